# What is new, for who works at the municipality.
briefing-title = What is new
briefing-span = How far back
briefing-span-day = Since yesterday
briefing-span-week = The last week
briefing-span-month = The last month
briefing-theme = Theme
briefing-all-themes = All themes
briefing-suggestions = Suggestions
briefing-votes = Votes
briefing-comments = Comments
briefing-answers = Answers of the municipality
briefing-before = before { $before }
briefing-number = { $name }: { $now } (before { $before })
briefing-nothing = Nothing happened in this time.
briefing-decided = Decided
briefing-answered = Answered
briefing-on-site = On the site
briefing-attention = Waits longer than promised
briefing-dates = What comes
briefing-quotes = What people write
briefing-closes = closes on { $day }
briefing-more = { $count ->
    [one] One more.
   *[other] { $count } more.
}
briefing-by-mail = Get this by mail
briefing-by-mail-text = A mail comes only when there is something new.
briefing-pace-at-once = At once, within ten minutes
briefing-pace-daily = Every working day
briefing-pace-weekly = Once a week
briefing-pace-sitting = Before each sitting of the college
briefing-pace-never = No mail
briefing-themes = About which themes
briefing-themes-hint = Choose none, and it is about everything.
briefing-mail-subject = New since { $day }
briefing-mail-opening = This happened since { $day }.
briefing-button = Look at it and print it
briefing-why = You get this mail because you work for the municipality and asked for it. On the page you choose how often.
briefing-stop-title = The mail with what is new for colleagues
briefing-stop-question = Do you no longer want this mail?
briefing-stop-now = You get it this often now:
briefing-stop = Stop this mail
briefing-stopped = You no longer get the mail with what is new for colleagues.
briefing-stop-note = Other mails about your work keep coming. You choose how often this mail comes on the page of the back office:
briefing-handed = Handed to your service
briefing-handed-over = handed this over
briefing-by-mail-handed = You hear what was handed to you or your service, which tasks are late and what comes in your themes. When nothing is new, there is no mail.
