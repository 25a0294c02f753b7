# The next rung, on every page.
next-label = Ihr nächster Schritt
next-until = Noch bis einschließlich
next-read-title = Lesen und abstimmen
next-read-text = { $count ->
    [one] { $question } Es gibt schon { $count } Anregung. Unterstützen Sie sie auch?
   *[other] { $question } Es gibt schon { $count } Anregungen. Welche unterstützen Sie?
 }
next-read-button = Anregungen ansehen
next-vote-title = Stimmen Sie für einen Ort in Ihrer Nähe
next-vote-text = { $count ->
    [one] { $question } Es gibt schon { $count } Anregung. Ein Druck auf den Knopf genügt.
   *[other] { $question } Wählen Sie aus { $count } Anregungen. Ein Druck auf den Knopf genügt.
 }
next-vote-button = Einen Ort wählen
next-add-title = Kennen Sie selbst einen Ort?
next-add-text = Sie haben schon abgestimmt. Fügen Sie einen Ort hinzu, der besser werden kann.
next-add-button = Ort hinzufügen
next-officer-title = Sehen Sie, was auf Sie wartet
next-officer-text = Sie arbeiten gerade für die Gemeinde. In der Verwaltung steht, was auf Sie wartet. Möchten Sie selbst abstimmen oder etwas vorschlagen? Wechseln Sie auf Ihrer Seite.
next-officer-button = Zur Verwaltung
next-come-title = Kommen Sie auch
next-come-text = Gemeinsam wählen und gemeinsam anpacken.
next-come-button = So machen Sie mit
next-later-title = Bald
next-later-text = Dieser Aufruf öffnet später.
next-later-button = Schon weiterlesen
next-look-title = Sehen Sie, was geschieht
next-look-text = Zurzeit läuft kein Aufruf, zu dem Sie noch nichts gegeben haben. Bei den Aktionen lesen Sie, was geschieht und was kommt.
next-look-button = Aktionen ansehen
next-first-title = Machen Sie den Anfang
next-first-text = { $question } Noch steht hier nichts. Zeigen Sie den ersten Ort?
next-first-button = Anregung hinzufügen
next-this-title = Unterstützen Sie diese Anregung?
next-this-text = Ein Druck auf den Knopf genügt. Sie können Ihre Stimme später zurücknehmen.
next-this-button = Zum Knopf
