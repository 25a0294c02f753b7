# The annual report on participation, for the council.
annual-title = Jaarverslag participatie
annual-lead = Wat inwoners gaven, wat ermee gebeurde en of de gemeente deed wat ze beloofde. Neem het mee voor de gemeenteraad.
annual-from = Van
annual-to = Tot en met
annual-day-wrong = Kies een dag, bijvoorbeeld 31/12/2026.
annual-days-turned = Deze dag komt voor de eerste. Kies een latere dag.
annual-during = { $from } tot en met { $until }
annual-made = Opgemaakt op { $day }. Minder dan vijf mensen tellen we niet hardop.
annual-nothing = In deze tijd was er niets.
annual-shortly = In het kort
annual-shortly-lead = Stemmen van voor dit platform staan apart. Wie suggereerde, stemde of reageerde, telt één keer als mens die meedeed.
annual-people = Mensen die meededen
annual-actions = Klimaatacties op de site
annual-calls = Oproepen
annual-calls-lead = De oproepen die in deze tijd open waren. Wat op een formulier binnenkwam, telt ook bij suggesties, stemmen en reacties.
annual-call = Oproep
annual-votes-before = Stemmen van voordien
annual-slips = Formulieren
annual-themes = Per thema
annual-districts = Per wijk
annual-district = Wijk
annual-elsewhere = Buiten de wijken met een naam
annual-promises = Antwoord binnen de belofte
annual-promises-lead = De gemeente belooft een antwoord binnen een aantal werkdagen. Dit gaat over wat in deze tijd binnenkwam. Wat van een ander platform werd overgenomen, telt hier niet.
annual-what-came = Wat binnenkwam
annual-in-time = Op tijd
annual-late = Te laat
annual-overdue = Zonder antwoord, te laat
annual-open = Zonder antwoord, nog op tijd
annual-questions = Vragen
annual-reports = Meldingen
annual-decisions = Beslissingen
annual-decisions-lead = Hoeveel suggesties in deze tijd een nieuwe stand van zaken kregen. Eén suggestie kan er meer dan één krijgen.
annual-status = Stand van zaken
annual-entered = Ingevoerd voor anderen
annual-entered-lead = Formulieren die een medewerker invoerde voor wie niet online meedeed.
annual-source = Hoe het binnenkwam
annual-mails = Mails
annual-mails-lead = Of iemand een mail opent, houden we niet bij.
annual-mails-sent = Mails verstuurd
annual-mails-lost = Mails die niet aankwamen
annual-mailings = Mailings aan veel mensen
annual-moderation = Meldingen en moderatie
annual-moderation-lead = Dit vraagt artikel 15 van de digitaledienstenverordening (EU) 2022/2065. Elke beslissing neemt een mens. Een tekst met een link, dezelfde tekst nog eens of te veel teksten op korte tijd wachten tot iemand ze leest. Over een bezwaar beslist iemand die de eerste beslissing niet nam.
annual-median = Helft beslist binnen
annual-automatic = Beslissingen door een machine
annual-objections = Bezwaren
annual-objections-granted = Bezwaren waarna de tekst weer getoond werd
annual-hours = { $count ->
    [0] minder dan een uur
    [one] { $count } uur
   *[other] { $count } uur
}
annual-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
annual-ground = Reden van de melding
annual-outcome = Beslissing over de melding
annual-outcome-hidden = Reactie verborgen
annual-outcome-left = Bleef staan
annual-outcome-handled = Afgehandeld bij de suggestie zelf
annual-measure = Wat nog gebeurde
annual-times = Keer
annual-hidden = Tekst verborgen
annual-shown-again = Tekst weer getoond
annual-held-passed = Tekst eerst gelezen en doorgelaten
annual-held-refused = Tekst eerst gelezen en geweigerd
annual-blocked = Mensen geblokkeerd
annual-unblocked = Blokkering opgeheven
