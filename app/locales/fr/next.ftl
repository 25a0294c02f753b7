# The next rung, on every page.
next-label = Votre prochaine étape
next-until = Encore jusqu’au
next-read-title = Lisez et votez
next-read-text = { $count ->
    [one] { $question } Il y a déjà { $count } suggestion. Vous la soutenez aussi ?
   *[other] { $question } Il y a déjà { $count } suggestions. Laquelle soutenez-vous ?
 }
next-read-button = Voir les suggestions
next-vote-title = Votez pour un lieu près de chez vous
next-vote-text = { $count ->
    [one] { $question } Il y a déjà { $count } suggestion. Il suffit d’appuyer sur le bouton.
   *[other] { $question } Choisissez parmi { $count } suggestions. Il suffit d’appuyer sur le bouton.
 }
next-vote-button = Choisir un lieu
next-add-title = Vous connaissez un lieu ?
next-add-text = Vous avez déjà voté. Ajoutez un lieu qui peut être mieux selon vous.
next-add-button = Ajouter un lieu
next-officer-title = Voyez ce qui vous attend
next-officer-text = Vous travaillez maintenant pour la commune. La gestion montre ce qui vous attend. Vous voulez voter ou proposer quelque chose ? Changez de rôle sur votre page.
next-officer-button = Vers la gestion
next-come-title = Venez aussi
next-come-text = Choisir ensemble et agir ensemble.
next-come-button = Voir comment participer
next-later-title = Bientôt
next-later-text = Cet appel ouvrira plus tard.
next-later-button = En savoir plus
next-look-title = Regardez ce qui se passe
next-look-text = Il n’y a pas d’appel en ce moment auquel vous n’avez pas encore répondu. Les actions disent ce qui se passe et ce qui vient.
next-look-button = Voir les actions
next-first-title = Soyez la première personne
next-first-text = { $question } Il n’y a encore rien. Montrez-vous le premier lieu ?
next-first-button = Ajouter une suggestion
next-this-title = Soutenez-vous cette suggestion ?
next-this-text = Il suffit d’appuyer sur le bouton. Vous pourrez reprendre votre vote plus tard.
next-this-button = Vers le bouton de vote
