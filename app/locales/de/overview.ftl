# The officer's list of a call, and what she takes along.
overview-title = Anregungen
overview-lead = Alles zu einem Aufruf: suchen, den Stand von mehreren setzen oder die Liste mitnehmen.
overview-found = { $count ->
    [one] 1 Anregung
   *[other] { $count } Anregungen
 }
overview-none = Keine Anregung passt zu diesem Filter.
overview-xlsx = Als XLSX mitnehmen
overview-csv = als CSV
overview-all = alle Aufrufe in einer Arbeitsmappe
overview-before = Zurück
overview-set = Den Stand der angekreuzten setzen
overview-set-hint = Alle Beteiligten bekommen eine einzige Mail, zehn Minuten später, auch wer mehreren folgt.
overview-choose = Wählen
overview-reason-hint = Das steht bei jeder Anregung und in der Mail.
overview-send = Für alle angekreuzten setzen
overview-nothing-chosen = Kreuzen Sie erst an, für welche Anregungen das gilt.
overview-status-missing = Wählen Sie den neuen Stand.
overview-done = { $count ->
    [0] Nichts musste sich ändern.
    [one] Der Stand von 1 Anregung ist gesetzt.
   *[other] Der Stand von { $count } Anregungenn ist gesetzt.
 }
overview-overtaken = { $count ->
    [one] 1 Anregung hat sich inzwischen geändert: sehen Sie sie erst an.
   *[other] { $count } Anregungen haben sich inzwischen geändert: sehen Sie sie erst an.
 }
overview-sheet-suggestions = Anregungen
overview-sheet-comments = Kommentare
overview-sheet-answers = Antworten
overview-column-number = Nummer
overview-column-call = Aufruf
overview-column-title = Titel
overview-column-body = Warum
overview-column-category = Art
overview-column-address = Ort
overview-column-district = Viertel
overview-column-latitude = Breitengrad
overview-column-longitude = Längengrad
overview-column-status = Stand
overview-column-status-since = Seit
overview-column-created = Datum
overview-column-name = Name
overview-column-votes = Stimmen
overview-column-votes-by-email = Davon per E-Mail-Adresse
overview-column-votes-on-paper = Davon auf Papier
overview-column-votes-before = Stimmen von früher
overview-column-comments = Kommentare
overview-column-answers = Antworten
overview-column-answered = Zuletzt beantwortet
overview-column-answer = Letzte Antwort
overview-column-keeper = Darum kümmert sich
overview-column-put-off = Zurückgestellt bis
overview-column-link = Adresse
overview-column-words = Text
overview-kind-comment = Kommentar
overview-column-kind = Was es ist
overview-column-about = Worüber
overview-column-since = Seit
overview-column-handed-by = Weitergegeben von
overview-column-handed-why = Weitergegeben wofür
overview-column-promised = Versprochen bis
overview-column-promise = Verbleibende Zeit
overview-column-action = Klimaaktion
overview-column-step = Schritt
overview-column-note = Notiz
overview-column-due = Fällig
overview-column-question = Frage
overview-column-ground = Grund
overview-column-reported = Was gemeldet wurde
overview-column-reason = Begründung
overview-column-colleague = Wer
overview-column-what = Was
overview-column-detail = Einzelheiten
overview-column-last-day = Letzter Tag
overview-column-source = Woher
