//! The way through the town that shows every template: as a visitor, by e-mail, as a citizen and as an officer.
//!
//! It is walked in each language with the same steps in the same order, so that answers of two languages can be laid
//! beside each other.

mod asking;
mod commenting;
mod desk;
mod door;
mod handling;
mod input;
mod mailings;
mod pool;

use crate::support::{
    pictures::{jpeg, photos_on},
    town::{Answer, Browser, Town},
};
use kit::i18n::Lang;
use plein::suggestions::{self, stop::About};

/// One answer that people or their mail programs show.
pub struct Seen {
    /// Who asked for what, for the report.
    pub what: String,
    pub kind: Kind,
    pub body: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Page,
    HtmlMail,
    TextMail,
}

/// Everything a visitor can open by its address, at the demo's today: calls that are open, over and yet to come.
const OPEN_TO_ALL: &[&str] = &[
    "/",
    "/acties",
    "/acties?thema=groen",
    "/acties?trap=decide&van=2026-11-01",
    "/acties?plaats=nergens",
    "/acties/wilgenbeke-vergroent",
    "/acties/wilgenbeke-vergroent?versie=eenvoudig",
    "/acties/zonnedaken",
    "/acties/regenton-en-wadi",
    "/acties/warme-straten",
    "/acties/deelauto-in-de-wijk",
    "/acties/veilig-naar-school",
    "/acties/plaats-voor-de-beek",
    "/themas/groen",
    "/themas/water",
    "/themas/energie",
    "/themas/mobiliteit",
    "/beleid/klimaatplan",
    "/beleid/hitte-en-droogte",
    "/beleid/zo-beslissen-we",
    "/oproepen/plekken-vergroenen",
    "/oproepen/zonnedaken",
    "/oproepen/regentonnen",
    "/oproepen/deelauto",
    "/oproepen/plekken-vergroenen?page=2",
    "/oproepen/plekken-vergroenen?q=boom",
    "/oproepen/plekken-vergroenen?q=xyzxyz",
    "/oproepen/plekken-vergroenen?mine=1",
    "/oproepen/plekken-vergroenen?category=square&status=chosen&sort=votes",
    "/oproepen/plekken-vergroenen?bbox=3.81,50.97,3.83,50.99",
    "/oproepen/plekken-vergroenen?straat=Nergensstraat",
    "/zoeken",
    "/zoeken?q=boom",
    "/zoeken?q=klimaat",
    "/zoeken?q=xyzxyz",
    "/contact",
    "/vragen",
    "/vragen?zoek=water",
    "/vragen?zoek=xyzxyz&over=/themas/energie",
    "/vragen/nieuw",
    "/vragen/nieuw?over=/acties/wilgenbeke-vergroent",
    "/meedoen-zonder-computer",
    "/huisregels",
    "/privacy",
    "/cookies",
    "/toegankelijkheid",
    "/aanmelden",
    "/aanmelden?fout=dienst",
    "/aanmelden?fout=gestopt",
    "/aanmelden?fout=mislukt",
    "/aanmelden?fout=code",
    "/aanmelden/terug?state=x&code=y",
    "/suggesties/nergens",
];

/// Who is asked to make a suggestion together.
pub const ASKED: &str = "vriend@voorbeeld.be";
/// Of whose suggestion nobody sees any more.
pub const HIDDEN: &str = "verborgen@voorbeeld.be";

/// Whose address an officer wrote down.
pub const ON_PAPER: &str = "dora@voorbeeld.be";

/// Statuses whose suggestions look different.
const STATUSES: [&str; 6] = ["submitted", "under_review", "chosen", "realised", "merged", "withdrawn"];

pub struct Walker<'a> {
    pub town: &'a Town,
    lang: Lang,
    pub seen: Vec<Seen>,
}

impl<'a> Walker<'a> {
    pub fn new(town: &'a Town, lang: Lang) -> Walker<'a> {
        Walker { town, lang, seen: Vec::new() }
    }

    fn path(&self, path: &str) -> String {
        match self.lang {
            Lang::Nl => path.to_owned(),
            lang => format!("/{lang}{path}"),
        }
    }

    fn keep(&mut self, what: String, answer: &Answer) {
        let kind = answer.header("content-type").unwrap_or_default();
        assert!(kind.starts_with("text/html"), "{what}: {} {kind}", answer.status);
        self.seen.push(Seen { what, kind: Kind::Page, body: answer.body.clone() });
    }

    pub async fn look(&mut self, browser: &mut Browser, path: &str) {
        let answer = browser.get(&self.path(path)).await;
        match answer.status {
            303 => self.keep(format!("{path}, and on"), &browser.follow(&answer).await),
            _ => self.keep(path.to_owned(), &answer),
        }
    }

    /// Sends a form that is answered with a paper.
    pub async fn print(&mut self, browser: &mut Browser, (path, form): (&str, &str)) {
        let answer = browser.post(&self.path(path), form).await;
        assert_eq!(answer.status, 303, "POST {path} {form} in {}: {}", self.lang, answer.body);
        assert_eq!(browser.follow(&answer).await.header("content-type"), Some("application/pdf"));
    }

    /// Sends a form; the answer is a page with this status, or leads to one.
    pub async fn send(&mut self, browser: &mut Browser, (path, form): (&str, &str), status: u16) {
        let answer = browser.post(&self.path(path), form).await;
        let what = format!("POST {path} {form}");
        assert_eq!(answer.status, status, "{what} in {}: {}", self.lang, answer.body);
        match status {
            303 => self.keep(format!("{what}, and on"), &browser.follow(&answer).await),
            _ => self.keep(what, &answer),
        }
    }

    /// The first suggestion of a call with this status.
    async fn suggestion(&self, call: &str, status: &str) -> Option<String> {
        let list = format!("/api/v1/suggestions?call={call}&status={status}&sort=votes&limit=1");
        let list = self.town.visitor().get(&list).await.json();
        list["items"][0]["id"].as_str().map(str::to_owned)
    }

    /// All of it, at the demo's today.
    pub async fn today(&mut self) {
        // Of everybody in the demo but one it is known; here each is asked once.
        self.town.run("update people set age_stated_at = null where municipality_id = 1").await;
        self.as_visitor().await;
        self.by_provider().await;
        self.by_email().await;
        self.as_citizen().await;
        self.by_suggesting().await;
        self.who_hears().await;
        self.by_commenting().await;
        self.as_officer().await;
        self.by_changing().await;
        self.by_handling().await;
        self.by_asking().await;
        self.by_choosing().await;
        self.with_mailings().await;
        self.by_entering().await;
        self.mails().await;
    }

    async fn as_visitor(&mut self) {
        let mut visitor = self.town.visitor();
        for path in OPEN_TO_ALL {
            self.look(&mut visitor, path).await;
        }
        for (call, statuses) in [("plekken-vergroenen", &STATUSES[..]), ("regentonnen", &STATUSES[2..4])] {
            for status in statuses {
                if let Some(id) = self.suggestion(call, status).await {
                    self.look(&mut visitor, &format!("/suggesties/{id}")).await;
                }
            }
        }
        let foreign = [("sec-fetch-site", "cross-site")];
        let answer = visitor.ask("POST", &self.path("/aanmelden"), &foreign, "").await;
        self.keep("a form from elsewhere".to_owned(), &answer);
        let large = "a=".to_owned() + &"b".repeat(400_000);
        let answer = visitor.post(&self.path("/aanmelden"), &large).await;
        self.keep("a form that is too large".to_owned(), &answer);
        self.send(&mut visitor, ("/mijn/naam", "naam=x"), 401).await;
        self.again(&mut visitor).await;
        self.look(&mut visitor, "/mijn/weg?klaar=ja").await;
    }

    /// Votes with an e-mail address alone, in a call for who lives here.
    async fn by_email(&mut self) {
        let mut reader = self.town.visitor();
        let address = "lezer@voorbeeld.be";
        let id = self.suggestion("zonnedaken", "submitted").await.expect("a roof");
        self.send(&mut reader, (&format!("/suggesties/{id}/stem"), "stem=ja"), 303).await;
        self.send(&mut reader, ("/aanmelden/mail", "mail=scheef"), 422).await;
        self.send(&mut reader, ("/aanmelden/mail", &format!("mail={address}")), 303).await;
        let code = self.code_for(address).await;
        self.send(&mut reader, ("/aanmelden/code", "code=12"), 422).await;
        self.send(&mut reader, ("/aanmelden/code", &format!("code={}", other_than(&code))), 422).await;
        self.send(&mut reader, ("/aanmelden/code", &format!("code={code}")), 303).await;
        self.send(&mut reader, ("/mijn/band", ""), 422).await;
        self.send(&mut reader, ("/mijn/band", "band=lives"), 303).await;
        self.look(&mut reader, "/mijn").await;
        let (mut follower, mut phone) = (self.town.visitor(), self.town.visitor());
        self.send(&mut follower, (&format!("/suggesties/{id}/volg"), "volg=ja"), 303).await;
        self.send(&mut follower, ("/aanmelden/mail", "mail=volger@voorbeeld.be"), 303).await;
        let link = self.link_to("volger@voorbeeld.be", "/volgen/").await;
        self.look(&mut phone, &link).await;
        self.send(&mut phone, (&link, ""), 303).await;
        self.look(&mut phone, &link).await;
    }

    async fn as_citizen(&mut self) {
        let mut citizen = self.town.signed_in("burger-1").await;
        let address = "inwoner@voorbeeld.be";
        self.look(&mut citizen, "/").await;
        self.look(&mut citizen, "/mijn").await;
        self.look(&mut citizen, "/mijn/band").await;
        self.look(&mut citizen, "/mijn/weg").await;
        self.send(&mut citizen, ("/mijn/weg", ""), 422).await;
        self.send(&mut citizen, ("/mijn/naam", "naam="), 422).await;
        self.send(&mut citizen, ("/mijn/naam", "naam=Buur+uit+de+Kapelstraat"), 303).await;
        self.send(&mut citizen, ("/mijn/mail", "mail=scheef"), 422).await;
        self.send(&mut citizen, ("/mijn/mail", &format!("mail={address}")), 303).await;
        let code = self.code_for(address).await;
        self.send(&mut citizen, ("/mijn/mail/code", "code=12"), 422).await;
        self.send(&mut citizen, ("/mijn/mail/code", &format!("code={}", other_than(&code))), 422).await;
        self.send(&mut citizen, ("/mijn/mail/code", &format!("code={code}")), 303).await;
        self.send(&mut citizen, ("/mijn/mail/code", &format!("code={code}")), 422).await;
        for status in [303, 303, 303, 303, 303, 429] {
            self.send(&mut citizen, ("/mijn/mail", &format!("mail=tweede-{address}")), status).await;
        }
        self.send(&mut citizen, ("/mijn/mail", "wis=ja"), 303).await;
        self.send(&mut citizen, ("/mijn/voorkeuren", "outcome_mail=ja"), 422).await;
        self.send(&mut citizen, ("/mijn/voorkeuren", "outcome_mail=ja&leeftijd=ja"), 303).await;
        let id = self.suggestion("plekken-vergroenen", "submitted").await.expect("a place");
        self.send(&mut citizen, (&format!("/suggesties/{id}/stem"), "stem=ja"), 303).await;
        let over = self.suggestion("regentonnen", "realised").await.expect("a barrel");
        self.send(&mut citizen, (&format!("/suggesties/{over}/stem"), "stem=ja"), 409).await;
        for path in ["/", "/mijn", "/acties/wilgenbeke-vergroent", "/oproepen/plekken-vergroenen?mine=1"] {
            self.look(&mut citizen, path).await;
        }
    }

    /// Adds a suggestion: every state of the form, then looking it over, then the thanks.
    async fn by_suggesting(&mut self) {
        let (form, check) = ("/oproepen/plekken-vergroenen/nieuw", "/oproepen/plekken-vergroenen/nieuw/nakijken");
        let list = self.town.visitor().get("/api/v1/suggestions?call=plekken-vergroenen&limit=1").await.json();
        let place = format!("{},{}", list["items"][0]["latitude"], list["items"][0]["longitude"]);
        let mut visitor = self.town.visitor();
        self.look(&mut visitor, form).await;
        self.look(&mut visitor, "/oproepen/regentonnen/nieuw").await;
        self.look(&mut visitor, "/oproepen/zonnedaken/nieuw").await;
        self.send(&mut visitor, ("/oproepen/zonnedaken/nieuw", "verder=ja&vraag-oppervlakte=veel"), 422).await;
        self.send(&mut visitor, (form, "verder=ja"), 422).await;
        self.send(&mut visitor, (form, "verder=ja&plek=50.8466,4.3528&titel=a"), 422).await;
        self.send(&mut visitor, (form, "naar=street&straat=Nergensstraat"), 200).await;
        self.send(&mut visitor, (form, "naar=street&straat=Kapelstraat"), 200).await;
        self.send(&mut visitor, (form, "naar=street&straat=Molen"), 200).await;
        self.send(&mut visitor, (form, "naar=me&mijn=50.8466,4.3528"), 200).await;
        let text = "titel=Schaduw+op+het+plein&waarom=Er+staat+hier+geen+enkele+boom.&soort=square";
        self.send(&mut visitor, (form, &format!("verder=ja&plek={place}&{text}")), 303).await;
        let came = visitor.post("/demo/aanmelden", "persoon=burger-2").await;
        assert_eq!(came.header("location"), Some(check));
        let version = visitor.get(&self.path(check)).await.hidden("versie");
        self.look(&mut visitor, check).await;
        self.send(&mut visitor, (check, &format!("versie={version}")), 422).await;
        let version = self.by_photos(&mut visitor, (form, check)).await;
        self.send(&mut visitor, (check, &format!("versie={version}&leeftijd=ja")), 303).await;
        self.look(&mut visitor, "/mijn").await;
    }

    /// Two photos, one of them described, and one that is none; the version of the draft that holds them.
    async fn by_photos(&mut self, visitor: &mut Browser, (form, check): (&str, &str)) -> String {
        let before = visitor.get(form).await;
        let place = before.hidden("plek");
        let text = [
            ("plek", place.as_str()),
            ("titel", "Schaduw op het plein"),
            ("waarom", "Er staat hier geen enkele boom."),
            ("soort", "square"),
        ];
        let photos = [jpeg(1), jpeg(2)];
        let files = [("een.jpg", photos[0].as_slice()), ("twee.jpg", &photos[1]), ("drie.pdf", b"%PDF-1.7")];
        let page = visitor.post_photos(&self.path(form), &[], &files).await;
        self.keep("photos that come in".to_owned(), &page);
        let field = format!("beschrijving-{}", photos_on(&page)[0]);
        let described = [&text[..], &[(field.as_str(), "Plein zonder bomen"), ("verder", "ja")]].concat();
        assert_eq!(visitor.post_photos(&self.path(form), &described, &[]).await.status, 303);
        let page = visitor.get(&self.path(check)).await;
        self.keep("photos looked over".to_owned(), &page);
        page.hidden("versie")
    }

    /// Following by one press, and the page that stops mails in each of its states.
    async fn who_hears(&mut self) {
        let id = self.town.suggestion("plekken-vergroenen", "new").await;
        let mut amina = self.town.signed_in("amina").await;
        self.send(&mut amina, (&format!("/suggesties/{id}/volg"), "volg=ja"), 303).await;
        for page in ["/acties/wilgenbeke-vergroent", "/themas/groen"] {
            self.send(&mut amina, (&format!("{page}/volg"), "volg=ja"), 303).await;
        }
        let (call, near) = ("/oproepen/plekken-vergroenen", "near=50.98,3.82");
        self.look(&mut amina, &format!("{call}?{near}")).await;
        let form = "volg=ja&straal=250&zoek=near%3D50.98%252C3.82";
        self.send(&mut amina, (&format!("{call}/volg"), form), 303).await;
        self.send(&mut amina, (&format!("{call}/volg"), "volg=ja"), 422).await;
        self.look(&mut amina, &format!("/suggesties/{id}")).await;
        self.look(&mut amina, "/mijn").await;
        let town = self.town.app.towns.by_id(plein::vocabulary::MunicipalityId(1)).expect("Wilgenbeke is there");
        let cx = plein::cx::Cx::of_program(&self.town.app, town);
        let followers: Vec<(plein::vocabulary::PersonId,)> =
            self.town.rows("select person_id from suggestion_followers where municipality_id = 1").await;
        let suggestion = id.parse().expect("the id of a suggestion");
        for about in [About::Suggestion(suggestion), About::Daily] {
            let link = suggestions::stop::whole_address(&cx, about, followers[0].0);
            let link = link.find("/stop/").map(|at| link[at..].to_owned()).expect("a path");
            self.look(&mut amina, &link).await;
            for choice in ["dit", "alles", "terug"] {
                self.send(&mut amina, (&format!("{link}/keuze"), &format!("keuze={choice}")), 303).await;
                self.look(&mut amina, &link).await;
            }
        }
    }

    /// The pages that say what can be done next, at another moment of the town.
    pub async fn at(&mut self, moment: &str) {
        let mut visitor = self.town.visitor();
        let moved = visitor.post("/demo/klok", &format!("naar={moment}")).await;
        assert_eq!(moved.status, 200, "{}", moved.body);
        for path in ["/", "/acties", "/zoeken?q=xyzxyz", "/oproepen/plekken-vergroenen", "/oproepen/deelauto"] {
            self.look(&mut visitor, path).await;
        }
    }

    /// What was mailed.
    async fn mails(&mut self) {
        let mails = crate::support::mails::mails(self.town).await;
        // An invitation, the question whether an address is right, what becomes of a question or is hidden, and a mailing,
        // are in the language of the municipality.
        let is_own = |mail: &&serde_json::Value| {
            let text = mail["text"].as_str().unwrap_or_default();
            let is_mailing = text.contains("omdat je iets indiende, stemde of reageerde bij");
            mail["to"] == ASKED
                || mail["to"] == ON_PAPER
                || mail["to"] == HIDDEN
                || is_mailing
                || text.contains("omdat je de gemeente een vraag stelde")
        };
        for mail in mails.iter().filter(|mail| !is_own(mail)) {
            let text = |part: &str| mail[part].as_str().unwrap_or_default().to_owned();
            let what = format!("the mail “{}”", text("subject"));
            self.seen.push(Seen { what: what.clone(), kind: Kind::HtmlMail, body: text("html") });
            self.seen.push(Seen { what, kind: Kind::TextMail, body: text("text") });
        }
    }

    /// Where the newest mail to an address leads.
    pub(super) async fn link_to(&self, address: &str, beginning: &str) -> String {
        let mails = crate::support::mails::mails(self.town).await;
        let text =
            crate::support::mails::mail_to(&mails, address)["text"].as_str().expect("a mail has text").to_owned();
        let link = text.split_whitespace().find(|word| word.contains(beginning)).expect("a link");
        link[link.find(beginning).expect("it was found")..].to_owned()
    }

    async fn code_for(&self, address: &str) -> String {
        let mails = mails_of(self.town).await;
        // The newest comes first.
        let last = mails.iter().find(|mail| mail["to"].as_str() == Some(address));
        let subject = last.and_then(|mail| mail["subject"].as_str()).expect("a mail to this address");
        subject.chars().take_while(char::is_ascii_digit).collect()
    }
}

pub async fn mails_of(town: &Town) -> Vec<serde_json::Value> {
    town.visitor().get("/demo/mails.json").await.json().as_array().expect("a list of mails").clone()
}

/// Six digits that are not the code.
fn other_than(code: &str) -> &'static str {
    if code == "111111" { "222222" } else { "111111" }
}
