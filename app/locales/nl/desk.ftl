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
desk-happened-look-set = veranderde de vormgeving van
desk-happened-settings-set = veranderde de instellingen van
desk-of-call = Van
desk-of-all = Alle oproepen
desk-show = Toon
desk-neighbourhoods = Wijken
desk-neighbourhoods-lead = Wat er uit elke wijk kwam. De wijken komen uit het kaartbestand van de gemeente.
desk-figures-suggestions = Suggesties
desk-figures-votes = Stemmen
desk-figures-chosen = Gekozen
desk-figures-waiting = Wacht op antwoord
desk-figures-elsewhere = Buiten de wijken
desk-happened-comment-hidden = haalde een reactie weg bij
desk-happened-report-left = las een melding en liet alles staan bij
desk-happened-report-handled = handelde een melding af over
