pages-side = Prochaine étape et contact
pages-take-part = Participez
pages-ask = Des questions ? Demandez à { $name }
pages-questions = Des questions ?
pages-questions-who = Voir qui peut vous aider

# Home.
pages-home-headline = Participez à { $name }
pages-home-title = Ensemble pour le climat
pages-home-to-call = Voir les lieux
pages-home-look-around = Vous pouvez tout regarder sans vous connecter.
pages-home-now = Que puis-je faire maintenant ?
pages-home-all-actions = { $count ->
    [one] Voir { $count } action
   *[other] Les { $count } actions
 }
pages-home-nothing-now = Il n’y a pas d’action de la commune en ce moment. Revenez bientôt.
pages-home-figures = En chiffres
pages-home-suggestions = { $count ->
    [one] suggestion d’habitants
   *[other] suggestions d’habitants
 }
pages-home-votes = { $count ->
    [one] vote de voisins
   *[other] votes de voisins
 }
pages-home-votes-before = Dont { $count } d’une plateforme précédente.
pages-home-answers = { $count ->
    [one] réponse de la commune
   *[other] réponses de la commune
 }
pages-home-actions = { $count ->
    [one] action à laquelle participer
   *[other] actions auxquelles participer
 }
pages-home-most-votes = Lieux avec beaucoup de votes
pages-home-on-map = Montrer sur la carte
pages-how = Comment ça marche
pages-how-point = Vous montrez
pages-how-point-text = Placez un lieu sur la carte et dites ce qui peut être mieux.
pages-how-vote = Les voisins votent
pages-how-vote-text = Une personne, un vote par lieu. Vous pouvez retirer votre vote tant que l’appel est ouvert.
pages-how-choose = Un groupe de travail choisit
pages-how-choose-text = Des voisins et la commune pèsent le pour et le contre ensemble. Le collège approuve.
pages-how-do = Agir ensemble
pages-how-do-text = Nous retroussons nos manches ensemble et montrons ce que cela a donné.
pages-home-answered = La commune a répondu
pages-home-themes = De quoi s’agit-il ?
pages-home-plan = Comment cela s’inscrit-il dans le grand plan ? Lisez :
pages-home-others = Également près de chez vous
pages-home-others-note = Actions d’associations et d’écoles
pages-home-whom = Vous préférez d’abord parler à quelqu’un ?
pages-home-whom-all = Tous ceux qui peuvent vous aider
pages-offline = Vous préférez sans ordinateur ?
pages-offline-call = Appelez le
pages-offline-text = Ou passez au guichet. Votre voix compte autant.
pages-offline-counter = Passez au guichet. Votre voix compte autant.
pages-counter-missing = La commune complétera ici où la trouver et comment l’appeler ou lui écrire.
pages-offline-more = Comment participer sans ordinateur

# Actions.
pages-actions = Que pouvez-vous faire pour le climat ?
pages-actions-lead = Tout ce à quoi vous pouvez participer à { $name }, avec la commune et avec des associations.
pages-actions-filter = Filtrer les actions
pages-actions-theme = Thème
pages-actions-any-theme = Tous les thèmes
pages-actions-rung = Que voulez-vous faire ?
pages-actions-any-rung = Peu importe
pages-actions-place = Où ?
pages-actions-any-place = Partout à { $name }
pages-actions-from = À partir de quel jour ?
pages-actions-from-hint = Vous voyez ce à quoi vous pouvez encore participer ce jour-là ou plus tard.
pages-actions-show = Afficher
pages-actions-all = { $count ->
    [0] Il n’y a pas encore d’actions.
    [one] Il y a { $count } action à laquelle participer.
   *[other] Il y a { $count } actions auxquelles participer.
 }
pages-actions-found = { $count ->
    [0] Aucune action avec ce filtre.
    [one] { $count } action avec ce filtre.
   *[other] { $count } actions avec ce filtre.
 }
pages-actions-show-all = Afficher toutes les actions
pages-actions-none = Rien trouvé avec ce filtre
pages-actions-none-text = Choisissez moins de filtres ou regardez tout.
pages-actions-own = De la commune
pages-actions-others = D’autres près de chez vous
pages-actions-others-note = { $count ->
    [one] { $count } action, vous vous inscrivez chez eux
   *[other] { $count } actions, vous vous inscrivez chez eux
 }
pages-actions-done = Ce qui est déjà fait

# One action, a theme, policy.
pages-action-easy = Lire en mots simples
pages-action-usual = Lire le texte habituel
pages-action-road = Le chemin que nous faisons ensemble
pages-action-calls = Les appels de cette action
pages-action-belongs = Fait partie de
pages-theme = Thème
pages-theme-named = Thème { $name }
pages-theme-knows = Qui en sait plus ?
pages-policy-more = En savoir plus sur notre politique

# Contact and what every municipality must show.
pages-contact = Qui peut vous aider ?
pages-contact-lead = Appelez, écrivez ou passez au guichet à { $name }. Une vraie personne vous répond.
pages-contact-counter = Appeler, passer ou écrire
pages-contact-people = Demandez à quelqu’un
pages-ways-call = Appelez-nous
pages-ways-come = Passez nous voir
pages-ways-mail = Écrivez-nous
pages-privacy = Vie privée
pages-privacy-lead = Ce que nous gardons sur vous, pourquoi et combien de temps.
pages-privacy-empty = La déclaration de confidentialité arrive. Des questions sur vos données ? Écrivez à la commune ou appelez-la.
pages-cookies = Cookies
pages-cookies-lead = Vous regardez seulement ? Alors nous n’en plaçons pas.
pages-cookies-empty = Si vous lisez seulement, vous ne recevez pas de cookies. Si vous votez, remplissez quelque chose ou vous connectez, un cookie nécessaire retient ce que vous avez fait ou que c’est vous. La déconnexion l’efface.
pages-accessibility = Accessibilité
pages-accessibility-lead = Tout le monde doit pouvoir participer ici.
pages-accessibility-empty = La déclaration d’accessibilité arrive. Quelque chose ne marche pas ? Écrivez à la commune ou appelez-la, nous chercherons une solution ensemble.
pages-house-rules = Règles de conduite
pages-house-rules-lead = Ce qui est permis, ce qui ne l’est pas, et ce qu’une suggestion n’est pas.
pages-house-rules-empty = Parlez de lieux, pas de personnes. Restez aimable. Pas de publicité.
pages-without-computer = Participer sans ordinateur
pages-without-computer-lead = Votre voix compte autant par téléphone, au guichet ou sur papier.
pages-without-computer-empty = Appelez-nous ou passez nous voir. Quelqu’un de la commune remplit tout avec vous.
pages-elsewhere = Pour ceci, adressez-vous ailleurs
pages-elsewhere-text = Une suggestion sur Plein n’est ni une requête (pétition), ni une proposition de citoyens. Celles-ci ont leurs propres règles (décret sur l’administration locale, article 304).
pages-elsewhere-petition = Vous demandez officiellement à la commune de faire ou de ne pas faire quelque chose. Vous recevez une réponse selon le décret.
pages-elsewhere-citizens-proposal = Avec assez de signatures, vous mettez ensemble un point à l’ordre du jour du conseil communal.
pages-elsewhere-regulation = Voici comment le conseil communal organise la participation des habitants.
pages-elsewhere-complaints = Vous n’êtes pas satisfait de la façon dont la commune vous a aidé.
pages-elsewhere-defects = Un trou, une lampe cassée ou un dépôt sauvage ? Signalez-le ici. Quelqu’un viendra voir.

# Search.
pages-search = Rechercher
pages-search-for = Recherche de « { $q } »
pages-search-what = Que cherchez-vous ?
pages-search-go = Chercher
pages-search-hint = Cherchez une rue, un lieu ou un mot.
pages-search-found = { $count ->
    [0] Aucun résultat pour « { $q } »
    [one] { $count } résultat pour « { $q } »
   *[other] { $count } résultats pour « { $q } »
 }
pages-search-found-more = Plus de { $count } résultats pour « { $q } »
pages-search-pages = Actions et politique climatique
pages-search-action = Action
pages-search-policy = Politique climatique
pages-search-more = Les { $count } dans cet appel
pages-search-more-than = Plus de { $count } dans cet appel
pages-search-none = Rien trouvé pour « { $q } »
pages-search-none-text = Essayez un autre mot ou un nom de rue.
pages-search-map = Regarder sur la carte

# When something does not work.
pages-again-title = Votre session était terminée
pages-again-text = Ce que vous avez rempli n’est pas envoyé, mais n’est pas perdu. Connectez-vous dans une nouvelle fenêtre. Revenez ensuite ici et appuyez sur « Envoyer de nouveau ».
pages-again-sign-in = Se connecter dans une nouvelle fenêtre
pages-again-send = Envoyer de nouveau
pages-again-as-title = Envoyer ceci au nom de { $name } ?
pages-again-as-text = La session est maintenant ouverte au nom de { $name }. Ce que vous avez rempli n’est pas encore envoyé.
pages-again-as-send = Envoyer au nom de { $name }
pages-again-kept = Ce que vous avez rempli n’est pas perdu. La session est maintenant ouverte au nom de { $name }. Ce n’était pas vous ? Déconnectez-vous et reconnectez-vous dans une nouvelle fenêtre, revenez ici et appuyez sur « Envoyer de nouveau ».
pages-again-my-page = Ouvrir « Ma page » dans une nouvelle fenêtre
pages-again-nameless = une personne sans nom
pages-again-typed = Voici ce que vous avez écrit
pages-again-files = Les photos et fichiers choisis ne partent pas avec le reste. Choisissez-les de nouveau ensuite.
pages-error-code = Erreur
pages-error-home = Vers la page d’accueil
pages-error-search = Chercher sur Plein
pages-error-sign-in-again = Se connecter de nouveau
pages-error-tie = Indiquer votre lien avec la commune
pages-error-suggestion = Retour à la suggestion
pages-error-call = Ça ne marche pas ? Appelez le
pages-error-too-many = { $count ->
    [one] Attendez { $count } minute et réessayez.
   *[other] Attendez { $count } minutes et réessayez.
 }

pages-demo-mails = E-mails de cet exemple
pages-demo-mails-lead = Ces e-mails seraient partis. Dans l’exemple, ils restent ici.
pages-demo-mails-none = Il n’y a pas encore d’e-mail.
pages-again-wait = Attendez un peu et envoyez-le à nouveau.
