# Around every page.
chrome-skip = Aller au contenu
chrome-municipality = Commune de { $name }
chrome-city = Ville de { $name }
chrome-without-computer = Participer sans ordinateur
chrome-contact = Contact
chrome-menu = Menu principal
chrome-actions = Actions
chrome-all-actions = Toutes les actions
chrome-take-part = Choisissez avec nous
chrome-policy = Plan climat
chrome-search = Rechercher
chrome-sign-in = Se connecter
chrome-desk = Gestion
chrome-my-own-page = Ma page
chrome-my-page = ma page
chrome-crumbs = Fil d’Ariane
chrome-enterprise-number = Numéro d’entreprise { $number }
chrome-foot-join = Participer
chrome-foot-other = Besoin d’autre chose ?
chrome-foot-site = À propos de ce site
chrome-house-rules = Règles de conduite
chrome-defects = Signaler un trou dans la route
chrome-petition = Introduire une requête (pétition)
chrome-citizens-proposal = Une proposition de citoyens
chrome-regulation = Règlement de participation
chrome-complaints = Introduire une plainte
chrome-accessibility = Accessibilité
chrome-privacy = Vie privée
chrome-cookies = Cookies
chrome-not-a-petition = Une suggestion sur ce site n’est ni une requête (pétition), ni une proposition de citoyens. D’autres règles s’y appliquent.
chrome-untranslated = { $language ->
    [fr] Cette page est traduite. Ce que les habitants et la commune écrivent reste en français.
    [en] Cette page est traduite. Ce que les habitants et la commune écrivent reste en anglais.
    [de] Cette page est traduite. Ce que les habitants et la commune écrivent reste en allemand.
   *[other] Cette page est traduite. Ce que les habitants et la commune écrivent reste en néerlandais.
 }
chrome-demo = Ceci est un exemple. La commune et les personnes sont inventées.

chrome-day = { $day ->
    [1] { $weekday } { $day }er { $month } { $year }
   *[other] { $weekday } { $day } { $month } { $year }
 }
chrome-time = { $hour } h { $minute }
chrome-weekday-1 = lundi
chrome-weekday-2 = mardi
chrome-weekday-3 = mercredi
chrome-weekday-4 = jeudi
chrome-weekday-5 = vendredi
chrome-weekday-6 = samedi
chrome-weekday-7 = dimanche
chrome-month-1 = janvier
chrome-month-2 = février
chrome-month-3 = mars
chrome-month-4 = avril
chrome-month-5 = mai
chrome-month-6 = juin
chrome-month-7 = juillet
chrome-month-8 = août
chrome-month-9 = septembre
chrome-month-10 = octobre
chrome-month-11 = novembre
chrome-month-12 = décembre
chrome-ago-today = aujourd’hui
chrome-ago-yesterday = hier
chrome-ago-days = il y a { $count } jours
chrome-ago-weeks = il y a { $count } semaines
chrome-paper-pdf = En PDF
chrome-paper-docx = En Word
chrome-undone-vote = Votre vote n’a pas été compté.
chrome-undone-follow = Vous ne suivez pas ceci.
chrome-undone-suggestion = Votre suggestion n’a pas été envoyée.
chrome-undone-comment = Votre réaction n’a pas été placée.
chrome-undone-thanks = Votre merci n’a pas été compté.
chrome-undone-question = Votre question n’a pas été posée.
chrome-undone-gone = Ce que vous avez vu n’est plus là.
