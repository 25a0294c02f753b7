suggestions-count = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
 }
suggestions-list = Suggestions
suggestions-list-count = { $count ->
    [0] No suggestions
    [one] { $count } suggestion
   *[other] { $count } suggestions
 }
suggestions-list-count-in-view = { $count ->
    [0] No suggestions in view
    [one] { $count } suggestion in view
   *[other] { $count } suggestions in view
 }
suggestions-list-count-cut = More than { $count } suggestions
suggestions-list-failed = The list could not be updated. Check your connection and try again.
suggestions-mine-sign-in = Sign in to see your own suggestions and votes.
suggestions-clear = Show everything
suggestions-none-yet = No suggestions yet.
suggestions-none-found = No suggestions match this choice. Choose something else, or show everything.
suggestions-pages = Pages
suggestions-pages-before = Previous
suggestions-pages-after = Next
suggestions-pages-where = Page { $page } of { $pages }

suggestions-filter-name = Search and filter suggestions
suggestions-filter-search = Search the suggestions
suggestions-filter-placeholder = A street or a word
suggestions-filter-category = Kind of place
suggestions-filter-all-categories = All kinds
suggestions-filter-status = How far along is it?
suggestions-filter-district = District
suggestions-filter-all-districts = All districts
suggestions-filter-all-statuses = New to done
suggestions-filter-sort = First
suggestions-filter-mine = Only mine
suggestions-filter-show = Show
suggestions-sort-new = Newest
suggestions-sort-votes = Most votes
suggestions-sort-near = Close to me
suggestions-near-busy = We are finding out where you are.
suggestions-near-refused = Your device does not share your location. Search for your street.
suggestions-near-unknown = We cannot find where you are. Search for your street.
suggestions-near-outside = You are outside this municipality. Search for a street in the municipality.
suggestions-near-outside-area = You are not near the places this call is about. Search for a street there.
suggestions-near-street = Near which street?
suggestions-near-where = Say where you are: type your street, or choose a neighbourhood.
suggestions-near-unknown-street = We do not know “{ $street }” in this municipality. Check the name, or choose a neighbourhood.

suggestions-map-name = Map with suggestions. The same suggestions are in the list.
suggestions-map-keys = Map. Arrow keys move, plus and minus zoom.
suggestions-map-zoom-in = Zoom in
suggestions-map-zoom-out = Zoom out
suggestions-map-larger = Larger map
suggestions-map-smaller = Smaller map
suggestions-map-close = Close
suggestions-map-cluster = {"{count}"} suggestions, zoom in
suggestions-map-votes = {"{count}"} votes
suggestions-map-votes-one = {"{count}"} vote
suggestions-map-two-fingers = Use two fingers to move the map
suggestions-map-wheel = Hold Ctrl to zoom
suggestions-map-picture = { $count ->
    [one] Map with { $count } suggestion. Press a place to zoom in there.
   *[other] Map with { $count } suggestions. Press a place to zoom in there.
 }
suggestions-map-move = Move the map
suggestions-map-north = North
suggestions-map-east = East
suggestions-map-south = South
suggestions-map-west = West
suggestions-map-all = Whole map
suggestions-map-street = Street
suggestions-map-go = Go to the street
suggestions-map-unknown-street = We do not know “{ $street }” in this municipality. Check the name, or press the map.
suggestions-map-drawn-by-us = Map: drawn by Plein
suggestions-legend = Key
suggestions-legend-open = Suggestion
suggestions-legend-answered = Answered
suggestions-legend-chosen = Chosen

suggestions-vote = Vote
suggestions-vote-yours = You voted
suggestions-vote-for = for { $title }
suggestions-vote-given = { $count ->
    [one] Your vote has been counted. There is now { $count } vote.
   *[other] Your vote has been counted. There are now { $count } votes.
 }
suggestions-vote-taken-back = { $count ->
    [one] Your vote has been taken back. There is now { $count } vote.
   *[other] Your vote has been taken back. There are now { $count } votes.
 }
suggestions-votes-word = { $count ->
    [one] vote
   *[other] votes
 }
suggestions-votes-by-email = { $count ->
    [one] { $count } of them with a confirmed e-mail address.
   *[other] { $count } of them with a confirmed e-mail address.
 }
suggestions-votes-on-paper = { $count } of them at the counter, by phone or on paper.
suggestions-vote-question = Should this happen?
suggestions-one-vote = One person, one vote. You can take it back as long as the call is open.

suggestions-status-submitted = New
suggestions-status-under-review = The municipality is looking at it
suggestions-status-more-info = The municipality needs to know more
suggestions-status-chosen = Chosen by the working group
suggestions-status-ratified = Approved by the mayor and aldermen
suggestions-status-in-progress = In progress
suggestions-status-realised = Done
suggestions-status-not-chosen = Not chosen
suggestions-status-referred = Passed on
suggestions-status-merged = Merged
suggestions-status-withdrawn = Withdrawn
suggestions-answered = Answered

suggestions-drawing = A drawing. There is no photo yet.
suggestions-answer-title = Answer from the municipality
suggestions-comments-title = Comments
suggestions-comments-word = { $count ->
    [one] comment
   *[other] comments
 }
suggestions-no-comments = No comments yet.
suggestions-somebody = Somebody
suggestions-own-suggestion = Made the suggestion
suggestions-side = Vote, share and follow
suggestions-history = Where things stand
suggestions-where = Where is it?
suggestions-show-on-map = Show this place on the map
suggestions-near-title = Close by
suggestions-similar-title = Similar suggestions
suggestions-share = Spread the word
suggestions-share-button = Share
suggestions-share-mail = E-mail
suggestions-share-address = Address of this page
suggestions-share-copy = Copy
suggestions-share-copied = Address copied
suggestions-share-select = The address is selected. Copy it yourself.
suggestions-share-sentence = { $title }: a suggestion in { $name }.

suggestions-add-button = Add a place
suggestions-add-title = Add a place
suggestions-add-place = Where is it?
suggestions-add-place-hint = Put the pin on the place. Press the map, or look for a street.
suggestions-add-place-missing = Put a pin on the map, or look for a street.
suggestions-add-place-outside = This place is not in { $name }. Put the pin inside the municipality.
suggestions-add-place-elsewhere = This place is in { $place }, not in { $name }. Put the pin inside { $name }.
suggestions-add-place-area = This call is about { $area }.
suggestions-add-place-beside = This place is outside { $area }. That is what this call is about. Put the pin inside { $area }.
suggestions-add-place-there = Make your suggestion on the site of { $name }
suggestions-add-find-street = Find the street
suggestions-add-which-street = Which street do you mean?
suggestions-add-found-street = Found: { $street }
suggestions-add-street-failed = The street could not be looked up. Check your connection, or press the map.
suggestions-add-my-place = My location
suggestions-add-map = Map to put the pin on
suggestions-add-map-keys = Map. Arrows move the map, plus and minus zoom, Enter puts the pin in the middle.
suggestions-add-pin = Pin. Move it with the arrow keys.
suggestions-add-pin-set = The pin is on the map.
suggestions-add-picture = Map of the municipality. Press the place to put the pin there.
suggestions-add-picture-with-pin = Map with your pin. Press another place to move it.
suggestions-add-move = Move the map and the pin
suggestions-add-here = Put the pin in the middle
suggestions-add-name = Give your place a title
suggestions-add-name-hint = A few words. For example “Trees on the church square”.
suggestions-add-title-missing = Give your place a title.
suggestions-add-title-short = A title has at least three characters, with letters or digits.
suggestions-add-title-long = A title has 80 characters at most. Make it shorter.
suggestions-add-why = What can be better, and why?
suggestions-add-why-hint = Say it in your own words. At least 20 characters. Leave out names and phone numbers of others.
suggestions-add-body-missing = Say what can be better, and why.
suggestions-add-body-short = Say a little more: at least 20 characters.
suggestions-add-body-long = This is longer than 3000 characters. Make it shorter.
suggestions-add-category-missing = Choose what kind of place it is.
suggestions-add-choose = Choose
suggestions-add-call-missing = Name the call.
suggestions-add-key-wrong = This key has 1 to 255 plain characters.
suggestions-add-key-other = This key already belongs to something else. Take a new one for each suggestion.
suggestions-add-next = You look everything over before you send it.
suggestions-add-go-on = Go on
suggestions-add-thanks = Thank you, your suggestion is online.
suggestions-add-thanks-text = Everybody can now read it and vote for it.
suggestions-check-title = Look it over and send it
suggestions-check-lead = This is how others see your suggestion.
suggestions-check-map = Map with your pin
suggestions-check-change = Change something
suggestions-check-near = Is it there already?
suggestions-check-near-text = These suggestions are close by or look alike. Does somebody mean the same? Then vote for that one.
suggestions-check-public = Everybody can read your suggestion, with the name others see.
suggestions-check-send = Send it
suggestions-check-away = { $distance } away
suggestions-check-voted = You voted for “{ $title }”.
suggestions-check-voted-text = Does that suggestion say the same as yours? Then you need not submit anything more.
suggestions-check-drop = Throw my suggestion away

suggestions-votes-before = { $count ->
    [one] + { $count } vote from the previous platform
   *[other] + { $count } votes from the previous platform
 }
suggestions-votes-before-short = + { $count } from before
suggestions-place-rough = The pin stands in the middle of the street.
