# What people are told by mail, and how they stop it.
telling-hello = Hello,
telling-stop = No more mails about this
telling-answered-subject = { $name } answered ‘{ $title }’
telling-status-subject = News about ‘{ $title }’: { $status }
telling-status-now = The status is now: { $status }.
telling-look = See the suggestion
telling-why-author = You get this mail because ‘{ $title }’ is your suggestion.
telling-why-voter = You get this mail because you voted for ‘{ $title }’ and wanted to hear what becomes of it.
telling-why-follower = You get this mail because you follow ‘{ $title }’.
telling-receipt-subject = Your suggestion ‘{ $title }’ has arrived
telling-receipt-thanks = Thank you. Your suggestion is online and everyone can vote for it.
telling-receipt-next = The answer will be on the page of your suggestion, and we will mail it to you.
telling-address-text = With an e-mail address you get the answer. You can always delete it.
telling-follow = Follow by mail
telling-following = You follow this suggestion. You get a mail when the municipality answers or the status changes.
telling-following-without-address = You follow this, but we do not know your e-mail address yet.
telling-give-address = Give your e-mail address
telling-unfollow = Stop following
telling-followed = What I follow
telling-stop-title = Stop mails
telling-stop-question = Do you want no more mails about “{ $title }”?
telling-stop-question-gone = Do you want no more mails about this suggestion?
telling-stop-this = Stop mails about this suggestion
telling-stop-all = Stop all of these mails
telling-stop-note = A code you ask for yourself always arrives.
telling-stopped-this = You get no more mails about “{ $title }”.
telling-stopped-gone = You get no more mails about this suggestion.
telling-stopped-all = You no longer get any of these mails.
telling-stop-undo = I do want mails
telling-waiting-follow = One more step, and you follow this.
telling-waiting-follow-of = One more step, and you follow “{ $title }”.
telling-waiting-step = Sign in, or use your e-mail address.
telling-day-subject-one = New for your suggestion ‘{ $title }’
telling-day-subject-own = New for your suggestions
telling-day-joined = { $name } said yes: you now make this suggestion together.
telling-day-votes = { $count ->
    [one] There is { $count } new vote.
   *[other] There are { $count } new votes.
 }
telling-day-comments = { $count ->
    [one] There is { $count } new comment:
   *[other] There are { $count } new comments:
 }
telling-day-my-page = To my page
telling-day-choices = Choose what you want to hear
telling-day-why = You get this mail once a day at most, and only when there is news about your suggestions or what you follow.
telling-stop-question-daily = Do you no longer want the mail with what is new?
telling-stop-daily = Stop the mail with what is new
telling-stopped-daily = You no longer get the mail with what is new.
telling-waiting-code = Type your code, and it is done.
telling-by-email-text = Your e-mail address is enough to follow. You get a mail with a code, so that nobody else can give your address.
telling-receipt-by = The municipality answers by { $day } at the latest.
telling-day-subject = What is new on Plein { $name }
telling-day-subject-followed = New in ‘{ $title }’
telling-day-own = Your suggestions
telling-day-call = A new call. { $window }
telling-day-step = This step has come: { $when }.
telling-day-suggested = A new suggestion, { $address }.
telling-day-more = { $count ->
    [one] And { $count } more piece of news.
   *[other] And { $count } more pieces of news.
 }
telling-stay = Keep up to date
telling-follow-project = Follow this climate action
telling-follow-theme = Follow this theme
telling-follow-nearby = Keep me up to date on this neighbourhood
telling-following-project = You follow this climate action. When there is news, it is in your mail.
telling-following-theme = You follow this theme. When there is news, it is in your mail.
telling-following-nearby = You follow this neighbourhood. When a suggestion comes in, it is in your mail.
telling-nearby-radius = How far around this place?
telling-nearby-street = Within { $distance } of { $street }
telling-nearby-place = Within { $distance } of the chosen place
telling-nearby-where = First choose a place on the map or a street, and then how far around it.
telling-together-subject = News about { $count } suggestions
telling-together-why = You get this mail because you follow, made or supported suggestions.
telling-stop-question-together = { $count ->
    [one] Do you want no more mails about this suggestion?
   *[other] Do you want no more mails about these { $count } suggestions?
 }
telling-stop-together = Stop mails about these suggestions
telling-stopped-together = { $count ->
    [one] You get no more mails about this suggestion.
   *[other] You get no more mails about these { $count } suggestions.
 }
telling-nearby-district = In the neighbourhood { $district }
