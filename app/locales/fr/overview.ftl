# The officer's list of a call, and what she takes along.
overview-title = Suggestions
overview-lead = Tout d’un appel : cherchez, fixez l’état de plusieurs à la fois, ou emportez la liste.
overview-found = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
 }
overview-none = Aucune suggestion ne correspond à ce filtre.
overview-xlsx = Emporter en XLSX
overview-csv = en CSV
overview-all = tous les appels dans un classeur
overview-before = Précédent
overview-set = Fixer l’état de ce que vous avez coché
overview-set-hint = Toutes les personnes concernées reçoivent un seul e-mail, dix minutes plus tard, même si elles en suivent plusieurs.
overview-choose = Choisissez
overview-reason-hint = Ceci figure auprès de chaque suggestion et dans l’e-mail.
overview-send = Fixer pour tout ce qui est coché
overview-nothing-chosen = Cochez d’abord les suggestions concernées.
overview-status-missing = Choisissez le nouvel état.
overview-done = { $count ->
    [0] Rien ne devait changer.
    [one] L’état de 1 suggestion est fixé.
   *[other] L’état de { $count } suggestions est fixé.
 }
overview-overtaken = { $count ->
    [one] 1 suggestion a changé entre-temps : regardez-la d’abord.
   *[other] { $count } suggestions ont changé entre-temps : regardez-les d’abord.
 }
overview-sheet-suggestions = Suggestions
overview-sheet-comments = Réactions
overview-sheet-answers = Réponses
overview-column-number = Numéro
overview-column-call = Appel
overview-column-title = Titre
overview-column-body = Pourquoi
overview-column-category = Type
overview-column-address = Lieu
overview-column-district = Quartier
overview-column-latitude = Latitude
overview-column-longitude = Longitude
overview-column-status = État
overview-column-status-since = Depuis
overview-column-created = Date
overview-column-name = Nom
overview-column-votes = Votes
overview-column-votes-by-email = Dont par adresse e-mail
overview-column-votes-on-paper = Dont sur papier
overview-column-votes-before = Votes d’avant
overview-column-comments = Réactions
overview-column-answers = Réponses
overview-column-answered = Dernière réponse le
overview-column-answer = Dernière réponse
overview-column-keeper = Suivi par
overview-column-put-off = Reporté jusqu’au
overview-column-link = Adresse
overview-column-words = Texte
overview-kind-comment = Réaction
overview-column-kind = Nature
overview-column-about = Sujet
overview-column-since = Depuis
overview-column-handed-by = Transmis par
overview-column-handed-why = Transmis pour
overview-column-promised = Promis pour le
overview-column-promise = Délai restant
overview-column-action = Action pour le climat
overview-column-step = Étape
overview-column-note = Note
overview-column-due = À terminer pour le
overview-column-question = Question
overview-column-ground = Motif
overview-column-reported = Ce qu’écrit la personne qui signale
overview-column-reason = Explication
overview-column-colleague = Qui
overview-column-what = Quoi
overview-column-detail = Détails
overview-column-last-day = Dernier jour
overview-column-source = Origine
