//! How often the mail with what is new comes, and of what: as she chose, whatever she changes in between.

use crate::support;

use plein::vocabulary::{PersonId, SuggestionId, ThemeId};
use support::{
    each_engine,
    mails::{agree, cx, give_address, mails, path, person_of, receivers, sql},
    town::{Town, town},
};

const PAGE: &str = "/mijn/voorkeuren";
const ADDRESS: &str = "amina@voorbeeld.be";

async fn theme(town: &Town, slug: &str) -> String {
    let found: Vec<(ThemeId,)> =
        town.rows(sql(format!("select id from themes where municipality_id = 1 and slug = '{slug}'"))).await;
    found[0].0.to_string()
}

async fn clock_to(town: &Town, moment: &str) {
    let moved = town.visitor().post("/demo/klok", &format!("naar={moment}")).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
}

async fn may_hear(town: &Town, key: &str, slug: &str) -> bool {
    let theme: ThemeId = theme(town, slug).await.parse().unwrap();
    let person = PersonId(person_of(key, town).await.parse().expect("the number of a person"));
    let mut tx = town.app.db.read().await.unwrap();
    plein::suggestions::store::is_theme_hearer(&mut tx, plein::vocabulary::MunicipalityId(1), theme, person)
        .await
        .unwrap()
}

/// An author with an address who wants to hear of her suggestion, once the first morning is waited for.
async fn author(town: &Town) -> (SuggestionId, String) {
    let id: SuggestionId = town.suggestion("plekken-vergroenen", "new").await.parse().expect("an id");
    let author = format!("(select person_id from suggestions where municipality_id = 1 and id = {})", id.0);
    give_address(town, &author, ADDRESS).await;
    agree(town, ADDRESS).await;
    let planned = "select cast(count(*) as bigint) from jobs where kind = 'digest-day' and municipality_id = 1";
    while town.rows::<(i64,)>(planned).await[0].0 == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let person: Vec<(PersonId,)> = town.rows(sql(format!("select id from people where email = '{ADDRESS}'"))).await;
    let link = plein::chrome::personal_link::preferences_address(&cx(town), person[0].0);
    (id, path(&link).to_owned())
}

async fn vote(town: &Town, id: SuggestionId, key: &str) {
    let voted = town.signed_in(key).await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
    assert_eq!(voted.status, 303, "{}", voted.body);
}

async fn texts(town: &Town) -> Vec<String> {
    let sent = mails(town).await;
    let hers = sent.iter().filter(|mail| mail["to"] == ADDRESS);
    let mut texts: Vec<String> = hers.map(|mail| mail["text"].as_str().unwrap().to_owned()).collect();
    texts.reverse();
    texts
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_comes_as_often_as_she_chose_and_a_change_of_rhythm_neither_repeats_nor_loses_anything() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, link) = author(&town).await;
        let choose = async |rhythm: &str| {
            let saved = town.visitor().post(&link, &format!("hoevaak={rhythm}")).await;
            assert_eq!(saved.status, 303, "{}", saved.body);
        };
        // Monday 5 October: a vote, told on Tuesday; then she wants one mail a week, on Thursday.
        vote(&town, id, "burger-7").await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1);
        vote(&town, id, "burger-8").await;
        choose("weekly").await;
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 1, "on Wednesday nothing comes");
        vote(&town, id, "burger-9").await;
        clock_to(&town, "2026-10-08T05:32:00Z").await;
        let told = texts(&town).await;
        assert!(told.len() == 2 && told[1].contains("Er kwamen 2 stemmen bij."), "on Thursday both: {told:?}");
        assert!(told[1].contains("één keer per week"), "it says why: {}", told[1]);
        // A month, in the middle of the week, and back again: each vote is told once.
        vote(&town, id, "burger-10").await;
        choose("monthly").await;
        clock_to(&town, "2026-10-15T05:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 2, "the second Thursday of the month is not the first");
        vote(&town, id, "burger-11").await;
        choose("at_once").await;
        clock_to(&town, "2026-10-16T05:32:00Z").await;
        let told = texts(&town).await;
        assert!(told.len() == 3 && told[2].contains("Er kwamen 2 stemmen bij."), "{told:?}");
        choose("monthly").await;
        vote(&town, id, "burger-12").await;
        clock_to(&town, "2026-11-12T06:32:00Z").await;
        let told = texts(&town).await;
        assert_eq!(told.len(), 4, "the first Thursday of November was missed, so it comes on the next morning");
        assert!(told[3].contains("Er kwam 1 stem bij."), "{}", told[3]);
        clock_to(&town, "2026-12-03T06:32:00Z").await;
        assert_eq!(texts(&town).await.len(), 4, "a month without news has no mail");
        // Each leaves at a moment of her own, within two hours.
        let waits: Vec<(i64,)> = town.rows("select next_at - queued_at from outbox where kind = 'daily'").await;
        assert!(waits.iter().all(|(wait,)| (0..7_200_000).contains(wait)), "{waits:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_no_news_of_a_theme_hears_of_new_calls_elsewhere_and_of_what_she_follows() {
    each_engine(async |database| {
        let town = town(database).await;
        author(&town).await;
        for (key, address) in
            [("amina", "amina2@voorbeeld.be"), ("luc", "luc@voorbeeld.be"), ("sam", "sam@voorbeeld.be")]
        {
            give_address(&town, &person_of(key, &town).await, address).await;
        }
        let green = theme(&town, "groen").await;
        let (mut amina, mut luc, mut sam) =
            (town.signed_in("amina").await, town.signed_in("luc").await, town.signed_in("sam").await);
        let agrees = "theme_mail=ja&leeftijd=ja";
        for who in [&mut amina, &mut luc, &mut sam] {
            assert_eq!(who.post(PAGE, agrees).await.status, 303);
        }
        // Luc wants nothing of green, Sam neither, but he follows the action himself.
        for who in [&mut luc, &mut sam] {
            assert_eq!(who.post(PAGE, &format!("thema-{green}=unwanted")).await.status, 303);
        }
        assert_eq!(sam.post("/acties/wilgenbeke-vergroent/volg", "volg=ja").await.status, 303);
        let now = town.app.clock.now().plus_seconds(1).0;
        let publish = format!("update calls set published_at = {now} where slug = 'plekken-vergroenen'");
        assert_eq!(town.run(sql(publish)).await, 1);
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(receivers(&sent), ["amina2@voorbeeld.be", "sam@voorbeeld.be"]);
        let text = support::mails::mail_to(&sent, "amina2@voorbeeld.be")["text"].as_str().unwrap();
        assert!(text.contains("Nieuwe klimaatacties en oproepen") && text.contains("Een nieuwe oproep. "), "{text}");
        assert!(may_hear(&town, "amina", "groen").await && !may_hear(&town, "luc", "groen").await);
        assert!(may_hear(&town, "luc", "water").await, "of other themes he hears");
        // Only of what she gave herself.
        assert_eq!(amina.post(PAGE, "hoevaak=concerned").await.status, 303);
        let now = town.app.clock.now().plus_seconds(1).0;
        assert_eq!(town.run(sql(format!("update calls set published_at = {now} where slug = 'regentonnen'"))).await, 1);
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        assert_eq!(receivers(&mails(&town).await).iter().filter(|to| **to == "amina2@voorbeeld.be").count(), 1);
    })
    .await;
}
