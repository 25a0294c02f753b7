# Texts that somebody of the municipality reads before others do.
holding-for-new = Eerste tekst van iemand nieuw
holding-for-links = Er staat een link in
holding-for-repeated = Dezelfde tekst als eerder
holding-for-flood = Veel teksten na elkaar
holding-title = Lees en beslis
holding-lead = Niemand anders ziet dit nu. Laat je het door, dan staat het er alsof het net geschreven is. Weiger je het, dan krijgt wie het schreef een mail met de reden.
holding-read = Lees en beslis
holding-pass = Laat door
holding-refuse-title = Of weiger, met een reden
holding-refuse = Weiger
holding-own-title = Iemand leest dit eerst
holding-own-suggestion = Je suggestie is binnen. Iemand van de gemeente leest ze voor anderen ze zien. Je hoeft niets te doen.
holding-own-comment = Iemand van de gemeente leest je reactie voor anderen ze zien.
holding-passed-comment = Iemand van de gemeente las je reactie op ‘{ $title }’. Iedereen kan ze nu lezen.
holding-refused-subject = Je suggestie ‘{ $title }’ komt niet op de site
holding-refused-suggestion = De gemeente { $name } las je suggestie ‘{ $title }’ en zet ze niet op de site.
holding-refused-comment = Je schreef een reactie op ‘{ $title }’. Iemand van de gemeente las ze en zet ze niet op de site.
