//! How one comes in, over real HTTP, on both engines: a press that waited and is too late, an answer of the provider in
//! another browser, and the cookies of a municipality on https.

use crate::{providers::hostile::Hostile, support};

use support::{
    each_engine,
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";

/// A comment of somebody else that everybody reads, and the suggestion it stands under.
async fn comment(town: &Town) -> (String, String) {
    let sql = "select c.suggestion_id, c.id from comments c
               join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
               where c.municipality_id = 1 and c.hidden_at is null and s.hidden_at is null and s.status = 'submitted'
               order by c.id desc limit 1";
    let found: Vec<(i64, i64)> = town.rows(sql).await;
    (kit::ids::encode(found[0].0), kit::ids::encode(found[0].1))
}

/// She presses, something happens, she signs in: where she comes back, and the browser she did it with.
async fn too_late(town: &Town, (path, form): (&str, &str), meanwhile: &'static str) -> (Browser, Answer) {
    let mut visitor = town.visitor();
    let pressed = visitor.post(path, form).await;
    assert_eq!(pressed.header("location"), Some("/aanmelden"), "{path}: {}", pressed.body);
    assert!(town.run(meanwhile).await > 0, "{meanwhile}");
    let came = visitor.post("/demo/aanmelden", "persoon=sam").await;
    assert_eq!(came.status, 303, "{}", came.body);
    (visitor, came)
}

/// What a page says above all else.
fn notice(page: &Answer) -> Option<&str> {
    let rest = page.body.split_once("<div class=\"wrap suggestion__thanks\" id=\"niet-gedaan\">")?.1;
    let notice = rest.split_once("</div></div></div>")?.0;
    assert!(notice.contains("role=\"status\""), "it is spoken: {notice}");
    Some(notice)
}

#[tokio::test(flavor = "multi_thread")]
async fn sam_signed_in_after_the_call_closed_and_reads_that_his_vote_did_not_count() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let (before, back) = (town.votes(&id).await, format!("/oproepen/{CALL}?sort=votes"));
        let press = (&*format!("/suggesties/{id}/stem"), &*encoded(&[("stem", "ja"), ("terug", &back)]));
        let close = "update calls set closes_at = opens_at + 1 where slug = 'plekken-vergroenen'";
        let (mut sam, came) = too_late(&town, press, close).await;
        let list = sam.follow(&came).await;
        let said = notice(&list).expect("the list says so");
        assert!(list.status == 200 && said.contains("Je stem is niet geteld."), "{said}");
        assert!(said.contains("Meedoen kon tot en met "), "and why: {said}");
        assert_eq!(town.votes(&id).await, before);
        // It is said to this browser, about this press, and once she goes on no more.
        let address = came.header("location").unwrap();
        assert!(address.starts_with(&back) && !address.contains('#'), "at the top of the page: {address}");
        assert!(notice(&town.signed_in("luc").await.get(address).await).is_none());
        assert!(notice(&sam.get(&address.replace("vote", "follow")).await).is_none(), "nobody changes what it says");
        assert!(notice(&sam.get(&back).await).is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_waited_and_is_gone_by_then_is_said_to_have_failed() {
    const HIDE: &str = "update suggestions set hidden_at = 1 where municipality_id = 1 and hidden_at is null";
    const HIDE_COMMENTS: &str = "update comments set hidden_at = 1 where municipality_id = 1 and hidden_at is null";
    each_engine(async |database| {
        let town = town(database).await;
        let (id, comment) = comment(&town).await;
        let mut reader = town.visitor();
        let words = encoded(&[("tekst", "Een boom erbij, graag."), ("sleutel", &kit::ids::encode(7))]);
        let thanks = (&*format!("/reacties/{comment}/bedankt"), "bedankt=ja");
        let (mut sam, came) = too_late(&town, thanks, HIDE_COMMENTS).await;
        let page = sam.follow(&came).await;
        let said = notice(&page).expect("the suggestion says so");
        assert!(page.status == 200 && said.contains("Je bedankje is niet gegeven."), "{said}");
        assert!(said.contains("Wat je zag, is intussen weg."), "{said}");
        for (path, form, what) in [
            (format!("/suggesties/{id}/stem"), "stem=ja", "Je stem is niet geteld."),
            (format!("/suggesties/{id}/volg"), "volg=ja", "Je volgt dit niet."),
            (format!("/suggesties/{id}/reageer"), &*words, "Je reactie is niet geplaatst."),
        ] {
            let (mut sam, came) = too_late(&town, (&path, form), HIDE).await;
            let page = sam.follow(&came).await;
            let said = notice(&page).unwrap_or_else(|| panic!("{path}: {}", page.body));
            assert!(page.status == 404 && said.contains(what), "{path}: {said}");
            assert!(town.run("update suggestions set hidden_at = null where hidden_at = 1").await > 0);
            assert_eq!(reader.get(&format!("/suggesties/{id}")).await.status, 200);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_of_the_provider_in_another_browser_is_refused_kindly_and_the_first_goes_on() {
    each_engine(async |database| {
        let (town, provider) = (town(database).await, Hostile::start().await);
        let client = provider.settings();
        town.set(1, |settings| settings.sign_in = Some(client)).await;
        let id = town.suggestion(CALL, "new").await;
        let (before, mut first) = (town.votes(&id).await, town.visitor());
        first.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        let sent = first.post("/aanmelden", "terug=%2Fmijn").await;
        let way = provider.way_back(sent.onward());
        // Inside another application, and in a browser that signs in itself.
        let (mut inside, mut other) = (town.visitor(), town.visitor());
        other.post("/aanmelden", "terug=%2Fmijn").await;
        for (browser, address) in
            [(&mut inside, &*way), (&mut other, &*way), (&mut first, "/aanmelden/terug?code=x&state=y")]
        {
            let refused = browser.get(address).await;
            assert!(refused.status == 400 && refused.body.contains("Ga verder waar je begon"), "{}", refused.body);
            assert!(browser.cookies.iter().all(|(name, _)| name != "plein"), "{:?}", browser.cookies);
        }
        assert_eq!(provider.count("token"), 0, "nobody asked whose it is");
        assert_eq!(town.votes(&id).await, before);
        let came = first.get(&way).await;
        assert_eq!(came.header("location"), Some(format!("/suggesties/{id}#vote-{id}").as_str()), "{}", came.body);
        assert_eq!(town.votes(&id).await.0, before.0 + 1);
    })
    .await;
}

/// What an answer sets, each line whole.
fn cookies(answer: &Answer) -> Vec<&str> {
    answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn on_https_cookies_are_bound_to_the_host_and_browsers_stay_there() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let mut visitor = town.visitor();
        let (pressed, came) = both_cookies(&mut visitor, &id).await;
        for line in cookies(&pressed).iter().chain(&cookies(&came)) {
            assert!(line.contains("; Path=/; HttpOnly; SameSite=Lax") && !line.contains("Secure"), "{line}");
        }
        assert!(visitor.get("/").await.header("strict-transport-security").is_none(), "nothing to stay on");

        town.run("update municipalities set base_url = 'https://klimaat.example.be' where slug = 'wilgenbeke'").await;
        town.app.towns.load(&town.app.db).await.unwrap();
        let mut visitor = Browser { host: "klimaat.example.be".to_owned(), ..town.visitor() };
        let (pressed, came) = both_cookies(&mut visitor, &id).await;
        assert!(cookies(&pressed).len() == 1 && !cookies(&came).is_empty());
        for line in cookies(&pressed).iter().chain(&cookies(&came)) {
            assert!(line.starts_with("__Host-") && !line.contains("Domain"), "{line}");
            assert!(line.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{line}");
        }
        assert_eq!(visitor.get("/mijn").await.status, 200, "she is signed in by them");
        for (path, status) in [("/", 200), ("/nergens", 404), ("/api/v1/calls", 200)] {
            let answer = visitor.get(path).await;
            assert_eq!((answer.status, answer.header("strict-transport-security")), (status, Some("max-age=31536000")));
        }
        let by_http = [("origin", "http://klimaat.example.be"), ("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(visitor.ask("POST", "/afmelden", &by_http, "").await.status, 403, "another origin than ours");
    })
    .await;
}

/// The cookie of a press that waits, and the one of a session.
async fn both_cookies(visitor: &mut Browser, id: &str) -> (Answer, Answer) {
    let pressed = visitor.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
    assert_eq!(pressed.status, 303, "{}", pressed.body);
    let came = visitor.post("/demo/aanmelden", "persoon=amina").await;
    assert_eq!(came.status, 303, "{}", came.body);
    (pressed, came)
}
