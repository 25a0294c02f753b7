pictures-title = Foto im Text
pictures-hint = Wählen Sie ein Foto (JPEG, PNG oder WebP), sagen Sie, was darauf ist, und setzen Sie es in den Text. Angaben Ihres Geräts im Foto, etwa den Ort, entfernen wir. Fragen Sie Menschen, die man erkennt, um Erlaubnis.
pictures-file = Foto wählen
pictures-other = Anderes Foto wählen
pictures-words = Was ist auf dem Foto?
pictures-words-hint = Für alle, die das Foto nicht sehen. Zum Beispiel „Kinder pflanzen eine Linde auf dem Spielplatz“.
pictures-into = In welchen Text
pictures-press = In den Text setzen
pictures-put = Das Foto steht jetzt in „{ $text }“. Speichern Sie, um es auf der Website zu zeigen.
pictures-missing = Wählen Sie zuerst ein Foto.
pictures-words-missing = Sagen Sie in einigen Worten, was auf dem Foto ist.
pictures-without-words = In diesem Text steht ein Foto ohne Worte. Schreiben Sie zwischen die Klammern, was darauf ist: ![eine Linde auf dem Platz](Adresse).
pictures-elsewhere = In diesem Text steht ein Foto von einer anderen Website. Wir zeigen es nicht. Nehmen Sie es heraus und setzen Sie das Foto mit „Foto im Text“ ein, unten.
pictures-too-large = Dieses Foto ist zu groß zum Senden. Machen Sie es kleiner und wählen Sie es erneut.
pictures-half = Das Foto kam nicht vollständig an. Wählen Sie es erneut.
pictures-often = { $count ->
    [one] Von hier kamen viele Fotos in kurzer Zeit. Versuchen Sie es in einer Minute erneut.
   *[other] Von hier kamen viele Fotos in kurzer Zeit. Versuchen Sie es in { $count } Minuten erneut.
}
pictures-no-room = Es gibt keinen Platz mehr für Fotos. Fragen Sie die Verwaltung der Plattform.
pictures-logo-kind = „{ $file }“ ist kein Logo, das wir lesen können. Wählen Sie PNG, JPEG, WebP oder SVG.
pictures-tool = Foto
pictures-logo-words = Was ist auf dem Logo?
pictures-logo-words-hint = Für alle, die es nicht sehen. Zum Beispiel „Logo von Wilgenbeke: eine Weide am Wasser“.
pictures-logo-file = Logo wählen
pictures-logo-other = Anderes Logo wählen
pictures-logo-hint = PNG, JPEG, WebP oder SVG. Es steht über jeder Seite, auf Plakaten und in E-Mails, auf Weiß. Ohne eigenes Logo steht dort das gezeichnete Wappen.
pictures-logo-show = Dieses Logo zeigen
pictures-logo-off = Ohne eigenes Logo
pictures-logo-missing = Wählen Sie zuerst ein Logo.
pictures-logo-words-missing = Sagen Sie in einigen Worten, was auf dem Logo ist.
