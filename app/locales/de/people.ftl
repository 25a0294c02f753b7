# Signing in and out.
people-sign-in-title = Anmelden
people-sign-in-why = So wissen wir, dass alle nur einmal abstimmen. Andere sehen nicht, wofür Sie gestimmt haben.
people-sign-in-button = Mit itsme oder eID anmelden
people-sign-in-via = über Mijn Burgerprofiel
people-sign-in-staff = Als Mitarbeiter anmelden
people-onward-title = Es geht weiter
people-onward-text = Die nächste Seite öffnet sich von selbst. Passiert nichts? Dann geht es hier weiter.
people-onward-button = Weiter
people-sign-in-staff-text = Arbeiten Sie bei der Gemeinde?
people-sign-in-not-set = Anmelden geht hier noch nicht. Lesen schon.
people-sign-in-down = Anmelden klappt gerade nicht.
people-sign-in-down-text = Der Dienst von itsme und eID antwortet nicht. Versuchen Sie es in einer Viertelstunde noch einmal. Lesen und suchen können Sie weiterhin.
people-sign-in-stopped = Sie sind nicht angemeldet.
people-sign-in-stopped-text = Sie haben aufgehört, bevor es fertig war. Sie können neu anfangen.
people-sign-in-failed = Das Anmelden hat nicht geklappt.
people-sign-in-failed-text = Fangen Sie neu an. Klappt es wieder nicht? Melden Sie sich bei der Gemeinde.
people-sign-in-code-gone = Dieser Code gilt nicht mehr.
people-sign-in-code-gone-text = Ein Code gilt 15 Minuten, in dem Browser, in dem Sie ihn angefordert haben. Fordern Sie einen neuen Code an.
people-sign-in-not-asked = Sie sind angemeldet, aber wir wissen noch nicht, ob Sie hier eingetragen sind.
people-sign-in-not-asked-text = Der Dienst der Gemeinde hat nicht geantwortet. Melden Sie sich noch einmal an, dann fragen wir erneut. Klappt es wieder nicht? Versuchen Sie es in einer Viertelstunde, oder rufen Sie die Gemeinde an.
people-what-is-kept = Was weiß die Gemeinde dann über mich?
people-what-is-kept-text = Wir speichern einen unlesbaren Code, der sagt: Das ist wieder dieselbe Person. Wir fragen nicht nach Ihrer Nationalregisternummer, und Ihren Namen wählen Sie selbst.
people-neither = Klappt das Anmelden nicht?

people-waiting-vote = Ihre Stimme liegt bereit.
people-waiting-vote-on = Ihre Stimme für „{ $title }“ liegt bereit.
people-waiting-add = Ihre Anregung ist bereit.
people-waiting-add-of = Ihre Anregung „{ $title }“ ist bereit.
people-waiting-add-step = Noch ein Schritt, dann sehen Sie sie durch.
people-waiting-counts = Noch ein Schritt: Melden Sie sich an, dann zählt sie.
people-waiting-counts-code = Noch ein Schritt: Tippen Sie Ihren Code ein, dann zählt sie.
people-waiting-counts-tie = Noch eine Frage, dann zählt sie.

people-demo-title = Wählen Sie, als wer Sie sich umschauen
people-demo-text = Dies ist ein Beispiel mit erfundenen Menschen. In Wirklichkeit steht hier der Knopf „Mit itsme oder eID anmelden“.
people-demo-unknown-person = Wählen Sie einen der Menschen auf der Seite.
people-demo-wrong-moment = Schreiben Sie den Zeitpunkt wie 2026-10-24T09:30:00Z.

people-role-for = { $role }, für { $themes }
people-role-citizen = Einwohner
people-role-officer = Klimabeauftragte oder Klimabeauftragter
people-role-communication = Kommunikation
people-role-expert = Fachkraft für Beteiligung
people-role-alderman = Schöffe
people-role-administrator = Verwalter
people-role-green-service = Grünflächendienst
people-role-moderator = Moderation
people-capacity = Eigenschaft wechseln
people-capacity-missing = Wählen Sie, ob Sie für die Gemeinde arbeiten oder Einwohner sind.
people-acts-for-municipality = Sie arbeiten gerade für die Gemeinde. Abstimmen und anregen tun Sie als Einwohner.
people-acts-as-inhabitant = Sie sind gerade als Einwohner hier.
people-act-as-inhabitant = Weiter als Einwohner
people-act-for-municipality = Für die Gemeinde arbeiten

# With an e-mail address.
people-by-email-title = Lieber mit Ihrer E-Mail-Adresse?
people-by-email-text = Bei diesem Aufruf können Sie auch mit einer E-Mail-Adresse abstimmen. Sie bekommen eine E-Mail mit einem Code.
people-email = E-Mail-Adresse
people-optional = (freiwillig)
people-send-code = Schicken Sie mir einen Code
people-send-new-code = Neuen Code schicken
people-other-address = Andere Adresse wählen
people-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
people-email-without-at = In einer E-Mail-Adresse steht ein @, wie name@beispiel.be.
people-email-wrong = Prüfen Sie die Adresse: Sie muss aussehen wie name@beispiel.be.
people-email-already = Diese Adresse ist schon bestätigt.
people-email-taken = Diese Adresse gehört jemand anderem, der hier mitmacht. Wählen Sie eine andere Adresse.
people-too-many-mails = { $count ->
    [one] Es wurden zu viele Codes angefordert. Warten Sie { $count } Minute und versuchen Sie es noch einmal.
   *[other] Es wurden zu viele Codes angefordert. Warten Sie { $count } Minuten und versuchen Sie es noch einmal.
 }
people-code-title = Tippen Sie den Code aus Ihrer E-Mail ein
people-code = Code aus der E-Mail
people-code-sent = Sechs Ziffern. Die E-Mail ist unterwegs an { $email }.
people-code-minutes = { $count ->
    [one] Der Code gilt { $count } Minute.
   *[other] Der Code gilt { $count } Minuten.
 }
people-code-confirm = Bestätigen
people-code-not-six = Tippen Sie die sechs Ziffern aus der E-Mail ein.
people-code-wrong = { $count ->
    [one] Dieser Code stimmt nicht. Sie können es noch { $count } Mal versuchen.
   *[other] Dieser Code stimmt nicht. Sie können es noch { $count } Mal versuchen.
 }
people-code-gone = Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.
people-code-none = Keine E-Mail bekommen?
people-code-none-text = Schauen Sie auch im Spam-Ordner nach. Sie können drei Codes pro Stunde anfordern.

# Where one lives.
people-tie-question = Was verbindet Sie mit { $name }?
people-tie-legend = Wählen Sie, was am besten passt
people-tie-lives = Ich wohne hier
people-tie-works = Ich arbeite hier
people-tie-studies = Ich gehe hier zur Schule
people-tie-active = Ich bin hier aktiv, zum Beispiel in einem Verein
people-tie-confirmed = Die Gemeinde hat bestätigt, dass Sie hier eingetragen sind
people-tie-not-confirmed = Die Gemeinde hat keine Eintragung gefunden
people-tie-missing = Wählen Sie eine der vier Antworten.
people-tie-why = Dieser Aufruf ist für alle, die hier wohnen, arbeiten, lernen oder aktiv sind. Wir fragen es einmal und glauben Ihnen aufs Wort. Sie können es später ändern.
people-tie-save = Speichern und weiter
people-tie-none = Keine davon
people-tie-none-means = Passt nichts davon? Dann zählt nicht, was Sie eben tun wollten: Dieser Aufruf ist für alle, die hier wohnen, arbeiten, lernen oder aktiv sind.

# What a person sets about herself.
people-my-page-title = Meine Seite
people-back-to-my-page = Zurück zu meiner Seite
people-mistakes = Etwas stimmt noch nicht
people-mistake-title = Fehler: { $page }
people-name-title = Mein Name für andere
people-name = Name
people-name-hint = Er steht bei dem, was Sie schreiben. Zum Beispiel „Amina E.“ oder „Nachbarin aus der Kapelstraat“.
people-name-save = Namen speichern
people-name-missing = Geben Sie den Namen ein, den andere sehen.
people-name-short = Ein Name hat mindestens zwei Zeichen.
people-name-long = Ein Name hat höchstens sechzig Zeichen.
people-name-wrong = Verwenden Sie Buchstaben, die alle lesen können.
people-name-like-staff = Dieser Name ähnelt dem von jemandem aus der Gemeinde. Wählen Sie einen anderen.
people-email-title = Möchten Sie hören, wie es weitergeht?
people-email-confirmed = Sie haben { $email } bestätigt.
people-email-delete = Meine Adresse löschen
people-consent-title = Das darf die Gemeinde mir mailen
people-email-hears = Von Ihren eigenen Anregungen hören Sie dann von selbst. Wovon Sie sonst hören, wählen Sie:
people-consent-text = Sie wählen selbst und können es immer ändern. Wir schreiben nur an eine bestätigte Adresse.
people-consent-outcome = Neues über Anregungen, für die ich gestimmt habe
people-consent-theme = Neue Klimaaktionen und Aufrufe der Gemeinde
people-consent-of-theme = Ich möchte Mails zum Thema { $theme }
people-consent-none = Sie haben noch keinen Mails zugestimmt.
people-consent-choose = Selbst wählen
people-consent-given = Einwilligung gegeben
people-consent-withdrawn = Einwilligung zurückgezogen
people-consent-way-page = auf einer Seite
people-consent-way-mail-link = über den Link in einer Mail
people-consent-way-asked = auf eine Frage nach einem Beitrag
people-consent-way-counter = am Schalter
people-consent-way-import = von anderswo übernommen
people-age = Ich bin 13 oder älter
people-age-missing = Sagen Sie, ob Sie 13 oder älter sind.

people-saved-name = Ihr Name ist gespeichert.
people-saved-code = Ihr Code ist unterwegs. Tippen Sie ihn ein, sobald die E-Mail da ist.
people-saved-email = Ihre E-Mail-Adresse ist bestätigt.
people-saved-email-deleted = Ihre E-Mail-Adresse ist gelöscht.
people-saved-tie = Ihre Antwort ist gespeichert.

# A person's own page.
people-hello = Guten Tag { $name }
people-hello-without-name = Guten Tag!
people-my-page-lead = Hier steht, was Sie getan haben und was die Gemeinde über Sie weiß.
people-my-suggestions = Was Sie selbst hinzugefügt haben
people-my-votes = Dafür haben Sie gestimmt
people-my-votes-count = { $count ->
    [0] Noch keine Stimmen
    [one] { $count } Stimme
   *[other] { $count } Stimmen
 }
people-my-votes-none = Sie haben noch nicht abgestimmt.
people-my-ties = Was Sie mit der Gemeinde verbindet
people-my-ties-change = Antwort ändern
people-my-roles = Was Sie bei der Gemeinde tun
people-by-email-here = Sie sind hier mit Ihrer E-Mail-Adresse
people-by-email-here-text = Damit stimmen Sie ab, wo es erlaubt ist, und wählen, was Sie hören möchten. Melden Sie sich mit itsme oder eID an, um Ihren Namen zu wählen.
people-sign-out = Abmelden
people-sign-out-everywhere = Überall abmelden
people-my-number = Ihre Nummer ist { $number }. Wer bei der Gemeinde eine Rolle bekommt, gibt sie dem Verwalter.
people-email-not-enough = Bei diesem Aufruf zählt eine Stimme mit nur einer E-Mail-Adresse nicht. Melden Sie sich mit itsme oder eID an.
people-confirm-title = Bestätigen Sie, dass Sie folgen wollen
people-confirm-text = Die Mails gehen an { $email }.
people-confirm-press = Ja, ich will folgen
people-confirm-note = Sie haben das nicht angefordert? Schließen Sie diese Seite, dann geschieht nichts.
people-confirmed = In Ordnung: Sie folgen mit { $email }.
people-confirmed-text = Am Ende jeder Mail können Sie mit einem Druck aufhören.
people-confirmed-back = Zu dem, was Sie folgen
people-news = Neu für Sie
people-news-since = Seit
people-news-answered = Die Gemeinde hat geantwortet.
people-news-seen = Gesehen
people-news-comments = { $count ->
    [one] Es kam { $count } Kommentar dazu.
   *[other] Es kamen { $count } Kommentare dazu.
 }
people-email-comes-back = E-Mails an diese Adresse kommen zurück seit
people-email-comes-back-now = Wir schicken nichts mehr dorthin, außer einem Code, den Sie selbst anfordern. Stimmt die Adresse? Dann fordern Sie einen Code an und geben ihn ein. Sonst geben Sie eine andere Adresse an.
people-saved-claimed = Was Sie auf Papier gegeben haben, steht jetzt bei Ihrem Konto.
people-few = weniger als 5
people-address-title = Stimmt diese Adresse?
people-address-choose = Wählen Sie ja oder nein.
people-address-lead = Ein Mitarbeiter von { $name } hat diese Adresse notiert:
people-address-when = Das war am
people-address-what = Jemand gab sie am Schalter, per Telefon oder auf Papier an, mit einer Stimme, einer Anregung, einem Kommentar oder einem Thema. Waren Sie das?
people-address-yes = Ja, das ist meine Adresse
people-address-no = Das bin ich nicht
people-address-note = Solange Sie nicht bestätigen, schicken wir nichts an diese Adresse. Sagen Sie nein, vergessen wir sie.
people-address-confirmed = Danke, Ihre Adresse ist bestätigt.
people-address-confirmed-text = Was Sie der Gemeinde gegeben haben, gehört jetzt zu dieser Adresse. Ab jetzt schreiben wir Ihnen per E-Mail.
people-address-forgotten = In Ordnung, wir vergessen diese Adresse.
people-address-forgotten-text = Es kommt keine E-Mail mehr.
people-address-over = Hier gibt es nichts mehr zu bestätigen.
people-address-home = Zur Startseite
