//! What somebody asks of the municipality about herself: all that is kept of her in one file, and to be forgotten.

use crate::support;

use support::{
    each_engine,
    mails::{give_address, person_of},
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const TITLE: &str = "Een lindeboom aan de bushalte";
const COMMENT: &str = "Mijn kinderen wachten hier elke dag op de bus.";
const ADDRESS: &str = "amina.b@voorbeeld.be";

/// Amina suggested, voted, commented, thanked for nothing yet, and follows; Luc commented under hers.
struct Scene {
    amina: Browser,
    own: String,
    other: String,
}

fn page_of(id: &str) -> String {
    format!("/suggesties/{id}")
}

async fn comment(browser: &mut Browser, id: &str, text: &str) {
    let key = browser.get(&page_of(id)).await.hidden("sleutel");
    let form = encoded(&[("sleutel", &key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", text)]);
    let sent = browser.post(&format!("{}/reageer", page_of(id)), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
}

async fn vote(browser: &mut Browser, id: &str) -> Answer {
    browser.post(&format!("{}/stem", page_of(id)), "stem=ja").await
}

async fn scene(town: &Town) -> Scene {
    let other = town.suggestion(CALL, "new").await;
    let mut amina = town.signed_in("amina").await;
    amina.post(&format!("{}/stem", page_of(&other)), "stem=nee").await;
    assert_eq!(amina.post("/mijn/mail", &encoded(&[("mail", ADDRESS)])).await.status, 303);
    let code = town.code_to(ADDRESS).await;
    assert_eq!(amina.post("/mijn/mail/code", &format!("code={code}")).await.status, 303);
    let sent = amina.post("/mijn/voorkeuren", "outcome_mail=ja&leeftijd=ja").await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    let body = serde_json::json!({
        "call": CALL, "title": TITLE, "body": "Wie wacht, staat in de zon.", "category": "square",
        "latitude": list["items"][0]["latitude"], "longitude": list["items"][0]["longitude"],
    });
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let added = amina.ask("POST", "/api/v1/suggestions", &headers, &body.to_string()).await;
    assert_eq!(added.status, 201, "{}", added.body);
    let own = added.json()["id"].as_str().expect("an id").to_owned();
    assert_eq!(vote(&mut amina, &other).await.status, 303);
    comment(&mut amina, &other, COMMENT).await;
    assert_eq!(amina.post("/themas/groen/volg", "volg=ja").await.status, 303);
    let mut luc = town.signed_in("luc").await;
    comment(&mut luc, &own, "Luc vindt dit goed.").await;
    Scene { amina, own, other }
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_downloads_all_that_is_kept_of_her_and_nothing_of_luc() {
    each_engine(async |database| {
        let town = town(database).await;
        let Scene { mut amina, own, other } = scene(&town).await;
        assert!(amina.get("/mijn").await.body.contains("/mijn/gegevens.json"));
        let file = amina.get("/mijn/gegevens.json").await;
        assert_eq!(file.status, 200, "{}", file.body);
        assert_eq!(file.header("cache-control"), Some("no-store"));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"gegevens-wilgenbeke.json\""));
        let (person, given) = (&file.json()["person"], &file.json()["contributions"]);
        assert!(person["name"].as_str().is_some_and(|name| name.starts_with("Amina")), "{person:#}");
        assert_eq!(person["email"], ADDRESS);
        let consent = &person["consents"][0];
        assert_eq!(consent["purpose"], "outcome_mail");
        assert!(consent["wording"].as_str().is_some_and(|words| words.len() > 20) && consent["given_at"].is_string());
        assert!(person["mails"].as_array().is_some_and(|mails| !mails.is_empty()), "the mail with the code is kept");
        let has = |list: &str, field: &str, part: &str| {
            let rows = given[list].as_array().expect("a list");
            rows.iter().any(|row| row[field].as_str().is_some_and(|value| value.contains(part)))
        };
        assert!(has("suggestions", "id", &own) && has("suggestions", "title", TITLE), "{given:#}");
        assert!(has("votes", "url", &other) && has("comments", "text", COMMENT), "{given:#}");
        assert!(has("follows", "kind", "theme"), "{given:#}");
        assert!(!file.body.contains("Luc"), "what others wrote is theirs");
        // A hidden comment is hers still, with why it was hidden.
        town.run(
            "update comments set hidden_at = 1, hidden_reason = 'Te fel.' where body like 'Mijn kinderen wachten%'",
        )
        .await;
        let file = amina.get("/mijn/gegevens.json").await;
        assert!(file.body.contains(COMMENT) && file.body.contains("Te fel."));
        assert_eq!(town.visitor().get("/mijn/gegevens.json").await.status, 401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_is_forgotten_and_what_she_gave_stays_without_her_name() {
    each_engine(async |database| {
        let town = town(database).await;
        let Scene { mut amina, own, other } = scene(&town).await;
        let mut elsewhere = town.signed_in("amina").await;
        let name = amina.get("/mijn/gegevens.json").await.json()["person"]["name"].as_str().expect("a name").to_owned();
        assert!(town.visitor().get(&page_of(&own)).await.body.contains(&name));
        let votes = town.votes(&other).await;
        let asked = amina.get("/mijn/weg").await;
        assert!(asked.body.contains("Dit blijft") && asked.body.contains("Toch niet"), "{}", asked.body);
        let unsure = amina.post("/mijn/weg", "").await;
        assert!(unsure.status == 422 && unsure.body.contains("Vink aan dat je je account wilt wissen."));
        assert_eq!(amina.get("/mijn/gegevens.json").await.status, 200, "nothing happened yet");
        // Twice from two browsers at once is once.
        let before = amina.clone();
        let sent = amina.post("/mijn/weg", "zeker=ja").await;
        assert_eq!((sent.status, sent.header("location")), (303, Some("/mijn/weg?klaar=ja")));
        let again = before.clone().post("/mijn/weg", "zeker=ja").await;
        assert_eq!((again.status, again.header("location")), (303, Some("/mijn/weg?klaar=ja")));
        assert!(amina.follow(&sent).await.body.contains("Je account is gewist"));
        assert_eq!(elsewhere.get("/mijn/gegevens.json").await.status, 401, "signed out everywhere");
        for path in [page_of(&own), page_of(&other), format!("/oproepen/{CALL}")] {
            let page = town.visitor().get(&path).await;
            assert!(page.status == 200 && !page.body.contains(&name), "{path}");
        }
        let page = town.visitor().get(&page_of(&own)).await;
        assert!(page.body.contains(TITLE) && page.body.contains("Iemand"), "{}", page.body);
        assert!(town.visitor().get(&page_of(&other)).await.body.contains(COMMENT));
        assert_eq!(town.votes(&other).await, votes);
        assert_eq!(town.differences().await, 0);
        let kept = "select recipient from outbox where recipient = 'amina.b@voorbeeld.be'
                    union all select email from people where email = 'amina.b@voorbeeld.be'
                    union all select email from email_codes where email = 'amina.b@voorbeeld.be'";
        assert!(town.rows::<(String,)>(kept).await.is_empty(), "her address is nowhere");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_comes_back_as_somebody_new_and_her_vote_still_counts_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let Scene { mut amina, other, .. } = scene(&town).await;
        let votes = town.votes(&other).await;
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        let mut new = town.signed_in("amina").await;
        let mine = new.get("/mijn").await;
        assert!(mine.body.contains("Je stemde nog niet.") && !mine.body.contains(TITLE), "{}", mine.body);
        let refused = vote(&mut new, &other).await;
        assert!(refused.status == 409 && refused.body.contains("Die stem telt nog altijd mee."), "{}", refused.body);
        assert_eq!(town.votes(&other).await, votes, "one person, one vote");
        // Elsewhere she votes as anybody does; and a second time of leaving changes nothing of it.
        let fresh = town.suggestion(CALL, "votes").await;
        assert_eq!(vote(&mut new, &fresh).await.status, 303);
        let counted = town.votes(&fresh).await;
        assert_eq!(new.post("/mijn/weg", "zeker=ja").await.status, 303);
        assert_eq!(vote(&mut town.signed_in("amina").await, &fresh).await.status, 409);
        assert_eq!((town.votes(&fresh).await, town.votes(&other).await), (counted, votes));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_hears_whom_to_ask_and_keeps_her_account() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        for answer in [hilde.get("/mijn/weg").await, hilde.post("/mijn/weg", "zeker=ja").await] {
            assert!(answer.status == 403 && answer.body.contains("Vraag de beheerder"), "{}", answer.body);
        }
        assert_eq!(hilde.get("/beheer").await.status, 200);
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/mijn/weg").await.status, 303, "the door comes first");
    })
    .await;
}

/// A browser in which the code sent to an address was entered, to follow a suggestion.
async fn follows_by_address(town: &Town, id: &str, address: &str) -> Browser {
    let mut browser = town.visitor();
    browser.post(&format!("/suggesties/{id}/volg"), "volg=ja").await;
    assert_eq!(browser.post("/aanmelden/mail", &encoded(&[("mail", address)])).await.status, 303);
    let code = town.code_to(address).await;
    assert_eq!(browser.post("/aanmelden/code", &format!("code={code}")).await.status, 303);
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_alone_opens_what_hangs_on_it_and_nothing_of_an_account() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let mut reader = follows_by_address(&town, &id, "lezer@voorbeeld.be").await;
        assert!(reader.get("/mijn").await.body.contains("/mijn/gegevens.json"));
        let file = reader.get("/mijn/gegevens.json").await;
        assert_eq!((file.status, file.json()["person"]["email"].as_str()), (200, Some("lezer@voorbeeld.be")));
        assert!(file.body.contains(&id), "{}", file.body);
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let mut elsewhere = follows_by_address(&town, &id, "luc@voorbeeld.be").await;
        assert!(!elsewhere.get("/mijn").await.body.contains("/mijn/gegevens.json"));
        assert_eq!(elsewhere.get("/mijn/gegevens.json").await.status, 401);
    })
    .await;
}
