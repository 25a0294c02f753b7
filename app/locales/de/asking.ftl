# People ask the municipality a question; a person answers, and others read it when it is published.
asking-button = Eine Frage stellen
asking-title = Stellen Sie Ihre Frage
asking-about = Zu { $title }
asking-who = Wer Ihnen antwortet
asking-before = Vielleicht steht Ihre Antwort schon hier
asking-question = Ihre Frage
asking-question-hint = Nur die Gemeinde liest das.
asking-question-short = Schreiben Sie Ihre Frage in einem Satz oder mehr.
asking-question-long = Ihre Frage ist länger als 2000 Zeichen. Kürzen Sie sie.
asking-name = Ihr Name
asking-name-wrong = Schreiben Sie Ihren Namen, in 2 bis 80 Zeichen.
asking-again = Mit diesem Formular ging etwas schief. Ihre Frage steht noch da: Senden Sie sie noch einmal.
asking-too-many = { $count ->
    [one] Sie haben in kurzer Zeit viele Fragen gestellt. Warten Sie eine Stunde und versuchen Sie es noch einmal. Ihre Frage steht noch da.
   *[other] Sie haben in kurzer Zeit viele Fragen gestellt. Warten Sie { $count } Stunden und versuchen Sie es noch einmal. Ihre Frage steht noch da.
 }
asking-promise = Sie bekommen eine Antwort, spätestens am
asking-reach-unknown = Danach melden Sie sich an oder bestätigen Ihre E-Mail-Adresse. Erst dann geht Ihre Frage ab.
asking-reach-mail = Die Antwort kommt an { $email }.
asking-reach-page = Sie lesen die Antwort auf Ihrer eigenen Seite.
asking-go-on = Weiter
asking-send = Ihre Frage senden
asking-by-email-text = Oder bestätigen Sie Ihre E-Mail-Adresse: Dorthin kommt auch die Antwort.
asking-waiting = Ihre Frage liegt bereit.
asking-waiting-about = Ihre Frage zu { $title } liegt bereit.
asking-waiting-step = Sobald wir wissen, wie wir Sie erreichen, geht sie ab.
asking-code = Sie haben uns eine Frage gestellt. Bestätigen Sie, dass dies Ihre E-Mail-Adresse ist, dann geht sie ab:
asking-code-press = Bestätigen und Ihre Frage senden
asking-code-why = Sie bekommen diese Mail, weil jemand mit dieser Adresse auf Plein { $name } eine Frage stellt.
asking-asked-title = Ihre Frage an die Gemeinde
asking-received = Wir haben Ihre Frage bekommen.
asking-own-words = Was Sie gefragt haben
asking-the-answer = Die Antwort
asking-state-open = Wartet auf eine Antwort
asking-state-answered = Beantwortet
asking-state-closed = Ohne Antwort geschlossen
asking-my-questions = Ihre Fragen an die Gemeinde
asking-subject = Frage zu { $title }
asking-subject-none = Frage an die Gemeinde
asking-away = Abwesend bis einschließlich
asking-away-by = { $name } vertritt.
asking-stands-in = Vertritt { $name } bis einschließlich
asking-stands-in-by-mail = Vertretung von { $name } bis einschließlich { $day }.
asking-helps-with = Hilft Ihnen bei
asking-frequent = Häufige Fragen
asking-all = Alle häufigen Fragen
asking-list = Häufige Fragen
asking-list-lead = Was andere gefragt haben, mit der Antwort der Gemeinde.
asking-search = Nach einem Wort suchen
asking-search-about = Wozu
asking-search-all = Alles
asking-search-button = Zeigen
asking-found = { $count ->
    [0] Keine Frage gefunden
    [one] { $count } Frage
   *[other] { $count } Fragen
 }
asking-none-fits = Ist Ihre Frage nicht dabei?
asking-receipt-subject = Wir haben Ihre Frage bekommen: { $subject }
asking-receipt = Danke für Ihre Frage. Sie bekommen eine Antwort, spätestens am { $day }.
asking-receipt-by = Danke für Ihre Frage. { $name } antwortet Ihnen, spätestens am { $day }.
asking-answer-subject = Antwort der Gemeinde: { $subject }
asking-answered-what = Die Gemeinde antwortet auf Ihre Frage.
asking-more = Noch eine Frage? Stellen Sie sie auf der Seite.
asking-closed-subject = Ihre Frage ist geschlossen: { $subject }
asking-closed-what = Die Gemeinde antwortet nicht auf Ihre Frage. Das ist der Grund:
asking-own-button = Ihre Frage ansehen
asking-why = Sie bekommen diese Mail, weil Sie der Gemeinde eine Frage gestellt haben.
asking-contact-subject = Wartet auf Sie: { $subject }
asking-contact-new = Jemand hat eine Frage gestellt, für die Sie die Ansprechperson sind. Versprochen: eine Antwort spätestens am { $day }.
asking-contact-handed = Jemand aus dem Team hat Ihnen eine Frage weitergegeben. Versprochen: eine Antwort spätestens am { $day }.
asking-contact-for = Sie vertreten { $name }.
asking-contact-button = Lesen und antworten
asking-contact-why = Sie bekommen diese Mail, weil Sie Ansprechperson der Gemeinde sind.
asking-desk = Fragen
asking-desk-lead = { $count ->
    [0] Keine Frage wartet auf eine Antwort.
    [one] { $count } Frage wartet auf eine Antwort.
   *[other] { $count } Fragen warten auf eine Antwort.
 }
asking-mine = Für Sie
asking-others = Für andere im Team
asking-has-it = Wer diese Frage hat
asking-nobody = Noch bei niemandem
asking-read = Lesen
asking-edit = Bearbeiten
asking-saved = Gespeichert.
asking-overtaken = Jemand aus dem Team war schneller
asking-overtaken-text = Hier steht, wie es jetzt ist. Was Sie getippt haben, steht noch da.
asking-the-question = Die Frage
asking-handed = Weitergegeben von
asking-do-answer = Antworten
asking-answer = Antwort
asking-answer-hint = Geht als Mail an die Person, die gefragt hat.
asking-answer-hint-page = Wer das gefragt hat, hat keine E-Mail-Adresse: Die Antwort kommt auf die eigene Seite.
asking-answer-short = Schreiben Sie eine Antwort in einem Satz oder mehr.
asking-answer-long = Die Antwort ist länger als 5000 Zeichen. Kürzen Sie sie.
asking-answer-send = Die Antwort senden
asking-do-hand-on = An jemanden aus dem Team weitergeben
asking-to = An wen
asking-to-choose = Wählen Sie eine Person
asking-to-missing = Wählen Sie, an wen Sie die Frage weitergeben.
asking-note = Notiz
asking-note-hint = Nur Mitarbeitende lesen das.
asking-note-long = Die Notiz ist länger als 1000 Zeichen. Kürzen Sie sie.
asking-hand-on = Weitergeben
asking-do-close = Ohne Antwort schließen
asking-reason = Warum
asking-reason-hint = Wer gefragt hat, liest das.
asking-reason-short = Schreiben Sie in einem Satz oder mehr, warum es keine Antwort gibt.
asking-reason-long = Der Grund ist länger als 1000 Zeichen. Kürzen Sie ihn.
asking-close = Die Frage schließen
asking-publish-title = Häufige Frage
asking-publish-lead = Alle lesen das, ohne den Namen der Person, die gefragt hat.
asking-frequent-question = Frage
asking-frequent-question-hint = In eigenen Worten, ohne Namen.
asking-frequent-question-wrong = Schreiben Sie die Frage in 10 bis 300 Zeichen.
asking-publish = Auf die Seite setzen
asking-unpublish = Von der Seite nehmen
asking-confirm-title = Bestätigen Sie Ihre Frage
asking-confirm-text = Die Antwort kommt an { $email }.
asking-confirm-press = Ja, meine Frage senden
asking-confirmed = In Ordnung: Ihre Frage ist abgegangen, und die Antwort kommt an { $email }.
asking-confirmed-text = Sie bekommen dazu eine Mail.
asking-confirmed-back = Ihre Frage ansehen
asking-make-frequent = Zu den häufigen Fragen stellen
asking-through-mailing = Über eine Rundmail gefragt
