# People talk about a suggestion.
commenting-title = Schrijf een reactie
commenting-reply-title = Antwoord op een reactie
commenting-text = Je reactie
commenting-text-hint = Iedereen kan dit lezen. Hou het vriendelijk.
commenting-house-rules = Huisregels
commenting-text-missing = Schrijf eerst je reactie.
commenting-text-long = Je reactie is langer dan 2000 tekens. Maak ze korter.
commenting-again = Er ging iets mis met dit formulier. Je tekst staat er nog: verstuur hem opnieuw.
commenting-parent-gone = De reactie waarop je antwoordt, is er niet meer. Plaats je tekst als gewone reactie, of pas hem aan.
commenting-too-many = { $count ->
    [one] Je schreef al veel na elkaar. Wacht een minuut en probeer het opnieuw. Je tekst staat er nog.
   *[other] Je schreef al veel na elkaar. Wacht { $count } minuten en probeer het opnieuw. Je tekst staat er nog.
 }
commenting-public = Je reactie staat er met je naam voor anderen bij.
commenting-public-as = Je reactie staat er met deze naam:
commenting-ten-minutes = Tien minuten lang kan je ze nog verbeteren.
commenting-send = Plaats je reactie
commenting-go-on = Ga verder
commenting-stop = Toch niet
commenting-closed = Reageren kan hier niet meer.
commenting-edited = bewerkt
commenting-edit = Bewerk of verwijder
commenting-edit-title = Bewerk je reactie
commenting-edit-hint = Dat kan tot tien minuten nadat je ze plaatste. Bij je reactie komt “bewerkt” te staan.
commenting-edit-save = Bewaar
commenting-edit-ended = De tien minuten zijn voorbij: je reactie blijft zoals ze was. Kopieer je tekst en schrijf een nieuwe reactie.
commenting-delete = Verwijder
commenting-delete-title = Verwijder je reactie
commenting-delete-question = Wil je je reactie verwijderen?
commenting-delete-text = Je tekst verdwijnt voor iedereen. Dat kan je niet ongedaan maken.
commenting-deleted = Verwijderd door de schrijver
commenting-hidden = De gemeente haalde deze reactie weg
commenting-thank = Bedankt
commenting-thanked = Jij bedankte
commenting-thanked-times = { $count ->
    [one] { $count } keer bedankt
   *[other] { $count } keer bedankt
 }
commenting-reply = Antwoord
commenting-report = Meld
commenting-mine = Waar je op reageerde
commenting-mine-hidden = De gemeente haalde deze reactie weg:
commenting-waiting-comment = Nog één stap, dan kan je je reactie plaatsen.
commenting-waiting-comment-on = Nog één stap, dan kan je je reactie op “{ $title }” plaatsen.
commenting-waiting-comment-step = Meld je aan. Je tekst blijft bewaard.
commenting-waiting-thanks = Nog één stap, dan is je bedankje gegeven.
commenting-waiting-thanks-on = Nog één stap, dan is je bedankje bij “{ $title }” gegeven.
commenting-waiting-thanks-step = Meld je aan om te bedanken.
