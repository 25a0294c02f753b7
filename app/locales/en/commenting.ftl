# People talk about a suggestion.
commenting-title = Write a comment
commenting-reply-title = Reply to a comment
commenting-text = Your comment
commenting-text-hint = Everybody can read this. Keep it friendly.
commenting-house-rules = House rules
commenting-text-missing = Write your comment first.
commenting-text-long = Your comment is longer than 2000 characters. Make it shorter.
commenting-again = Something went wrong with this form. Your text is still here: send it again.
commenting-parent-gone = The comment you reply to is no longer there. Post your text as an ordinary comment, or change it.
commenting-too-many = { $count ->
    [one] You wrote a lot in a short time. Wait a minute and try again. Your text is still here.
   *[other] You wrote a lot in a short time. Wait { $count } minutes and try again. Your text is still here.
 }
commenting-public = Your comment appears with your public name.
commenting-public-as = Your comment appears under this name:
commenting-ten-minutes = You can correct it for ten minutes.
commenting-send = Post your comment
commenting-go-on = Continue
commenting-stop = Cancel
commenting-closed = Comments are closed here.
commenting-edited = edited
commenting-edit = Edit or delete
commenting-edit-title = Edit your comment
commenting-edit-hint = This is possible until ten minutes after you posted it. Your comment will say ‘edited’.
commenting-edit-save = Save
commenting-edit-ended = The ten minutes have passed: your comment stays as it was. Copy your text and write a new comment.
commenting-delete = Delete
commenting-delete-title = Delete your comment
commenting-delete-question = Do you want to delete your comment?
commenting-delete-text = Your text disappears for everybody. This cannot be undone.
commenting-deleted = Deleted by its author
commenting-hidden = The municipality removed this comment
commenting-thank = Thanks
commenting-thanked = You said thanks
commenting-thanked-times = { $count ->
    [one] thanked { $count } time
   *[other] thanked { $count } times
 }
commenting-reply = Reply
commenting-report = Report
commenting-mine = What you commented on
commenting-mine-hidden = The municipality removed this comment:
commenting-waiting-comment = One more step, then you can post your comment.
commenting-waiting-comment-on = One more step, then you can post your comment on “{ $title }”.
commenting-waiting-comment-step = Sign in. Your text is kept.
commenting-waiting-thanks = One more step, then your thanks count.
commenting-waiting-thanks-on = One more step, then your thanks at “{ $title }” count.
commenting-waiting-thanks-step = Sign in to say thanks.
