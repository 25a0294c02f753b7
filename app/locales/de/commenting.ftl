# People talk about a suggestion.
commenting-title = Einen Kommentar schreiben
commenting-reply-title = Auf einen Kommentar antworten
commenting-text = Ihr Kommentar
commenting-text-hint = Alle können das lesen. Bleiben Sie freundlich.
commenting-house-rules = Hausregeln
commenting-text-missing = Schreiben Sie zuerst Ihren Kommentar.
commenting-text-long = Ihr Kommentar ist länger als 2000 Zeichen. Kürzen Sie ihn.
commenting-again = Mit diesem Formular ging etwas schief. Ihr Text steht noch da: Senden Sie ihn noch einmal.
commenting-parent-gone = Den Kommentar, auf den Sie antworten, gibt es nicht mehr. Senden Sie Ihren Text als gewöhnlichen Kommentar, oder ändern Sie ihn.
commenting-too-many = { $count ->
    [one] Sie haben in kurzer Zeit viel geschrieben. Warten Sie eine Minute und versuchen Sie es noch einmal. Ihr Text steht noch da.
   *[other] Sie haben in kurzer Zeit viel geschrieben. Warten Sie { $count } Minuten und versuchen Sie es noch einmal. Ihr Text steht noch da.
 }
commenting-public = Ihr Kommentar erscheint mit Ihrem öffentlichen Namen.
commenting-public-as = Ihr Kommentar erscheint unter diesem Namen:
commenting-ten-minutes = Zehn Minuten lang können Sie ihn noch verbessern.
commenting-send = Kommentar senden
commenting-go-on = Weiter
commenting-stop = Doch nicht
commenting-closed = Hier kann man nicht mehr kommentieren.
commenting-edited = bearbeitet
commenting-edit = Bearbeiten oder löschen
commenting-edit-title = Ihren Kommentar bearbeiten
commenting-edit-hint = Das geht bis zehn Minuten nach dem Senden. Bei Ihrem Kommentar steht dann „bearbeitet“.
commenting-edit-save = Speichern
commenting-edit-ended = Die zehn Minuten sind vorbei: Ihr Kommentar bleibt, wie er war. Kopieren Sie Ihren Text und schreiben Sie einen neuen Kommentar.
commenting-delete = Löschen
commenting-delete-title = Ihren Kommentar löschen
commenting-delete-question = Möchten Sie Ihren Kommentar löschen?
commenting-delete-text = Ihr Text verschwindet für alle. Das lässt sich nicht rückgängig machen.
commenting-deleted = Von der schreibenden Person gelöscht
commenting-hidden = Die Gemeinde hat diesen Kommentar entfernt
commenting-thank = Danke
commenting-thanked = Sie haben gedankt
commenting-thanked-times = { $count ->
    [one] { $count }-mal bedankt
   *[other] { $count }-mal bedankt
 }
commenting-reply = Antworten
commenting-report = Melden
commenting-mine = Ihre Kommentare
commenting-mine-hidden = Die Gemeinde hat diesen Kommentar entfernt:
commenting-waiting-comment = Noch ein Schritt, dann können Sie Ihren Kommentar senden.
commenting-waiting-comment-on = Noch ein Schritt, dann können Sie Ihren Kommentar zu „{ $title }“ senden.
commenting-waiting-comment-step = Melden Sie sich an. Ihr Text bleibt gespeichert.
commenting-waiting-thanks = Noch ein Schritt, dann zählt Ihr Dank.
commenting-waiting-thanks-on = Noch ein Schritt, dann zählt Ihr Dank bei „{ $title }“.
commenting-waiting-thanks-step = Melden Sie sich an, um zu danken.
