//! The desk: what an officer answers, makes and edits, and what the administrator sets.

use super::Walker;
use crate::support::{self, town::Browser};
use plein::{
    cx::Cx,
    municipality::{Logo, OwnLink},
    suggestions::{self, stop::About},
    vocabulary::{MunicipalityId, PersonId, SuggestionId},
};

/// One of Mariette's, as if it had been held when it came in.
const HELD_SUGGESTION: &str = "update suggestions set hidden_at = 1791200000000, held_for = 'links'
    where municipality_id = 1 and id = (
      select min(s.id) from suggestions s join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
      where s.municipality_id = 1 and p.display_name = 'Mariette De Pauw' and s.hidden_at is null)";

impl Walker<'_> {
    /// What waits, what is answered, links, look and settings, calls and their questions.
    pub(super) async fn as_officer(&mut self) {
        let mut hilde = self.town.signed_in("hilde").await;
        for path in ["/", "/mijn", "/acties/zonnedaken", "/demo/mails", "/beheer"] {
            self.look(&mut hilde, path).await;
        }
        let inbox = hilde.get("/beheer").await.body;
        let first = inbox.split("href=\"/beheer/suggesties/").nth(1).and_then(|rest| rest.split('"').next());
        let address = format!("/beheer/suggesties/{}", first.expect("something waits"));
        self.look(&mut hilde, &address).await;
        self.send(&mut hilde, (&address, "antwoord=12&status=not_chosen"), 422).await;
        let mut admin = self.town.signed_in("admin").await;
        self.look(&mut admin, &address).await;
        self.send(
            &mut admin,
            (&address, "status=in_progress&sleutel=0000000000001&versie=x&naam=Jo&functie=Jo&dienst=Jo"),
            409,
        )
        .await;
        self.look(&mut self.town.signed_in("karim").await, &address).await;
        let program = Cx::of_program(&self.town.app, self.town.app.towns.by_id(MunicipalityId(1)).expect("the town"));
        let id = first.and_then(|id| id.parse().ok()).expect("the id of a suggestion");
        let stop = suggestions::stop::whole_address(&program, About::Suggestion(id), PersonId(1));
        let path = stop.split_once("/stop/").map(|(_, token)| format!("/stop/{token}")).expect("a path");
        self.look(&mut self.town.visitor(), &path).await;
        self.send(&mut hilde, ("/beheer/links", "naar=/acties/zonnedaken&kanaal=magazine"), 303).await;
        self.send(&mut hilde, ("/beheer/links", "adres=nergens&kanaal=flyer"), 422).await;
        self.send(&mut hilde, ("/affiche", "naar=/oproepen/plekken-vergroenen"), 303).await;
        self.among_colleagues(&mut hilde, &address).await;
        let mut wim = self.town.signed_in("admin").await;
        for path in [
            "/beheer/wijken",
            "/beheer/vormgeving",
            "/beheer/vormgeving?merk=%238fd3b0",
            "/beheer/instellingen?bewaard=1",
        ] {
            self.look(&mut wim, path).await;
        }
        self.send(&mut wim, ("/beheer/vormgeving", "merk=%231d6b4f"), 409).await;
        self.with_pictures(&mut wim).await;
        self.with_mails(&mut wim).await;
        self.send(&mut wim, ("/beheer/instellingen", "dagen=nul&mail=x"), 422).await;
        for path in ["/beheer/oproepen", "/beheer/oproepen/nieuw", "/beheer/oproepen/plekken-vergroenen"] {
            self.look(&mut hilde, path).await;
        }
        self.send(&mut hilde, ("/beheer/oproepen/nieuw", "titel=Een+bank&tekst=Zitten&stand=later"), 422).await;
        self.send(&mut hilde, ("/beheer/oproepen/nieuw", "titel=Een+bank&tekst=Zitten&daarna=lezen"), 200).await;
        self.send(&mut hilde, ("/beheer/oproepen/plekken-vergroenen", "versie=0"), 409).await;
        let questions = "/beheer/oproepen/zonnedaken/vragen";
        self.look(&mut hilde, questions).await;
        let row = "sleutel-0=eigenaar&vraag-0=Van+jou%3F&antwoord-0=yes_no&lezer-0=officers";
        let next =
            "sleutel-1=&vraag-1=Wie+dan+wel%3F&antwoord-1=choice&keuzes-1=Ik&lezer-1=everyone&als-1=eigenaar%3Dno";
        for (press, status) in [("lezen", 200), ("rij", 200), ("", 409)] {
            self.send(&mut hilde, (questions, &format!("{row}&{next}&daarna={press}")), status).await;
        }
        let version = hilde.get(questions).await.hidden("versie");
        self.send(&mut hilde, (questions, &format!("versie={version}&{row}&{next}")), 422).await;
        self.send(&mut hilde, ("/beheer/oproepen/plekken-vergroenen/weg", "versie=0"), 409).await;
        self.on_content(&mut hilde).await;
    }

    /// Who does what, also as who gives roles sees it, and what is looked for.
    async fn look_around(&mut self, hilde: &mut Browser) {
        self.look(hilde, "/beheer/rollen").await;
        for words in ["boom", "regenton", "zzzz"] {
            self.look(hilde, &format!("/beheer/zoeken?q={words}")).await;
        }
        let mut wim = self.town.signed_in("admin").await;
        self.look(&mut wim, "/beheer/rollen").await;
        let blocks = "/beheer/blokkeringen";
        self.look(&mut wim, blocks).await;
        self.send(&mut wim, (blocks, "persoon=niemand&tot=gisteren&reden=x"), 422).await;
        let sam = support::mails::person_of("mariette", self.town).await;
        let sam = kit::ids::encode(sam.parse().expect("an id"));
        let block = format!("persoon={sam}&tot=2026-12-24&reden=Tien+keer+12+zelfde+reclame");
        self.send(&mut wim, (blocks, &block), 303).await;
        self.look(&mut wim, blocks).await;
        let mut blocked = self.town.signed_in("mariette").await;
        self.look(&mut blocked, "/oproepen/plekken-vergroenen/nieuw/nakijken").await;
        self.send(&mut wim, (&format!("{blocks}/{sam}/weg"), ""), 303).await;
        self.send(&mut wim, ("/beheer/rollen", "persoon=niemand&rol=officer&tot=31/2/2099"), 422).await;
    }

    /// The inside of a suggestion, and several at once.
    async fn among_colleagues(&mut self, hilde: &mut Browser, address: &str) {
        self.look_around(hilde).await;
        let case = address.replace("/suggesties/", "/zaken/suggestion/");
        self.look(hilde, &case).await;
        self.send(hilde, (&case, "doe=noted&tekst="), 422).await;
        self.send(hilde, (&case, "doe=handed_over&aan="), 422).await;
        self.send(hilde, (&case, "doe=put_off&tot=gisteren"), 422).await;
        self.send(hilde, (&case, "doe=noted&tekst=De+groendienst+komt+kijken."), 303).await;
        self.send(hilde, (&case, "doe=handed_over&aan=d%3ACommunicatiedienst"), 303).await;
        self.send(hilde, (&case, "doe=took"), 303).await;
        self.send(hilde, (&case, "doe=put_off&tot=2026-12-24"), 303).await;
        self.look(hilde, address).await;
        self.look(hilde, "/beheer?van=uitgesteld").await;
        self.look(hilde, "/beheer/logboek").await;
        self.send(hilde, (&case, "doe=resumed"), 303).await;
        let list = "/beheer/suggesties?oproep=plekken-vergroenen";
        for path in [list, "/beheer/suggesties?q=bestaat-niet", "/beheer/suggesties?gezet=2&intussen=1&page=2"] {
            self.look(hilde, path).await;
        }
        self.send(hilde, (list, "stand=not_chosen"), 422).await;
    }

    /// Kinds of mail, what did not arrive, and somebody whose mail comes back.
    async fn with_mails(&mut self, wim: &mut Browser) {
        self.look(wim, "/beheer/mails").await;
        self.town
            .run(
                "update outbox set state = 'failed', kind = 'answer', gave_up = '550 5.1.1 unknown', useless_at = null,
                                   closed_at = 9000000000000
                 where municipality_id = 1 and id = (select min(id) from outbox where municipality_id = 1)",
            )
            .await;
        let address = "wim@voorbeeld.be";
        let person = support::mails::person_of("admin", self.town).await;
        support::mails::give_address(self.town, &person, address).await;
        self.town
            .run(
                "insert into unreachable_addresses (municipality_id, address, found_at, reason)
                 values (1, 'wim@voorbeeld.be', 1700000000000, '550 5.1.1 unknown')",
            )
            .await;
        for path in ["/mijn", "/beheer/mails", "/beheer/mails/receipt?bewaard=1", "/beheer/mails/corrected?proef=1"] {
            self.look(wim, path).await;
        }
        self.look(&mut self.town.signed_in("schepen").await, "/beheer/mails").await;
        self.look(&mut self.town.signed_in("schepen").await, "/beheer/mails/daily").await;
        let wrong = "versie=x&onderwerp=12&begin=%7Bx%7D&slot=%7B";
        self.send(wim, ("/beheer/mails/receipt", wrong), 422).await;
        self.send(wim, ("/beheer/mails/receipt", "versie=x&onderwerp=%7Btitel%7D+12"), 409).await;
    }

    /// Photos in texts, the logo, and links of the municipality's own.
    async fn with_pictures(&mut self, wim: &mut Browser) {
        let logo = "logo=/afbeelding/0000000000021/640x213.png";
        self.look(wim, &format!("/beheer/vormgeving?{logo}&logo_woorden=21")).await;
        self.send(wim, ("/beheer/vormgeving", "daarna=logo"), 422).await;
        self.send(wim, ("/beheer/vormgeving", &format!("{logo}&logo_woorden=")), 422).await;
        let photo = "foto_bewaard=/afbeelding/0000000000021/640x400.jpg";
        let policy = "/beheer/beleid/klimaatplan";
        self.send(wim, (policy, "tekst=22&daarna=foto"), 422).await;
        self.send(wim, (policy, &format!("tekst=22&{photo}&daarna=foto")), 422).await;
        self.send(wim, (policy, &format!("tekst=22&{photo}&foto_woorden=23&daarna=foto")), 200).await;
        self.send(wim, ("/beheer/instellingen", "boven-tekst-0=24&onder-nummer-1=x&onder-adres-1=/acties"), 422).await;
        self.town
            .set(1, |settings| {
                let text = |text: &str| text.to_owned();
                settings.logo =
                    Some(Logo { picture: text("/afbeelding/0000000000021/640x213.png"), words: text("21") });
                settings.links.header = vec![OwnLink { text: text("24"), address: text("/contact") }];
                settings.links.footer = vec![OwnLink { text: text("25"), address: text("https://werk.voorbeeld.be") }];
            })
            .await;
        self.look(&mut self.town.visitor(), "/").await;
        self.send(wim, ("/affiche", "naar=/acties/zonnedaken"), 303).await;
    }

    /// A suggestion and a comment that somebody reads first, as their author and the staff see them.
    pub(super) async fn on_held(&mut self, hilde: &mut Browser) {
        let mut sam = self.town.signed_in("mariette").await;
        self.town.run(HELD_SUGGESTION).await;
        self.town
            .run("delete from suggestion_search where rowid in (select id from suggestions where held_for = 'links')")
            .await;
        let held: Vec<(SuggestionId,)> =
            self.town.rows("select id from suggestions where municipality_id = 1 and held_for = 'links'").await;
        self.look(&mut sam, &format!("/suggesties/{}", held[0].0)).await;
        self.look(&mut sam, "/mijn").await;
        let page = format!("/beheer/wachtend/suggestie/{}", held[0].0);
        for path in ["/beheer?van=alles", &page, &format!("/beheer/suggesties/{}", held[0].0)] {
            self.look(hilde, path).await;
        }
        self.send(hilde, (&page, "grond=x&reden="), 422).await;
        self.send(hilde, (&format!("{page}/door"), ""), 303).await;
    }

    /// The line of an action with its tasks: one of them, changed, done and not done.
    async fn on_tasks(&mut self, hilde: &mut Browser) {
        let line = "/beheer/acties/wilgenbeke-vergroent/taken";
        let body = hilde.get(line).await.body;
        let task = body.split("href=\"/beheer/taken/").find(|rest| rest.find('"') == Some(13));
        let task = format!("/beheer/taken/{}", &task.expect("a task")[..13]);
        let edit = format!("{task}/bewerken");
        for path in
            [line, "/beheer/acties/regenton-en-wadi/taken", "/beheer/taken", "/beheer/taken?van=alles", &task, &edit]
        {
            self.look(hilde, path).await;
        }
        self.look(&mut self.town.signed_in("rik").await, "/beheer/taken").await;
        self.look(&mut self.town.signed_in("schepen").await, line).await;
        self.send(hilde, ("/beheer/taken/nieuw", "titel=&plek=x&dag=gisteren&aan=x"), 422).await;
        self.send(hilde, (&edit, "titel=12&versie=0"), 409).await;
        self.send(hilde, (&task, "doe=open&terug=taak"), 303).await;
        self.look(hilde, &task).await;
        self.send(hilde, (&task, "doe=klaar"), 303).await;
        self.look(hilde, "/beheer/logboek").await;
    }

    async fn on_content(&mut self, hilde: &mut Browser) {
        let contacts = hilde.get("/beheer/contacten").await.body;
        let contact = contacts.split("href=\"/beheer/contacten/").nth(2).and_then(|rest| rest.split('"').next());
        let contact = format!("/beheer/contacten/{}", contact.expect("a contact"));
        for path in [
            "/beheer/acties",
            "/beheer/acties/nieuw",
            "/beheer/acties/wilgenbeke-vergroent",
            "/beheer/acties/wilgenbeke-vergroent/traject",
            "/beheer/themas",
            "/beheer/themas/groen",
            "/beheer/contacten",
            &contact,
            "/beheer/beleid",
            "/beheer/beleid/klimaatplan",
        ] {
            self.look(hilde, path).await;
        }
        let steps = "/beheer/acties/wilgenbeke-vergroent/traject";
        self.send(hilde, (steps, "stap-0=Een+stap&versie=1&daarna=rij"), 200).await;
        self.send(hilde, (steps, "stap-0=Een+stap&versie=1"), 422).await;
        self.on_tasks(hilde).await;
        self.on_held(hilde).await;
        self.send(hilde, ("/beheer/acties/nieuw", "titel=Tuinen&wie=ander&stand=later&tekening=x"), 422).await;
        self.send(hilde, ("/beheer/themas/nieuw", "titel=Tuinen&tekst=Een+**tuin**&daarna=lezen"), 200).await;
        self.send(hilde, ("/beheer/themas/groen/weg", "versie=0"), 409).await;
        self.send(hilde, ("/beheer/contacten/nieuw", "naam=Noor&telefoon=x"), 422).await;
        let portrait = "portret=/afbeelding/0000000000021/640x400.jpg";
        self.send(hilde, ("/beheer/contacten/nieuw", &format!("naam=Noor&{portrait}")), 422).await;
        self.send(hilde, ("/beheer/beleid/nieuw", "titel=Waterplan&samenvatting=Kort&tekst=%23+Doel&stand=klad"), 303)
            .await;
        self.look(hilde, "/beleid/waterplan").await;
    }
}
