# What people are told by mail, and how they stop it.
telling-hello = Guten Tag,
telling-stop = Keine Mails mehr dazu
telling-answered-subject = { $name } hat auf „{ $title }“ geantwortet
telling-status-subject = Neues zu „{ $title }“: { $status }
telling-status-now = Der Stand ist jetzt: { $status }.
telling-look = Anregung ansehen
telling-why-author = Sie bekommen diese Mail, weil „{ $title }“ Ihre Anregung ist.
telling-why-voter = Sie bekommen diese Mail, weil Sie für „{ $title }“ gestimmt haben und hören wollten, was daraus wird.
telling-why-follower = Sie bekommen diese Mail, weil Sie „{ $title }“ folgen.
telling-receipt-subject = Ihre Anregung „{ $title }“ ist angekommen
telling-receipt-thanks = Danke. Ihre Anregung steht online und alle können dafür stimmen.
telling-receipt-next = Die Antwort kommt auf die Seite Ihrer Anregung, und wir mailen sie Ihnen.
telling-address-text = Mit einer E-Mail-Adresse bekommen Sie die Antwort. Sie können sie jederzeit löschen.
telling-follow = Mit Mails folgen
telling-following = Sie folgen dieser Anregung. Sie bekommen eine Mail, wenn die Gemeinde antwortet oder sich der Stand ändert.
telling-following-without-address = Sie folgen dem, aber wir kennen Ihre E-Mail-Adresse noch nicht.
telling-give-address = E-Mail-Adresse angeben
telling-unfollow = Nicht mehr folgen
telling-followed = Was ich verfolge
telling-stop-title = Mails beenden
telling-stop-question = Möchten Sie keine Mails mehr zu „{ $title }“?
telling-stop-question-gone = Möchten Sie keine Mails mehr zu dieser Anregung?
telling-stop-this = Mails zu dieser Anregung beenden
telling-stop-all = Alle diese Mails beenden
telling-stop-note = Ein Code, den Sie selbst anfordern, kommt immer an.
telling-stopped-this = Sie bekommen keine Mails mehr zu „{ $title }“.
telling-stopped-gone = Sie bekommen keine Mails mehr zu dieser Anregung.
telling-stopped-all = Sie bekommen keine dieser Mails mehr.
telling-stop-undo = Doch wieder Mails
telling-waiting-follow = Noch ein Schritt, und Sie folgen dem.
telling-waiting-follow-of = Noch ein Schritt, und Sie folgen „{ $title }“.
telling-waiting-step = Melden Sie sich an oder nehmen Sie Ihre E-Mail-Adresse.
telling-day-subject-one = Neues zu Ihrer Anregung „{ $title }“
telling-day-subject-own = Neues zu Ihren Anregungen
telling-day-joined = { $name } hat Ja gesagt: Sie machen diese Anregung jetzt gemeinsam.
telling-day-votes = { $count ->
    [one] Es kam { $count } Stimme dazu.
   *[other] Es kamen { $count } Stimmen dazu.
 }
telling-day-comments = { $count ->
    [one] Es kam { $count } Kommentar dazu:
   *[other] Es kamen { $count } Kommentare dazu:
 }
telling-day-my-page = Zu meiner Seite
telling-day-choices = Wählen, was Sie hören möchten
telling-day-why = Sie bekommen diese Mail höchstens einmal am Tag, und nur wenn es Neues zu Ihren Anregungen oder zu dem gibt, dem Sie folgen.
telling-stop-question-daily = Möchten Sie die Mail mit den Neuigkeiten nicht mehr?
telling-stop-daily = Mail mit den Neuigkeiten beenden
telling-stopped-daily = Sie bekommen die Mail mit den Neuigkeiten nicht mehr.
telling-waiting-code = Tippen Sie Ihren Code ein, dann ist es erledigt.
telling-by-email-text = Ihre E-Mail-Adresse reicht, um zu folgen. Sie bekommen eine Mail mit einem Code, damit niemand anders Ihre Adresse angibt.
telling-receipt-by = Die Gemeinde antwortet spätestens am { $day }.
telling-day-subject = Was neu ist auf Plein { $name }
telling-day-subject-followed = Neues zu „{ $title }“
telling-day-own = Ihre Anregungen
telling-day-call = Ein neuer Aufruf. { $window }
telling-day-step = Dieser Schritt ist jetzt da: { $when }.
telling-day-suggested = Eine neue Anregung, { $address }.
telling-day-more = { $count ->
    [one] Und noch { $count } Neuigkeit.
   *[other] Und noch { $count } Neuigkeiten.
 }
telling-stay = Auf dem Laufenden bleiben
telling-follow-project = Dieser Klimaaktion folgen
telling-follow-theme = Diesem Thema folgen
telling-follow-nearby = Halten Sie mich über diese Gegend auf dem Laufenden
telling-following-project = Sie folgen dieser Klimaaktion. Gibt es Neues, steht es in Ihrer Mail.
telling-following-theme = Sie folgen diesem Thema. Gibt es Neues, steht es in Ihrer Mail.
telling-following-nearby = Sie folgen dieser Gegend. Kommt eine Anregung dazu, steht sie in Ihrer Mail.
telling-nearby-radius = Wie weit um diesen Ort?
telling-nearby-street = Höchstens { $distance } von { $street }
telling-nearby-place = Höchstens { $distance } vom gewählten Ort
telling-nearby-where = Wählen Sie zuerst einen Ort auf der Karte oder eine Straße, und dann wie weit darum herum.
telling-together-subject = Neues zu { $count } Anregungen
telling-together-why = Sie bekommen diese Mail, weil Sie Anregungen folgen, sie gemacht oder unterstützt haben.
telling-stop-question-together = { $count ->
    [one] Möchten Sie keine Mails mehr zu dieser Anregung?
   *[other] Möchten Sie keine Mails mehr zu diesen { $count } Anregungen?
 }
telling-stop-together = Mails zu diesen Anregungen beenden
telling-stopped-together = { $count ->
    [one] Sie bekommen keine Mails mehr zu dieser Anregung.
   *[other] Sie bekommen keine Mails mehr zu diesen { $count } Anregungen.
 }
telling-nearby-district = Im Viertel { $district }
