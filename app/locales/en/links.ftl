# Short links, their list at the desk, and the poster.
links-title = Links and QR codes
links-lead = Short addresses for paper. Each channel has its own link, so you see what brings people here. We only count visits: no cookies, no names.
links-new = New link
links-to = Leads to
links-or-address = Or another address
links-address-hint = Paste the address of a suggestion, call or action from your browser.
links-channel = Where will the link be?
links-make = Make the link
links-unknown-address = We do not know this address. Paste the address of a suggestion, call or action of this site.
links-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
 }
links-lately = { $count ->
   *[other] { $count } in the last seven days
 }
links-qr = QR code
links-poster = Poster
links-channel-poster = Poster
links-channel-flyer = Flyer
links-channel-magazine = Municipal magazine
links-channel-mail = Newsletter
links-channel-social = Social media
links-channel-letter = Letter
links-channel-screen = Screen
links-poster-title = Poster to print
links-poster-hint = Print this page with Ctrl+P, or on your phone with Share and then Print. Choose no margins if your printer asks.
links-poster-back = Back
links-poster-qr = Save the QR code
links-poster-print = Print
links-poster-suggestion = Will you vote for this place?
links-poster-read = Read and join the conversation
links-poster-decided = { $status }. Read and join the conversation.
links-poster-over = { $status }. Read how it went on.
links-poster-call = Will you think along?
links-poster-call-over = See what people suggested
links-poster-action = Will you join in?
links-poster-map = Map with the place
links-poster-scan = Scan the code or type this address:
links-poster-qr-alt = QR code of { $address }
links-poster-offline = No internet? Call or drop in.
links-poster-make = Make a poster
links-tell-on = Pass it on
