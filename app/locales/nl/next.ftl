# The next rung, on every page.
next-label = Jouw volgende stap
next-until = Nog tot en met
next-read-title = Lees en stem
next-read-text = { $count ->
    [one] { $question } Er staat al { $count } suggestie. Steun jij ze ook?
   *[other] { $question } Er staan al { $count } suggesties. Welke steun jij?
 }
next-read-button = Bekijk de suggesties
next-vote-title = Stem op een plek bij jou in de buurt
next-vote-text = { $count ->
    [one] { $question } Er staat al { $count } suggestie. Eén druk op de knop is genoeg.
   *[other] { $question } Kies uit { $count } suggesties. Eén druk op de knop is genoeg.
 }
next-vote-button = Kies een plek
next-add-title = Ken je zelf een plek?
next-add-text = Je stemde al. Voeg een plek toe die volgens jou beter kan.
next-add-button = Voeg een plek toe
next-officer-title = Bekijk wat op je wacht
next-officer-text = Je werkt nu voor de gemeente. In het beheer staat wat op jou wacht. Wil je zelf stemmen of iets voorstellen? Wissel dan op je eigen pagina.
next-officer-button = Naar het beheer
next-come-title = Kom ook
next-come-text = Samen kiezen en samen doen.
next-come-button = Zo doe je mee
next-later-title = Binnenkort
next-later-text = Deze oproep gaat later open.
next-later-button = Lees alvast verder
next-look-title = Kijk wat er gebeurt
next-look-text = Er loopt nu geen oproep waar je nog niets gaf. Bij de acties lees je wat er gebeurt en wat er komt.
next-look-button = Bekijk de acties
next-first-title = Wees de eerste
next-first-text = { $question } Er staat nog niets. Toon jij de eerste plek?
next-first-button = Voeg een suggestie toe
next-this-title = Steun jij deze suggestie?
next-this-text = Eén druk op de knop is genoeg. Je kan je stem later terugnemen.
next-this-button = Naar de stemknop
