# Tasks of an action: what colleagues do, by when.
tasks-desk = Aufgaben
tasks-lead = Was für die Klimaaktionen noch zu tun ist. Einwohner sehen das nicht.
tasks-none = Hier ist nichts zu tun. Gut so.
tasks-new = Neue Aufgabe
tasks-another = Noch eine Aufgabe
tasks-more = Aufgabe hinzufügen
tasks-edit = Aufgabe ändern
tasks-what = Die Aufgabe
tasks-how = Wie es steht
tasks-title = Was zu tun ist
tasks-title-hint = Kurz und klar, zum Beispiel „Saal reservieren“.
tasks-note = Erklärung
tasks-note-hint = Was jemand wissen muss, um anzufangen. Darf leer bleiben.
tasks-place = Bei welchem Schritt
tasks-place-missing = Wählen Sie die Aktion oder den Schritt dieser Aufgabe.
tasks-day = Bis zu welchem Tag
tasks-day-hint = Eine Woche vorher steht die Aufgabe in „Wartet auf uns“. Ohne Tag steht sie sofort dort.
tasks-keeper = Für wen
tasks-keeper-hint = Jemand aus dem Team oder ein Dienst. Sie bekommen eine E-Mail.
tasks-contacts = Ansprechperson der Aktion
tasks-whole = Für die ganze Aktion
tasks-of-action = Aufgaben dieser Aktion
tasks-in-line = Im Ablauf zeigen
tasks-as-people = Die Schritte, wie Einwohner sie sehen
tasks-at-step = Beim Schritt
tasks-by = bis
tasks-done-by = Erledigt:
tasks-finish = Erledigt
tasks-reopen = Doch nicht erledigt
tasks-see-to = Ansehen
tasks-was-due = Aufgabe, fällig war sie am
tasks-is-due = Aufgabe, fällig am
tasks-no-day = ohne Datum
tasks-made = angelegt
tasks-line-lead = { $count ->
    [0] Diese Aktion hat noch keine Aufgaben. Einwohner sehen sie nicht.
    [one] Eine Aufgabe, { $done ->
        [0] noch nicht erledigt
       *[other] erledigt
    }. Einwohner sehen das nicht.
   *[other] { $done } von { $count } Aufgaben erledigt, { $late ->
        [0] keine zu spät
       *[other] { $late } zu spät
    }. Einwohner sehen das nicht.
 }
