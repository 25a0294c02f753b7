# People ask the municipality a question; a person answers, and others read it when it is published.
asking-button = Stel een vraag
asking-title = Stel je vraag
asking-about = Over { $title }
asking-who = Wie antwoordt je
asking-before = Misschien staat je antwoord hier al
asking-question = Je vraag
asking-question-hint = Alleen de gemeente leest dit.
asking-question-short = Schrijf je vraag in een zin of meer.
asking-question-long = Je vraag is langer dan 2000 tekens. Maak ze korter.
asking-name = Je naam
asking-name-wrong = Schrijf je naam, in 2 tot 80 tekens.
asking-again = Er ging iets mis met dit formulier. Je vraag staat er nog: verstuur ze opnieuw.
asking-too-many = { $count ->
    [one] Je stelde al veel vragen na elkaar. Wacht een uur en probeer het opnieuw. Je vraag staat er nog.
   *[other] Je stelde al veel vragen na elkaar. Wacht { $count } uur en probeer het opnieuw. Je vraag staat er nog.
 }
asking-promise = Je krijgt antwoord ten laatste op
asking-reach-unknown = Hierna meld je je aan, of bevestig je je e-mailadres. Pas dan vertrekt je vraag.
asking-reach-mail = Het antwoord komt naar { $email }.
asking-reach-page = Je leest het antwoord op je eigen pagina.
asking-go-on = Ga verder
asking-send = Verstuur je vraag
asking-by-email-text = Of bevestig je e-mailadres: daar komt ook het antwoord naartoe.
asking-waiting = Je vraag staat klaar.
asking-waiting-about = Je vraag over { $title } staat klaar.
asking-waiting-step = Zodra we weten hoe we je bereiken, vertrekt ze.
asking-code = Je stelde ons een vraag. Bevestig dat dit je e-mailadres is, dan vertrekt ze:
asking-code-press = Bevestig en verstuur je vraag
asking-code-why = Je krijgt deze mail omdat iemand met dit adres een vraag stelt op Plein { $name }.
asking-asked-title = Je vraag aan de gemeente
asking-received = We kregen je vraag.
asking-own-words = Je vraag
asking-the-answer = Het antwoord
asking-state-open = Wacht op antwoord
asking-state-answered = Beantwoord
asking-state-closed = Gesloten zonder antwoord
asking-my-questions = Je vragen aan de gemeente
asking-subject = Vraag over { $title }
asking-subject-none = Vraag aan de gemeente
asking-away = Afwezig tot en met
asking-away-by = { $name } vervangt.
asking-stands-in = Vervangt { $name } tot en met
asking-stands-in-by-mail = Zij of hij vervangt { $name } tot en met { $day }.
asking-helps-with = Helpt je met
asking-frequent = Veelgestelde vragen
asking-all = Alle veelgestelde vragen
asking-list = Veelgestelde vragen
asking-list-lead = Wat anderen vroegen, met het antwoord van de gemeente.
asking-search = Zoek op een woord
asking-search-about = Waarover
asking-search-all = Alles
asking-search-button = Toon
asking-found = { $count ->
    [0] Geen vraag gevonden
    [one] { $count } vraag
   *[other] { $count } vragen
 }
asking-none-fits = Staat je vraag er niet bij?
asking-receipt-subject = We kregen je vraag: { $subject }
asking-receipt = Bedankt voor je vraag. Je krijgt antwoord ten laatste op { $day }.
asking-receipt-by = Bedankt voor je vraag. { $name } antwoordt je ten laatste op { $day }.
asking-answer-subject = Antwoord van de gemeente: { $subject }
asking-answered-what = De gemeente antwoordt op je vraag.
asking-more = Nog een vraag? Stel ze gerust op de site.
asking-closed-subject = Je vraag is gesloten: { $subject }
asking-closed-what = De gemeente antwoordt niet op je vraag. Dit is waarom:
asking-own-button = Bekijk je vraag
asking-why = Je krijgt deze mail omdat je de gemeente een vraag stelde.
asking-contact-subject = Wacht op jou: { $subject }
asking-contact-new = Iemand stelde een vraag waarvoor jij de contactpersoon bent. Beloofd: antwoord ten laatste op { $day }.
asking-contact-handed = Een collega gaf je een vraag door. Beloofd: antwoord ten laatste op { $day }.
asking-contact-for = Je vervangt { $name }.
asking-contact-button = Lees en antwoord
asking-contact-why = Je krijgt deze mail omdat je contactpersoon bent van de gemeente.
asking-desk = Vragen
asking-desk-lead = { $count ->
    [0] Geen enkele vraag wacht op antwoord.
    [one] { $count } vraag wacht op antwoord.
   *[other] { $count } vragen wachten op antwoord.
 }
asking-mine = Voor jou
asking-others = Voor collega’s
asking-has-it = Wie heeft deze vraag
asking-nobody = Nog bij niemand
asking-read = Lees
asking-edit = Bewerk
asking-saved = Bewaard.
asking-overtaken = Een collega was je voor
asking-overtaken-text = Hier staat hoe het nu is. Wat je typte, staat er nog.
asking-the-question = De vraag
asking-handed = Doorgegeven door
asking-do-answer = Antwoord
asking-answer = Antwoord
asking-answer-hint = Vertrekt als mail naar wie het vroeg.
asking-answer-hint-page = Wie dit vroeg heeft geen e-mailadres: het antwoord komt op de eigen pagina.
asking-answer-short = Schrijf een antwoord in een zin of meer.
asking-answer-long = Het antwoord is langer dan 5000 tekens. Maak het korter.
asking-answer-send = Verstuur het antwoord
asking-do-hand-on = Geef door aan een collega
asking-to = Aan wie
asking-to-choose = Kies een collega
asking-to-missing = Kies aan wie je de vraag doorgeeft.
asking-note = Nota
asking-note-hint = Alleen collega’s lezen dit.
asking-note-long = De nota is langer dan 1000 tekens. Maak ze korter.
asking-hand-on = Geef door
asking-do-close = Sluit zonder antwoord
asking-reason = Waarom
asking-reason-hint = Wie het vroeg, leest dit.
asking-reason-short = Schrijf waarom er geen antwoord komt, in een zin of meer.
asking-reason-long = De reden is langer dan 1000 tekens. Maak ze korter.
asking-close = Sluit de vraag
asking-publish-title = Veelgestelde vraag
asking-publish-lead = Iedereen leest dit, zonder de naam van wie het vroeg.
asking-frequent-question = Vraag
asking-frequent-question-hint = In eigen woorden, zonder namen.
asking-frequent-question-wrong = Schrijf de vraag in 10 tot 300 tekens.
asking-publish = Zet op de site
asking-unpublish = Haal van de site
asking-confirm-title = Bevestig je vraag
asking-confirm-text = Het antwoord komt op { $email }.
asking-confirm-press = Ja, verstuur mijn vraag
asking-confirmed = In orde: je vraag is vertrokken, en het antwoord komt op { $email }.
asking-confirmed-text = Je krijgt er een mail over.
asking-confirmed-back = Bekijk je vraag
asking-make-frequent = Zet dit bij de veelgestelde vragen
asking-through-mailing = Gevraagd via een mailing
