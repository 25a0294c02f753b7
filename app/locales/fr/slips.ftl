# Forms on paper with a number: printed, entered, claimed; and who is told by phone or letter.
slips-counter = Au guichet
slips-phone = Au téléphone
slips-paper = Sur papier
slips-meeting = Lors d’une rencontre
slips-given-counter = Introduit au guichet
slips-given-phone = Introduit par téléphone
slips-given-paper = Introduit sur papier
slips-given-meeting = Introduit lors d’une rencontre
slips-voted-counter = Vote donné au guichet
slips-voted-phone = Vote donné par téléphone
slips-voted-paper = Vote donné sur papier
slips-voted-meeting = Vote donné lors d’une rencontre
slips-source-missing = Choisissez comment c’est arrivé.
slips-day-wrong = Indiquez un jour, comme 10/9/2026.
slips-day-future = Ce jour n’est pas encore là. Choisissez aujourd’hui ou plus tôt.
slips-number = Numéro du formulaire
slips-number-missing = Indiquez le numéro qui figure sur votre formulaire.
slips-number-wrong = Un numéro compte huit lettres et chiffres, comme K7M2-P9QX. Vérifiez-le encore une fois.
slips-number-used = Ce formulaire est déjà introduit. Vérifiez le numéro.
slips-number-other-call = Ce numéro appartient à un autre appel. Choisissez d’abord cet appel.
slips-number-not-ours = Nous ne connaissons pas ce numéro. Vérifiez-le, ou laissez le champ vide : le formulaire reçoit alors un nouveau numéro.
slips-claim = Ce que vous avez donné sur papier
slips-claim-question = Avez-vous rempli un formulaire papier ?
slips-claim-hint = Avec le numéro de votre formulaire ou de votre reçu, ce que vous avez donné rejoint votre compte. Aussi ce que vous avez donné au guichet ou par téléphone.
slips-claim-send = Ajouter à mon compte
slips-claim-how = Vous voulez suivre vous-même ce que cela devient ? Connectez-vous sur { $address } et indiquez-y ce numéro. Cela rejoint alors votre compte.
slips-not-entered = La commune n’a pas encore introduit ce formulaire. Réessayez dans quelques jours.
slips-number-unknown = Nous ne connaissons pas ce numéro, ou il a déjà servi. Vérifiez-le, ou appelez la commune.
slips-entered-by-you = Vous avez introduit ce formulaire vous-même, pour quelqu’un d’autre.
slips-too-often = Cela fait beaucoup de numéros incorrects. Réessayez { $count ->
    [one] dans une minute
   *[other] dans { $count } minutes
}, ou appelez la commune.
slips-call-or-write = Appeler ou écrire à
slips-tell = Le dire
slips-notices = Appeler ou écrire
slips-notices-lead = Ces personnes n’ont pas d’adresse e-mail confirmée. Elles apprennent par vous ce que devient leur contribution.
slips-notices-none = Personne n’attend un appel ou une lettre.
slips-to-do = À faire
slips-reach = Comment joindre cette personne
slips-home = Adresse
slips-email-unconfirmed = Adresse e-mail, non confirmée :
slips-say = Ce que vous dites ou écrivez
slips-called = Appelé
slips-written = Écrit
slips-not-reached = Injoignable
slips-and-more = { $count ->
    [one] et encore 1 message
   *[other] et encore { $count } messages
}
slips-letter-of-several = Des nouvelles de ce que vous avez confié à la commune
slips-outcome-missing = Choisissez ce que vous avez fait.
slips-history = Historique
slips-letters = Lettres
slips-letters-hint = Une lettre par feuille, pour une enveloppe à fenêtre à droite. Imprimez, puis marquez les lettres comme écrites.
slips-letters-print = { $count ->
    [one] Afficher 1 lettre
   *[other] Afficher { $count } lettres
}
slips-letters-done = { $count ->
    [one] Cette lettre est écrite
   *[other] Ces { $count } lettres sont écrites
}
slips-back = Retour à ma page
slips-ask = Des questions ? Appelez-nous ou écrivez-nous :
slips-email-column = Adresse e-mail, non confirmée
slips-mailed = L’adresse e-mail a été confirmée entre-temps. Ceci est parti par e-mail.
slips-asks = Ceci est une question.
slips-write-down = Noter la réponse
slips-not-reached-hint = « Injoignable » ferme cette ligne : personne ne réessaie. Y a-t-il une adresse ? Alors écrivez une lettre.
