# Photos with a suggestion.
photos-title = Photos
photos-hint = Cinq au maximum. Montrez le lieu, de préférence sans personnes ni plaques reconnaissables. Nous retirons la position et les autres données que votre appareil y a mises.
photos-choose = Choisissez des photos
photos-add = Ajouter
photos-number = Photo { $number }
photos-description = Que voit-on sur la photo { $number } ?
photos-description-hint = Pour les personnes qui ne voient pas la photo. Par exemple « Place vide avec des voitures au soleil ».
photos-remove = Supprimer
photos-full = Cela fait cinq photos. Supprimez-en une si vous en voulez une autre.
photos-alt = Photo { $number } de cette suggestion
photos-large = Afficher en grand
photos-wrong-heic = « { $file } » est une photo HEIC. Nous ne pouvons pas la lire. Réglez votre appareil sur « Le plus compatible » (iPhone : Réglages, Appareil photo, Formats), ou faites une capture d’écran de la photo et choisissez-la.
photos-wrong-kind = « { $file } » n’est pas une photo que nous pouvons lire. Choisissez une photo en JPEG, PNG ou WebP.
photos-wrong-pixels = « { $file } » a plus de 25 millions de pixels. Réduisez la photo et choisissez-la à nouveau.
photos-wrong-broken = « { $file } » est incomplète ou abîmée. Choisissez la photo à nouveau, ou prenez-en une autre.
photos-wrong-enough = « { $file } » ne peut plus être ajoutée : une suggestion a cinq photos au maximum. Supprimez-en d’abord une autre.
photos-wrong-often = { $count ->
    [one] Beaucoup de photos sont arrivées d’ici en peu de temps. Réessayez dans une minute. Vous pouvez déjà envoyer votre texte.
   *[other] Beaucoup de photos sont arrivées d’ici en peu de temps. Réessayez dans { $count } minutes. Vous pouvez déjà envoyer votre texte.
}
photos-wrong-no-room = « { $file } » ne peut pas être ajoutée maintenant : il n’y a pas de place pour des photos. Vous pouvez tout de même envoyer votre texte.
photos-wrong-large = Cette photo est trop grande pour être envoyée. Réduis-la, ou choisis-en une autre.
photos-wrong-together = Ensemble, ces photos sont trop lourdes pour être envoyées en une fois. Choisissez-en moins, ou ajoutez-les une par une.
photos-wrong-way = Tout n’est pas bien arrivé. Regardez quelles photos sont ici, et choisissez à nouveau les autres.
photos-say-busy = La photo {"{number}"} sur {"{count}"} est en route
photos-say-done = La photo est ajoutée.
photos-say-gone = La photo est supprimée.
photos-say-failed = La photo n’a pas pu être envoyée. Vérifiez votre connexion et choisissez la photo à nouveau.
photos-say-wait = Vos photos sont encore en route. Dès qu’elles sont là, la page suivante s’ouvre.
photos-say-skip = Continuer sans ces photos
photos-say-travel = Photos encore en route : {"{count}"}. Elles s’ajoutent à votre suggestion.
photos-say-send-wait = Nous envoyons dès que vos photos sont là.
photos-say-send-without = Envoyer sans ces photos
photos-say-stop = Arrêter
photos-say-large = Cette photo est trop lourde pour être envoyée. Réduisez-la et choisissez-la à nouveau.
