//! Officers make and edit what the site shows, over real HTTP, on both engines.

use crate::support;

use support::each_engine;
use support::forms::Sent;
use support::town::{Answer, Town, encoded, town};

const LIST: &str = "/beheer/oproepen";
const NEW: &str = "/beheer/oproepen/nieuw";
const OPEN: &str = "/beheer/oproepen/plekken-vergroenen";
const TITLE: &str = "Waar wil je een bank?";

/// The id of the first action one can choose.
fn action(page: &Answer) -> String {
    let select = &page.body[page.body.find("name=\"actie\"").expect("a choice of actions")..];
    let choice = select.split("<option value=\"").nth(2).expect("an action to choose");
    choice.split('"').next().unwrap().to_owned()
}

/// A call as an officer fills it in; `state` is `klad`, `nu` or `later`.
fn filled<'a>(project: &'a str, state: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("titel", TITLE),
        ("vraag", "Waar mist een bank om even te zitten?"),
        ("intro", "Wijs een plek aan."),
        ("tekst", "## Waarom\n\nWie **oud** is, <script>alert(1)</script> rust graag."),
        ("actie", project),
        ("sleutel", ""),
        ("soort", "Aan het water"),
        ("sleutel", ""),
        ("soort", "In de schaduw"),
        ("van", "2026-10-01"),
        ("tot", "2027-03-31"),
        ("meedoen", "everyone"),
        ("stemmen", "signed_in"),
        ("contact", ""),
        ("stand", state),
    ]
}

fn with<'a>(pairs: &[(&'a str, &'a str)], name: &str, value: &'a str) -> String {
    let changed: Vec<_> =
        pairs.iter().map(|(known, old)| (*known, if *known == name { value } else { *old })).collect();
    encoded(&changed)
}

/// Everywhere a citizen could meet a call.
async fn is_seen(town: &Town, slug: &str) -> Vec<bool> {
    let mut seen = Vec::new();
    for mut who in [town.visitor(), town.signed_in("amina").await] {
        for path in [
            format!("/oproepen/{slug}"),
            format!("/kaart/punten?call={slug}"),
            format!("/api/v1/suggestions?call={slug}"),
            format!("/oproepen/{slug}/kaart.png"),
            format!("/oproepen/{slug}/voorbeeld.png"),
            format!("/oproepen/{slug}/nieuw"),
        ] {
            seen.push(who.get(&path).await.status == 200);
        }
        for path in ["/api/v1/calls", "/sitemap.xml"] {
            seen.push(who.get(path).await.body.contains(slug));
        }
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_makes_a_call_that_citizens_see_only_once_it_is_published() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let page = hilde.get(NEW).await;
        let project = action(&page);
        let made = hilde.post(NEW, &encoded(&filled(&project, "klad"))).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let address = made.header("location").unwrap().split('?').next().unwrap().to_owned();
        assert_eq!(address, "/beheer/oproepen/waar-wil-je-een-bank");
        assert!(hilde.follow(&made).await.body.contains("Bewaard."));
        let slug = "waar-wil-je-een-bank";
        assert!(is_seen(&town, slug).await.iter().all(|seen| !seen), "{:?}", is_seen(&town, slug).await);
        for path in ["/", "/acties", "/zoeken?q=bank", "/contact"] {
            assert!(!town.visitor().get(path).await.body.contains(slug), "{path}");
        }
        let preview = hilde.get(&format!("/oproepen/{slug}")).await;
        assert!(preview.body.contains("Voorbeeld: nog niet te zien"), "{}", preview.body);
        assert!(preview.body.contains("<strong>oud</strong>") && !preview.body.contains("alert(1)</script>"));
        assert!(preview.body.contains("Aan het water"));

        let mut form = Sent::read(&mut hilde, &address).await;
        form = form.set("stand", "later");
        form = form.set("zichtbaar", "2099-01-01T09:00");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(is_seen(&town, slug).await.iter().all(|seen| !seen));
        let moved = "update calls set published_at = 1000 where slug = 'waar-wil-je-een-bank'";
        assert_eq!(town.run(moved).await, 1);
        assert!(is_seen(&town, slug).await.iter().all(|seen| *seen), "{:?}", is_seen(&town, slug).await);

        let mut form = Sent::read(&mut hilde, &address).await;
        form = form.set("stand", "klad");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(is_seen(&town, slug).await.iter().all(|seen| !seen));
        let log = hilde.get("/beheer/logboek").await.body;
        for words in ["maakte een kladversie van", "zette op de site", "haalde van de site"] {
            assert!(log.contains(words), "{words}: {log}");
        }
        let edition = hilde.get(&address).await.hidden("versie");
        let gone = hilde.post(&format!("{address}/weg"), &format!("versie={edition}")).await;
        assert_eq!(gone.header("location"), Some(LIST), "{}", gone.body);
        assert_eq!(hilde.get(&address).await.status, 404);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_officers_at_once_lose_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let (mut hers, mut his) = (Sent::read(&mut hilde, OPEN).await, Sent::read(&mut karim, OPEN).await);
        hers = hers.set("intro", "De inleiding van Hilde.");
        his = his.set("intro", "De inleiding van Karim & co.");
        assert_eq!(hilde.post(OPEN, &hers.body()).await.status, 303);
        assert!(town.visitor().get("/oproepen/plekken-vergroenen").await.body.contains("De inleiding van Hilde."));
        let late = karim.post(OPEN, &his.body()).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("De inleiding van Karim &#38; co."), "{}", late.body);
        assert!(town.visitor().get("/oproepen/plekken-vergroenen").await.body.contains("De inleiding van Hilde."));
        his = his.set("versie", &late.hidden("versie"));
        assert_eq!(karim.post(OPEN, &his.body()).await.status, 303);
        assert!(town.visitor().get("/oproepen/plekken-vergroenen").await.body.contains("De inleiding van Karim"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_with_one_title_made_at_the_same_moment_are_all_there() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let form = encoded(&filled(&action(&hilde.get(NEW).await), "klad"));
        let making = (0..8)
            .map(|_| (hilde.clone(), form.clone()))
            .map(|(mut officer, form)| tokio::spawn(async move { officer.post(NEW, &form).await }));
        let mut places = std::collections::BTreeSet::new();
        for made in making.collect::<Vec<_>>() {
            let made = made.await.expect("the officer hears");
            assert_eq!(made.status, 303, "{}", made.body);
            places.insert(made.header("location").expect("a page").to_owned());
        }
        assert_eq!(places.len(), 8, "{places:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_gave_to_a_call_keeps_it_and_its_kinds() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        // A kind that suggestions have stays, and so does the call.
        let mut form = Sent::read(&mut hilde, OPEN).await;
        form = form.set("soort", "");
        let refused = hilde.post(OPEN, &form.body()).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Mensen deden al een suggestie met een soort die je wegliet"));
        let mut form = Sent::read(&mut hilde, OPEN).await;
        form = form.set("stand", "klad");
        let refused = hilde.post(OPEN, &form.body()).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("dus de oproep blijft op de site"));
        let edition = hilde.get(OPEN).await.hidden("versie");
        assert_eq!(hilde.post(&format!("{OPEN}/weg"), &format!("versie={edition}")).await.status, 409);
        assert_eq!(town.visitor().get("/oproepen/plekken-vergroenen").await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_a_call_keeps_what_was_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let project = action(&hilde.get(NEW).await);
        let good = filled(&project, "nu");
        let endless = "a".repeat(40_000);
        for (name, value) in [
            ("titel", ""),
            ("titel", "\u{202e}\u{200b}"),
            ("vraag", endless.as_str()),
            ("tekst", endless.as_str()),
            ("actie", "zzzzzzzzzzzzz"),
            ("actie", ""),
            ("van", "morgen"),
            ("tot", "2026-02-31"),
            ("tot", "2020-01-01"),
            ("tot", "9999-12-31"),
            ("stemmen", "all"),
            ("meedoen", ""),
            ("contact", "x"),
            ("stand", "ooit"),
            ("stand", "later"),
            ("soort", "Twee keer hetzelfde"),
        ] {
            let wrong = hilde.post(NEW, &with(&good, name, value)).await;
            assert_eq!(wrong.status, 422, "{name} {value:.20}: {}", wrong.body);
            assert!(wrong.body.contains("Wijs een plek aan.") || name == "intro");
        }
        for bytes in ["", "titel=%ff%fe", "%00=%00&soort", "versie=99999999999999999999"] {
            assert_eq!(hilde.post(NEW, bytes).await.status, 422, "{bytes}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alderman_reads_the_calls_and_changes_none() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut alderman = town.signed_in("schepen").await;
    let list = alderman.get(LIST).await;
    assert!(list.status == 200 && !list.body.contains("Nieuwe oproep"));
    assert_eq!(alderman.get(NEW).await.status, 403);
    assert_eq!(alderman.post(NEW, "titel=x").await.status, 403);
    assert_eq!(alderman.post(OPEN, "titel=x").await.status, 403);
    assert_eq!(alderman.post(&format!("{OPEN}/weg"), "versie=1").await.status, 403);
    assert_eq!(town.signed_in("amina").await.post(NEW, "titel=x").await.status, 403);
    assert_eq!(town.visitor().post(NEW, "titel=x").await.status, 401);
}
