# Actions: cards, steps, rungs and media.
projects-rung-inform = Sie bleiben auf dem Laufenden
projects-rung-consult = Sie sagen Ihre Meinung
projects-rung-decide = Sie entscheiden mit
projects-rung-cocreate = Sie machen mit
projects-want-inform = Auf dem Laufenden bleiben
projects-want-consult = Meine Meinung sagen
projects-want-decide = Mitentscheiden
projects-want-cocreate = Mit anpacken

projects-medium-online = Online
projects-medium-meeting = Treffen
projects-medium-walk = Spaziergang
projects-medium-mail = E-Mail
projects-medium-paper = Auf Papier
projects-medium-planting_day = Pflanztag
projects-medium-workgroup = Arbeitsgruppe
projects-medium-exhibition = Ausstellung

projects-step-past = Vorbei
projects-step-now = Jetzt
projects-step-next = Später
projects-step-read = Ergebnis ansehen
projects-step-do = Mitmachen
projects-step-look = Sehen, was kommt

projects-phases-now = Schritt { $step } von { $steps }
projects-phases-between = { $step } von { $steps } Schritten vorbei
projects-phases-later = Beginnt später
projects-phases-past = Vorbei

projects-card-counts = { $suggestions ->
    [one] { $suggestions } Anregung
   *[other] { $suggestions } Anregungen
 }, { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
 }
projects-card-now = Jetzt: { $title }, { $when }
projects-card-next = Danach: { $title }, { $when }
projects-card-done = Fertig. Lesen Sie, was es gebracht hat.
projects-read-on-at = Weiterlesen bei { $name }
projects-count = { $count ->
    [0] Noch keine Aktionen
    [one] { $count } Aktion
   *[other] { $count } Aktionen
 }
