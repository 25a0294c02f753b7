pictures-title = Photo in the text
pictures-hint = Choose a photo (JPEG, PNG or WebP), say what is on it, and put it in the text. What your device puts in a photo, such as the place, we take out. Ask permission of people one can recognise.
pictures-file = Choose a photo
pictures-other = Choose another photo
pictures-words = What is on the photo?
pictures-words-hint = For who does not see it. For example “Children plant a lime tree on the playground”.
pictures-into = In which text
pictures-press = Put it in the text
pictures-put = The photo is now in “{ $text }”. Save to show it on the site.
pictures-missing = Choose a photo first.
pictures-words-missing = Say in a few words what is on the photo.
pictures-without-words = There is a photo in this text without words. Put what is on it between the brackets: ![a lime tree on the square](address).
pictures-elsewhere = There is a photo of another site in this text. We do not show it. Take it out, and put the photo in with “Photo in the text”, below.
pictures-too-large = This photo is too large to send. Make it smaller and choose it again.
pictures-half = The photo did not come over whole. Choose it again.
pictures-often = { $count ->
    [one] Many photos came from here in a short time. Try again in one minute.
   *[other] Many photos came from here in a short time. Try again in { $count } minutes.
}
pictures-no-room = There is no more room for photos. Ask the administrator.
pictures-logo-kind = “{ $file }” is not a logo we can read. Choose a PNG, JPEG, WebP or SVG.
pictures-tool = Photo
pictures-logo-words = What is on the logo?
pictures-logo-words-hint = For who does not see it. For example “Logo of Wilgenbeke: a willow by the water”.
pictures-logo-file = Choose a logo
pictures-logo-other = Choose another logo
pictures-logo-hint = PNG, JPEG, WebP or SVG. It stands above every page, on posters and in mails, on white. Without a logo of your own the drawn crest stands there.
pictures-logo-show = Show this logo
pictures-logo-off = Without a logo of our own
pictures-logo-missing = Choose a logo first.
pictures-logo-words-missing = Say in a few words what is on the logo.
