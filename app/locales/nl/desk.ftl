# The desk: where the staff works.
desk-menu = Menu van het beheer
desk-of = beheer { $name }
desk-inbox = Wacht op ons
desk-log = Logboek
desk-to-site = Naar de site
desk-hello = Goeiedag, { $name }
desk-hello-without-name = Goeiedag
desk-log-lead = Wat medewerkers deden, het laatste eerst.
desk-log-none = Er staat nog niets in het logboek.
desk-log-older = Ouder
desk-somebody = Iemand
desk-happened-suggestion-answered = antwoordde op
desk-happened-call-made = maakte een kladversie van de oproep
desk-happened-call-changed = veranderde de oproep
desk-happened-call-published = zette op de site: de oproep
desk-happened-call-taken-off = haalde van de site: de oproep
desk-happened-call-deleted = gooide een kladversie weg van de oproep
