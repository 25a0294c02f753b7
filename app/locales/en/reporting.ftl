# What people report, and what the municipality decides.
reporting-suggestion = Report this suggestion
reporting-comment = Report this comment
reporting-lead = Is something wrong here? Tell us. Somebody of the municipality will look at it.
reporting-ground = What is wrong?
reporting-ground-illegal = It is a crime or against the law
reporting-ground-hurtful = It is hurtful or a threat
reporting-ground-privacy = It contains somebody’s personal data (privacy law)
reporting-ground-advertising = It is advertising
reporting-ground-off-topic = It is about something else entirely
reporting-ground-other = Something else
reporting-ground-missing = Choose what is wrong.
reporting-words = Tell us more
reporting-words-missing = Tell us in a few words what is wrong.
reporting-email-hint = Then we mail you what we decide. We use your address for that only.
reporting-who-reads = Whoever wrote this does not see that you reported it.
reporting-send = Send your report
reporting-too-many = { $count ->
    [one] You reported a lot in a short time. Wait a minute and try again.
   *[other] You reported a lot in a short time. Wait { $count } minutes and try again.
 }
reporting-received = Thank you for your report
reporting-received-text = It has arrived. Somebody of the municipality reads it and decides whether the text stays. Did you give an e-mail address? Then we mail you what we decide.
reporting-received-number = The number of your report is { $number }.
reporting-back = Back to the suggestion
reporting-desk = Reports
reporting-desk-lead = What people reported, the oldest first.
reporting-none = There are no reports. Good.
reporting-open = { $count ->
    [one] 1 report
   *[other] { $count } reports
 }
reporting-look = Look
reporting-saved = Decided. It is in the log.
reporting-a-comment-on = Comment on
reporting-a-suggestion = A suggestion
reporting-the-comment = The comment
reporting-the-suggestion = The suggestion
reporting-place = See where it stands
reporting-decision = Your decision
reporting-closed = This has been decided already.
reporting-outcome = What do you do?
reporting-outcome-hidden = Remove the comment
reporting-outcome-left = Leave it
reporting-outcome-handled = Dealt with on the page of the suggestion
reporting-outcome-missing = Choose what you do.
reporting-decision-ground = On what ground?
reporting-decision-ground-hint = Required when you remove the comment.
reporting-reason-hint = Whoever wrote the comment reads this in a mail, and so does whoever left an address with a report. Required when you remove the comment.
reporting-reason-missing = Say why. Whoever wrote the comment is entitled to a reason.
reporting-decide = Decide
reporting-hidden-subject = We removed your comment on ‘{ $title }’
reporting-hidden-what = You wrote a comment on ‘{ $title }’. Somebody reported it. Somebody of the municipality read it and removed it. Nobody sees it any more.
reporting-hidden-yours = You wrote
reporting-hidden-ground = The ground: { $ground }.
reporting-hidden-how = A person took this decision, not a computer.
reporting-object = Do you disagree? E-mail { $email } or call { $phone } within six months and say why. Another member of staff will then look at it again. If you still disagree, you can go to the Flemish Ombuds Service (call 1700, free of charge) or to court.
reporting-hidden-why = You get this mail because you wrote this comment. The law asks us to give you the reason.
reporting-decided-subject = Your report about ‘{ $title }’
reporting-decided-hidden = Thank you for your report. We read the comment and removed it.
reporting-decided-left = Thank you for your report. We read the comment and leave it where it is.
reporting-decided-left-suggestion = Thank you for your report. We read the suggestion and leave it where it is.
reporting-decided-handled = Thank you for your report. We looked at the suggestion and did what was needed.
reporting-decided-why = You get this mail because you reported something and left your address.
reporting-house-rules = Read the house rules
