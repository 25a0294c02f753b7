# What an officer does from the page of a suggestion: merging, asking its author, answering her alone, moving it.
handling-merge = Voeg samen met een andere
handling-merge-lead = Zegt een andere suggestie van deze oproep hetzelfde? Dan gaan de stemmen en de volgers van deze naar die andere. Wie voor allebei stemde, telt één keer.
handling-merge-search = Zoek op woorden, of plak een link of nummer
handling-merge-search-button = Zoek
handling-merge-near = Dichtbij of gelijkend
handling-merge-found = Gevonden in deze oproep
handling-merge-none = Niets gevonden. Probeer een ander woord, of plak de link van de suggestie.
handling-merge-choose = Kies deze
handling-merge-missing = Kies eerst met welke suggestie je deze samenvoegt.
handling-merge-itself = Dat is deze suggestie zelf. Kies een andere.
handling-merge-unknown = Die suggestie bestaat niet, of ze is verborgen. Kies een andere.
handling-merge-other-call = Die suggestie hoort bij een andere oproep. Verplaats deze eerst, of kies er een van dezelfde oproep.
handling-merge-ended = Die suggestie is zelf ingetrokken of samengevoegd. Kies een andere.
handling-merge-what = Dit gebeurt er
handling-merge-goes = Gaat op in de andere
handling-merge-kept = Blijft
handling-merge-votes = { $count ->
    [one] 1 stem gaat mee.
   *[other] { $count } stemmen gaan mee.
 }
handling-merge-doubled = { $count ->
    [one] 1 persoon stemde voor allebei en telt één keer.
   *[other] { $count } mensen stemden voor allebei en tellen één keer.
 }
handling-merge-together = { $count ->
    [one] Samen is dat 1 stem.
   *[other] Samen zijn dat { $count } stemmen.
 }
handling-merge-stays = De tekst, foto’s en reacties blijven te lezen op hun eigen pagina, met een link naar de suggestie die blijft. Stemmen en reageren kan daar niet meer.
handling-merge-told = Wie een van de twee deed, en wie voor deze stemde of ze volgt, krijgt één mail.
handling-merge-undone = Je kan dit niet ongedaan maken.
handling-merge-sure = Voeg samen met “{ $title }”
handling-merge-other = Kies een andere
handling-merged-with = Samengevoegd met “{ $title }”.
handling-merged-into = Deze suggestie is samengevoegd met
handling-merged-votes = { $count ->
    [one] 1 stem ging mee.
   *[other] { $count } stemmen gingen mee.
 }
handling-merged-there = Stem, volg en reageer daar.
handling-merged-go = Naar die suggestie
handling-merged-from = Hiermee samengevoegd
handling-merged-subject = “{ $title }” is samengevoegd met “{ $other }”
handling-merged-mail = Twee suggesties zeiden hetzelfde. “{ $title }” is daarom samengevoegd met “{ $other }”. De tekst, foto’s en reacties blijven te lezen.
handling-merged-counts = Stemmen tellen samen, van elke persoon één keer. Wat er voortaan gebeurt, hoor je over de suggestie die blijft.
handling-merged-why = Je krijgt deze mail omdat jij een van deze suggesties deed, ervoor stemde of ze volgt.
handling-author = Met wie de suggestie deed
handling-author-aside = Niet op de site
handling-author-lead = Vraag meer info, of antwoord persoonlijk. Alleen wie de suggestie deed en je collega’s lezen dit.
handling-author-unreachable = Er is geen bevestigd e-mailadres. Wie de suggestie deed, leest dit pas na het aanmelden.
handling-said = Tot nu toe
handling-ask = Vraag meer info
handling-ask-text = Wat wil je weten?
handling-ask-hint = De vraag vertrekt meteen per mail. De suggestie wacht tot er een antwoord is en wacht dan weer op ons. Mag iedereen het antwoord lezen, dan staat ook je vraag op de site.
handling-ask-send = Stuur de vraag
handling-asked-subject = { $who } vraagt iets over “{ $title }”
handling-asked-mail = Dank je voor “{ $title }”. Er is nog een vraag voor jou:
handling-asked-only-you = Met de knop antwoord je zonder aan te melden. Stuur deze mail dus niet door. Je kiest zelf of iedereen je antwoord mag lezen.
handling-tell = Antwoord persoonlijk
handling-tell-text = Je antwoord
handling-tell-hint = Dit vertrekt meteen per mail en staat nooit op de site. Ook anderen wachten op antwoord: het beloofde openbare antwoord blijft nodig.
handling-tell-send = Stuur het antwoord
handling-settles = Hiermee is het afgehandeld: er komt geen openbaar antwoord
handling-settles-hint = De suggestie wacht dan niet meer op ons. Op de site staat dat de gemeente persoonlijk antwoordde, niet wat.
handling-settled = De gemeente antwoordde persoonlijk aan wie deze suggestie deed.
handling-told-subject = { $who } antwoordt je over “{ $title }”
handling-told-mail = Dit schreef de gemeente je over “{ $title }”:
handling-told-alone = Dit antwoord is voor jou alleen. Het staat niet op de site. Je leest het ook op de pagina van je suggestie als je aangemeld bent.
handling-did-ask = vroeg
handling-did-reply = antwoordde, alleen voor de gemeente
handling-did-reply-public = antwoordde, voor iedereen
handling-did-tell = antwoordde persoonlijk
handling-to-you = De gemeente en jij
handling-you-asked = De gemeente vroeg je
handling-you-replied = Jij antwoordde
handling-you-told = De gemeente antwoordde jou alleen
handling-reply-button = Geef je antwoord
handling-reply-title = Antwoord aan de gemeente
handling-reply-question = Wat de gemeente je vraagt
handling-reply-text = Je antwoord
handling-reply-everyone = Iedereen mag mijn antwoord lezen
handling-reply-everyone-hint = Vink je dit niet aan, dan leest alleen de gemeente het.
handling-reply-send = Stuur je antwoord
handling-reply-done = Je antwoordde op
handling-reply-is-public = Iedereen kan dit lezen op de pagina van je suggestie. De gemeente bekijkt je suggestie verder.
handling-reply-is-private = Alleen de gemeente leest dit. Ze bekijkt je suggestie verder.
handling-replied-subject = Antwoord op je vraag over “{ $title }”
handling-replied-mail = Op je vraag over “{ $title }” kwam antwoord. De suggestie wacht weer op ons:
handling-replied-why = Je krijgt deze mail omdat jij dit vroeg.
handling-public-question = De gemeente vroeg
handling-public-reply = Wie de suggestie deed, antwoordde
handling-move = Verplaats naar een andere oproep
handling-move-lead = Hoort deze suggestie bij een andere oproep? Dan gaat ze daarheen, met haar stemmen, reacties en volgers. Haar link blijft dezelfde.
handling-move-where = Naar welke oproep, en als welk soort plek?
handling-move-choose = Kies een oproep en een soort
handling-move-missing = Kies een oproep en een soort uit de lijst.
handling-move-beside = Die oproep gaat over { $area }, en deze suggestie ligt daarbuiten. Kies een andere oproep, of verbeter eerst de plek.
handling-move-reason = Waarom hoort ze daar?
handling-move-reason-hint = Iedereen kan dit lezen. Wie de suggestie deed, ervoor stemde of ze volgt, krijgt het per mail.
handling-move-reason-missing = Zeg kort waarom ze verhuist.
handling-move-answers = Wat bij de vragen van de oude oproep ingevuld is, blijft voor jou en je collega’s te lezen.
handling-move-send = Verplaats
handling-move-none = Er is geen andere oproep op de site.
handling-move-overtaken = Een collega veranderde deze suggestie intussen. Kijk eerst hoe ze nu is en verplaats dan opnieuw.
handling-moved-subject = “{ $title }” staat nu bij “{ $other }”
handling-moved-mail = De gemeente verplaatste “{ $title }” naar de oproep “{ $other }”:
handling-moved-stays = De stemmen, de reacties en de link blijven dezelfde.
handling-moved-why = Je krijgt deze mail omdat jij deze suggestie deed, ervoor stemde of ze volgt.

# Its author reacts to what was answered.
handling-reacted = { $name } reageerde op het antwoord:
handling-somebody-reacted = Iemand reageerde op het antwoord:
handling-seen = Gezien
handling-split = Splits in twee
handling-split-lead = Vraagt deze suggestie twee dingen? Laat dan een deel apart verdergaan, met een eigen titel, tekst, soort en plek. Wie ze deed, is bij allebei dezelfde.
handling-split-votes = { $count ->
    [one] De stem blijft bij de eerste: een stem is een persoonlijke keuze.
   *[other] De { $count } stemmen blijven bij de eerste: een stem is een persoonlijke keuze.
 }
handling-split-stays = Foto’s, reacties, antwoorden en wat bij de vragen van de oproep staat, blijven ook bij de eerste.
handling-split-told = Wie de suggestie deed, ervoor stemde of ze volgt, krijgt één mail met de link naar de tweede. Wie de eerste volgt, volgt daarna allebei.
handling-split-second = Wat apart verdergaat
handling-split-first = Wat bij de eerste blijft
handling-split-first-hint = Haal hier weg wat nu in de tweede staat. Wat er eerst stond, lezen jij en je collega’s later nog.
handling-split-name = Titel
handling-split-text = Tekst
handling-split-same-title = Geef de tweede een andere titel dan de eerste.
handling-split-send = Splits in twee
handling-split-reason = Een deel gaat apart verder als “{ $title }”.
handling-split-from = Afgesplitst van
handling-split-off = Hieruit afgesplitst
handling-apart-subject = Een deel van “{ $title }” gaat apart verder
handling-apart-mail = De gemeente splitste “{ $title }”. Een deel gaat verder als een suggestie op zich:
handling-apart-votes = Je stem is een persoonlijke keuze en blijft bij de eerste. Wil je ook deze steunen? Stem er dan apart voor. Volgde je de eerste, dan volg je nu allebei.
handling-merge-before = { $count ->
    [one] Ook 1 stem van vroeger gaat mee.
   *[other] Ook { $count } stemmen van vroeger gaan mee.
 }
handling-author-spoken = Van wie de suggestie deed, kennen we geen bevestigd e-mailadres. Wat je schrijft, wordt een lijn in “Bel of schrijf”: een collega belt of stuurt een brief.
handling-ask-hint-spoken = De vraag wordt een lijn in “Bel of schrijf”. Wie belt, schrijft daar ook het antwoord op. Kwam er na twee weken niets, dan wacht ze weer op ons.
handling-ask-hint-signed-in = Wie de suggestie deed, leest de vraag na het aanmelden. De suggestie wacht tot er een antwoord is en wacht dan weer op ons. Mag iedereen het antwoord lezen, dan staat ook je vraag op de site.
handling-tell-hint-spoken = Dit wordt een lijn in “Bel of schrijf” en staat nooit op de site. Ook anderen wachten op antwoord: het beloofde openbare antwoord blijft nodig.
handling-tell-hint-signed-in = Wie de suggestie deed, leest dit na het aanmelden; het staat nooit op de site. Ook anderen wachten op antwoord: het beloofde openbare antwoord blijft nodig.
handling-asked-spoken = Je antwoordt gewoon aan de telefoon, op { $phone }, aan het loket of met een brief. Wij schrijven je antwoord op bij je suggestie. Zeg erbij of iedereen het mag lezen.
handling-told-spoken = Dit antwoord is voor jou alleen. Het staat niet op de site.
handling-heard-title = Schrijf het antwoord op
handling-heard-lead = Wie de suggestie deed, antwoordde aan de telefoon, aan het loket of op papier. Wat je hier opschrijft, is het antwoord op de vraag. De suggestie wacht daarna weer op ons.
handling-heard-question = Wat gevraagd werd
handling-heard-reply = Het antwoord
handling-heard-text = Wat zei of schreef deze persoon?
handling-heard-text-hint = In de woorden van wie antwoordde.
handling-heard-source = Hoe kwam het antwoord binnen?
handling-heard-everyone = Iedereen mag dit antwoord lezen
handling-heard-everyone-hint = Alleen als deze persoon dat zelf zei. Ook de vraag staat dan op de site.
handling-heard-send = Bewaar het antwoord
handling-heard-by = opgeschreven door
handling-heard-go = Schrijf het antwoord op dat je hoorde
