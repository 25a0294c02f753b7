suggestions-count = { $count ->
    [one] { $count } Anregung
   *[other] { $count } Anregungen
 }
suggestions-list = Anregungen
suggestions-list-count = { $count ->
    [0] Keine Anregungen
    [one] { $count } Anregung
   *[other] { $count } Anregungen
 }
suggestions-list-count-in-view = { $count ->
    [0] Keine Anregungen im Bild
    [one] { $count } Anregung im Bild
   *[other] { $count } Anregungen im Bild
 }
suggestions-list-count-cut = Mehr als { $count } Anregungen
suggestions-list-failed = Die Liste konnte nicht erneuert werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
suggestions-mine-sign-in = Melden Sie sich an, um Ihre eigenen Anregungen und Stimmen zu sehen.
suggestions-clear = Alles zeigen
suggestions-none-yet = Noch keine Anregungen.
suggestions-none-found = Keine Anregungen für diese Auswahl. Wählen Sie etwas anderes oder zeigen Sie alles.
suggestions-pages = Seiten
suggestions-pages-before = Zurück
suggestions-pages-after = Weiter
suggestions-pages-where = Seite { $page } von { $pages }

suggestions-filter-name = Anregungen suchen und filtern
suggestions-filter-search = In den Anregungen suchen
suggestions-filter-placeholder = Straße oder Wort
suggestions-filter-category = Art von Ort
suggestions-filter-all-categories = Alle Arten
suggestions-filter-status = Wie weit ist es?
suggestions-filter-district = Viertel
suggestions-filter-all-districts = Alle Viertel
suggestions-filter-all-statuses = Von neu bis fertig
suggestions-filter-sort = Zuerst
suggestions-filter-mine = Nur meine
suggestions-filter-show = Zeigen
suggestions-sort-new = Neueste
suggestions-sort-votes = Meiste Stimmen
suggestions-sort-near = In meiner Nähe
suggestions-near-busy = Wir suchen, wo Sie sind.
suggestions-near-refused = Ihr Gerät gibt Ihren Standort nicht weiter. Suchen Sie Ihre Straße.
suggestions-near-unknown = Wir finden nicht, wo Sie sind. Suchen Sie Ihre Straße.
suggestions-near-outside = Sie sind außerhalb dieser Gemeinde. Suchen Sie eine Straße der Gemeinde.
suggestions-near-outside-area = Sie sind nicht in der Nähe der Orte, um die es hier geht. Suchen Sie dort eine Straße.
suggestions-near-street = In der Nähe welcher Straße?
suggestions-near-where = Sagen Sie, wo Sie sind: Geben Sie Ihre Straße ein, oder wählen Sie ein Viertel.
suggestions-near-unknown-street = Wir kennen „{ $street }“ in dieser Gemeinde nicht. Prüfen Sie den Namen, oder wählen Sie ein Viertel.

suggestions-map-name = Karte mit Anregungen. Die gleichen Anregungen stehen in der Liste.
suggestions-map-keys = Karte. Pfeiltasten bewegen, Plus und Minus zoomen.
suggestions-map-zoom-in = Vergrößern
suggestions-map-zoom-out = Verkleinern
suggestions-map-larger = Größere Karte
suggestions-map-smaller = Kleinere Karte
suggestions-map-close = Schließen
suggestions-map-cluster = {"{count}"} Anregungen, vergrößern
suggestions-map-votes = {"{count}"} Stimmen
suggestions-map-votes-one = {"{count}"} Stimme
suggestions-map-two-fingers = Verschieben Sie die Karte mit zwei Fingern
suggestions-map-wheel = Halten Sie Strg gedrückt, um zu zoomen
suggestions-map-picture = { $count ->
    [one] Karte mit { $count } Anregung. Drücken Sie auf einen Ort, um ihn zu vergrößern.
   *[other] Karte mit { $count } Anregungen. Drücken Sie auf einen Ort, um ihn zu vergrößern.
 }
suggestions-map-move = Karte bewegen
suggestions-map-north = Nord
suggestions-map-east = Ost
suggestions-map-south = Süd
suggestions-map-west = West
suggestions-map-all = Ganze Karte
suggestions-map-street = Straße
suggestions-map-go = Zur Straße
suggestions-map-unknown-street = Wir kennen „{ $street }“ in dieser Gemeinde nicht. Prüfen Sie den Namen oder drücken Sie auf die Karte.
suggestions-map-drawn-by-us = Karte: gezeichnet von Plein
suggestions-legend = Legende
suggestions-legend-open = Anregung
suggestions-legend-answered = Mit Antwort
suggestions-legend-chosen = Ausgewählt

suggestions-vote = Abstimmen
suggestions-vote-yours = Abgestimmt
suggestions-vote-for = für { $title }
suggestions-vote-given = { $count ->
    [one] Ihre Stimme ist gezählt. Es gibt jetzt { $count } Stimme.
   *[other] Ihre Stimme ist gezählt. Es gibt jetzt { $count } Stimmen.
 }
suggestions-vote-taken-back = { $count ->
    [one] Ihre Stimme ist zurückgenommen. Es gibt jetzt { $count } Stimme.
   *[other] Ihre Stimme ist zurückgenommen. Es gibt jetzt { $count } Stimmen.
 }
suggestions-votes-word = { $count ->
    [one] Stimme
   *[other] Stimmen
 }
suggestions-votes-by-email = { $count ->
    [one] Davon { $count } mit einer bestätigten E-Mail-Adresse.
   *[other] Davon { $count } mit einer bestätigten E-Mail-Adresse.
 }
suggestions-votes-on-paper = Davon { $count } am Schalter, per Telefon oder auf Papier.
suggestions-vote-question = Soll das gemacht werden?
suggestions-one-vote = Ein Mensch, eine Stimme. Sie können sie zurücknehmen, solange der Aufruf offen ist.

suggestions-status-submitted = Neu
suggestions-status-under-review = Die Gemeinde schaut es sich an
suggestions-status-more-info = Die Gemeinde fragt nach
suggestions-status-chosen = Von der Arbeitsgruppe ausgewählt
suggestions-status-ratified = Vom Gemeindekollegium genehmigt
suggestions-status-in-progress = In Arbeit
suggestions-status-realised = Fertig
suggestions-status-not-chosen = Nicht ausgewählt
suggestions-status-referred = Weitergeleitet
suggestions-status-merged = Zusammengelegt
suggestions-status-withdrawn = Zurückgezogen
suggestions-answered = Mit Antwort

suggestions-drawing = Eine Zeichnung. Es gibt noch kein Foto.
suggestions-answer-title = Antwort der Gemeinde
suggestions-comments-title = Kommentare
suggestions-comments-word = { $count ->
    [one] Kommentar
   *[other] Kommentare
 }
suggestions-no-comments = Noch keine Kommentare.
suggestions-somebody = Jemand
suggestions-own-suggestion = Hat die Anregung gemacht
suggestions-side = Abstimmen, teilen und Stand der Dinge
suggestions-history = Stand der Dinge
suggestions-where = Wo ist es?
suggestions-show-on-map = Diesen Ort auf der Karte zeigen
suggestions-near-title = Ganz in der Nähe
suggestions-similar-title = Ähnliche Anregungen
suggestions-share = Sagen Sie es weiter
suggestions-share-button = Teilen
suggestions-share-mail = E-Mail
suggestions-share-address = Adresse dieser Seite
suggestions-share-copy = Kopieren
suggestions-share-copied = Adresse kopiert
suggestions-share-select = Die Adresse ist ausgewählt. Kopieren Sie sie selbst.
suggestions-share-sentence = { $title }: eine Anregung in { $name }.

suggestions-add-button = Ort hinzufügen
suggestions-add-title = Ort hinzufügen
suggestions-add-place = Wo ist es?
suggestions-add-place-hint = Setzen Sie die Nadel auf den Ort. Drücken Sie auf die Karte, oder suchen Sie eine Straße.
suggestions-add-place-missing = Setzen Sie eine Nadel auf die Karte, oder suchen Sie eine Straße.
suggestions-add-place-outside = Dieser Ort liegt nicht in { $name }. Setzen Sie die Nadel in die Gemeinde.
suggestions-add-place-elsewhere = Dieser Ort liegt in { $place }, nicht in { $name }. Setzen Sie die Nadel nach { $name }.
suggestions-add-place-area = Dieser Aufruf betrifft { $area }.
suggestions-add-place-beside = Dieser Ort liegt außerhalb von { $area }. Darum geht es in diesem Aufruf. Setzen Sie die Nadel nach { $area }.
suggestions-add-place-there = Machen Sie Ihre Anregung auf der Website von { $name }
suggestions-add-find-street = Straße suchen
suggestions-add-which-street = Welche Straße meinen Sie?
suggestions-add-found-street = Gefunden: { $street }
suggestions-add-street-failed = Die Suche gelang nicht. Prüfen Sie Ihre Verbindung, oder drücken Sie auf die Karte.
suggestions-add-my-place = Mein Standort
suggestions-add-map = Karte für die Nadel
suggestions-add-map-keys = Karte. Pfeile bewegen die Karte, Plus und Minus zoomen, Enter setzt die Nadel in die Mitte.
suggestions-add-pin = Nadel. Mit den Pfeilen verschieben Sie sie.
suggestions-add-pin-set = Die Nadel ist auf der Karte.
suggestions-add-picture = Karte der Gemeinde. Drücken Sie auf den Ort, um die Nadel zu setzen.
suggestions-add-picture-with-pin = Karte mit Ihrer Nadel. Drücken Sie anderswo, um sie zu verschieben.
suggestions-add-move = Karte und Nadel bewegen
suggestions-add-here = Nadel in die Mitte setzen
suggestions-add-name = Geben Sie Ihrem Ort einen Titel
suggestions-add-name-hint = Ein paar Wörter. Zum Beispiel „Bäume auf dem Kirchplatz“.
suggestions-add-title-missing = Geben Sie Ihrem Ort einen Titel.
suggestions-add-title-short = Ein Titel hat mindestens drei Zeichen, mit Buchstaben oder Ziffern.
suggestions-add-title-long = Ein Titel hat höchstens 80 Zeichen. Kürzen Sie ihn.
suggestions-add-why = Was kann besser werden, und warum?
suggestions-add-why-hint = Sagen Sie es mit eigenen Worten. Mindestens 20 Zeichen. Schreiben Sie keine Namen oder Telefonnummern anderer.
suggestions-add-body-missing = Sagen Sie, was besser werden kann, und warum.
suggestions-add-body-short = Sagen Sie etwas mehr: mindestens 20 Zeichen.
suggestions-add-body-long = Das ist länger als 3000 Zeichen. Kürzen Sie den Text.
suggestions-add-category-missing = Wählen Sie, was für ein Ort es ist.
suggestions-add-choose = Wählen
suggestions-add-call-missing = Nennen Sie den Aufruf.
suggestions-add-key-wrong = Dieser Schlüssel hat 1 bis 255 gewöhnliche Zeichen.
suggestions-add-key-other = Dieser Schlüssel gehört schon zu etwas anderem. Nehmen Sie für jede Anregung einen neuen.
suggestions-add-next = Sie sehen alles noch einmal durch, bevor Sie es senden.
suggestions-add-go-on = Weiter
suggestions-add-thanks = Danke, Ihre Anregung ist online.
suggestions-add-thanks-text = Alle können sie jetzt lesen und dafür stimmen.
suggestions-check-title = Durchsehen und einreichen
suggestions-check-lead = So sehen andere Ihre Anregung.
suggestions-check-map = Karte mit Ihrer Nadel
suggestions-check-change = Etwas ändern
suggestions-check-near = Gibt es das schon?
suggestions-check-near-text = Diese Anregungen liegen in der Nähe oder sind ähnlich. Meint jemand dasselbe? Dann stimmen Sie dafür.
suggestions-check-public = Alle können Ihre Anregung lesen, mit Ihrem Namen für andere.
suggestions-check-send = Einreichen
suggestions-check-away = { $distance } entfernt
suggestions-check-voted = Sie haben für „{ $title }“ gestimmt.
suggestions-check-voted-text = Sagt diese Anregung dasselbe wie Ihre? Dann brauchen Sie nichts mehr einzureichen.
suggestions-check-drop = Meine Anregung verwerfen

suggestions-votes-before = { $count ->
    [one] + { $count } Stimme von der vorherigen Plattform
   *[other] + { $count } Stimmen von der vorherigen Plattform
 }
suggestions-votes-before-short = + { $count } von früher
suggestions-place-rough = Die Nadel steht in der Mitte der Straße.
