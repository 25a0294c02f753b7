# What is said in mails.
mails-code-subject = { $code } is your code for Plein { $name }
mails-code-is = This is your code:
mails-code-type = Type it on the page where you asked for it. You can do that for 15 minutes.
mails-code-follow = You want to follow this:
mails-code-press-or-type = Press the button below, or type this code on the page where you asked for it. You can do so for 15 minutes.
mails-code-press = Confirm that you want to follow
mails-code-keep = Do not give your code to anyone. The municipality never asks for it.
mails-code-why-vote = You are getting this e-mail because someone wants to vote on Plein { $name } with this address.
mails-code-why-follow = You get this mail because somebody wants to follow, with this address, what happens on Plein { $name }.
mails-code-why-hear = You are getting this e-mail because someone on Plein { $name } asked for news at this address.
mails-code-not-you = Was that not you? Then you do not need to do anything.
mails-questions = Questions? E-mail { $email }.
mails-phone = Or call { $phone }.
mails-municipality = Municipality of { $name }
