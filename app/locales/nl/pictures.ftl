# Pictures of the municipality's own: in the texts of officers, its logo, the photo of a contact.
pictures-title = Foto in de tekst
pictures-hint = Kies een foto (JPEG, PNG of WebP), zeg wat erop staat, en zet ze in de tekst. Gegevens die je toestel in een foto zet, zoals de plaats, halen we eruit. Vraag toestemming aan mensen die je herkent.
pictures-file = Kies een foto
pictures-other = Kies een andere foto
pictures-words = Wat staat er op de foto?
pictures-words-hint = Voor wie de foto niet ziet. Bijvoorbeeld “Kinderen planten een linde op het speelplein”.
pictures-into = In welke tekst
pictures-press = Zet in de tekst
pictures-put = De foto staat nu in “{ $text }”. Bewaar om ze op de site te tonen.
pictures-missing = Kies eerst een foto.
pictures-words-missing = Zeg in enkele woorden wat er op de foto staat.
pictures-without-words = Er staat een foto in deze tekst zonder woorden. Zet tussen de haken wat erop staat: ![een linde op het plein](adres).
pictures-elsewhere = Er staat een foto van een andere site in deze tekst. Die tonen we niet. Haal ze weg en zet de foto erin met “Foto in de tekst”, onderaan.
pictures-too-large = Deze foto is te groot om te versturen. Maak ze kleiner en kies ze opnieuw.
pictures-half = De foto kwam niet helemaal over. Kies ze opnieuw.
pictures-often = { $count ->
    [one] Er kwamen hier veel foto’s na elkaar. Probeer het over één minuut opnieuw.
   *[other] Er kwamen hier veel foto’s na elkaar. Probeer het over { $count } minuten opnieuw.
}
pictures-no-room = Er is geen plaats meer voor foto’s. Vraag raad aan de beheerder.
pictures-logo-kind = “{ $file }” is geen logo dat we kunnen lezen. Kies een PNG, JPEG, WebP of SVG.
pictures-tool = Foto
pictures-logo-words = Wat staat er op het logo?
pictures-logo-words-hint = Voor wie het niet ziet. Bijvoorbeeld “Logo van Wilgenbeke: een wilg aan het water”.
pictures-logo-file = Kies een logo
pictures-logo-other = Kies een ander logo
pictures-logo-hint = PNG, JPEG, WebP of SVG. Het komt boven elke pagina, op affiches en in mails, op een witte achtergrond. Zonder eigen logo staat daar het getekende schildje.
pictures-logo-show = Toon dit logo
pictures-logo-off = Zonder eigen logo
pictures-logo-missing = Kies eerst een logo.
pictures-logo-words-missing = Zeg in enkele woorden wat er op het logo staat.
