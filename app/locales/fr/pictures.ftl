pictures-title = Photo dans le texte
pictures-hint = Choisissez une photo (JPEG, PNG ou WebP), dites ce qu’elle montre et placez-la dans le texte. Nous retirons les données que votre appareil y met, comme le lieu. Demandez l’accord des personnes reconnaissables.
pictures-file = Choisissez une photo
pictures-other = Choisissez une autre photo
pictures-words = Que montre la photo ?
pictures-words-hint = Pour qui ne voit pas la photo. Par exemple « Des enfants plantent un tilleul dans la cour ».
pictures-into = Dans quel texte
pictures-press = Placer dans le texte
pictures-put = La photo se trouve maintenant dans « { $text } ». Enregistrez pour la montrer sur le site.
pictures-missing = Choisissez d’abord une photo.
pictures-words-missing = Dites en quelques mots ce que montre la photo.
pictures-without-words = Ce texte contient une photo sans mots. Mettez ce qu’elle montre entre les crochets devant son adresse.
pictures-elsewhere = Ce texte contient une photo d’un autre site. Nous ne la montrons pas. Retirez-la et placez la photo avec « Photo dans le texte », en bas.
pictures-too-large = Cette photo est trop grande pour être envoyée. Réduisez-la et choisissez-la à nouveau.
pictures-half = La photo n’est pas arrivée entière. Choisissez-la à nouveau.
pictures-often = { $count ->
    [one] Beaucoup de photos sont arrivées d’ici en peu de temps. Réessayez dans une minute.
   *[other] Beaucoup de photos sont arrivées d’ici en peu de temps. Réessayez dans { $count } minutes.
}
pictures-no-room = Il n’y a plus de place pour des photos. Demandez conseil à l’administrateur.
pictures-logo-kind = « { $file } » n’est pas un logo que nous pouvons lire. Choisissez un PNG, JPEG, WebP ou SVG.
pictures-tool = Photo
pictures-logo-words = Que montre le logo ?
pictures-logo-words-hint = Pour qui ne le voit pas. Par exemple « Logo de Wilgenbeke : un saule au bord de l’eau ».
pictures-logo-file = Choisissez un logo
pictures-logo-other = Choisissez un autre logo
pictures-logo-hint = PNG, JPEG, WebP ou SVG. Il figure en haut de chaque page, sur les affiches et dans les e-mails, sur fond blanc. Sans logo propre, l’écusson dessiné s’y trouve.
pictures-logo-show = Montrer ce logo
pictures-logo-off = Sans logo propre
pictures-logo-missing = Choisissez d’abord un logo.
pictures-logo-words-missing = Dites en quelques mots ce que montre le logo.
