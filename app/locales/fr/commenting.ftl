# People talk about a suggestion.
commenting-title = Écrire une réaction
commenting-reply-title = Répondre à une réaction
commenting-text = Votre réaction
commenting-text-hint = Tout le monde peut la lire. Restez aimable.
commenting-house-rules = Règles de conduite
commenting-text-missing = Écrivez d’abord votre réaction.
commenting-text-long = Votre réaction compte plus de 2000 caractères. Raccourcissez-la.
commenting-again = Un problème est survenu avec ce formulaire. Votre texte est toujours là : envoyez-le à nouveau.
commenting-parent-gone = La réaction à laquelle vous répondez n’existe plus. Publiez votre texte comme une réaction ordinaire, ou adaptez-le.
commenting-too-many = { $count ->
    [one] Vous avez beaucoup écrit en peu de temps. Attendez une minute et réessayez. Votre texte est toujours là.
   *[other] Vous avez beaucoup écrit en peu de temps. Attendez { $count } minutes et réessayez. Votre texte est toujours là.
 }
commenting-public = Votre réaction apparaît avec votre nom public.
commenting-public-as = Votre réaction apparaît sous ce nom :
commenting-ten-minutes = Vous pouvez la corriger pendant dix minutes.
commenting-send = Publier votre réaction
commenting-go-on = Continuer
commenting-stop = Annuler
commenting-closed = Il n’est plus possible de réagir ici.
commenting-edited = modifiée
commenting-edit = Modifier ou supprimer
commenting-edit-title = Modifier votre réaction
commenting-edit-hint = C’est possible jusqu’à dix minutes après la publication. Votre réaction portera la mention « modifiée ».
commenting-edit-save = Enregistrer
commenting-edit-ended = Les dix minutes sont écoulées : votre réaction reste telle quelle. Copiez votre texte et écrivez une nouvelle réaction.
commenting-delete = Supprimer
commenting-delete-title = Supprimer votre réaction
commenting-delete-question = Voulez-vous supprimer votre réaction ?
commenting-delete-text = Votre texte disparaît pour tout le monde. C’est irréversible.
commenting-deleted = Supprimée par son auteur
commenting-hidden = La commune a retiré cette réaction
commenting-thank = Merci
commenting-thanked = Vous avez remercié
commenting-thanked-times = { $count ->
    [one] remerciée { $count } fois
   *[other] remerciée { $count } fois
 }
commenting-reply = Répondre
commenting-report = Signaler
commenting-mine = Vos réactions
commenting-mine-hidden = La commune a retiré cette réaction :
commenting-waiting-comment = Encore une étape, et vous pourrez publier votre réaction.
commenting-waiting-comment-on = Encore une étape, et vous pourrez publier votre réaction à « { $title } ».
commenting-waiting-comment-step = Connectez-vous. Votre texte est conservé.
commenting-waiting-thanks = Encore une étape, et votre merci sera compté.
commenting-waiting-thanks-on = Encore une étape, et votre merci pour « { $title } » sera compté.
commenting-waiting-thanks-step = Connectez-vous pour dire merci.
