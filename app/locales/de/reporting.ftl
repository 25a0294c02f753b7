# What people report, and what the municipality decides.
reporting-suggestion = Diese Anregung melden
reporting-comment = Diesen Kommentar melden
reporting-lead = Stimmt hier etwas nicht? Sagen Sie es uns. Jemand von der Gemeinde sieht es sich an.
reporting-ground = Was stimmt nicht?
reporting-ground-illegal = Es ist strafbar oder gegen das Gesetz
reporting-ground-hurtful = Es ist verletzend oder eine Drohung
reporting-ground-privacy = Sie enthält persönliche Daten von jemandem (Datenschutz)
reporting-ground-advertising = Es ist Werbung
reporting-ground-off-topic = Es geht um etwas ganz anderes
reporting-ground-other = Etwas anderes
reporting-ground-missing = Wählen Sie, was nicht stimmt.
reporting-words = Erzählen Sie mehr darüber
reporting-words-missing = Sagen Sie in wenigen Worten, was nicht stimmt.
reporting-email-hint = Dann schreiben wir Ihnen, was wir entscheiden. Wir verwenden Ihre Adresse nur dafür.
reporting-who-reads = Wer das geschrieben hat, sieht nicht, dass Sie es gemeldet haben.
reporting-send = Meldung senden
reporting-too-many = { $count ->
    [one] Sie haben in kurzer Zeit viel gemeldet. Warten Sie eine Minute und versuchen Sie es noch einmal.
   *[other] Sie haben in kurzer Zeit viel gemeldet. Warten Sie { $count } Minuten und versuchen Sie es noch einmal.
 }
reporting-received = Danke für Ihre Meldung
reporting-received-text = Sie ist bei uns angekommen. Jemand von der Gemeinde liest sie und entscheidet, ob der Text stehen bleibt. Haben Sie eine E-Mail-Adresse angegeben? Dann schreiben wir Ihnen, was wir entscheiden.
reporting-received-number = Die Nummer Ihrer Meldung ist { $number }.
reporting-back = Zurück zur Anregung
reporting-desk = Meldungen
reporting-desk-lead = Was gemeldet wurde, das Älteste zuerst.
reporting-none = Es gibt keine Meldungen. Schön.
reporting-open = { $count ->
    [one] 1 Meldung
   *[other] { $count } Meldungen
 }
reporting-look = Ansehen
reporting-saved = Entschieden. Es steht im Protokoll.
reporting-a-comment-on = Kommentar zu
reporting-a-suggestion = Eine Anregung
reporting-the-comment = Der Kommentar
reporting-the-suggestion = Die Anregung
reporting-place = Ansehen, wo es steht
reporting-decision = Ihre Entscheidung
reporting-closed = Darüber ist schon entschieden.
reporting-outcome = Was tun Sie?
reporting-outcome-hidden = Den Kommentar entfernen
reporting-outcome-left = Stehen lassen
reporting-outcome-handled = Auf der Seite der Anregung erledigt
reporting-outcome-missing = Wählen Sie, was Sie tun.
reporting-decision-ground = Aus welchem Grund?
reporting-decision-ground-hint = Pflicht, wenn Sie den Kommentar entfernen.
reporting-reason-hint = Wer den Kommentar geschrieben hat, liest das in einer Mail, ebenso wer bei der Meldung eine Adresse angegeben hat. Pflicht, wenn Sie den Kommentar entfernen.
reporting-reason-missing = Sagen Sie, warum. Wer den Kommentar geschrieben hat, hat Anspruch auf eine Begründung.
reporting-decide = Entscheiden
reporting-hidden-subject = Wir haben Ihren Kommentar zu „{ $title }“ entfernt
reporting-hidden-what = Sie haben einen Kommentar zu „{ $title }“ geschrieben. Jemand hat ihn gemeldet. Jemand von der Gemeinde hat ihn gelesen und entfernt. Niemand sieht ihn mehr.
reporting-hidden-yours = Sie schrieben
reporting-hidden-ground = Der Grund: { $ground }.
reporting-hidden-how = Ein Mensch hat das entschieden, kein Computer.
reporting-object = Sind Sie nicht einverstanden? Schreiben Sie binnen sechs Monaten an { $email } oder rufen Sie { $phone } an und sagen Sie, warum. Jemand anders sieht es sich dann noch einmal an. Sind Sie weiterhin nicht einverstanden, können Sie sich an die flämische Ombudsstelle (kostenlos unter 1700) oder an ein Gericht wenden.
reporting-hidden-why = Sie erhalten diese Mail, weil Sie diesen Kommentar geschrieben haben. Das Gesetz verlangt, dass wir Ihnen den Grund nennen.
reporting-decided-subject = Ihre Meldung zu „{ $title }“
reporting-decided-hidden = Danke für Ihre Meldung. Wir haben den Kommentar gelesen und entfernt.
reporting-decided-left = Danke für Ihre Meldung. Wir haben den Kommentar gelesen und lassen ihn stehen.
reporting-decided-left-suggestion = Danke für Ihre Meldung. Wir haben die Anregung gelesen und lassen sie stehen.
reporting-decided-handled = Danke für Ihre Meldung. Wir haben uns die Anregung angesehen und das Nötige getan.
reporting-decided-why = Sie erhalten diese Mail, weil Sie etwas gemeldet und Ihre Adresse angegeben haben.
reporting-house-rules = Hausregeln lesen
