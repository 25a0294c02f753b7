# Actions: cards, steps, rungs and media.
projects-rung-inform = Je blijft op de hoogte
projects-rung-consult = Jij geeft je mening
projects-rung-decide = Jij beslist mee
projects-rung-cocreate = Jij doet mee
projects-want-inform = Op de hoogte blijven
projects-want-consult = Mijn mening geven
projects-want-decide = Mee beslissen
projects-want-cocreate = De handen uit de mouwen steken

projects-medium-online = Online
projects-medium-meeting = Bijeen{"\u00AD"}komst
projects-medium-walk = Wandeling
projects-medium-mail = Mail
projects-medium-paper = Op papier
projects-medium-planting_day = Plantdag
projects-medium-workgroup = Werkgroep
projects-medium-exhibition = Tentoon{"\u00AD"}stelling

projects-step-past = Voorbij
projects-step-now = Nu
projects-step-next = Later
projects-step-read = Bekijk wat eruit kwam
projects-step-do = Doe mee
projects-step-look = Bekijk wat er komt

projects-phases-now = Stap { $step } van { $steps }
projects-phases-between = { $step } van { $steps } stappen voorbij
projects-phases-later = Begint later
projects-phases-past = Voorbij

projects-card-counts = { $suggestions ->
    [one] { $suggestions } suggestie
   *[other] { $suggestions } suggesties
 }, { $votes ->
    [one] { $votes } stem
   *[other] { $votes } stemmen
 }
projects-card-now = Nu: { $title }, { $when }
projects-card-next = Daarna: { $title }, { $when }
projects-card-done = Klaar. Lees wat het opbracht.
projects-read-on-at = Lees verder bij { $name }
projects-count = { $count ->
    [0] Nog geen acties
    [one] { $count } actie
   *[other] { $count } acties
 }
