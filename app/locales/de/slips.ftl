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
slips-source-missing = Wähle, wie es hereinkam.
slips-day-wrong = Gib einen Tag an, etwa 10/9/2026.
slips-day-future = Dieser Tag kommt erst noch. Wähle heute oder früher.
slips-number = Nummer auf dem Formular
slips-number-missing = Gib die Nummer ein, die auf deinem Formular steht.
slips-number-wrong = Eine Nummer hat acht Buchstaben und Ziffern, etwa K7M2-P9QX. Sieh noch einmal nach.
slips-number-used = Dieses Formular ist schon erfasst. Prüfe, ob die Nummer stimmt.
slips-number-other-call = Diese Nummer gehört zu einem anderen Aufruf. Wähle zuerst diesen Aufruf.
slips-number-not-ours = Diese Nummer kennen wir nicht. Prüfe sie, oder lass das Feld leer: dann bekommt das Formular eine neue Nummer.
slips-claim = Was du auf Papier gegeben hast
slips-claim-question = Hast du ein Papierformular ausgefüllt?
slips-claim-hint = Mit der Nummer auf deinem Formular oder deinem Beleg kommt das, was du gegeben hast, zu deinem Konto. Auch was du am Schalter oder am Telefon gegeben hast.
slips-claim-send = Zu meinem Konto hinzufügen
slips-claim-how = Möchtest du selbst verfolgen, was damit geschieht? Melde dich auf { $address } an und gib dort diese Nummer ein. Dann steht es bei deinem Konto.
slips-not-entered = Die Gemeinde hat dieses Formular noch nicht erfasst. Versuche es in einigen Tagen wieder.
slips-number-unknown = Diese Nummer kennen wir nicht, oder sie wurde schon verwendet. Prüfe sie, oder ruf die Gemeinde an.
slips-entered-by-you = Dieses Formular hast du selbst erfasst, für jemand anderen.
slips-too-often = Das waren viele falsche Nummern. Versuche es { $count ->
    [one] in einer Minute
   *[other] in { $count } Minuten
} wieder, oder ruf die Gemeinde an.
slips-call-or-write = Anrufen oder schreiben:
slips-tell = Weitersagen
slips-notices = Anrufen oder schreiben
slips-notices-lead = Diese Menschen haben keine bestätigte E-Mail-Adresse. Von dir hören sie, was aus ihrem Beitrag wird.
slips-notices-none = Niemand wartet auf einen Anruf oder einen Brief.
slips-to-do = Zu tun
slips-reach = So erreichst du diese Person
slips-home = Anschrift
slips-email-unconfirmed = E-Mail-Adresse, nicht bestätigt:
slips-say = Was du sagst oder schreibst
slips-called = Angerufen
slips-written = Geschrieben
slips-not-reached = Nicht zu erreichen
slips-outcome-missing = Wähle, was du getan hast.
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
slips-ask = Fragen? Ruf uns an oder schreib uns:
slips-email-column = E-Mail-Adresse, nicht bestätigt
