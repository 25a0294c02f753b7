# People ask the municipality a question; a person answers, and others read it when it is published.
asking-button = Ask a question
asking-title = Ask your question
asking-about = About { $title }
asking-who = Who answers you
asking-before = Your answer may already be here
asking-question = Your question
asking-question-hint = Only the municipality reads this.
asking-question-short = Write your question in a sentence or more.
asking-question-long = Your question is longer than 2000 characters. Make it shorter.
asking-name = Your name
asking-name-wrong = Write your name, in 2 to 80 characters.
asking-again = Something went wrong with this form. Your question is still here: send it again.
asking-too-many = { $count ->
    [one] You asked many questions in a short time. Wait an hour and try again. Your question is still here.
   *[other] You asked many questions in a short time. Wait { $count } hours and try again. Your question is still here.
 }
asking-promise = You get an answer at the latest on
asking-reach-unknown = Next you sign in, or confirm your e-mail address. Only then is your question sent.
asking-reach-mail = The answer goes to { $email }.
asking-reach-page = You read the answer on your own page.
asking-go-on = Go on
asking-send = Send your question
asking-by-email-text = Or confirm your e-mail address: the answer goes there too.
asking-waiting = Your question is ready.
asking-waiting-about = Your question about { $title } is ready.
asking-waiting-step = As soon as we know how to reach you, it is sent.
asking-code = You asked us a question. Confirm that this is your e-mail address, and it is sent:
asking-code-press = Confirm and send your question
asking-code-why = You get this mail because somebody with this address asks a question on Plein { $name }.
asking-asked-title = Your question to the municipality
asking-received = We received your question.
asking-own-words = What you asked
asking-the-answer = The answer
asking-state-open = Waiting for an answer
asking-state-answered = Answered
asking-state-closed = Closed without an answer
asking-my-questions = Your questions to the municipality
asking-subject = Question about { $title }
asking-subject-none = Question to the municipality
asking-away = Away up to and including
asking-away-by = { $name } stands in.
asking-stands-in = Stands in for { $name } up to and including
asking-stands-in-by-mail = Stands in for { $name } up to and including { $day }.
asking-helps-with = Helps you with
asking-frequent = Frequent questions
asking-all = All frequent questions
asking-list = Frequent questions
asking-list-lead = What others asked, with the answer of the municipality.
asking-search = Search for a word
asking-search-about = About
asking-search-all = Everything
asking-search-button = Show
asking-found = { $count ->
    [0] No question found
    [one] { $count } question
   *[other] { $count } questions
 }
asking-none-fits = Is your question not among them?
asking-receipt-subject = We received your question: { $subject }
asking-receipt = Thank you for your question. You get an answer at the latest on { $day }.
asking-receipt-by = Thank you for your question. { $name } answers you at the latest on { $day }.
asking-answer-subject = Answer from the municipality: { $subject }
asking-answered-what = The municipality answers your question.
asking-more = Another question? Ask it on the site.
asking-closed-subject = Your question is closed: { $subject }
asking-closed-what = The municipality does not answer your question. This is why:
asking-own-button = See your question
asking-why = You get this mail because you asked the municipality a question.
asking-contact-subject = Waiting for you: { $subject }
asking-contact-new = Somebody asked a question for which you are the contact. Promised: an answer at the latest on { $day }.
asking-contact-handed = A colleague handed a question on to you. Promised: an answer at the latest on { $day }.
asking-contact-for = You stand in for { $name }.
asking-contact-button = Read and answer
asking-contact-why = You get this mail because you are a contact of the municipality.
asking-desk = Questions
asking-desk-lead = { $count ->
    [0] No question waits for an answer.
    [one] { $count } question waits for an answer.
   *[other] { $count } questions wait for an answer.
 }
asking-mine = For you
asking-others = For colleagues
asking-has-it = Who has this question
asking-nobody = With nobody yet
asking-read = Read
asking-edit = Edit
asking-saved = Saved.
asking-overtaken = A colleague was first
asking-overtaken-text = Here is how it stands now. What you typed is still here.
asking-the-question = The question
asking-handed = Handed on by
asking-do-answer = Answer
asking-answer = Answer
asking-answer-hint = Goes as a mail to who asked.
asking-answer-hint-page = Who asked has no e-mail address: the answer goes on the person’s own page.
asking-answer-short = Write an answer in a sentence or more.
asking-answer-long = The answer is longer than 5000 characters. Make it shorter.
asking-answer-send = Send the answer
asking-do-hand-on = Hand on to a colleague
asking-to = To whom
asking-to-choose = Choose a colleague
asking-to-missing = Choose to whom you hand the question on.
asking-note = Note
asking-note-hint = Only colleagues read this.
asking-note-long = The note is longer than 1000 characters. Make it shorter.
asking-hand-on = Hand on
asking-do-close = Close without an answer
asking-reason = Why
asking-reason-hint = Who asked reads this.
asking-reason-short = Write why there is no answer, in a sentence or more.
asking-reason-long = The reason is longer than 1000 characters. Make it shorter.
asking-close = Close the question
asking-publish-title = Frequent question
asking-publish-lead = Everybody reads this, without the name of who asked.
asking-frequent-question = Question
asking-frequent-question-hint = In your own words, without names.
asking-frequent-question-wrong = Write the question in 10 to 300 characters.
asking-publish = Put on the site
asking-unpublish = Take off the site
asking-confirm-title = Confirm your question
asking-confirm-text = The answer goes to { $email }.
asking-confirm-press = Yes, send my question
asking-confirmed = All right: your question is sent, and the answer goes to { $email }.
asking-confirmed-text = You get a mail about it.
asking-confirmed-back = See your question
asking-make-frequent = Put this among the frequent questions
asking-through-mailing = Asked through a mailing
