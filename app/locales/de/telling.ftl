# What people are told by mail, and how they stop it.
telling-hello = Guten Tag,
telling-stop = Keine Mails mehr dazu
telling-answered-subject = { $name } hat auf ‚{ $title }‘ geantwortet
telling-status-subject = Neues zu ‚{ $title }‘: { $status }
telling-status-now = Der Stand ist jetzt: { $status }.
telling-look = Anregung ansehen
telling-why-author = Du bekommst diese Mail, weil ‚{ $title }‘ deine Anregung ist.
telling-why-voter = Du bekommst diese Mail, weil du für ‚{ $title }‘ gestimmt hast und hören wolltest, was daraus wird.
telling-why-follower = Du bekommst diese Mail, weil du ‚{ $title }‘ folgst.
telling-receipt-subject = Deine Anregung ‚{ $title }‘ ist angekommen
telling-receipt-thanks = Danke. Deine Anregung steht online und alle können dafür stimmen.
telling-receipt-next = Die Antwort kommt auf die Seite Ihres Vorschlags, und wir mailen sie Ihnen.
telling-address-text = Mit einer E-Mail-Adresse bekommen Sie die Antwort. Sie können sie jederzeit löschen.
telling-follow = Mit Mails folgen
telling-following = Du folgst dieser Anregung. Du bekommst eine Mail, wenn die Gemeinde antwortet oder sich der Stand ändert.
telling-following-without-address = Du folgst dem, aber wir kennen deine E-Mail-Adresse noch nicht.
telling-give-address = E-Mail-Adresse angeben
telling-unfollow = Nicht mehr folgen
telling-followed = Was ich verfolge
telling-stop-title = Mails beenden
telling-stop-question = Möchtest du keine Mails mehr zu „{ $title }“?
telling-stop-question-gone = Möchtest du keine Mails mehr zu dieser Anregung?
telling-stop-this = Mails zu dieser Anregung beenden
telling-stop-all = Alle diese Mails beenden
telling-stop-note = Ein Code, den du selbst anforderst, kommt immer an.
telling-stopped-this = Du bekommst keine Mails mehr zu „{ $title }“.
telling-stopped-gone = Du bekommst keine Mails mehr zu dieser Anregung.
telling-stopped-all = Du bekommst keine dieser Mails mehr.
telling-stop-undo = Doch wieder Mails
telling-waiting-follow = Noch ein Schritt, und du folgst dem.
telling-waiting-follow-of = Noch ein Schritt, und du folgst „{ $title }“.
telling-waiting-step = Melde dich an oder nimm deine E-Mail-Adresse.
telling-day-subject-one = Neues zu deiner Anregung ‚{ $title }‘
telling-day-subject-own = Neues zu deinen Anregungen
telling-day-votes = { $count ->
    [one] Es kam { $count } Stimme dazu.
   *[other] Es kamen { $count } Stimmen dazu.
 }
telling-day-comments = { $count ->
    [one] Es kam { $count } Kommentar dazu:
   *[other] Es kamen { $count } Kommentare dazu:
 }
telling-day-my-page = Zu meiner Seite
telling-day-why = Du bekommst diese Mail höchstens einmal am Tag, und nur wenn es Neues zu deinen Anregungen oder zu dem gibt, dem du folgst.
telling-stop-question-daily = Möchtest du die Mail mit den Neuigkeiten nicht mehr?
telling-stop-daily = Mail mit den Neuigkeiten beenden
telling-stopped-daily = Du bekommst die Mail mit den Neuigkeiten nicht mehr.
telling-waiting-code = Tippe deinen Code ein, dann ist es erledigt.
telling-by-email-text = Deine E-Mail-Adresse reicht, um zu folgen. Du bekommst eine Mail mit einem Code, damit niemand anders deine Adresse angibt.
telling-receipt-by = Die Gemeinde antwortet spätestens am { $day }.
telling-day-subject = Was neu ist auf Plein { $name }
telling-day-subject-followed = Neues zu ‚{ $title }‘
telling-day-own = Deine Anregungen
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
telling-follow-nearby = Halte mich über diese Gegend auf dem Laufenden
telling-following-project = Du folgst dieser Klimaaktion. Gibt es Neues, steht es in deiner Mail.
telling-following-theme = Du folgst diesem Thema. Gibt es Neues, steht es in deiner Mail.
telling-following-nearby = Du folgst dieser Gegend. Kommt eine Anregung dazu, steht sie in deiner Mail.
telling-nearby-radius = Wie weit um diesen Ort?
telling-nearby-street = Höchstens { $distance } von { $street }
telling-nearby-place = Höchstens { $distance } vom gewählten Ort
telling-nearby-where = Wähle zuerst einen Ort auf der Karte oder eine Straße, und dann wie weit darum herum.
telling-together-subject = Neues zu { $count } Anregungen
telling-together-why = Sie bekommen diese Mail, weil Sie Anregungen folgen, sie gemacht oder unterstützt haben.
