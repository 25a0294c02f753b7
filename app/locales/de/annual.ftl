# The annual report on participation, for the council.
annual-title = Jahresbericht zur Beteiligung
annual-lead = Was Einwohner gaben, was daraus wurde und ob die Gemeinde ihr Versprechen hielt. Zum Mitnehmen für den Gemeinderat.
annual-from = Von
annual-to = Bis einschließlich
annual-day-wrong = Wählen Sie einen Tag, zum Beispiel 31/12/2026.
annual-days-turned = Dieser Tag liegt vor dem ersten. Wählen Sie einen späteren Tag.
annual-during = { $from } bis einschließlich { $until }
annual-made = Erstellt am { $day }. Weniger als fünf Menschen zählen wir nicht laut.
annual-nothing = In dieser Zeit gab es nichts.
annual-shortly = In Kürze
annual-shortly-lead = Stimmen von vor dieser Plattform stehen getrennt. Wer etwas vorbrachte, stimmte oder kommentierte, zählt einmal als Mensch, der mitmachte.
annual-people = Menschen, die mitmachten
annual-actions = Klimaaktionen auf der Website
annual-calls = Aufrufe
annual-calls-lead = Die Aufrufe, die in dieser Zeit offen waren. Was auf einem Formular kam, zählt auch bei Anregungen, Stimmen und Kommentaren.
annual-call = Aufruf
annual-votes-before = Stimmen von vorher
annual-slips = Formulare
annual-themes = Pro Thema
annual-districts = Pro Viertel
annual-district = Viertel
annual-elsewhere = Außerhalb der Viertel mit Namen
annual-promises = Antwort innerhalb des Versprechens
annual-promises-lead = Die Gemeinde verspricht eine Antwort innerhalb einer Zahl von Werktagen. Hier geht es um das, was in dieser Zeit kam. Was von einer anderen Plattform übernommen wurde, zählt hier nicht.
annual-what-came = Was kam
annual-in-time = Rechtzeitig
annual-late = Zu spät
annual-overdue = Ohne Antwort, zu spät
annual-open = Ohne Antwort, noch rechtzeitig
annual-questions = Fragen
annual-reports = Meldungen
annual-decisions = Entscheidungen
annual-decisions-lead = Wie viele Anregungen in dieser Zeit einen neuen Stand bekamen. Eine Anregung kann mehr als einen bekommen.
annual-status = Stand
annual-entered = Für andere eingegeben
annual-entered-lead = Formulare, die ein Mitarbeiter für Menschen eingab, die nicht online mitmachten.
annual-source = Wie es kam
annual-mails = E-Mails
annual-mails-lead = Ob jemand eine E-Mail öffnet, halten wir nicht fest.
annual-mails-sent = E-Mails verschickt
annual-mails-lost = E-Mails, die nicht ankamen
annual-mailings = Rundmails an viele Menschen
annual-moderation = Meldungen und Moderation
annual-moderation-lead = Das verlangt Artikel 15 des Gesetzes über digitale Dienste, Verordnung (EU) 2022/2065. Jede Entscheidung trifft ein Mensch. Ein Text mit einem Link, derselbe Text noch einmal oder zu viele Texte in kurzer Zeit warten, bis jemand sie liest. Über einen Widerspruch entscheidet jemand, der die erste Entscheidung nicht getroffen hat.
annual-median = Hälfte entschieden innerhalb von
annual-automatic = Entscheidungen durch eine Maschine
annual-objections = Widersprüche
annual-objections-granted = Widersprüche, nach denen der Text wieder gezeigt wurde
annual-hours = { $count ->
    [0] weniger als einer Stunde
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
annual-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
}
annual-ground = Grund der Meldung
annual-outcome = Entscheidung über die Meldung
annual-outcome-hidden = Kommentar verborgen
annual-outcome-left = Blieb stehen
annual-outcome-handled = Bei der Anregung selbst erledigt
annual-measure = Was noch geschah
annual-times = Mal
annual-hidden = Text verborgen
annual-shown-again = Text wieder gezeigt
annual-held-passed = Text zuerst gelesen und durchgelassen
annual-held-refused = Text zuerst gelesen und abgelehnt
annual-blocked = Menschen gesperrt
annual-unblocked = Sperre aufgehoben
