# What is said in mails.
mails-code-subject = { $code } is je code voor Plein { $name }
mails-code-is = Dit is je code:
mails-code-type = Typ ze over op de pagina waar je ze vroeg. Dat kan 15 minuten lang.
mails-code-follow = Je wil dit volgen:
mails-code-press-or-type = Druk op de knop onderaan, of typ deze code over op de pagina waar je ze vroeg. Dat kan 15 minuten lang.
mails-code-press = Bevestig dat je wil volgen
mails-code-keep = Geef je code aan niemand door. De gemeente vraagt er nooit naar.
mails-code-why-vote = Je krijgt deze mail omdat iemand met dit adres wil stemmen op Plein { $name }.
mails-code-why-follow = Je krijgt deze mail omdat iemand met dit adres wil volgen wat er gebeurt op Plein { $name }.
mails-code-why-hear = Je krijgt deze mail omdat iemand op Plein { $name } vroeg om nieuws op dit adres.
mails-code-not-you = Was jij dat niet? Dan hoef je niets te doen.
mails-questions = Vragen? Mail naar { $email }.
mails-phone = Of bel { $phone }.
mails-municipality = Gemeente { $name }
