//! What people do and see, over real HTTP, on both engines.

use crate::support;

use support::each_engine;
use support::town::{Town, exchange, town};

const CALL: &str = "plekken-vergroenen";

async fn votes(town: &Town, id: &str) -> i64 {
    let mut tx = town.app.db.read().await.unwrap();
    let ids = [id.parse().unwrap()];
    let cards = plein::suggestions::store::list_cards(&mut tx, plein::vocabulary::MunicipalityId(1), &ids);
    cards.await.unwrap()[0].votes
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_votes_once_sees_it_and_takes_it_back() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let before = votes(&town, &id).await;
        let mut amina = town.signed_in("amina").await;
        for _ in 0..3 {
            let pressed = amina.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
            assert_eq!(pressed.status, 303);
        }
        assert_eq!(votes(&town, &id).await, before + 1);
        let page = amina.get(&format!("/suggesties/{id}")).await;
        assert!(page.form(&format!("vote-{id}")).contains("Jij stemde"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let mine = amina.get("/mijn").await;
        assert!(mine.body.contains(&format!("/suggesties/{id}")), "her page lists what she voted for");
        amina.post(&format!("/suggesties/{id}/stem"), "stem=nee").await;
        assert_eq!(votes(&town, &id).await, before);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_presses_first_signs_in_after_and_her_vote_is_there() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "votes").await;
        let before = votes(&town, &id).await;
        let mut visitor = town.visitor();
        let back = format!("/oproepen/{CALL}?status=submitted&sort=votes");
        let form = serde_urlencoded::to_string([("stem", "ja"), ("terug", &back)]).unwrap();
        let pressed = visitor.post(&format!("/suggesties/{id}/stem"), &form).await;
        assert_eq!((pressed.status, pressed.header("location")), (303, Some("/aanmelden")));
        assert_eq!(votes(&town, &id).await, before, "nothing counts until she is back");
        let door = visitor.get("/aanmelden").await;
        assert_eq!(door.status, 200);
        // Somebody else's browser does not get her press.
        let mut other = town.signed_in("luc").await;
        assert_eq!(votes(&town, &id).await, before);
        let came = visitor.post("/demo/aanmelden", "persoon=amina").await;
        assert_eq!(came.header("location"), Some(format!("{back}#vote-{id}").as_str()));
        assert_eq!(votes(&town, &id).await, before + 1);
        let list = visitor.follow(&came).await;
        assert!(list.form(&format!("vote-{id}")).contains("Jij stemde"));
        let luc = other.get(&format!("/suggesties/{id}")).await;
        assert!(!luc.form(&format!("vote-{id}")).contains("Jij stemde"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_presses_of_one_person_at_once_leave_one_vote() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let before = votes(&town, &id).await;
        let sam = town.signed_in("sam").await;
        let presses: Vec<_> = (0..200)
            .map(|_| {
                let (mut sam, path) = (sam.clone(), format!("/api/v1/suggestions/{id}/vote"));
                tokio::spawn(async move { sam.put(&path).await })
            })
            .collect();
        for press in presses {
            let answer = press.await.unwrap();
            assert_eq!((answer.status, answer.json()["voted"].as_bool()), (200, Some(true)), "{}", answer.body);
        }
        assert_eq!(votes(&town, &id).await, before + 1);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_sees_why_voting_is_closed_and_when_it_opens() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        let closed = luc.get("/oproepen/regentonnen").await;
        assert!(closed.body.contains("aria-disabled=\"true\""), "the button cannot be pressed");
        let id = luc.get("/api/v1/suggestions?call=regentonnen&limit=1").await.json()["items"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let refused = luc.put(&format!("/api/v1/suggestions/{id}/vote")).await;
        assert_eq!((refused.status, refused.header("content-type")), (409, Some("application/problem+json")));
        let page = luc.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert_eq!(page.status, 409);
        assert!(page.body.contains("2026"), "the page says since when: {}", page.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_havenrode_is_reached_from_wilgenbeke() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut there = town.visitor();
        there.host = "havenrode.localhost".to_owned();
        let id = there.get("/api/v1/suggestions?call=koele-plekken&limit=1").await.json()["items"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        assert_eq!(there.get(&format!("/suggesties/{id}")).await.status, 200);
        let mut here = town.signed_in("amina").await;
        for path in [
            format!("/suggesties/{id}"),
            format!("/suggesties/{id}/kaart.png"),
            format!("/suggesties/{id}/voorbeeld.png"),
            format!("/api/v1/suggestions/{id}"),
            "/oproepen/koele-plekken".to_owned(),
            "/kaart/punten?call=koele-plekken".to_owned(),
            "/api/v1/suggestions?call=koele-plekken".to_owned(),
        ] {
            assert_eq!(here.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(here.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 404);
        // A session of here means nothing there.
        let mut carried = here.clone();
        carried.host = "havenrode.localhost".to_owned();
        assert_eq!(carried.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 401);
        let sitemap = here.get("/sitemap.xml").await;
        assert!(sitemap.status == 200 && !sitemap.body.contains(&id));
        let mut nowhere = town.visitor();
        nowhere.host = "elders.example".to_owned();
        assert_eq!(nowhere.get("/").await.status, 421);
        assert_eq!(nowhere.get("/healthz").await.status, 200);
        // Another name of the same municipality leads to the one its links and cookies have.
        nowhere.host = "127.0.0.1".to_owned();
        let moved = nowhere.get("/acties?thema=groen").await;
        let to = moved.header("location").unwrap_or_default().to_owned();
        assert!(moved.status == 308 && to.starts_with("http://localhost"), "{} {to}", moved.status);
        assert!(to.ends_with("/acties?thema=groen"), "{to}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_the_head_alone_leaves_the_page_whole_for_everybody() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        for path in ["/", "/acties", "/api/v1/calls", "/robots.txt"] {
            let head = visitor.ask("HEAD", path, &[], "").await;
            assert!(head.status == 200 && head.bytes.is_empty(), "{path}");
            assert!(visitor.get(path).await.body.len() > 40, "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn list_map_and_api_show_the_same_for_every_filter() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let whole =
            visitor.get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json()["total"].as_u64().unwrap();
        assert!(whole > 150, "the call has some 200 suggestions, it has {whole}");
        for filter in [
            "",
            "&category=square",
            "&status=chosen",
            "&q=boom",
            "&q=BOMEN%20%26%20bank",
            "&category=street&status=submitted",
            "&mine=1",
            "&bbox=3.81,50.97,3.83,50.99",
        ] {
            let api =
                visitor.get(&format!("/api/v1/suggestions?call={CALL}&limit=1{filter}")).await.json()["total"].as_u64();
            let bbox = if filter.contains("bbox") { "" } else { "&bbox=3,50,5,52" };
            let map = visitor.get(&format!("/kaart/punten?call={CALL}&zoom=13{bbox}{filter}")).await.json();
            assert_eq!(map["total"].as_u64(), api, "{filter}");
            let shown: u64 = map["features"]
                .as_array()
                .unwrap()
                .iter()
                .map(|f| f["properties"]["count"].as_u64().unwrap_or(1))
                .sum();
            assert_eq!(Some(shown), api, "every point counts: {filter}");
            let page = visitor.get(&format!("/oproepen/{CALL}?{}", filter.trim_start_matches('&'))).await;
            assert_eq!(page.status, 200);
            let cards = page.body.matches("data-id=").count() as u64;
            assert_eq!(cards, api.unwrap().min(20), "{filter}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_sets_no_cookie_and_writing_from_elsewhere_is_refused() {
    let database = support::sqlite();
    let town = town(&database).await;
    let id = town.suggestion(CALL, "new").await;
    let mut visitor = town.visitor();
    for path in [
        "/",
        "/acties",
        "/themas/groen",
        &format!("/oproepen/{CALL}"),
        &format!("/suggesties/{id}"),
        "/privacy",
        "/zoeken?q=boom",
        "/contact",
        "/cookies",
        "/huisregels",
        "/toegankelijkheid",
        "/meedoen-zonder-computer",
        "/.well-known/security.txt",
        "/sitemap.xml",
        "/robots.txt",
        "/aanmelden",
    ] {
        let answer = visitor.get(path).await;
        assert_eq!((answer.status, answer.header("set-cookie")), (200, None), "{path}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert!(!answer.body.contains(" style=\""), "{path}");
    }
    let mut amina = town.signed_in("amina").await;
    for headers in [&[("sec-fetch-site", "cross-site")][..], &[("origin", "https://evil.example")], &[]] {
        let answer = amina.ask("POST", &format!("/suggesties/{id}/stem"), headers, "stem=ja").await;
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    let origin = format!("http://localhost:{}", town.port);
    let answer = amina.ask("PUT", &format!("/api/v1/suggestions/{id}/vote"), &[("origin", &origin)], "").await;
    assert_eq!(answer.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_makes_the_program_fail() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut visitor = town.visitor();
    let long = "x".repeat(3000);
    for path in [
        "/suggesties/x",
        "/suggesties/%00",
        "/suggesties/0000000000000",
        "/oproepen/%F0%9F%98%80",
        "/oproepen/x?page=999999999999",
        "/oproepen/plekken-vergroenen?page=-1&bbox=1,2,3&near=a,b&sort=zz&status=%ff&q=%22%27%3B--",
        "/oproepen/plekken-vergroenen?q=%22+AND+*+NEAR(",
        "/oproepen/plekken-vergroenen?punt.x=0&punt.y=0",
        "/oproepen/plekken-vergroenen?punt.x=1e9&punt.y=nan&naar=zz",
        "/oproepen/plekken-vergroenen?straat=%3Cscript%3E",
        "/oproepen/plekken-vergroenen/kaart.png?bbox=3.8,50.9,3.8,50.9",
        "/kaart/punten?call=plekken-vergroenen&bbox=1,1,1,1&zoom=999",
        "/kaart/punten?call=plekken-vergroenen&bbox=x",
        "/tegels/basis/99/0/0.png",
        "/tegels/basis/13/-1/2.png",
        "/tegels/x/13/1/2.png",
        "/beeld/x/y",
        "/thema/x.css",
        "/acties?thema=x&trap=y&van=z",
        "/zoeken?q=%00%01",
        "/api/v1/suggestions?call=plekken-vergroenen&cursor=zzz&limit=-5",
        "/en/suggesties/x",
        "/xx/acties",
        "/aanmelden?terug=//evil.example",
        "/aanmelden/terug?state=x&code=y",
        &format!("/zoeken?q={long}"),
    ] {
        let answer = visitor.get(path).await;
        assert!(answer.status < 500 && answer.status != 0, "{path}: {}", answer.status);
        assert!(!answer.body.contains("<script>"), "{path}");
    }
    for bytes in [&b"GET / HTTP/1.1\r\n\r\n"[..], b"GET /%ff%fe HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n", b"POST /suggesties/x/stem HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 4\r\n\r\n\xff\xfe%z"] {
        let answer = exchange(town.port, bytes).await;
        assert!((400..500).contains(&answer.status), "{}", answer.status);
    }
    let large = "a=".to_owned() + &"b".repeat(400_000);
    assert_eq!(visitor.post("/aanmelden", &large).await.status, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_of_the_demo_passes_and_the_call_closes() {
    let database = support::sqlite();
    let town = town(&database).await;
    let id = town.suggestion(CALL, "new").await;
    let mut amina = town.signed_in("amina").await;
    let moved = amina.post("/demo/klok", "naar=2026-11-16T12:00:00Z").await;
    assert_eq!(moved.status, 200);
    assert_eq!(amina.put(&format!("/api/v1/suggestions/{id}/vote")).await.status, 409);
    let page = town.visitor().get(&format!("/suggesties/{id}")).await;
    assert!(page.body.contains("zondag 15 november 2026"), "it says until when voting was possible");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_postgresql_count_a_person_once() {
    let database = support::postgres().await;
    let one = town(&database).await;
    let other = town(&database).await;
    let id = one.suggestion(CALL, "new").await;
    let before = votes(&one, &id).await;
    let (here, there) = (one.signed_in("amina").await, other.signed_in("amina").await);
    let presses: Vec<_> = (0..100)
        .map(|n| {
            let (mut browser, path) =
                (if n % 2 == 0 { here.clone() } else { there.clone() }, format!("/api/v1/suggestions/{id}/vote"));
            tokio::spawn(async move { browser.put(&path).await.status })
        })
        .collect();
    for press in presses {
        assert_eq!(press.await.unwrap(), 200);
    }
    assert_eq!(votes(&one, &id).await, before + 1);
    assert_eq!(one.differences().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_never_ends_is_cut() {
    let database = support::sqlite();
    let town = town(&database).await;
    // Half a head, and a body that is promised and never comes: the connection is closed, nobody waits for ever.
    let half = exchange(town.port, b"GET / HTTP/1.1\r\nhost: localhost\r\nx-half: ").await;
    assert_ne!(half.status, 200);
    let promised =
        b"POST /afmelden HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-length: 99\r\n\r\na";
    let late = exchange(town.port, promised).await;
    assert!(late.status == 408 || late.status == 0, "{}", late.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_script_types_a_street_to_see_first_what_is_near() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let page = "/oproepen/plekken-vergroenen?category=&status=&sort=near";
        let lost = visitor.get(page).await.body;
        assert!(lost.contains("Zeg waar je bent: typ je straat, of kies een wijk."), "{lost}");
        let unknown = visitor.get(&format!("{page}&bij=Nergensstraat")).await.body;
        assert!(unknown.contains("We kennen “Nergensstraat” niet") && unknown.contains("value=\"Nergensstraat\""));
        let found = visitor.get(&format!("{page}&bij=molenstraat+12")).await;
        assert!(found.body.contains("value=\"Molenstraat\"") && !found.body.contains("Zeg waar je bent"));
        assert!(found.body.contains("<option value=\"near\" selected>"), "{}", found.body);
        let near = found.hidden("near");
        let api = format!("/api/v1/suggestions?call=plekken-vergroenen&sort=near&near={near}&limit=20");
        let items = visitor.get(&api).await.json()["items"].clone();
        let first: Vec<&str> = items.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
        let shown: Vec<&str> =
            found.body.split("data-id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(shown[..5], first[..5], "the nearest stand in front");
        // The street alone means this order too; another order may be chosen afterwards.
        let alone = visitor.get("/oproepen/plekken-vergroenen?sort=new&near=&bij=Molenstraat").await.body;
        assert!(alone.contains("<option value=\"near\" selected>"));
        let then = visitor.get(&format!("/oproepen/plekken-vergroenen?sort=votes&near={near}&bij=Molenstraat")).await;
        assert!(then.body.contains("<option value=\"votes\" selected>"));
    })
    .await;
}
