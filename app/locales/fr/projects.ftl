# Actions: cards, steps, rungs and media.
projects-rung-inform = Vous restez au courant
projects-rung-consult = Vous donnez votre avis
projects-rung-decide = Vous décidez avec nous
projects-rung-cocreate = Vous agissez avec nous
projects-want-inform = Rester au courant
projects-want-consult = Donner mon avis
projects-want-decide = Participer aux décisions
projects-want-cocreate = Retrousser mes manches

projects-medium-online = En ligne
projects-medium-meeting = Réunion
projects-medium-walk = Promenade
projects-medium-mail = E-mail
projects-medium-paper = Sur papier
projects-medium-planting_day = Journée de plantation
projects-medium-workgroup = Groupe de travail
projects-medium-exhibition = Exposition

projects-step-past = Terminé
projects-step-now = Maintenant
projects-step-next = Plus tard
projects-step-read = Voir le résultat
projects-step-do = Participer
projects-step-look = Voir la suite

projects-phases-now = Étape { $step } sur { $steps }
projects-phases-between = Étapes terminées : { $step } sur { $steps }
projects-phases-later = Commence plus tard
projects-phases-past = Terminé

projects-card-counts = { $suggestions ->
    [one] { $suggestions } suggestion
   *[other] { $suggestions } suggestions
 }, { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 }
projects-card-now = Maintenant : { $title }, { $when }
projects-card-next = Ensuite : { $title }, { $when }
projects-card-done = Terminé. Lisez ce que cela a donné.
projects-read-on-at = En savoir plus chez { $name }
projects-count = { $count ->
    [0] Pas encore d’actions
    [one] { $count } action
   *[other] { $count } actions
 }
