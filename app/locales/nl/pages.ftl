pages-side = Volgende stap en contact
pages-take-part = Doe mee
pages-ask = Vragen? Vraag het { $name }
pages-questions = Vragen?
pages-questions-who = Bekijk wie je kan helpen

# Home.
pages-home-headline = Doe mee in { $name }
pages-home-title = Samen aan het klimaat
pages-home-to-call = Bekijk de plekken
pages-home-look-around = Rondkijken kan zonder aanmelden.
pages-home-now = Wat kan ik nu doen?
pages-home-all-actions = { $count ->
    [one] Bekijk { $count } actie
   *[other] Alle { $count } acties
 }
pages-home-nothing-now = Er loopt nu geen actie van de gemeente. Kom binnenkort eens terug.
pages-home-figures = In cijfers
pages-home-suggestions = { $count ->
    [one] suggestie van inwoners
   *[other] suggesties van inwoners
 }
pages-home-votes = { $count ->
    [one] stem van buren
   *[other] stemmen van buren
 }
pages-home-votes-before = Daarvan { $count } van op een vorig platform.
pages-home-answers = { $count ->
    [one] antwoord van de gemeente
   *[other] antwoorden van de gemeente
 }
pages-home-actions = { $count ->
    [one] actie om aan mee te doen
   *[other] acties om aan mee te doen
 }
pages-home-most-votes = Plekken met veel stemmen
pages-home-on-map = Toon op de kaart
pages-how = Zo werkt het
pages-how-point = Jij wijst aan
pages-how-point-text = Zet een plek op de kaart en zeg wat er beter kan.
pages-how-vote = Buren stemmen
pages-how-vote-text = Eén mens, één stem per plek. Je kan je stem terugnemen zolang de oproep open is.
pages-how-choose = Een werkgroep kiest
pages-how-choose-text = Buren en de gemeente wegen samen af. Het college keurt goed.
pages-how-do = Samen doen
pages-how-do-text = We steken samen de handen uit de mouwen en tonen wat het opbracht.
pages-home-answered = De gemeente antwoordde
pages-home-themes = Waarover gaat het?
pages-home-plan = Hoe past dit in het grote plan? Lees:
pages-home-others = Ook in de buurt
pages-home-others-note = Acties van verenigingen en scholen
pages-home-whom = Liever eerst iemand spreken?
pages-home-whom-all = Iedereen die je kan helpen
pages-offline = Liever zonder computer?
pages-offline-call = Bel
pages-offline-text = Of kom langs aan het loket. Je stem telt even veel.
pages-offline-counter = Kom langs aan het loket. Je stem telt even veel.
pages-counter-missing = De gemeente vult hier nog aan waar je haar vindt en hoe je haar belt of mailt.
pages-offline-more = Zo doe je mee zonder computer

# Actions.
pages-actions = Wat kan je doen voor het klimaat?
pages-actions-lead = Alles waar je in { $name } aan kan meedoen, van de gemeente en van verenigingen.
pages-actions-filter = Acties filteren
pages-actions-theme = Thema
pages-actions-any-theme = Alle thema’s
pages-actions-rung = Wat wil je doen?
pages-actions-any-rung = Maakt niet uit
pages-actions-place = Waar?
pages-actions-any-place = Heel { $name }
pages-actions-from = Vanaf welke dag?
pages-actions-from-hint = Je ziet waar je op die dag of later nog aan kan meedoen.
pages-actions-show = Toon
pages-actions-all = { $count ->
    [0] Er zijn nog geen acties.
    [one] Er is { $count } actie waar je aan kan meedoen.
   *[other] Er zijn { $count } acties waar je aan kan meedoen.
 }
pages-actions-found = { $count ->
    [0] Geen acties met deze filter.
    [one] { $count } actie met deze filter.
   *[other] { $count } acties met deze filter.
 }
pages-actions-show-all = Toon alle acties
pages-actions-none = Niets gevonden met deze filter
pages-actions-none-text = Kies minder filters, of bekijk alles.
pages-actions-own = Van de gemeente
pages-actions-others = Van anderen in de buurt
pages-actions-others-note = { $count ->
    [one] { $count } actie, je schrijft je bij hen in
   *[other] { $count } acties, je schrijft je bij hen in
 }
pages-actions-done = Wat al gedaan is

# One action, a theme, policy.
pages-action-easy = Lees dit in eenvoudige woorden
pages-action-usual = Lees de gewone tekst
pages-action-road = De weg die we samen gaan
pages-action-calls = Oproepen bij deze actie
pages-action-belongs = Hoort bij
pages-theme = Thema
pages-theme-named = Thema { $name }
pages-theme-knows = Wie weet er meer over?
pages-policy-more = Meer over het beleid

# Contact and what every municipality must show.
pages-contact = Wie kan je helpen?
pages-contact-lead = Bel, mail of kom langs in { $name }. Je krijgt een mens.
pages-contact-counter = Bellen, langskomen of mailen
pages-contact-people = Vraag het aan iemand
pages-ways-call = Bel ons
pages-ways-come = Kom langs
pages-ways-mail = Mail ons
pages-privacy = Privacy
pages-privacy-lead = Wat we over je bewaren, waarom en hoelang.
pages-privacy-empty = De privacyverklaring komt eraan. Vragen over je gegevens? Mail of bel de gemeente.
pages-cookies = Cookies
pages-cookies-lead = Alleen rondkijken? Dan zetten we er geen.
pages-cookies-empty = Wie alleen leest, krijgt geen cookies. Als je stemt, iets invult of je aanmeldt, onthoudt een noodzakelijke cookie wat je deed of dat jij het bent. Afmelden wist die.
pages-accessibility = Toegankelijkheid
pages-accessibility-lead = Iedereen moet hier kunnen meedoen.
pages-accessibility-empty = De toegankelijkheidsverklaring komt eraan. Lukt iets niet? Mail of bel de gemeente, dan zoeken we samen een oplossing.
pages-house-rules = Huisregels
pages-house-rules-lead = Wat mag, wat niet, en wat een suggestie niet is.
pages-house-rules-empty = Schrijf over plekken, niet over personen. Houd het vriendelijk. Geen reclame.
pages-without-computer = Meedoen zonder computer
pages-without-computer-lead = Je stem telt even veel aan de telefoon, aan het loket of op papier.
pages-without-computer-empty = Bel ons of kom langs. Iemand van de gemeente vult het samen met jou in.
pages-elsewhere = Hiervoor moet je ergens anders zijn
pages-elsewhere-text = Een suggestie op dit plein is geen verzoekschrift en geen voorstel van burgers. Die hebben hun eigen regels (decreet over het lokaal bestuur, artikel 304).
pages-elsewhere-petition = Je vraagt de gemeente officieel iets te doen of te laten. Je krijgt een antwoord volgens het decreet.
pages-elsewhere-citizens-proposal = Met genoeg handtekeningen zet je samen een punt op de agenda van de gemeenteraad.
pages-elsewhere-regulation = Zo regelt de gemeenteraad hoe inwoners meedoen.
pages-elsewhere-complaints = Je bent niet tevreden over hoe de gemeente je hielp.
pages-elsewhere-defects = Een put, een kapotte lamp of sluikstort meld je hier. Dan komt er iemand kijken.

# Search.
pages-search = Zoeken
pages-search-for = Zoeken naar “{ $q }”
pages-search-what = Waarnaar zoek je?
pages-search-go = Zoek
pages-search-hint = Zoek een straat, een plek of een woord.
pages-search-found = { $count ->
    [0] Geen resultaten voor “{ $q }”
    [one] { $count } resultaat voor “{ $q }”
   *[other] { $count } resultaten voor “{ $q }”
 }
pages-search-found-more = Meer dan { $count } resultaten voor “{ $q }”
pages-search-pages = Acties en beleid
pages-search-action = Actie
pages-search-policy = Beleid
pages-search-more = Alle { $count } in deze oproep
pages-search-more-than = Meer dan { $count } in deze oproep
pages-search-none = Niets gevonden voor “{ $q }”
pages-search-none-text = Probeer een ander woord, of een straatnaam.
pages-search-map = Kijk op de kaart

# When something does not work.
pages-again-title = Je was niet meer aangemeld
pages-again-text = Wat je invulde, is niet verstuurd, maar ook niet weg. Meld je aan in een nieuw venster. Kom daarna hier terug en druk op ‘Verstuur opnieuw’.
pages-again-sign-in = Meld je aan in een nieuw venster
pages-again-send = Verstuur opnieuw
pages-again-as-title = Verstuur je dit als { $name }?
pages-again-as-text = Je bent nu aangemeld als { $name }. Wat je invulde, is nog niet verstuurd.
pages-again-as-send = Verstuur als { $name }
pages-again-kept = Wat je invulde, is niet weg. Je bent nu aangemeld als { $name }. Was jij dat niet? Meld je in een nieuw venster af en weer aan, kom hier terug en druk op ‘Verstuur opnieuw’.
pages-again-my-page = Open ‘Mijn pagina’ in een nieuw venster
pages-again-nameless = iemand zonder naam
pages-again-typed = Dit typte je
pages-again-files = Foto’s en bestanden die je koos, gaan niet mee. Kies ze daarna opnieuw.
pages-error-code = Fout
pages-error-home = Naar de startpagina
pages-error-search = Zoek op het plein
pages-error-sign-in-again = Meld je opnieuw aan
pages-error-tie = Vertel je band met de gemeente
pages-error-suggestion = Terug naar de suggestie
pages-error-call = Lukt het niet? Bel
pages-error-too-many = { $count ->
    [one] Wacht { $count } minuut en probeer het opnieuw.
   *[other] Wacht { $count } minuten en probeer het opnieuw.
 }

pages-demo-mails = Mails van dit voorbeeld
pages-demo-mails-lead = Deze mails zouden vertrokken zijn. In het voorbeeld blijven ze hier.
pages-demo-mails-none = Er is nog geen mail.
pages-again-wait = Wacht even en verstuur het opnieuw.
