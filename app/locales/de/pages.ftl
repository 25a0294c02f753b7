pages-side = Nächster Schritt und Kontakt
pages-take-part = Machen Sie mit
pages-ask = Fragen? Fragen Sie { $name }
pages-questions = Fragen?
pages-questions-who = Sehen, wer Ihnen helfen kann

# Home.
pages-home-headline = Machen Sie mit in { $name }
pages-home-title = Gemeinsam fürs Klima
pages-home-to-call = Orte ansehen
pages-home-look-around = Umschauen können Sie sich ohne Anmeldung.
pages-home-now = Was kann ich jetzt tun?
pages-home-all-actions = { $count ->
    [one] { $count } Aktion ansehen
   *[other] Alle { $count } Aktionen
 }
pages-home-nothing-now = Zurzeit läuft keine Aktion der Gemeinde. Kommen Sie bald wieder.
pages-home-figures = In Zahlen
pages-home-suggestions = { $count ->
    [one] Anregung von Einwohnern
   *[other] Anregungen von Einwohnern
 }
pages-home-votes = { $count ->
    [one] Stimme von Nachbarn
   *[other] Stimmen von Nachbarn
 }
pages-home-votes-before = Davon { $count } von einer früheren Plattform.
pages-home-answers = { $count ->
    [one] Antwort der Gemeinde
   *[other] Antworten der Gemeinde
 }
pages-home-actions = { $count ->
    [one] Aktion zum Mitmachen
   *[other] Aktionen zum Mitmachen
 }
pages-home-most-votes = Orte mit vielen Stimmen
pages-home-on-map = Auf der Karte zeigen
pages-how = So funktioniert es
pages-how-point = Sie zeigen einen Ort
pages-how-point-text = Setzen Sie einen Ort auf die Karte und sagen Sie, was besser werden kann.
pages-how-vote = Nachbarn stimmen ab
pages-how-vote-text = Ein Mensch, eine Stimme pro Ort. Sie können Ihre Stimme zurücknehmen, solange der Aufruf offen ist.
pages-how-choose = Eine Arbeitsgruppe wählt aus
pages-how-choose-text = Nachbarn und die Gemeinde wägen gemeinsam ab. Das Gemeindekollegium stimmt zu.
pages-how-do = Gemeinsam anpacken
pages-how-do-text = Wir krempeln zusammen die Ärmel hoch und zeigen, was es gebracht hat.
pages-home-answered = Die Gemeinde hat geantwortet
pages-home-themes = Worum geht es?
pages-home-plan = Wie passt das in den großen Plan? Lesen Sie:
pages-home-others = Auch in Ihrer Nähe
pages-home-others-note = Aktionen von Vereinen und Schulen
pages-home-whom = Möchten Sie lieber erst mit jemandem sprechen?
pages-home-whom-all = Alle, die Ihnen helfen können
pages-offline = Lieber ohne Computer?
pages-offline-call = Rufen Sie an:
pages-offline-text = Oder kommen Sie an den Schalter. Ihre Stimme zählt genauso viel.
pages-offline-counter = Kommen Sie an den Schalter. Ihre Stimme zählt genauso viel.
pages-counter-missing = Die Gemeinde ergänzt hier noch, wo man sie findet und wie man sie anruft oder ihr schreibt.
pages-offline-more = So machen Sie ohne Computer mit

# Actions.
pages-actions = Was können Sie für das Klima tun?
pages-actions-lead = Alles, wobei Sie in { $name } mitmachen können, von der Gemeinde und von Vereinen.
pages-actions-filter = Aktionen filtern
pages-actions-theme = Thema
pages-actions-any-theme = Alle Themen
pages-actions-rung = Was möchten Sie tun?
pages-actions-any-rung = Egal
pages-actions-place = Wo?
pages-actions-any-place = Ganz { $name }
pages-actions-from = Ab welchem Tag?
pages-actions-from-hint = Sie sehen, wobei Sie an diesem Tag oder später noch mitmachen können.
pages-actions-show = Zeigen
pages-actions-all = { $count ->
    [0] Es gibt noch keine Aktionen.
    [one] Es gibt { $count } Aktion, bei der Sie mitmachen können.
   *[other] Es gibt { $count } Aktionen, bei denen Sie mitmachen können.
 }
pages-actions-found = { $count ->
    [0] Keine Aktionen mit diesem Filter.
    [one] { $count } Aktion mit diesem Filter.
   *[other] { $count } Aktionen mit diesem Filter.
 }
pages-actions-show-all = Alle Aktionen zeigen
pages-actions-none = Nichts gefunden mit diesem Filter
pages-actions-none-text = Wählen Sie weniger Filter oder sehen Sie sich alles an.
pages-actions-own = Von der Gemeinde
pages-actions-others = Von anderen in Ihrer Nähe
pages-actions-others-note = { $count ->
    [one] { $count } Aktion, Sie melden sich dort an
   *[other] { $count } Aktionen, Sie melden sich dort an
 }
pages-actions-done = Was schon getan ist

# One action, a theme, policy.
pages-action-easy = In einfachen Worten lesen
pages-action-usual = Den gewöhnlichen Text lesen
pages-action-road = Der Weg, den wir zusammen gehen
pages-action-calls = Aufrufe zu dieser Aktion
pages-action-belongs = Gehört zu
pages-theme = Thema
pages-theme-named = Thema { $name }
pages-theme-knows = Wer weiß mehr darüber?
pages-policy-more = Mehr über die Klimapolitik

# Contact and what every municipality must show.
pages-contact = Wer kann Ihnen helfen?
pages-contact-lead = Rufen Sie an, schreiben Sie eine E-Mail oder kommen Sie in { $name } vorbei. Ein Mensch hilft Ihnen.
pages-contact-counter = Anrufen, vorbeikommen oder schreiben
pages-contact-people = Fragen Sie jemanden
pages-ways-call = Rufen Sie uns an
pages-ways-come = Kommen Sie vorbei
pages-ways-mail = Schreiben Sie uns
pages-privacy = Datenschutz
pages-privacy-lead = Was wir über Sie speichern, warum und wie lange.
pages-privacy-empty = Die Datenschutzerklärung kommt bald. Fragen zu Ihren Daten? Schreiben Sie der Gemeinde oder rufen Sie an.
pages-cookies = Cookies
pages-cookies-lead = Nur umschauen? Dann setzen wir keine.
pages-cookies-empty = Wer nur liest, bekommt keine Cookies. Wenn Sie abstimmen, etwas ausfüllen oder sich anmelden, merkt sich ein notwendiges Cookie, was Sie taten oder dass Sie es sind. Abmelden löscht es.
pages-accessibility = Barrierefreiheit
pages-accessibility-lead = Hier müssen alle mitmachen können.
pages-accessibility-empty = Die Erklärung zur Barrierefreiheit kommt bald. Klappt etwas nicht? Schreiben Sie der Gemeinde oder rufen Sie an, dann suchen wir gemeinsam eine Lösung.
pages-house-rules = Hausregeln
pages-house-rules-lead = Was erlaubt ist, was nicht, und was eine Anregung nicht ist.
pages-house-rules-empty = Schreiben Sie über Orte, nicht über Personen. Bleiben Sie freundlich. Keine Werbung.
pages-without-computer = Mitmachen ohne Computer
pages-without-computer-lead = Ihre Stimme zählt am Telefon, am Schalter oder auf Papier genauso viel.
pages-without-computer-empty = Rufen Sie uns an oder kommen Sie vorbei. Jemand von der Gemeinde füllt alles mit Ihnen aus.
pages-elsewhere = Dafür sind Sie anderswo richtig
pages-elsewhere-text = Eine Anregung auf Plein ist keine Bittschrift und kein Bürgervorschlag. Diese haben eigene Regeln (Dekret über die lokale Verwaltung, Artikel 304).
pages-elsewhere-petition = Sie bitten die Gemeinde offiziell, etwas zu tun oder zu lassen. Sie bekommen eine Antwort gemäß dem Dekret.
pages-elsewhere-citizens-proposal = Mit genug Unterschriften setzen Sie gemeinsam einen Punkt auf die Tagesordnung des Gemeinderats.
pages-elsewhere-regulation = So regelt der Gemeinderat, wie Einwohner mitmachen.
pages-elsewhere-complaints = Sie sind nicht zufrieden damit, wie die Gemeinde Ihnen geholfen hat.
pages-elsewhere-defects = Ein Schlagloch, eine kaputte Lampe oder wilden Müll melden Sie hier. Dann kommt jemand nachsehen.

# Search.
pages-search = Suchen
pages-search-for = Suche nach „{ $q }“
pages-search-what = Was suchen Sie?
pages-search-go = Suchen
pages-search-hint = Suchen Sie eine Straße, einen Ort oder ein Wort.
pages-search-found = { $count ->
    [0] Keine Ergebnisse für „{ $q }“
    [one] { $count } Ergebnis für „{ $q }“
   *[other] { $count } Ergebnisse für „{ $q }“
 }
pages-search-found-more = Mehr als { $count } Ergebnisse für „{ $q }“
pages-search-pages = Aktionen und Klimapolitik
pages-search-action = Aktion
pages-search-policy = Klimapolitik
pages-search-more = Alle { $count } in diesem Aufruf
pages-search-more-than = Mehr als { $count } in diesem Aufruf
pages-search-none = Nichts gefunden für „{ $q }“
pages-search-none-text = Versuchen Sie ein anderes Wort oder einen Straßennamen.
pages-search-map = Auf der Karte ansehen

# When something does not work.
pages-again-title = Sie waren nicht mehr angemeldet
pages-again-text = Was Sie ausgefüllt haben, ist nicht gesendet, aber auch nicht weg. Melden Sie sich in einem neuen Fenster an. Kommen Sie dann hierher zurück und drücken Sie auf „Erneut senden“.
pages-again-sign-in = In einem neuen Fenster anmelden
pages-again-send = Erneut senden
pages-again-as-title = Dies als { $name } senden?
pages-again-as-text = Sie sind jetzt als { $name } angemeldet. Was Sie ausgefüllt haben, ist noch nicht gesendet.
pages-again-as-send = Als { $name } senden
pages-again-kept = Was Sie ausgefüllt haben, ist nicht weg. Sie sind jetzt als { $name } angemeldet. Waren das nicht Sie? Melden Sie sich in einem neuen Fenster ab und wieder an, kommen Sie hierher zurück und drücken Sie auf „Erneut senden“.
pages-again-my-page = „Meine Seite“ in einem neuen Fenster öffnen
pages-again-nameless = jemand ohne Namen
pages-again-typed = Das haben Sie geschrieben
pages-again-files = Gewählte Fotos und Dateien kommen nicht mit. Wählen Sie sie danach erneut.
pages-error-code = Fehler
pages-error-home = Zur Startseite
pages-error-search = Auf Plein suchen
pages-error-sign-in-again = Noch einmal anmelden
pages-error-tie = Sagen, was Sie mit der Gemeinde verbindet
pages-error-suggestion = Zurück zur Anregung
pages-error-call = Klappt es nicht? Rufen Sie an:
pages-error-too-many = { $count ->
    [one] Warten Sie { $count } Minute und versuchen Sie es noch einmal.
   *[other] Warten Sie { $count } Minuten und versuchen Sie es noch einmal.
 }

pages-demo-mails = E-Mails dieses Beispiels
pages-demo-mails-lead = Diese E-Mails wären verschickt worden. Im Beispiel bleiben sie hier.
pages-demo-mails-none = Es gibt noch keine E-Mail.
pages-again-wait = Warten Sie kurz und schicken Sie es noch einmal ab.
