//! Mails to many: written, counted, refused, sent.

use super::Walker;
use crate::support::{
    forms::Sent,
    mails::{give_address, mails, person_of},
};
use plein::{
    cx::Cx,
    vocabulary::{CallId, MunicipalityId, PersonId},
};

impl Walker<'_> {
    pub(super) async fn with_mailings(&mut self) {
        let number = person_of("burger-3", self.town).await;
        give_address(self.town, &number, "velen@voorbeeld.be").await;
        let mut hilde = self.town.signed_in("hilde").await;
        let new = "/beheer/mailings/nieuw";
        self.look(&mut hilde, "/beheer/mailings").await;
        self.look(&mut hilde, new).await;
        self.look(&mut hilde, "/beheer/nieuws?sinds=maand").await;
        self.look(&mut hilde, "/beheer/jaarverslag").await;
        self.look(&mut hilde, "/beheer/jaarverslag?van=1&tot=2").await;
        self.send(&mut hilde, ("/beheer/nieuws", "hoevaak=weekly"), 303).await;
        let town = self.town.app.towns.by_id(MunicipalityId(1)).expect("Wilgenbeke is there");
        let person = PersonId(person_of("hilde", self.town).await.parse().expect("an id"));
        let link = plein::briefing::stop_address(&Cx::of_program(&self.town.app, town), person);
        let link = link.find("/stop-nieuws/").map(|at| link[at..].to_owned()).expect("a path");
        self.look(&mut hilde, &link).await;
        self.send(&mut hilde, (&link, "List-Unsubscribe=One-Click"), 200).await;
        self.send(&mut hilde, (new, "rond-adres=Nergensstraat&wat-0=gave"), 422).await;
        let form = Sent::of_page(&hilde.get(new).await, "<form class=\"edit form\"");
        let suns = "select id from calls where municipality_id = 1 and slug = 'zonnedaken'";
        let call: Vec<(CallId,)> = self.town.rows(suns).await;
        let call = format!("oproep-{}", call[0].0);
        let street = "Kapelstraat";
        let form =
            form.set("over", &call).chosen("grond", "contribution").set("onderwerp", "Dag").set("tekst", "**Kom**");
        let form =
            form.set("wat-0", "gave").set("waarvan-0", "alles").set("rond-adres", street).set("rond-meter", "5000");
        self.send(&mut hilde, (new, &form.body()), 303).await;
        let list = hilde.get("/beheer/mailings").await.body;
        let id =
            list.split("href=\"/beheer/mailings/").filter_map(|rest| rest.split('"').next()).find(|id| id.len() == 13);
        let address = format!("/beheer/mailings/{}", id.expect("the mailing"));
        self.look(&mut hilde, "/beheer/mailings").await;
        self.look(&mut hilde, &address).await;
        self.look(&mut hilde, &format!("{address}/bewerken")).await;
        self.send(&mut hilde, (&format!("{address}/bewerken"), &form.clone().set("merk", "0").body()), 409).await;
        self.send(&mut hilde, (&format!("{address}/klaar"), "versie=1"), 303).await;
        self.send(&mut hilde, (&format!("{address}/versturen"), ""), 303).await;
        mails(self.town).await;
        self.look(&mut hilde, &address).await;
        self.send(&mut hilde, (&format!("{address}/onderbreken"), ""), 303).await;
        self.look(&mut hilde, &address).await;
    }
}
