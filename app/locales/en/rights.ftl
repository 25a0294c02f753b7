# What a role may do: the rows of the table on the page of roles.

rights-read-desk = Read what comes in, what waits and what happened
rights-note = Write notes for colleagues
rights-handle = Take matters, hand them over and put them off
rights-answer = Answer suggestions and questions, set a status
rights-moderate = Hide and show again, correct a place, decide on reports
rights-edit = Make actions, calls, policy pages, contacts and short links
rights-see-people = See names in tables, and addresses mail did not reach
rights-advise = Answer what one is asked, and see that matter
rights-look-up = Look up one person, with a reason that stands in the log
rights-set-look = Set the look
rights-set-settings = Set promises, texts of the site and mails
rights-grant = Give roles and take them back
