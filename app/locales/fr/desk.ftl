# The desk: where the staff works.
desk-menu = Menu de la gestion
desk-of = gestion { $name }
desk-inbox = En attente
desk-log = Journal
desk-to-site = Voir le site
desk-hello = Bonjour, { $name }
desk-hello-without-name = Bonjour
desk-log-lead = Ce que les agents ont fait, le plus récent d’abord.
desk-log-none = Le journal est encore vide.
desk-log-older = Plus ancien
desk-somebody = Quelqu’un
desk-happened-suggestion-answered = a répondu à
desk-links = Liens et codes QR
desk-happened-link-made = a créé un lien vers
desk-late = En retard
desk-soon = Urgent
desk-later = Plus tard
desk-answer = Répondre
desk-more = Suivantes
desk-waiting = { $count ->
    [0] Rien n’attend. Parfait.
    [one] 1 dossier attend.
   *[other] { $count } dossiers attendent.
 }
desk-happened-status-set = a changé l’état de
desk-happened-suggestion-corrected = a corrigé le lieu ou le type de
desk-happened-suggestion-hidden = a masqué
desk-happened-suggestion-shown-again = a montré à nouveau
desk-happened-suggestion-merged = a fusionné avec une autre :
desk-happened-suggestion-moved = a déplacé vers un autre appel :
desk-happened-more-asked = a demandé des précisions sur
desk-happened-answered-in-person = a répondu personnellement à
desk-happened-call-made = a fait un brouillon de l’appel
desk-happened-call-changed = a modifié l’appel
desk-happened-call-published = a mis sur le site l’appel
desk-happened-call-taken-off = a retiré du site l’appel
desk-happened-call-deleted = a supprimé le brouillon de l’appel
desk-happened-look-set = a changé l’apparence de
desk-happened-settings-set = a changé les paramètres de
desk-happened-person-looked-up = a cherché :
desk-of-call = De
desk-of-all = Tous les appels
desk-show = Montrer
desk-districts = Quartiers
desk-districts-lead = Ce qui est venu de chaque quartier. Les quartiers viennent des données cartographiques de la commune.
desk-figures-suggestions = Suggestions
desk-figures-votes = Votes
desk-figures-chosen = Choisies
desk-figures-waiting = En attente
desk-figures-elsewhere = Hors des quartiers
desk-happened-comment-hidden = a retiré une réaction à
desk-happened-report-left = a lu un signalement et a tout laissé en place pour
desk-happened-report-handled = a traité un signalement sur
desk-happened-project-made = a fait un brouillon de l’action climat
desk-happened-project-changed = a modifié l’action climat
desk-happened-project-published = a mis sur le site l’action climat
desk-happened-project-taken-off = a retiré du site l’action climat
desk-happened-project-deleted = a supprimé un brouillon de l’action climat
desk-happened-trajectory-changed = a modifié les étapes de
desk-happened-theme-made = a créé le thème
desk-happened-theme-changed = a modifié le thème
desk-happened-theme-deleted = a supprimé le thème
desk-happened-contact-made = a ajouté la personne de contact
desk-happened-contact-changed = a modifié la personne de contact
desk-happened-policy-made = a fait un brouillon de la page de politique
desk-happened-policy-changed = a modifié la page de politique
desk-happened-policy-published = a mis sur le site la page de politique
desk-happened-policy-taken-off = a retiré du site la page de politique
desk-happened-policy-deleted = a supprimé un brouillon de la page de politique
desk-happened-role-granted = a donné un rôle à
desk-happened-role-taken-back = a retiré un rôle à
desk-happened-comment-shown-again = a montré à nouveau un commentaire sur
desk-whose = De qui
desk-decide = Décider
desk-report-of = Signalement sur
desk-happened-question-answered = a répondu à
desk-happened-question-handed-on = a transmis à un collègue :
desk-happened-question-closed = a fermé sans réponse :
desk-happened-question-published = a mis sur le site la question fréquente
desk-happened-question-unpublished = a retiré du site la question fréquente
desk-asks = { $name } demande :
desk-happened-mail-set = a changé les mots d’un e-mail de
desk-search = Rechercher
desk-search-what = Chercher dans les suggestions, les questions et tout le site
desk-search-content = Sur le site
desk-search-found = { $count ->
    [0] Rien trouvé pour « { $q } ».
    [one] Un résultat pour « { $q } ».
   *[other] { $count } résultats pour « { $q } ».
 }
desk-happened-input-entered = a introduit pour quelqu’un dans
desk-happened-forms-printed = a imprimé des formulaires pour
desk-happened-notice-called = a appelé quelqu’un au sujet de
desk-happened-notice-written = a écrit à quelqu’un au sujet de
desk-happened-notice-not-reached = n’a pas pu joindre quelqu’un au sujet de
