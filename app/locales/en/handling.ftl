# What an officer does from the page of a suggestion.
handling-merge = Merge with another one
handling-merge-lead = Does another suggestion of this call say the same? Then the votes and followers of this one go to the other. Who voted for both counts once.
handling-merge-search = Search by words, or paste a link or number
handling-merge-search-button = Search
handling-merge-near = Near or alike
handling-merge-found = Found in this call
handling-merge-none = Nothing found. Try another word, or paste the link of the suggestion.
handling-merge-choose = Choose this one
handling-merge-missing = First choose which suggestion to merge this one with.
handling-merge-itself = That is this suggestion itself. Choose another one.
handling-merge-unknown = That suggestion does not exist, or it is hidden. Choose another one.
handling-merge-other-call = That suggestion belongs to another call. Move this one first, or choose one of the same call.
handling-merge-ended = That suggestion was itself taken back or merged. Choose another one.
handling-merge-what = This is what happens
handling-merge-goes = Goes into the other one
handling-merge-kept = Stays
handling-merge-votes = { $count ->
    [one] 1 vote goes along.
   *[other] { $count } votes go along.
 }
handling-merge-doubled = { $count ->
    [one] 1 person voted for both and counts once.
   *[other] { $count } people voted for both and count once.
 }
handling-merge-together = { $count ->
    [one] Together that is 1 vote.
   *[other] Together that is { $count } votes.
 }
handling-merge-stays = Text, photos and comments can still be read on their own page, with a link to the suggestion that stays. Nobody can vote or comment there any more.
handling-merge-told = Who made one of the two, and who voted for this one or follows it, gets one mail.
handling-merge-undone = You cannot undo this.
handling-merge-sure = Merge with ‘{ $title }’
handling-merge-other = Choose another one
handling-merged-with = Merged with ‘{ $title }’.
handling-merged-into = This suggestion was merged with
handling-merged-votes = { $count ->
    [one] 1 vote went along.
   *[other] { $count } votes went along.
 }
handling-merged-there = Vote, follow and comment there.
handling-merged-go = To that suggestion
handling-merged-from = Merged with this one
handling-merged-subject = ‘{ $title }’ was merged with ‘{ $other }’
handling-merged-mail = Two suggestions said the same. That is why ‘{ $title }’ was merged with ‘{ $other }’. Text, photos and comments can still be read.
handling-merged-counts = Votes count together, once for each person. What happens from now on, you hear of the suggestion that stays.
handling-merged-why = You get this mail because you made one of these suggestions, voted for it or follow it.
handling-author = With who made the suggestion
handling-author-aside = Not on the site
handling-author-lead = Ask for more, or answer in person. Only who made the suggestion and your colleagues read this.
handling-author-unreachable = There is no confirmed e-mail address. Who made the suggestion reads this only after signing in.
handling-said = So far
handling-ask = Ask for more
handling-ask-text = What do you want to know?
handling-ask-hint = The question goes out by mail at once. The suggestion waits for the reply and is back in the inbox then. If everybody may read the reply, your question stands on the site too.
handling-ask-send = Send the question
handling-asked-subject = { $who } asks something about ‘{ $title }’
handling-asked-mail = Thank you for ‘{ $title }’. There is one more question for you:
handling-asked-only-you = With the button you reply without signing in, so do not forward this mail. You choose yourself whether everybody may read your reply.
handling-tell = Answer in person
handling-tell-text = Your answer
handling-tell-hint = This goes out by mail at once and is never on the site. Others wait too: the public answer that was promised is still needed.
handling-tell-send = Send the answer
handling-settles = This settles it: no public answer will follow
handling-settles-hint = The suggestion leaves the inbox. The site says that the municipality answered in person, not what.
handling-settled = The municipality answered in person to who made this suggestion.
handling-told-subject = { $who } answers you about ‘{ $title }’
handling-told-mail = This is what the municipality wrote to you about ‘{ $title }’:
handling-told-alone = This answer is for you alone. It is not on the site. You also read it on the page of your suggestion when you are signed in.
handling-did-ask = asked
handling-did-reply = replied, for the municipality only
handling-did-reply-public = replied, for everybody
handling-did-tell = answered in person
handling-to-you = The municipality and you
handling-you-asked = The municipality asked you
handling-you-replied = You replied
handling-you-told = The municipality answered you alone
handling-reply-button = Give your reply
handling-reply-title = Reply to the municipality
handling-reply-question = What the municipality asks you
handling-reply-text = Your reply
handling-reply-everyone = Everybody may read my reply
handling-reply-everyone-hint = If you do not tick this, only the municipality reads it.
handling-reply-send = Send your reply
handling-reply-done = You replied on
handling-reply-is-public = Everybody can read this on the page of your suggestion. The municipality goes on looking into it.
handling-reply-is-private = Only the municipality reads this. It goes on looking into your suggestion.
handling-replied-subject = Reply to your question about ‘{ $title }’
handling-replied-mail = There is a reply to your question about ‘{ $title }’. The suggestion is in the inbox again:
handling-replied-why = You get this mail because you asked.
handling-public-question = The municipality asked
handling-public-reply = Who made the suggestion replied
handling-move = Move to another call
handling-move-lead = Does this suggestion belong to another call? Then it goes there, with its votes, comments and followers. Its link stays the same.
handling-move-where = To which call, and as what kind of place?
handling-move-choose = Choose a call and a kind
handling-move-missing = Choose a call and a kind from the list.
handling-move-beside = That call is about { $area }, and this suggestion lies outside. Choose another call, or correct the place first.
handling-move-reason = Why does it belong there?
handling-move-reason-hint = Everybody can read this. Who made the suggestion, voted for it or follows it, gets it by mail.
handling-move-reason-missing = Say in short why it moves.
handling-move-answers = What was filled in at the questions of the old call can still be read by you and your colleagues.
handling-move-send = Move
handling-move-none = There is no other call on the site.
handling-move-overtaken = A colleague changed this suggestion meanwhile. First look how it is now, then move it again.
handling-moved-subject = ‘{ $title }’ is now part of ‘{ $other }’
handling-moved-mail = The municipality moved ‘{ $title }’ to the call ‘{ $other }’:
handling-moved-stays = Its votes, comments and link stay the same.
handling-moved-why = You get this mail because you made this suggestion, voted for it or follow it.

# Its author reacts to what was answered.
handling-reacted = { $name } reacted to the answer:
handling-somebody-reacted = Somebody reacted to the answer:
handling-seen = Seen
handling-split = Split in two
handling-split-lead = Does this suggestion ask two things? Let a part go on by itself, with a title, text, kind and place of its own. Who made it is the same for both.
handling-split-votes = { $count ->
    [one] The vote stays with the first: a vote is a personal choice.
   *[other] The { $count } votes stay with the first: a vote is a personal choice.
 }
handling-split-stays = Photos, comments, answers and what was filled in at the call’s questions stay with the first too.
handling-split-told = Whoever made the suggestion, voted for it or follows it gets one mail with the link to the second. Who follows the first follows both afterwards.
handling-split-second = What goes on by itself
handling-split-first = What stays with the first
handling-split-first-hint = Leave out here what now stands in the second. You and your colleagues can still read what stood here.
handling-split-name = Title
handling-split-text = Text
handling-split-same-title = Give the second another title than the first.
handling-split-send = Split in two
handling-split-reason = A part goes on by itself as “{ $title }”.
handling-split-from = Split off from
handling-split-off = Split off from this
handling-apart-subject = A part of “{ $title }” goes on by itself
handling-apart-mail = The municipality split “{ $title }”. A part goes on as a suggestion of its own:
handling-apart-votes = Your vote is a personal choice and stays with the first. Do you support this one too? Then vote for it separately. If you followed the first, you now follow both.
handling-merge-before = { $count ->
    [one] 1 vote from before goes along too.
   *[other] { $count } votes from before go along too.
 }
handling-author-spoken = We know no confirmed e-mail address of who made the suggestion. What you write becomes a line in “Call or write”: a colleague calls or sends a letter.
handling-ask-hint-spoken = The question becomes a line in “Call or write”. Who calls writes down the answer there too. If nothing came after two weeks, it waits for us again.
handling-ask-hint-signed-in = Who made the suggestion reads the question after signing in. The suggestion waits for the reply and is back in the inbox then. If everybody may read the reply, your question stands on the site too.
handling-tell-hint-spoken = This becomes a line in “Call or write” and is never on the site. Others wait too: the public answer that was promised is still needed.
handling-tell-hint-signed-in = Who made the suggestion reads this after signing in; it is never on the site. Others wait too: the public answer that was promised is still needed.
handling-asked-spoken = You simply answer on the phone, at { $phone }, at the counter or with a letter. We write down your answer with your suggestion. Tell us whether everybody may read it.
handling-told-spoken = This answer is for you alone. It is not on the site.
handling-heard-title = Write down the answer
handling-heard-lead = Who made the suggestion answered on the phone, at the counter or on paper. What you write down here is the answer to the question. The suggestion then waits for us again.
handling-heard-question = What was asked
handling-heard-reply = The answer
handling-heard-text = What did this person say or write?
handling-heard-text-hint = In the words of who answered.
handling-heard-source = How did the answer come in?
handling-heard-everyone = Everybody may read this answer
handling-heard-everyone-hint = Only if this person said so. The question is then on the site too.
handling-heard-send = Keep the answer
handling-heard-by = written down by
handling-heard-go = Write down the answer you heard
