# What a role may do: the rows of the table on the page of roles.

rights-read-desk = Lesen, was eingeht, was wartet und was geschah
rights-note = Notizen für Kolleginnen und Kollegen schreiben
rights-handle = Vorgänge übernehmen, weitergeben und aufschieben
rights-answer = Anregungen und Fragen beantworten, einen Status setzen
rights-moderate = Ausblenden und wieder zeigen, einen Ort berichtigen, über Meldungen entscheiden
rights-edit = Aktionen, Aufrufe, Seiten der Politik, Kontakte und Kurzlinks anlegen
rights-see-people = Namen in Tabellen sehen, und Adressen, die keine Mail erreichte
rights-advise = Auf das antworten, was man gefragt wird, und diesen Vorgang sehen
rights-look-up = Eine Person nachschlagen, mit einem Grund, der im Protokoll steht
rights-set-look = Das Erscheinungsbild einstellen
rights-set-settings = Zusagen, Texte der Website und Mails einstellen
rights-grant = Rollen geben und entziehen
