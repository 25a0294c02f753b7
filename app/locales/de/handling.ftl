# Was jemand im Kollegium von der Seite einer Anregung aus tut.
handling-merge = Mit einer anderen zusammenlegen
handling-merge-lead = Sagt eine andere Anregung dieses Aufrufs dasselbe? Dann gehen die Stimmen und alle, die dieser folgen, zu der anderen. Wer für beide gestimmt hat, zählt einmal.
handling-merge-search = Suchen Sie nach Wörtern, oder fügen Sie einen Link oder eine Nummer ein
handling-merge-search-button = Suchen
handling-merge-near = In der Nähe oder ähnlich
handling-merge-found = In diesem Aufruf gefunden
handling-merge-none = Nichts gefunden. Versuchen Sie ein anderes Wort, oder fügen Sie den Link der Anregung ein.
handling-merge-choose = Diese wählen
handling-merge-missing = Wählen Sie erst, mit welcher Anregung Sie diese zusammenlegen.
handling-merge-itself = Das ist diese Anregung selbst. Wählen Sie eine andere.
handling-merge-unknown = Diese Anregung gibt es nicht, oder sie ist verborgen. Wählen Sie eine andere.
handling-merge-other-call = Diese Anregung gehört zu einem anderen Aufruf. Verschieben Sie diese zuerst, oder wählen Sie eine aus demselben Aufruf.
handling-merge-ended = Diese Anregung wurde selbst zurückgenommen oder zusammengelegt. Wählen Sie eine andere.
handling-merge-what = Das passiert
handling-merge-goes = Geht in der anderen auf
handling-merge-kept = Bleibt
handling-merge-votes = { $count ->
    [one] 1 Stimme geht mit.
   *[other] { $count } Stimmen gehen mit.
 }
handling-merge-doubled = { $count ->
    [one] 1 Person hat für beide gestimmt und zählt einmal.
   *[other] { $count } Personen haben für beide gestimmt und zählen einmal.
 }
handling-merge-together = { $count ->
    [one] Zusammen ist das 1 Stimme.
   *[other] Zusammen sind das { $count } Stimmen.
 }
handling-merge-stays = Text, Fotos und Kommentare bleiben auf ihrer eigenen Seite lesbar, mit einem Link zur Anregung, die bleibt. Abstimmen und kommentieren geht dort nicht mehr.
handling-merge-told = Wer eine der beiden gemacht hat, und wer für diese gestimmt hat oder ihr folgt, bekommt eine Mail.
handling-merge-undone = Sie können das nicht rückgängig machen.
handling-merge-sure = Mit „{ $title }“ zusammenlegen
handling-merge-other = Eine andere wählen
handling-merged-with = Zusammengelegt mit „{ $title }“.
handling-merged-into = Diese Anregung wurde zusammengelegt mit
handling-merged-votes = { $count ->
    [one] 1 Stimme ging mit.
   *[other] { $count } Stimmen gingen mit.
 }
handling-merged-there = Stimmen Sie dort ab, folgen und kommentieren Sie dort.
handling-merged-go = Zu dieser Anregung
handling-merged-from = Hiermit zusammengelegt
handling-merged-subject = „{ $title }“ wurde mit „{ $other }“ zusammengelegt
handling-merged-mail = Zwei Anregungen sagten dasselbe. Deshalb wurde „{ $title }“ mit „{ $other }“ zusammengelegt. Text, Fotos und Kommentare bleiben lesbar.
handling-merged-counts = Die Stimmen zählen zusammen, von jeder Person einmal. Was weiter geschieht, hören Sie von der Anregung, die bleibt.
handling-merged-why = Sie bekommen diese Mail, weil Sie eine dieser Anregungen gemacht, für sie gestimmt haben oder ihr folgen.
handling-author = Mit der Person, die die Anregung gemacht hat
handling-author-aside = Nicht auf der Website
handling-author-lead = Fragen Sie nach mehr, oder antworten Sie persönlich. Nur die Person, die die Anregung gemacht hat, und Ihr Kollegium lesen das.
handling-author-unreachable = Es gibt keine bestätigte E-Mail-Adresse. Die Person liest dies erst nach dem Anmelden.
handling-said = Bisher
handling-ask = Nach mehr fragen
handling-ask-text = Was möchten Sie wissen?
handling-ask-hint = Die Frage geht sofort per Mail raus. Die Anregung wartet auf die Antwort und steht dann wieder im Eingang. Dürfen alle die Antwort lesen, steht auch Ihre Frage auf der Website.
handling-ask-send = Frage senden
handling-asked-subject = { $who } fragt etwas zu „{ $title }“
handling-asked-mail = Danke für „{ $title }“. Es gibt noch eine Frage an Sie:
handling-asked-only-you = Mit dem Knopf antworten Sie ohne Anmeldung. Leiten Sie diese Mail also nicht weiter. Sie entscheiden selbst, ob alle Ihre Antwort lesen dürfen.
handling-tell = Persönlich antworten
handling-tell-text = Ihre Antwort
handling-tell-hint = Das geht sofort per Mail raus und steht nie auf der Website. Auch andere warten: die versprochene öffentliche Antwort bleibt nötig.
handling-tell-send = Antwort senden
handling-settles = Damit ist es erledigt: es folgt keine öffentliche Antwort
handling-settles-hint = Die Anregung verlässt den Eingang. Auf der Website steht, dass die Gemeinde persönlich geantwortet hat, nicht was.
handling-settled = Die Gemeinde hat der Person, die diese Anregung gemacht hat, persönlich geantwortet.
handling-told-subject = { $who } antwortet Ihnen zu „{ $title }“
handling-told-mail = Das schreibt Ihnen die Gemeinde zu „{ $title }“:
handling-told-alone = Diese Antwort ist nur für Sie. Sie steht nicht auf der Website. Sie lesen sie auch auf der Seite Ihrer Anregung, wenn Sie angemeldet sind.
handling-did-ask = fragte
handling-did-reply = antwortete, nur für die Gemeinde
handling-did-reply-public = antwortete, für alle
handling-did-tell = antwortete persönlich
handling-to-you = Die Gemeinde und Sie
handling-you-asked = Die Gemeinde hat Sie gefragt
handling-you-replied = Sie haben geantwortet
handling-you-told = Die Gemeinde hat nur Ihnen geantwortet
handling-reply-button = Antwort geben
handling-reply-title = Antwort an die Gemeinde
handling-reply-question = Was die Gemeinde Sie fragt
handling-reply-text = Ihre Antwort
handling-reply-everyone = Alle dürfen meine Antwort lesen
handling-reply-everyone-hint = Wenn Sie das nicht ankreuzen, liest es nur die Gemeinde.
handling-reply-send = Antwort senden
handling-reply-done = Sie haben geantwortet am
handling-reply-is-public = Alle können das auf der Seite Ihrer Anregung lesen. Die Gemeinde prüft Ihre Anregung weiter.
handling-reply-is-private = Nur die Gemeinde liest das. Sie prüft Ihre Anregung weiter.
handling-replied-subject = Antwort auf Ihre Frage zu „{ $title }“
handling-replied-mail = Auf Ihre Frage zu „{ $title }“ gibt es eine Antwort. Die Anregung steht wieder im Eingang:
handling-replied-why = Sie bekommen diese Mail, weil Sie gefragt haben.
handling-public-question = Die Gemeinde fragte
handling-public-reply = Die Person, die die Anregung gemacht hat, antwortete
handling-move = In einen anderen Aufruf verschieben
handling-move-lead = Gehört diese Anregung zu einem anderen Aufruf? Dann geht sie dorthin, mit ihren Stimmen, Kommentaren und allen, die ihr folgen. Ihr Link bleibt derselbe.
handling-move-where = In welchen Aufruf, und als welche Art von Ort?
handling-move-choose = Wählen Sie einen Aufruf und eine Art
handling-move-missing = Wählen Sie einen Aufruf und eine Art aus der Liste.
handling-move-beside = Dieser Aufruf betrifft { $area }, und diese Anregung liegt außerhalb. Wähle einen anderen Aufruf, oder verbessere zuerst den Ort.
handling-move-reason = Warum gehört sie dorthin?
handling-move-reason-hint = Alle können das lesen. Wer die Anregung gemacht, für sie gestimmt hat oder ihr folgt, bekommt es per Mail.
handling-move-reason-missing = Sagen Sie kurz, warum sie verschoben wird.
handling-move-answers = Was bei den Fragen des alten Aufrufs ausgefüllt wurde, bleibt für Sie und Ihr Kollegium lesbar.
handling-move-send = Verschieben
handling-move-none = Es gibt keinen anderen Aufruf auf der Website.
handling-move-overtaken = Inzwischen wurde diese Anregung geändert. Sehen Sie erst nach, wie sie jetzt ist, und verschieben Sie sie dann noch einmal.
handling-moved-subject = „{ $title }“ steht jetzt bei „{ $other }“
handling-moved-mail = Die Gemeinde hat „{ $title }“ in den Aufruf „{ $other }“ verschoben:
handling-moved-stays = Ihre Stimmen, Kommentare und ihr Link bleiben dieselben.
handling-moved-why = Sie bekommen diese Mail, weil Sie diese Anregung gemacht, für sie gestimmt haben oder ihr folgen.

# Its author reacts to what was answered.
handling-reacted = { $name } hat auf die Antwort reagiert:
handling-somebody-reacted = Jemand hat auf die Antwort reagiert:
handling-seen = Gesehen
handling-split = In zwei teilen
handling-split-lead = Fragt diese Anregung nach zwei Dingen? Lassen Sie einen Teil für sich weitergehen, mit eigenem Titel, Text, eigener Art und eigenem Ort. Wer sie gemacht hat, ist bei beiden dieselbe Person.
handling-split-votes = { $count ->
    [one] Die Stimme bleibt bei der ersten: Eine Stimme ist eine persönliche Wahl.
   *[other] Die { $count } Stimmen bleiben bei der ersten: Eine Stimme ist eine persönliche Wahl.
 }
handling-split-stays = Fotos, Kommentare, Antworten und was bei den Fragen des Aufrufs steht, bleiben auch bei der ersten.
handling-split-told = Wer die Anregung gemacht hat, für sie gestimmt hat oder ihr folgt, bekommt eine E-Mail mit dem Link zur zweiten. Wer der ersten folgt, folgt danach beiden.
handling-split-second = Was für sich weitergeht
handling-split-first = Was bei der ersten bleibt
handling-split-first-hint = Nehmen Sie hier heraus, was nun in der zweiten steht. Was hier stand, können Sie mit Ihren Kollegen weiter lesen.
handling-split-name = Titel
handling-split-text = Text
handling-split-same-title = Geben Sie der zweiten einen anderen Titel als der ersten.
handling-split-send = In zwei teilen
handling-split-reason = Ein Teil geht für sich weiter als „{ $title }“.
handling-split-from = Abgetrennt von
handling-split-off = Hiervon abgetrennt
handling-apart-subject = Ein Teil von „{ $title }“ geht für sich weiter
handling-apart-mail = Die Gemeinde hat „{ $title }“ geteilt. Ein Teil geht als eigene Anregung weiter:
handling-apart-votes = Ihre Stimme ist eine persönliche Wahl und bleibt bei der ersten. Möchten Sie auch diese unterstützen? Dann stimmen Sie eigens für sie. Sind Sie der ersten gefolgt, folgen Sie nun beiden.

handling-merge-before = { $count ->
    [one] Auch 1 Stimme von früher geht mit.
   *[other] Auch { $count } Stimmen von früher gehen mit.
 }
handling-author-spoken = Von der Person kennen wir keine bestätigte E-Mail-Adresse. Was Sie schreiben, wird eine Zeile in „Anrufen oder schreiben“: Jemand aus dem Team ruft an oder schickt einen Brief.
handling-ask-hint-spoken = Die Frage wird eine Zeile in „Anrufen oder schreiben“. Wer anruft, schreibt dort auch die Antwort auf. Kam nach zwei Wochen nichts, wartet sie wieder auf uns.
handling-ask-hint-signed-in = Die Person liest die Frage nach dem Anmelden. Die Anregung wartet auf die Antwort und steht dann wieder im Eingang. Dürfen alle die Antwort lesen, steht auch Ihre Frage auf der Website.
handling-tell-hint-spoken = Das wird eine Zeile in „Anrufen oder schreiben“ und steht nie auf der Website. Auch andere warten: Die versprochene öffentliche Antwort bleibt nötig.
handling-tell-hint-signed-in = Die Person liest das nach dem Anmelden; es steht nie auf der Website. Auch andere warten: Die versprochene öffentliche Antwort bleibt nötig.
handling-asked-spoken = Sie antworten einfach am Telefon, unter { $phone }, am Schalter oder mit einem Brief. Wir schreiben Ihre Antwort bei Ihrer Anregung auf. Sagen Sie dazu, ob alle sie lesen dürfen.
handling-told-spoken = Diese Antwort ist nur für Sie. Sie steht nicht auf der Website.
handling-heard-title = Antwort aufschreiben
handling-heard-lead = Wer die Anregung gemacht hat, antwortete am Telefon, am Schalter oder auf Papier. Was Sie hier aufschreiben, ist die Antwort auf die Frage. Die Anregung wartet danach wieder auf uns.
handling-heard-question = Was gefragt wurde
handling-heard-reply = Die Antwort
handling-heard-text = Was hat diese Person gesagt oder geschrieben?
handling-heard-text-hint = In den Worten der Person, die antwortete.
handling-heard-source = Wie kam die Antwort herein?
handling-heard-everyone = Alle dürfen diese Antwort lesen
handling-heard-everyone-hint = Nur wenn diese Person das selbst gesagt hat. Auch die Frage steht dann auf der Website.
handling-heard-send = Antwort speichern
handling-heard-by = aufgeschrieben von
handling-heard-go = Antwort aufschreiben, die Sie gehört haben
