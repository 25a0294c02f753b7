//! What is new, for who works at the municipality: the same on the page and in the mail, at the pace each chose.

use crate::support;

use plein::vocabulary::ThemeId;
use support::{
    each_engine,
    mails::{give_address, let_pass, mails, path, person_of, sql},
    town::{Browser, Town, encoded, town},
};

const PAGE: &str = "/beheer/nieuws";
const ADDRESS: &str = "schepen@voorbeeld.be";

async fn clock_to(town: &Town, moment: &str) {
    let moved = town.visitor().post("/demo/klok", &format!("naar={moment}")).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
}

async fn theme(town: &Town, slug: &str) -> String {
    let found: Vec<(ThemeId,)> =
        town.rows(sql(format!("select id from themes where municipality_id = 1 and slug = '{slug}'"))).await;
    found[0].0.to_string()
}

/// Hilde answers the newest suggestion of a call and says what becomes of it.
async fn answered(hilde: &mut Browser, town: &Town, (call, words): (&str, &str)) -> String {
    let id = town.suggestion(call, "new").await;
    let address = format!("/beheer/suggesties/{id}");
    let page = hilde.get(&address).await;
    let form = encoded(&[
        ("antwoord", words),
        ("status", "under_review"),
        ("sleutel", &page.hidden("sleutel")),
        ("versie", &page.hidden("versie")),
    ]);
    let answer = hilde.post(&address, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    id
}

async fn texts(town: &Town) -> Vec<String> {
    let sent = mails(town).await;
    let hers =
        sent.iter().filter(|mail| mail["to"] == ADDRESS && mail["subject"].as_str().unwrap().starts_with("Nieuw"));
    let mut texts: Vec<String> = hers.map(|mail| mail["text"].as_str().unwrap().to_owned()).collect();
    texts.reverse();
    texts
}

#[tokio::test(flavor = "multi_thread")]
async fn the_alderman_reads_what_is_new_of_her_theme_before_the_college_sits_and_nothing_twice() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut alderman = town.signed_in("schepen").await;
        give_address(&town, &person_of("schepen", &town).await, ADDRESS).await;
        let energy = theme(&town, "energie").await;
        // The demo's Monday; the college sits on Mondays, so the mail comes on Fridays.
        let chosen = format!("hoevaak=sitting&thema={energy}");
        assert_eq!(alderman.post(PAGE, &chosen).await.status, 303);
        let mut hilde = town.signed_in("hilde").await;
        let sun =
            answered(&mut hilde, &town, ("zonnedaken", "Dit dak ligt goed. We bekijken het met de school.")).await;
        let green = answered(&mut hilde, &town, ("plekken-vergroenen", "We komen kijken.")).await;
        let page = alderman.get(PAGE).await;
        assert!(page.body.contains(&sun) && page.body.contains(&green), "the page shows everything: {}", page.body);
        let page = alderman.get(&format!("{PAGE}?thema=energie&sinds=dag")).await;
        assert!(page.body.contains(&sun) && !page.body.contains(&green), "or one theme: {}", page.body);
        assert!(page.body.contains("beantwoordde") || page.body.contains("antwoordde op"), "who did what");
        for day in ["2026-10-06", "2026-10-07", "2026-10-08"] {
            clock_to(&town, &format!("{day}T05:32:00Z")).await;
            assert!(texts(&town).await.is_empty(), "{day}");
        }
        clock_to(&town, "2026-10-09T05:32:00Z").await;
        let told = texts(&town).await;
        assert_eq!(told.len(), 1, "on Friday");
        assert!(told[0].contains(&sun) && !told[0].contains(&green), "{}", told[0]);
        assert!(told[0].contains("Antwoorden van de gemeente: 1 (daarvoor "), "numbers: {}", told[0]);
        assert!(!told[0].contains('@') || told[0].contains("klimaat@"), "no address of a citizen");
        clock_to(&town, "2026-10-16T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1, "nothing happened, so nothing comes");
        assert_eq!(alderman.post(PAGE, "hoevaak=daily").await.status, 303);
        let again = answered(&mut hilde, &town, ("plekken-vergroenen", "We plannen een bezoek.")).await;
        clock_to(&town, "2026-10-17T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1, "Saturday is no working day");
        clock_to(&town, "2026-10-19T05:32:00Z").await;
        let told = texts(&town).await;
        assert!(told.len() == 2 && told[1].contains(&again) && !told[1].contains(&sun), "{told:?}");
        assert_eq!(alderman.post(PAGE, "hoevaak=nooit").await.status, 303);
        answered(&mut hilde, &town, ("zonnedaken", "Nog een dak.")).await;
        clock_to(&town, "2026-10-20T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 2);
        assert_eq!(alderman.post(PAGE, "hoevaak=uurlijks").await.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_role_any_more_reads_nothing_of_the_desk() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut alderman = town.signed_in("schepen").await;
        let person = person_of("schepen", &town).await;
        give_address(&town, &person, ADDRESS).await;
        assert_eq!(alderman.post(PAGE, "hoevaak=daily").await.status, 303);
        let mut hilde = town.signed_in("hilde").await;
        answered(&mut hilde, &town, ("zonnedaken", "Dit dak ligt goed.")).await;
        town.run(sql(format!("delete from roles where municipality_id = 1 and person_id = {person}"))).await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        assert!(texts(&town).await.is_empty());
        assert_eq!(town.visitor().get(PAGE).await.status, 401);
        assert_eq!(town.signed_in("amina").await.get(PAGE).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_alderman_hears_at_once_what_is_decided_on_her_theme_within_ten_minutes_in_one_mail_and_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut alderman = town.signed_in("schepen").await;
        give_address(&town, &person_of("schepen", &town).await, ADDRESS).await;
        let energy = theme(&town, "energie").await;
        assert_eq!(alderman.post(PAGE, &format!("hoevaak=at_once&thema={energy}")).await.status, 303);
        assert!(alderman.get(PAGE).await.body.contains("value=\"at_once\" checked"));
        let mut hilde = town.signed_in("hilde").await;
        let_pass(&town, 25 * 60);
        assert!(texts(&town).await.is_empty(), "nothing happened yet");
        let first = answered(&mut hilde, &town, ("zonnedaken", "Dit dak ligt goed.")).await;
        let_pass(&town, 5 * 60);
        assert!(texts(&town).await.is_empty(), "what belongs together is waited for");
        let second = answered(&mut hilde, &town, ("zonnedaken", "Dit dak is te oud.")).await;
        let_pass(&town, 4 * 60);
        assert!(texts(&town).await.is_empty());
        let_pass(&town, 2 * 60);
        let told = texts(&town).await;
        assert_eq!(told.len(), 1, "one mail, ten minutes behind the first");
        assert!(told[0].contains(&first) && told[0].contains(&second) && told[0].contains("Beantwoord"), "{}", told[0]);
        for other in ["Wat eraan komt", "Wacht langer dan beloofd", "daarvoor"] {
            assert!(!told[0].contains(other), "what happened, and nothing else: {}", told[0]);
        }
        let_pass(&town, 60 * 60);
        assert_eq!(texts(&town).await.len(), 1, "never twice");
        answered(&mut hilde, &town, ("plekken-vergroenen", "We komen kijken.")).await;
        let_pass(&town, 25 * 60);
        assert_eq!(texts(&town).await.len(), 1, "of another theme");
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1, "nor in the morning");
        let third = answered(&mut hilde, &town, ("zonnedaken", "Dit dak kan ook.")).await;
        let_pass(&town, 11 * 60);
        let told = texts(&town).await;
        assert!(told.len() == 2 && told[1].contains(&third) && !told[1].contains(&first), "{told:?}");
        assert_eq!(alderman.post(PAGE, "hoevaak=nooit").await.status, 303);
        answered(&mut hilde, &town, ("zonnedaken", "Nog een dak.")).await;
        let_pass(&town, 25 * 60);
        assert_eq!(texts(&town).await.len(), 2);
        let waiting: Vec<(i64,)> =
            town.rows("select cast(count(*) as bigint) from jobs where kind = 'colleagues-soon'").await;
        assert_eq!(waiting[0].0, 0, "nobody is waited for");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_press_in_the_mail_stops_it_without_signing_in_and_says_where_it_begins_again() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut alderman = town.signed_in("schepen").await;
        give_address(&town, &person_of("schepen", &town).await, ADDRESS).await;
        assert_eq!(alderman.post(PAGE, "hoevaak=daily").await.status, 303);
        let mut hilde = town.signed_in("hilde").await;
        answered(&mut hilde, &town, ("zonnedaken", "Dit dak ligt goed.")).await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        let mail = sent.iter().find(|mail| mail["to"] == ADDRESS).expect("the mail");
        let text = mail["text"].as_str().unwrap();
        let link = text.lines().find_map(|line| line.strip_prefix("Geen mails meer hierover: ")).expect("a link");
        assert_eq!(mail["stop"], link, "what the button of a mail program posts to");
        assert!(!text.contains("/voorkeuren/"), "what an inhabitant wants to hear is another matter: {text}");
        let mut anybody = town.visitor();
        let page = anybody.get(path(link)).await.body;
        assert!(page.contains("Wil je deze mail niet meer?") && page.contains("Elke werkdag"), "{page}");
        assert!(page.contains("href=\"/beheer/nieuws#mail\""), "where the pace is set: {page}");
        assert!(alderman.get(PAGE).await.body.contains("value=\"daily\" checked"), "looking stops nothing");
        for (link, body, status) in [
            (path(link).to_owned(), "List-Unsubscribe=Two-Clicks", 403),
            (format!("{}x", path(link)), "List-Unsubscribe=One-Click", 404),
            (path(link).replace("/stop-nieuws/", "/stop/"), "List-Unsubscribe=One-Click", 404),
        ] {
            assert_eq!(anybody.post(&link, body).await.status, status, "{link}");
        }
        // A provider posts from nowhere, without a cookie.
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let stopped = anybody.ask("POST", path(link), &headers, "List-Unsubscribe=One-Click").await;
        assert!(
            stopped.status == 200 && stopped.body.contains("Je krijgt de mail met wat nieuw is"),
            "{}",
            stopped.body
        );
        assert!(alderman.get(PAGE).await.body.contains("value=\"nooit\" checked"));
        answered(&mut hilde, &town, ("zonnedaken", "Nog een dak.")).await;
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1, "it stopped");
    })
    .await;
}
