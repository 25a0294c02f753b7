# Short links, their list at the desk, and the poster.
links-title = Liens et codes QR
links-lead = Des adresses courtes pour le papier. Chaque canal a son propre lien : vous voyez ce qui amène les gens ici. Nous comptons seulement les visites : pas de cookies, pas de noms.
links-new = Nouveau lien
links-to = Vers
links-or-address = Ou une autre adresse
links-address-hint = Collez ici l’adresse d’une suggestion, d’un appel ou d’une action.
links-channel = Où se trouvera le lien ?
links-make = Créer le lien
links-unknown-address = Nous ne connaissons pas cette adresse. Collez l’adresse d’une suggestion, d’un appel ou d’une action de ce site.
links-visits = { $count ->
    [one] 1 visite
   *[other] { $count } visites
 }
links-lately = { $count ->
   *[other] dont { $count } ces sept derniers jours
 }
links-qr = Code QR
links-poster = Affiche
links-channel-poster = Affiche
links-channel-flyer = Dépliant
links-channel-magazine = Bulletin communal
links-channel-mail = Lettre d’information
links-channel-social = Réseaux sociaux
links-channel-letter = Courrier
links-channel-screen = Écran
links-poster-title = Affiche à imprimer
links-poster-hint = Imprimez cette page avec Ctrl+P, ou sur votre téléphone avec Partager puis Imprimer. Choisissez sans marges si votre imprimante le demande.
links-poster-back = Retour
links-poster-qr = Enregistrer le code QR
links-poster-print = Imprimer
links-poster-suggestion = Vous votez pour ce lieu ?
links-poster-read = Lisez et participez à la discussion
links-poster-decided = { $status }. Lisez et participez à la discussion.
links-poster-over = { $status }. Lisez la suite.
links-poster-call = Vous réfléchissez avec nous ?
links-poster-call-over = Regardez ce que les gens ont suggéré
links-poster-action = Vous participez ?
links-poster-map = Plan avec le lieu
links-poster-scan = Scannez le code ou tapez cette adresse :
links-poster-qr-alt = Code QR de { $address }
links-poster-offline = Pas d’internet ? Appelez ou passez.
links-poster-make = Faire une affiche
links-tell-on = Faites passer
