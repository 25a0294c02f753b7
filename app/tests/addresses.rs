//! Addresses by the geolocation service of Digitaal Vlaanderen: a small server asks to be asked, and answers, as it does.

use crate::support;

use plein::municipality::AddressSearch;
use std::time::{Duration, Instant};
use support::{
    each_engine,
    elsewhere::{Asked, Elsewhere, Reply},
    town::{Answer, Browser, Town, encoded, town},
};

const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
/// In the middle of Wilgenbeke, and beside it.
const HERE: (f64, f64) = (50.981_25, 3.821_5);
const BESIDE: (f64, f64) = (50.846_6, 4.352_8);

fn query(asked: &Asked, name: &str) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(asked.target.split_once('?').map_or("", |parts| parts.1)).unwrap();
    pairs.into_iter().find(|(key, _)| key == name).map(|pair| pair.1).unwrap_or_default()
}

fn location(address: &str, kind: &str, (latitude, longitude): (f64, f64)) -> Reply {
    let corner = serde_json::json!({ "Lat_WGS84": latitude, "Lon_WGS84": longitude, "X_Lambert72": 104_719.27, "Y_Lambert72": 192_387.25 });
    Reply::json(
        &serde_json::json!({ "LocationResult": [{
            "Municipality": "Wilgenbeke", "Zipcode": "9870", "Thoroughfarename": "Sportlaan", "Housenumber": "12",
            "ID": 1_866_384, "FormattedAddress": address, "Location": corner,
            "LocationType": kind, "BoundingBox": { "LowerLeft": corner, "UpperRight": corner },
        }] })
        .to_string(),
    )
}

/// Suggestions as plain sentences, one of them in another municipality; then where the chosen one is.
fn service(asked: &Asked) -> Reply {
    let path = asked.target.split('?').next().unwrap_or_default();
    let q = query(asked, "q");
    match (path, q.as_str()) {
        ("/geolocation/v4/Suggestion", "sportlaan 12, Wilgenbeke") => {
            Reply::json(r#"{"SuggestionResult":["Sportlaan 12, 9070 Destelbergen","Sportlaan 12, 9870 Wilgenbeke"]}"#)
        }
        ("/geolocation/v4/Location", "Sportlaan 12, 9870 Wilgenbeke") => {
            location(&q, "basisregisters_huisnummer_afgeleidVanObject", HERE)
        }
        ("/geolocation/v4/Suggestion", _) => Reply::json(r#"{"SuggestionResult":[]}"#),
        _ => Reply::With(400, "application/json", b"{}".to_vec()),
    }
}

async fn uses(town: &Town, server: &Elsewhere, version: &str) {
    let url = format!("{}/geolocation/{version}/", server.origin);
    town.set(1, |settings| settings.addresses = AddressSearch::Flanders { url }).await;
}

async fn look(who: &mut Browser, street: &str) -> Answer {
    let page = who.post(FORM, &encoded(&[("straat", street), ("naar", "street"), ("titel", "Nog te schrijven")])).await;
    assert!(page.status == 200 && page.body.contains("Nog te schrijven"), "{}", page.body);
    page
}

/// What the page found, and where the pin is.
fn found(page: &Answer) -> (Option<String>, String) {
    let name = page.body.split("data-found=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    (name, page.hidden("plek"))
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_finds_a_house_by_its_number_and_the_service_does_not_hear_who_asks() {
    each_engine(async |database| {
        let town = town(database).await;
        let server = Elsewhere::start(service).await;
        let mut luc = town.signed_in("luc").await;
        let own = found(&look(&mut luc, "Sportlaan 12").await);
        assert_eq!(
            (own.0.as_deref(), server.asked().len()),
            (Some("Sportlaan"), 0),
            "else the own streets are searched"
        );
        uses(&town, &server, "v4").await;
        let there = found(&look(&mut luc, " SPORTLAAN  12 ").await);
        assert_eq!(there, (Some("Sportlaan 12, 9870 Wilgenbeke".to_owned()), "50.981250,3.821500".to_owned()));
        let asked = server.asked();
        assert_eq!(asked.len(), 2, "{asked:?}");
        for one in &asked {
            assert!(
                one.method == "GET" && !["cookie", "forwarded", "referer"].iter().any(|w| one.head.contains(w)),
                "{}",
                one.head
            );
        }
        // On the map of the list too, and not asked again for a while.
        let list = town.visitor().get("/oproepen/plekken-vergroenen?straat=Sportlaan+12").await;
        assert!(list.status == 200 && server.asked().is_empty(), "{}", list.status);
        // What it does not know, the own streets may.
        assert_eq!(found(&look(&mut luc, "Sportl").await).0.as_deref(), Some("Sportlaan"));
        assert!(look(&mut luc, "Nergensstraat").await.body.contains("Nergensstraat"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_is_away_or_beside_the_point_holds_nobody_up() {
    each_engine(async |database| {
        let town = town(database).await;
        let server = Elsewhere::start(service).await;
        uses(&town, &server, "v4").await;
        let mut luc = town.signed_in("luc").await;
        let suggests = r#"{"SuggestionResult":["Sportlaan, 9870 Wilgenbeke"]}"#;
        let beside = [("basisregisters_straat", BESIDE), ("basisregisters_gemeente", HERE)];
        for (number, (kind, place)) in beside.into_iter().enumerate() {
            server.answers(move |asked| match asked.target.contains("/Suggestion") {
                true => Reply::json(suggests),
                false => location("Sportlaan, 9870 Wilgenbeke", kind, place),
            });
            let page = found(&look(&mut luc, &format!("Sportlaan {number}")).await);
            assert_eq!((page.0.as_deref(), server.asked().len()), (Some("Sportlaan"), 2), "{kind}");
        }
        let away: [fn() -> Reply; 5] = [
            || Reply::With(500, "text/plain", b"kapot".to_vec()),
            || Reply::json(r#"{"SuggestionResult":"geen lijst"}"#),
            || Reply::With(200, "text/html", b"<html>".to_vec()),
            || Reply::HangsUp,
            || Reply::Silent,
        ];
        for (number, reply) in away.into_iter().enumerate() {
            server.answers(move |_| reply());
            uses(&town, &server, &format!("away{number}")).await;
            let begun = Instant::now();
            let page = found(&look(&mut luc, "Sportlaan 44").await);
            assert_eq!(page.0.as_deref(), Some("Sportlaan"));
            assert!(begun.elapsed() < Duration::from_secs(6), "{:?}", begun.elapsed());
            // It was asked, and is left alone for a while: the next one does not wait.
            assert_eq!(server.asked().len(), 1);
            assert_eq!(found(&look(&mut luc, "Sportlaan 45").await).0.as_deref(), Some("Sportlaan"));
            assert!(server.asked().is_empty());
        }
        // Nothing of what is typed breaks anything, or reaches the service far too long.
        for typed in ["", " ", "x", "\u{202e}\0", &"a".repeat(5_000), "&q=x#", "%00"] {
            look(&mut luc, typed).await;
        }
    })
    .await;
}
