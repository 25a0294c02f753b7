//! A program adds a suggestion: `POST /api/v1/suggestions`.

use super::{
    CALL, WHY, a_place, rows,
    support::{
        each_engine,
        town::{Answer, Browser, town},
    },
};

async fn post_json(browser: &mut Browser, body: &str, key: Option<&str>) -> Answer {
    let mut headers = vec![("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    headers.extend(key.map(|key| ("idempotency-key", key)));
    browser.ask("POST", "/api/v1/suggestions", &headers, body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_suggests_once_per_key_and_hears_what_is_wrong() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let (latitude, longitude) = place.split_once(',').unwrap();
        let before = rows(&town).await;
        let body = format!(
            r#"{{"call":"{CALL}","title":"Van een programma","body":"{WHY}","category":"square","latitude":{latitude},"longitude":{longitude},"answers":{{}},"iets":1}}"#
        );
        assert_eq!(post_json(&mut town.visitor(), &body, None).await.status, 401);
        let mut luc = town.signed_in("luc").await;
        let presses: Vec<_> = (0..20)
            .map(|_| {
                let (mut luc, body) = (luc.clone(), body.clone());
                tokio::spawn(async move { post_json(&mut luc, &body, Some("sleutel-1")).await })
            })
            .collect();
        let mut places = Vec::new();
        for press in presses {
            let answer = press.await.unwrap();
            assert_eq!(answer.status, 201, "{}", answer.body);
            places.push(answer.header("location").unwrap().to_owned());
        }
        assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
        assert_eq!(rows(&town).await, before + 1);
        let at = places[0].find("/api/").unwrap();
        assert_eq!(luc.get(&places[0][at..]).await.json()["title"], "Van een programma");
        assert_ne!(post_json(&mut luc, &body, Some("sleutel-2")).await.header("location"), Some(places[0].as_str()));
        let mut sam = town.signed_in("sam").await;
        let own = post_json(&mut sam, &body, Some("sleutel-1")).await;
        assert_ne!(own.header("location"), Some(places[0].as_str()), "a key is a person's own");
        assert_eq!(rows(&town).await, before + 3);
        let wrong = post_json(&mut luc, &format!(r#"{{"call":"{CALL}","title":7}}"#), None).await;
        assert_eq!((wrong.status, wrong.header("content-type")), (422, Some("application/problem+json")));
        let named: Vec<String> = wrong.json()["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| error["field"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(named, ["latitude", "title", "body", "category"]);
        for nonsense in ["", "{", "[]", "null", "\"x\"", "{\"call\":{}}"] {
            assert_eq!(post_json(&mut luc, nonsense, None).await.status, 422, "{nonsense}");
        }
        assert_eq!(post_json(&mut luc, &body.replace(CALL, "koele-plekken"), None).await.status, 404);
        assert_eq!(post_json(&mut luc, &body.replace(CALL, "regentonnen"), None).await.status, 409);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}
