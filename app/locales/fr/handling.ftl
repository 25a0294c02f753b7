# Ce qu’un agent fait à partir de la page d’une suggestion.
handling-merge = Fusionner avec une autre
handling-merge-lead = Une autre suggestion de cet appel dit la même chose ? Alors les votes et les abonnés de celle-ci passent à l’autre. Qui a voté pour les deux compte une fois.
handling-merge-search = Cherchez par mots, ou collez un lien ou un numéro
handling-merge-search-button = Chercher
handling-merge-near = Proches ou semblables
handling-merge-found = Trouvées dans cet appel
handling-merge-none = Rien trouvé. Essayez un autre mot, ou collez le lien de la suggestion.
handling-merge-choose = Choisir celle-ci
handling-merge-missing = Choisissez d’abord avec quelle suggestion vous fusionnez celle-ci.
handling-merge-itself = C’est cette suggestion même. Choisissez-en une autre.
handling-merge-unknown = Cette suggestion n’existe pas, ou elle est masquée. Choisissez-en une autre.
handling-merge-other-call = Cette suggestion appartient à un autre appel. Déplacez d’abord celle-ci, ou choisissez-en une du même appel.
handling-merge-ended = Cette suggestion a elle-même été retirée ou fusionnée. Choisissez-en une autre.
handling-merge-what = Voici ce qui se passe
handling-merge-goes = Passe dans l’autre
handling-merge-kept = Reste
handling-merge-votes = { $count ->
    [one] 1 vote suit.
   *[other] { $count } votes suivent.
 }
handling-merge-doubled = { $count ->
    [one] 1 personne a voté pour les deux et compte une fois.
   *[other] { $count } personnes ont voté pour les deux et comptent une fois.
 }
handling-merge-together = { $count ->
    [one] Ensemble, cela fait 1 vote.
   *[other] Ensemble, cela fait { $count } votes.
 }
handling-merge-stays = Le texte, les photos et les réactions restent lisibles sur leur propre page, avec un lien vers la suggestion qui reste. On ne peut plus y voter ni réagir.
handling-merge-told = Qui a fait l’une des deux, et qui a voté pour celle-ci ou la suit, reçoit un mail.
handling-merge-undone = Vous ne pouvez pas annuler cela.
handling-merge-sure = Fusionner avec « { $title } »
handling-merge-other = En choisir une autre
handling-merged-with = Fusionnée avec « { $title } ».
handling-merged-into = Cette suggestion a été fusionnée avec
handling-merged-votes = { $count ->
    [one] 1 vote a suivi.
   *[other] { $count } votes ont suivi.
 }
handling-merged-there = Votez, suivez et réagissez là-bas.
handling-merged-go = Vers cette suggestion
handling-merged-from = Fusionné avec celle-ci
handling-merged-subject = « { $title } » a été fusionnée avec « { $other } »
handling-merged-mail = Deux suggestions disaient la même chose. C’est pourquoi « { $title } » a été fusionnée avec « { $other } ». Le texte, les photos et les réactions restent lisibles.
handling-merged-counts = Les votes comptent ensemble, une fois par personne. La suite, vous l’apprenez de la suggestion qui reste.
handling-merged-why = Vous recevez ce mail parce que vous avez fait l’une de ces suggestions, que vous avez voté pour elle ou que vous la suivez.
handling-author = Avec l’auteur de la suggestion
handling-author-aside = Pas sur le site
handling-author-lead = Demandez des précisions, ou répondez personnellement. Seuls l’auteur de la suggestion et vos collègues le lisent.
handling-author-unreachable = Il n’y a pas d’adresse e-mail confirmée. L’auteur ne lira ceci qu’en se connectant.
handling-said = Jusqu’ici
handling-ask = Demander des précisions
handling-ask-text = Que voulez-vous savoir ?
handling-ask-hint = La question part tout de suite par mail. La suggestion attend la réponse et revient alors dans la boîte. Si tout le monde peut lire la réponse, votre question figure aussi sur le site.
handling-ask-send = Envoyer la question
handling-asked-subject = { $who } vous demande quelque chose sur « { $title } »
handling-asked-mail = Merci pour « { $title } ». Il y a encore une question pour vous :
handling-asked-only-you = Avec le bouton, vous répondez sans vous connecter. Ne transférez donc pas ce mail. Vous choisissez si tout le monde peut lire votre réponse.
handling-tell = Répondre personnellement
handling-tell-text = Votre réponse
handling-tell-hint = Ceci part tout de suite par mail et ne figure jamais sur le site. D’autres attendent aussi : la réponse publique promise reste nécessaire.
handling-tell-send = Envoyer la réponse
handling-settles = L’affaire est réglée : il n’y aura pas de réponse publique
handling-settles-hint = La suggestion quitte la boîte. Le site dit que la commune a répondu personnellement, mais pas quoi.
handling-settled = La commune a répondu personnellement à l’auteur de cette suggestion.
handling-told-subject = { $who } vous répond sur « { $title } »
handling-told-mail = Voici ce que la commune vous écrit sur « { $title } » :
handling-told-alone = Cette réponse est pour vous seul. Elle ne figure pas sur le site. Vous la lisez aussi sur la page de votre suggestion quand vous êtes connecté.
handling-did-ask = a demandé
handling-did-reply = a répondu, pour la commune seulement
handling-did-reply-public = a répondu, pour tout le monde
handling-did-tell = a répondu personnellement
handling-to-you = La commune et vous
handling-you-asked = La commune vous a demandé
handling-you-replied = Vous avez répondu
handling-you-told = La commune vous a répondu à vous seul
handling-reply-button = Donner votre réponse
handling-reply-title = Réponse à la commune
handling-reply-question = Ce que la commune vous demande
handling-reply-text = Votre réponse
handling-reply-everyone = Tout le monde peut lire ma réponse
handling-reply-everyone-hint = Si vous ne cochez pas, seule la commune le lit.
handling-reply-send = Envoyer votre réponse
handling-reply-done = Vous avez répondu le
handling-reply-is-public = Tout le monde peut le lire sur la page de votre suggestion. La commune continue à examiner votre suggestion.
handling-reply-is-private = Seule la commune le lit. Elle continue à examiner votre suggestion.
handling-replied-subject = Réponse à votre question sur « { $title } »
handling-replied-mail = Il y a une réponse à votre question sur « { $title } ». La suggestion est de nouveau dans la boîte :
handling-replied-why = Vous recevez ce mail parce que vous l’avez demandé.
handling-public-question = La commune a demandé
handling-public-reply = L’auteur de la suggestion a répondu
handling-move = Déplacer vers un autre appel
handling-move-lead = Cette suggestion appartient à un autre appel ? Alors elle y va, avec ses votes, réactions et abonnés. Son lien reste le même.
handling-move-where = Vers quel appel, et comme quel type de lieu ?
handling-move-choose = Choisissez un appel et un type
handling-move-missing = Choisissez un appel et un type dans la liste.
handling-move-beside = Cet appel concerne { $area }, et cette suggestion se trouve en dehors. Choisis un autre appel, ou corrige d’abord le lieu.
handling-move-reason = Pourquoi y est-elle à sa place ?
handling-move-reason-hint = Tout le monde peut le lire. Qui a fait la suggestion, a voté pour elle ou la suit, le reçoit par mail.
handling-move-reason-missing = Dites brièvement pourquoi elle est déplacée.
handling-move-answers = Ce qui a été répondu aux questions de l’ancien appel reste lisible pour vous et vos collègues.
handling-move-send = Déplacer
handling-move-none = Il n’y a pas d’autre appel sur le site.
handling-move-overtaken = Un ou une collègue a modifié cette suggestion entre-temps. Regardez d’abord comment elle est, puis déplacez de nouveau.
handling-moved-subject = « { $title } » est maintenant dans « { $other } »
handling-moved-mail = La commune a déplacé « { $title } » vers l’appel « { $other } » :
handling-moved-stays = Ses votes, réactions et lien restent les mêmes.
handling-moved-why = Vous recevez ce mail parce que vous avez fait cette suggestion, que vous avez voté pour elle ou que vous la suivez.

# Its author reacts to what was answered.
handling-reacted = { $name } a réagi à la réponse :
handling-somebody-reacted = Quelqu’un a réagi à la réponse :
handling-seen = Vu
handling-split = Diviser en deux
handling-split-lead = Cette suggestion demande-t-elle deux choses ? Faites-en continuer une partie à part, avec un titre, un texte, un type et un lieu propres. La personne qui l’a faite est la même pour les deux.
handling-split-votes = { $count ->
    [one] Le vote reste à la première : un vote est un choix personnel.
   *[other] Les { $count } votes restent à la première : un vote est un choix personnel.
 }
handling-split-stays = Les photos, les réactions, les réponses et ce qui est indiqué aux questions de l’appel restent aussi à la première.
handling-split-told = Qui a fait la suggestion, a voté pour elle ou la suit reçoit un seul e-mail avec le lien vers la seconde. Qui suit la première suit ensuite les deux.
handling-split-second = Ce qui continue à part
handling-split-first = Ce qui reste dans la première
handling-split-first-hint = Retirez ici ce qui se trouve maintenant dans la seconde. Vous et vos collègues pourrez encore lire ce qui s’y trouvait.
handling-split-name = Titre
handling-split-text = Texte
handling-split-same-title = Donnez à la seconde un autre titre qu’à la première.
handling-split-send = Diviser en deux
handling-split-reason = Une partie continue à part : « { $title } ».
handling-split-from = Séparée de
handling-split-off = Séparée de celle-ci
handling-apart-subject = Une partie de « { $title } » continue à part
handling-apart-mail = La commune a divisé « { $title } ». Une partie continue comme une suggestion à part :
handling-apart-votes = Votre vote est un choix personnel et reste à la première. Vous voulez aussi soutenir celle-ci ? Votez pour elle séparément. Si vous suiviez la première, vous suivez maintenant les deux.

handling-merge-before = { $count ->
    [one] 1 vote d’avant suit aussi.
   *[other] { $count } votes d’avant suivent aussi.
 }
handling-author-spoken = Nous ne connaissons pas d’adresse e-mail confirmée de l’auteur. Ce que vous écrivez devient une ligne dans « Appeler ou écrire » : un collègue téléphone ou envoie une lettre.
handling-ask-hint-spoken = La question devient une ligne dans « Appeler ou écrire ». La personne qui appelle y note aussi la réponse. Sans réponse après deux semaines, elle nous attend à nouveau.
handling-ask-hint-signed-in = L’auteur lira la question en se connectant. La suggestion attend la réponse et revient alors dans la boîte. Si tout le monde peut lire la réponse, votre question figure aussi sur le site.
handling-tell-hint-spoken = Ceci devient une ligne dans « Appeler ou écrire » et ne figure jamais sur le site. D’autres attendent aussi : la réponse publique promise reste nécessaire.
handling-tell-hint-signed-in = L’auteur lira ceci en se connectant ; cela ne figure jamais sur le site. D’autres attendent aussi : la réponse publique promise reste nécessaire.
handling-asked-spoken = Vous répondez simplement par téléphone, au { $phone }, au guichet ou par lettre. Nous notons votre réponse auprès de votre suggestion. Dites-nous si tout le monde peut la lire.
handling-told-spoken = Cette réponse est pour vous seul(e). Elle n’est pas sur le site.
handling-heard-title = Noter la réponse
handling-heard-lead = La personne qui a fait la suggestion a répondu par téléphone, au guichet ou sur papier. Ce que vous notez ici est la réponse à la question. La suggestion attend ensuite à nouveau notre réponse.
handling-heard-question = Ce qui a été demandé
handling-heard-reply = La réponse
handling-heard-text = Qu’a dit ou écrit cette personne ?
handling-heard-text-hint = Dans les mots de la personne qui a répondu.
handling-heard-source = Comment la réponse est-elle arrivée ?
handling-heard-everyone = Tout le monde peut lire cette réponse
handling-heard-everyone-hint = Seulement si cette personne l’a dit elle-même. La question figure alors aussi sur le site.
handling-heard-send = Conserver la réponse
handling-heard-by = noté par
handling-heard-go = Noter la réponse que vous avez entendue
