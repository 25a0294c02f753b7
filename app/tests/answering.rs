//! An officer answers a suggestion and says how far it has come, over real HTTP, on both engines.

use crate::support;

use support::each_engine;
use support::town::{Browser, Town, encoded, town};

const ANSWER: &str = "Dank je, Amina. We planten er in het voorjaar twee lindes.\n\nWe laten het je weten.";

/// The first suggestion in the inbox.
async fn waiting(officer: &mut Browser) -> String {
    let inbox = officer.get("/beheer").await;
    let start = "href=\"/beheer/suggesties/";
    let at = inbox.body.find(start).expect("something waits") + start.len();
    inbox.body[at..].split('"').next().unwrap().to_owned()
}

/// The form as it stands on her screen, filled in.
async fn filled(officer: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> String {
    let page = officer.get(&format!("/beheer/suggesties/{id}")).await;
    let (key, version) = (page.hidden("sleutel"), page.hidden("versie"));
    encoded(&[&[("sleutel", &*key), ("versie", &*version)], pairs].concat())
}

async fn answers(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from answers").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_answers_and_everybody_reads_it_under_her_name() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (id, before) = (waiting(&mut hilde).await, answers(&town).await);
        let form = filled(&mut hilde, &id, &[("antwoord", ANSWER), ("status", "under_review")]).await;
        let address = format!("/beheer/suggesties/{id}");
        let sent = hilde.post(&address, &form).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let again = hilde.post(&address, &form).await;
        assert_eq!((again.status, answers(&town).await), (303, before + 1), "pressed twice it is one answer");
        let page = town.visitor().get(&format!("/suggesties/{id}")).await;
        for seen in ["Hilde Van Damme", "twee lindes", "De gemeente bekijkt het"] {
            assert!(page.body.contains(seen), "{seen} on: {}", page.body);
        }
        assert_ne!(waiting(&mut hilde).await, id, "it waits no longer");
        let log = hilde.get("/beheer/logboek").await;
        assert!(log.body.contains("antwoordde op") && log.body.contains("zette de stand van"), "{}", log.body);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_keeps_what_she_typed_when_it_says_no_without_a_reason() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (id, before) = (waiting(&mut hilde).await, answers(&town).await);
        let address = format!("/beheer/suggesties/{id}");
        let form = filled(&mut hilde, &id, &[("antwoord", ANSWER), ("status", "not_chosen")]).await;
        let refused = hilde.post(&address, &form).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("href=\"#reden\"") && refused.body.contains("twee lindes"), "{}", refused.body);
        let long = "a".repeat(5001);
        for pairs in [&[("status", "merged")][..], &[("antwoord", "kort")], &[("antwoord", &long)], &[]] {
            let form = filled(&mut hilde, &id, pairs).await;
            assert_eq!(hilde.post(&address, &form).await.status, 422, "{form}");
        }
        assert_eq!(answers(&town).await, before);
        let form =
            filled(&mut hilde, &id, &[("status", "not_chosen"), ("reden", "Hier ligt een <b>leiding</b>.")]).await;
        assert_eq!(hilde.post(&address, &form).await.status, 303, "a status alone goes too");
        let page = town.visitor().get(&format!("/suggesties/{id}")).await;
        assert!(page.body.contains("Hier ligt een &#60;b&#62;leiding"), "{}", page.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_officers_see_each_others_answer_before_they_add_to_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut admin) = (town.signed_in("hilde").await, town.signed_in("admin").await);
        let (id, before) = (waiting(&mut hilde).await, answers(&town).await);
        let address = format!("/beheer/suggesties/{id}");
        let first = filled(&mut hilde, &id, &[("antwoord", ANSWER)]).await;
        let card = [("naam", "Jo Maes"), ("functie", "beheerder"), ("dienst", "Dienst ICT")];
        let text = [("antwoord", "Een tweede antwoord op hetzelfde moment.")];
        let second = filled(&mut admin, &id, &[&text[..], &card].concat()).await;
        assert_eq!(hilde.post(&address, &first).await.status, 303);
        let late = admin.post(&address, &second).await;
        assert_eq!((late.status, answers(&town).await), (409, before + 1), "{}", late.body);
        for seen in ["Een tweede antwoord", "twee lindes", "Jo Maes"] {
            assert!(late.body.contains(seen), "{seen} on: {}", late.body);
        }
        let empty = admin.get(&address).await.body;
        assert!(empty.contains("name=\"naam\" value=\"Wim "), "her account knows her name: {empty}");
        let nameless = filled(&mut admin, &id, &text).await;
        let nameless = admin.post(&address, &nameless).await;
        for wanted in ["Vul je naam in,", "Vul je functie in,", "Vul je dienst in,"] {
            assert!(nameless.status == 422 && nameless.body.contains(wanted), "{wanted} in {}", nameless.body);
        }
        let form = filled(&mut admin, &id, &[&text[..], &card].concat()).await;
        assert_eq!(admin.post(&address, &form).await.status, 303);
        let page = town.visitor().get(&format!("/suggesties/{id}")).await;
        assert!(page.body.contains("Jo Maes") && page.body.contains("Dienst ICT"), "{}", page.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn karim_and_the_alderman_read_and_cannot_answer() {
    let database = support::sqlite();
    let town = town(&database).await;
    let id = waiting(&mut town.signed_in("hilde").await).await;
    for (who, read) in [("karim", 200), ("schepen", 200), ("luc", 403)] {
        let mut browser = town.signed_in(who).await;
        let page = browser.get(&format!("/beheer/suggesties/{id}")).await;
        assert_eq!((page.status, page.body.contains("name=\"antwoord\"")), (read, false), "{who}");
        let form = encoded(&[("antwoord", ANSWER)]);
        assert_eq!(browser.post(&format!("/beheer/suggesties/{id}"), &form).await.status, 403, "{who}");
    }
}
