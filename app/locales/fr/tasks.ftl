# Tasks of an action: what colleagues do, by when.
tasks-desk = Tâches
tasks-lead = Ce qu’il reste à faire pour les actions climat. Les citoyens ne le voient pas.
tasks-none = Rien à faire ici. Parfait.
tasks-new = Nouvelle tâche
tasks-another = Encore une tâche
tasks-more = Ajouter une tâche
tasks-edit = Modifier la tâche
tasks-what = La tâche
tasks-how = Où en est-on
tasks-title = Ce qu’il faut faire
tasks-title-hint = Commencez par un verbe, comme « Réserver la salle ».
tasks-note = Explication
tasks-note-hint = Ce qu’un collègue doit savoir pour commencer. Facultatif.
tasks-place = À quelle étape
tasks-place-missing = Choisissez l’action ou l’étape de cette tâche.
tasks-day = Pour quel jour
tasks-day-hint = Une semaine avant, la tâche apparaît dans « En attente ». Sans date, elle y est tout de suite.
tasks-keeper = Pour qui
tasks-keeper-hint = Un collègue ou un service. Il reçoit un e-mail.
tasks-contacts = Personne de contact de l’action
tasks-whole = Pour toute l’action
tasks-of-action = Tâches de cette action
tasks-in-line = Montrer dans le trajet
tasks-as-people = Les étapes comme les citoyens les voient
tasks-at-step = À l’étape
tasks-by = pour le
tasks-done-by = Fait :
tasks-finish = Fait
tasks-reopen = Pas encore fait
tasks-see-to = Voir
tasks-was-due = Tâche à terminer pour le
tasks-is-due = Tâche à terminer le
tasks-no-day = sans date
tasks-made = créée
tasks-line-lead = { $count ->
    [0] Cette action n’a pas encore de tâches. Les citoyens ne les voient pas.
    [one] Une tâche, { $done ->
        [0] pas encore faite
       *[other] faite
    }. Les citoyens ne le voient pas.
   *[other] { $done } tâches faites sur { $count }, { $late ->
        [0] aucune en retard
       *[other] { $late } en retard
    }. Les citoyens ne le voient pas.
 }
