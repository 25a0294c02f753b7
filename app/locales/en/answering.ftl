# The officer answers, and by when that was promised.
answering-what = The suggestion
answering-public-page = See the page on the site
answering-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
 }
answering-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
 }
answering-form = Answer
answering-text = Your answer
answering-text-hint = Everybody can read this. Write as you would tell the neighbours. An empty line begins a new paragraph.
answering-text-short = Write at least a sentence, or leave the answer empty and only change the status.
answering-text-long = Your answer is too long. Keep it under 5,000 characters.
answering-status = Status
answering-status-keep = Stays
answering-reason = Why
answering-reason-hint = A sentence or two about the status. Needed when it is a no or when you refer elsewhere.
answering-reason-missing = Say why. People accept a no more easily when they know the reason.
answering-reason-long = Your reason is too long. Keep it under 1,000 characters.
answering-nothing = Write an answer or choose another status.
answering-again = Something went wrong with this form. Your text is still here: send it again.
answering-card = How are you shown beside your answer?
answering-card-hint = We ask this once. Your full name, or your first name with your service: you choose.
answering-card-name = Name
answering-card-name-wrong = Fill in your name, with 2 to 80 characters.
answering-card-role = Function
answering-card-role-wrong = Fill in your function, with 2 to 80 characters.
answering-card-service = Service
answering-card-service-wrong = Fill in your service, with 2 to 80 characters.
answering-card-missing = First say how you want to be shown.
answering-as = You answer as
answering-send = Send
answering-saved = Saved. It is on the site.
answering-saved-for-author = Saved. Only who made the suggestion reads it.
answering-see = See it there
answering-overtaken = Somebody was ahead of you
answering-overtaken-text = While you were writing, a colleague answered, the status changed or its author reacted. Your text is still here. Look on the right at what is new, change your text if needed, and send it.
answering-promised = Our promise
answering-promise = The municipality answers before
answering-promise-late = The municipality’s answer takes longer than promised. Feel free to call.
answering-days-left = { $count ->
    [one] 1 working day left
   *[other] { $count } working days left
 }
answering-today = Today
answering-days-late = { $count ->
    [one] 1 working day late
   *[other] { $count } working days late
 }
answering-sign = How do you sign?
answering-sign-hint = Your own choice. It holds for all your answers: on the site and in mails.
answering-sign-full = With my full name
answering-sign-first = With my first name and my service
