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
    [0] Rien n’attend de réponse. Bravo.
    [one] 1 suggestion attend une réponse.
   *[other] { $count } suggestions attendent une réponse.
 }
desk-happened-status-set = a changé l’état de
desk-happened-suggestion-corrected = a corrigé le lieu ou le type de
desk-happened-suggestion-hidden = a masqué
desk-happened-suggestion-shown-again = a montré à nouveau
desk-happened-call-made = a fait un brouillon de l’appel
desk-happened-call-changed = a modifié l’appel
desk-happened-call-published = a mis sur le site l’appel
desk-happened-call-taken-off = a retiré du site l’appel
desk-happened-call-deleted = a supprimé le brouillon de l’appel
