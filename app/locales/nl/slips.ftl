# Forms on paper with a number: printed, entered, claimed; and who is told by phone or letter.
slips-counter = Aan het loket
slips-phone = Aan de telefoon
slips-paper = Op papier
slips-meeting = Op een bijeenkomst
slips-given-counter = Aan het loket ingediend
slips-given-phone = Per telefoon ingediend
slips-given-paper = Op papier ingediend
slips-given-meeting = Op een bijeenkomst ingediend
slips-voted-counter = Aan het loket gestemd
slips-voted-phone = Per telefoon gestemd
slips-voted-paper = Op papier gestemd
slips-voted-meeting = Op een bijeenkomst gestemd
slips-source-missing = Kies hoe het binnenkwam.
slips-day-wrong = Vul een dag in, zoals 10/9/2026.
slips-day-future = Die dag moet nog komen. Kies vandaag of vroeger.
slips-number = Nummer op het formulier
slips-number-missing = Vul het nummer in dat op je formulier staat.
slips-number-wrong = Een nummer heeft acht letters en cijfers, zoals K7M2-P9QX. Kijk het nog eens na.
slips-number-used = Dit formulier is al ingevoerd. Kijk of je het juiste nummer hebt.
slips-number-other-call = Dit nummer hoort bij een andere oproep. Kies die oproep eerst.
slips-number-not-ours = Dit nummer kennen we niet. Kijk het na, of laat het leeg: dan krijgt het formulier een nieuw nummer.
slips-claim = Wat je op papier gaf
slips-claim-question = Heb je een papieren formulier ingevuld?
slips-claim-hint = Met het nummer op je formulier of je bewijs komt wat je gaf bij jouw account. Ook wat je aan het loket of per telefoon gaf.
slips-claim-send = Voeg toe aan mijn account
slips-claim-how = Wil je zelf volgen wat ermee gebeurt? Meld je aan op { $address } en vul daar dit nummer in. Dan staat het bij jouw account.
slips-not-entered = Dit formulier is nog niet ingevoerd door de gemeente. Probeer het over enkele dagen opnieuw.
slips-number-unknown = Dit nummer kennen we niet, of het is al gebruikt. Kijk het na, of bel de gemeente.
slips-entered-by-you = Dit formulier voerde je zelf in, voor iemand anders.
slips-too-often = Dat waren veel nummers die niet klopten. Probeer het { $count ->
    [one] over een minuut
   *[other] over { $count } minuten
} opnieuw, of bel de gemeente.
slips-call-or-write = Bel of schrijf
slips-tell = Vertel het
slips-notices = Bel of schrijf
slips-notices-lead = Deze mensen hebben geen bevestigd e-mailadres. Ze horen van jou wat er met hun inbreng gebeurt.
slips-notices-none = Niemand wacht op een telefoontje of een brief.
slips-to-do = Te doen
slips-reach = Zo bereik je deze persoon
slips-home = Adres
slips-email-unconfirmed = E-mailadres, niet bevestigd:
slips-say = Wat je zegt of schrijft
slips-called = Gebeld
slips-written = Geschreven
slips-not-reached = Niet te bereiken
slips-and-more = { $count ->
    [one] en nog 1 bericht
   *[other] en nog { $count } berichten
}
slips-letter-of-several = Nieuws over wat je de gemeente meegaf
slips-outcome-missing = Kies wat je deed.
slips-history = Verloop
slips-letters = Brieven
slips-letters-hint = Eén brief per blad, voor een vensteromslag met het venster rechts. Druk af en markeer de brieven daarna als geschreven.
slips-letters-print = { $count ->
    [one] Toon 1 brief
   *[other] Toon { $count } brieven
}
slips-letters-done = { $count ->
    [one] Deze brief is geschreven
   *[other] Deze { $count } brieven zijn geschreven
}
slips-back = Terug naar mijn pagina
slips-ask = Vragen? Bel of mail ons:
slips-email-column = E-mailadres, niet bevestigd
slips-mailed = Het e-mailadres is intussen bevestigd. Dit vertrok met een mail.
slips-asks = Dit is een vraag.
slips-write-down = Schrijf het antwoord op
slips-not-reached-hint = “Niet te bereiken” sluit deze lijn: niemand probeert het opnieuw. Is er een adres? Schrijf dan een brief.
