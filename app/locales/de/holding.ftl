# Texts that somebody of the municipality reads before others do.
holding-for-new = Erster Text von jemandem, der neu ist
holding-for-links = Darin steht ein Link
holding-for-repeated = Derselbe Text wie vorher
holding-for-flood = Viele Texte nacheinander
holding-title = Lesen und entscheiden
holding-lead = Niemand sonst sieht das jetzt. Wird es freigegeben, steht es da, als wäre es eben geschrieben. Wird es abgelehnt, bekommt, wer es schrieb, eine E-Mail mit dem Grund.
holding-read = Lesen und entscheiden
holding-pass = Freigeben
holding-refuse-title = Oder ablehnen, mit einem Grund
holding-refuse = Ablehnen
holding-own-title = Jemand liest das zuerst
holding-own-suggestion = Ihre Anregung ist da. Jemand von der Gemeinde liest sie, bevor andere sie sehen. Sie müssen nichts tun.
holding-own-comment = Jemand von der Gemeinde liest Ihren Kommentar, bevor andere ihn sehen.
holding-passed-comment = Jemand von der Gemeinde hat Ihren Kommentar zu „{ $title }“ gelesen. Alle können ihn jetzt lesen.
holding-refused-subject = Ihre Anregung „{ $title }“ kommt nicht auf die Seite
holding-refused-suggestion = Die Gemeinde { $name } hat Ihre Anregung „{ $title }“ gelesen und veröffentlicht sie nicht.
holding-refused-comment = Sie haben einen Kommentar zu „{ $title }“ geschrieben. Jemand von der Gemeinde hat ihn gelesen und veröffentlicht ihn nicht.
