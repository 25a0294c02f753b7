# Forms on paper with a number: printed, entered, claimed; and who is told by phone or letter.
slips-counter = Am Schalter
slips-phone = Am Telefon
slips-paper = Auf Papier
slips-meeting = Bei einem Treffen
slips-given-counter = Am Schalter eingereicht
slips-given-phone = Telefonisch eingereicht
slips-given-paper = Auf Papier eingereicht
slips-given-meeting = Bei einem Treffen eingereicht
slips-voted-counter = Am Schalter abgestimmt
slips-voted-phone = Telefonisch abgestimmt
slips-voted-paper = Auf Papier abgestimmt
slips-voted-meeting = Bei einem Treffen abgestimmt
slips-source-missing = Wählen Sie, wie es hereinkam.
slips-day-wrong = Geben Sie einen Tag an, etwa 10/9/2026.
slips-day-future = Dieser Tag kommt erst noch. Wählen Sie heute oder früher.
slips-number = Nummer auf dem Formular
slips-number-missing = Geben Sie die Nummer ein, die auf Ihrem Formular steht.
slips-number-wrong = Eine Nummer hat acht Buchstaben und Ziffern, etwa K7M2-P9QX. Sieh noch einmal nach.
slips-number-used = Dieses Formular ist schon erfasst. Prüfen Sie, ob die Nummer stimmt.
slips-number-other-call = Diese Nummer gehört zu einem anderen Aufruf. Wählen Sie zuerst diesen Aufruf.
slips-number-not-ours = Diese Nummer kennen wir nicht. Prüfen Sie sie, oder lassen Sie das Feld leer: dann bekommt das Formular eine neue Nummer.
slips-claim = Was Sie auf Papier gegeben haben
slips-claim-question = Haben Sie ein Papierformular ausgefüllt?
slips-claim-hint = Mit der Nummer auf Ihrem Formular oder Ihrem Beleg kommt das, was Sie gegeben haben, zu Ihrem Konto. Auch was Sie am Schalter oder am Telefon gegeben haben.
slips-claim-send = Zu meinem Konto hinzufügen
slips-claim-how = Möchten Sie selbst verfolgen, was damit geschieht? Melden Sie sich auf { $address } an und geben Sie dort diese Nummer ein. Dann steht es bei Ihrem Konto.
slips-not-entered = Die Gemeinde hat dieses Formular noch nicht erfasst. Versuchen Sie es in einigen Tagen wieder.
slips-number-unknown = Diese Nummer kennen wir nicht, oder sie wurde schon verwendet. Prüfen Sie sie, oder rufen Sie die Gemeinde an.
slips-entered-by-you = Dieses Formular haben Sie selbst erfasst, für jemand anderen.
slips-too-often = Das waren viele falsche Nummern. Versuchen Sie es { $count ->
    [one] in einer Minute
   *[other] in { $count } Minuten
} wieder, oder rufen Sie die Gemeinde an.
slips-call-or-write = Anrufen oder schreiben:
slips-tell = Weitersagen
slips-notices = Anrufen oder schreiben
slips-notices-lead = Diese Menschen haben keine bestätigte E-Mail-Adresse. Von Ihnen hören sie, was aus ihrem Beitrag wird.
slips-notices-none = Niemand wartet auf einen Anruf oder einen Brief.
slips-to-do = Zu tun
slips-reach = So erreichen Sie diese Person
slips-home = Anschrift
slips-email-unconfirmed = E-Mail-Adresse, nicht bestätigt:
slips-say = Was Sie sagen oder schreiben
slips-called = Angerufen
slips-written = Geschrieben
slips-not-reached = Nicht zu erreichen
slips-and-more = { $count ->
    [one] und noch 1 Nachricht
   *[other] und noch { $count } Nachrichten
}
slips-letter-of-several = Neues zu dem, was Sie der Gemeinde mitgaben
slips-outcome-missing = Wählen Sie, was Sie getan haben.
slips-history = Verlauf
slips-letters = Briefe
slips-letters-hint = Ein Brief pro Blatt, für Umschläge mit Fenster rechts. Drucke sie, und markiere sie dann als geschrieben.
slips-letters-print = { $count ->
    [one] 1 Brief zeigen
   *[other] { $count } Briefe zeigen
}
slips-letters-done = { $count ->
    [one] Dieser Brief ist geschrieben
   *[other] Diese { $count } Briefe sind geschrieben
}
slips-back = Zurück zu meiner Seite
slips-ask = Fragen? Rufen Sie uns an oder schreiben Sie uns:

slips-email-column = E-Mail-Adresse, nicht bestätigt
slips-mailed = Die E-Mail-Adresse wurde inzwischen bestätigt. Dies ging per E-Mail hinaus.
slips-asks = Das ist eine Frage.
slips-write-down = Antwort aufschreiben
slips-not-reached-hint = „Nicht erreichbar“ schließt diese Zeile: Niemand versucht es noch einmal. Gibt es eine Adresse? Dann schreiben Sie einen Brief.
