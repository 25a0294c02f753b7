# What people are told by mail, and how they stop it.
telling-hello = Bonjour,
telling-stop = Plus de mails à ce sujet
telling-answered-subject = { $name } a répondu à ‘{ $title }’
telling-status-subject = Du nouveau sur ‘{ $title }’ : { $status }
telling-status-now = L’état est maintenant : { $status }.
telling-look = Voir la suggestion
telling-why-author = Tu reçois ce mail parce que ‘{ $title }’ est ta suggestion.
telling-why-voter = Tu reçois ce mail parce que tu as voté pour ‘{ $title }’ et que tu voulais savoir ce qu’elle devient.
telling-why-follower = Tu reçois ce mail parce que tu suis ‘{ $title }’.
telling-receipt-subject = Ta suggestion ‘{ $title }’ est arrivée
telling-receipt-thanks = Merci. Ta suggestion est en ligne et chacun peut voter pour elle.
telling-receipt-next = La réponse viendra sur la page de votre suggestion, et nous vous l’enverrons par e-mail.
telling-address-text = Avec une adresse e-mail, vous recevez la réponse. Vous pouvez toujours l’effacer.
telling-follow = Suivre par mail
telling-following = Tu suis cette suggestion. Tu reçois un mail quand la commune répond ou que l’état change.
telling-following-without-address = Tu le suis, mais nous ne connaissons pas encore ton adresse mail.
telling-give-address = Donner ton adresse mail
telling-unfollow = Ne plus suivre
telling-followed = Ce que je suis
telling-stop-title = Arrêter les mails
telling-stop-question = Tu ne veux plus de mails sur « { $title } » ?
telling-stop-question-gone = Tu ne veux plus de mails sur cette suggestion ?
telling-stop-this = Arrêter les mails sur cette suggestion
telling-stop-all = Arrêter tous ces mails
telling-stop-note = Un code que tu demandes toi-même arrive toujours.
telling-stopped-this = Tu ne reçois plus de mails sur « { $title } ».
telling-stopped-gone = Tu ne reçois plus de mails sur cette suggestion.
telling-stopped-all = Tu ne reçois plus aucun de ces mails.
telling-stop-undo = Recevoir quand même les mails
telling-waiting-follow = Encore une étape, et tu le suis.
telling-waiting-follow-of = Encore une étape, et tu suis « { $title } ».
telling-waiting-step = Connecte-toi, ou utilise ton adresse mail.
telling-day-subject-one = Du nouveau pour ta suggestion ‘{ $title }’
telling-day-subject-own = Du nouveau pour tes suggestions
telling-day-votes = { $count ->
    [one] Il y a { $count } vote de plus.
   *[other] Il y a { $count } votes de plus.
 }
telling-day-comments = { $count ->
    [one] Il y a { $count } réaction de plus :
   *[other] Il y a { $count } réactions de plus :
 }
telling-day-my-page = Vers ma page
telling-day-why = Tu reçois ce mail une fois par jour au plus, et seulement s’il y a du nouveau sur tes suggestions ou sur ce que tu suis.
telling-stop-question-daily = Tu ne veux plus du mail avec les nouveautés ?
telling-stop-daily = Arrêter le mail avec les nouveautés
telling-stopped-daily = Tu ne reçois plus le mail avec les nouveautés.
telling-waiting-code = Tape ton code et c’est en ordre.
telling-by-email-text = Ton adresse mail suffit pour suivre. Tu reçois un mail avec un code, pour que personne d’autre ne donne ton adresse.
telling-receipt-by = La commune répond au plus tard le { $day }.
telling-day-subject = Les nouveautés sur Plein { $name }
telling-day-subject-followed = Du nouveau pour ‘{ $title }’
telling-day-own = Tes suggestions
telling-day-call = Un nouvel appel. { $window }
telling-day-step = Cette étape est là : { $when }.
telling-day-suggested = Une nouvelle suggestion, { $address }.
telling-day-more = { $count ->
    [one] Et encore { $count } nouveauté.
   *[other] Et encore { $count } nouveautés.
 }
telling-stay = Reste au courant
telling-follow-project = Suivre cette action climat
telling-follow-theme = Suivre ce thème
telling-follow-nearby = Me tenir au courant de ce quartier
telling-following-project = Tu suis cette action climat. S’il y a du nouveau, c’est dans ton mail.
telling-following-theme = Tu suis ce thème. S’il y a du nouveau, c’est dans ton mail.
telling-following-nearby = Tu suis ce quartier. Si une suggestion arrive, elle est dans ton mail.
telling-nearby-radius = Jusqu’où autour de ce lieu ?
telling-nearby-street = À moins de { $distance } de { $street }
telling-nearby-place = À moins de { $distance } du lieu choisi
telling-nearby-where = Choisis d’abord un lieu sur la carte ou une rue, puis jusqu’où autour.
telling-together-subject = Des nouvelles de { $count } suggestions
telling-together-why = Vous recevez cet e-mail parce que vous suivez, avez fait ou soutenu des suggestions.
