# The officer's list of a call, and what she takes along.
overview-title = Suggesties
overview-lead = Alles van een oproep: zoek, zet van meer dan één de stand van zaken, of neem de lijst mee.
overview-found = { $count ->
    [one] 1 suggestie
   *[other] { $count } suggesties
 }
overview-none = Geen enkele suggestie past bij deze filter.
overview-xlsx = Neem mee als XLSX
overview-csv = als CSV
overview-all = alle oproepen in één werkmap
overview-before = Vorige
overview-set = Zet de stand van zaken van wat je aanvinkte
overview-set-hint = Iedereen die erbij hoort krijgt één mail, tien minuten later, ook wie er meer dan één volgt.
overview-choose = Kies
overview-reason-hint = Dit staat bij elke suggestie en in de mail.
overview-send = Zet voor alle aangevinkte
overview-nothing-chosen = Vink eerst aan voor welke suggesties dit geldt.
overview-status-missing = Kies wat het wordt.
overview-done = { $count ->
    [0] Er moest niets veranderen.
    [one] De stand van zaken van 1 suggestie is gezet.
   *[other] De stand van zaken van { $count } suggesties is gezet.
 }
overview-overtaken = { $count ->
    [one] 1 suggestie veranderde intussen: kijk die eerst na.
   *[other] { $count } suggesties veranderden intussen: kijk die eerst na.
 }
overview-sheet-suggestions = Suggesties
overview-sheet-comments = Reacties
overview-sheet-answers = Antwoorden
overview-column-number = Nummer
overview-column-call = Oproep
overview-column-title = Titel
overview-column-body = Waarom
overview-column-category = Soort
overview-column-address = Plek
overview-column-district = Wijk
overview-column-latitude = Breedtegraad
overview-column-longitude = Lengtegraad
overview-column-status = Stand van zaken
overview-column-status-since = Sinds
overview-column-created = Datum
overview-column-name = Naam
overview-column-votes = Stemmen
overview-column-votes-by-email = Waarvan per e-mailadres
overview-column-votes-on-paper = Waarvan op papier
overview-column-votes-before = Stemmen van vroeger
overview-column-comments = Reacties
overview-column-answers = Antwoorden
overview-column-answered = Laatst beantwoord
overview-column-answer = Laatste antwoord
overview-column-keeper = Opgevolgd door
overview-column-put-off = Uitgesteld tot
overview-column-link = Adres
overview-column-words = Tekst
overview-kind-comment = Reactie
overview-column-kind = Wat het is
overview-column-about = Waarover
overview-column-since = Sinds
overview-column-handed-by = Doorgegeven door
overview-column-handed-why = Waarvoor doorgegeven
overview-column-promised = Beloofd tegen
overview-column-promise = Nog te gaan
overview-column-action = Klimaatactie
overview-column-step = Stap
overview-column-note = Nota
overview-column-due = Klaar tegen
overview-column-question = Vraag
overview-column-ground = Grond
overview-column-reported = Wat de melder schreef
overview-column-reason = Uitleg
overview-column-colleague = Wie
overview-column-what = Wat
overview-column-detail = Bijzonderheden
overview-column-last-day = Laatste dag
overview-column-source = Van waar
