//! What waits to be told is never lost, and what somebody says to it on the phone is written down as hers.

use super::{MARIA, PILE, TREE, count, enter, number, paper::link_to, suggestion_titled, told::answer};
use crate::support;
use support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, receivers, sql},
    town::{Browser, Town, encoded, town},
};

const ADDRESS: &str = "maria@voorbeeld.be";
const TITLE: &str = "Een lindeboom bij de kapel";
const QUESTION: &str = "Aan welke kant van de kapel bedoel je?";
const REPLY: &str = "Aan de kant van de zilveren beuk.";

/// Maria's suggestion, entered by Hilde; the number of its page.
async fn entered(hilde: &mut Browser, town: &Town, more: &[(&str, &str)]) -> String {
    town.run("delete from spoken_notices").await;
    number(&enter(hilde, PILE, &[&MARIA[..], &TREE[..], more].concat()).await);
    suggestion_titled(town, TITLE).await
}

/// The page of what waits for Maria.
async fn line(officer: &mut Browser, whose: &str) -> Option<String> {
    let inbox = officer.get(&format!("/beheer?van={whose}")).await.body;
    let row = inbox.split("<li class=\"row\">").find(|row| row.contains("Maria De Smedt"))?;
    row.split("href=\"")
        .map(|rest| rest.split('"').next().unwrap_or_default())
        .find(|to| to.contains("/bellen/"))
        .map(str::to_owned)
}

async fn ask(officer: &mut Browser, id: &str) {
    let address = format!("/beheer/suggesties/{id}/indiener");
    let key = officer.get(&address).await.hidden("sleutel");
    let form = [("sleutel", &*key), ("doe", "vraag"), ("vraag", QUESTION)];
    assert_eq!(officer.post(&address, &encoded(&form)).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waited_for_maria_is_mailed_once_she_says_that_the_address_is_hers() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let id = entered(&mut hilde, &town, &[("mail", ADDRESS)]).await;
        let link = link_to(&town, ADDRESS).await;
        ask(&mut hilde, &id).await;
        answer(&town, &id).await;
        assert_eq!(receivers(&mails(&town).await), [ADDRESS], "nothing but the question whether it is right");
        assert!(line(&mut hilde, "mij").await.is_some());
        let mut phone = town.visitor();
        for _ in 0..2 {
            assert_eq!(phone.post(&link, "klopt=ja").await.status, 303);
        }
        let all = mails(&town).await;
        assert_eq!(receivers(&all), [ADDRESS, ADDRESS], "one mail with all that waited, once");
        let text = all.iter().filter_map(|mail| mail["text"].as_str()).find(|text| text.contains("een linde"));
        let text = text.expect("the answer is in it");
        assert!(text.contains(QUESTION) && text.contains("/antwoord/"), "she replies by its link: {text}");
        assert_eq!(line(&mut hilde, "alles").await, None, "nobody calls her any more");
        assert_eq!(count(&town, "spoken_notices where mailed_at is null").await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waited_goes_by_mail_when_the_form_is_claimed_with_an_address() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        let reference = number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..]].concat()).await);
        answer(&town, &suggestion_titled(&town, TITLE).await).await;
        assert_eq!(receivers(&mails(&town).await), Vec::<&str>::new());
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post("/mijn/formulier", &encoded(&[("nummer", &*reference)])).await.status, 303);
        let all = mails(&town).await;
        let text = mail_to(&all, "luc@voorbeeld.be")["text"].as_str().expect("it says something");
        assert!(text.contains("We planten hier een linde."), "{text}");
        assert_eq!(line(&mut hilde, "alles").await, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn karim_asks_maria_on_the_phone_and_writes_down_what_she_says() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        give_address(&town, &person_of("hilde", &town).await, "hilde@wilgenbeke.be").await;
        let id = entered(&mut hilde, &town, &[]).await;
        ask(&mut hilde, &id).await;
        let path = line(&mut karim, "alles").await.expect("a line to call");
        let page = karim.get(&path).await.body;
        assert!(page.contains(QUESTION) && page.contains("aan de telefoon"), "{page}");
        assert!(!page.contains("Met de knop") && !page.contains("deze mail"), "she has no button: {page}");
        let mut links = page.split("href=\"").map(|rest| rest.split('"').next().unwrap_or_default());
        let heard = links.find(|to| to.contains("/beheer/gehoord/")).expect("where he writes it down").to_owned();
        assert_eq!(town.signed_in("luc").await.get(&heard).await.status, 403);
        let wrong = karim.post(&heard, &encoded(&[("tekst", REPLY)])).await;
        assert!(
            wrong.status == 422 && wrong.body.contains("zilveren beuk") && wrong.body.contains("Kies hoe"),
            "{}",
            wrong.body
        );
        for _ in 0..2 {
            assert_eq!(karim.post(&heard, &encoded(&[("tekst", REPLY), ("bron", "phone")])).await.status, 303);
        }
        assert_eq!(count(&town, "exchanges where act = 'replied' and source = 'phone'").await, 1);
        assert_eq!(line(&mut karim, "alles").await, None, "she was called");
        let waits = format!("suggestions where id = {} and status = 'under_review'", kit::ids::decode(&id).unwrap());
        assert_eq!(count(&town, sql(waits)).await, 1, "it waits for the municipality again");
        let page = hilde.get(&format!("/beheer/suggesties/{id}")).await.body;
        for said in [REPLY, "Aan de telefoon", "opgeschreven door", "Karim", "schreef een antwoord op over"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!town.visitor().get(&format!("/suggesties/{id}")).await.body.contains(REPLY), "for the staff alone");
        let told = mails(&town).await;
        assert!(mail_to(&told, "hilde@wilgenbeke.be")["text"].as_str().is_some_and(|text| text.contains(REPLY)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_to_maria_is_put_off_to_a_day_and_handed_to_karim() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        give_address(&town, &person_of("karim", &town).await, "karim@wilgenbeke.be").await;
        let id = entered(&mut hilde, &town, &[]).await;
        ask(&mut hilde, &id).await;
        let path = line(&mut hilde, "mij").await.expect("who met her calls her");
        let page = hilde.get(&path).await;
        assert!(
            page.body.contains("niemand probeert het opnieuw"),
            "what a button means is said before: {}",
            page.body
        );
        let case = page.body.split("action=\"/beheer/zaken/notice/").nth(1).and_then(|rest| rest.split('"').next());
        let case = format!("/beheer/zaken/notice/{}", case.expect("a form for colleagues"));
        let tomorrow = town.app.clock.now().plus_days(1).rfc3339()[..10].to_owned();
        let form = [("sleutel", &*page.hidden("sleutel")), ("doe", "put_off"), ("tot", &*tomorrow)];
        assert_eq!(hilde.post(&case, &encoded(&form)).await.status, 303);
        assert_eq!(line(&mut hilde, "mij").await, None);
        assert_eq!(line(&mut hilde, "uitgesteld").await.as_deref(), Some(&*path));
        assert!(!hilde.get("/beheer/bellen").await.body.contains("Maria De Smedt"));
        town.app.clock.move_to(town.app.clock.now().plus_days(2));
        assert!(line(&mut hilde, "mij").await.is_some(), "it comes back on its day");
        let to = format!("p:{}", kit::ids::encode(person_of("karim", &town).await.parse().unwrap()));
        let page = hilde.get(&path).await;
        let form =
            [("sleutel", &*page.hidden("sleutel")), ("doe", "handed_over"), ("aan", &*to), ("tekst", "Jij kent haar.")];
        assert_eq!(hilde.post(&case, &encoded(&form)).await.status, 303);
        assert_eq!((line(&mut hilde, "mij").await, line(&mut karim, "mij").await), (None, Some(path)));
        let told = mails(&town).await;
        let text = mail_to(&told, "karim@wilgenbeke.be")["text"].as_str().expect("it says something");
        assert!(text.contains("Jij kent haar.") && !text.contains("De Smedt"), "the matter, not the person: {text}");
        let noor = town.signed_in("noor").await.get(&case).await;
        assert_eq!(noor.status, 403, "who calls nobody reads none of it");
    })
    .await;
}
