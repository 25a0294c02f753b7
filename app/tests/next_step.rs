//! Every page offers the next rung that fits what its reader already did.

use crate::{
    suggesting::{a_place, suggest},
    support,
};

use support::each_engine;
use support::town::{Answer, Town, town};

const CALL: &str = "/oproepen/plekken-vergroenen";

/// What the card of a page says.
fn card(page: &Answer) -> &str {
    assert_eq!(page.status, 200);
    let (_, after) = page.body.split_once("<p class=\"next__label\">").expect("the page has the card");
    assert!(!after.contains("next__label"), "one card is enough");
    after.split_once("<a class=\"button button--accent\"").expect("the card leads somewhere").0
}

/// Where the button of the card leads.
fn way_on(page: &Answer) -> &str {
    let (_, after) = page.body.split_once("<a class=\"button button--accent\" href=\"").expect("a button");
    after.split_once('"').unwrap().0
}

async fn first_suggestion(town: &Town) -> String {
    format!("/suggesties/{}", town.suggestion("plekken-vergroenen", "new").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_is_asked_to_vote_wherever_she_reads() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let suggestion = first_suggestion(&town).await;
        let page = visitor.get(&suggestion).await;
        assert!(card(&page).contains("Steun jij deze suggestie?"));
        assert_eq!(way_on(&page), format!("#vote-{}", suggestion.trim_start_matches("/suggesties/")));
        assert!(page.body.contains(&format!("id=\"{}\"", &way_on(&page)[1..])), "the button is on this page");
        let page = visitor.get(CALL).await;
        assert_eq!((card(&page).contains("Stem op een plek"), way_on(&page)), (true, "#list"));
        // Nothing runs in a finished action, and no call stands beside a question: there is one elsewhere.
        for path in
            ["/", "/acties", "/acties/regenton-en-wadi", "/beleid/klimaatplan", "/vragen", "/contact", "/privacy"]
        {
            let page = visitor.get(path).await;
            assert!(card(&page).contains("Lees en stem"), "{path}");
            assert_eq!(way_on(&page), CALL, "{path}");
        }
        // Nobody suggested anything yet: she may be the first.
        town.run("update calls set opens_at = 0 where slug = 'deelauto'").await;
        let page = visitor.get("/acties/deelauto-in-de-wijk").await;
        assert!(card(&page).contains("Wees de eerste"));
        assert_eq!(way_on(&page), "/oproepen/deelauto/nieuw");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_voted_is_asked_along_and_nobody_is_asked_twice() {
    each_engine(async |database| {
        let town = town(database).await;
        let suggestion = first_suggestion(&town).await;
        let mut sam = town.signed_in("sam").await;
        let page = sam.get("/mijn").await;
        assert!(card(&page).contains("Stem op een plek"));
        sam.post(&format!("{suggestion}/stem"), "stem=ja").await;
        for path in [suggestion.as_str(), CALL, "/", "/mijn", "/vragen", "/acties/wilgenbeke-vergroent"] {
            let page = sam.get(path).await;
            assert!(card(&page).contains("Eerste plantdag"), "{path}");
        }
        // The step has no page of its own: whom to ask stands with its action.
        let page = sam.get("/").await;
        assert_eq!(way_on(&page), "/acties/wilgenbeke-vergroent#contact");
        assert!(sam.get("/acties/wilgenbeke-vergroent").await.body.contains("id=\"contact\""));
        // Without anything to choose or do she may show a place herself, and after that there is another call.
        town.run("update project_steps set state = 'past'").await;
        let page = sam.get(CALL).await;
        assert!(card(&page).contains("Ken je zelf een plek?"));
        assert_eq!(way_on(&page), format!("{CALL}/nieuw"));
        let place = a_place(&town).await;
        suggest(&mut sam, "Een boom op de hoek", &place).await;
        let page = sam.get("/").await;
        assert_eq!(way_on(&page), "/oproepen/zonnedaken");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_is_led_to_what_waits_for_her() {
    each_engine(async |database| {
        let town = town(database).await;
        let suggestion = first_suggestion(&town).await;
        let mut admin = town.signed_in("admin").await;
        for path in ["/", CALL, suggestion.as_str(), "/mijn"] {
            let page = admin.get(path).await;
            assert_eq!(way_on(&page), "/beheer", "{path}");
        }
    })
    .await;
}
