//! A citizen adds a suggestion, over real HTTP, on both engines.

mod api;
mod meant;
mod shown;
use crate::support;

use support::each_engine;
use support::town::{Browser, Town, encoded, town};

const CALL: &str = "plekken-vergroenen";
const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
const CHECK: &str = "/oproepen/plekken-vergroenen/nieuw/nakijken";
const WHY: &str = "Hier staat de hele dag zon op de stenen, en er is geen schaduw.";

/// A place in the town where a suggestion stands.
pub async fn a_place(town: &Town) -> String {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    format!("{},{}", list["items"][0]["latitude"], list["items"][0]["longitude"])
}

fn filled<'a>(title: &'a str, place: &'a str) -> [(&'a str, &'a str); 5] {
    [("plek", place), ("titel", title), ("waarom", WHY), ("soort", "square"), ("verder", "ja")]
}

async fn count(town: &Town) -> i64 {
    let calls = town.visitor().get("/api/v1/calls").await.json();
    let call = calls["items"].as_array().unwrap().iter().find(|call| call["slug"] == CALL).unwrap().clone();
    call["suggestion_count"].as_i64().unwrap()
}

/// Fills in, goes on and sends; the address of the suggestion.
pub async fn suggest(browser: &mut Browser, title: &str, place: &str) -> String {
    let went = browser.post(FORM, &encoded(&filled(title, place))).await;
    assert_eq!((went.status, went.header("location")), (303, Some(CHECK)), "{}", went.body);
    let check = browser.get(CHECK).await;
    assert_eq!(check.status, 200, "{}", check.body);
    let form = encoded(&[("versie", &check.hidden("versie")), ("leeftijd", "ja"), ("naam", "Buur")]);
    let sent = browser.post(CHECK, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().to_owned()
}

async fn rows(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from suggestions").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_fills_in_first_signs_in_after_and_everything_shows_her_suggestion() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let before = count(&town).await;
        let mut visitor = town.visitor();
        let call = visitor.get(&format!("/oproepen/{CALL}")).await;
        assert!(call.body.contains(&format!("href=\"{FORM}\"")), "the call's page has the button");
        assert_eq!(visitor.get(FORM).await.status, 200);
        assert!(visitor.cookies.is_empty(), "who only looks gets no cookie");
        let went = visitor.post(FORM, &encoded(&filled("Kurkeiken bij de kiosk", &place))).await;
        assert_eq!((went.status, went.header("location")), (303, Some("/aanmelden")), "{}", went.body);
        assert!(visitor.get("/aanmelden").await.body.contains("Kurkeiken bij de kiosk"), "the door says what waits");
        assert_eq!(count(&town).await, before, "nothing is sent yet");
        let came = visitor.post("/demo/aanmelden", "persoon=amina").await;
        assert_eq!(came.header("location"), Some(CHECK));
        let check = visitor.get(CHECK).await;
        assert!(check.body.contains("Kurkeiken bij de kiosk") && check.body.contains(WHY), "{}", check.body);
        assert_eq!(check.header("cache-control"), Some("no-store"));
        let again = visitor.get(FORM).await;
        assert!(again.body.contains("value=\"Kurkeiken bij de kiosk\""), "and Back shows it too");
        let versie = check.hidden("versie");
        let unaged = visitor.post(CHECK, &encoded(&[("versie", &versie)])).await;
        if unaged.status == 422 {
            assert!(unaged.body.contains("href=\"#leeftijd\""), "{}", unaged.body);
        }
        let sent = visitor.post(CHECK, &encoded(&[("versie", &versie), ("leeftijd", "ja")])).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let address = sent.header("location").unwrap().to_owned();
        assert!(address.ends_with("?nieuw=1"));
        let page = visitor.get(&address).await;
        assert!(page.body.contains("suggestion__thanks") && page.body.contains("Amina"), "{}", page.body);
        let plain = address.trim_end_matches("?nieuw=1");
        assert!(!town.visitor().get(&address).await.body.contains("suggestion__thanks"), "others get no thanks");
        assert!(!visitor.get(plain).await.body.contains("suggestion__thanks"));
        let list = town.visitor().get(&format!("/oproepen/{CALL}")).await;
        assert!(list.body.contains("Kurkeiken bij de kiosk"));
        let found = town.visitor().get(&format!("/oproepen/{CALL}?q=kurkeiken")).await;
        assert!(found.body.contains(plain), "the search finds it");
        let points = town.visitor().get(&format!("/kaart/punten?call={CALL}&q=kurkeiken&bbox=3,50,5,52&zoom=19")).await;
        assert!(points.body.contains("Kurkeiken"), "{}", points.body);
        assert!(visitor.get("/mijn").await.body.contains(plain), "her page lists it");
        assert_eq!(count(&town).await, before + 1);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_sees_the_near_one_and_votes_for_it_instead() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        let list = luc.get(&format!("/api/v1/suggestions?call={CALL}&limit=1&status=submitted")).await.json();
        let (id, latitude) = (list["items"][0]["id"].as_str().unwrap(), &list["items"][0]["latitude"]);
        let place = format!("{latitude},{}", list["items"][0]["longitude"]);
        let before = rows(&town).await;
        luc.post(FORM, &encoded(&filled("Xyz", &place))).await;
        let check = luc.get(CHECK).await;
        assert!(check.body.contains(&format!("id=\"vote-{id}\"")), "{}", check.body);
        let votes = town.votes(id).await.0;
        let vote = luc.post(&format!("/suggesties/{id}/stem"), &encoded(&[("stem", "ja"), ("terug", CHECK)])).await;
        assert_eq!(vote.header("location"), Some(format!("{CHECK}#vote-{id}").as_str()));
        assert_eq!(town.votes(id).await.0, votes + 1);
        assert!(luc.get(CHECK).await.form(&format!("vote-{id}")).contains("Jij stemde"));
        assert_eq!(rows(&town).await, before, "and nothing was added");
        // Far from it, in other words, nothing is near; a title that shares words is shown all the same.
        let title = list["items"][0]["title"].as_str().unwrap();
        luc.post(FORM, &encoded(&filled(title, &place))).await;
        assert!(luc.get(CHECK).await.body.contains(&format!("id=\"vote-{id}\"")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_refused_keeps_everything_and_another_browser_sees_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut visitor = town.visitor();
        let long = "woord ".repeat(600);
        let wrong = [("plek", ""), ("titel", "ab"), ("waarom", long.as_str()), ("soort", "geen"), ("verder", "ja")];
        let page = visitor.post(FORM, &encoded(&wrong)).await;
        assert_eq!(page.status, 422);
        for field in ["plek", "titel", "waarom", "soort"] {
            assert!(page.body.contains(&format!("href=\"#{field}\"")), "the summary names {field}");
            assert!(page.body.contains(&format!("id=\"{field}-error\"")), "the sentence stands at {field}");
        }
        assert!(page.body.contains("value=\"ab\"") && page.body.contains(long.trim()), "nothing is lost");
        assert!(page.body.contains("3000"), "the limit is named");
        // Doubles and unknown fields change nothing; broken ones are as good as empty.
        let doubled = format!("{}&titel=Tweede&onbekend=1&%FF%FE=%C3%28", encoded(&filled("Eerste titel", &place)));
        assert_eq!(visitor.post(FORM, &doubled).await.status, 303);
        let mut tab = visitor.clone();
        assert!(tab.get(FORM).await.body.contains("Eerste titel"), "another tab shows it");
        let mut other = town.signed_in("luc").await;
        assert!(!other.get(FORM).await.body.contains("Eerste titel"));
        assert_eq!(other.get(CHECK).await.header("location"), Some(FORM));
        // Pressing on the picture, or in a street, keeps all that was typed.
        let typed = [("titel", "Half"), ("waarom", "nog niet klaar"), ("soort", "square")];
        let press = |more: &[(&str, &str)]| encoded(&[&typed[..], more].concat());
        let nothing = visitor.post(FORM, &press(&[("punt.x", "0"), ("punt.y", "0")])).await;
        assert_eq!((nothing.status, nothing.hidden("plek").as_str()), (200, ""), "(0,0) is no choice");
        let pressed = visitor.post(FORM, &press(&[("punt.x", "320"), ("punt.y", "200")])).await;
        assert!(pressed.hidden("plek").contains(','));
        let street = visitor.post(FORM, &press(&[("naar", "street"), ("straat", "kapelstraat 3")])).await;
        for page in [&nothing, &pressed, &street] {
            assert!(page.body.contains("value=\"Half\"") && page.body.contains("nog niet klaar"), "{}", page.body);
        }
        assert!(street.body.contains("data-found=\"Kapelstraat\""));
        let unknown = visitor.post(FORM, &press(&[("naar", "street"), ("straat", "Nergensstraat")])).await;
        assert!(unknown.body.contains("id=\"straat-fout\""));
        // A day later it is gone, also before the sweep.
        town.run("update drafts set saved_at = saved_at - 90000000").await;
        assert!(!visitor.get(FORM).await.body.contains("value=\"Half\""));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_outside_the_town_is_refused_by_its_name() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        for place in ["50.8466,4.3528", "0,0", "85,180"] {
            let page = luc.post(FORM, &encoded(&filled("In Brussel", place))).await;
            assert_eq!(page.status, 422, "{place}");
            assert!(page.body.contains("ligt niet in Wilgenbeke"), "{}", page.body);
        }
        for place in ["NaN,NaN", "inf,3", "x", "91,3", "50.9"] {
            let page = luc.post(FORM, &encoded(&filled("Nergens", place))).await;
            assert_eq!(page.status, 422, "{place}");
            assert!(page.body.contains("id=\"plek-error\""));
        }
        // The map of the town names who is around; of others on this server their own map says where they are.
        for (place, where_it_is, address) in [
            ("50.998,3.877", "Havenrode", Some("//havenrode.localhost")),
            ("50.962,3.877", "Oosterdonk", None),
            ("51.262,4.305", "Havenrode", Some("//havenrode.localhost")),
        ] {
            let page = luc.post(FORM, &encoded(&filled("Net over de grens", place))).await;
            assert_eq!(page.status, 422, "{place}");
            let sentence = format!("Deze plek ligt in {where_it_is}, niet in Wilgenbeke.");
            assert_eq!(page.body.matches(&sentence).count(), 2, "at the field and above: {}", page.body);
            assert!(page.body.contains("value=\"Net over de grens\""));
            let link = format!("Doe je suggestie op de site van {where_it_is}</a>");
            assert_eq!(page.body.contains(&link), address.is_some(), "{place}");
            assert!(address.is_none_or(|address| page.body.contains(address)), "{place}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_presses_at_once_and_one_more_leave_one_suggestion() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let before = rows(&town).await;
        let mut sam = town.signed_in("sam").await;
        sam.post(FORM, &encoded(&filled("Banken aan de beek", &place))).await;
        let check = sam.get(CHECK).await;
        let form = encoded(&[("versie", &check.hidden("versie")), ("leeftijd", "ja"), ("naam", "Sam")]);
        let presses: Vec<_> = (0..50)
            .map(|_| {
                let (mut sam, form) = (sam.clone(), form.clone());
                tokio::spawn(async move { sam.post(CHECK, &form).await })
            })
            .collect();
        let mut addresses = Vec::new();
        for press in presses {
            let answer = press.await.unwrap();
            assert_eq!(answer.status, 303, "{}", answer.body);
            addresses.push(answer.header("location").unwrap().to_owned());
        }
        let late = sam.post(CHECK, &form).await;
        assert!(addresses.iter().all(|address| Some(address.as_str()) == late.header("location")), "{addresses:?}");
        assert!(late.header("location").unwrap().contains("?nieuw=1"));
        assert_eq!(rows(&town).await, before + 1);
        assert_eq!(town.differences().await, 0);
        // What was sent is no draft any more: the next one begins empty and becomes another.
        assert!(!sam.get(FORM).await.body.contains("Banken aan de beek"));
        let second = suggest(&mut sam, "Nog een plek hier", &place).await;
        assert_ne!(second, addresses[0]);
        assert_eq!(rows(&town).await, before + 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_window_changed_is_looked_at_before_it_is_sent() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let before = rows(&town).await;
        let mut sam = town.signed_in("sam").await;
        sam.post(FORM, &encoded(&filled("Eerste gedachte", &place))).await;
        let versie = sam.get(CHECK).await.hidden("versie");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        sam.post(FORM, &encoded(&filled("Tweede gedachte", &place))).await;
        let sent = sam.post(CHECK, &encoded(&[("versie", &versie), ("leeftijd", "ja")])).await;
        assert_eq!(sent.header("location"), Some(CHECK));
        assert_eq!(rows(&town).await, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_hears_why_a_call_takes_nothing_now() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut luc = town.signed_in("luc").await;
        let before = rows(&town).await;
        let closed = luc.get("/oproepen/regentonnen").await;
        assert!(!closed.body.contains("/oproepen/regentonnen/nieuw") && closed.body.contains("Meedoen kon tot en met"));
        let later = luc.get("/oproepen/deelauto").await;
        assert!(later.body.contains("Meedoen kan vanaf"), "{}", later.body);
        for path in ["/oproepen/regentonnen/nieuw", "/oproepen/deelauto/nieuw"] {
            assert_eq!(luc.get(path).await.status, 409);
            assert_eq!(luc.post(path, &encoded(&filled("Te laat", &place))).await.status, 409);
        }
        // The call closes while she fills it in.
        luc.post(FORM, &encoded(&filled("Net te laat", &place))).await;
        let versie = luc.get(CHECK).await.hidden("versie");
        luc.post("/demo/klok", "naar=2027-06-01T12:00:00Z").await;
        let sent = luc.post(CHECK, &encoded(&[("versie", &versie), ("leeftijd", "ja")])).await;
        assert_eq!(sent.status, 409, "{}", sent.body);
        assert_eq!(rows(&town).await, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn script_in_a_suggestion_shows_literally_everywhere() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut luc = town.signed_in("luc").await;
        let title = "<script>kanarie()</script> & \"plein\"";
        let address = suggest(&mut luc, title, &place).await;
        let address = address.trim_end_matches("?nieuw=1");
        let id = address.rsplit('/').next().unwrap();
        luc.post(FORM, &encoded(&filled(title, &place))).await;
        for path in [address, &format!("/oproepen/{CALL}?q=kanarie"), FORM, CHECK, "/mijn", "/zoeken?q=kanarie"] {
            let page = luc.get(path).await;
            let literally = ["&lt;script&gt;", "&#60;script&#62;"].iter().any(|sign| page.body.contains(sign));
            assert!(literally && page.body.contains("kanarie"), "{path}: {}", page.body);
            assert!(!page.body.contains("<script>kanarie"), "{path}");
        }
        let api = luc.get(&format!("/api/v1/suggestions/{id}")).await;
        assert_eq!(api.json()["title"].as_str(), Some(title));
        assert_eq!(api.header("content-type"), Some("application/json"));
        let points = luc.get(&format!("/kaart/punten?call={CALL}&q=kanarie&bbox=3,50,5,52&zoom=19")).await;
        assert!(points.body.contains("kanarie") && points.header("content-type").unwrap().contains("json"));
        let picture = luc.get(&format!("{address}/voorbeeld.png")).await;
        assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
        let page = luc.get(address).await;
        let preview = page.body.lines().find(|line| line.contains("og:title")).unwrap();
        assert!(!preview.contains("<script") && preview.contains("kanarie"), "{preview}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_twenty_first_of_a_day_waits() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut luc = town.signed_in("luc").await;
        let mut last = String::new();
        for number in 1..=20 {
            last = suggest(&mut luc, &format!("Plek nummer {number}"), &place).await;
        }
        assert!(last.contains("nieuw=1"));
        luc.post(FORM, &encoded(&filled("Eentje te veel", &place))).await;
        let versie = luc.get(CHECK).await.hidden("versie");
        let refused = luc.post(CHECK, &encoded(&[("versie", &versie)])).await;
        assert_eq!(refused.status, 429, "{}", refused.body);
        assert!(refused.header("retry-after").is_some());
        assert!(luc.get(FORM).await.body.contains("Eentje te veel"), "it waits with her");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_for_who_lives_here_asks_it_on_the_way() {
    each_engine(async |database| {
        let town = town(database).await;
        let list = town.visitor().get("/api/v1/suggestions?call=zonnedaken&limit=1").await.json();
        let item = &list["items"][0];
        let place = format!("{},{}", item["latitude"], item["longitude"]);
        let mut visitor = town.visitor();
        let fields = [
            ("plek", place.as_str()),
            ("titel", "Zon op de sporthal"),
            ("waarom", WHY),
            ("soort", item["category"].as_str().unwrap()),
            ("vraag-eigenaar", "no"),
            ("verder", "ja"),
        ];
        let went = visitor.post("/oproepen/zonnedaken/nieuw", &encoded(&fields)).await;
        assert_eq!(went.header("location"), Some("/aanmelden"), "{}", went.body);
        let came = visitor.post("/demo/aanmelden", "persoon=burger-7").await;
        assert_eq!(came.header("location"), Some("/mijn/band"));
        assert!(visitor.get("/mijn/band").await.body.contains("Zon op de sporthal"));
        let said = visitor.post("/mijn/band", "band=lives").await;
        assert_eq!(said.header("location"), Some("/oproepen/zonnedaken/nieuw/nakijken"));
        let check = visitor.follow(&said).await;
        assert!(check.body.contains("Zon op de sporthal"));
        let form = encoded(&[("versie", &check.hidden("versie")), ("leeftijd", "ja")]);
        let sent = visitor.post("/oproepen/zonnedaken/nieuw/nakijken", &form).await;
        assert!(sent.header("location").unwrap().ends_with("?nieuw=1"));
    })
    .await;
}
