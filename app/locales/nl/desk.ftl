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
desk-links = Links en QR-codes
desk-happened-link-made = maakte een link naar
desk-late = Te laat
desk-soon = Dringend
desk-later = Later
desk-answer = Beantwoord
desk-more = Volgende
desk-waiting = { $count ->
    [0] Niets wacht op antwoord. Mooi.
    [one] 1 suggestie wacht op antwoord.
   *[other] { $count } suggesties wachten op antwoord.
 }
desk-happened-status-set = zette de stand van zaken van
desk-happened-call-made = maakte een kladversie van de oproep
desk-happened-call-changed = veranderde de oproep
desk-happened-call-published = zette op de site: de oproep
desk-happened-call-taken-off = haalde van de site: de oproep
desk-happened-call-deleted = gooide een kladversie weg van de oproep
desk-happened-project-made = maakte een kladversie van de klimaatactie
desk-happened-project-changed = veranderde de klimaatactie
desk-happened-project-published = zette op de site: de klimaatactie
desk-happened-project-taken-off = haalde van de site: de klimaatactie
desk-happened-project-deleted = gooide een kladversie weg van de klimaatactie
desk-happened-trajectory-changed = veranderde de stappen van
desk-happened-theme-made = maakte het thema
desk-happened-theme-changed = veranderde het thema
desk-happened-theme-deleted = gooide weg: het thema
desk-happened-contact-made = maakte de contactpersoon
desk-happened-contact-changed = veranderde de contactpersoon
desk-happened-policy-made = maakte een kladversie van de beleidspagina
desk-happened-policy-changed = veranderde de beleidspagina
desk-happened-policy-published = zette op de site: de beleidspagina
desk-happened-policy-taken-off = haalde van de site: de beleidspagina
desk-happened-policy-deleted = gooide een kladversie weg van de beleidspagina
