//! Calls for people whom the municipality's own service confirms: a small server plays the service, another the provider.

use crate::providers::hostile;
use crate::support;

use hostile::Hostile;
use plein::municipality::{EligibilityService, ProviderSettings};
use support::{
    Database, each_engine,
    elsewhere::{Elsewhere, Reply},
    town::{Answer, Browser, Town, town},
};

const CALL: &str = "plekken-vergroenen";
const YES: &str = r#"{"inhabitant":true}"#;
const NO: &str = r#"{"inhabitant":false}"#;

/// Wilgenbeke with a provider and a service of its own, and a call for whom the service confirms.
struct Place {
    town: Town,
    provider: Hostile,
    service: Elsewhere,
}

impl Place {
    async fn new(database: &Database) -> Place {
        let (town, provider) = (town(database).await, Hostile::start().await);
        let service = Elsewhere::start(|_| Reply::json(YES)).await;
        let citizens = ProviderSettings { role_claim: None, role_map: Vec::new(), ..provider.settings() };
        let asked = EligibilityService { url: format!("{}/inwoner", service.origin) };
        town.set(1, |settings| {
            settings.sign_in = Some(citizens);
            settings.eligibility_service = Some(asked);
        })
        .await;
        town.run("update calls set eligibility = 'confirmed', voters = 'email' where slug = 'plekken-vergroenen'")
            .await;
        Place { town, provider, service }
    }

    /// Somebody presses, and comes back from the provider as `subject`.
    async fn presses(&self, id: &str, subject: &str) -> (Browser, Answer) {
        let mut browser = self.town.visitor();
        let pressed = browser.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert_eq!((pressed.status, pressed.header("location")), (303, Some("/aanmelden")));
        let came = self.signs_in(&mut browser, subject).await;
        (browser, came)
    }

    async fn signs_in(&self, browser: &mut Browser, subject: &str) -> Answer {
        self.provider.knows(subject);
        let sent = browser.post("/aanmelden", "terug=%2Fmijn").await;
        let way = self.provider.way_back(sent.onward());
        let came = browser.get(&way).await;
        assert_eq!(came.status, 303, "{}", came.body);
        came
    }

    async fn ties(&self) -> Vec<(String, i64)> {
        self.town.rows("select kind, stated_at from ties where kind in ('confirmed', 'not_confirmed')").await
    }
}

/// Everything the database holds, as text.
async fn everything(town: &Town, database: &Database) -> String {
    if let kit::db::Url::Sqlite(_) = database.url {
        let copy = support::Folder::new();
        town.app.db.copy_to(copy.path().join("copy.db")).await.unwrap();
        return String::from_utf8_lossy(&std::fs::read(copy.path().join("copy.db")).unwrap()).into_owned();
    }
    let tables: Vec<(String,)> =
        town.rows("select cast(tablename as text) from pg_tables where schemaname = 'public'").await;
    let mut text = String::new();
    for (table,) in tables {
        let sql: &'static str = format!("select cast(t as text) from {table} t").leak();
        text.extend(town.rows::<(String,)>(sql).await.into_iter().map(|row| row.0));
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_confirmed_votes_and_only_a_yes_and_a_date_are_kept() {
    each_engine(async |database| {
        let place = Place::new(database).await;
        let id = place.town.suggestion(CALL, "new").await;
        let (before, subject) = (place.town.votes(&id).await, "subject-of-amina-000001");
        let (mut amina, came) = place.presses(&id, subject).await;
        assert_eq!(came.header("location"), Some(format!("/suggesties/{id}#vote-{id}").as_str()));
        assert_eq!(place.town.votes(&id).await, (before.0 + 1, before.1));
        assert!(amina.follow(&came).await.form(&format!("vote-{id}")).contains("Jij stemde"));
        let asked = place.service.asked();
        assert_eq!((asked.len(), asked[0].method.as_str(), asked[0].target.as_str()), (1, "POST", "/inwoner"));
        let told: serde_json::Value = serde_json::from_str(&asked[0].body).unwrap();
        assert_eq!(told, serde_json::json!({ "issuer": place.provider.issuer, "sub": subject }));
        let ties = place.ties().await;
        assert!(ties.len() == 1 && ties[0].0 == "confirmed" && ties[0].1 > 0, "{ties:?}");
        let all = everything(&place.town, database).await;
        assert!(all.contains("plekken-vergroenen"), "the search looks at everything");
        for kept in [subject.to_owned(), kit::secret::hex(subject.as_bytes()), "inhabitant".to_owned()] {
            assert!(!all.contains(&kept), "{kept} is kept");
        }
        assert!(amina.get("/mijn").await.body.contains("bevestigde dat je hier ingeschreven bent"));
        // The service may be away the next time: who was confirmed stays it.
        place.service.answers(|_| Reply::HangsUp);
        let mut at_home = place.town.visitor();
        place.signs_in(&mut at_home, subject).await;
        assert_eq!(at_home.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 200);
        assert_eq!((place.town.votes(&id).await.0, place.ties().await), (before.0 + 1, ties));
        assert_eq!(place.town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_registered_hears_why_and_whom_to_call() {
    each_engine(async |database| {
        let place = Place::new(database).await;
        let id = place.town.suggestion(CALL, "new").await;
        let before = place.town.votes(&id).await;
        place.service.answers(|_| Reply::json(NO));
        let (mut luc, came) = place.presses(&id, "subject-of-luc").await;
        let page = luc.follow(&came).await;
        let button = page.form(&format!("vote-{id}"));
        assert!(button.contains("aria-disabled") && button.contains("Klopt dat niet? Bel de gemeente."), "{button}");
        let pressed = luc.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert_eq!(pressed.status, 403);
        assert!(pressed.body.contains("voor wie hier ingeschreven is") && pressed.body.contains("href=\"/contact\""));
        assert_eq!(luc.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 403);
        assert!(luc.get("/mijn").await.body.contains("vond geen inschrijving"));
        // His own word does not open what the service keeps shut.
        luc.post("/mijn/band", "band=lives").await;
        assert_eq!(luc.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 403);
        assert_eq!(place.town.votes(&id).await, before);
        // He moves here: the next time he signs in, the service knows him, and the no is gone.
        place.service.answers(|_| Reply::json(YES));
        luc.post("/afmelden", "").await;
        place.signs_in(&mut luc, "subject-of-luc").await;
        assert_eq!(luc.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 200);
        assert_eq!(place.ties().await.iter().map(|tie| tie.0.as_str()).collect::<Vec<_>>(), ["confirmed"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_in_trouble_keeps_nobody_out_and_loses_no_vote() {
    each_engine(async |database| {
        let place = Place::new(database).await;
        let id = place.town.suggestion(CALL, "new").await;
        let troubles = [
            Reply::HangsUp,
            Reply::Silent,
            Reply::With(500, "text/plain", YES.into()),
            Reply::With(302, "text/plain", YES.into()),
            Reply::With(200, "text/html", b"<html>Onderhoud</html>".to_vec()),
            Reply::json(r#"{"inhabitant":"yes"}"#),
            Reply::json("{}"),
            Reply::Bytes(8_000_000),
        ];
        for (n, trouble) in troubles.into_iter().enumerate() {
            let (before, subject) = (place.town.votes(&id).await.0, format!("subject-{n}"));
            let (told, started) = (trouble.clone(), std::time::Instant::now());
            place.service.answers(move |_| told.clone());
            let (mut sam, came) = place.presses(&id, &subject).await;
            assert!(started.elapsed().as_secs() < 9, "{trouble:?}: signing in waits for nobody's service");
            let door = sam.follow(&came).await;
            assert!(door.status == 200 && door.body.contains("nog niet of je hier ingeschreven bent"), "{trouble:?}");
            assert!(door.body.contains("staat klaar") && door.body.contains("action=\"/aanmelden\""), "{}", door.body);
            assert_eq!((sam.get("/mijn").await.status, place.town.votes(&id).await.0), (200, before));
            assert_eq!(place.ties().await.len(), n, "{trouble:?} is neither a yes nor a no");
            // He may press again, and is asked to sign in once more; the API says why.
            let pressed = sam.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
            assert_eq!(pressed.header("location"), came.header("location"));
            let refused = sam.put(&format!("/api/v1/suggestions/{id}/vote")).await;
            assert!(refused.status == 403 && refused.body.contains("ingeschreven"), "{}", refused.body);
            place.service.answers(|_| Reply::json(YES));
            let came = place.signs_in(&mut sam, &subject).await;
            assert_eq!(came.header("location"), Some(format!("/suggesties/{id}#vote-{id}").as_str()));
            assert_eq!(place.town.votes(&id).await.0, before + 1);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_alone_opens_no_call_for_the_registered() {
    each_engine(async |database| {
        let place = Place::new(database).await;
        let id = place.town.suggestion(CALL, "new").await;
        let mut visitor = place.town.visitor();
        visitor.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert!(!visitor.get("/aanmelden").await.body.contains("name=\"mail\""), "no register knows an address");
        let asked = visitor.post("/aanmelden/mail", "mail=anna%40voorbeeld.be").await;
        assert_eq!(asked.header("location"), Some("/aanmelden"));
        assert_eq!(place.town.rows::<(i64,)>("select id from outbox").await.len(), 0);
    })
    .await;
}
