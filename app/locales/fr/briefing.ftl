# What is new, for who works at the municipality.
briefing-title = Quoi de neuf
briefing-span = Sur quelle période
briefing-span-day = Depuis hier
briefing-span-week = La dernière semaine
briefing-span-month = Le dernier mois
briefing-theme = Thème
briefing-all-themes = Tous les thèmes
briefing-suggestions = Suggestions
briefing-votes = Votes
briefing-comments = Commentaires
briefing-answers = Réponses de la commune
briefing-before = avant { $before }
briefing-number = { $name } : { $now } (avant { $before })
briefing-nothing = Il ne s’est rien passé pendant cette période.
briefing-decided = Décidé
briefing-answered = Répondu
briefing-on-site = Sur le site
briefing-attention = Attend plus longtemps que promis
briefing-dates = À venir
briefing-quotes = Ce que les gens écrivent
briefing-closes = se termine le { $day }
briefing-more = { $count ->
    [one] Encore un.
   *[other] Encore { $count }.
}
briefing-by-mail = Recevoir ceci par e-mail
briefing-by-mail-text = Un e-mail n’arrive que s’il y a du nouveau.
briefing-pace-at-once = Tout de suite, dans les dix minutes
briefing-pace-daily = Chaque jour ouvrable
briefing-pace-weekly = Une fois par semaine
briefing-pace-sitting = Avant chaque séance du collège
briefing-pace-never = Pas d’e-mail
briefing-themes = Sur quels thèmes
briefing-themes-hint = Si vous n’en choisissez aucun, il s’agit de tout.
briefing-mail-subject = Nouveau depuis le { $day }
briefing-mail-opening = Voici ce qui s’est passé depuis le { $day }.
briefing-button = Voir et imprimer
briefing-why = Vous recevez cet e-mail parce que vous travaillez pour la commune et que vous l’avez demandé. Sur la page, vous choisissez la fréquence.
briefing-stop-title = L’e-mail avec les nouveautés pour les collègues
briefing-stop-question = Vous ne voulez plus recevoir cet e-mail ?
briefing-stop-now = Vous le recevez maintenant à ce rythme :
briefing-stop = Arrêter cet e-mail
briefing-stopped = Vous ne recevez plus l’e-mail avec les nouveautés pour les collègues.
briefing-stop-note = Les autres e-mails sur votre travail continuent d’arriver. Vous choisissez le rythme de cet e-mail sur la page de gestion :
briefing-handed = Transmis à votre service
briefing-handed-over = a transmis ceci
briefing-by-mail-handed = Vous apprenez ce qui a été transmis à vous ou à votre service, quelles tâches sont en retard et ce qui est à venir dans vos thèmes. S’il n’y a rien de neuf, il n’y a pas d’e-mail.
