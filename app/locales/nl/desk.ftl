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
desk-happened-suggestion-corrected = verbeterde de plek of het soort van
desk-happened-suggestion-hidden = verborg
desk-happened-suggestion-shown-again = toonde weer
desk-happened-call-made = maakte een kladversie van de oproep
desk-happened-call-changed = veranderde de oproep
desk-happened-call-published = zette op de site: de oproep
desk-happened-call-taken-off = haalde van de site: de oproep
desk-happened-call-deleted = gooide een kladversie weg van de oproep
