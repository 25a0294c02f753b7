suggestions-count = { $count ->
    [one] { $count } suggestie
   *[other] { $count } suggesties
 }
suggestions-list = Suggesties
suggestions-list-count = { $count ->
    [0] Geen suggesties
    [one] { $count } suggestie
   *[other] { $count } suggesties
 }
suggestions-list-count-in-view = { $count ->
    [0] Geen suggesties in beeld
    [one] { $count } suggestie in beeld
   *[other] { $count } suggesties in beeld
 }
suggestions-list-count-cut = Meer dan { $count } suggesties
suggestions-list-failed = De lijst kon niet vernieuwd worden. Controleer je verbinding en probeer opnieuw.
suggestions-mine-sign-in = Meld je aan om je eigen suggesties en stemmen te zien.
suggestions-clear = Toon alles
suggestions-none-yet = Nog geen suggesties.
suggestions-none-found = Geen suggesties met deze keuze. Kies iets anders, of toon alles.
suggestions-pages = Bladzijden
suggestions-pages-before = Vorige
suggestions-pages-after = Volgende
suggestions-pages-where = Bladzijde { $page } van { $pages }

suggestions-filter-name = Suggesties zoeken en filteren
suggestions-filter-search = Zoek in de suggesties
suggestions-filter-placeholder = Zoek op straat of woord
suggestions-filter-category = Soort plek
suggestions-filter-all-categories = Alle soorten
suggestions-filter-status = Hoever staat het?
suggestions-filter-district = Wijk
suggestions-filter-all-districts = Alle wijken
suggestions-filter-all-statuses = Nieuw tot klaar
suggestions-filter-sort = Eerst
suggestions-filter-mine = Alleen van mij
suggestions-filter-show = Toon
suggestions-sort-new = Nieuwste
suggestions-sort-votes = Meeste stemmen
suggestions-sort-near = Dicht bij mij
suggestions-near-busy = We zoeken waar je bent.
suggestions-near-refused = Je toestel geeft je plaats niet door. Zoek op je straat.
suggestions-near-unknown = We vinden niet waar je bent. Zoek op je straat.
suggestions-near-outside = Je bent buiten deze gemeente. Zoek op een straat in de gemeente.
suggestions-near-outside-area = Je bent niet in de buurt waarover deze oproep gaat. Zoek op een straat daar.
suggestions-near-street = Dicht bij welke straat?
suggestions-near-where = Zeg waar je bent: typ je straat, of kies een wijk.
suggestions-near-unknown-street = We kennen “{ $street }” niet in deze gemeente. Controleer de naam, of kies een wijk.

suggestions-map-name = Kaart met suggesties. Dezelfde suggesties staan in de lijst.
suggestions-map-keys = Kaart. Pijltjes bewegen, plus en min zoomen.
suggestions-map-zoom-in = Inzoomen
suggestions-map-zoom-out = Uitzoomen
suggestions-map-larger = Kaart groter
suggestions-map-smaller = Kaart kleiner
suggestions-map-close = Sluiten
suggestions-map-cluster = {"{count}"} suggesties, inzoomen
suggestions-map-votes = {"{count}"} stemmen
suggestions-map-votes-one = {"{count}"} stem
suggestions-map-two-fingers = Gebruik twee vingers om de kaart te verschuiven
suggestions-map-wheel = Houd Ctrl ingedrukt om te zoomen
suggestions-map-picture = { $count ->
    [one] Kaart met { $count } suggestie. Druk op een plek om daar in te zoomen.
   *[other] Kaart met { $count } suggesties. Druk op een plek om daar in te zoomen.
 }
suggestions-map-move = Kaart verplaatsen
suggestions-map-north = Noord
suggestions-map-east = Oost
suggestions-map-south = Zuid
suggestions-map-west = West
suggestions-map-all = Hele kaart
suggestions-map-street = Straat
suggestions-map-go = Ga naar de straat
suggestions-map-unknown-street = We kennen “{ $street }” niet in deze gemeente. Controleer de naam, of druk op de kaart.
suggestions-map-drawn-by-us = Kaart: getekend door Plein
suggestions-legend = Legende
suggestions-legend-open = Suggestie
suggestions-legend-answered = Met antwoord
suggestions-legend-chosen = Gekozen

suggestions-vote = Stem
suggestions-vote-yours = Jij stemde
suggestions-vote-for = op { $title }
suggestions-vote-given = { $count ->
    [one] Je stem is geteld. Er is nu { $count } stem.
   *[other] Je stem is geteld. Er zijn nu { $count } stemmen.
 }
suggestions-vote-taken-back = { $count ->
    [one] Je stem is teruggenomen. Er is nu { $count } stem.
   *[other] Je stem is teruggenomen. Er zijn nu { $count } stemmen.
 }
suggestions-votes-word = { $count ->
    [one] stem
   *[other] stemmen
 }
suggestions-votes-by-email = { $count ->
    [one] Waarvan { $count } met een bevestigd e-mailadres.
   *[other] Waarvan { $count } met een bevestigd e-mailadres.
 }
suggestions-votes-on-paper = Waarvan { $count } aan het loket, per telefoon of op papier.
suggestions-vote-question = Moet dit er komen?
suggestions-one-vote = Eén mens, één stem. Terugnemen kan zolang de oproep open is.

suggestions-status-submitted = Nieuw
suggestions-status-under-review = De gemeente bekijkt het
suggestions-status-more-info = De gemeente vraagt meer uitleg
suggestions-status-chosen = Gekozen door de werkgroep
suggestions-status-ratified = Goedgekeurd door het college
suggestions-status-in-progress = In uitvoering
suggestions-status-realised = Klaar
suggestions-status-not-chosen = Niet gekozen
suggestions-status-referred = Doorverwezen
suggestions-status-merged = Samengevoegd
suggestions-status-withdrawn = Ingetrokken
suggestions-answered = Met antwoord

suggestions-drawing = Een tekening. Er is nog geen foto.
suggestions-answer-title = Antwoord van de gemeente
suggestions-comments-title = Reacties
suggestions-comments-word = { $count ->
    [one] reactie
   *[other] reacties
 }
suggestions-no-comments = Nog geen reacties.
suggestions-somebody = Iemand
suggestions-own-suggestion = Deed de suggestie
suggestions-side = Stemmen, delen en stand van zaken
suggestions-history = Stand van zaken
suggestions-where = Waar is het?
suggestions-show-on-map = Toon deze plek op de kaart
suggestions-near-title = Vlakbij
suggestions-similar-title = Lijkt hierop
suggestions-share = Vertel het voort
suggestions-share-button = Deel
suggestions-share-mail = Mail
suggestions-share-address = Adres van deze pagina
suggestions-share-copy = Kopieer
suggestions-share-copied = Adres gekopieerd
suggestions-share-select = Het adres is geselecteerd. Kopieer het zelf.
suggestions-share-sentence = { $title }: een suggestie in { $name }.

suggestions-add-button = Voeg een plek toe
suggestions-add-title = Voeg een plek toe
suggestions-add-place = Waar is het?
suggestions-add-place-hint = Zet de speld op de plek. Druk op de kaart, of zoek een straat.
suggestions-add-place-missing = Zet een speld op de kaart, of zoek een straat.
suggestions-add-place-outside = Deze plek ligt niet in { $name }. Zet de speld binnen de gemeente.
suggestions-add-place-elsewhere = Deze plek ligt in { $place }, niet in { $name }. Zet de speld binnen { $name }.
suggestions-add-place-area = Deze oproep gaat over { $area }.
suggestions-add-place-beside = Deze plek ligt buiten { $area }. Daarover gaat deze oproep. Zet de speld binnen { $area }.
suggestions-add-place-there = Doe je suggestie op de site van { $name }
suggestions-add-find-street = Zoek de straat
suggestions-add-which-street = Welke straat bedoel je?
suggestions-add-found-street = Gevonden: { $street }
suggestions-add-street-failed = De straat zoeken lukte niet. Controleer je verbinding, of druk op de kaart.
suggestions-add-my-place = Mijn plaats
suggestions-add-map = Kaart om de speld te zetten
suggestions-add-map-keys = Kaart. Pijltjes bewegen de kaart, plus en min zoomen, Enter zet de speld in het midden.
suggestions-add-pin = Speld. Met de pijltjes verschuif je hem.
suggestions-add-pin-set = De speld staat op de kaart.
suggestions-add-picture = Kaart van de gemeente. Druk op de plek om de speld te zetten.
suggestions-add-picture-with-pin = Kaart met je speld. Druk op een andere plek om hem te verplaatsen.
suggestions-add-move = Kaart en speld verplaatsen
suggestions-add-here = Zet de speld in het midden
suggestions-add-name = Geef je plek een titel
suggestions-add-name-hint = Een paar woorden. Bijvoorbeeld “Bomen op het Kerkplein”.
suggestions-add-title-missing = Geef je plek een titel.
suggestions-add-title-short = Een titel heeft minstens drie tekens, met letters of cijfers.
suggestions-add-title-long = Een titel heeft hoogstens 80 tekens. Maak hem korter.
suggestions-add-why = Wat kan er beter, en waarom?
suggestions-add-why-hint = Vertel het in je eigen woorden. Minstens 20 tekens. Schrijf geen namen of telefoonnummers van anderen.
suggestions-add-body-missing = Vertel wat er beter kan, en waarom.
suggestions-add-body-short = Vertel iets meer: minstens 20 tekens.
suggestions-add-body-long = Dit is langer dan 3000 tekens. Maak het korter.
suggestions-add-category-missing = Kies wat voor plek het is.
suggestions-add-choose = Kies
suggestions-add-call-missing = Noem de oproep.
suggestions-add-key-wrong = Deze sleutel heeft 1 tot 255 gewone tekens.
suggestions-add-key-other = Deze sleutel hoort al bij iets anders. Neem voor elke suggestie een nieuwe.
suggestions-add-next = Je kijkt alles nog na voor je het indient.
suggestions-add-go-on = Ga verder
suggestions-add-thanks = Bedankt, je suggestie staat erop.
suggestions-add-thanks-text = Iedereen kan ze nu lezen en erop stemmen.
suggestions-check-title = Kijk na en dien in
suggestions-check-lead = Zo zien anderen je suggestie.
suggestions-check-map = Kaart met je speld
suggestions-check-change = Verander iets
suggestions-check-near = Bestaat dit al?
suggestions-check-near-text = Deze suggesties liggen vlakbij of lijken erop. Bedoelt iemand hetzelfde? Stem dan daarop.
suggestions-check-public = Iedereen kan je suggestie lezen, met je naam voor anderen erbij.
suggestions-check-send = Dien in
suggestions-check-away = { $distance } verder
suggestions-check-voted = Je stemde op “{ $title }”.
suggestions-check-voted-text = Zegt die suggestie hetzelfde als de jouwe? Dan hoef je niets meer in te dienen.
suggestions-check-drop = Gooi mijn suggestie weg

suggestions-votes-before = { $count ->
    [one] + { $count } stem van op het vorige platform
   *[other] + { $count } stemmen van op het vorige platform
 }
suggestions-votes-before-short = + { $count } van vroeger
suggestions-place-rough = De speld staat in het midden van de straat.
