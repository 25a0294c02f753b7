# The officer's list of a call, and what she takes along.
overview-title = Suggestions
overview-lead = Everything of a call: search, set the status of several at once, or take the list along.
overview-found = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
 }
overview-none = No suggestion fits this filter.
overview-xlsx = Take along as XLSX
overview-csv = as CSV
overview-all = all calls in one workbook
overview-before = Previous
overview-set = Set the status of what you ticked
overview-set-hint = Everybody concerned gets one mail, ten minutes later, also who follows more than one.
overview-choose = Choose
overview-reason-hint = This stands with every suggestion and in the mail.
overview-send = Set for all that are ticked
overview-nothing-chosen = First tick the suggestions this is for.
overview-status-missing = Choose what it becomes.
overview-done = { $count ->
    [0] Nothing had to change.
    [one] The status of 1 suggestion is set.
   *[other] The status of { $count } suggestions is set.
 }
overview-overtaken = { $count ->
    [one] 1 suggestion changed meanwhile: look at it first.
   *[other] { $count } suggestions changed meanwhile: look at them first.
 }
overview-sheet-suggestions = Suggestions
overview-sheet-comments = Comments
overview-sheet-answers = Answers
overview-column-number = Number
overview-column-call = Call
overview-column-title = Title
overview-column-body = Why
overview-column-category = Kind
overview-column-address = Place
overview-column-district = District
overview-column-latitude = Latitude
overview-column-longitude = Longitude
overview-column-status = Status
overview-column-status-since = Since
overview-column-created = Date
overview-column-name = Name
overview-column-votes = Votes
overview-column-votes-by-email = Of which by e-mail address
overview-column-votes-on-paper = Of which on paper
overview-column-votes-before = Votes from before
overview-column-comments = Comments
overview-column-answers = Answers
overview-column-answered = Last answered
overview-column-answer = Last answer
overview-column-keeper = Looked after by
overview-column-put-off = Put off until
overview-column-link = Address
overview-column-words = Text
overview-kind-comment = Comment
overview-column-kind = What it is
overview-column-about = About
overview-column-since = Since
overview-column-handed-by = Handed over by
overview-column-handed-why = Handed over for
overview-column-promised = Promised by
overview-column-promise = Time left
overview-column-action = Climate action
overview-column-step = Step
overview-column-note = Note
overview-column-due = Due
overview-column-question = Question
overview-column-ground = Ground
overview-column-reported = What the reporter wrote
overview-column-reason = Reason
overview-column-colleague = Who
overview-column-what = What
overview-column-detail = Details
overview-column-last-day = Last day
overview-column-source = From where
