pages-side = Next step and contact
pages-take-part = Take part
pages-ask = Questions? Ask { $name }
pages-questions = Questions?
pages-questions-who = See who can help you

# Home.
pages-home-headline = Take part in { $name }
pages-home-title = Together for the climate
pages-home-to-call = See the places
pages-home-look-around = You can look around without signing in.
pages-home-now = What can I do now?
pages-home-all-actions = { $count ->
    [one] See { $count } action
   *[other] All { $count } actions
 }
pages-home-nothing-now = The municipality has no action right now. Come back soon.
pages-home-figures = In figures
pages-home-suggestions = { $count ->
    [one] suggestion from residents
   *[other] suggestions from residents
 }
pages-home-votes = { $count ->
    [one] vote from neighbours
   *[other] votes from neighbours
 }
pages-home-votes-before = Of these, { $count } from an earlier platform.
pages-home-answers = { $count ->
    [one] answer from the municipality
   *[other] answers from the municipality
 }
pages-home-actions = { $count ->
    [one] action to take part in
   *[other] actions to take part in
 }
pages-home-most-votes = Places with many votes
pages-home-on-map = Show on the map
pages-how = How it works
pages-how-point = You point it out
pages-how-point-text = Put a place on the map and say what could be better.
pages-how-vote = Neighbours vote
pages-how-vote-text = One person, one vote for each place. You can take back your vote as long as the call is open.
pages-how-choose = A working group chooses
pages-how-choose-text = Neighbours and the municipality weigh things up together. The mayor and aldermen approve.
pages-how-do = Doing it together
pages-how-do-text = We roll up our sleeves together and show what came of it.
pages-home-answered = The municipality answered
pages-home-themes = What is it about?
pages-home-plan = How does this fit into the bigger plan? Read:
pages-home-others = Also near you
pages-home-others-note = Actions by associations and schools
pages-home-whom = Would you rather talk to somebody first?
pages-home-whom-all = Everybody who can help you
pages-offline = Would you rather do without a computer?
pages-offline-call = Call
pages-offline-text = Or drop in at the counter. Your vote counts just as much.
pages-offline-counter = Drop in at the counter. Your vote counts just as much.
pages-counter-missing = The municipality will add here where to find it and how to call or mail it.
pages-offline-more = How to take part without a computer

# Actions.
pages-actions = What can you do for the climate?
pages-actions-lead = Everything you can join in { $name }, from the municipality and from associations.
pages-actions-filter = Filter actions
pages-actions-theme = Theme
pages-actions-any-theme = All themes
pages-actions-rung = What would you like to do?
pages-actions-any-rung = Anything
pages-actions-place = Where?
pages-actions-any-place = All of { $name }
pages-actions-from = From which day?
pages-actions-from-hint = You see what you can still join on that day or later.
pages-actions-show = Show
pages-actions-all = { $count ->
    [0] There are no actions yet.
    [one] There is { $count } action you can join.
   *[other] There are { $count } actions you can join.
 }
pages-actions-found = { $count ->
    [0] No actions with this filter.
    [one] { $count } action with this filter.
   *[other] { $count } actions with this filter.
 }
pages-actions-show-all = Show all actions
pages-actions-none = Nothing found with this filter
pages-actions-none-text = Choose fewer filters, or see everything.
pages-actions-own = From the municipality
pages-actions-others = From others near you
pages-actions-others-note = { $count ->
    [one] { $count } action, you sign up with them
   *[other] { $count } actions, you sign up with them
 }
pages-actions-done = What has been done

# One action, a theme, policy.
pages-action-easy = Read this in simple words
pages-action-usual = Read the usual text
pages-action-road = The road we take together
pages-action-calls = Calls of this action
pages-action-belongs = Belongs to
pages-theme = Theme
pages-theme-named = Theme { $name }
pages-theme-knows = Who knows more about this?
pages-policy-more = More about the policy

# Contact and what every municipality must show.
pages-contact = Who can help you?
pages-contact-lead = Call, e-mail or visit us in { $name }. You will speak to a real person.
pages-contact-counter = Call, visit or e-mail
pages-contact-people = Ask someone
pages-ways-call = Call us
pages-ways-come = Visit us
pages-ways-mail = E-mail us
pages-privacy = Privacy
pages-privacy-lead = What we keep about you, why and for how long.
pages-privacy-empty = The privacy statement is on its way. Questions about your data? E-mail or call the municipality.
pages-cookies = Cookies
pages-cookies-lead = Only looking around? Then we do not set any.
pages-cookies-empty = If you only read, you get no cookies. If you vote, fill something in or sign in, a necessary cookie remembers what you did or that it is you. Signing out clears it.
pages-accessibility = Accessibility
pages-accessibility-lead = Everyone must be able to take part here.
pages-accessibility-empty = The accessibility statement is on its way. Is something not working for you? E-mail or call the municipality and we will find a solution together.
pages-house-rules = House rules
pages-house-rules-lead = What is allowed, what is not, and what a suggestion is not.
pages-house-rules-empty = Write about places, not about people. Keep it friendly. No advertising.
pages-without-computer = Take part without a computer
pages-without-computer-lead = Your vote counts just as much by phone, at the counter or on paper.
pages-without-computer-empty = Call us or drop in. Someone from the municipality will fill it in with you.
pages-elsewhere = For this you need to be somewhere else
pages-elsewhere-text = A suggestion on Plein is not a petition and not a citizens’ proposal. Those have their own rules (Local Government Decree, article 304).
pages-elsewhere-petition = You officially ask the municipality to do something or not to do it. You get an answer as the decree requires.
pages-elsewhere-citizens-proposal = With enough signatures you can put an item on the agenda of the municipal council together.
pages-elsewhere-regulation = This is how the municipal council arranges how residents take part.
pages-elsewhere-complaints = You are not happy with how the municipality helped you.
pages-elsewhere-defects = Report a pothole, a broken lamp or fly-tipping here. Someone will come and look.

# Search.
pages-search = Search
pages-search-for = Searching for “{ $q }”
pages-search-what = What are you looking for?
pages-search-go = Search
pages-search-hint = Search for a street, a place or a word.
pages-search-found = { $count ->
    [0] No results for “{ $q }”
    [one] { $count } result for “{ $q }”
   *[other] { $count } results for “{ $q }”
 }
pages-search-found-more = More than { $count } results for “{ $q }”
pages-search-pages = Actions and policy
pages-search-action = Action
pages-search-policy = Policy
pages-search-more = All { $count } in this call
pages-search-more-than = More than { $count } in this call
pages-search-none = Nothing found for “{ $q }”
pages-search-none-text = Try another word, or the name of a street.
pages-search-map = Look on the map

# When something does not work.
pages-again-title = You were no longer signed in
pages-again-text = What you filled in has not been sent, and is not lost. Sign in in a new window. Then come back here and press “Send again”.
pages-again-sign-in = Sign in in a new window
pages-again-send = Send again
pages-again-as-title = Send this as { $name }?
pages-again-as-text = You are signed in as { $name } now. What you filled in has not been sent yet.
pages-again-as-send = Send as { $name }
pages-again-kept = What you filled in is not lost. You are signed in as { $name } now. Was that not you? Sign out and in again in a new window, come back here and press “Send again”.
pages-again-my-page = Open “My page” in a new window
pages-again-nameless = somebody without a name
pages-again-typed = This is what you typed
pages-again-files = Photos and files you chose do not come along. Choose them again afterwards.
pages-error-code = Error
pages-error-home = Go to the home page
pages-error-search = Search Plein
pages-error-sign-in-again = Sign in again
pages-error-tie = Tell us your link with the municipality
pages-error-suggestion = Back to the suggestion
pages-error-call = Not working? Call
pages-error-too-many = { $count ->
    [one] Wait { $count } minute and try again.
   *[other] Wait { $count } minutes and try again.
 }

pages-demo-mails = E-mails of this example
pages-demo-mails-lead = These e-mails would have been sent. In the example they stay here.
pages-demo-mails-none = There is no e-mail yet.
pages-again-wait = Wait a moment and send it again.
