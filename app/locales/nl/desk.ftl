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
    [0] Niets wacht. Mooi.
    [one] 1 zaak wacht.
   *[other] { $count } zaken wachten.
 }
desk-happened-status-set = zette de stand van zaken van
desk-happened-suggestion-corrected = verbeterde de plek of het soort van
desk-happened-suggestion-hidden = verborg
desk-happened-suggestion-shown-again = toonde weer
desk-happened-suggestion-merged = voegde samen met een andere:
desk-happened-suggestion-moved = verplaatste naar een andere oproep:
desk-happened-more-asked = vroeg meer info over
desk-happened-answered-in-person = antwoordde persoonlijk op
desk-happened-call-made = maakte een kladversie van de oproep
desk-happened-call-changed = veranderde de oproep
desk-happened-call-published = zette op de site: de oproep
desk-happened-call-taken-off = haalde van de site: de oproep
desk-happened-call-deleted = gooide een kladversie weg van de oproep
desk-happened-look-set = veranderde de vormgeving van
desk-happened-settings-set = veranderde de instellingen van
desk-happened-person-looked-up = zocht op:
desk-of-call = Van
desk-of-all = Alle oproepen
desk-show = Toon
desk-districts = Wijken
desk-districts-lead = Wat er uit elke wijk kwam. De wijken komen uit het kaartbestand van de gemeente.
desk-figures-suggestions = Suggesties
desk-figures-votes = Stemmen
desk-figures-chosen = Gekozen
desk-figures-waiting = Wacht
desk-figures-elsewhere = Buiten de wijken
desk-happened-comment-hidden = haalde een reactie weg bij
desk-happened-report-left = las een melding en liet alles staan bij
desk-happened-report-handled = handelde een melding af over
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
desk-happened-role-granted = gaf een rol aan
desk-happened-role-taken-back = nam een rol af van
desk-happened-comment-shown-again = toonde weer een reactie bij
desk-whose = Van wie
desk-decide = Beslis
desk-report-of = Melding over
desk-happened-question-answered = antwoordde op
desk-happened-question-handed-on = gaf een collega door:
desk-happened-question-closed = sloot zonder antwoord:
desk-happened-question-published = zette op de site: de veelgestelde vraag
desk-happened-question-unpublished = haalde van de site: de veelgestelde vraag
desk-asks = { $name } vraagt:
desk-happened-mail-set = veranderde de woorden van een mail van
desk-search = Zoeken
desk-search-what = Zoek in suggesties, vragen en alles op de site
desk-search-content = Op de site
desk-search-found = { $count ->
    [0] Niets gevonden voor “{ $q }”.
    [one] Eén resultaat voor “{ $q }”.
   *[other] { $count } resultaten voor “{ $q }”.
 }
desk-happened-input-entered = voerde voor iemand in bij
desk-happened-forms-printed = drukte formulieren af voor
desk-happened-notice-called = belde iemand over
desk-happened-notice-written = schreef iemand over
desk-happened-notice-not-reached = kon iemand niet bereiken over
