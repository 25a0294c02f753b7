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
    [0] Nothing waits for an answer. Well done.
    [one] 1 suggestion waits for an answer.
   *[other] { $count } suggestions wait for an answer.
 }
desk-happened-status-set = set the status of
desk-happened-suggestion-corrected = corrected the place or kind of
desk-happened-suggestion-hidden = hid
desk-happened-suggestion-shown-again = showed again
desk-happened-call-made = made a draft of the call
desk-happened-call-changed = changed the call
desk-happened-call-published = put on the site the call
desk-happened-call-taken-off = took off the site the call
desk-happened-call-deleted = deleted the draft of the call
