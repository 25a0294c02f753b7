//! A call is about a part of the municipality: an officer chooses it, its page says and shows it, and every way in holds
//! to it.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    town::{Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const DESK: &str = "/beheer/oproepen/plekken-vergroenen";
const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
const WHY: &str = "Hier staat de hele dag zon op de stenen, en er is geen schaduw.";
const BESIDE: &str = "Deze plek ligt buiten Hazelrode en Molenhoek.";

/// Where a suggestion of the call stands in a part of the town, and its id.
async fn in_district(town: &Town, district: &str) -> (String, String) {
    let list = town
        .visitor()
        .get(&format!("/api/v1/suggestions?call={CALL}&district={district}&status=submitted&limit=1"))
        .await
        .json();
    let one = &list["items"][0];
    (format!("{},{}", one["latitude"], one["longitude"]), one["id"].as_str().expect("one is there").to_owned())
}

/// Hilde chooses what the call is about.
async fn is_about(town: &Town, names: &[&str]) {
    let mut hilde = town.signed_in("hilde").await;
    let form = Sent::read(&mut hilde, DESK).await;
    let chosen: Vec<(&str, &str)> = names.iter().map(|name| ("gebied", *name)).collect();
    let pairs: Vec<(&str, &str)> = form.pairs().filter(|(name, _)| *name != "gebied").chain(chosen).collect();
    let saved = hilde.post(DESK, &encoded(&pairs)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
}

fn filled<'a>(place: &'a str, more: &'a str) -> String {
    let own = [("plek", place), ("titel", "Kurkeiken bij de kiosk"), ("waarom", WHY), ("soort", "square")];
    format!("{}&{more}", encoded(&own))
}

async fn by_program(browser: &mut Browser, place: &str) -> support::town::Answer {
    let (latitude, longitude) = place.split_once(',').unwrap();
    let body = format!(
        r#"{{"call":"{CALL}","title":"Lindes in de straat","body":"{WHY} {place}","category":"square","latitude":{latitude},"longitude":{longitude},"age_confirmed":true}}"#
    );
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    browser.ask("POST", "/api/v1/suggestions", &headers, &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_points_outside_what_a_call_is_about_reads_where_it_may_be() {
    each_engine(async |database| {
        let town = town(database).await;
        let (inside, _) = in_district(&town, "hazelrode").await;
        let (outside, _) = in_district(&town, "wilgenbeke-dorp").await;
        let mut visitor = town.visitor();
        assert_eq!(visitor.post(FORM, &filled(&outside, "verder=ja")).await.status, 303, "it is about all of the town");
        assert_eq!(visitor.get("/kaart/gebied?call=plekken-vergroenen").await.status, 404);
        is_about(&town, &["Hazelrode", "Molenhoek"]).await;

        let page = visitor.get(&format!("/oproepen/{CALL}")).await;
        assert!(page.body.contains("Gaat over Hazelrode en Molenhoek"), "{}", page.body);
        assert!(page.body.contains("data-area=\"/kaart/gebied?call=plekken-vergroenen\""), "{}", page.body);
        let outline = visitor.get("/kaart/gebied?call=plekken-vergroenen").await.json();
        assert_eq!(outline["geometry"]["coordinates"].as_array().map(Vec::len), Some(2), "{outline}");
        let known = visitor.get("/api/v1/calls").await.json();
        let call = known["items"].as_array().unwrap().iter().find(|call| call["slug"] == CALL).unwrap().clone();
        assert_eq!(call["area"], serde_json::json!(["Hazelrode", "Molenhoek"]));

        let form = visitor.get(FORM).await.body;
        assert!(form.contains("Deze oproep gaat over Hazelrode en Molenhoek."), "{form}");
        let refused = visitor.post(FORM, &filled(&outside, "verder=ja")).await;
        assert!(refused.status == 422 && refused.body.contains("href=\"#plek\""), "{}", refused.body);
        assert!(refused.body.contains(BESIDE) && refused.body.contains("Kurkeiken bij de kiosk"), "{}", refused.body);
        // Who has no script is told at once, by the map and by the street.
        for press in [format!("plek={outside}&naar=in"), "naar=street&straat=Kerkstraat".to_owned()] {
            let pressed = visitor.post(FORM, &press).await;
            assert!(pressed.status == 200 && pressed.body.contains("data-beside>"), "{press}: {}", pressed.body);
        }
        let moved = visitor.post(FORM, &format!("plek={inside}&naar=in")).await.body;
        assert!(moved.contains("data-beside hidden>"), "{moved}");
        assert_eq!(visitor.post(FORM, &filled(&inside, "verder=ja")).await.status, 303);

        let mut luc = town.signed_in("luc").await;
        let program = by_program(&mut luc, &outside).await;
        assert_eq!((program.status, &program.json()["errors"][0]["field"]), (422, &"latitude".into()));
        assert!(program.body.contains(BESIDE), "{}", program.body);
        assert_eq!(by_program(&mut luc, &inside).await.status, 201);

        is_about(&town, &[]).await;
        assert_eq!(by_program(&mut luc, &outside).await.status, 201);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_is_moved_within_what_a_call_is_about_and_one_that_was_there_may_stay() {
    each_engine(async |database| {
        let town = town(database).await;
        let (inside, _) = in_district(&town, "hazelrode").await;
        let (outside, old) = in_district(&town, "wilgenbeke-dorp").await;
        let mut luc = town.signed_in("luc").await;
        let [added, outer] = [by_program(&mut luc, &inside).await, by_program(&mut luc, &outside).await];
        let [own, outer] = [added, outer].map(|answer| answer.json()["id"].as_str().expect("an id").to_owned());
        is_about(&town, &["Hazelrode", "Molenhoek"]).await;

        let mut hilde = town.signed_in("hilde").await;
        for (who, page, reason) in [
            (&mut luc, format!("/suggesties/{own}/bewerken"), ""),
            (&mut hilde, format!("/beheer/suggesties/{own}/verbeteren"), "&reden=Daar+is+het."),
        ] {
            let shown = who.get(&page).await;
            let version = shown.hidden("versie");
            let moved = who.post(&page, &filled(&outside, &format!("versie={version}&verder=ja{reason}"))).await;
            assert!(moved.status == 422 && moved.body.contains(BESIDE), "{page}: {}", moved.body);
        }
        // Made before the call was about less: its words and its kind may change where it stands.
        let page = format!("/suggesties/{outer}/bewerken");
        let version = luc.get(&page).await.hidden("versie");
        let kept = luc.post(&page, &filled(&outside, &format!("versie={version}&verder=ja"))).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let page = format!("/beheer/suggesties/{old}/verbeteren");
        let shown = hilde.get(&page).await;
        let (version, there) = (shown.hidden("versie"), shown.hidden("plek"));
        let kind = encoded(&[("versie", &*version), ("plek", &there), ("soort", "water"), ("reden", "Een gracht.")]);
        let kept = hilde.post(&page, &format!("{kind}&verder=ja")).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        // From another call only what lies there comes over.
        let roofs = town
            .visitor()
            .get("/api/v1/suggestions?call=zonnedaken&district=wilgenbeke-dorp&status=submitted&limit=1")
            .await;
        let page = format!("/beheer/suggesties/{}/verplaatsen", roofs.json()["items"][0]["id"].as_str().unwrap());
        let version = hilde.get(&page).await.hidden("versie");
        let to = encoded(&[("versie", &*version), ("naar", &format!("{CALL}/square")), ("reden", "Hoort daar.")]);
        let refused = hilde.post(&page, &to).await;
        let said = "Die oproep gaat over Hazelrode en Molenhoek, en deze suggestie ligt daarbuiten.";
        assert!(refused.status == 422 && refused.body.contains(said), "{}", refused.body);
    })
    .await;
}
