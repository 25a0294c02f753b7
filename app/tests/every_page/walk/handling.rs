//! What an officer does from the page of a suggestion: two become one, its author is asked and answered, it moves, an expert
//! is asked.

use super::Walker;
use crate::support::{
    forms::Sent,
    mails::{person_of, sql},
    town::encoded,
};

impl Walker<'_> {
    pub(super) async fn by_handling(&mut self) {
        let list = "/api/v1/suggestions?call=plekken-vergroenen&status=submitted&sort=new&limit=2";
        let list = self.town.visitor().get(list).await.json();
        let id = |n: usize| list["items"][n]["id"].as_str().expect("a suggestion").to_owned();
        let (gone, kept) = (id(0), id(1));
        let mut hilde = self.town.signed_in("hilde").await;
        let merge = format!("/beheer/suggesties/{gone}/samenvoegen");
        for query in ["", "?zoek=xyzxyz", "?zoek=boom", &format!("?met={gone}"), &format!("?met={kept}")] {
            self.look(&mut hilde, &format!("{merge}{query}")).await;
        }
        self.send(&mut hilde, (&merge, "met="), 422).await;
        self.send(&mut hilde, (&merge, &format!("met={kept}")), 303).await;
        self.send(&mut hilde, (&merge, &format!("met={gone}")), 409).await;
        self.look(&mut hilde, &format!("/beheer/suggesties/{gone}")).await;
        for id in [&gone, &kept] {
            self.look(&mut self.town.visitor(), &format!("/suggesties/{id}")).await;
        }
        self.with_author(&kept).await;
        let over = format!("/beheer/suggesties/{kept}/verplaatsen");
        self.look(&mut hilde, &over).await;
        self.send(&mut hilde, (&over, "naar=&reden="), 422).await;
        let split = format!("/beheer/suggesties/{kept}/splitsen");
        self.look(&mut hilde, &split).await;
        self.send(&mut hilde, (&split, "titel=&eerst-titel=&verder=ja"), 422).await;
        let form = Sent::of_page(&hilde.get(&split).await, "<form class=\"edit form\"");
        let rest: Vec<_> = form.pairs().filter(|(name, _)| !["titel", "versie"].contains(name)).collect();
        let whole =
            |version| encoded(&[&rest[..], &[("titel", "45678"), ("verder", "ja"), ("versie", version)]].concat());
        self.send(&mut hilde, (&split, &whole("77")), 409).await;
        self.send(&mut hilde, (&split, &whole(form.get("versie"))), 303).await;
        for path in ["/beheer/suggesties", "/suggesties"] {
            self.look(&mut hilde, &format!("{path}/{}", form.get("sleutel"))).await;
            self.look(&mut hilde, &format!("{path}/{kept}")).await;
        }
        self.with_expert(&kept).await;
    }

    async fn with_author(&mut self, id: &str) {
        let author = person_of("burger-30", self.town).await;
        let number = kit::ids::decode(id).expect("an id");
        self.town
            .run(sql(format!(
                "update suggestions set person_id = {author} where municipality_id = 1 and id = {number}"
            )))
            .await;
        let (mut hilde, mut author) = (self.town.signed_in("hilde").await, self.town.signed_in("burger-30").await);
        let (address, page) = (format!("/beheer/suggesties/{id}/indiener"), format!("/suggesties/{id}"));
        self.look(&mut hilde, &address).await;
        self.send(&mut hilde, (&address, "doe=vraag&vraag=12"), 422).await;
        self.send(&mut hilde, (&address, "doe=antwoord&antwoord=12&afgehandeld=ja"), 422).await;
        self.send(&mut hilde, (&address, "doe=vraag&vraag=1234567890"), 303).await;
        for path in ["/mijn", &page] {
            self.look(&mut author, path).await;
        }
        let asked = hilde.get(&address).await.body;
        let heard = asked.split("href=\"/beheer/gehoord/").nth(1).and_then(|rest| rest.split('"').next());
        let heard = format!("/beheer/gehoord/{}", heard.expect("where a reply is written down"));
        self.look(&mut hilde, &heard).await;
        self.send(&mut hilde, (&heard, "tekst=&iedereen=ja"), 422).await;
        let mine = author.get("/mijn").await.body;
        let link = mine.split("href=\"/antwoord/").nth(1).and_then(|rest| rest.split('"').next()).expect("a question");
        let link = format!("/antwoord/{link}");
        self.look(&mut self.town.visitor(), &link).await;
        self.send(&mut author, (&link, "tekst="), 422).await;
        self.send(&mut author, (&link, "tekst=2345678901&iedereen=ja"), 303).await;
        self.look(&mut hilde, &heard).await;
        self.send(&mut hilde, (&address, "doe=antwoord&antwoord=3456789012&afgehandeld=ja"), 303).await;
        self.look(&mut hilde, &address).await;
        self.look(&mut author, "/mijn").await;
        self.look(&mut self.town.visitor(), &page).await;
    }

    async fn with_expert(&mut self, id: &str) {
        let (mut hilde, mut els) = (self.town.signed_in("hilde").await, self.town.signed_in("els").await);
        let ask = format!("/beheer/zaken/suggestion/{id}/advies");
        let expert = kit::ids::encode(person_of("els", self.town).await.parse().expect("an id"));
        self.look(&mut els, "/beheer/advies").await;
        self.send(&mut hilde, (&ask, "tekst="), 422).await;
        let form = format!("sleutel=0000000000777&expert={expert}&tekst=4567890123");
        self.send(&mut hilde, (&ask, &form), 303).await;
        self.look(&mut els, "/beheer/advies").await;
        let request = "/beheer/advies/0000000000777";
        self.look(&mut els, request).await;
        self.send(&mut els, (request, "tekst="), 422).await;
        self.send(&mut els, (request, "tekst=5678901234"), 303).await;
        self.send(&mut hilde, (&ask, "verzoek=0000000000777&tekst="), 422).await;
        self.send(&mut hilde, (&ask, "verzoek=0000000000777&doe=sluit"), 303).await;
    }
}
