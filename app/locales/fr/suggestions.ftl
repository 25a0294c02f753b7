suggestions-count = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
 }
suggestions-list = Suggestions
suggestions-list-count = { $count ->
    [0] Aucune suggestion
    [one] { $count } suggestion
   *[other] { $count } suggestions
 }
suggestions-list-count-in-view = { $count ->
    [0] Aucune suggestion à l’écran
    [one] { $count } suggestion à l’écran
   *[other] { $count } suggestions à l’écran
 }
suggestions-list-count-cut = Plus de { $count } suggestions
suggestions-list-failed = La liste n’a pas pu être mise à jour. Vérifiez votre connexion et réessayez.
suggestions-mine-sign-in = Connectez-vous pour voir vos propres suggestions et vos votes.
suggestions-clear = Tout afficher
suggestions-none-yet = Pas encore de suggestions.
suggestions-none-found = Aucune suggestion pour ce choix. Choisissez autre chose ou affichez tout.
suggestions-pages = Pages
suggestions-pages-before = Précédente
suggestions-pages-after = Suivante
suggestions-pages-where = Page { $page } sur { $pages }

suggestions-filter-name = Chercher et filtrer les suggestions
suggestions-filter-search = Chercher dans les suggestions
suggestions-filter-placeholder = Une rue ou un mot
suggestions-filter-category = Type de lieu
suggestions-filter-all-categories = Tous les types
suggestions-filter-status = Où en est-on ?
suggestions-filter-district = Quartier
suggestions-filter-all-districts = Tous les quartiers
suggestions-filter-all-statuses = De nouvelle à terminée
suggestions-filter-sort = D’abord
suggestions-filter-mine = Seulement les miennes
suggestions-filter-show = Afficher
suggestions-sort-new = Les plus récentes
suggestions-sort-votes = Le plus de votes
suggestions-sort-near = Près de moi
suggestions-near-busy = Nous cherchons où vous êtes.
suggestions-near-refused = Votre appareil ne donne pas votre position. Cherchez votre rue.
suggestions-near-unknown = Nous ne trouvons pas où vous êtes. Cherchez votre rue.
suggestions-near-outside = Vous êtes en dehors de cette commune. Cherchez une rue de la commune.
suggestions-near-outside-area = Vous n’êtes pas près des lieux que concerne cet appel. Cherchez une rue de là-bas.
suggestions-near-street = Près de quelle rue ?
suggestions-near-where = Dites où vous êtes : tapez votre rue, ou choisissez un quartier.
suggestions-near-unknown-street = Nous ne connaissons pas « { $street } » dans cette commune. Vérifiez le nom, ou choisissez un quartier.

suggestions-map-name = Carte avec des suggestions. Les mêmes suggestions sont dans la liste.
suggestions-map-keys = Carte. Les flèches la déplacent, plus et moins zooment.
suggestions-map-zoom-in = Zoom avant
suggestions-map-zoom-out = Zoom arrière
suggestions-map-larger = Agrandir la carte
suggestions-map-smaller = Réduire la carte
suggestions-map-close = Fermer
suggestions-map-cluster = {"{count}"} suggestions, zoomer
suggestions-map-votes = {"{count}"} votes
suggestions-map-votes-one = {"{count}"} vote
suggestions-map-two-fingers = Utilisez deux doigts pour déplacer la carte
suggestions-map-wheel = Gardez la touche Ctrl enfoncée pour zoomer
suggestions-map-picture = { $count ->
    [one] Carte avec { $count } suggestion. Appuyez sur un endroit pour l’agrandir.
   *[other] Carte avec { $count } suggestions. Appuyez sur un endroit pour l’agrandir.
 }
suggestions-map-move = Déplacer la carte
suggestions-map-north = Nord
suggestions-map-east = Est
suggestions-map-south = Sud
suggestions-map-west = Ouest
suggestions-map-all = Toute la carte
suggestions-map-street = Rue
suggestions-map-go = Aller à la rue
suggestions-map-unknown-street = Nous ne connaissons pas « { $street } » dans cette commune. Vérifiez le nom ou appuyez sur la carte.
suggestions-map-drawn-by-us = Carte : dessinée par Plein
suggestions-legend = Légende
suggestions-legend-open = Suggestion
suggestions-legend-answered = Avec réponse
suggestions-legend-chosen = Choisie

suggestions-vote = Voter
suggestions-vote-yours = Vous avez voté
suggestions-vote-for = pour { $title }
suggestions-vote-given = { $count ->
    [one] Votre vote est compté. Il y a maintenant { $count } vote.
   *[other] Votre vote est compté. Il y a maintenant { $count } votes.
 }
suggestions-vote-taken-back = { $count ->
    [one] Votre vote est retiré. Il y a maintenant { $count } vote.
   *[other] Votre vote est retiré. Il y a maintenant { $count } votes.
 }
suggestions-votes-word = { $count ->
    [one] vote
   *[other] votes
 }
suggestions-votes-by-email = { $count ->
    [one] Dont { $count } avec une adresse e-mail confirmée.
   *[other] Dont { $count } avec une adresse e-mail confirmée.
 }
suggestions-votes-on-paper = Dont { $count } au guichet, par téléphone ou sur papier.
suggestions-vote-question = Faut-il le faire ?
suggestions-one-vote = Une personne, un vote. Vous pouvez le retirer tant que l’appel est ouvert.

suggestions-status-submitted = Nouvelle
suggestions-status-under-review = La commune l’examine
suggestions-status-more-info = La commune demande des précisions
suggestions-status-chosen = Choisie par le groupe de travail
suggestions-status-ratified = Approuvée par le collège
suggestions-status-in-progress = En cours
suggestions-status-realised = Terminée
suggestions-status-not-chosen = Pas choisie
suggestions-status-referred = Transmise à un autre service
suggestions-status-merged = Regroupée avec une autre
suggestions-status-withdrawn = Retirée
suggestions-answered = Avec réponse

suggestions-drawing = Un dessin. Il n’y a pas encore de photo.
suggestions-answer-title = Réponse de la commune
suggestions-comments-title = Réactions
suggestions-comments-word = { $count ->
    [one] réaction
   *[other] réactions
 }
suggestions-no-comments = Pas encore de réactions.
suggestions-somebody = Quelqu’un
suggestions-own-suggestion = A fait la suggestion
suggestions-side = Voter, partager et suivre
suggestions-history = Où en est-on ?
suggestions-where = Où est-ce ?
suggestions-show-on-map = Montrer ce lieu sur la carte
suggestions-near-title = Tout près
suggestions-similar-title = Suggestions semblables
suggestions-share = Parlez-en autour de vous
suggestions-share-button = Partager
suggestions-share-mail = E-mail
suggestions-share-address = Adresse de cette page
suggestions-share-copy = Copier
suggestions-share-copied = Adresse copiée
suggestions-share-select = L’adresse est sélectionnée. Copiez-la vous-même.
suggestions-share-sentence = { $title } : une suggestion à { $name }.

suggestions-add-button = Ajouter un lieu
suggestions-add-title = Ajouter un lieu
suggestions-add-place = Où est-ce ?
suggestions-add-place-hint = Placez l’épingle. Appuyez sur la carte ou cherchez une rue.
suggestions-add-place-missing = Placez une épingle sur la carte ou cherchez une rue.
suggestions-add-place-outside = Ce lieu n’est pas à { $name }. Placez l’épingle dans la commune.
suggestions-add-place-elsewhere = Ce lieu est à { $place }, pas à { $name }. Placez l’épingle dans { $name }.
suggestions-add-place-area = Cet appel concerne { $area }.
suggestions-add-place-beside = Ce lieu est en dehors de { $area }, que concerne cet appel. Placez l’épingle dans { $area }.
suggestions-add-place-there = Faites votre suggestion sur le site de { $name }
suggestions-add-find-street = Chercher la rue
suggestions-add-which-street = De quelle rue s’agit-il ?
suggestions-add-found-street = Trouvé : { $street }
suggestions-add-street-failed = La recherche n’a pas fonctionné. Vérifiez votre connexion ou appuyez sur la carte.
suggestions-add-my-place = Ma position
suggestions-add-map = Carte où placer l’épingle
suggestions-add-map-keys = Carte. Les flèches la déplacent, plus et moins zooment, Entrée place l’épingle au centre.
suggestions-add-pin = Épingle. Les flèches la déplacent.
suggestions-add-pin-set = L’épingle est sur la carte.
suggestions-add-picture = Carte de la commune. Appuyez sur un lieu pour placer l’épingle.
suggestions-add-picture-with-pin = Carte avec votre épingle. Appuyez ailleurs pour la déplacer.
suggestions-add-move = Déplacer la carte et l’épingle
suggestions-add-here = Placer l’épingle au centre
suggestions-add-name = Donnez un titre à votre lieu
suggestions-add-name-hint = Quelques mots. Par exemple « Des arbres sur la place ».
suggestions-add-title-missing = Donnez un titre à votre lieu.
suggestions-add-title-short = Un titre a au moins trois caractères, avec des lettres ou des chiffres.
suggestions-add-title-long = Un titre a 80 caractères au plus. Raccourcissez-le.
suggestions-add-why = Qu’est-ce qui peut être mieux, et pourquoi ?
suggestions-add-why-hint = Dites-le avec vos mots. Au moins 20 caractères. N’écrivez ni noms ni numéros de téléphone d’autres personnes.
suggestions-add-body-missing = Dites ce qui peut être mieux, et pourquoi.
suggestions-add-body-short = Dites-en un peu plus : au moins 20 caractères.
suggestions-add-body-long = C’est plus long que 3000 caractères. Raccourcissez le texte.
suggestions-add-category-missing = Choisissez de quel type de lieu il s’agit.
suggestions-add-choose = Choisissez
suggestions-add-call-missing = Indiquez l’appel.
suggestions-add-key-wrong = Cette clé a de 1 à 255 caractères ordinaires.
suggestions-add-key-other = Cette clé va déjà avec autre chose. Prends-en une nouvelle pour chaque suggestion.
suggestions-add-next = Vous relirez tout avant d’envoyer.
suggestions-add-go-on = Continuer
suggestions-add-thanks = Merci, votre suggestion est en ligne.
suggestions-add-thanks-text = Tout le monde peut maintenant la lire et voter pour elle.
suggestions-check-title = Relisez et envoyez
suggestions-check-lead = Voici comment les autres verront votre suggestion.
suggestions-check-map = Carte avec votre épingle
suggestions-check-change = Modifier
suggestions-check-near = Cela existe déjà ?
suggestions-check-near-text = Ces suggestions sont tout près ou se ressemblent. Si c’est la même idée, votez pour elle.
suggestions-check-public = Tout le monde peut lire votre suggestion, avec votre nom pour les autres.
suggestions-check-send = Envoyer
suggestions-check-away = à { $distance }
suggestions-check-voted = Vous avez voté pour « { $title } ».
suggestions-check-voted-text = Cette suggestion dit-elle la même chose que la vôtre ? Alors vous n’avez plus rien à envoyer.
suggestions-check-drop = Jeter ma suggestion

suggestions-votes-before = { $count ->
    [one] + { $count } voix de la plateforme précédente
   *[other] + { $count } voix de la plateforme précédente
 }
suggestions-votes-before-short = + { $count } d’avant
suggestions-place-rough = L’épingle est au milieu de la rue.
