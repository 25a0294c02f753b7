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

fn fields(answer: &Answer) -> Vec<String> {
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| error["field"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_suggests_once_per_key_and_hears_what_is_wrong() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let (latitude, longitude) = place.split_once(',').unwrap();
        let before = rows(&town).await;
        let body = format!(
            r#"{{"call":"{CALL}","title":"Van een programma","body":"{WHY}","category":"square","latitude":{latitude},"longitude":{longitude},"answers":{{}}}}"#
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
        let other = post_json(&mut luc, &body.replace("Van een", "Van nog een"), Some("sleutel-1")).await;
        assert_eq!((other.status, fields(&other)), (422, vec!["Idempotency-Key".to_owned()]), "a key is for one thing");
        let unknown = post_json(&mut luc, &body.replace("\"answers\"", "\"iets\""), None).await;
        assert_eq!((unknown.status, fields(&unknown)), (422, vec!["iets".to_owned()]));
        let unasked = post_json(&mut luc, &body.replace("\"answers\":{}", "\"answers\":{\"kleur\":1}"), None).await;
        assert_eq!((unasked.status, fields(&unasked)), (422, vec!["answers.kleur".to_owned()]));
        let wrong = post_json(&mut luc, &format!(r#"{{"call":"{CALL}","title":7}}"#), None).await;
        assert_eq!((wrong.status, wrong.header("content-type")), (422, Some("application/problem+json")));
        assert_eq!(fields(&wrong), ["latitude", "title", "body", "category"]);
        for nonsense in ["", "{", "[]", "null", "\"x\""] {
            let answer = post_json(&mut luc, nonsense, None).await;
            assert!(answer.status == 422 && answer.body.contains("Stuur één JSON-object"), "{nonsense}: {}", answer.body);
        }
        assert_eq!(fields(&post_json(&mut luc, "{\"call\":{}}", None).await), ["call"]);
        assert_eq!(post_json(&mut luc, &body.replace(CALL, "koele-plekken"), None).await.status, 404);
        assert_eq!(post_json(&mut luc, &body.replace(CALL, "regentonnen"), None).await.status, 409);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_hears_which_part_of_its_question_cannot_be_read() {
    each_engine(async |database| {
        let town = town(database).await;
        let wrong = "limit=-1&bbox=1,2&status=zz&sort=zz&cursor=abc&near=x";
        for one in wrong.split('&') {
            let answer = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&{one}")).await;
            assert_eq!((answer.status, answer.header("content-type")), (422, Some("application/problem+json")), "{one}");
            assert_eq!(fields(&answer), [one.split('=').next().unwrap()]);
        }
        let all = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&{wrong}")).await;
        assert_eq!(fields(&all).len(), 6);
        let page = town.visitor().get(&format!("/oproepen/{CALL}?{wrong}")).await;
        assert_eq!(page.status, 200, "a page passes over it");
        let mut luc = town.signed_in("luc").await;
        town.run("update people set display_name = null").await;
        let (place, body) = (a_place(&town).await, WHY);
        let (latitude, longitude) = place.split_once(',').unwrap();
        let body = format!(
            r#"{{"call":"{CALL}","title":"Zonder naam","body":"{body}","category":"square","latitude":{latitude},"longitude":{longitude}}}"#
        );
        let nameless = post_json(&mut luc, &body, None).await;
        assert_eq!((nameless.status, fields(&nameless)), (422, vec!["name".to_owned()]), "{}", nameless.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_says_once_that_mariette_is_old_enough() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let (latitude, longitude) = place.split_once(',').unwrap();
        let with = |more: &str| {
            // The same words twice would wait for somebody who reads them.
            let why = format!("Ik wil hier {} keer per week zitten, en dat kan niet.", more.len() + 2);
            format!(
                r#"{{"call":"{CALL}","title":"Een bank bij de kerk","body":"{why}","category":"square","latitude":{latitude},"longitude":{longitude}{more}}}"#
            )
        };
        let before = rows(&town).await;
        let mut mariette = town.signed_in("mariette").await;
        for more in ["", r#","age_confirmed":false"#, r#","age_confirmed":"true""#] {
            let unasked = post_json(&mut mariette, &with(more), None).await;
            assert_eq!((unasked.status, fields(&unasked)), (422, vec!["age_confirmed".to_owned()]), "{more}");
            assert!(unasked.body.contains("13 jaar of ouder"), "{}", unasked.body);
        }
        assert_eq!(rows(&town).await, before);
        for more in [r#","age_confirmed":true"#, ""] {
            let added = post_json(&mut mariette, &with(more), None).await;
            assert_eq!(added.status, 201, "{more}: {}", added.body);
        }
    })
    .await;
}
