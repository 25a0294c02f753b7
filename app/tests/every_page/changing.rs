//! The way past every page on which a suggestion changes.

use super::walk::{ASKED, Walker, mails_of};
use crate::support::town::Browser;

impl Walker<'_> {
    /// A suggestion that is changed, made together, corrected, hidden, shown again and taken back.
    pub async fn by_changing(&mut self) {
        let id = self.town.suggestion("plekken-vergroenen", "new").await;
        let (page, desk) = (format!("/suggesties/{id}"), format!("/beheer/suggesties/{id}"));
        let mut author = self.town.signed_in("burger-2").await;
        let edit = format!("{page}/bewerken");
        self.look(&mut author, &edit).await;
        let place = author.get(&edit).await.hidden("plek");
        let text = "titel=Meer+schaduw+op+het+plein&waarom=Er+staat+hier+echt+geen+enkele+boom.&soort=square";
        self.send(&mut author, (&edit, "verder=ja&titel=a"), 422).await;
        self.send(&mut author, (&edit, &format!("verder=ja&versie=0&plek={place}&{text}")), 409).await;
        self.send(&mut author, (&edit, &format!("verder=ja&versie=1&plek={place}&{text}")), 303).await;
        self.together(&mut author, &page).await;
        let mut hilde = self.town.signed_in("hilde").await;
        let correct = format!("{desk}/verbeteren");
        self.look(&mut hilde, &correct).await;
        self.send(&mut hilde, (&correct, "verder=ja&plek=50.8466,4.3528"), 422).await;
        let right = format!("verder=ja&versie=2&plek={place}&soort=street&reden=Het+is+een+straat.");
        self.send(&mut hilde, (&correct, &right.replace("versie=2", "versie=1")), 409).await;
        self.send(&mut hilde, (&correct, &right), 303).await;
        self.look(&mut self.town.visitor(), &page).await;
        let hide = format!("{desk}/verbergen");
        self.look(&mut hilde, &hide).await;
        self.send(&mut hilde, (&hide, "reden="), 422).await;
        self.send(&mut hilde, (&hide, "grond=illegal&reden=Dit+mag+niet."), 303).await;
        self.look(&mut hilde, "/beheer/meldingen/verborgen?bewaard=1").await;
        self.look(&mut author, &page).await;
        self.look(&mut author, "/mijn").await;
        self.send(&mut hilde, (&format!("{desk}/tonen"), ""), 303).await;
        let retract = format!("{page}/intrekken");
        self.look(&mut author, &retract).await;
        self.send(&mut author, (&retract, "reden="), 422).await;
        self.send(&mut author, (&retract, "reden=Er+komt+al+een+boom."), 303).await;
        self.look(&mut author, &edit).await;
    }

    async fn together(&mut self, author: &mut Browser, page: &str) {
        let together = format!("{page}/samen");
        self.send(author, (&together, "mail=scheef"), 422).await;
        self.send(author, (&together, &format!("mail={ASKED}")), 303).await;
        let mails = mails_of(self.town).await;
        let mail = mails.iter().find(|mail| mail["to"] == ASKED).expect("an invitation");
        let text = mail["text"].as_str().unwrap_or_default();
        let link = text.find("/samen/").map(|at| text[at..].split_whitespace().next().unwrap_or_default());
        let link = link.expect("a link").to_owned();
        self.look(&mut self.town.visitor(), &link).await;
        self.look(author, &link).await;
        let mut friend = self.town.signed_in("burger-4").await;
        self.look(&mut friend, &link).await;
        self.send(&mut friend, (&link, "antwoord=ja"), 422).await;
        self.send(&mut friend, (&link, "antwoord=ja&toon=ja&leeftijd=ja&naam=Buur"), 303).await;
        self.look(&mut friend, &together).await;
        self.look(author, &together).await;
    }
}
