# People ask the municipality a question; a person answers, and others read it when it is published.
asking-button = Poser une question
asking-title = Posez votre question
asking-about = À propos de { $title }
asking-who = Qui vous répond
asking-before = Votre réponse est peut-être déjà ici
asking-question = Votre question
asking-question-hint = Seule la commune lit ceci.
asking-question-short = Écrivez votre question en une phrase ou plus.
asking-question-long = Votre question compte plus de 2000 caractères. Raccourcissez-la.
asking-name = Votre nom
asking-name-wrong = Écrivez votre nom, en 2 à 80 caractères.
asking-again = Un problème est survenu avec ce formulaire. Votre question est toujours là : envoyez-la à nouveau.
asking-too-many = { $count ->
    [one] Vous avez posé beaucoup de questions en peu de temps. Attendez une heure et réessayez. Votre question est toujours là.
   *[other] Vous avez posé beaucoup de questions en peu de temps. Attendez { $count } heures et réessayez. Votre question est toujours là.
 }
asking-promise = Vous recevez une réponse au plus tard le
asking-reach-unknown = Ensuite, vous vous connectez ou vous confirmez votre adresse e-mail. Alors seulement, votre question part.
asking-reach-mail = La réponse arrive à { $email }.
asking-reach-page = Vous lisez la réponse sur votre propre page.
asking-go-on = Continuer
asking-send = Envoyer votre question
asking-by-email-text = Ou confirmez votre adresse e-mail : la réponse y arrive aussi.
asking-waiting = Votre question est prête.
asking-waiting-about = Votre question à propos de { $title } est prête.
asking-waiting-step = Dès que nous savons comment vous joindre, elle part.
asking-code = Vous nous avez posé une question. Confirmez que ceci est votre adresse e-mail, et elle part :
asking-code-press = Confirmer et envoyer votre question
asking-code-why = Vous recevez ce message parce que quelqu’un pose une question avec cette adresse sur Plein { $name }.
asking-asked-title = Votre question à la commune
asking-received = Nous avons reçu votre question.
asking-own-words = Ce que vous avez demandé
asking-the-answer = La réponse
asking-state-open = En attente d’une réponse
asking-state-answered = Répondue
asking-state-closed = Fermée sans réponse
asking-my-questions = Vos questions à la commune
asking-subject = Question à propos de { $title }
asking-subject-none = Question à la commune
asking-away = En absence jusqu’à ce jour compris :
asking-away-by = { $name } assure le remplacement.
asking-stands-in = Remplace { $name } jusqu’à ce jour compris :
asking-stands-in-by-mail = Remplace { $name } jusqu’au { $day } compris.
asking-helps-with = Vous aide pour
asking-frequent = Questions fréquentes
asking-all = Toutes les questions fréquentes
asking-list = Questions fréquentes
asking-list-lead = Ce que d’autres ont demandé, avec la réponse de la commune.
asking-search = Chercher un mot
asking-search-about = À propos de
asking-search-all = Tout
asking-search-button = Afficher
asking-found = { $count ->
    [0] Aucune question trouvée
    [one] { $count } question
   *[other] { $count } questions
 }
asking-none-fits = Votre question n’y est pas ?
asking-receipt-subject = Nous avons reçu votre question : { $subject }
asking-receipt = Merci pour votre question. Vous recevez une réponse au plus tard le { $day }.
asking-receipt-by = Merci pour votre question. { $name } vous répond au plus tard le { $day }.
asking-answer-subject = Réponse de la commune : { $subject }
asking-answered-what = La commune répond à votre question.
asking-more = Encore une question ? Posez-la sur le site.
asking-closed-subject = Votre question est fermée : { $subject }
asking-closed-what = La commune ne répond pas à votre question. Voici pourquoi :
asking-own-button = Voir votre question
asking-why = Vous recevez ce message parce que vous avez posé une question à la commune.
asking-contact-subject = On vous attend : { $subject }
asking-contact-new = Quelqu’un a posé une question dont vous êtes la personne de contact. Promis : une réponse au plus tard le { $day }.
asking-contact-handed = Un collègue vous a transmis une question. Promis : une réponse au plus tard le { $day }.
asking-contact-for = Vous remplacez { $name }.
asking-contact-button = Lire et répondre
asking-contact-why = Vous recevez ce message parce que vous êtes personne de contact de la commune.
asking-desk = Questions
asking-desk-lead = { $count ->
    [0] Aucune question n’attend de réponse.
    [one] { $count } question attend une réponse.
   *[other] { $count } questions attendent une réponse.
 }
asking-mine = Pour vous
asking-others = Pour vos collègues
asking-has-it = Qui a cette question
asking-nobody = Encore chez personne
asking-read = Lire
asking-edit = Modifier
asking-saved = Enregistré.
asking-overtaken = Un collègue vous a devancé
asking-overtaken-text = Voici où en sont les choses. Ce que vous avez tapé est toujours là.
asking-the-question = La question
asking-handed = Transmise par
asking-do-answer = Répondre
asking-answer = Réponse
asking-answer-hint = Part par e-mail à la personne qui a posé la question.
asking-answer-hint-page = La personne qui a demandé ceci n’a pas d’adresse e-mail : la réponse vient sur sa propre page.
asking-answer-short = Écrivez une réponse en une phrase ou plus.
asking-answer-long = La réponse compte plus de 5000 caractères. Raccourcissez-la.
asking-answer-send = Envoyer la réponse
asking-do-hand-on = Transmettre à un collègue
asking-to = À qui
asking-to-choose = Choisissez un collègue
asking-to-missing = Choisissez à qui vous transmettez la question.
asking-note = Note interne
asking-note-hint = Seuls vos collègues lisent ceci.
asking-note-long = La note compte plus de 1000 caractères. Raccourcissez-la.
asking-hand-on = Transmettre
asking-do-close = Fermer sans réponse
asking-reason = Pourquoi
asking-reason-hint = La personne qui a demandé lit ceci.
asking-reason-short = Écrivez pourquoi il n’y a pas de réponse, en une phrase ou plus.
asking-reason-long = La raison compte plus de 1000 caractères. Raccourcissez-la.
asking-close = Fermer la question
asking-publish-title = Question fréquente
asking-publish-lead = Tout le monde lit ceci, sans le nom de la personne qui a demandé.
asking-frequent-question = Question
asking-frequent-question-hint = Dans vos propres mots, sans noms.
asking-frequent-question-wrong = Écrivez la question en 10 à 300 caractères.
asking-publish = Mettre sur le site
asking-unpublish = Retirer du site
asking-confirm-title = Confirmez votre question
asking-confirm-text = La réponse arrive à { $email }.
asking-confirm-press = Oui, envoyer ma question
asking-confirmed = C’est en ordre : votre question est partie, et la réponse arrive à { $email }.
asking-confirmed-text = Vous recevez un e-mail à ce sujet.
asking-confirmed-back = Voir votre question
asking-make-frequent = Mettre ceci parmi les questions fréquentes
asking-through-mailing = Question venue d’un envoi groupé
