# The desk: where the staff works.
desk-menu = Back office menu
desk-of = back office { $name }
desk-inbox = Waiting for us
desk-log = Activity log
desk-to-site = View the site
desk-hello = Hello, { $name }
desk-hello-without-name = Hello
desk-log-lead = What staff did, the latest first.
desk-log-none = Nothing in the log yet.
desk-log-older = Older
desk-somebody = Somebody
desk-happened-suggestion-answered = answered
desk-links = Links and QR codes
desk-happened-link-made = made a link to
desk-late = Late
desk-soon = Urgent
desk-later = Later
desk-answer = Answer
desk-more = Next
desk-waiting = { $count ->
    [0] Nothing waits. Good.
    [one] 1 thing waits.
   *[other] { $count } things wait.
 }
desk-happened-status-set = set the status of
desk-happened-suggestion-corrected = corrected the place or kind of
desk-happened-suggestion-hidden = hid
desk-happened-suggestion-shown-again = showed again
desk-happened-suggestion-merged = merged with another one:
desk-happened-suggestion-moved = moved to another call:
desk-happened-more-asked = asked for more about
desk-happened-answered-in-person = answered in person
desk-happened-call-made = made a draft of the call
desk-happened-call-changed = changed the call
desk-happened-call-published = put on the site the call
desk-happened-call-taken-off = took off the site the call
desk-happened-call-deleted = deleted the draft of the call
desk-happened-look-set = changed the look of
desk-happened-settings-set = changed the settings of
desk-happened-person-looked-up = looked up
desk-of-call = Of
desk-of-all = All calls
desk-show = Show
desk-districts = Districts
desk-districts-lead = What came from each district. They come from the municipality’s map data.
desk-figures-suggestions = Suggestions
desk-figures-votes = Votes
desk-figures-chosen = Chosen
desk-figures-waiting = Waiting
desk-figures-elsewhere = Outside the districts
desk-happened-comment-hidden = removed a comment on
desk-happened-report-left = read a report and left everything at
desk-happened-report-handled = dealt with a report about
desk-happened-project-made = made a draft of the climate action
desk-happened-project-changed = changed the climate action
desk-happened-project-published = put on the site: the climate action
desk-happened-project-taken-off = took off the site: the climate action
desk-happened-project-deleted = deleted a draft of the climate action
desk-happened-trajectory-changed = changed the steps of
desk-happened-theme-made = made the theme
desk-happened-theme-changed = changed the theme
desk-happened-theme-deleted = deleted the theme
desk-happened-contact-made = added the contact
desk-happened-contact-changed = changed the contact
desk-happened-policy-made = made a draft of the policy page
desk-happened-policy-changed = changed the policy page
desk-happened-policy-published = put on the site: the policy page
desk-happened-policy-taken-off = took off the site: the policy page
desk-happened-policy-deleted = deleted a draft of the policy page
desk-happened-role-granted = gave a role to
desk-happened-role-taken-back = took a role back from
desk-happened-comment-shown-again = showed a comment again on
desk-whose = Whose
desk-decide = Decide
desk-report-of = Report about
desk-happened-question-answered = answered
desk-happened-question-handed-on = handed on to a colleague:
desk-happened-question-closed = closed without an answer:
desk-happened-question-published = put on the site: the frequent question
desk-happened-question-unpublished = took off the site: the frequent question
desk-asks = { $name } asks:
desk-happened-mail-set = changed the words of a mail of
desk-search = Search
desk-search-what = Search suggestions, questions and everything on the site
desk-search-content = On the site
desk-search-found = { $count ->
    [0] Nothing found for “{ $q }”.
    [one] One result for “{ $q }”.
   *[other] { $count } results for “{ $q }”.
 }
desk-happened-input-entered = entered for somebody in
desk-happened-forms-printed = printed forms for
desk-happened-notice-called = called somebody about
desk-happened-notice-written = wrote to somebody about
desk-happened-notice-not-reached = could not reach somebody about
