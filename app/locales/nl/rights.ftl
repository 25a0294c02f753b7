# What a role may do: the rows of the table on the page of roles.

rights-read-desk = Lezen wat binnenkomt, wat wacht en wat gebeurde
rights-note = Notities schrijven voor collega’s
rights-handle = Zaken opnemen, doorgeven en uitstellen
rights-answer = Suggesties en vragen beantwoorden, een status zetten
rights-moderate = Verbergen en weer tonen, een plaats rechtzetten, over meldingen beslissen
rights-edit = Acties, oproepen, beleid, contacten en korte links maken
rights-see-people = Namen in tabellen zien, en adressen waar geen mail aankwam
rights-advise = Antwoorden op wat je gevraagd wordt, en die zaak zien
rights-look-up = Eén persoon opzoeken, met een reden die in het logboek komt
rights-set-look = De huisstijl instellen
rights-set-settings = Beloftes, teksten van de site en mails instellen
rights-grant = Rollen geven en afnemen
