# Around every page.
chrome-skip = Skip to the content
chrome-municipality = Municipality of { $name }
chrome-city = City of { $name }
chrome-without-computer = Take part without a computer
chrome-contact = Contact
chrome-menu = Main menu
chrome-actions = Actions
chrome-all-actions = All actions
chrome-take-part = Help choose
chrome-policy = Climate plan
chrome-search = Search
chrome-sign-in = Sign in
chrome-desk = Back office
chrome-my-own-page = My page
chrome-my-page = my page
chrome-crumbs = Breadcrumbs
chrome-enterprise-number = Enterprise number { $number }
chrome-foot-join = Take part
chrome-foot-other = Need something else?
chrome-foot-site = About this site
chrome-house-rules = House rules
chrome-defects = Report a pothole
chrome-petition = Submit a petition
chrome-citizens-proposal = A citizens’ proposal
chrome-regulation = Participation rules
chrome-complaints = Make a complaint
chrome-accessibility = Accessibility
chrome-privacy = Privacy
chrome-cookies = Cookies
chrome-not-a-petition = A suggestion on this site is not a petition and not a citizens’ proposal. Those have their own rules.
chrome-untranslated = { $language ->
    [fr] This page is translated. What residents and the municipality write stays in French.
    [en] This page is translated. What residents and the municipality write stays in English.
    [de] This page is translated. What residents and the municipality write stays in German.
   *[other] This page is translated. What residents and the municipality write stays in Dutch.
 }
chrome-demo = This is an example. The municipality and the people are made up.

chrome-day = { $weekday } { $day } { $month } { $year }
chrome-time = { $hour }:{ $minute }
chrome-weekday-1 = Monday
chrome-weekday-2 = Tuesday
chrome-weekday-3 = Wednesday
chrome-weekday-4 = Thursday
chrome-weekday-5 = Friday
chrome-weekday-6 = Saturday
chrome-weekday-7 = Sunday
chrome-month-1 = January
chrome-month-2 = February
chrome-month-3 = March
chrome-month-4 = April
chrome-month-5 = May
chrome-month-6 = June
chrome-month-7 = July
chrome-month-8 = August
chrome-month-9 = September
chrome-month-10 = October
chrome-month-11 = November
chrome-month-12 = December
chrome-ago-today = today
chrome-ago-yesterday = yesterday
chrome-ago-days = { $count } days ago
chrome-ago-weeks = { $count } weeks ago
chrome-paper-pdf = As PDF
chrome-paper-docx = As Word
chrome-undone-vote = Your vote was not counted.
chrome-undone-follow = You are not following this.
chrome-undone-suggestion = Your suggestion was not sent.
chrome-undone-comment = Your comment was not placed.
chrome-undone-thanks = Your thanks were not counted.
chrome-undone-question = Your question was not asked.
chrome-undone-gone = What you saw is gone by now.
