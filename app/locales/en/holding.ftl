# Texts that somebody of the municipality reads before others do.
holding-for-new = First text of somebody new
holding-for-links = There is a link in it
holding-for-repeated = The same text as before
holding-for-flood = Many texts in a row
holding-title = Read and decide
holding-lead = Nobody else sees this now. If you let it through, it stands there as if it was just written. If you refuse it, who wrote it gets a mail with the reason.
holding-read = Read and decide
holding-pass = Let through
holding-refuse-title = Or refuse, with a reason
holding-refuse = Refuse
holding-own-title = Somebody reads this first
holding-own-suggestion = Your suggestion is in. Somebody of the municipality reads it before others see it. You need not do anything.
holding-own-comment = Somebody of the municipality reads your comment before others see it.
holding-passed-comment = Somebody of the municipality read your comment on ‘{ $title }’. Everybody can read it now.
holding-refused-subject = Your suggestion ‘{ $title }’ is not put on the site
holding-refused-suggestion = The municipality { $name } read your suggestion ‘{ $title }’ and does not put it on the site.
holding-refused-comment = You wrote a comment on ‘{ $title }’. Somebody of the municipality read it and does not put it on the site.
