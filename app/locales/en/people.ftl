# Signing in and out.
people-sign-in-title = Sign in
people-sign-in-why = This way we know that everyone votes once. Others do not see what you voted for.
people-sign-in-button = Sign in with itsme or eID
people-sign-in-via = through Mijn Burgerprofiel
people-sign-in-staff = Sign in as a staff member
people-onward-title = You are going on
people-onward-text = The next page opens by itself. Nothing happens? Then go on here.
people-onward-button = Go on
people-sign-in-staff-text = Do you work for the municipality?
people-sign-in-not-set = You cannot sign in here yet. You can read everything.
people-sign-in-down = Signing in is not working right now.
people-sign-in-down-text = The itsme and eID service is not answering. Try again in a quarter of an hour. You can still read and search.
people-sign-in-stopped = You are not signed in.
people-sign-in-stopped-text = You stopped before it was finished. You can start again.
people-sign-in-failed = Signing in did not work.
people-sign-in-failed-text = Start again. Still not working? Contact the municipality.
people-sign-in-code-gone = That code no longer works.
people-sign-in-code-gone-text = A code works for 15 minutes, in the browser where you asked for it. Ask for a new code.
people-sign-in-not-asked = You are signed in, but we do not know yet whether you are registered here.
people-sign-in-not-asked-text = The service of the municipality did not answer. Sign in again and we will ask it once more. Still no luck? Try again in a quarter of an hour, or call the municipality.
people-what-is-kept = So what does the municipality know about me?
people-what-is-kept-text = We keep an unreadable code that says: this is the same person again. We do not ask for your national register number, and you choose your name yourself.
people-neither = Can’t sign in?

people-waiting-vote = Your vote is ready.
people-waiting-vote-on = Your vote for “{ $title }” is ready.
people-waiting-add = Your suggestion is ready.
people-waiting-add-of = Your suggestion “{ $title }” is ready.
people-waiting-add-step = One more step, then you look it over.
people-waiting-counts = One more step: sign in, then it counts.
people-waiting-counts-code = One more step: type your code, then it counts.
people-waiting-counts-tie = One more question, then it counts.

people-demo-title = Choose who you are while you look around
people-demo-text = This is an example with made-up people. In real life the button “Sign in with itsme or eID” is here.
people-demo-unknown-person = Choose one of the people on the page.
people-demo-wrong-moment = Write the moment like 2026-10-24T09:30:00Z.

people-role-for = { $role }, for { $themes }
people-role-citizen = Resident
people-role-officer = Climate officer
people-role-communication = Communication
people-role-expert = Participation expert
people-role-alderman = Alderman
people-role-administrator = Administrator
people-role-green-service = Parks department
people-role-moderator = Moderator
people-capacity = Switch capacity
people-capacity-missing = Choose whether you work for the municipality or are an inhabitant.
people-acts-for-municipality = You are working for the municipality now. Voting and suggesting you do as an inhabitant.
people-acts-as-inhabitant = You are here as an inhabitant now.
people-act-as-inhabitant = Go on as an inhabitant
people-act-for-municipality = Work for the municipality

# With an e-mail address.
people-by-email-title = Would you rather use your e-mail address?
people-by-email-text = For this call you can also vote with an e-mail address. You will get an e-mail with a code.
people-email = E-mail address
people-optional = (optional)
people-send-code = Send me a code
people-send-new-code = Send a new code
people-other-address = Choose another address
people-email-missing = Fill in your e-mail address.
people-email-without-at = An e-mail address contains an @, like name@example.be.
people-email-wrong = Check the address: it should look like name@example.be.
people-email-already = This address has already been confirmed.
people-email-taken = This address belongs to someone else who takes part here. Choose another address.
people-too-many-mails = { $count ->
    [one] Too many codes have been asked for. Wait { $count } minute and try again.
   *[other] Too many codes have been asked for. Wait { $count } minutes and try again.
 }
people-code-title = Type the code from your e-mail
people-code = Code from the e-mail
people-code-sent = Six digits. The e-mail is on its way to { $email }.
people-code-minutes = { $count ->
    [one] The code works for { $count } minute.
   *[other] The code works for { $count } minutes.
 }
people-code-confirm = Confirm
people-code-not-six = Type the six digits from the e-mail.
people-code-wrong = { $count ->
    [one] That code is not right. You can try { $count } more time.
   *[other] That code is not right. You can try { $count } more times.
 }
people-code-gone = That code no longer works. Ask for a new one.
people-code-none = No e-mail?
people-code-none-text = Look in your junk mail too. You can ask for three codes an hour.

# Where one lives.
people-tie-question = What is your link with { $name }?
people-tie-legend = Choose what fits best
people-tie-lives = I live here
people-tie-works = I work here
people-tie-studies = I go to school here
people-tie-active = I am active here, for example in an association
people-tie-confirmed = The municipality confirmed that you are registered here
people-tie-not-confirmed = The municipality found no registration
people-tie-missing = Choose one of the four.
people-tie-why = This call is for people who live, work, study or are active here. We ask it once and take your word for it. You can change it later.
people-tie-save = Save and continue
people-tie-none = None of these
people-tie-none-means = None of these fits you? Then what you just wanted to do does not count: this call is for people who live, work, study or are active here.

# What a person sets about herself.
people-my-page-title = My page
people-back-to-my-page = Back to my page
people-mistakes = Something is not right yet
people-mistake-title = Error: { $page }
people-name-title = My name for others
people-name = Name
people-name-hint = It appears next to what you write. For example “Amina E.” or “Neighbour from the Kapelstraat”.
people-name-save = Save name
people-name-missing = Fill in the name that others see.
people-name-short = A name has at least two characters.
people-name-long = A name has at most sixty characters.
people-name-wrong = Use letters that everyone can read.
people-name-like-staff = That name looks like the name of somebody who works for the municipality. Choose another one.
people-email-title = Would you like to hear what happens next?
people-email-confirmed = You confirmed { $email }.
people-email-delete = Delete my address
people-consent-title = What the municipality may e-mail me
people-email-hears = You will then hear about your own suggestions. What else you hear about is your choice:
people-consent-text = You choose, and you can always change it. We only e-mail a confirmed address.
people-consent-outcome = News about suggestions I voted for
people-consent-theme = New climate actions and calls from the municipality
people-consent-of-theme = I want mails about the theme { $theme }
people-consent-none = You have not agreed to any e-mails.
people-consent-choose = Choose for yourself
people-consent-given = Consent given
people-consent-withdrawn = Consent withdrawn
people-consent-way-page = on a page
people-consent-way-mail-link = by the link in a mail
people-consent-way-asked = when asked after a contribution
people-consent-way-counter = at the counter
people-consent-way-import = brought over from elsewhere
people-age = I am 13 or older
people-age-missing = Tell us whether you are 13 or older.

people-saved-name = Your name has been saved.
people-saved-code = Your code is on its way. Type it in as soon as the e-mail arrives.
people-saved-email = Your e-mail address has been confirmed.
people-saved-email-deleted = Your e-mail address has been deleted.
people-saved-tie = Your answer has been saved.

# A person's own page.
people-hello = Hello { $name }
people-hello-without-name = Hello!
people-my-page-lead = Here you see what you did, and what the municipality knows about you.
people-my-suggestions = What you added yourself
people-my-votes = What you voted for
people-my-votes-count = { $count ->
    [0] No votes yet
    [one] { $count } vote
   *[other] { $count } votes
 }
people-my-votes-none = You have not voted yet.
people-my-ties = Your link with the municipality
people-my-ties-change = Change your answer
people-my-roles = What you do at the municipality
people-by-email-here = You are here with your e-mail address
people-by-email-here-text = With it you vote where that is allowed, and choose what you want to hear. Sign in with itsme or eID to choose your name.
people-sign-out = Sign out
people-sign-out-everywhere = Sign out everywhere
people-my-number = Your number is { $number }. Whoever gets a role at the municipality gives it to the administrator.
people-email-not-enough = For this call, a vote with only an e-mail address does not count. Sign in with itsme or eID.
people-confirm-title = Confirm that you want to follow
people-confirm-text = The mails will go to { $email }.
people-confirm-press = Yes, I want to follow this
people-confirm-note = Did you not ask for this? Close this page and nothing will happen.
people-confirmed = Done: you follow this with { $email }.
people-confirmed-text = At the bottom of every mail one press ends it.
people-confirmed-back = To what you follow
people-news = New for you
people-news-since = Since
people-news-answered = The municipality answered.
people-news-seen = Seen
people-news-comments = { $count ->
    [one] There is { $count } new comment.
   *[other] There are { $count } new comments.
 }
people-email-comes-back = Mails to this address have been coming back since
people-email-comes-back-now = We send nothing more there, except a code you ask for yourself. Is the address right? Then ask for a code and type it over. Otherwise give another address.
people-saved-claimed = What you gave on paper is with your account now.
people-few = fewer than 5
people-address-title = Is this address right?
people-address-choose = Choose yes or no.
people-address-lead = An officer of { $name } wrote down this address:
people-address-when = That was on
people-address-what = Somebody gave it at the counter, by phone or on paper, with a vote, a suggestion, a comment or a theme to hear of. Was that you?
people-address-yes = Yes, this is my address
people-address-no = This is not me
people-address-note = Until you confirm, we send nothing to this address. If you say no, we forget it.
people-address-confirmed = Thank you, your address is confirmed.
people-address-confirmed-text = What you gave the municipality now belongs to this address. From now on we write to you by e-mail.
people-address-forgotten = All right, we forget this address.
people-address-forgotten-text = No more mail will come of it.
people-address-over = There is nothing left to confirm here.
people-address-home = To the home page
