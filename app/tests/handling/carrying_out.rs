//! A suggestion is handed to the service that carries it out.

use super::merge;
use crate::support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, receivers},
    town::{Answer, Browser, encoded, town},
};

const WHY: &str = "Kan hier een linde, met die kabels?";

fn item(id: &str) -> String {
    format!("/beheer/suggesties/{id}")
}

/// Fills in a form among colleagues, twice: as somebody who presses again does.
async fn send(who: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> Answer {
    let case = format!("/beheer/zaken/suggestion/{id}");
    let key = who.get(&case).await.hidden("sleutel");
    let form = encoded(&[&[("sleutel", &*key)], pairs].concat());
    let first = who.post(&case, &form).await;
    assert_eq!(who.post(&case, &form).await.status, first.status, "{}", first.body);
    first
}

/// The first that wait for her.
async fn waiting(who: &mut Browser) -> Vec<String> {
    let inbox = who.get("/beheer?van=mij").await.body;
    let ids = inbox.split("href=\"/beheer/suggesties/").skip(1).filter_map(|rest| rest.split('"').next());
    ids.map(str::to_owned).collect()
}

/// Her row in a list of the inbox.
async fn row(who: &mut Browser, whose: &str, id: &str) -> Option<String> {
    let inbox = who.get(&format!("/beheer?van={whose}")).await;
    assert_eq!(inbox.status, 200, "{}", inbox.body);
    inbox.body.split("<li class=\"row\">").find(|row| row.contains(&format!("{}\"", item(id)))).map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn rik_is_handed_a_suggestion_reads_it_notes_and_reports_it_done() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut rik) = (town.signed_in("hilde").await, town.signed_in("rik").await);
        let ids = waiting(&mut hilde).await;
        let (id, other) = (&ids[0], &ids[1]);
        for (who, address) in [("rik", "rik@wilgenbeke.be"), ("hilde", "hilde@wilgenbeke.be")] {
            give_address(&town, &person_of(who, &town).await, address).await;
        }
        assert_eq!(rik.get(&item(id)).await.status, 403, "nobody handed it to him");
        send(&mut hilde, id, &[("doe", "noted"), ("tekst", "De nutskaart is opgevraagd.")]).await;
        let sent = send(&mut hilde, id, &[("doe", "handed_over"), ("aan", "d:Groendienst"), ("tekst", WHY)]).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(receivers(&mails(&town).await), ["rik@wilgenbeke.be"], "who works in that service hears it");
        let hers = row(&mut rik, "dienst", id).await.expect("it stands in his inbox");
        assert!(
            hers.contains("Doorgegeven door <span class=\"person__name\">Hilde Van Damme</span>") && hers.contains(WHY),
            "{hers}"
        );
        assert!(row(&mut rik, "dienst", other).await.is_none(), "and nothing else does");
        let page = rik.get(&item(id)).await;
        assert!(page.status == 200 && page.body.contains("De nutskaart is opgevraagd."), "{}", page.body);
        for not_his in ["name=\"antwoord\"", "/verbergen", "/samenvoegen", "name=\"expert\""] {
            assert!(!page.body.contains(not_his), "{not_his}");
        }
        assert_eq!(rik.post(&item(id), "antwoord=Dag&sleutel=0000000000777").await.status, 403);
        assert_eq!(merge(&mut rik, id, other).await.status, 403);
        for path in [&*item(other), "/beheer/suggesties", "/beheer/vragen", "/beheer/logboek", "/beheer/zoeken?q=boom"]
        {
            assert_eq!(rik.get(path).await.status, 403, "{path}");
        }
        assert_eq!(send(&mut rik, id, &[("doe", "took")]).await.status, 303);
        assert_eq!(send(&mut rik, id, &[("doe", "noted"), ("tekst", "Ik ga morgen kijken.")]).await.status, 303);
        assert!(row(&mut rik, "mij", id).await.is_some() && row(&mut hilde, "mij", id).await.is_none());
        let done = send(&mut rik, id, &[("doe", "done"), ("tekst", "Ja, op twee meter van de goot.")]).await;
        assert_eq!(done.header("location"), Some("/beheer"), "it is not his to read any more");
        assert_eq!((rik.get(&item(id)).await.status, row(&mut rik, "mij", id).await), (403, None));
        let told = mails(&town).await;
        let mail = mail_to(&told, "hilde@wilgenbeke.be")["text"].as_str().expect("a mail has text");
        assert!(mail.contains("twee meter van de goot") && mail.contains("deed waarvoor je dit doorgaf"), "{mail}");
        let page = hilde.get(&item(id)).await.body;
        for said in ["Ik ga morgen kijken.", "meldde dit als gedaan", "Ja, op twee meter"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(row(&mut hilde, "mij", id).await.is_some(), "it waits for its answer, which is hers to give");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rik_hands_back_what_an_officer_of_other_themes_cannot_hand_him() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut rik) = (town.signed_in("hilde").await, town.signed_in("rik").await);
        let id = waiting(&mut hilde).await.remove(0);
        let name = |person: &str| format!("p:{}", kit::ids::encode(person.parse().expect("an id")));
        let (riks, hildes) = (name(&person_of("rik", &town).await), name(&person_of("hilde", &town).await));
        assert_eq!(send(&mut hilde, &id, &[("doe", "handed_over"), ("aan", &riks), ("tekst", WHY)]).await.status, 303);
        assert!(row(&mut rik, "mij", &id).await.is_some());
        let empty = send(&mut rik, &id, &[("doe", "handed_over"), ("aan", ""), ("tekst", "Te weinig grond.")]).await;
        assert!(empty.status == 422 && empty.body.contains("Te weinig grond."), "{}", empty.body);
        let back =
            send(&mut rik, &id, &[("doe", "handed_over"), ("aan", &hildes), ("tekst", "Te weinig grond.")]).await;
        assert_eq!(back.header("location"), Some("/beheer"));
        let hers = row(&mut hilde, "mij", &id).await.expect("it is hers again");
        assert!(
            hers.contains("Doorgegeven door <span class=\"person__name\">Rik") && hers.contains("Te weinig grond."),
            "{hers}"
        );
        // Whose role is for other themes is not handed it, and reads nothing of it.
        town.give_role("rik", "green_service", "energie").await;
        let refused = send(&mut hilde, &id, &[("doe", "handed_over"), ("aan", &riks), ("tekst", WHY)]).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rik_keeps_what_he_was_handed_while_its_author_is_asked_for_more() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut rik) = (town.signed_in("hilde").await, town.signed_in("rik").await);
        let id = &waiting(&mut hilde).await[0];
        send(&mut hilde, id, &[("doe", "handed_over"), ("aan", "d:Groendienst"), ("tekst", WHY)]).await;
        let author = format!("{}/indiener", item(id));
        let key = hilde.get(&author).await.hidden("sleutel");
        let form = [("sleutel", &*key), ("doe", "vraag"), ("vraag", "Welke kant van de straat bedoel je?")];
        assert_eq!(hilde.post(&author, &encoded(&form)).await.status, 303);
        let his = row(&mut rik, "dienst", id).await.expect("it stays in his inbox");
        assert!(his.contains("Meer info gevraagd aan de indiener, sinds"), "{his}");
        assert!(row(&mut hilde, "uitgesteld", id).await.is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rik_reads_what_is_new_for_his_service_and_nothing_else() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut rik) = (town.signed_in("hilde").await, town.signed_in("rik").await);
        give_address(&town, &person_of("rik", &town).await, "rik@wilgenbeke.be").await;
        let page = rik.get("/beheer/nieuws").await;
        assert!(page.status == 200 && !page.body.contains("class=\"numbers\""), "{}", page.body);
        assert!(rik.get("/beheer").await.body.contains("href=\"/beheer/nieuws\""), "the menu leads there");
        assert_eq!(rik.post("/beheer/nieuws", "hoevaak=daily").await.status, 303);
        let ids = waiting(&mut hilde).await;
        send(&mut hilde, &ids[0], &[("doe", "handed_over"), ("aan", "d:Groendienst"), ("tekst", WHY)]).await;
        let page = rik.get("/beheer/nieuws").await.body;
        assert!(
            page.contains("Aan je dienst doorgegeven") && page.contains(&item(&ids[0])) && page.contains(WHY),
            "{page}"
        );
        assert!(!page.contains(&item(&ids[1])) && !page.contains("<blockquote"), "no more than he was handed: {page}");
        town.app.clock.move_to(town.app.clock.now().plus_days(1));
        let told = mails(&town).await;
        let news = told.iter().filter(|mail| mail["to"] == "rik@wilgenbeke.be");
        let news: Vec<&str> =
            news.filter_map(|mail| mail["text"].as_str()).filter(|text| text.contains("Aan je dienst")).collect();
        assert_eq!(news.len(), 1, "{told:?}");
        assert!(news[0].contains(WHY) && news[0].contains(&item(&ids[0])), "{}", news[0]);
        assert_eq!(town.signed_in("luc").await.get("/beheer/nieuws").await.status, 403);
    })
    .await;
}
