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
desk-happened-suggestion-corrected = verbesserte Ort oder Art von
desk-happened-suggestion-hidden = verbarg
desk-happened-suggestion-shown-again = zeigte wieder
desk-happened-call-made = machte einen Entwurf des Aufrufs
desk-happened-call-changed = änderte den Aufruf
desk-happened-call-published = stellte auf die Website den Aufruf
desk-happened-call-taken-off = nahm von der Website den Aufruf
desk-happened-call-deleted = löschte den Entwurf des Aufrufs
