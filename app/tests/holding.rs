//! Texts that somebody of the municipality reads before others do: seen by who wrote them alone, let through or refused,
//! over real HTTP, on both engines.

use crate::support;

use plein::municipality::Holding;
use support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, receivers},
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const LINK: &str = "Bestel je graszoden op goedkoop-gras.com, dan is het plein volgende week al groen.";
const TITLE: &str = "Graszoden op het Zandplein";

async fn suggest(town: &Town, browser: &mut Browser, body: &str) -> Answer {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    let (latitude, longitude) = (&list["items"][0]["latitude"], &list["items"][0]["longitude"]);
    let text = format!(
        r#"{{"call":"{CALL}","title":"{TITLE}","body":"{body}","category":"square","latitude":{latitude},"longitude":{longitude}}}"#
    );
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    browser.ask("POST", "/api/v1/suggestions", &headers, &text).await
}

/// Sends a comment, twice: as somebody who presses again does.
async fn comment(browser: &mut Browser, id: &str, text: &str) -> String {
    let key = browser.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
    let form = encoded(&[("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", text)]);
    for _ in 0..2 {
        let sent = browser.post(&format!("/suggesties/{id}/reageer"), &form).await;
        assert_eq!(sent.header("location"), Some(&*format!("/suggesties/{id}#reactie-{key}")), "{}", sent.body);
    }
    key
}

async fn count(town: &Town) -> i64 {
    town.visitor().get("/api/v1/calls").await.json()["items"]
        .as_array()
        .and_then(|calls| calls.iter().find(|call| call["slug"] == CALL))
        .and_then(|call| call["suggestion_count"].as_i64())
        .expect("the call counts")
}

/// Where others could meet a suggestion, and whether they do.
async fn meets(town: &Town, id: &str) -> Vec<(String, bool)> {
    let mut met = Vec::new();
    for mut who in [town.visitor(), town.signed_in("amina").await] {
        for path in
            [format!("/suggesties/{id}"), format!("/api/v1/suggestions/{id}"), format!("/suggesties/{id}/kaart.png")]
        {
            let is_met = who.get(&path).await.status == 200;
            met.push((path, is_met));
        }
        for path in [
            format!("/oproepen/{CALL}?sort=new"),
            format!("/api/v1/suggestions?call={CALL}&sort=new&limit=5"),
            format!("/oproepen/{CALL}?q=graszoden"),
            "/zoeken?q=graszoden".to_owned(),
        ] {
            let is_met = who.get(&path).await.body.contains("op het Zandplein");
            met.push((path, is_met));
        }
        let points = format!("/kaart/punten?call={CALL}&q=graszoden&bbox=3,50,5,52&zoom=18");
        let is_met = who.get(&points).await.body.contains("\"coordinates\"");
        met.push((points, is_met));
    }
    met
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_with_a_link_is_seen_by_luc_alone_until_noor_lets_it_through() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let before = count(&town).await;
        let sent = suggest(&town, &mut luc, LINK).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        let id = sent.json()["id"].as_str().expect("an id").to_owned();
        assert!(meets(&town, &id).await.iter().all(|(_, met)| !met), "{:?}", meets(&town, &id).await);
        assert_eq!(count(&town).await, before);
        let own = luc.get(&format!("/suggesties/{id}")).await;
        assert!(own.status == 200 && own.body.contains("Iemand leest dit eerst") && own.body.contains(TITLE));
        assert!(luc.get("/mijn").await.body.contains(TITLE));
        assert!(mails(&town).await.is_empty(), "nothing is in yet");

        let mut noor = town.signed_in("noor").await;
        let inbox = noor.get("/beheer?van=alles").await.body;
        let page = format!("/beheer/wachtend/suggestie/{id}");
        assert!(inbox.contains("Er staat een link in") && inbox.contains(&page), "{inbox}");
        assert!(noor.get(&page).await.body.contains("goedkoop-gras.com"));
        assert_eq!(town.signed_in("karim").await.post(&format!("{page}/door"), "").await.status, 403);
        assert_eq!(noor.post(&format!("{page}/door"), "").await.header("location"), Some("/beheer"));
        assert_eq!(noor.post(&format!("{page}/door"), "").await.status, 404, "a second press finds nothing to decide");
        assert!(!noor.get("/beheer?van=alles").await.body.contains(&page));
        assert!(meets(&town, &id).await.iter().all(|(_, met)| *met), "{:?}", meets(&town, &id).await);
        assert_eq!(count(&town).await, before + 1);
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["luc@voorbeeld.be"]);
        assert!(mail_to(&mails, "luc@voorbeeld.be")["subject"].as_str().unwrap().contains("is binnen"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_text_stays_out_of_sight_and_luc_hears_why_and_how_to_object() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let id = suggest(&town, &mut luc, LINK).await.json()["id"].as_str().expect("an id").to_owned();
        let page = format!("/beheer/wachtend/suggestie/{id}");
        let empty = noor.post(&page, "grond=&reden=").await;
        assert!(empty.status == 422 && empty.body.contains("Laat door"), "{}", empty.body);
        let form = encoded(&[("grond", "advertising"), ("reden", "Dit is reclame voor een winkel.")]);
        assert_eq!(noor.post(&page, &form).await.header("location"), Some("/beheer"));
        assert!(meets(&town, &id).await.iter().all(|(_, met)| !met));
        let all = mails(&town).await;
        let text = mail_to(&all, "luc@voorbeeld.be")["text"].as_str().unwrap().to_owned();
        assert!(text.contains("zet ze niet op de site") && text.contains("Dit is reclame voor een winkel."), "{text}");
        assert!(text.contains("Ben je het er niet mee eens?"), "{text}");
        assert!(noor.get("/beheer/meldingen/verborgen").await.body.contains(TITLE));
        assert!(noor.get("/beheer/logboek").await.body.contains("weigerde een tekst bij"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_comment_is_read_by_who_wrote_it_alone_and_the_same_text_again_is_held() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let path = format!("/suggesties/{id}");
        let key = comment(&mut luc, &id, LINK).await;
        assert!(!town.visitor().get(&path).await.body.contains("goedkoop-gras"));
        assert!(!town.signed_in("amina").await.get(&path).await.body.contains("goedkoop-gras"));
        let own = luc.get(&path).await.body;
        assert!(own.contains("goedkoop-gras") && own.contains("leest je reactie voor anderen ze zien"), "{own}");
        assert_eq!(town.differences().await, 0);
        noor.post(&format!("/beheer/reacties/{key}/tonen"), "").await;
        assert!(!town.visitor().get(&path).await.body.contains("goedkoop-gras"), "it is not hidden, it waits");
        let page = format!("/beheer/wachtend/reactie/{key}");
        assert_eq!(noor.post(&format!("{page}/door"), "").await.status, 303);
        assert!(town.visitor().get(&path).await.body.contains("goedkoop-gras"));
        let talk = "Ik vind dit plein elke zomer veel te warm om te spelen.";
        comment(&mut luc, &id, talk).await;
        assert_eq!(town.visitor().get(&path).await.body.matches(talk).count(), 1);
        comment(&mut luc, &id, talk).await;
        assert_eq!(town.visitor().get(&path).await.body.matches(talk).count(), 1, "the same again is read first");
        assert!(noor.get("/beheer?van=alles").await.body.contains("Dezelfde tekst als eerder"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_takes_back_what_nobody_read_yet_and_nobody_ever_reads_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let id = suggest(&town, &mut luc, LINK).await.json()["id"].as_str().expect("an id").to_owned();
        let (page, back) = (format!("/suggesties/{id}"), format!("/suggesties/{id}/intrekken"));
        assert!(luc.get(&page).await.body.contains(&back), "the way is on the page");
        let form = encoded(&[("reden", "Ik vergiste me van plein.")]);
        for mut other in [town.visitor(), town.signed_in("amina").await] {
            assert_eq!(other.get(&back).await.status, 404);
            assert_eq!(other.post(&back, &form).await.status, 404);
        }
        assert_eq!(luc.get(&back).await.status, 200);
        assert_eq!(luc.post(&back, &form).await.header("location"), Some(&*page));
        assert!(luc.get(&page).await.body.contains("voor iemand ze las"), "{}", luc.get(&page).await.body);
        let waiting = format!("/beheer/wachtend/suggestie/{id}");
        assert!(!noor.get("/beheer?van=alles").await.body.contains(&waiting));
        assert_eq!(noor.post(&format!("{waiting}/door"), "").await.status, 404);
        noor.post(&format!("/beheer/suggesties/{id}/tonen"), "").await;
        assert!(meets(&town, &id).await.iter().all(|(_, met)| !met));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// Who made it gives it other words.
async fn change(town: &Town, browser: &mut Browser, id: &str, body: &str) -> Answer {
    let path = format!("/suggesties/{id}/bewerken");
    let page = browser.get(&path).await;
    let one = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
    let place = format!("{},{}", one["latitude"], one["longitude"]);
    let (version, seen) = (page.hidden("versie"), page.hidden("kijk"));
    let own = [("versie", &*version), ("kijk", &seen), ("plek", &place), ("titel", TITLE), ("waarom", body)];
    browser.post(&path, &encoded(&[&own[..], &[("soort", "square"), ("verder", "ja")]].concat())).await
}

#[tokio::test(flavor = "multi_thread")]
async fn other_words_in_a_text_are_read_first_as_new_ones_are() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let (on, before) = (town.suggestion(CALL, "new").await, count(&town).await);
        let body = "Hier kan de stoep een meter smaller, dan is er plaats voor gras.";
        let id = suggest(&town, &mut luc, body).await.json()["id"].as_str().expect("an id").to_owned();
        let path = format!("/suggesties/{id}");
        assert!(town.visitor().get(&path).await.body.contains("een meter smaller"));
        let same = "Hier kan de stoep een meter smaller: dan is er plaats voor gras!";
        assert_eq!(change(&town, &mut luc, &id, same).await.status, 303);
        assert!(town.visitor().get(&path).await.body.contains("plaats voor gras!"), "his own words are no others'");
        let changed = change(&town, &mut luc, &id, LINK).await;
        assert_eq!(changed.status, 303, "{}", changed.body);
        assert_eq!(town.visitor().get(&path).await.status, 404, "neither the old words nor the new");
        assert_eq!(count(&town).await, before);
        let own = luc.follow(&changed).await.body;
        assert!(own.contains("Iemand leest dit eerst"), "{own}");
        let held = format!("/beheer/wachtend/suggestie/{id}");
        let asked = noor.get(&held).await.body;
        assert!(
            asked.contains("goedkoop-gras.com") && asked.contains("Uitleg voor wie de suggestie schreef"),
            "{asked}"
        );
        assert_eq!(noor.post(&format!("{held}/door"), "").await.status, 303);
        assert!(town.visitor().get(&path).await.body.contains("goedkoop-gras.com"));

        let comments = format!("/suggesties/{on}");
        let key = comment(&mut luc, &on, "Een bank in de schaduw, graag.").await;
        assert!(town.visitor().get(&comments).await.body.contains("bank in de schaduw"));
        let edited = luc.post(&format!("/reacties/{key}/bewerk"), &encoded(&[("tekst", LINK)])).await;
        assert_eq!(edited.status, 303, "{}", edited.body);
        let seen = town.visitor().get(&comments).await.body;
        assert!(!seen.contains("goedkoop-gras") && !seen.contains("bank in de schaduw"), "{seen}");
        assert!(luc.get(&comments).await.body.contains("goedkoop-gras"));
        assert!(noor.get(&format!("/beheer/wachtend/reactie/{key}")).await.body.contains("wie de reactie schreef"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// Writes one comment from an address, and says whether others read it.
async fn is_read(town: &Town, (who, from): (&str, &str), (id, text): (&str, &str)) -> bool {
    let mut browser = town.signed_in(who).await;
    let path = format!("/suggesties/{id}");
    let key = browser.get(&path).await.hidden("sleutel");
    let form = encoded(&[("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", text)]);
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let headers = [kind, ("sec-fetch-site", "same-origin"), ("x-forwarded-for", from)];
    let sent = browser.ask("POST", &format!("{path}/reageer"), &headers, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    town.visitor().get(&path).await.body.contains(text)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_talks_and_many_accounts_of_one_network_are_read_first() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let mut read = Vec::new();
        for n in 0..44 {
            let who = format!("burger-{}", n % 11 + 1);
            let on = format!("Nummer {n} van deze klas vindt het hier te warm.");
            read.push(is_read(&town, (&who, "203.0.113.7"), (&id, &on)).await);
        }
        assert_eq!(read.iter().filter(|read| **read).count(), 40, "{read:?}");
        assert!(read[..40].iter().all(|read| *read), "four each of eleven are a talk");
        let other = ("burger-20", "203.0.113.8");
        assert!(is_read(&town, other, (&id, "Van de buren: hier is het fris.")).await, "elsewhere nothing changed");
        let mut noor = town.signed_in("noor").await;
        assert!(noor.get("/beheer?van=alles").await.body.contains("Veel teksten na elkaar"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_text_of_who_is_new_is_read_first_only_where_the_municipality_chose_so() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let path = format!("/suggesties/{id}");
        let mut first = town.signed_in("burger-1").await;
        comment(&mut first, &id, "Hier is het elke zomer veel te warm.").await;
        assert!(town.visitor().get(&path).await.body.contains("elke zomer veel te warm"), "off by itself");
        town.set(1, |settings| settings.holding = Holding::NewPeople).await;
        let (mut second, mut noor) = (town.signed_in("burger-2").await, town.signed_in("noor").await);
        let key = comment(&mut second, &id, "Een bank in de schaduw, graag.").await;
        assert!(!town.visitor().get(&path).await.body.contains("bank in de schaduw"));
        comment(&mut first, &id, "En een fontein erbij.").await;
        assert!(town.visitor().get(&path).await.body.contains("fontein erbij"), "she is not new any more");
        noor.post(&format!("/beheer/wachtend/reactie/{key}/door"), "").await;
        comment(&mut second, &id, "Of twee banken, dat kan ook.").await;
        let seen = town.visitor().get(&path).await.body;
        assert!(seen.contains("bank in de schaduw") && seen.contains("Of twee banken"), "{seen}");
    })
    .await;
}
