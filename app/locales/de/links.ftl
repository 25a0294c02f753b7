# Short links, their list at the desk, and the poster.
links-title = Links und QR-Codes
links-lead = Kurze Adressen für Papier. Jeder Kanal hat einen eigenen Link, damit Sie sehen, was Menschen hierher bringt. Wir zählen nur Besuche: keine Cookies, keine Namen.
links-new = Neuer Link
links-to = Wohin
links-or-address = Oder eine andere Adresse
links-address-hint = Fügen Sie hier die Adresse einer Anregung, eines Aufrufs oder einer Aktion ein.
links-channel = Wo wird der Link stehen?
links-make = Link anlegen
links-unknown-address = Diese Adresse kennen wir nicht. Fügen Sie die Adresse einer Anregung, eines Aufrufs oder einer Aktion dieser Website ein.
links-visits = { $count ->
    [one] 1 Besuch
   *[other] { $count } Besuche
 }
links-lately = { $count ->
   *[other] davon { $count } in den letzten sieben Tagen
 }
links-qr = QR-Code
links-poster = Plakat
links-channel-poster = Plakat
links-channel-flyer = Flyer
links-channel-magazine = Gemeindeblatt
links-channel-mail = Newsletter
links-channel-social = Soziale Medien
links-channel-letter = Brief
links-channel-screen = Bildschirm
links-poster-title = Plakat zum Drucken
links-poster-hint = Drucken Sie diese Seite mit Strg+P, auf dem Telefon mit Teilen und dann Drucken. Wählen Sie ohne Ränder, wenn Ihr Drucker fragt.
links-poster-back = Zurück
links-poster-qr = QR-Code speichern
links-poster-print = Drucken
links-poster-suggestion = Stimmen Sie für diesen Ort?
links-poster-read = Lesen und reden Sie mit
links-poster-decided = { $status }. Lesen und reden Sie mit.
links-poster-over = { $status }. Lesen Sie, wie es weiterging.
links-poster-call = Denken Sie mit?
links-poster-call-over = Sehen Sie, was andere angeregt haben
links-poster-action = Machen Sie mit?
links-poster-map = Karte mit dem Ort
links-poster-scan = Scannen Sie den Code oder tippen Sie diese Adresse ein:
links-poster-qr-alt = QR-Code von { $address }
links-poster-offline = Kein Internet? Rufen Sie an oder kommen Sie vorbei.
links-poster-make = Plakat erstellen
links-tell-on = Weitersagen
