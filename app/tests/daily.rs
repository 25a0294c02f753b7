//! The daily mail: what is new for one person, once a day, and never with nothing in it.

use crate::support;

use kit::{
    clock::Moment,
    jobs::{Job, Next},
};
use plein::{
    digest,
    refusal::Error,
    suggestions::store::NewComment,
    vocabulary::{CommentId, MunicipalityId, PersonId, SuggestionId},
};
use std::time::Duration;
use support::{
    mails::{agree, cx, give_address, mail_to, mails, path, person_of, receivers, sql},
    town::{Browser, Town, encoded, town},
};

const AUTHOR: &str = "auteur@voorbeeld.be";

/// An author who wants to hear of her suggestion; the first morning is waited for.
async fn author(town: &Town) -> SuggestionId {
    let id: SuggestionId = town.suggestion("plekken-vergroenen", "new").await.parse().expect("an id");
    let author = format!("(select person_id from suggestions where municipality_id = 1 and id = {})", id.0);
    give_address(town, &author, AUTHOR).await;
    agree(town, AUTHOR).await;
    for _ in 0..100 {
        let planned = "select cast(count(*) as bigint) from jobs where kind = 'digest-day' and municipality_id = 1";
        if town.rows::<(i64,)>(planned).await[0].0 == 1 {
            return id;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no morning is waited for");
}

async fn vote(town: &Town, id: SuggestionId, key: &str) {
    let voted = town.signed_in(key).await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
    assert_eq!(voted.status, 303, "{}", voted.body);
}

async fn comment(town: &Town, id: SuggestionId, key: &str, body: &'static str) {
    let program = cx(town);
    let author = PersonId(person_of(key, town).await.parse().expect("the number of a person"));
    let written = program.write(move |cx, tx| {
        Box::pin(async move {
            let new = NewComment {
                id: CommentId(cx.new_id()),
                suggestion: id,
                parent: None,
                author,
                body,
                created_at: cx.now,
            };
            Ok::<_, Error>(plein::suggestions::store::insert_comment_by_program(tx, MunicipalityId(1), &new).await?)
        })
    });
    written.await.expect("the comment is written");
}

/// The demo's clock, as its page moves it.
async fn clock_to(town: &Town, moment: &str) {
    let moved = town.visitor().post("/demo/klok", &format!("naar={moment}")).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_reads_the_votes_and_comments_of_a_day_in_one_mail_the_next_morning() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        vote(&town, id, "burger-7").await;
        comment(&town, id, "amina", "Mooi plan, ik help mee.\n\nTot dan.").await;
        clock_to(&town, "2026-10-06T05:28:00Z").await;
        assert!(mails(&town).await.is_empty(), "nothing comes before half past seven");
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(receivers(&sent), [AUTHOR]);
        let text = sent[0]["text"].as_str().unwrap();
        assert!(sent[0]["subject"].as_str().unwrap().starts_with("Nieuw bij je suggestie “"), "{}", sent[0]);
        for said in
            ["Er kwamen 2 stemmen bij.", "Er kwam 1 reactie bij:", "Mooi plan, ik help mee.\n\nTot dan.", "Amina"]
        {
            assert!(text.contains(said), "{said} is missing in {text}");
        }
        assert!(!text.contains("Luc"), "who voted is told to nobody: {text}");
        let link = text.split_whitespace().find(|word| word.contains("/suggesties/")).expect("a link");
        assert_eq!(town.visitor().get(path(link)).await.status, 200);
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        assert_eq!(mails(&town).await.len(), 1, "a day without news has no mail");
        vote(&town, id, "burger-8").await;
        clock_to(&town, "2026-10-11T12:00:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(sent.len(), 2, "mornings that were missed are one mail");
        assert!(sent[0]["text"].as_str().unwrap().contains("Er kwam 1 stem bij."), "{}", sent[0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_did_not_agree_or_stopped_it_gets_no_daily_mail() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        town.run("update consents set withdrawn_at = 1 where purpose = 'outcome_mail'").await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        assert!(mails(&town).await.is_empty(), "she did not agree to hear");
        agree(&town, AUTHOR).await;
        vote(&town, id, "burger-7").await;
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        let sent = mails(&town).await;
        let stop = path(mail_to(&sent, AUTHOR)["stop"].as_str().expect("a stop link")).to_owned();
        let mut outside = town.visitor();
        assert!(outside.get(&stop).await.body.contains("Wil je de mail met wat nieuw is niet meer?"));
        let form = [("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(outside.ask("POST", &stop, &form, "List-Unsubscribe=One-Click").await.status, 200);
        assert!(outside.get(&stop).await.body.contains("Je krijgt de mail met wat nieuw is niet meer."));
        vote(&town, id, "burger-8").await;
        clock_to(&town, "2026-10-08T05:32:00Z").await;
        assert_eq!(mails(&town).await.len(), 1, "she stopped it");
        assert_eq!(outside.post(&format!("{stop}/keuze"), "keuze=terug").await.status, 303);
        vote(&town, id, "burger-9").await;
        clock_to(&town, "2026-10-09T05:32:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(sent.len(), 2, "she took it back");
        assert!(
            sent[0]["text"].as_str().unwrap().contains("Er kwam 1 stem bij."),
            "only what came since the day before"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_or_works_twice_leaves_one_daily_mail() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        let since = town.app.clock.now().plus_days(-1).0;
        let until = town.app.clock.now().plus_seconds(1).0;
        let step = async |dies: bool| {
            let payload = serde_json::json!({ "since": since, "until": until, "after": 0 }).to_string();
            let (kind, key) = (digest::TELL.to_owned(), "again".to_owned());
            let job = Job { owner: 1, kind, key, payload, attempts: 1, lease: Moment(0) };
            let program = cx(&town);
            let done = program.write(move |cx, tx| {
                let job = job.clone();
                Box::pin(async move {
                    let next = digest::work(&cx, tx, &job).await?;
                    if dies { Err(Error::Fault("the power is gone".to_owned())) } else { Ok(next) }
                })
            });
            done.await.ok()
        };
        assert_eq!(step(true).await, None);
        assert!(mails(&town).await.is_empty());
        for _ in 0..2 {
            assert_eq!(step(false).await, Some(Next::Done));
            assert_eq!(mails(&town).await.len(), 1);
        }
        let rows =
            town.rows::<(String,)>(sql("select once_key from outbox where once_key is not null".to_owned())).await;
        assert!(rows[0].0.starts_with("digest-"), "{}", rows[0].0);
    })
    .await;
}

/// Amina, with an address, signed in.
async fn amina(town: &Town) -> Browser {
    give_address(town, &person_of("amina", town).await, "amina@voorbeeld.be").await;
    town.signed_in("amina").await
}

async fn set_status(town: &Town, id: SuggestionId, status: &str) {
    let mut hilde = town.signed_in("hilde").await;
    let address = format!("/beheer/suggesties/{id}");
    let page = hilde.get(&address).await;
    let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
    let form = encoded(&[("sleutel", &key), ("versie", &seen), ("status", status)]);
    let sent = hilde.post(&address, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_an_action_and_its_theme_reads_once_what_happened_in_them() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        let mut amina = amina(&town).await;
        for page in ["/acties/wilgenbeke-vergroent", "/themas/groen"] {
            assert!(amina.get(page).await.form("volg").contains("value=\"ja\""));
            let pressed = amina.post(&format!("{page}/volg"), "volg=ja").await;
            assert_eq!((pressed.status, pressed.header("location")), (303, Some(format!("{page}#volg").as_str())));
            assert_eq!(amina.post(&format!("{page}/volg"), "volg=ja").await.status, 303);
            assert!(amina.get(page).await.form("volg").contains("staat het in je mail."));
        }
        assert_eq!(town.rows::<(i64,)>("select cast(count(*) as bigint) from follows").await[0].0, 2);
        assert_eq!(amina.post("/acties/nergens/volg", "volg=ja").await.status, 404);
        // Who follows the suggestion too hears of it at once, and not once more the next morning.
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let mut luc = town.signed_in("luc").await;
        for followed in ["/acties/wilgenbeke-vergroent", &format!("/suggesties/{id}")] {
            assert_eq!(luc.post(&format!("{followed}/volg"), "volg=ja").await.status, 303);
        }
        set_status(&town, id, "chosen").await;
        let now = town.app.clock.now().0;
        let publish = format!("update calls set published_at = {now} where slug = 'plekken-vergroenen'");
        assert_eq!(town.run(sql(publish)).await, 1);
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        let daily: Vec<_> = sent.iter().filter(|mail| mail["to"] == "amina@voorbeeld.be").collect();
        assert_eq!(daily.len(), 1, "{:?}", receivers(&sent));
        let to_luc: Vec<_> = sent.iter().filter(|mail| mail["to"] == "luc@voorbeeld.be").collect();
        let luc_reads = |said: &str| to_luc.iter().filter(|mail| mail["text"].as_str().unwrap().contains(said)).count();
        assert_eq!((to_luc.len(), luc_reads("De stand is nu: "), luc_reads("Een nieuwe oproep. ")), (2, 1, 1));
        let text = daily[0]["text"].as_str().unwrap();
        assert!(daily[0]["subject"].as_str().unwrap().starts_with("Nieuw bij “"), "{}", daily[0]);
        for said in ["Een nieuwe oproep. ", "De stand is nu: "] {
            assert_eq!(text.matches(said).count(), 1, "{said} is told once, in {text}");
        }
        let mine = amina.get("/mijn").await.body;
        assert!(mine.contains("/acties/wilgenbeke-vergroent/volg") && mine.contains("/themas/groen/volg"), "{mine}");
        assert_eq!(amina.post("/themas/groen/volg", "volg=nee&terug=/mijn").await.status, 303);
        let stop = path(daily[0]["stop"].as_str().expect("a stop link")).to_owned();
        let mut outside = town.visitor();
        let listed = outside.get(&stop).await;
        assert!(listed.body.contains("Wat ik volg"), "{}", listed.body);
        assert_eq!(listed.body.matches("name=\"volgt\"").count(), 1, "the theme is no longer followed");
        let end = listed.body.split("name=\"volgt\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let ended = format!("volgt={}", end.expect("a button that ends it"));
        assert_eq!(outside.post(&format!("{stop}/keuze"), &ended).await.status, 303, "without signing in");
        assert!(!amina.get("/mijn").await.body.contains("Wat ik volg"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_followed_by_address_and_goes_with_whoever_signs_in() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let mut nobody = town.visitor();
        let asked = nobody.post("/themas/groen/volg", "volg=ja").await;
        assert!(nobody.follow(&asked).await.body.contains("Je e-mailadres is genoeg om te volgen."));
        assert_eq!(nobody.post("/aanmelden/mail", "mail=nieuw%40voorbeeld.be").await.status, 303);
        let code = town.code_to("nieuw@voorbeeld.be").await;
        let done = nobody.post("/aanmelden/code", &format!("code={code}")).await;
        assert!(nobody.follow(&done).await.form("volg").contains("Je volgt dit thema."));
        let publish = format!("update calls set published_at = {}", town.app.clock.now().plus_seconds(1).0);
        town.run(sql(format!("{publish} where slug = 'plekken-vergroenen'"))).await;
        town.app.clock.move_to(town.app.clock.now().plus_days(1));
        let sent = mails(&town).await;
        let text = mail_to(&sent, "nieuw@voorbeeld.be")["text"].as_str().unwrap();
        let (_, button) = text.split_once("Kies wat je wil horen:\n").unwrap_or_else(|| panic!("a way in: {text}"));
        assert_eq!(town.visitor().get(path(button.lines().next().unwrap())).await.status, 200);
        assert!(!text.contains("/mijn"), "where she cannot come in: {text}");
        assert_eq!(nobody.post("/demo/aanmelden", "persoon=sam").await.status, 303);
        assert!(nobody.get("/themas/groen").await.form("volg").contains("Je volgt dit thema."));
        assert!(nobody.get("/mijn").await.body.contains("/themas/groen/volg"));
    })
    .await;
}

/// Adds a suggestion by the API.
async fn suggest(town: &Town, key: &str, title: &str, (latitude, longitude): (f64, f64)) {
    let body = serde_json::json!({
        "call": "plekken-vergroenen", "title": title, "category": "square", "latitude": latitude,
        "longitude": longitude, "body": format!("{title}: hier is het in de zomer veel te warm, en er is plaats genoeg.")
    });
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let added = town.signed_in(key).await.ask("POST", "/api/v1/suggestions", &headers, &body.to_string()).await;
    assert_eq!(added.status, 201, "{}", added.body);
}

/// Who follows by her address alone reads which neighbourhood it is, not the whole call.
async fn is_named_before_it_is_followed(town: &Town, call: &str, seen: &str) {
    let mut nobody = town.visitor();
    let form = encoded(&[("volg", "ja"), ("zoek", seen), ("straal", "250")]);
    let pressed = nobody.post(&format!("{call}/volg"), &form).await;
    let door = nobody.follow(&pressed).await;
    assert!(door.body.contains("· Binnen 250 m van "), "{}", door.body);
    assert_eq!(nobody.post("/aanmelden/mail", "mail=buur%40voorbeeld.be").await.status, 303);
    let sent = mails(town).await;
    let mail = mail_to(&sent, "buur@voorbeeld.be")["text"].as_str().unwrap();
    assert!(mail.contains("· Binnen 250 m van "), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_neighbourhood_reads_what_came_in_there_and_nothing_else() {
    support::each_engine(async |database| {
        let town = town(database).await;
        author(&town).await;
        let mut amina = amina(&town).await;
        let list = town.visitor().get("/api/v1/suggestions?call=plekken-vergroenen&limit=100").await.json();
        let mut places = Vec::new();
        for item in list["items"].as_array().unwrap() {
            let one = town.visitor().get(&format!("/api/v1/suggestions/{}", item["id"].as_str().unwrap())).await.json();
            places.push((one["latitude"].as_f64().unwrap(), one["longitude"].as_f64().unwrap()));
        }
        let here = places[0];
        let away = |place: &&(f64, f64)| (place.0 - here.0).abs() + (place.1 - here.1).abs();
        let far = *places.iter().max_by(|a, b| away(a).total_cmp(&away(b))).unwrap();
        let call = "/oproepen/plekken-vergroenen";
        let near = format!("near={:.5},{:.5}&sort=near", here.0, here.1);
        assert!(!amina.get(call).await.body.contains("Hou me op de hoogte"), "the whole call is no neighbourhood");
        let shown = amina.get(&format!("{call}?{near}")).await;
        assert!(shown.form("volg").contains("Hou me op de hoogte van deze buurt"));
        let seen = shown.hidden("zoek").replace("&amp;", "&").replace("&#38;", "&");
        for _ in 0..2 {
            let form = encoded(&[("volg", "ja"), ("zoek", &seen), ("straal", "250")]);
            let pressed = amina.post(&format!("{call}/volg"), &form).await;
            let followed = amina.follow(&pressed).await;
            assert!(followed.form("volg").contains("Je volgt deze buurt."), "{}", followed.body);
        }
        let total = async |query: &str| {
            let points = town.visitor().get(&format!("/kaart/punten?call=plekken-vergroenen&zoom=14&{query}")).await;
            points.json()["total"].as_u64().unwrap()
        };
        assert!(total(&format!("{near}&radius=250")).await < total(&near).await, "the map is narrowed too");
        for (form, status) in
            [("volg=ja", 422), ("volg=ja&zoek=near%3D91%2C1&straal=x", 422), ("volg=ja&zoek=%FF", 422)]
        {
            assert_eq!(amina.post(&format!("{call}/volg"), form).await.status, status, "{form}");
        }
        is_named_before_it_is_followed(&town, call, &seen).await;
        suggest(&town, "sam", "Schaduw om de hoek", here).await;
        suggest(&town, "sam", "Schaduw ver weg", far).await;
        suggest(&town, "amina", "Mijn eigen schaduw", here).await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        let daily: Vec<_> =
            sent.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with("Nieuw bij “")).collect();
        assert_eq!(daily.len(), 1, "{:?}", receivers(&sent));
        let text = daily[0]["text"].as_str().unwrap();
        assert!(text.contains("Schaduw om de hoek") && text.contains("Binnen 250 m van "), "{text}");
        assert!(!text.contains("ver weg") && !text.contains("eigen schaduw"), "{text}");
        let mine = amina.get("/mijn").await;
        assert!(mine.body.contains("Binnen 250 m van "), "{}", mine.body);
        let zoek = mine.hidden("zoek").replace("&amp;", "&").replace("&#38;", "&");
        let end = encoded(&[("volg", "nee"), ("zoek", &zoek), ("terug", "/mijn")]);
        assert_eq!(amina.post(&format!("{call}/volg"), &end).await.status, 303);
        assert!(!amina.get("/mijn").await.body.contains("Wat ik volg"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_neighbourhood_is_followed_by_its_name() {
    support::each_engine(async |database| {
        let town = town(database).await;
        author(&town).await;
        let mut amina = amina(&town).await;
        let place_in = async |filter: &str| {
            let path = format!("/api/v1/suggestions?call=plekken-vergroenen&limit=1{filter}");
            let list = town.visitor().get(&path).await.json();
            let id = list["items"][0]["id"].as_str().expect("a suggestion there").to_owned();
            let one = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
            (one["latitude"].as_f64().unwrap(), one["longitude"].as_f64().unwrap())
        };
        let call = "/oproepen/plekken-vergroenen";
        let names = amina.get(call).await.body;
        let options =
            names.split("id=\"district\"").nth(1).and_then(|rest| rest.split("</select>").next()).expect("a list");
        let slugs: Vec<&str> =
            options.split("value=\"").skip(2).filter_map(|rest| rest.split('"').next()).take(2).collect();
        let (here, there) = (slugs[0], slugs[1]);
        let shown = amina.get(&format!("{call}?district={here}")).await;
        assert!(!shown.form("volg").contains("straal"), "its name says how far: {}", shown.form("volg"));
        let seen = shown.hidden("zoek");
        assert_eq!(seen, format!("district={here}"));
        let pressed = amina.post(&format!("{call}/volg"), &encoded(&[("volg", "ja"), ("zoek", &seen)])).await;
        assert!(amina.follow(&pressed).await.form("volg").contains("Je volgt deze buurt."));
        suggest(&town, "sam", "Schaduw om de hoek", place_in(&format!("&district={here}")).await).await;
        suggest(&town, "sam", "Schaduw ver weg", place_in(&format!("&district={there}")).await).await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        let texts: Vec<&str> = sent.iter().filter_map(|mail| mail["text"].as_str()).collect();
        let text = texts.iter().find(|text| text.contains("om de hoek")).expect("she reads it");
        assert!(!text.contains("ver weg") && text.contains("In "), "{text}");
    })
    .await;
}
