# What people are told by mail, and how they stop it.
telling-hello = Bonjour,
telling-stop = Plus de mails à ce sujet
telling-answered-subject = { $name } a répondu à « { $title } »
telling-status-subject = Du nouveau sur « { $title } » : { $status }
telling-status-now = L’état est maintenant : { $status }.
telling-look = Voir la suggestion
telling-why-author = Vous recevez ce mail parce que « { $title } » est votre suggestion.
telling-why-voter = Vous recevez ce mail parce que vous avez voté pour « { $title } » et que vous vouliez savoir ce qu’elle devient.
telling-why-follower = Vous recevez ce mail parce que vous suivez « { $title } ».
telling-receipt-subject = Votre suggestion « { $title } » est arrivée
telling-receipt-thanks = Merci. Votre suggestion est en ligne et chacun peut voter pour elle.
telling-receipt-next = La réponse viendra sur la page de votre suggestion, et nous vous l’enverrons par e-mail.
telling-address-text = Avec une adresse e-mail, vous recevez la réponse. Vous pouvez toujours l’effacer.
telling-follow = Suivre par mail
telling-following = Vous suivez cette suggestion. Vous recevez un mail quand la commune répond ou que l’état change.
telling-following-without-address = Vous la suivez, mais nous ne connaissons pas encore votre adresse mail.
telling-give-address = Donner votre adresse mail
telling-unfollow = Ne plus suivre
telling-followed = Ce que je suis
telling-stop-title = Arrêter les mails
telling-stop-question = Vous ne voulez plus de mails sur « { $title } » ?
telling-stop-question-gone = Vous ne voulez plus de mails sur cette suggestion ?
telling-stop-this = Arrêter les mails sur cette suggestion
telling-stop-all = Arrêter tous ces mails
telling-stop-note = Un code que vous demandez vous-même arrive toujours.
telling-stopped-this = Vous ne recevez plus de mails sur « { $title } ».
telling-stopped-gone = Vous ne recevez plus de mails sur cette suggestion.
telling-stopped-all = Vous ne recevez plus aucun de ces mails.
telling-stop-undo = Recevoir quand même les mails
telling-waiting-follow = Encore une étape, et vous le suivez.
telling-waiting-follow-of = Encore une étape, et vous suivez « { $title } ».
telling-waiting-step = Connectez-vous, ou utilisez votre adresse mail.
telling-day-subject-one = Du nouveau pour votre suggestion « { $title } »
telling-day-subject-own = Du nouveau pour vos suggestions
telling-day-joined = { $name } a dit oui : vous faites maintenant cette suggestion ensemble.
telling-day-votes = { $count ->
    [one] Il y a { $count } vote de plus.
   *[other] Il y a { $count } votes de plus.
 }
telling-day-comments = { $count ->
    [one] Il y a { $count } réaction de plus :
   *[other] Il y a { $count } réactions de plus :
 }
telling-day-my-page = Vers ma page
telling-day-choices = Choisir ce que vous voulez apprendre
telling-day-why = Vous recevez ce mail une fois par jour au plus, et seulement s’il y a du nouveau sur vos suggestions ou sur ce que vous suivez.
telling-stop-question-daily = Vous ne voulez plus du mail avec les nouveautés ?
telling-stop-daily = Arrêter le mail avec les nouveautés
telling-stopped-daily = Vous ne recevez plus le mail avec les nouveautés.
telling-waiting-code = Tapez votre code et c’est en ordre.
telling-by-email-text = Votre adresse mail suffit pour suivre. Vous recevez un mail avec un code, pour que personne d’autre ne donne votre adresse.
telling-receipt-by = La commune répond au plus tard le { $day }.
telling-day-subject = Les nouveautés sur Plein { $name }
telling-day-subject-followed = Du nouveau pour « { $title } »
telling-day-own = Vos suggestions
telling-day-call = Un nouvel appel. { $window }
telling-day-step = Cette étape est là : { $when }.
telling-day-suggested = Une nouvelle suggestion, { $address }.
telling-day-more = { $count ->
    [one] Et encore { $count } nouveauté.
   *[other] Et encore { $count } nouveautés.
 }
telling-stay = Restez au courant
telling-follow-project = Suivre cette action climat
telling-follow-theme = Suivre ce thème
telling-follow-nearby = Me tenir au courant de ce quartier
telling-following-project = Vous suivez cette action climat. S’il y a du nouveau, c’est dans votre mail.
telling-following-theme = Vous suivez ce thème. S’il y a du nouveau, c’est dans votre mail.
telling-following-nearby = Vous suivez ce quartier. Si une suggestion arrive, elle est dans votre mail.
telling-nearby-radius = Jusqu’où autour de ce lieu ?
telling-nearby-street = À moins de { $distance } de { $street }
telling-nearby-place = À moins de { $distance } du lieu choisi
telling-nearby-where = Choisissez d’abord un lieu sur la carte ou une rue, puis jusqu’où autour.
telling-together-subject = Des nouvelles de { $count } suggestions
telling-together-why = Vous recevez cet e-mail parce que vous suivez, avez fait ou soutenu des suggestions.
telling-stop-question-together = { $count ->
    [one] Vous ne voulez plus d’e-mails sur cette suggestion ?
   *[other] Vous ne voulez plus d’e-mails sur ces { $count } suggestions ?
 }
telling-stop-together = Arrêter les e-mails sur ces suggestions
telling-stopped-together = { $count ->
    [one] Vous ne recevez plus d’e-mails sur cette suggestion.
   *[other] Vous ne recevez plus d’e-mails sur ces { $count } suggestions.
 }
telling-nearby-district = Dans le quartier { $district }
