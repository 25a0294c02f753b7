# Texts that somebody of the municipality reads before others do.
holding-for-new = Premier texte de quelqu’un de nouveau
holding-for-links = Il y a un lien dedans
holding-for-repeated = Le même texte qu’avant
holding-for-flood = Beaucoup de textes à la suite
holding-title = Lire et décider
holding-lead = Personne d’autre ne voit ceci maintenant. Si vous l’acceptez, il apparaît comme s’il venait d’être écrit. Si vous le refusez, son auteur reçoit un e-mail avec la raison.
holding-read = Lire et décider
holding-pass = Accepter
holding-refuse-title = Ou refuser, avec une raison
holding-refuse = Refuser
holding-own-title = Quelqu’un lit ceci d’abord
holding-own-suggestion = Votre suggestion est arrivée. Quelqu’un de la commune la lit avant que d’autres la voient. Vous n’avez rien à faire.
holding-own-comment = Quelqu’un de la commune lit votre commentaire avant que d’autres le voient.
holding-passed-comment = Quelqu’un de la commune a lu votre commentaire sur « { $title } ». Chacun peut le lire maintenant.
holding-refused-subject = Votre suggestion « { $title } » ne sera pas publiée
holding-refused-suggestion = La commune { $name } a lu votre suggestion « { $title } » et ne la publie pas.
holding-refused-comment = Vous avez écrit un commentaire sur « { $title } ». Quelqu’un de la commune l’a lu et ne le publie pas.
