//! What somebody wants to hear: her page signed in and by the link of a mail, the question after a vote, the numbers.

use super::Walker;
use crate::support::mails::{cx, give_address, person_of};
use plein::{chrome::personal_link, vocabulary::PersonId};

impl Walker<'_> {
    pub(super) async fn by_choosing(&mut self) {
        let (page, address) = ("/mijn/voorkeuren", "kiezer@voorbeeld.be");
        let number = person_of("burger-3", self.town).await;
        give_address(self.town, &number, address).await;
        let mut citizen = self.town.signed_in("burger-3").await;
        self.look(&mut citizen, page).await;
        let green = citizen.get(page).await.body;
        let green = green.split("name=\"thema-").nth(1).and_then(|rest| rest.split('"').next()).expect("a theme");
        self.send(&mut citizen, (page, &format!("thema-{green}=x&hoevaak=x&meedoen=x")), 422).await;
        let chosen = format!("thema-{green}=unwanted&hoevaak=weekly&meedoen=consult&outcome_mail=ja&leeftijd=ja");
        self.send(&mut citizen, (page, &chosen), 303).await;
        self.send(&mut citizen, (page, "intrekken=outcome_mail"), 303).await;
        let id = self.town.suggestion("zonnedaken", "new").await;
        self.send(&mut citizen, ("/mijn/band", "band=lives"), 303).await;
        self.send(&mut citizen, (&format!("/suggesties/{id}/stem"), "stem=ja"), 303).await;
        for answer in ["later", "nee", "ja"] {
            let form = format!("horen={answer}&terug=/suggesties/{id}");
            self.send(&mut citizen, ("/themas/energie/horen", &form), 303).await;
        }
        self.send(&mut citizen, (page, "hoevaak=never"), 303).await;
        let link_of = |person| {
            let link = personal_link::preferences_address(&cx(self.town), person);
            link.find("/voorkeuren/").map(|at| link[at..].to_owned()).expect("a path")
        };
        let (hers, nobodys) = (link_of(PersonId(number.parse().expect("a number"))), link_of(PersonId(1)));
        let mut visitor = self.town.visitor();
        self.look(&mut visitor, &hers).await;
        self.look(&mut visitor, &nobodys).await;
        let mut hilde = self.town.signed_in("hilde").await;
        self.look(&mut hilde, "/beheer/bereik").await;
        self.send(&mut hilde, ("/beheer/bereik", "wie=&waarom="), 422).await;
        self.send(&mut hilde, ("/beheer/bereik", &format!("wie={address}&waarom=Vraag+aan+de+telefoon")), 303).await;
    }
}
