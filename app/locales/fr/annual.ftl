# The annual report on participation, for the council.
annual-title = Rapport annuel sur la participation
annual-lead = Ce que les habitants ont donné, ce qui en est advenu et si la commune a tenu sa promesse. À emporter pour le conseil communal.
annual-from = Du
annual-to = Au (inclus)
annual-day-wrong = Choisissez un jour, par exemple 31/12/2026.
annual-days-turned = Ce jour vient avant le premier. Choisissez un jour plus tard.
annual-during = du { $from } au { $until }
annual-made = Fait le { $day }. Moins de cinq personnes ne sont pas comptées à voix haute.
annual-nothing = Il n’y a rien eu pendant ce temps.
annual-shortly = En bref
annual-shortly-lead = Les votes d’avant cette plateforme sont à part. Qui a suggéré, voté ou réagi compte une fois parmi les personnes qui ont participé.
annual-people = Personnes qui ont participé
annual-actions = Actions climat sur le site
annual-calls = Appels
annual-calls-lead = Les appels qui étaient ouverts pendant ce temps. Ce qui est arrivé sur un formulaire compte aussi parmi les suggestions, votes et réactions.
annual-call = Appel
annual-votes-before = Votes d’avant
annual-slips = Formulaires
annual-themes = Par thème
annual-districts = Par quartier
annual-district = Quartier
annual-elsewhere = En dehors des quartiers qui ont un nom
annual-promises = Réponse dans le délai promis
annual-promises-lead = La commune promet une réponse dans un nombre de jours ouvrables. Ceci concerne ce qui est arrivé pendant ce temps. Ce qui a été repris d’une autre plateforme n’est pas compté ici.
annual-what-came = Ce qui est arrivé
annual-in-time = À temps
annual-late = En retard
annual-overdue = Sans réponse, en retard
annual-open = Sans réponse, encore à temps
annual-questions = Questions
annual-reports = Signalements
annual-decisions = Décisions
annual-decisions-lead = Combien de suggestions ont reçu un nouvel état pendant ce temps. Une suggestion peut en recevoir plus d’un.
annual-status = État
annual-entered = Saisi pour d’autres
annual-entered-lead = Formulaires saisis par un agent pour qui n’a pas participé en ligne.
annual-source = Comment c’est arrivé
annual-mails = E-mails
annual-mails-lead = Nous n’enregistrons pas si quelqu’un ouvre un e-mail.
annual-mails-sent = E-mails envoyés
annual-mails-lost = E-mails qui ne sont pas arrivés
annual-mailings = Envois à beaucoup de personnes
annual-moderation = Signalements et modération
annual-moderation-lead = L’article 15 du règlement sur les services numériques (UE) 2022/2065 le demande. Une personne prend chaque décision. Un texte avec un lien, le même texte encore une fois ou trop de textes en peu de temps attendent que quelqu’un les lise. Une objection est tranchée par quelqu’un qui n’a pas pris la première décision.
annual-median = La moitié décidée en
annual-automatic = Décisions par une machine
annual-objections = Objections
annual-objections-granted = Objections après lesquelles le texte a été montré de nouveau
annual-hours = { $count ->
    [0] moins d’une heure
    [one] { $count } heure
   *[other] { $count } heures
}
annual-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
annual-ground = Motif du signalement
annual-outcome = Décision sur le signalement
annual-outcome-hidden = Réaction cachée
annual-outcome-left = Laissé tel quel
annual-outcome-handled = Traité auprès de la suggestion même
annual-measure = Ce qui a encore été fait
annual-times = Fois
annual-hidden = Texte caché
annual-shown-again = Texte montré à nouveau
annual-held-passed = Texte lu d’abord et laissé passer
annual-held-refused = Texte lu d’abord et refusé
annual-blocked = Personnes bloquées
annual-unblocked = Blocage levé
