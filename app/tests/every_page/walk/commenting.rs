//! Comments, and what is reported and decided of them.

use super::Walker;

impl Walker<'_> {
    /// A comment in each of its states, and what is reported of it.
    pub(super) async fn by_commenting(&mut self) {
        let id = self.town.suggestion("plekken-vergroenen", "votes").await;
        let (page, form) = (format!("/suggesties/{id}"), format!("/suggesties/{id}/reageer"));
        let mut visitor = self.town.visitor();
        self.send(&mut visitor, (&form, "tekst="), 422).await;
        self.send(&mut visitor, (&form, "tekst=12"), 303).await;
        visitor.post("/demo/aanmelden", "persoon=burger-3").await;
        // Somebody who has no name yet.
        let nameless = "update people set display_name = null where municipality_id = 1 and id =
                        (select person_id from sessions order by created_at desc, person_id limit 1)";
        assert_eq!(self.town.run(nameless).await, 1);
        let key = visitor.get(&form).await.hidden("sleutel");
        self.look(&mut visitor, &form).await;
        let told = "gevraagd=ja&leeftijd=ja&naam=Buur+met+een+boom";
        self.send(&mut visitor, (&form, &format!("gevraagd=ja&tekst=13&sleutel={key}")), 422).await;
        self.send(&mut visitor, (&form, &format!("{told}&tekst=13&sleutel={key}")), 303).await;
        self.look(&mut visitor, &format!("/reacties/{key}/bewerk")).await;
        self.send(&mut visitor, (&format!("/reacties/{key}/bewerk"), "tekst="), 422).await;
        self.send(&mut visitor, (&format!("/reacties/{key}/bewerk"), "tekst=14"), 303).await;
        let mut amina = self.town.signed_in("amina").await;
        self.look(&mut amina, &format!("{form}?op={key}")).await;
        let reply = amina.get(&page).await.hidden("sleutel");
        self.send(&mut amina, (&form, &format!("op={key}&tekst=15&sleutel={reply}&gevraagd=ja&leeftijd=ja")), 303)
            .await;
        self.send(&mut amina, (&format!("/reacties/{key}/bedankt"), "bedankt=ja"), 303).await;
        self.look(&mut visitor, "/mijn").await;
        for report in [format!("/reacties/{key}/meld"), format!("{page}/meld")] {
            let mut visitor = self.town.visitor();
            self.look(&mut visitor, &report).await;
            self.send(&mut visitor, (&report, "mail=scheef"), 422).await;
            let key = visitor.get(&report).await.hidden("sleutel");
            let filled = format!("sleutel={key}&grond=hurtful&woorden=16");
            self.send(&mut visitor, (&report, &filled), 303).await;
        }
        let mut hilde = self.town.signed_in("hilde").await;
        let hide = format!("/beheer/reacties/{key}/verbergen");
        self.send(&mut hilde, (&hide, "grond=hurtful"), 422).await;
        for path in ["/beheer", "/beheer/meldingen", "/beheer/meldingen/verborgen", &hide] {
            self.look(&mut hilde, path).await;
        }
        let list = hilde.get("/beheer/meldingen").await.body;
        for (number, decision) in ["besluit=hidden&grond=hurtful&reden=17", "besluit=handled"].iter().enumerate() {
            let start = "href=\"/beheer/meldingen/";
            let report = list.split(start).nth(number + 1).and_then(|rest| rest.split('"').next()).expect("a report");
            let report = format!("/beheer/meldingen/{report}");
            self.look(&mut self.town.signed_in("karim").await, &report).await;
            self.send(&mut hilde, (&report, "besluit=hidden"), 422).await;
            self.send(&mut hilde, (&report, decision), 303).await;
            self.look(&mut hilde, &report).await;
        }
        self.look(&mut hilde, "/beheer/meldingen/verborgen").await;
        for path in [page.as_str(), "/mijn"] {
            self.look(&mut visitor, path).await;
        }
    }
}
