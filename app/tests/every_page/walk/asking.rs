//! Questions to the municipality: asked, confirmed, handed on, answered, closed, published.

use super::Walker;
use crate::support::town::Browser;

const FORM: &str = "/vragen/nieuw";
const ASKED: &str = "vraag=1234567890&naam=12&over=/acties/wilgenbeke-vergroent";

impl Walker<'_> {
    pub(super) async fn by_asking(&mut self) {
        let (mut visitor, address) = (self.town.visitor(), "vrager@voorbeeld.be");
        self.send(&mut visitor, (FORM, "vraag=&naam="), 422).await;
        let key = visitor.get(FORM).await.hidden("sleutel");
        self.send(&mut visitor, (FORM, &format!("{ASKED}&sleutel={key}")), 303).await;
        self.look(&mut visitor, &format!("/vragen/{key}")).await;
        self.send(&mut visitor, ("/aanmelden/mail", &format!("mail={address}")), 303).await;
        let link = self.link_to(address, "/volgen/").await;
        let mut phone = self.town.visitor();
        self.look(&mut phone, &link).await;
        self.send(&mut phone, (&link, ""), 303).await;
        self.look(&mut phone, &link).await;
        let mut amina = self.town.signed_in("amina").await;
        self.look(&mut amina, FORM).await;
        for body in ["1234567890", "2345678901"] {
            let key = amina.get(FORM).await.hidden("sleutel");
            let form = format!("vraag={body}&naam=34&sleutel={key}");
            self.send(&mut amina, (FORM, &form), 303).await;
        }
        let mut hilde = self.town.signed_in("hilde").await;
        self.look(&mut hilde, "/beheer/vragen").await;
        let page = question(&mut hilde, 0).await;
        self.look(&mut hilde, &page).await;
        self.look(&mut self.town.signed_in("karim").await, &page).await;
        for wrong in ["wat=antwoord", "wat=doorgeven", "wat=sluiten"] {
            self.send(&mut hilde, (&page, wrong), 422).await;
        }
        self.send(&mut hilde, (&page, "wat=antwoord&antwoord=4567890123&versie=0"), 409).await;
        let body = hilde.get(&page).await.body;
        let to = body.split("<option value=\"").nth(2).and_then(|rest| rest.split('"').next()).expect("a colleague");
        self.send(&mut hilde, (&page, &format!("wat=doorgeven&naar={to}&nota=56&versie=1")), 303).await;
        self.look(&mut hilde, &page).await;
        self.send(&mut hilde, (&page, "wat=antwoord&antwoord=4567890123&versie=2"), 303).await;
        let publish = format!("{page}/publiceren");
        self.look(&mut hilde, &publish).await;
        self.send(&mut hilde, (&publish, "vraag=&antwoord="), 422).await;
        self.send(&mut hilde, (&publish, "vraag=1234567890&antwoord=4567890123&versie=0"), 303).await;
        self.look(&mut hilde, &publish).await;
        self.send(&mut hilde, (&publish, "vraag=12345678901&antwoord=4567890123&versie=0"), 409).await;
        self.send(&mut hilde, (&format!("{page}/weghalen"), ""), 303).await;
        let page = question(&mut hilde, 0).await;
        self.send(&mut hilde, (&page, "wat=sluiten&reden=6789012345&versie=1"), 303).await;
        self.look(&mut amina, "/mijn").await;
        let mine = amina.get("/mijn").await.body;
        for at in 1..=2 {
            let start = "href=\"/vragen/";
            let id = mine.split(start).nth(at).and_then(|rest| rest.split('"').next()).expect("a question of hers");
            self.look(&mut amina, &format!("/vragen/{id}")).await;
        }
        self.look(&mut hilde, "/beheer/logboek").await;
    }
}

/// The address of one that waits.
async fn question(hilde: &mut Browser, at: usize) -> String {
    let list = hilde.get("/beheer/vragen").await.body;
    let start = "button--small\" href=\"/beheer/vragen/";
    let found = list.split(start).skip(1).filter_map(|rest| rest.split('"').next());
    let id = found.filter(|id| !id.contains('/')).nth(at).expect("a question waits");
    format!("/beheer/vragen/{id}")
}
