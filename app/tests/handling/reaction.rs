//! Its author reacts to what was answered already.

use super::{author::take, newest, number};
use crate::support::{
    each_engine,
    mails::{person_of, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const ANSWER: &str = "We bekijken dit met de werkgroep.";

/// The newest suggestion, as Amina's; Wim has it, who has few, so that it stands on his first page.
async fn of_amina(town: &Town) -> String {
    let id = newest(town, 1).await.remove(0);
    let aminas = person_of("amina", town).await;
    town.run(sql(format!(
        "update suggestions set person_id = {aminas} where municipality_id = 1 and id = {}",
        number(&id)
    )))
    .await;
    take(town, "admin", &id).await;
    id
}

async fn comment(browser: &mut Browser, id: &str, words: &str) {
    let key = browser.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
    let form = [("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", words)];
    let sent = browser.post(&format!("/suggesties/{id}/reageer"), &encoded(&form)).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
}

/// Answers as the page that was read says.
async fn answer(officer: &mut Browser, id: &str, page: &Answer, words: &str) -> Answer {
    let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
    let form = [("sleutel", &*key), ("versie", &*seen), ("antwoord", words)];
    officer.post(&format!("/beheer/suggesties/{id}"), &encoded(&form)).await
}

async fn page(officer: &mut Browser, id: &str) -> Answer {
    officer.get(&format!("/beheer/suggesties/{id}")).await
}

/// What Wim's inbox says of her reaction, if it stands there.
async fn row(wim: &mut Browser, id: &str) -> Option<String> {
    let inbox = wim.get("/beheer?van=mij").await.body;
    let rows = inbox.split("<li class=\"row\">").filter(|row| row.contains("reageerde op het antwoord"));
    rows.filter(|row| row.contains(&format!("/beheer/suggesties/{id}\""))).map(str::to_owned).next()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_amina_writes_under_her_answer_waits_for_hilde_until_she_saw_it_or_answers() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = of_amina(&town).await;
        let (mut hilde, mut wim) = (town.signed_in("hilde").await, town.signed_in("admin").await);
        let (mut amina, mut luc) = (town.signed_in("amina").await, town.signed_in("luc").await);
        comment(&mut amina, &id, "Ik denk aan de hoek bij de bakker.").await;
        assert!(row(&mut wim, &id).await.is_none(), "it waits for its first answer");
        let read = page(&mut hilde, &id).await;
        assert_eq!(answer(&mut hilde, &id, &read, ANSWER).await.status, 303);
        comment(&mut luc, &id, "Dat is goed nieuws voor de straat.").await;
        assert!(row(&mut wim, &id).await.is_none(), "others talk among themselves");

        let before = page(&mut hilde, &id).await;
        comment(&mut amina, &id, "Wanneer komt de werkgroep samen?").await;
        let seen = row(&mut wim, &id).await.expect("her question waits for who has it");
        assert!(seen.contains("Amina"), "{seen}");
        let late = answer(&mut hilde, &id, &before, "Nog een woord hierover, Amina.").await;
        assert!(late.status == 409 && late.body.contains("Nog een woord hierover, Amina."), "{}", late.body);
        let gone = format!("/beheer/suggesties/{id}/gezien");
        assert_eq!(hilde.post(&gone, "gezien=5").await.status, 303);
        assert!(row(&mut wim, &id).await.is_some(), "what she did not see yet stays");
        let moment = page(&mut hilde, &id).await.hidden("gezien");
        for (who, status) in [("luc", 403), ("schepen", 403)] {
            let refused = town.signed_in(who).await.post(&gone, &format!("gezien={moment}")).await;
            assert_eq!(refused.status, status, "{who}");
        }
        assert!(
            !town.signed_in("schepen").await.get(&format!("/beheer/suggesties/{id}")).await.body.contains("Gezien")
        );
        assert_eq!(hilde.post(&gone, &format!("gezien={moment}")).await.status, 303);
        assert!(row(&mut wim, &id).await.is_none());

        comment(&mut amina, &id, "En mag ik er zelf bij zijn?").await;
        assert!(row(&mut wim, &id).await.is_some(), "she asked more");
        let read = page(&mut hilde, &id).await;
        assert_eq!(answer(&mut hilde, &id, &read, "Ja, je bent welkom op 12 oktober.").await.status, 303);
        assert!(row(&mut wim, &id).await.is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_to_what_was_asked_after_the_answer_waits_again_also_when_it_was_put_off() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = of_amina(&town).await;
        let (mut hilde, mut amina) = (town.signed_in("hilde").await, town.signed_in("amina").await);
        let mut wim = town.signed_in("admin").await;
        let read = page(&mut hilde, &id).await;
        assert_eq!(answer(&mut hilde, &id, &read, ANSWER).await.status, 303);
        let author = format!("/beheer/suggesties/{id}/indiener");
        let key = hilde.get(&author).await.hidden("sleutel");
        let form = encoded(&[("sleutel", &*key), ("doe", "vraag"), ("vraag", "Is er schaduw in de zomer?")]);
        assert_eq!(hilde.post(&author, &form).await.status, 303);
        let case = format!("/beheer/zaken/suggestion/{id}");
        let key = hilde.get(&case).await.hidden("sleutel");
        let until = town.app.clock.now().plus_seconds(9 * 86_400).rfc3339()[..10].to_owned();
        let form = encoded(&[("sleutel", &*key), ("doe", "put_off"), ("tot", &until), ("tekst", "")]);
        assert_eq!(hilde.post(&case, &form).await.status, 303);
        let mine = amina.get("/mijn").await.body;
        let link =
            mine.split("href=\"/antwoord/").nth(1).and_then(|rest| rest.split('"').next()).expect("her question");
        assert_eq!(amina.post(&format!("/antwoord/{link}"), "tekst=Ja%2C+van+de+kerk.").await.status, 303);
        assert!(row(&mut wim, &id).await.is_some(), "{mine}");
        assert!(page(&mut hilde, &id).await.body.contains("Ja, van de kerk."));
    })
    .await;
}
