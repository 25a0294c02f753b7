# Photos with a suggestion.
photos-title = Foto’s
photos-hint = Hoogstens vijf. Toon de plek, liefst zonder mensen of nummerplaten die je herkent. De plaats en andere gegevens die je toestel in een foto zet, halen we eruit.
photos-choose = Kies foto’s
photos-add = Voeg toe
photos-number = Foto { $number }
photos-description = Wat staat er op foto { $number }?
photos-description-hint = Voor wie de foto niet ziet. Bijvoorbeeld “Leeg plein met auto’s in de zon”.
photos-remove = Verwijder
photos-full = Dat zijn vijf foto’s. Verwijder er een als je een andere wil.
photos-alt = Foto { $number } bij deze suggestie
photos-large = Toon groot
photos-wrong-heic = “{ $file }” is een HEIC-foto. Die kunnen we niet lezen. Zet je camera op “Meest compatibel” (iPhone: Instellingen, Camera, Structuren), of maak een schermafdruk van de foto en kies die.
photos-wrong-kind = “{ $file }” is geen foto die we kunnen lezen. Kies een foto als JPEG, PNG of WebP.
photos-wrong-pixels = “{ $file }” heeft meer dan 25 miljoen beeldpunten. Maak de foto kleiner en kies ze opnieuw.
photos-wrong-broken = “{ $file }” is niet volledig of is beschadigd. Kies de foto opnieuw, of neem een andere.
photos-wrong-enough = “{ $file }” kan er niet meer bij: een suggestie heeft hoogstens vijf foto’s. Verwijder eerst een andere.
photos-wrong-often = { $count ->
    [one] Er kwamen hier veel foto’s na elkaar. Probeer het over één minuut opnieuw. Je tekst kan je nu al indienen.
   *[other] Er kwamen hier veel foto’s na elkaar. Probeer het over { $count } minuten opnieuw. Je tekst kan je nu al indienen.
}
photos-wrong-no-room = “{ $file }” kan er nu niet bij: er is even geen plaats voor foto’s. Je tekst kan je wel indienen.
photos-wrong-large = Deze foto is te groot om te versturen. Maak ze kleiner, of kies een andere.
photos-wrong-together = Samen zijn deze foto’s te groot om in één keer te versturen. Kies er minder, of voeg ze een voor een toe.
photos-wrong-way = Niet alles kwam goed over. Kijk na welke foto’s hier staan, en kies de andere opnieuw.
photos-say-busy = Foto {"{number}"} van {"{count}"} is onderweg
photos-say-done = De foto is toegevoegd.
photos-say-gone = De foto is verwijderd.
photos-say-failed = De foto versturen lukte niet. Controleer je verbinding en kies de foto opnieuw.
photos-say-wait = Je foto’s zijn nog onderweg. Zodra ze er zijn, ga je vanzelf verder.
photos-say-skip = Ga verder zonder deze foto’s
photos-say-travel = Foto’s nog onderweg: {"{count}"}. Ze komen bij je suggestie.
photos-say-send-wait = We dienen in zodra je foto’s er zijn.
photos-say-send-without = Dien in zonder deze foto’s
photos-say-stop = Stop
photos-say-large = Deze foto is te groot om te versturen. Maak ze kleiner en kies ze opnieuw.
