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
    [0] Nichts wartet auf Antwort. Schön.
    [one] 1 Anregung wartet auf Antwort.
   *[other] { $count } Anregungen warten auf Antwort.
 }
desk-happened-status-set = setzte den Stand von
desk-happened-call-made = machte einen Entwurf des Aufrufs
desk-happened-call-changed = änderte den Aufruf
desk-happened-call-published = stellte auf die Website den Aufruf
desk-happened-call-taken-off = nahm von der Website den Aufruf
desk-happened-call-deleted = löschte den Entwurf des Aufrufs
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
