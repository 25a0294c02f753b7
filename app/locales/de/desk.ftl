# The desk: where the staff works.
desk-menu = Menü der Verwaltung
desk-of = Verwaltung { $name }
desk-inbox = Wartet auf uns
desk-log = Protokoll
desk-to-site = Zur Website
desk-hello = Guten Tag, { $name }
desk-hello-without-name = Guten Tag
desk-log-lead = Was Mitarbeitende getan haben, das Neueste zuerst.
desk-log-none = Im Protokoll steht noch nichts.
desk-log-older = Älter
desk-somebody = Jemand
desk-happened-suggestion-answered = antwortete auf
desk-links = Links und QR-Codes
desk-happened-link-made = legte einen Link an zu
desk-late = Zu spät
desk-soon = Dringend
desk-later = Später
desk-answer = Beantworten
desk-more = Nächste
desk-waiting = { $count ->
    [0] Nichts wartet. Schön.
    [one] 1 Sache wartet.
   *[other] { $count } Sachen warten.
 }
desk-happened-status-set = setzte den Stand von
desk-happened-suggestion-corrected = verbesserte Ort oder Art von
desk-happened-suggestion-hidden = verbarg
desk-happened-suggestion-shown-again = zeigte wieder
desk-happened-suggestion-merged = legte mit einer anderen zusammen:
desk-happened-suggestion-moved = verschob in einen anderen Aufruf:
desk-happened-more-asked = fragte nach mehr zu
desk-happened-answered-in-person = antwortete persönlich auf
desk-happened-call-made = machte einen Entwurf des Aufrufs
desk-happened-call-changed = änderte den Aufruf
desk-happened-call-published = stellte auf die Website den Aufruf
desk-happened-call-taken-off = nahm von der Website den Aufruf
desk-happened-call-deleted = löschte den Entwurf des Aufrufs
desk-happened-look-set = änderte die Gestaltung von
desk-happened-settings-set = änderte die Einstellungen von
desk-happened-person-looked-up = schlug nach:
desk-of-call = Von
desk-of-all = Alle Aufrufe
desk-show = Zeigen
desk-districts = Viertel
desk-districts-lead = Was aus jedem Viertel kam. Die Viertel kommen aus den Kartendaten der Gemeinde.
desk-figures-suggestions = Anregungen
desk-figures-votes = Stimmen
desk-figures-chosen = Ausgewählt
desk-figures-waiting = Offen
desk-figures-elsewhere = Außerhalb der Viertel
desk-happened-comment-hidden = entfernte einen Kommentar zu
desk-happened-report-left = las eine Meldung und ließ alles stehen bei
desk-happened-report-handled = erledigte eine Meldung über
desk-happened-project-made = machte einen Entwurf der Klimaaktion
desk-happened-project-changed = änderte die Klimaaktion
desk-happened-project-published = stellte auf die Website: die Klimaaktion
desk-happened-project-taken-off = nahm von der Website: die Klimaaktion
desk-happened-project-deleted = löschte einen Entwurf der Klimaaktion
desk-happened-trajectory-changed = änderte die Schritte von
desk-happened-theme-made = machte das Thema
desk-happened-theme-changed = änderte das Thema
desk-happened-theme-deleted = löschte das Thema
desk-happened-contact-made = fügte die Ansprechperson hinzu
desk-happened-contact-changed = änderte die Ansprechperson
desk-happened-policy-made = machte einen Entwurf der Seite zur Politik
desk-happened-policy-changed = änderte die Seite zur Politik
desk-happened-policy-published = stellte auf die Website: die Seite zur Politik
desk-happened-policy-taken-off = nahm von der Website: die Seite zur Politik
desk-happened-policy-deleted = löschte einen Entwurf der Seite zur Politik
desk-happened-role-granted = gab eine Rolle an
desk-happened-role-taken-back = entzog eine Rolle
desk-happened-comment-shown-again = zeigte wieder einen Kommentar zu
desk-whose = Von wem
desk-decide = Entscheiden
desk-report-of = Meldung zu
desk-happened-question-answered = antwortete auf
desk-happened-question-handed-on = gab weiter:
desk-happened-question-closed = schloss ohne Antwort:
desk-happened-question-published = setzte auf die Seite: die häufige Frage
desk-happened-question-unpublished = nahm von der Seite: die häufige Frage
desk-asks = { $name } fragt:
desk-happened-mail-set = änderte die Worte einer E-Mail von
desk-search = Suchen
desk-search-what = Anregungen, Fragen und die ganze Website durchsuchen
desk-search-content = Auf der Website
desk-search-found = { $count ->
    [0] Nichts gefunden für „{ $q }“.
    [one] Ein Ergebnis für „{ $q }“.
   *[other] { $count } Ergebnisse für „{ $q }“.
 }
desk-happened-input-entered = erfasste für jemanden bei
desk-happened-forms-printed = druckte Formulare für
desk-happened-notice-called = rief jemanden an wegen
desk-happened-notice-written = schrieb jemandem wegen
desk-happened-notice-not-reached = konnte jemanden nicht erreichen wegen
