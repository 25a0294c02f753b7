# Signing in and out.
people-sign-in-title = Aanmelden
people-sign-in-why = Zo weten we dat iedereen één keer stemt. Anderen zien niet waarop je stemde.
people-sign-in-button = Aanmelden met itsme of eID
people-sign-in-via = via Mijn Burgerprofiel
people-sign-in-staff = Aanmelden als medewerker
people-onward-title = Je gaat verder
people-onward-text = De volgende pagina opent vanzelf. Gebeurt er niets? Ga dan hier verder.
people-onward-button = Ga verder
people-sign-in-staff-text = Werk je bij de gemeente?
people-sign-in-not-set = Aanmelden kan hier nog niet. Lezen wel.
people-sign-in-down = Aanmelden lukt nu even niet.
people-sign-in-down-text = De dienst van itsme en eID antwoordt niet. Probeer het over een kwartier opnieuw. Lezen en zoeken kan gewoon.
people-sign-in-stopped = Je bent niet aangemeld.
people-sign-in-stopped-text = Je stopte voor het klaar was. Je kan opnieuw beginnen.
people-sign-in-failed = Het aanmelden is niet gelukt.
people-sign-in-failed-text = Begin opnieuw. Lukt het weer niet? Neem contact op met de gemeente.
people-sign-in-code-gone = Die code werkt niet meer.
people-sign-in-code-gone-text = Een code werkt 15 minuten, in de browser waar je ze vroeg. Vraag een nieuwe code.
people-sign-in-not-asked = Je bent aangemeld, maar we weten nog niet of je hier ingeschreven bent.
people-sign-in-not-asked-text = De dienst van de gemeente antwoordde niet. Meld je opnieuw aan, dan vragen we het nog eens. Lukt het weer niet? Probeer het over een kwartier, of bel de gemeente.
people-what-is-kept = Wat weet de gemeente dan over mij?
people-what-is-kept-text = We bewaren een onleesbare code die zegt: dit is weer dezelfde persoon. We vragen je rijksregisternummer niet, en je naam kies je zelf.
people-neither = Lukt aanmelden niet?

people-waiting-vote = Je stem staat klaar.
people-waiting-vote-on = Je stem voor “{ $title }” staat klaar.
people-waiting-add = Je suggestie staat klaar.
people-waiting-add-of = Je suggestie “{ $title }” staat klaar.
people-waiting-add-step = Nog één stap, dan kijk je ze na.
people-waiting-counts = Nog één stap: meld je aan, dan telt ze.
people-waiting-counts-code = Nog één stap: typ je code, dan telt ze.
people-waiting-counts-tie = Nog één vraag, dan telt ze.

people-demo-title = Kies als wie je rondkijkt
people-demo-text = Dit is een voorbeeld met verzonnen mensen. In het echt staat hier de knop “Aanmelden met itsme of eID”.
people-demo-unknown-person = Kies een van de mensen op de pagina.
people-demo-wrong-moment = Schrijf het moment als 2026-10-24T09:30:00Z.

people-role-for = { $role }, voor { $themes }
people-role-citizen = Inwoner
people-role-officer = Klimaatambtenaar
people-role-communication = Communicatie
people-role-expert = Participatie-expert
people-role-alderman = Schepen
people-role-administrator = Beheerder
people-role-green-service = Groendienst
people-role-moderator = Moderator
people-capacity = Wissel van hoedanigheid
people-capacity-missing = Kies of je voor de gemeente werkt of inwoner bent.
people-acts-for-municipality = Je werkt nu voor de gemeente. Stemmen en suggereren doe je als inwoner.
people-acts-as-inhabitant = Je bent hier nu als inwoner.
people-act-as-inhabitant = Ga verder als inwoner
people-act-for-municipality = Werk voor de gemeente

# With an e-mail address.
people-by-email-title = Liever met je e-mailadres?
people-by-email-text = Voor deze oproep mag je ook stemmen met een e-mailadres. Je krijgt een mail met een code.
people-email = E-mailadres
people-optional = (hoeft niet)
people-send-code = Stuur mij een code
people-send-new-code = Stuur een nieuwe code
people-other-address = Kies een ander adres
people-email-missing = Vul je e-mailadres in.
people-email-without-at = In een e-mailadres staat een @, zoals naam@voorbeeld.be.
people-email-wrong = Controleer het adres: het moet lijken op naam@voorbeeld.be.
people-email-already = Dit adres is al bevestigd.
people-email-taken = Dit adres hoort bij iemand anders die hier meedoet. Kies een ander adres.
people-too-many-mails = { $count ->
    [one] Er zijn te veel codes gevraagd. Wacht { $count } minuut en probeer opnieuw.
   *[other] Er zijn te veel codes gevraagd. Wacht { $count } minuten en probeer opnieuw.
 }
people-code-title = Typ de code uit je mail
people-code = Code uit de mail
people-code-sent = Zes cijfers. De mail is onderweg naar { $email }.
people-code-minutes = { $count ->
    [one] De code werkt { $count } minuut.
   *[other] De code werkt { $count } minuten.
 }
people-code-confirm = Bevestig
people-code-not-six = Typ de zes cijfers uit de mail.
people-code-wrong = { $count ->
    [one] Die code klopt niet. Je kan nog { $count } keer proberen.
   *[other] Die code klopt niet. Je kan nog { $count } keer proberen.
 }
people-code-gone = Die code werkt niet meer. Vraag een nieuwe.
people-code-none = Geen mail gekregen?
people-code-none-text = Kijk ook bij de ongewenste mail. Je kan drie codes per uur vragen.

# Where one lives.
people-tie-question = Wat heb jij met { $name }?
people-tie-legend = Kies wat het best past
people-tie-lives = Ik woon hier
people-tie-works = Ik werk hier
people-tie-studies = Ik ga hier naar school
people-tie-active = Ik ben hier actief, bijvoorbeeld in een vereniging
people-tie-confirmed = De gemeente bevestigde dat je hier ingeschreven bent
people-tie-not-confirmed = De gemeente vond geen inschrijving
people-tie-missing = Kies een van de vier.
people-tie-why = Deze oproep is voor wie hier woont, werkt, studeert of actief is. We vragen het één keer en geloven je op je woord. Je kan het later veranderen.
people-tie-save = Bewaar en ga verder
people-tie-none = Geen van deze
people-tie-none-means = Past geen van deze bij jou? Dan telt niet wat je net wilde doen: deze oproep is voor wie hier woont, werkt, studeert of actief is.

# What a person sets about herself.
people-my-page-title = Mijn pagina
people-back-to-my-page = Terug naar mijn pagina
people-mistakes = Er klopt nog iets niet
people-mistake-title = Fout: { $page }
people-name-title = Mijn naam voor anderen
people-name = Naam
people-name-hint = Die staat bij wat je schrijft. Bijvoorbeeld “Amina E.” of “Buur uit de Kapelstraat”.
people-name-save = Bewaar naam
people-name-missing = Vul de naam in die anderen zien.
people-name-short = Een naam heeft minstens twee tekens.
people-name-long = Een naam heeft hoogstens zestig tekens.
people-name-wrong = Gebruik letters die iedereen kan lezen.
people-name-like-staff = Die naam lijkt op die van iemand van de gemeente. Kies een andere.
people-email-title = Wil je horen wat ermee gebeurt?
people-email-confirmed = Je bevestigde { $email }.
people-email-delete = Wis mijn adres
people-consent-title = Dit mag de gemeente mij mailen
people-email-hears = Van je eigen suggesties hoor je dan vanzelf. Waarover je nog meer hoort, kies je zelf:
people-consent-text = Je kiest zelf, en je kan het altijd veranderen. We mailen alleen naar een bevestigd adres.
people-consent-outcome = Nieuws over suggesties waarop ik stemde
people-consent-theme = Nieuwe klimaatacties en oproepen van de gemeente
people-consent-of-theme = Ik wil mails over het thema { $theme }
people-consent-given = Toestemming gegeven
people-consent-withdrawn = Toestemming ingetrokken
people-consent-way-page = op een pagina
people-consent-way-mail-link = met de link in een mail
people-consent-way-asked = op een vraag na je bijdrage
people-consent-way-counter = aan het loket
people-consent-way-import = overgebracht van elders
people-age = Ik ben 13 of ouder
people-age-missing = Zeg of je 13 of ouder bent.

people-saved-name = Je naam is bewaard.
people-saved-code = Je code is onderweg. Typ ze over zodra de mail er is.
people-saved-email = Je e-mailadres is bevestigd.
people-saved-email-deleted = Je e-mailadres is gewist.
people-saved-tie = Je antwoord is bewaard.

# A person's own page.
people-hello = Dag { $name }
people-hello-without-name = Dag!
people-my-page-lead = Hier staat wat je deed, en wat de gemeente van je weet.
people-my-suggestions = Wat je zelf toevoegde
people-my-votes = Hierop stemde je
people-my-votes-count = { $count ->
    [0] Nog geen stemmen
    [one] { $count } stem
   *[other] { $count } stemmen
 }
people-my-votes-none = Je stemde nog niet.
people-my-ties = Wat je met de gemeente hebt
people-my-ties-change = Verander je antwoord
people-my-roles = Wat je bij de gemeente doet
people-by-email-here = Je bent hier met je e-mailadres
people-by-email-here-text = Daarmee stem je waar het mag, en kies je wat je wil horen. Meld je aan met itsme of eID om je naam te kiezen.
people-sign-out = Afmelden
people-sign-out-everywhere = Overal afmelden
people-my-number = Je nummer is { $number }. Wie een rol krijgt bij de gemeente, geeft dit door aan de beheerder.
people-email-not-enough = Voor deze oproep telt een stem met alleen een e-mailadres niet. Meld je aan met itsme of eID.
people-confirm-title = Bevestig dat je wil volgen
people-confirm-text = De mails komen op { $email }.
people-confirm-press = Ja, ik wil dit volgen
people-confirm-note = Vroeg jij dit niet? Sluit deze pagina, dan gebeurt er niets.
people-confirmed = In orde: je volgt dit met { $email }.
people-confirmed-text = Onderaan elke mail kun je met één druk stoppen.
people-confirmed-back = Naar wat je volgt
people-news = Nieuw voor jou
people-news-since = Sinds
people-news-answered = Er is een antwoord van de gemeente.
people-news-seen = Gezien
people-news-comments = { $count ->
    [one] Er kwam { $count } reactie bij.
   *[other] Er kwamen { $count } reacties bij.
 }
people-email-comes-back = Mails naar dit adres komen terug sinds
people-email-comes-back-now = We sturen er niets meer naartoe, behalve een code die je zelf vraagt. Klopt het adres? Vraag dan een code en typ ze over. Anders geef je een ander adres.
people-saved-claimed = Wat je op papier gaf, staat nu bij jouw account.
people-few = minder dan 5
people-address-title = Klopt dit adres?
people-address-choose = Kies ja of nee.
people-address-lead = Iemand van de gemeente { $name } schreef dit adres op:
people-address-when = Dat was op
people-address-what = Iemand gaf het mee aan het loket, per telefoon of op papier, met een stem, een suggestie, een reactie of een thema om van te horen. Was jij dat?
people-address-yes = Ja, dit is mijn adres
people-address-no = Dit ben ik niet
people-address-note = Zolang je niet bevestigt, sturen we niets naar dit adres. Zeg je nee, dan vergeten we het.
people-address-confirmed = Dank je, je adres is bevestigd.
people-address-confirmed-text = Wat je aan de gemeente gaf, hoort nu bij dit adres. Vanaf nu horen we elkaar per mail.
people-address-forgotten = In orde, we vergeten dit adres.
people-address-forgotten-text = Er komt geen mail meer van.
people-address-over = Hier valt niets meer te bevestigen.
people-address-home = Naar de startpagina
