# The next rung, on every page.
next-label = Your next step
next-until = Up to and including
next-read-title = Read and vote
next-read-text = { $count ->
    [one] { $question } There is already { $count } suggestion. Do you support it too?
   *[other] { $question } There are already { $count } suggestions. Which one do you support?
 }
next-read-button = See the suggestions
next-vote-title = Vote for a place near you
next-vote-text = { $count ->
    [one] { $question } There is already { $count } suggestion. One press of the button is enough.
   *[other] { $question } Choose from { $count } suggestions. One press of the button is enough.
 }
next-vote-button = Choose a place
next-add-title = Do you know a place yourself?
next-add-text = You have voted. Add a place that can be better.
next-add-button = Add a place
next-officer-title = See what is waiting for you
next-officer-text = You are working for the municipality now. The desk shows what is waiting for you. Want to vote or suggest something yourself? Switch on your own page.
next-officer-button = Go to the desk
next-come-title = Come along
next-come-text = Choosing together and doing together.
next-come-button = How to take part
next-later-title = Coming soon
next-later-text = This call opens later.
next-later-button = Read more for now
next-look-title = See what goes on
next-look-text = No call is open right now to which you have not given something. The actions say what goes on and what comes.
next-look-button = See the actions
next-first-title = Be the first
next-first-text = { $question } There is nothing yet. Will you show the first place?
next-first-button = Add a suggestion
next-this-title = Do you support this suggestion?
next-this-text = One press of the button is enough. You can take your vote back later.
next-this-button = Go to the vote button
