# Short links, their list at the desk, and the poster.
links-title = Links en QR-codes
links-lead = Korte adressen voor op papier. Elk kanaal krijgt zijn eigen link, zodat je ziet wat mensen naar hier brengt. We tellen alleen bezoeken: geen cookies, geen namen.
links-new = Nieuwe link
links-to = Waarheen
links-or-address = Of een ander adres
links-address-hint = Plak hier het adres van een suggestie, oproep of actie uit je browser.
links-channel = Waar komt de link te staan?
links-make = Maak de link
links-unknown-address = Dit adres kennen we niet. Plak het adres van een suggestie, oproep of actie van deze site.
links-visits = { $count ->
    [one] 1 bezoek
   *[other] { $count } bezoeken
 }
links-lately = { $count ->
   *[other] waarvan { $count } in de laatste zeven dagen
 }
links-qr = QR-code
links-poster = Affiche
links-channel-poster = Affiche
links-channel-flyer = Flyer
links-channel-magazine = Gemeenteblad
links-channel-mail = Nieuwsbrief
links-channel-social = Sociale media
links-channel-letter = Brief
links-channel-screen = Scherm
links-poster-title = Affiche om af te drukken
links-poster-hint = Druk deze pagina af met Ctrl+P, of op je telefoon met Delen en dan Afdrukken. Kies zonder marges als je printer dat vraagt.
links-poster-back = Terug
links-poster-qr = QR-code bewaren
links-poster-print = Afdrukken
links-poster-suggestion = Stem jij mee voor deze plek?
links-poster-read = Lees en praat mee
links-poster-decided = { $status }. Lees en praat mee.
links-poster-over = { $status }. Lees hoe het verder ging.
links-poster-call = Denk je mee?
links-poster-call-over = Kijk wat mensen suggereerden
links-poster-action = Doe je mee?
links-poster-map = Plattegrond met de plek
links-poster-scan = Scan de code of typ dit adres in:
links-poster-qr-alt = QR-code van { $address }
links-poster-offline = Geen internet? Bel of kom langs.
links-poster-make = Maak een affiche
links-tell-on = Vertel het voort
