# Signing in and out.
people-sign-in-title = Se connecter
people-sign-in-why = Ainsi, nous savons que chaque personne vote une seule fois. Les autres ne voient pas pour quoi vous avez voté.
people-sign-in-button = Se connecter avec itsme ou eID
people-sign-in-via = via Mijn Burgerprofiel
people-sign-in-staff = Se connecter comme membre du personnel
people-onward-title = Vous continuez
people-onward-text = La page suivante s’ouvre d’elle-même. Rien ne se passe ? Continuez ici.
people-onward-button = Continuer
people-sign-in-staff-text = Vous travaillez à la commune ?
people-sign-in-not-set = Vous ne pouvez pas encore vous connecter ici. Vous pouvez tout lire.
people-sign-in-down = Se connecter n’est pas possible pour le moment.
people-sign-in-down-text = Le service d’itsme et d’eID ne répond pas. Réessayez dans un quart d’heure. Vous pouvez continuer à lire et à chercher.
people-sign-in-stopped = Vous n’êtes pas connecté.
people-sign-in-stopped-text = Vous avez arrêté avant la fin. Vous pouvez recommencer.
people-sign-in-failed = La connexion n’a pas réussi.
people-sign-in-failed-text = Recommencez. Cela ne marche toujours pas ? Contactez la commune.
people-sign-in-code-gone = Ce code n’est plus valable.
people-sign-in-code-gone-text = Un code est valable 15 minutes, dans le navigateur où vous l’avez demandé. Demandez un nouveau code.
people-sign-in-not-asked = Vous êtes connecté, mais nous ne savons pas encore si vous êtes domicilié ici.
people-sign-in-not-asked-text = Le service de la commune n’a pas répondu. Connectez-vous à nouveau : nous le lui demanderons encore une fois. Cela ne marche toujours pas ? Réessayez dans un quart d’heure, ou appelez la commune.
people-what-is-kept = Que sait alors la commune sur moi ?
people-what-is-kept-text = Nous gardons un code illisible qui dit : c’est de nouveau la même personne. Nous ne demandons pas votre numéro de registre national, et vous choisissez vous-même votre nom.
people-neither = Vous n’arrivez pas à vous connecter ?

people-waiting-vote = Votre vote est prêt.
people-waiting-vote-on = Votre vote pour « { $title } » est prêt.
people-waiting-add = Votre suggestion est prête.
people-waiting-add-of = Votre suggestion « { $title } » est prête.
people-waiting-add-step = Encore une étape, puis vous la relisez.
people-waiting-counts = Encore une étape : connectez-vous et il comptera.
people-waiting-counts-code = Encore une étape : tapez votre code et il comptera.
people-waiting-counts-tie = Encore une question et il comptera.

people-demo-title = Choisissez qui vous êtes pour cette visite
people-demo-text = Ceci est un exemple avec des personnes inventées. En réalité, le bouton « Se connecter avec itsme ou eID » se trouve ici.
people-demo-unknown-person = Choisissez une des personnes de la page.
people-demo-wrong-moment = Écrivez le moment comme 2026-10-24T09:30:00Z.

people-role-for = { $role }, pour { $themes }
people-role-citizen = Habitant
people-role-officer = Responsable climat
people-role-communication = Communication
people-role-expert = Expert en participation
people-role-alderman = Échevin
people-role-administrator = Administrateur
people-role-green-service = Service des espaces verts
people-role-moderator = Modérateur
people-capacity = Changer de qualité
people-capacity-missing = Choisissez si vous travaillez pour la commune ou si vous êtes habitant.
people-acts-for-municipality = Vous travaillez maintenant pour la commune. Voter et suggérer se fait comme habitant.
people-acts-as-inhabitant = Vous êtes ici comme habitant.
people-act-as-inhabitant = Continuer comme habitant
people-act-for-municipality = Travailler pour la commune

# With an e-mail address.
people-by-email-title = Vous préférez votre adresse e-mail ?
people-by-email-text = Pour cet appel, vous pouvez aussi voter avec une adresse e-mail. Vous recevez un e-mail avec un code.
people-email = Adresse e-mail
people-optional = (pas obligatoire)
people-send-code = M’envoyer un code
people-send-new-code = Envoyer un nouveau code
people-other-address = Choisir une autre adresse
people-email-missing = Indiquez votre adresse e-mail.
people-email-without-at = Une adresse e-mail contient un @, comme nom@exemple.be.
people-email-wrong = Vérifiez l’adresse : elle doit ressembler à nom@exemple.be.
people-email-already = Cette adresse est déjà confirmée.
people-email-taken = Cette adresse appartient à quelqu’un d’autre qui participe ici. Choisissez une autre adresse.
people-too-many-mails = { $count ->
    [one] Trop de codes ont été demandés. Attendez { $count } minute et réessayez.
   *[other] Trop de codes ont été demandés. Attendez { $count } minutes et réessayez.
 }
people-code-title = Tapez le code de votre e-mail
people-code = Code de l’e-mail
people-code-sent = Six chiffres. L’e-mail est en route vers { $email }.
people-code-minutes = { $count ->
    [one] Le code est valable { $count } minute.
   *[other] Le code est valable { $count } minutes.
 }
people-code-confirm = Confirmer
people-code-not-six = Tapez les six chiffres de l’e-mail.
people-code-wrong = { $count ->
    [one] Ce code n’est pas correct. Il vous reste { $count } essai.
   *[other] Ce code n’est pas correct. Il vous reste { $count } essais.
 }
people-code-gone = Ce code n’est plus valable. Demandez-en un nouveau.
people-code-none = Vous n’avez pas reçu d’e-mail ?
people-code-none-text = Regardez aussi dans les courriers indésirables. Vous pouvez demander trois codes par heure.

# Where one lives.
people-tie-question = Quel est votre lien avec { $name } ?
people-tie-legend = Choisissez ce qui convient le mieux
people-tie-lives = J’habite ici
people-tie-works = Je travaille ici
people-tie-studies = Je vais à l’école ici
people-tie-active = Je suis actif ou active ici, par exemple dans une association
people-tie-confirmed = La commune a confirmé que vous êtes domicilié ici
people-tie-not-confirmed = La commune n’a pas trouvé d’inscription
people-tie-missing = Choisissez une des quatre réponses.
people-tie-why = Cet appel est pour qui habite, travaille, étudie ou est actif ici. Nous le demandons une fois et vous croyons sur parole. Vous pourrez changer votre réponse plus tard.
people-tie-save = Enregistrer et continuer
people-tie-none = Aucune de ces réponses
people-tie-none-means = Rien de tout cela ne vous correspond ? Alors ce que vous vouliez faire ne compte pas : cet appel s’adresse à qui habite, travaille, étudie ou est actif ici.

# What a person sets about herself.
people-my-page-title = Ma page
people-back-to-my-page = Retour à ma page
people-mistakes = Quelque chose n’est pas encore correct
people-mistake-title = Erreur : { $page }
people-name-title = Mon nom pour les autres
people-name = Nom
people-name-hint = Il figure à côté de ce que vous écrivez. Par exemple « Amina E. » ou « Une voisine de la Kapelstraat ».
people-name-save = Enregistrer le nom
people-name-missing = Indiquez le nom que les autres voient.
people-name-short = Un nom a au moins deux caractères.
people-name-long = Un nom a au plus soixante caractères.
people-name-wrong = Utilisez des lettres que tout le monde peut lire.
people-email-title = Voulez-vous connaître la suite ?
people-name-like-staff = Ce nom ressemble à celui de quelqu’un de la commune. Choisissez-en un autre.
people-email-confirmed = Vous avez confirmé { $email }.
people-email-delete = Effacer mon adresse
people-consent-title = La commune peut m’envoyer ces e-mails
people-email-hears = Vous recevez alors d’office des nouvelles de vos propres suggestions. Pour le reste, vous choisissez :
people-consent-text = C’est vous qui choisissez, et vous pouvez toujours changer d’avis. Nous écrivons seulement à une adresse confirmée.
people-consent-outcome = Des nouvelles des suggestions pour lesquelles j’ai voté
people-consent-theme = De nouvelles actions pour le climat et de nouveaux appels de la commune
people-consent-of-theme = Je veux des mails sur le thème { $theme }
people-consent-none = Vous n’avez encore autorisé aucun e-mail.
people-consent-choose = Choisissez vous-même
people-consent-given = Consentement donné
people-consent-withdrawn = Consentement retiré
people-consent-way-page = sur une page
people-consent-way-mail-link = par le lien d’un mail
people-consent-way-asked = à une question après une contribution
people-consent-way-counter = au guichet
people-consent-way-import = repris d’ailleurs
people-age = J’ai 13 ans ou plus
people-age-missing = Dites si vous avez 13 ans ou plus.

people-saved-name = Votre nom est enregistré.
people-saved-code = Votre code est en route. Tapez-le dès que l’e-mail est arrivé.
people-saved-email = Votre adresse e-mail est confirmée.
people-saved-email-deleted = Votre adresse e-mail est effacée.
people-saved-tie = Votre réponse est enregistrée.

# A person's own page.
people-hello = Bonjour { $name }
people-hello-without-name = Bonjour !
people-my-page-lead = Voici ce que vous avez fait et ce que la commune sait de vous.
people-my-suggestions = Ce que vous avez ajouté
people-my-votes = Vos votes
people-my-votes-count = { $count ->
    [0] Pas encore de votes
    [one] { $count } vote
   *[other] { $count } votes
 }
people-my-votes-none = Vous n’avez pas encore voté.
people-my-ties = Votre lien avec la commune
people-my-ties-change = Changer votre réponse
people-my-roles = Ce que vous faites à la commune
people-by-email-here = Vous êtes ici avec votre adresse e-mail
people-by-email-here-text = Avec cette adresse, vous votez là où c’est permis, et vous choisissez ce que vous voulez savoir. Connectez-vous avec itsme ou eID pour choisir votre nom.
people-sign-out = Se déconnecter
people-sign-out-everywhere = Se déconnecter partout
people-my-number = Votre numéro est { $number }. Qui reçoit un rôle à la commune le donne à l’administrateur.
people-email-not-enough = Pour cet appel, un vote avec une simple adresse e-mail ne compte pas. Connectez-vous avec itsme ou eID.
people-confirm-title = Confirmez que vous voulez suivre
people-confirm-text = Les mails arriveront à { $email }.
people-confirm-press = Oui, je veux suivre
people-confirm-note = Vous n’avez rien demandé ? Fermez cette page, il ne se passera rien.
people-confirmed = C’est fait : vous suivez avec { $email }.
people-confirmed-text = Au bas de chaque mail, une pression suffit pour arrêter.
people-confirmed-back = Vers ce que vous suivez
people-news = Du nouveau pour vous
people-news-since = Depuis le
people-news-answered = La commune a répondu.
people-news-seen = Vu
people-news-comments = { $count ->
    [one] Il y a { $count } réaction de plus.
   *[other] Il y a { $count } réactions de plus.
 }
people-email-comes-back = Les e-mails à cette adresse nous reviennent depuis le
people-email-comes-back-now = Nous n’y envoyons plus rien, sauf un code que vous demandez vous-même. L’adresse est-elle correcte ? Demandez alors un code et recopiez-le. Sinon, donnez une autre adresse.
people-saved-claimed = Ce que vous avez donné sur papier est maintenant dans votre compte.
people-few = moins de 5
people-address-title = Cette adresse est-elle correcte ?
people-address-choose = Choisissez oui ou non.
people-address-lead = Un agent de { $name } a noté cette adresse :
people-address-when = C’était le
people-address-what = Quelqu’un l’a donnée au guichet, par téléphone ou sur papier, avec un vote, une suggestion, une réaction ou un thème à suivre. Était-ce vous ?
people-address-yes = Oui, c’est mon adresse
people-address-no = Ce n’est pas moi
people-address-note = Tant que vous ne confirmez pas, nous n’envoyons rien à cette adresse. Si vous dites non, nous l’oublions.
people-address-confirmed = Merci, votre adresse est confirmée.
people-address-confirmed-text = Ce que vous avez donné à la commune appartient maintenant à cette adresse. Désormais, nous vous écrivons par e-mail.
people-address-forgotten = C’est noté, nous oublions cette adresse.
people-address-forgotten-text = Plus aucun e-mail ne suivra.
people-address-over = Il n’y a plus rien à confirmer ici.
people-address-home = Vers la page d’accueil
