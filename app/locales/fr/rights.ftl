# What a role may do: the rows of the table on the page of roles.

rights-read-desk = Lire ce qui arrive, ce qui attend et ce qui s’est passé
rights-note = Écrire des notes pour les collègues
rights-handle = Prendre des dossiers, les transmettre et les reporter
rights-answer = Répondre aux suggestions et aux questions, fixer un statut
rights-moderate = Masquer et réafficher, corriger un lieu, décider des signalements
rights-edit = Créer des actions, des appels, des pages de politique, des contacts et des liens courts
rights-see-people = Voir les noms dans les tableaux, et les adresses qu’un e-mail n’a pas atteintes
rights-advise = Répondre à ce qu’on vous demande, et voir ce dossier
rights-look-up = Chercher une personne, avec une raison inscrite dans le journal
rights-set-look = Régler le style de la commune
rights-set-settings = Régler les promesses, les textes du site et les e-mails
rights-grant = Donner et retirer des rôles
