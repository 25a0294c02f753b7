# What is new, for who works at the municipality.
briefing-title = Was ist neu
briefing-span = Wie weit zurück
briefing-span-day = Seit gestern
briefing-span-week = Die letzte Woche
briefing-span-month = Der letzte Monat
briefing-theme = Thema
briefing-all-themes = Alle Themen
briefing-suggestions = Anregungen
briefing-votes = Stimmen
briefing-comments = Kommentare
briefing-answers = Antworten der Gemeinde
briefing-before = davor { $before }
briefing-number = { $name }: { $now } (davor { $before })
briefing-nothing = In dieser Zeit ist nichts geschehen.
briefing-decided = Entschieden
briefing-answered = Beantwortet
briefing-on-site = Auf der Website
briefing-attention = Wartet länger als zugesagt
briefing-dates = Was ansteht
briefing-quotes = Was Menschen schreiben
briefing-closes = endet am { $day }
briefing-more = { $count ->
    [one] Noch eines.
   *[other] Noch { $count }.
}
briefing-by-mail = Das per Mail bekommen
briefing-by-mail-text = Eine Mail kommt nur, wenn es etwas Neues gibt.
briefing-pace-at-once = Sofort, innerhalb von zehn Minuten
briefing-pace-daily = An jedem Arbeitstag
briefing-pace-weekly = Einmal pro Woche
briefing-pace-sitting = Vor jeder Sitzung des Kollegiums
briefing-pace-never = Keine Mail
briefing-themes = Zu welchen Themen
briefing-themes-hint = Wählst du keines, geht es um alles.
briefing-mail-subject = Neu seit { $day }
briefing-mail-opening = Das ist seit { $day } geschehen.
briefing-button = Ansehen und drucken
briefing-why = Du bekommst diese Mail, weil du für die Gemeinde arbeitest und darum gebeten hast. Auf der Seite wählst du, wie oft.
