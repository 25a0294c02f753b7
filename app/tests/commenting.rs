//! Comments over real HTTP, on both engines: written, edited, taken back, thanked for, reported and hidden.

use crate::support;

use plein::{
    cx::Cx,
    vocabulary::{CommentId, MunicipalityId},
};
use support::{
    each_engine,
    town::{Answer, Browser, Town, encoded, town},
};

/// She is 13 or older, and says so where she is asked.
const OLD_ENOUGH: [(&str, &str); 2] = [("gevraagd", "ja"), ("leeftijd", "ja")];
const TEXT: &str = "Mijn kinderen spelen hier elke dag.\n\nMeer schaduw is welkom.";

/// A suggestion that can be talked about.
async fn suggestion(town: &Town) -> String {
    town.suggestion("plekken-vergroenen", "new").await
}

fn page_of(id: &str) -> String {
    format!("/suggesties/{id}")
}

fn form_of(id: &str) -> String {
    format!("/suggesties/{id}/reageer")
}

/// Writes as the form on the page does; answers with the id of the comment.
async fn write(browser: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> (String, Answer) {
    let key = browser.get(&page_of(id)).await.hidden("sleutel");
    let form = encoded(&[&[("sleutel", key.as_str())], &OLD_ENOUGH[..], pairs].concat());
    let answer = browser.post(&form_of(id), &form).await;
    (key, answer)
}

/// The same, and it is there.
async fn placed(browser: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> String {
    let (key, answer) = write(browser, id, pairs).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.header("location"), Some(format!("/suggesties/{id}#reactie-{key}").as_str()));
    key
}

/// One comment as the page shows it, with what is under it.
fn shown<'a>(page: &'a Answer, key: &str) -> Option<&'a str> {
    let start = page.body.find(&format!("id=\"reactie-{key}\""))?;
    let rest = &page.body[start..];
    Some(&rest[..rest[8..].find("id=\"reactie-").map_or(rest.len(), |end| end + 8)])
}

async fn count(town: &Town, id: &str) -> i64 {
    let list = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
    list["comments"].as_i64().expect("a number")
}

async fn later(town: &Town, minutes: i64) {
    let now = town.app.clock.now().plus_seconds(minutes * 60).rfc3339();
    assert_eq!(town.visitor().post("/demo/klok", &encoded(&[("naar", &now)])).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_luc_wrote_before_he_signed_in_is_there_when_he_is_back() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, mut luc) = (suggestion(&town).await, town.visitor());
        let before = count(&town, &id).await;
        let sent = luc.post(&form_of(&id), &encoded(&[("tekst", TEXT), ("sleutel", "")])).await;
        assert_eq!((sent.status, sent.header("location")), (303, Some("/aanmelden")), "{}", sent.body);
        let door = luc.follow(&sent).await;
        assert!(door.body.contains("dan kan je je reactie op"), "{}", door.body);
        let back = luc.post("/demo/aanmelden", "persoon=luc").await;
        assert_eq!(back.header("location"), Some(form_of(&id).as_str()));
        assert_eq!(count(&town, &id).await, before, "nothing is placed that he did not look over");
        let form = luc.follow(&back).await;
        assert!(form.body.contains("Meer schaduw is welkom."), "{}", form.body);
        let (key, told) = (form.hidden("sleutel"), [("gevraagd", "ja"), ("naam", "Luc P."), ("leeftijd", "ja")]);
        let filled = encoded(&[&[("tekst", TEXT), ("sleutel", key.as_str())], &told[..]].concat());
        assert_eq!(luc.post(&form_of(&id), &filled).await.status, 303);
        assert_eq!(luc.post(&form_of(&id), &filled).await.status, 303, "sent twice");
        assert_eq!(count(&town, &id).await, before + 1, "and there once");
        let page = town.visitor().get(&page_of(&id)).await;
        assert!(shown(&page, &key).is_some_and(|comment| comment.contains("Meer schaduw is welkom.")), "{}", page.body);
        let mine = luc.get("/mijn").await;
        assert!(mine.body.contains(&format!("/suggesties/{id}#reactie-{key}")), "{}", mine.body);
        let form = luc.get(&form_of(&id)).await;
        assert!(!form.body.contains("Meer schaduw"), "what was sent is no draft any more: {}", form.body);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_hears_what_is_wrong_and_keeps_what_she_typed() {
    let database = support::sqlite();
    let town = town(&database).await;
    let (id, mut amina) = (suggestion(&town).await, town.signed_in("amina").await);
    let before = count(&town, &id).await;
    for text in ["", " \u{200b}\u{202e}\n ", &"a".repeat(2001), "\0\u{7}"] {
        let (_, answer) = write(&mut amina, &id, &[("tekst", text)]).await;
        assert_eq!(answer.status, 422, "{text:?}");
        assert!(answer.body.contains("href=\"#tekst\""), "{}", answer.body);
    }
    let broken = amina.post(&form_of(&id), "tekst=%ff%fe&sleutel=zzz&onbekend=1&tekst=b").await;
    assert_eq!(broken.status, 200, "without a key it is looked over: {}", broken.body);
    let script = "<script>alert(1)</script> \u{202e}omgekeerd";
    let key = placed(&mut amina, &id, &[("tekst", script)]).await;
    let page = town.visitor().get(&page_of(&id)).await;
    let comment = shown(&page, &key).expect("it is there");
    assert!(comment.contains("&lt;script&gt;alert(1)&lt;/script&gt; omgekeerd"), "{comment}");
    let taken = encoded(&[&[("tekst", "Van mij"), ("sleutel", &*key)], &OLD_ENOUGH[..]].concat());
    let answer = town.signed_in("luc").await.post(&form_of(&id), &taken).await;
    assert_eq!(answer.status, 422, "the id of somebody else's comment: {}", answer.body);
    let other = encoded(&[&[("tekst", "Andere woorden"), ("sleutel", &*key)], &OLD_ENOUGH[..]].concat());
    let answer = amina.post(&form_of(&id), &other).await;
    assert_eq!((answer.status, answer.body.contains("Andere woorden")), (422, true), "from a page she went back to");
    assert_ne!(answer.hidden("sleutel"), key);
    for id in ["0000000000000", "nergens"] {
        assert_eq!(amina.get(&form_of(id)).await.status, 404);
        assert_eq!(amina.post(&form_of(id), "tekst=hallo").await.status, 404);
    }
    for _ in 0..4 {
        placed(&mut amina, &id, &[("tekst", "Nog iets")]).await;
    }
    let (_, many) = write(&mut amina, &id, &[("tekst", "En nog iets")]).await;
    assert_eq!((many.status, many.header("retry-after").is_some()), (429, true));
    assert!(many.body.contains("En nog iets"), "{}", many.body);
    assert_eq!(count(&town, &id).await, before + 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_to_a_reply_stands_under_the_same_comment_and_stays_when_it_is_deleted() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, mut amina) = (suggestion(&town).await, town.signed_in("amina").await);
        let (mut luc, before) = (town.signed_in("luc").await, count(&town, &id).await);
        let first = placed(&mut amina, &id, &[("tekst", "Wie geeft water in de zomer?")]).await;
        let reply = placed(&mut luc, &id, &[("tekst", "De groendienst doet dat."), ("op", &first)]).await;
        let second = placed(&mut amina, &id, &[("tekst", "Fijn om te horen."), ("op", &reply)]).await;
        let parents: Vec<(CommentId, Option<CommentId>)> =
            town.rows("select id, parent_id from comments where parent_id is not null order by id desc limit 2").await;
        let parent = first.parse().ok();
        assert!(parents.iter().all(|(_, known)| *known == parent), "{parents:?}");
        let gone = amina.post(&format!("/reacties/{first}/weg"), "").await;
        assert_eq!(gone.status, 303);
        assert_eq!(amina.post(&format!("/reacties/{first}/weg"), "").await.status, 303, "twice is once");
        let page = town.visitor().get(&page_of(&id)).await;
        let rest = shown(&page, &first).expect("its place stays above the replies");
        assert!(rest.contains("Verwijderd door de schrijver") && !rest.contains("water"), "{rest}");
        assert!(page.body.contains("De groendienst doet dat.") && page.body.contains("Fijn om te horen."));
        assert_eq!(count(&town, &id).await, before + 2);
        let late = write(&mut luc, &id, &[("tekst", "Te laat getypt"), ("op", &first)]).await.1;
        assert_eq!(late.status, 422, "{}", late.body);
        assert!(late.body.contains("Te laat getypt"), "{}", late.body);
        amina.post(&format!("/reacties/{second}/weg"), "").await;
        assert_eq!(luc.post(&format!("/reacties/{reply}/weg"), "").await.status, 303);
        let page = town.visitor().get(&page_of(&id)).await;
        assert!(shown(&page, &first).is_none(), "nothing stands under it any more");
        assert_eq!((count(&town, &id).await, town.differences().await), (before, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_mends_her_comment_within_ten_minutes_and_keeps_her_text_after_eleven() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, mut amina) = (suggestion(&town).await, town.signed_in("amina").await);
        let key = placed(&mut amina, &id, &[("tekst", "Een bank en een bom")]).await;
        let edit = format!("/reacties/{key}/bewerk");
        assert_eq!(town.signed_in("hilde").await.get(&edit).await.status, 403, "it is hers");
        assert_eq!(town.signed_in("hilde").await.post(&edit, "tekst=x").await.status, 403);
        assert_eq!(town.signed_in("hilde").await.post(&format!("/reacties/{key}/weg"), "").await.status, 403);
        assert_eq!(town.visitor().post(&edit, "tekst=x").await.status, 401);
        assert_eq!(amina.post(&edit, "tekst=").await.status, 422);
        assert_eq!(amina.post(&edit, "tekst=Een+bank+en+een+boom").await.status, 303);
        let page = town.visitor().get(&page_of(&id)).await;
        let comment = shown(&page, &key).expect("it is there");
        assert!(comment.contains("Een bank en een boom") && comment.contains("bewerkt"), "{comment}");
        later(&town, 11).await;
        let late = amina.post(&edit, "tekst=Een+bank+en+twee+bomen").await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("Een bank en twee bomen"), "{}", late.body);
        let page = town.visitor().get(&page_of(&id)).await;
        assert!(shown(&page, &key).is_some_and(|comment| comment.contains("een boom")));
        assert_eq!(amina.post(&format!("/reacties/{key}/weg"), "").await.status, 303, "taking back goes at any time");
        assert_eq!(amina.get(&format!("/reacties/{key}")).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_thanks_once_also_through_the_door_and_nobody_thanks_herself() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, mut amina) = (suggestion(&town).await, town.signed_in("amina").await);
        let key = placed(&mut amina, &id, &[("tekst", TEXT)]).await;
        let thank = format!("/reacties/{key}/bedankt");
        assert_eq!(amina.post(&thank, "bedankt=ja").await.status, 403);
        let mut luc = town.visitor();
        let sent = luc.post(&thank, "bedankt=ja").await;
        assert_eq!((sent.status, sent.header("location")), (303, Some("/aanmelden")));
        let back = luc.post("/demo/aanmelden", "persoon=luc").await;
        assert_eq!(back.header("location"), Some(format!("/suggesties/{id}#bedankt-{key}").as_str()));
        for _ in 0..3 {
            assert_eq!(luc.post(&thank, "bedankt=ja").await.status, 303);
        }
        assert!(luc.get(&page_of(&id)).await.form(&format!("bedankt-{key}")).contains("Jij bedankte <b>1</b>"));
        let anybody = town.visitor().get(&page_of(&id)).await;
        assert!(anybody.form(&format!("bedankt-{key}")).contains("Bedankt <b>1</b>"), "{}", anybody.body);
        assert_eq!(luc.post(&thank, "bedankt=nee").await.status, 303);
        let thanks: Vec<(i64,)> = town.rows("select cast(count(*) as bigint) from comment_thanks").await;
        assert_eq!(thanks[0].0, 0);
    })
    .await;
}

/// Says where a persona of the demo reads mail.
async fn give_address(town: &Town, key: &str, address: &str) {
    let cx = Cx::of_program(&town.app, town.app.towns.by_id(MunicipalityId(1)).expect("Wilgenbeke is there"));
    let subject = plein::demo::subject(&cx.app, &cx.town, key);
    let mut tx = town.app.db.read().await.expect("the database reads");
    let person = plein::people::store::find_person_of_account(&mut tx, MunicipalityId(1), &subject).await;
    let person = person.expect("the database reads").expect("somebody of the demo").0;
    drop(tx);
    let sql = format!(
        "update people set email = '{address}', email_key = '{address}', email_confirmed_at = 1
         where municipality_id = 1 and id = {person}"
    );
    assert_eq!(town.run(Box::leak(sql.into_boxed_str())).await, 1);
}

async fn report(browser: &mut Browser, address: &str, pairs: &[(&str, &str)]) -> Answer {
    let key = browser.get(address).await.hidden("sleutel");
    browser.post(address, &encoded(&[&[("sleutel", key.as_str())], pairs].concat())).await
}

/// The address of the report that waits longest.
async fn first_reported(officer: &mut Browser) -> String {
    let list = officer.get("/beheer/meldingen").await.body;
    let number = list.split("href=\"/beheer/meldingen/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/beheer/meldingen/{}", number.expect("a report"))
}

async fn gone_everywhere(town: &Town, id: &str, key: &str, browsers: [&mut Browser; 3]) {
    for browser in browsers {
        for path in [page_of(id), format!("/beheer/suggesties/{id}"), "/zoeken?q=ezel".to_owned()] {
            assert!(!browser.get(&path).await.body.contains("is een ezel"), "{path}");
        }
        for path in ["", "/meld", "/bewerk"] {
            let status = browser.get(&format!("/reacties/{key}{path}")).await.status;
            assert!(status == 404 || (status == 401 && path == "/bewerk"), "{path}: {status}");
        }
    }
    let addresses: Vec<(i64,)> = town.rows("select cast(count(email) as bigint) from reports").await;
    assert_eq!(addresses[0].0, 0, "the address of who reported it is forgotten");
}

/// Who wrote it gets the reason and how to object, who reported it what was decided.
async fn both_hear(town: &Town) {
    let mails = town.visitor().get("/demo/mails.json").await.json();
    let to = |address: &str| {
        let mails = mails.as_array().expect("a list").iter().filter(|mail| mail["to"] == address);
        mails.map(|mail| mail["text"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let (hers, his) = (to("amina@voorbeeld.be"), to("buur@voorbeeld.be"));
    assert_eq!((hers.len(), his.len()), (1, 2));
    for words in ["is een ezel", "Je scheldt iemand uit.", "kwetsend", "niet mee eens", "zes maanden"] {
        assert!(hers[0].contains(words), "{words} in {}", hers[0]);
    }
    assert!(his.iter().any(|mail| mail.contains("Het nummer van je melding is")), "it came in: {his:?}");
    let decided = his.iter().find(|mail| mail.contains("haalden ze weg")).expect("what was decided");
    assert!(decided.contains("De grond: Het is kwetsend"), "{decided}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_reported_and_hidden_is_gone_everywhere_and_its_author_hears_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, mut amina) = (suggestion(&town).await, town.signed_in("amina").await);
        give_address(&town, "amina", "amina@voorbeeld.be").await;
        let before = count(&town, &id).await;
        let key = placed(&mut amina, &id, &[("tekst", "Wie dit wil, is een ezel.")]).await;
        let (mut visitor, address) = (town.visitor(), format!("/reacties/{key}/meld"));
        for pairs in [&[][..], &[("grond", "other")], &[("grond", "nergens")], &[("grond", "hurtful"), ("mail", "x")]] {
            let wrong = report(&mut visitor, &address, pairs).await;
            assert_eq!(wrong.status, 422, "{pairs:?}");
        }
        let pairs = [("grond", "hurtful"), ("woorden", "<b>Grof</b>"), ("mail", "buur@voorbeeld.be")];
        let fresh = visitor.get(&address).await.hidden("sleutel");
        let form = [&[("sleutel", fresh.as_str())], &pairs[..]].concat();
        let sent = visitor.post(&address, &encoded(&form)).await;
        assert_eq!(visitor.post(&address, &encoded(&form)).await.status, 303, "sent twice");
        let receipt = visitor.follow(&sent).await;
        assert!(receipt.body.contains("Het nummer van je melding is"), "{}", receipt.body);

        let mut hilde = town.signed_in("hilde").await;
        let waiting = hilde.get("/beheer?van=alles").await.body;
        assert_eq!(waiting.matches("Melding over").count(), 1, "and there once");
        let desk = first_reported(&mut hilde).await;
        assert!(hilde.get("/beheer/meldingen").await.body.contains("is een ezel"));
        assert!(hilde.get(&desk).await.body.contains("&lt;b&gt;Grof&lt;/b&gt;"));
        for (who, read) in [("luc", 403), ("karim", 200), ("schepen", 200)] {
            let mut other = town.signed_in(who).await;
            let page = other.get(&desk).await;
            assert_eq!(page.status, read, "{who}");
            let way_on = page.body.contains("Je leest hier mee.") && page.body.contains("href=\"/mijn#roles\"");
            assert_eq!(way_on, read == 200, "who reads along hears what she can do: {}", page.body);
            assert_eq!(other.post(&desk, "besluit=left").await.status, 403, "{who}");
        }
        for wrong in ["", "besluit=hidden", "besluit=hidden&grond=hurtful", "besluit=handled"] {
            assert_eq!(hilde.post(&desk, wrong).await.status, 422, "{wrong}");
        }
        assert_eq!(count(&town, &id).await, before + 1, "nothing is decided yet");
        let decision = encoded(&[("besluit", "hidden"), ("grond", "hurtful"), ("reden", "Je scheldt iemand uit.")]);
        for _ in 0..2 {
            assert_eq!(hilde.post(&desk, &decision).await.status, 303);
        }

        gone_everywhere(&town, &id, &key, [&mut town.visitor(), &mut hilde, &mut amina]).await;
        assert!(amina.get("/mijn").await.body.contains("Je scheldt iemand uit."), "she reads why");
        assert_eq!((count(&town, &id).await, town.differences().await), (before, 0));
        assert!(!hilde.get("/beheer?van=alles").await.body.contains("Melding over"));
        let log = hilde.get("/beheer/logboek").await.body;
        assert!(log.contains("haalde een reactie weg bij") && log.contains("Je scheldt iemand uit."), "{log}");
        both_hear(&town).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_of_a_suggestion_is_closed_where_it_was_dealt_with_and_reports_have_a_limit() {
    let database = support::sqlite();
    let town = town(&database).await;
    let (id, mut visitor) = (suggestion(&town).await, town.visitor());
    let address = format!("/suggesties/{id}/meld");
    for _ in 0..10 {
        assert_eq!(report(&mut visitor, &address, &[("grond", "advertising")]).await.status, 303);
    }
    let many = report(&mut visitor, &address, &[("grond", "advertising"), ("woorden", "Nog eens")]).await;
    assert_eq!((many.status, many.body.contains("Nog eens")), (429, true));
    let mut hilde = town.signed_in("hilde").await;
    let list = hilde.get("/beheer/meldingen").await.body;
    assert!(list.contains("10 meldingen") && list.contains("Suggestie"), "{list}");
    let desk = first_reported(&mut hilde).await;
    assert!(hilde.get(&desk).await.body.contains(&format!("/beheer/suggesties/{id}")));
    assert_eq!(hilde.post(&desk, "besluit=hidden&grond=other&reden=x").await.status, 422, "that is done there");
    assert_eq!(hilde.post(&desk, "besluit=handled").await.status, 303);
    assert!(hilde.get("/beheer/meldingen").await.body.contains("Er zijn geen meldingen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_go_on_talking_when_a_call_has_closed_but_not_where_a_suggestion_was_merged() {
    let database = support::sqlite();
    let town = town(&database).await;
    let id = suggestion(&town).await;
    assert_eq!(town.visitor().post("/demo/klok", "naar=2027-06-01T12:00:00Z").await.status, 200);
    let mut amina = town.signed_in("amina").await;
    placed(&mut amina, &id, &[("tekst", "Hoe is het afgelopen?")]).await;
    let number = id.parse::<plein::vocabulary::SuggestionId>().expect("an id").0;
    let sql = format!("update suggestions set status = 'merged' where municipality_id = 1 and id = {number}");
    let form = encoded(&[("tekst", "Nog een vraag"), ("sleutel", &amina.get(&page_of(&id)).await.hidden("sleutel"))]);
    town.run(Box::leak(sql.into_boxed_str())).await;
    let refused = amina.post(&form_of(&id), &form).await;
    assert_eq!((refused.status, refused.body.contains("Nog een vraag")), (409, true), "{}", refused.body);
    let page = amina.get(&page_of(&id)).await;
    assert!(page.body.contains("Reageren kan hier niet meer") && !page.body.contains("name=\"tekst\""));
}
