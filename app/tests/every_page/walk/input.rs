//! Input for others: where a pile comes from, a form in every state, the receipt, papers to print, a number to claim, and
//! who is called or written to.

use super::{ON_PAPER, Walker};

const PILE: &str = "oproep=plekken-vergroenen&bron=paper&waar=buurthuis+De+Wilg&op=2026-10-01";
const WHO: &str = "naam=Rosa+Van+Damme&toon=voornaam&telefoon=09+765+43+21&straat=Kapelstraat&huisnummer=7&postcode=9870\
                   &gemeente=Wilgenbeke&leeftijd=ja";

impl Walker<'_> {
    pub(super) async fn by_entering(&mut self) {
        let page = "/beheer/invoer";
        let mut hilde = self.town.signed_in("hilde").await;
        self.look(&mut hilde, page).await;
        self.look(&mut hilde, &format!("{page}?oproep=nergens&bron=fax&op=x")).await;
        self.look(&mut hilde, &format!("{page}?{PILE}")).await;
        self.send(&mut hilde, (page, PILE), 422).await;
        let wrong = "nummer=x&stemmen=nergens&reactie-op=x&plek=Nergens&titel=a";
        self.send(&mut hilde, (page, &format!("{PILE}&sleutel=0000000000001&{wrong}")), 422).await;
        let id = self.suggestion("plekken-vergroenen", "submitted").await.expect("a place");
        let given =
            format!("titel=Een+bank&waarom=Wie+hier+wacht,+wil+zitten.&plek=Kapelstraat&soort=square&stemmen={id}");
        let comment = format!("reactie-op={id}&reactie=Dit+is+goed+gezien.");
        let whole = |key: &str| format!("{PILE}&sleutel={key}&{WHO}&{given}&{comment}");
        let sent = hilde.post(page, &whole("0000000000002")).await;
        let reference = sent.header("location").and_then(|to| to.split("klaar=").nth(1)).expect("a number");
        let reference = reference.split(['&', '#']).next().unwrap_or_default().to_owned();
        self.send(&mut hilde, (page, &whole("0000000000002")), 303).await;
        self.send(&mut hilde, (page, &whole("0000000000003")), 422).await;
        self.look(&mut hilde, page).await;
        self.look(&mut hilde, &format!("{page}/{reference}")).await;
        self.look(&mut self.town.visitor(), &format!("/suggesties/{id}")).await;
        self.send(&mut hilde, ("/beheer/papier", "voor=nergens&aantal=0"), 422).await;
        self.print(&mut hilde, ("/beheer/papier", "voor=zonnedaken&aantal=2")).await;
        let mut citizen = self.town.signed_in("burger-4").await;
        self.send(&mut citizen, ("/mijn/formulier", "nummer=x"), 422).await;
        let entered = format!("{PILE}&sleutel=0000000000004&naam=Dora&toon=anoniem&mail={ON_PAPER}&stemmen={id}");
        self.send(&mut hilde, (page, &entered), 303).await;
        let (link, mut dora) = (self.link_to(ON_PAPER, "/adres/").await, self.town.visitor());
        self.look(&mut dora, &link).await;
        self.send(&mut dora, (&link, ""), 422).await;
        self.send(&mut dora, (&link, "klopt=ja"), 303).await;
        for end in ["", "?klaar=ja", "?klaar=nee"] {
            self.look(&mut dora, &format!("{link}{end}")).await;
        }
        let undo = format!("{page}/{reference}/ongedaan");
        self.look(&mut hilde, &undo).await;
        self.send(&mut hilde, (&undo, "reden="), 422).await;
        self.by_calling().await;
        self.send(&mut citizen, ("/mijn/formulier", &format!("nummer={reference}")), 303).await;
        self.look(&mut hilde, &undo).await;
        self.look(&mut hilde, &format!("{page}?ongedaan=ja")).await;
    }

    /// Who has no e-mail and is to hear something.
    async fn by_calling(&mut self) {
        let mut hilde = self.town.signed_in("hilde").await;
        self.town
            .run(
                "insert into spoken_notices (municipality_id, id, person_id, once, subject, body, created_at)
                 select municipality_id, 7, person_id, 'x', 'Antwoord op je suggestie', 'De gemeente plant een linde.', 1
                 from recorded_people where full_name = 'Rosa Van Damme'",
            )
            .await;
        let notice = format!("/beheer/bellen/{}", kit::ids::encode(7));
        for path in ["/beheer?van=alles", "/beheer/bellen", &notice] {
            self.look(&mut hilde, path).await;
        }
        self.send(&mut hilde, (&notice, ""), 422).await;
        self.send(&mut hilde, ("/beheer/brieven", &format!("brief={}", kit::ids::encode(7))), 303).await;
        self.look(&mut hilde, &notice).await;
    }
}
