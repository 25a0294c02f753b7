# What is said in mails.
mails-code-subject = { $code } est votre code pour Plein { $name }
mails-code-is = Voici votre code :
mails-code-type = Tapez-le sur la page où vous l’avez demandé. C’est possible pendant 15 minutes.
mails-code-follow = Vous voulez suivre ceci :
mails-code-press-or-type = Appuyez sur le bouton plus bas, ou recopiez ce code sur la page où vous l’avez demandé. C’est possible pendant 15 minutes.
mails-code-press = Confirmer que je veux suivre
mails-code-keep = Ne donnez votre code à personne. La commune ne le demande jamais.
mails-code-why-vote = Vous recevez cet e-mail parce que quelqu’un veut voter avec cette adresse sur Plein { $name }.
mails-code-why-follow = Vous recevez cet e-mail parce que quelqu’un veut suivre, avec cette adresse, ce qui se passe sur Plein { $name }.
mails-code-why-hear = Vous recevez cet e-mail parce que quelqu’un a demandé, sur Plein { $name }, de recevoir des nouvelles à cette adresse.
mails-code-not-you = Ce n’était pas vous ? Alors vous n’avez rien à faire.
mails-questions = Des questions ? Écrivez à { $email }.
mails-phone = Ou appelez le { $phone }.
mails-municipality = Commune de { $name }
