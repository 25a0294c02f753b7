# What people report, and what the municipality decides.
reporting-suggestion = Meld deze suggestie
reporting-comment = Meld deze reactie
reporting-lead = Klopt hier iets niet? Vertel het ons. Iemand van de gemeente kijkt ernaar.
reporting-ground = Wat is er mis?
reporting-ground-illegal = Het is strafbaar of tegen de wet
reporting-ground-hurtful = Het is kwetsend of een bedreiging
reporting-ground-privacy = Er staan persoonlijke gegevens van iemand in (privacywet)
reporting-ground-advertising = Het is reclame
reporting-ground-off-topic = Het gaat over iets heel anders
reporting-ground-other = Iets anders
reporting-ground-missing = Kies wat er mis is.
reporting-words = Vertel er meer over
reporting-words-missing = Vertel in een paar woorden wat er mis is.
reporting-email-hint = Dan mailen we je wat we beslissen. We gebruiken je adres alleen daarvoor.
reporting-who-reads = Wie dit schreef, ziet niet dat jij het meldde.
reporting-send = Verstuur je melding
reporting-too-many = { $count ->
    [one] Je meldde al veel na elkaar. Wacht een minuut en probeer het opnieuw.
   *[other] Je meldde al veel na elkaar. Wacht { $count } minuten en probeer het opnieuw.
 }
reporting-received = Bedankt voor je melding
reporting-received-text = We kregen ze goed aan. Iemand van de gemeente leest ze en beslist of de tekst blijft staan. Gaf je een e-mailadres? Dan mailen we je wat we beslissen.
reporting-received-number = Het nummer van je melding is { $number }.
reporting-back = Terug naar de suggestie
reporting-desk = Meldingen
reporting-desk-lead = Wat mensen meldden, het oudste eerst.
reporting-none = Er zijn geen meldingen. Mooi.
reporting-open = { $count ->
    [one] 1 melding
   *[other] { $count } meldingen
 }
reporting-look = Bekijk
reporting-saved = Beslist. Het staat in het logboek.
reporting-a-comment-on = Reactie op
reporting-a-suggestion = Suggestie
reporting-the-comment = De reactie
reporting-the-suggestion = De suggestie
reporting-place = Bekijk waar het staat
reporting-decision = Je besluit
reporting-closed = Hierover is al beslist.
reporting-outcome = Wat doe je?
reporting-outcome-hidden = Haal de reactie weg
reporting-outcome-left = Laat het staan
reporting-outcome-handled = Afgehandeld op de pagina van de suggestie
reporting-outcome-missing = Kies wat je doet.
reporting-decision-ground = Op welke grond?
reporting-decision-ground-hint = Verplicht als je de reactie weghaalt.
reporting-reason-hint = Wie de reactie schreef, leest dit in een mail, en ook wie een adres bij de melding gaf. Verplicht als je de reactie weghaalt.
reporting-reason-missing = Zeg erbij waarom. Wie de reactie schreef, heeft recht op een reden.
reporting-decide = Beslis
reporting-hidden-subject = We haalden je reactie op ‘{ $title }’ weg
reporting-hidden-what = Je schreef een reactie op ‘{ $title }’. Iemand meldde ze. Iemand van de gemeente las ze en haalde ze weg. Niemand ziet ze nog.
reporting-hidden-yours = Jij schreef
reporting-hidden-ground = De grond: { $ground }.
reporting-hidden-how = Een mens nam deze beslissing, geen computer.
reporting-object = Ben je het er niet mee eens? Mail binnen zes maanden naar { $email } of bel { $phone }, en zeg waarom. Een andere medewerker bekijkt het dan opnieuw. Blijf je het oneens, dan kan je naar de Vlaamse Ombudsdienst (bel gratis 1700) of naar de rechter.
reporting-hidden-why = Je krijgt deze mail omdat je deze reactie schreef. De wet vraagt dat we je de reden geven.
reporting-decided-subject = Je melding over ‘{ $title }’
reporting-decided-hidden = Dank je voor je melding. We lazen de reactie en haalden ze weg.
reporting-decided-left = Dank je voor je melding. We lazen de reactie en laten ze staan.
reporting-decided-left-suggestion = Dank je voor je melding. We lazen de suggestie en laten ze staan.
reporting-decided-handled = Dank je voor je melding. We bekeken de suggestie en deden wat nodig was.
reporting-decided-why = Je krijgt deze mail omdat je iets meldde en je adres erbij zette.
reporting-house-rules = Lees de huisregels
