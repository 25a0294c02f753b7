# What is new, for who works at the municipality.
briefing-title = Wat is er nieuw
briefing-span = Hoe ver terug
briefing-span-day = Sinds gisteren
briefing-span-week = De laatste week
briefing-span-month = De laatste maand
briefing-theme = Thema
briefing-all-themes = Alle thema’s
briefing-suggestions = Suggesties
briefing-votes = Stemmen
briefing-comments = Reacties
briefing-answers = Antwoorden van de gemeente
briefing-before = daarvoor { $before }
briefing-number = { $name }: { $now } (daarvoor { $before })
briefing-nothing = In deze tijd gebeurde er niets.
briefing-decided = Beslist
briefing-answered = Beantwoord
briefing-on-site = Op de site
briefing-attention = Wacht langer dan beloofd
briefing-dates = Wat eraan komt
briefing-quotes = Wat mensen schrijven
briefing-closes = sluit op { $day }
briefing-more = { $count ->
    [one] Nog één.
   *[other] Nog { $count }.
}
briefing-by-mail = Krijg dit per mail
briefing-by-mail-text = Er komt alleen een mail als er iets nieuws is.
briefing-pace-at-once = Meteen, binnen tien minuten
briefing-pace-daily = Elke werkdag
briefing-pace-weekly = Eén keer per week
briefing-pace-sitting = Voor elke zitting van het college
briefing-pace-never = Geen mail
briefing-themes = Over welke thema’s
briefing-themes-hint = Kies je er geen, dan gaat het over alles.
briefing-mail-subject = Nieuw sinds { $day }
briefing-mail-opening = Dit gebeurde er sinds { $day }.
briefing-button = Bekijk en druk af
briefing-why = Je krijgt deze mail omdat je bij de gemeente werkt en erom vroeg. Op de pagina kies je hoe vaak.
briefing-stop-title = De mail met wat nieuw is voor collega’s
briefing-stop-question = Wil je deze mail niet meer?
briefing-stop-now = Je krijgt hem nu zo vaak:
briefing-stop = Stop deze mail
briefing-stopped = Je krijgt de mail met wat nieuw is voor collega’s niet meer.
briefing-stop-note = Andere mails over je werk blijven komen. Hoe vaak deze mail komt, kies je op de pagina van het beheer:
briefing-handed = Aan je dienst doorgegeven
briefing-handed-over = gaf dit door
briefing-by-mail-handed = Je hoort wat aan jou of je dienst doorgegeven is, welke taken over tijd zijn en wat eraan komt bij je thema’s. Is er niets nieuws, dan komt er geen mail.
