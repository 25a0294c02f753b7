# What people are told by mail, and how they stop it.
telling-hello = Dag,
telling-stop = Geen mails meer hierover
telling-answered-subject = { $name } antwoordde op “{ $title }”
telling-status-subject = Nieuws over “{ $title }”: { $status }
telling-status-now = De stand is nu: { $status }.
telling-look = Bekijk de suggestie
telling-why-author = Je krijgt deze mail omdat “{ $title }” jouw suggestie is.
telling-why-voter = Je krijgt deze mail omdat je stemde voor “{ $title }” en wou horen wat ermee gebeurt.
telling-why-follower = Je krijgt deze mail omdat je “{ $title }” volgt.
telling-receipt-subject = Je suggestie “{ $title }” is binnen
telling-receipt-thanks = Bedankt. Je suggestie staat online en iedereen kan ervoor stemmen.
telling-receipt-next = Het antwoord komt op de pagina van je suggestie, en we mailen het je.
telling-address-text = Met een e-mailadres krijg je het antwoord. Je kan het altijd wissen.
telling-follow = Volg met mails
telling-following = Je volgt deze suggestie. Je krijgt een mail als de gemeente antwoordt of de stand verandert.
telling-following-without-address = Je volgt dit, maar we kennen je e-mailadres nog niet.
telling-give-address = Geef je e-mailadres
telling-unfollow = Volg niet meer
telling-followed = Wat ik volg
telling-stop-title = Mails stoppen
telling-stop-question = Wil je geen mails meer over “{ $title }”?
telling-stop-question-gone = Wil je geen mails meer over deze suggestie?
telling-stop-this = Stop mails over deze suggestie
telling-stop-all = Stop al deze mails
telling-stop-note = Een code die je zelf vraagt, komt altijd aan.
telling-stopped-this = Je krijgt geen mails meer over “{ $title }”.
telling-stopped-gone = Je krijgt geen mails meer over deze suggestie.
telling-stopped-all = Je krijgt geen van deze mails meer.
telling-stop-undo = Toch wel mails
telling-waiting-follow = Nog één stap, dan volg je dit.
telling-waiting-follow-of = Nog één stap, dan volg je “{ $title }”.
telling-waiting-step = Meld je aan, of gebruik je e-mailadres.
telling-day-subject-one = Nieuw bij je suggestie “{ $title }”
telling-day-subject-own = Nieuw bij je suggesties
telling-day-joined = { $name } zei ja: jullie doen deze suggestie nu samen.
telling-day-votes = { $count ->
    [one] Er kwam { $count } stem bij.
   *[other] Er kwamen { $count } stemmen bij.
 }
telling-day-comments = { $count ->
    [one] Er kwam { $count } reactie bij:
   *[other] Er kwamen { $count } reacties bij:
 }
telling-day-my-page = Naar mijn pagina
telling-day-choices = Kies wat je wil horen
telling-day-why = Je krijgt deze mail hoogstens één keer per dag, en alleen als er iets nieuws is over je suggesties of over wat je volgt.
telling-stop-question-daily = Wil je de mail met wat nieuw is niet meer?
telling-stop-daily = Stop de mail met wat nieuw is
telling-stopped-daily = Je krijgt de mail met wat nieuw is niet meer.
telling-waiting-code = Typ je code, dan is het in orde.
telling-by-email-text = Je e-mailadres is genoeg om te volgen. Je krijgt een mail met een code, zodat niemand anders jouw adres opgeeft.
telling-receipt-by = De gemeente antwoordt ten laatste op { $day }.
telling-day-subject = Wat er nieuw is op Plein { $name }
telling-day-subject-followed = Nieuw bij “{ $title }”
telling-day-own = Jouw suggesties
telling-day-call = Een nieuwe oproep. { $window }
telling-day-step = Deze stap is er nu: { $when }.
telling-day-suggested = Een nieuwe suggestie, { $address }.
telling-day-more = { $count ->
    [one] En nog { $count } nieuwtje meer.
   *[other] En nog { $count } nieuwtjes meer.
 }
telling-stay = Blijf op de hoogte
telling-follow-project = Volg deze klimaatactie
telling-follow-theme = Volg dit thema
telling-follow-nearby = Hou me op de hoogte van deze buurt
telling-following-project = Je volgt deze klimaatactie. Is er iets nieuws, dan staat het in je mail.
telling-following-theme = Je volgt dit thema. Is er iets nieuws, dan staat het in je mail.
telling-following-nearby = Je volgt deze buurt. Komt er een suggestie bij, dan staat ze in je mail.
telling-nearby-radius = Hoe ver rond deze plek?
telling-nearby-street = Binnen { $distance } van { $street }
telling-nearby-place = Binnen { $distance } van de gekozen plek
telling-nearby-where = Kies eerst een plek op de kaart of een straat, en dan hoe ver errond.
telling-together-subject = Nieuws over { $count } suggesties
telling-together-why = Je krijgt deze mail omdat je suggesties volgt, deed of steunde.
telling-stop-question-together = { $count ->
    [one] Wil je geen mails meer over deze suggestie?
   *[other] Wil je geen mails meer over deze { $count } suggesties?
 }
telling-stop-together = Stop mails over deze suggesties
telling-stopped-together = { $count ->
    [one] Je krijgt geen mails meer over deze suggestie.
   *[other] Je krijgt geen mails meer over deze { $count } suggesties.
 }
telling-nearby-district = In { $district }
