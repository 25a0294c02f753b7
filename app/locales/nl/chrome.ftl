# Around every page.
chrome-skip = Naar de inhoud
chrome-municipality = Gemeente { $name }
chrome-city = Stad { $name }
chrome-without-computer = Meedoen zonder computer
chrome-contact = Contact
chrome-menu = Hoofdmenu
chrome-actions = Acties
chrome-all-actions = Alle acties
chrome-take-part = Kies mee
chrome-policy = Klimaatplan
chrome-search = Zoeken
chrome-sign-in = Aanmelden
chrome-desk = Beheer
chrome-my-own-page = Mijn pagina
chrome-my-page = mijn pagina
chrome-crumbs = Kruimelpad
chrome-enterprise-number = Ondernemingsnummer { $number }
chrome-foot-join = Meedoen
chrome-foot-other = Iets anders nodig?
chrome-foot-site = Over deze site
chrome-house-rules = Huisregels
chrome-defects = Een put in de weg melden
chrome-petition = Een verzoekschrift indienen
chrome-citizens-proposal = Een voorstel van burgers
chrome-regulation = Participatiereglement
chrome-complaints = Een klacht indienen
chrome-accessibility = Toegankelijkheid
chrome-privacy = Privacy
chrome-cookies = Cookies
chrome-not-a-petition = Een suggestie op deze site is geen verzoekschrift en geen voorstel van burgers. Daarvoor gelden andere regels.
chrome-untranslated = { $language ->
    [fr] Deze pagina is vertaald. Wat inwoners en de gemeente schrijven, blijft in het Frans.
    [en] Deze pagina is vertaald. Wat inwoners en de gemeente schrijven, blijft in het Engels.
    [de] Deze pagina is vertaald. Wat inwoners en de gemeente schrijven, blijft in het Duits.
   *[other] Deze pagina is vertaald. Wat inwoners en de gemeente schrijven, blijft in het Nederlands.
 }
chrome-demo = Dit is een voorbeeld. De gemeente en de mensen zijn verzonnen.

chrome-day = { $weekday } { $day } { $month } { $year }
chrome-time = { $hour }.{ $minute } uur
chrome-weekday-1 = maandag
chrome-weekday-2 = dinsdag
chrome-weekday-3 = woensdag
chrome-weekday-4 = donderdag
chrome-weekday-5 = vrijdag
chrome-weekday-6 = zaterdag
chrome-weekday-7 = zondag
chrome-month-1 = januari
chrome-month-2 = februari
chrome-month-3 = maart
chrome-month-4 = april
chrome-month-5 = mei
chrome-month-6 = juni
chrome-month-7 = juli
chrome-month-8 = augustus
chrome-month-9 = september
chrome-month-10 = oktober
chrome-month-11 = november
chrome-month-12 = december
chrome-ago-today = vandaag
chrome-ago-yesterday = gisteren
chrome-ago-days = { $count } dagen geleden
chrome-ago-weeks = { $count } weken geleden
chrome-paper-pdf = Als PDF
chrome-paper-docx = Als Word
chrome-undone-vote = Je stem is niet geteld.
chrome-undone-follow = Je volgt dit niet.
chrome-undone-suggestion = Je suggestie is niet verstuurd.
chrome-undone-comment = Je reactie is niet geplaatst.
chrome-undone-thanks = Je bedankje is niet gegeven.
chrome-undone-question = Je vraag is niet gesteld.
chrome-undone-gone = Wat je zag, is intussen weg.
