# The officer answers, and by when that was promised.
answering-what = Die Anregung
answering-public-page = Die Seite auf der Website ansehen
answering-votes = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
 }
answering-comments = { $count ->
    [one] 1 Kommentar
   *[other] { $count } Kommentare
 }
answering-form = Antwort
answering-text = Ihre Antwort
answering-text-hint = Alle können das lesen. Schreiben Sie so, wie Sie es den Nachbarn erzählen würden. Eine leere Zeile beginnt einen neuen Absatz.
answering-text-short = Schreiben Sie mindestens einen Satz, oder lassen Sie die Antwort leer und ändern Sie nur den Stand.
answering-text-long = Ihre Antwort ist zu lang. Höchstens 5.000 Zeichen.
answering-status = Stand
answering-status-keep = Bleibt
answering-reason = Warum
answering-reason-hint = Ein oder zwei Sätze zum Stand. Nötig, wenn es ein Nein ist oder Sie weiterverweisen.
answering-reason-missing = Sagen Sie, warum. Ein Nein wird eher angenommen, wenn man den Grund kennt.
answering-reason-long = Ihre Begründung ist zu lang. Höchstens 1.000 Zeichen.
answering-nothing = Schreiben Sie eine Antwort oder wählen Sie einen anderen Stand.
answering-again = Mit diesem Formular ging etwas schief. Ihr Text ist noch da: Senden Sie ihn noch einmal.
answering-card = Wie stehen Sie bei Ihrer Antwort?
answering-card-hint = Das fragen wir einmal. Ihr voller Name, oder Ihr Vorname mit Ihrem Dienst: Sie wählen.
answering-card-name = Name
answering-card-name-wrong = Füllen Sie Ihren Namen aus, mit 2 bis 80 Zeichen.
answering-card-role = Funktion
answering-card-role-wrong = Füllen Sie Ihre Funktion aus, mit 2 bis 80 Zeichen.
answering-card-service = Dienst
answering-card-service-wrong = Füllen Sie Ihren Dienst aus, mit 2 bis 80 Zeichen.
answering-card-missing = Sagen Sie zuerst, wie Sie genannt werden möchten.
answering-as = Sie antworten als
answering-send = Senden
answering-saved = Gespeichert. Es steht auf der Website.
answering-saved-for-author = Gespeichert. Nur wer die Anregung gemacht hat, liest es.
answering-see = Dort ansehen
answering-overtaken = Jemand war schneller
answering-overtaken-text = Während Sie schrieben, hat eine Kollegin geantwortet, der Stand wurde geändert oder wer sie einreichte, hat reagiert. Ihr Text ist noch da. Sehen Sie rechts, was neu ist, passen Sie Ihren Text an, wenn nötig, und senden Sie ihn.
answering-promised = Unser Versprechen
answering-promise = Die Gemeinde antwortet vor dem
answering-promise-late = Die Antwort der Gemeinde dauert länger als versprochen. Rufen Sie gern an.
answering-days-left = { $count ->
    [one] Noch 1 Arbeitstag
   *[other] Noch { $count } Arbeitstage
 }
answering-today = Heute
answering-days-late = { $count ->
    [one] 1 Arbeitstag zu spät
   *[other] { $count } Arbeitstage zu spät
 }
answering-sign = Wie unterschreiben Sie?
answering-sign-hint = Ihre eigene Wahl. Sie gilt für alle Ihre Antworten: auf der Website und in E-Mails.
answering-sign-full = Mit meinem vollen Namen
answering-sign-first = Mit meinem Vornamen und meinem Dienst
