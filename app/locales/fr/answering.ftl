# The officer answers, and by when that was promised.
answering-what = La suggestion
answering-public-page = Voir la page sur le site
answering-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
 }
answering-comments = { $count ->
    [one] 1 réaction
   *[other] { $count } réactions
 }
answering-form = Réponse
answering-text = Votre réponse
answering-text-hint = Tout le monde peut lire ceci. Écrivez comme vous le diriez aux voisins. Une ligne vide commence un nouveau paragraphe.
answering-text-short = Écrivez au moins une phrase, ou laissez la réponse vide et changez seulement l’état.
answering-text-long = Votre réponse est trop longue. Restez sous les 5 000 caractères.
answering-status = État
answering-status-keep = Reste
answering-reason = Pourquoi
answering-reason-hint = Une ou deux phrases à propos de l’état. Obligatoire si c’est non ou si vous renvoyez ailleurs.
answering-reason-missing = Dites pourquoi. On accepte mieux un non quand on en connaît la raison.
answering-reason-long = Votre raison est trop longue. Restez sous les 1 000 caractères.
answering-nothing = Écrivez une réponse ou choisissez un autre état.
answering-again = Ce formulaire a eu un problème. Votre texte est toujours là : envoyez-le à nouveau.
answering-card = Comment êtes-vous présenté ?
answering-card-hint = Nous le demandons une fois. Votre nom complet, ou votre prénom et votre service : vous choisissez.
answering-card-name = Nom
answering-card-name-wrong = Remplissez votre nom, avec 2 à 80 caractères.
answering-card-role = Fonction
answering-card-role-wrong = Remplissez votre fonction, avec 2 à 80 caractères.
answering-card-service = Service
answering-card-service-wrong = Remplissez votre service, avec 2 à 80 caractères.
answering-card-missing = Dites d’abord comment vous voulez être présenté.
answering-as = Vous répondez en tant que
answering-send = Envoyer
answering-saved = Enregistré. C’est sur le site.
answering-saved-for-author = Enregistré. Seule la personne qui a fait la suggestion le lit.
answering-see = Le voir là-bas
answering-overtaken = Quelqu’un vous a devancé
answering-overtaken-text = Pendant que vous écriviez, un collègue a répondu, l’état a changé ou l’auteur a réagi. Votre texte est toujours là. Regardez à droite ce qui est nouveau, adaptez votre texte si nécessaire, et envoyez-le.
answering-promised = Notre promesse
answering-promise = La commune répond avant le
answering-promise-late = La réponse de la commune tarde plus que promis. N’hésitez pas à téléphoner.
answering-days-left = { $count ->
    [one] Encore 1 jour ouvrable
   *[other] Encore { $count } jours ouvrables
 }
answering-today = Aujourd’hui
answering-days-late = { $count ->
    [one] 1 jour ouvrable de retard
   *[other] { $count } jours ouvrables de retard
 }
answering-sign = Comment signez-vous ?
answering-sign-hint = C’est votre choix. Il vaut pour toutes vos réponses : sur le site et dans les e-mails.
answering-sign-full = Avec mon nom complet
answering-sign-first = Avec mon prénom et mon service
