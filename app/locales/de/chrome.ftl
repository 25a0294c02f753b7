# Around every page.
chrome-skip = Zum Inhalt
chrome-municipality = Gemeinde { $name }
chrome-city = Stadt { $name }
chrome-without-computer = Mitmachen ohne Computer
chrome-contact = Kontakt
chrome-menu = Hauptmenü
chrome-actions = Aktionen
chrome-all-actions = Alle Aktionen
chrome-take-part = Mitentscheiden
chrome-policy = Klimaplan
chrome-search = Suchen
chrome-sign-in = Anmelden
chrome-desk = Verwaltung
chrome-my-own-page = Meine Seite
chrome-my-page = meine Seite
chrome-crumbs = Navigationspfad
chrome-enterprise-number = Unternehmensnummer { $number }
chrome-foot-join = Mitmachen
chrome-foot-other = Brauchen Sie etwas anderes?
chrome-foot-site = Über diese Website
chrome-house-rules = Hausregeln
chrome-defects = Ein Schlagloch melden
chrome-petition = Eine Bittschrift einreichen
chrome-citizens-proposal = Ein Bürgervorschlag
chrome-regulation = Regeln zur Beteiligung
chrome-complaints = Eine Beschwerde einreichen
chrome-accessibility = Barrierefreiheit
chrome-privacy = Datenschutz
chrome-cookies = Cookies
chrome-not-a-petition = Eine Anregung auf dieser Website ist keine Bittschrift und kein Bürgervorschlag. Dafür gelten andere Regeln.
chrome-untranslated = { $language ->
    [fr] Diese Seite ist übersetzt. Was Einwohner und Gemeinde schreiben, bleibt auf Französisch.
    [en] Diese Seite ist übersetzt. Was Einwohner und Gemeinde schreiben, bleibt auf Englisch.
    [de] Diese Seite ist übersetzt. Was Einwohner und Gemeinde schreiben, bleibt auf Deutsch.
   *[other] Diese Seite ist übersetzt. Was Einwohner und Gemeinde schreiben, bleibt auf Niederländisch.
 }
chrome-demo = Dies ist ein Beispiel. Die Gemeinde und die Menschen sind erfunden.

chrome-day = { $weekday }, { $day }. { $month } { $year }
chrome-time = { $hour }.{ $minute } Uhr
chrome-weekday-1 = Montag
chrome-weekday-2 = Dienstag
chrome-weekday-3 = Mittwoch
chrome-weekday-4 = Donnerstag
chrome-weekday-5 = Freitag
chrome-weekday-6 = Samstag
chrome-weekday-7 = Sonntag
chrome-month-1 = Januar
chrome-month-2 = Februar
chrome-month-3 = März
chrome-month-4 = April
chrome-month-5 = Mai
chrome-month-6 = Juni
chrome-month-7 = Juli
chrome-month-8 = August
chrome-month-9 = September
chrome-month-10 = Oktober
chrome-month-11 = November
chrome-month-12 = Dezember
chrome-ago-today = heute
chrome-ago-yesterday = gestern
chrome-ago-days = vor { $count } Tagen
chrome-ago-weeks = vor { $count } Wochen
chrome-paper-pdf = Als PDF
chrome-paper-docx = Als Word
chrome-undone-vote = Ihre Stimme wurde nicht gezählt.
chrome-undone-follow = Sie folgen dem nicht.
chrome-undone-suggestion = Ihre Anregung wurde nicht abgeschickt.
chrome-undone-comment = Ihr Kommentar wurde nicht veröffentlicht.
chrome-undone-thanks = Ihr Dank wurde nicht gezählt.
chrome-undone-question = Ihre Frage wurde nicht gestellt.
chrome-undone-gone = Was Sie gesehen haben, ist inzwischen weg.
