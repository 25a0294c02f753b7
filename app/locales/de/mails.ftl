# What is said in mails.
mails-code-subject = { $code } ist Ihr Code für Plein { $name }
mails-code-is = Das ist Ihr Code:
mails-code-type = Tippen Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Das geht 15 Minuten lang.
mails-code-follow = Sie wollen dem folgen:
mails-code-press-or-type = Drücken Sie den Knopf unten, oder geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben. Das geht 15 Minuten lang.
mails-code-press = Bestätigen, dass ich folgen will
mails-code-keep = Geben Sie Ihren Code an niemanden weiter. Die Gemeinde fragt nie danach.
mails-code-why-vote = Sie bekommen diese E-Mail, weil jemand mit dieser Adresse auf Plein { $name } abstimmen möchte.
mails-code-why-follow = Sie erhalten diese Mail, weil jemand mit dieser Adresse verfolgen will, was auf Plein { $name } geschieht.
mails-code-why-hear = Sie bekommen diese E-Mail, weil jemand auf Plein { $name } um Neuigkeiten an diese Adresse gebeten hat.
mails-code-not-you = Waren Sie das nicht? Dann brauchen Sie nichts zu tun.
mails-questions = Fragen? Schreiben Sie an { $email }.
mails-phone = Oder rufen Sie { $phone } an.
mails-municipality = Gemeinde { $name }
