# Forms on paper with a number: printed, entered, claimed; and who is told by phone or letter.
slips-counter = At the counter
slips-phone = On the phone
slips-paper = On paper
slips-meeting = At a meeting
slips-given-counter = Handed in at the counter
slips-given-phone = Given by phone
slips-given-paper = Handed in on paper
slips-given-meeting = Handed in at a meeting
slips-voted-counter = Voted at the counter
slips-voted-phone = Voted by phone
slips-voted-paper = Voted on paper
slips-voted-meeting = Voted at a meeting
slips-source-missing = Choose how it came in.
slips-day-wrong = Enter a day, such as 10/9/2026.
slips-day-future = That day is still to come. Choose today or earlier.
slips-number = Number on the form
slips-number-missing = Enter the number that stands on your form.
slips-number-wrong = A number has eight letters and digits, such as K7M2-P9QX. Have another look.
slips-number-used = This form was entered already. See whether it is the right number.
slips-number-other-call = This number belongs to another call. Choose that call first.
slips-number-not-ours = We do not know this number. Have a look, or leave it empty: then the form gets a new number.
slips-claim = What you gave on paper
slips-claim-question = Did you fill in a form on paper?
slips-claim-hint = With the number on your form or your receipt, what you gave comes to your account. Also what you gave at the counter or by phone.
slips-claim-send = Add to my account
slips-claim-how = Do you want to follow what happens with it? Sign in at { $address } and enter this number there. Then it is with your account.
slips-not-entered = The municipality did not enter this form yet. Try again in a few days.
slips-number-unknown = We do not know this number, or it was used already. Have a look, or call the municipality.
slips-entered-by-you = You entered this form yourself, for somebody else.
slips-too-often = Those were many wrong numbers. Try again { $count ->
    [one] in a minute
   *[other] in { $count } minutes
}, or call the municipality.
slips-call-or-write = Call or write to
slips-tell = Tell it
slips-notices = Call or write
slips-notices-lead = These people have no confirmed e-mail address. They hear from you what happens with their input.
slips-notices-none = Nobody waits for a call or a letter.
slips-to-do = To do
slips-reach = How you reach this person
slips-home = Home
slips-email-unconfirmed = E-mail address, not confirmed:
slips-say = What you say or write
slips-called = Called
slips-written = Written
slips-not-reached = Not to be reached
slips-and-more = { $count ->
    [one] and 1 more message
   *[other] and { $count } more messages
}
slips-letter-of-several = News about what you gave to the municipality
slips-outcome-missing = Choose what you did.
slips-history = History
slips-letters = Letters
slips-letters-hint = One letter a sheet, for an envelope with its window on the right. Print them, then mark them as written.
slips-letters-print = { $count ->
    [one] Show 1 letter
   *[other] Show { $count } letters
}
slips-letters-done = { $count ->
    [one] This letter is written
   *[other] These { $count } letters are written
}
slips-back = Back to my page
slips-ask = Questions? Call or mail us:
slips-email-column = E-mail address, not confirmed
slips-mailed = The e-mail address was confirmed meanwhile. This left in a mail.
slips-asks = This is a question.
slips-write-down = Write down the answer
slips-not-reached-hint = “Could not be reached” closes this line: nobody tries again. Is there an address? Then write a letter.
