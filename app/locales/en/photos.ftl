# Photos with a suggestion.
photos-title = Photos
photos-hint = Five at most. Show the place, preferably without people or number plates one can recognise. We take out the position and the other data your device puts into a photo.
photos-choose = Choose photos
photos-add = Add
photos-number = Photo { $number }
photos-description = What is on photo { $number }?
photos-description-hint = For people who do not see the photo. For example “Empty square with cars in the sun”.
photos-remove = Remove
photos-full = That makes five photos. Remove one if you want another.
photos-alt = Photo { $number } with this suggestion
photos-large = Show large
photos-wrong-heic = “{ $file }” is a HEIC photo. We cannot read those. Set your camera to “Most Compatible” (iPhone: Settings, Camera, Formats), or take a screenshot of the photo and choose that.
photos-wrong-kind = “{ $file }” is not a photo we can read. Choose a photo as JPEG, PNG or WebP.
photos-wrong-pixels = “{ $file }” has more than 25 million pixels. Make the photo smaller and choose it again.
photos-wrong-broken = “{ $file }” is incomplete or damaged. Choose the photo again, or take another one.
photos-wrong-enough = “{ $file }” cannot be added: a suggestion has five photos at most. Remove another one first.
photos-wrong-often = { $count ->
    [one] Many photos came from here in a short time. Try again in one minute. You can send your text already.
   *[other] Many photos came from here in a short time. Try again in { $count } minutes. You can send your text already.
}
photos-wrong-no-room = “{ $file }” cannot be added now: there is no room for photos at the moment. You can still send your text.
photos-wrong-large = This photo is too large to send. Make it smaller, or choose another one.
photos-wrong-together = Together these photos are too large to send at once. Choose fewer, or add them one by one.
photos-wrong-way = Not everything arrived. Look which photos are here, and choose the others again.
photos-say-busy = Photo {"{number}"} of {"{count}"} is on its way
photos-say-done = The photo was added.
photos-say-gone = The photo was removed.
photos-say-failed = The photo could not be sent. Check your connection and choose the photo again.
photos-say-wait = Your photos are still on their way. As soon as they are here, you go on by yourself.
photos-say-skip = Go on without these photos
photos-say-travel = Photos still on their way: {"{count}"}. They will be added to your suggestion.
photos-say-send-wait = We submit as soon as your photos are here.
photos-say-send-without = Submit without these photos
photos-say-stop = Stop
photos-say-large = This photo is too large to send. Make it smaller and choose it again.
