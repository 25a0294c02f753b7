# Photos with a suggestion.
photos-title = Fotos
photos-hint = Höchstens fünf. Zeigen Sie den Ort, am besten ohne erkennbare Menschen oder Kennzeichen. Den Ort und die anderen Daten, die Ihr Gerät hineinschreibt, nehmen wir heraus.
photos-choose = Fotos wählen
photos-add = Hinzufügen
photos-number = Foto Nr. { $number }
photos-description = Was ist auf Foto { $number } zu sehen?
photos-description-hint = Für Menschen, die das Foto nicht sehen. Zum Beispiel „Leerer Platz mit Autos in der Sonne“.
photos-remove = Entfernen
photos-full = Das sind fünf Fotos. Entfernen Sie eines, wenn Sie ein anderes wollen.
photos-alt = Foto { $number } zu dieser Anregung
photos-large = Groß anzeigen
photos-wrong-heic = „{ $file }“ ist ein HEIC-Foto. Das können wir nicht lesen. Stellen Sie die Kamera auf „Maximale Kompatibilität“ (iPhone: Einstellungen, Kamera, Formate), oder machen Sie ein Bildschirmfoto davon und wählen Sie dieses.
photos-wrong-kind = „{ $file }“ ist kein Foto, das wir lesen können. Wählen Sie ein Foto als JPEG, PNG oder WebP.
photos-wrong-pixels = „{ $file }“ hat mehr als 25 Millionen Bildpunkte. Verkleinern Sie das Foto und wählen Sie es noch einmal.
photos-wrong-broken = „{ $file }“ ist unvollständig oder beschädigt. Wählen Sie das Foto noch einmal, oder nehmen Sie ein anderes.
photos-wrong-enough = „{ $file }“ passt nicht mehr dazu: Eine Anregung hat höchstens fünf Fotos. Entfernen Sie zuerst ein anderes.
photos-wrong-often = { $count ->
    [one] Von hier kamen viele Fotos in kurzer Zeit. Versuchen Sie es in einer Minute noch einmal. Ihren Text können Sie schon einreichen.
   *[other] Von hier kamen viele Fotos in kurzer Zeit. Versuchen Sie es in { $count } Minuten noch einmal. Ihren Text können Sie schon einreichen.
}
photos-wrong-no-room = „{ $file }“ passt jetzt nicht dazu: Für Fotos ist gerade kein Platz. Ihren Text können Sie trotzdem einreichen.
photos-wrong-large = Dieses Foto ist zu groß zum Senden. Machen Sie es kleiner oder wählen Sie ein anderes.
photos-wrong-together = Zusammen sind diese Fotos zu groß, um sie auf einmal zu schicken. Wählen Sie weniger, oder fügen Sie sie einzeln hinzu.
photos-wrong-way = Nicht alles kam gut an. Sehen Sie nach, welche Fotos hier stehen, und wählen Sie die anderen noch einmal.
photos-say-busy = Foto {"{number}"} von {"{count}"} ist unterwegs
photos-say-done = Das Foto ist hinzugefügt.
photos-say-gone = Das Foto ist entfernt.
photos-say-failed = Das Foto konnte nicht geschickt werden. Prüfen Sie Ihre Verbindung und wählen Sie das Foto noch einmal.
photos-say-wait = Ihre Fotos sind noch unterwegs. Sobald sie da sind, geht es von selbst weiter.
photos-say-skip = Ohne diese Fotos weiter
photos-say-travel = Fotos noch unterwegs: {"{count}"}. Sie kommen zu Ihrer Anregung.
photos-say-send-wait = Wir reichen ein, sobald Ihre Fotos da sind.
photos-say-send-without = Ohne diese Fotos einreichen
photos-say-stop = Abbrechen
photos-say-large = Dieses Foto ist zu groß zum Verschicken. Verkleinern Sie es und wählen Sie es noch einmal.
