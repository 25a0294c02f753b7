# What people report, and what the municipality decides.
reporting-suggestion = Signaler cette suggestion
reporting-comment = Signaler cette réaction
reporting-lead = Quelque chose ne va pas ? Dites-le-nous. Une personne de la commune va regarder.
reporting-ground = Qu’est-ce qui ne va pas ?
reporting-ground-illegal = C’est punissable ou contraire à la loi
reporting-ground-hurtful = C’est blessant ou menaçant
reporting-ground-privacy = Elle contient des données personnelles de quelqu’un (loi sur la vie privée)
reporting-ground-advertising = C’est de la publicité
reporting-ground-off-topic = Cela parle de tout autre chose
reporting-ground-other = Autre chose
reporting-ground-missing = Choisissez ce qui ne va pas.
reporting-words = Dites-nous-en plus
reporting-words-missing = Expliquez en quelques mots ce qui ne va pas.
reporting-email-hint = Nous vous enverrons notre décision. Votre adresse ne sert qu’à cela.
reporting-who-reads = La personne qui a écrit ce texte ne voit pas que vous l’avez signalé.
reporting-send = Envoyer votre signalement
reporting-too-many = { $count ->
    [one] Vous avez beaucoup signalé en peu de temps. Attendez une minute et réessayez.
   *[other] Vous avez beaucoup signalé en peu de temps. Attendez { $count } minutes et réessayez.
 }
reporting-received = Merci pour votre signalement
reporting-received-text = Nous l’avons bien reçu. Une personne de la commune le lit et décide si le texte reste. Vous avez donné une adresse e-mail ? Alors nous vous enverrons notre décision.
reporting-received-number = Le numéro de votre signalement est { $number }.
reporting-back = Retour à la suggestion
reporting-desk = Signalements
reporting-desk-lead = Ce que les gens ont signalé, le plus ancien d’abord.
reporting-none = Il n’y a pas de signalement. Parfait.
reporting-open = { $count ->
    [one] 1 signalement
   *[other] { $count } signalements
 }
reporting-look = Regarder
reporting-saved = C’est décidé. C’est dans le journal.
reporting-a-comment-on = Réaction à
reporting-a-suggestion = Une suggestion
reporting-the-comment = La réaction
reporting-the-suggestion = La suggestion
reporting-place = Voir où cela se trouve
reporting-decision = Votre décision
reporting-closed = Une décision a déjà été prise.
reporting-outcome = Que faites-vous ?
reporting-outcome-hidden = Retirer la réaction
reporting-outcome-left = Laisser tel quel
reporting-outcome-handled = Traité sur la page de la suggestion
reporting-outcome-missing = Choisissez ce que vous faites.
reporting-decision-ground = Pour quel motif ?
reporting-decision-ground-hint = Obligatoire si vous retirez la réaction.
reporting-reason-hint = La personne qui a écrit la réaction le lit dans un mail, tout comme qui a laissé une adresse avec un signalement. Obligatoire si vous retirez la réaction.
reporting-reason-missing = Dites pourquoi. La personne qui a écrit la réaction a droit à une raison.
reporting-decide = Décider
reporting-hidden-subject = Nous avons retiré votre réaction à « { $title } »
reporting-hidden-what = Vous avez écrit une réaction à « { $title } ». Quelqu’un l’a signalée. Une personne de la commune l’a lue et l’a retirée. Plus personne ne la voit.
reporting-hidden-yours = Vous avez écrit
reporting-hidden-ground = Le motif : { $ground }.
reporting-hidden-how = C’est une personne qui a pris cette décision, pas un ordinateur.
reporting-object = Vous n’êtes pas d’accord ? Écrivez dans les six mois à { $email } ou appelez le { $phone }, et dites pourquoi. Un autre agent réexaminera la décision. Si vous restez en désaccord, vous pouvez vous adresser au service de médiation flamand (appelez le 1700, gratuit) ou au juge.
reporting-hidden-why = Vous recevez ce mail parce que vous avez écrit cette réaction. La loi nous demande de vous donner la raison.
reporting-decided-subject = Votre signalement à propos de « { $title } »
reporting-decided-hidden = Merci pour votre signalement. Nous avons lu la réaction et l’avons retirée.
reporting-decided-left = Merci pour votre signalement. Nous avons lu la réaction et la laissons en place.
reporting-decided-left-suggestion = Merci pour votre signalement. Nous avons lu la suggestion et la laissons en place.
reporting-decided-handled = Merci pour votre signalement. Nous avons examiné la suggestion et fait le nécessaire.
reporting-decided-why = Vous recevez ce mail parce que vous avez signalé quelque chose en laissant votre adresse.
reporting-house-rules = Lire les règles de conduite
