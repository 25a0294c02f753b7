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
desk-happened-call-made = machte einen Entwurf des Aufrufs
desk-happened-call-changed = änderte den Aufruf
desk-happened-call-published = stellte auf die Website den Aufruf
desk-happened-call-taken-off = nahm von der Website den Aufruf
desk-happened-call-deleted = löschte den Entwurf des Aufrufs
