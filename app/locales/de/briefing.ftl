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
briefing-themes-hint = Wählen Sie keines, geht es um alles.
briefing-mail-subject = Neu seit { $day }
briefing-mail-opening = Das ist seit { $day } geschehen.
briefing-button = Ansehen und drucken
briefing-why = Sie bekommen diese Mail, weil Sie für die Gemeinde arbeiten und darum gebeten haben. Auf der Seite wählen Sie, wie oft.
briefing-stop-title = Die Mail mit Neuigkeiten für Kollegen
briefing-stop-question = Möchten Sie diese Mail nicht mehr?
briefing-stop-now = Sie bekommen sie jetzt so oft:
briefing-stop = Diese Mail stoppen
briefing-stopped = Sie bekommen die Mail mit Neuigkeiten für Kollegen nicht mehr.
briefing-stop-note = Andere Mails zu Ihrer Arbeit kommen weiter. Wie oft diese Mail kommt, wählen Sie auf der Seite der Verwaltung:
briefing-handed = An Ihren Dienst weitergegeben
briefing-handed-over = gab dies weiter
briefing-by-mail-handed = Sie hören, was an Sie oder Ihren Dienst weitergegeben wurde, welche Aufgaben überfällig sind und was bei Ihren Themen ansteht. Gibt es nichts Neues, kommt keine E-Mail.
