# Tasks of an action: what colleagues do, by when.
tasks-desk = Taken
tasks-lead = Wat er nog te doen is voor de klimaatacties. Burgers zien dit niet.
tasks-none = Hier is niets te doen. Mooi.
tasks-new = Nieuwe taak
tasks-another = Nog een taak
tasks-more = Taak toevoegen
tasks-edit = Verander de taak
tasks-what = De taak
tasks-how = Hoe staat het ermee
tasks-title = Wat moet er gebeuren
tasks-title-hint = Begin met wat je doet, zoals “Zaal vastleggen”.
tasks-note = Uitleg
tasks-note-hint = Wat een collega moet weten om eraan te beginnen. Mag leeg blijven.
tasks-place = Bij welke stap
tasks-place-missing = Kies bij welke actie of stap deze taak hoort.
tasks-day = Tegen welke dag
tasks-day-hint = Een week vooraf staat de taak in “Wacht op ons”. Zonder dag staat ze er meteen.
tasks-keeper = Voor wie
tasks-keeper-hint = Een collega of een dienst. Die krijgt een mail.
tasks-contacts = Contactpersoon van de actie
tasks-whole = Voor de hele actie
tasks-of-action = Taken van deze actie
tasks-in-line = Toon in het traject
tasks-as-people = Zoals burgers de stappen zien
tasks-at-step = Bij de stap
tasks-by = tegen
tasks-done-by = Klaar:
tasks-finish = Klaar
tasks-reopen = Toch niet klaar
tasks-see-to = Bekijk
tasks-was-due = Taak die klaar moest zijn op
tasks-is-due = Taak die klaar moet zijn op
tasks-no-day = zonder datum
tasks-made = gemaakt
tasks-line-lead = { $count ->
    [0] Bij deze actie staan nog geen taken. Burgers zien ze niet.
    [one] Eén taak, { $done ->
        [0] nog niet klaar
       *[other] klaar
    }. Burgers zien dit niet.
   *[other] { $done } van { $count } taken klaar, { $late ->
        [0] niets te laat
       *[other] { $late } te laat
    }. Burgers zien dit niet.
 }
