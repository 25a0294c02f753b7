# The annual report on participation, for the council.
annual-title = Annual report on participation
annual-lead = What residents gave, what became of it, and whether the municipality kept its promise. Take it along for the council.
annual-from = From
annual-to = Up to and including
annual-day-wrong = Choose a day, for example 31/12/2026.
annual-days-turned = This day comes before the first one. Choose a later day.
annual-during = { $from } up to and including { $until }
annual-made = Made on { $day }. Fewer than five people are not counted out loud.
annual-nothing = There was nothing in this time.
annual-shortly = In short
annual-shortly-lead = Votes from before this platform stand apart. Who suggested, voted or commented counts once among the people who took part.
annual-people = People who took part
annual-actions = Climate actions on the site
annual-calls = Calls
annual-calls-lead = The calls that were open in this time. What came on a form counts among suggestions, votes and comments too.
annual-call = Call
annual-votes-before = Votes from before
annual-slips = Forms
annual-themes = Per theme
annual-districts = Per district
annual-district = District
annual-elsewhere = Outside the districts with a name
annual-promises = Answered within the promise
annual-promises-lead = The municipality promises an answer within a number of working days. This is about what came in during this time. What was brought over from another platform is not counted here.
annual-what-came = What came in
annual-in-time = In time
annual-late = Late
annual-overdue = No answer, late
annual-open = No answer, still in time
annual-questions = Questions
annual-reports = Reports
annual-decisions = Decisions
annual-decisions-lead = How many suggestions came to a new status in this time. One suggestion may come to more than one.
annual-status = Status
annual-entered = Entered for others
annual-entered-lead = Forms that an officer entered for who did not take part online.
annual-source = How it came in
annual-mails = E-mails
annual-mails-lead = Whether somebody opens an e-mail is not recorded.
annual-mails-sent = E-mails sent
annual-mails-lost = E-mails that did not arrive
annual-mailings = Mailings to many people
annual-moderation = Reports and moderation
annual-moderation-lead = Article 15 of the Digital Services Act, Regulation (EU) 2022/2065, asks for this. A person takes every decision. A text with a link, the same text again, or too many texts in a short time wait until somebody reads them. An objection is decided on by somebody who did not take the first decision.
annual-median = Half decided within
annual-automatic = Decisions by a machine
annual-objections = Objections
annual-objections-granted = Objections after which the text was shown again
annual-hours = { $count ->
    [0] less than an hour
    [one] { $count } hour
   *[other] { $count } hours
}
annual-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
annual-ground = Ground of the report
annual-outcome = Decision on the report
annual-outcome-hidden = Comment hidden
annual-outcome-left = Left as it is
annual-outcome-handled = Dealt with at the suggestion itself
annual-measure = What else was done
annual-times = Times
annual-hidden = Text hidden
annual-shown-again = Text shown again
annual-held-passed = Text read first and let through
annual-held-refused = Text read first and refused
annual-blocked = People blocked
annual-unblocked = Block ended
