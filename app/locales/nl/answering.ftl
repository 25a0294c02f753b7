# The officer answers, and by when that was promised.
answering-what = De suggestie
answering-public-page = Bekijk de pagina op de site
answering-votes = { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
 }
answering-comments = { $count ->
    [one] 1 reactie
   *[other] { $count } reacties
 }
answering-form = Antwoord
answering-text = Je antwoord
answering-text-hint = Iedereen kan dit lezen. Schrijf zoals je het aan de buurt zou vertellen. Een lege lijn begint een nieuwe alinea.
answering-text-short = Schrijf minstens een zin, of laat het antwoord leeg en pas alleen de stand van zaken aan.
answering-text-long = Je antwoord is te lang. Hou het bij 5.000 tekens.
answering-status = Stand van zaken
answering-status-keep = Blijft
answering-reason = Waarom
answering-reason-hint = Een of twee zinnen bij de stand van zaken. Verplicht als het nee is of als je doorverwijst.
answering-reason-missing = Zeg erbij waarom. Mensen aanvaarden een nee beter als ze de reden kennen.
answering-reason-long = Je reden is te lang. Hou het bij 1.000 tekens.
answering-nothing = Schrijf een antwoord of kies een andere stand van zaken.
answering-again = Er ging iets mis met dit formulier. Je tekst staat er nog: verstuur hem opnieuw.
answering-card = Hoe sta je bij je antwoord?
answering-card-hint = Dit vragen we een keer. Je volledige naam, of je voornaam met je dienst: jij kiest.
answering-card-name = Naam
answering-card-name-wrong = Vul je naam in, met minstens 2 en hoogstens 80 tekens.
answering-card-role = Functie
answering-card-role-wrong = Vul je functie in, met minstens 2 en hoogstens 80 tekens.
answering-card-service = Dienst
answering-card-service-wrong = Vul je dienst in, met minstens 2 en hoogstens 80 tekens.
answering-card-missing = Zeg eerst hoe je bij je antwoord wil staan.
answering-as = Je antwoordt als
answering-send = Verstuur
answering-saved = Bewaard. Het staat op de site.
answering-saved-for-author = Bewaard. Alleen wie de suggestie deed, leest het.
answering-see = Bekijk het daar
answering-overtaken = Iemand was je voor
answering-overtaken-text = Terwijl je schreef, antwoordde een collega, veranderde de stand van zaken of reageerde de indiener. Je tekst staat er nog. Kijk rechts wat er nieuw is, pas je tekst aan als dat nodig is, en verstuur hem.
answering-promised = Onze belofte
answering-promise = De gemeente antwoordt voor
answering-promise-late = Het antwoord van de gemeente laat langer op zich wachten dan beloofd. Bel gerust.
answering-days-left = { $count ->
    [one] Nog 1 werkdag
   *[other] Nog { $count } werkdagen
 }
answering-today = Vandaag
answering-days-late = { $count ->
    [one] 1 werkdag te laat
   *[other] { $count } werkdagen te laat
 }
answering-sign = Hoe teken je?
answering-sign-hint = Jouw keuze. Ze geldt voor al je antwoorden: op de site en in mails.
answering-sign-full = Met mijn volledige naam
answering-sign-first = Met mijn voornaam en mijn dienst
