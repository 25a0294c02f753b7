//! What came on paper is shown as such: votes say where they were given, until their person gives one herself.

use super::{CALL, FORM, MARIA, PILE, TREE, count, enter, filled, number, suggestion_titled, told::answer};
use crate::support;
use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, mail_to, mails, person_of, receivers, sql},
    town::{Browser, Town, encoded, town},
};

/// What the public page says of votes an officer entered.
async fn note(town: &Town, id: &str) -> Option<String> {
    let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
    let said = page.split("<p class=\"panel__note\">").find(|one| one.contains("aan het loket, per telefoon of op"))?;
    said.split('<').next().map(str::to_owned)
}

async fn vote(officer: &mut Browser, who: &[(&str, &str)], ids: &str) -> String {
    number(&enter(officer, PILE, &[who, &[("stemmen", ids)]].concat()).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_from_paper_says_so_until_luc_gave_one_himself() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut luc) = (town.signed_in("hilde").await, town.signed_in("luc").await);
        let (one, other) = (town.suggestion(CALL, "new").await, town.suggestion(CALL, "votes").await);
        assert_eq!(note(&town, &one).await, None, "where there are none, nothing is said");
        luc.post(&format!("/suggesties/{one}/stem"), "stem=ja").await;
        luc.post(&format!("/suggesties/{other}/stem"), "stem=nee").await;
        vote(&mut hilde, &MARIA, &one).await;
        let his = [("naam", "Luc Maes"), ("telefoon", "0470/11 22 33")];
        let reference = vote(&mut hilde, &his, &format!("{one} {other}")).await;
        let said = |count: i64| Some(format!("Waarvan {count} aan het loket, per telefoon of op papier."));
        assert_eq!((note(&town, &one).await, note(&town, &other).await), (said(2), said(1)));
        assert_eq!(luc.post("/mijn/formulier", &format!("nummer={reference}")).await.status, 303);
        assert_eq!(note(&town, &one).await, said(1), "he gave that vote himself; Maria did not");
        assert_eq!(note(&town, &other).await, said(1));
        let mine = luc.get("/mijn").await.body;
        let lines: Vec<&str> =
            mine.split("<p class=\"note\">").filter(|one| one.contains("Op papier gestemd")).collect();
        assert!(lines.len() == 1 && lines[0].contains(&other) && lines[0].contains("buurthuis De Wilg"), "{lines:?}");
        let data = luc.get("/mijn/gegevens.json").await.json();
        let forms = |vote: &&serde_json::Value| vote["form_on_paper"].is_string();
        assert_eq!(data["contributions"]["votes"].as_array().unwrap().iter().filter(forms).count(), 1, "{data:#}");
        let file = hilde.get(&format!("/beheer/export/suggesties.csv?oproep={CALL}")).await;
        let file = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(file.lines().next().is_some_and(|head| head.contains("Waarvan op papier")), "{file:.400}");
        // Taken back it is gone without a trace.
        assert_eq!(luc.post(&format!("/suggesties/{other}/stem"), "stem=nee").await.status, 303);
        assert_eq!((note(&town, &other).await, count(&town, "slip_votes").await), (None, 1));
        // The other way round: his came on a form, and the one of who turns out to be him did not.
        let again = [("naam", "Luc M."), ("telefoon", "0499 00 11 22")];
        let reference = vote(&mut hilde, &again, &one).await;
        let his = person_of("luc", &town).await;
        let row = format!("suggestion_id = {} and person_id", kit::ids::decode(&one).expect("an id"));
        town.run(sql(format!("update slip_votes set person_id = {his} where {row} in (select max(id) from people)")))
            .await;
        assert_eq!(note(&town, &one).await, said(2));
        assert_eq!(luc.post("/mijn/formulier", &format!("nummer={reference}")).await.status, 303);
        assert_eq!(note(&town, &one).await, said(1), "one of the two he gave himself");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_vote_came_from_goes_along_when_two_suggestions_become_one() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&sort=new&limit=2")).await.json();
        let ids: Vec<&str> = list["items"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
        let (gone, kept) = (ids[0], ids[1]);
        vote(&mut hilde, &MARIA, gone).await;
        // Amina gave one herself, and one on paper for the one that stays.
        let mut amina = town.signed_in("amina").await;
        for id in &ids {
            amina.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        }
        vote(&mut hilde, &[("naam", "Jan Peeters"), ("telefoon", "09 222 33 44")], kept).await;
        let slip = town.rows::<(i64,)>("select max(slip_id) from slip_votes").await[0].0;
        let person = person_of("amina", &town).await;
        let number: i64 = kit::ids::decode(kept).expect("an id");
        town.run(sql(format!(
            "insert into slip_votes (municipality_id, suggestion_id, person_id, slip_id) values (1, {number}, {person}, {slip})"
        )))
        .await;
        assert_eq!(count(&town, "slip_votes").await, 3);
        let merged = hilde.post(&format!("/beheer/suggesties/{gone}/samenvoegen"), &encoded(&[("met", kept)])).await;
        assert_eq!(merged.status, 303, "{}", merged.body);
        let said = note(&town, kept).await.expect("it says so");
        assert!(said.contains("Waarvan 2 "), "Maria and Jan; Amina gave one of hers herself: {said}");
        assert_eq!(count(&town, "slip_votes").await, 2);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// The path of the link in the mail that asks whether an address is right.
pub async fn link_to(town: &Town, address: &str) -> String {
    let written = mails(town).await;
    let text = mail_to(&written, address)["text"].as_str().expect("it says something").to_owned();
    let link = text.split_whitespace().find(|word| word.contains("/adres/")).expect("a link");
    link[link.find("/adres/").expect("its path")..].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn maria_s_address_from_paper_gets_one_mail_until_she_says_that_it_is_hers() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        let address = "maria@voorbeeld.be";
        let given = [&MARIA[..], &TREE[..], &[("mail", address), ("outcome_mail", "ja")]].concat();
        number(&enter(&mut hilde, PILE, &given).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        assert_eq!(receivers(&mails(&town).await), [address], "not even that her suggestion is in");
        let written = mails(&town).await;
        let text = mail_to(&written, address)["text"].as_str().expect("it says something");
        assert!(text.contains("schreef op") && text.contains("Klopt dat?") && !text.contains("Maria"), "{text}");
        answer(&town, &id).await;
        assert_eq!(mails(&town).await.len(), 1, "nothing goes to an address that nobody confirmed");
        assert_eq!(count(&town, "spoken_notices").await, 1, "she is called");
        let link = link_to(&town, address).await;
        let mut phone = town.visitor();
        for _ in 0..2 {
            let page = phone.get(&link).await;
            assert!(page.status == 200 && page.body.contains("Ja, dit is mijn adres"), "{}", page.body);
            assert!(page.header("set-cookie").is_none());
        }
        let wrong = phone.post(&link, "klopt=misschien").await;
        assert!(wrong.status == 422 && wrong.body.contains("Kies ja of nee."), "{}", wrong.body);
        let confirmed = "people where email = 'maria@voorbeeld.be' and email_confirmed_at is not null";
        assert_eq!(count(&town, confirmed).await, 0, "looking confirms nothing");
        assert_eq!(phone.get(&format!("{link}x")).await.status, 404);
        for _ in 0..2 {
            let said = phone.post(&link, "klopt=ja").await;
            assert_eq!(said.status, 303);
            assert!(phone.follow(&said).await.body.contains("je adres is bevestigd"));
        }
        assert_eq!(count(&town, confirmed).await, 1);
        assert!(phone.get(&link).await.body.contains("Hier valt niets meer te bevestigen."));
        assert_eq!(phone.post(&link, "klopt=nee").await.status, 303);
        assert_eq!(count(&town, confirmed).await, 1, "what is confirmed is not undone by an old mail");
        answer(&town, &id).await;
        assert_eq!(mails(&town).await.len(), 3, "what waited, and from now on she hears by mail");
        assert!(!hilde.get("/beheer/bellen").await.body.contains("Maria De Smedt"), "and is called no more");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_meant_is_forgotten_and_amina_s_own_mailbox_brings_it_to_her() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let one = town.suggestion(CALL, "new").await;
        let who = [("naam", "Jan Peeters"), ("mail", "jan@voorbeeld.be")];
        vote(&mut hilde, &who, &one).await;
        let link = link_to(&town, "jan@voorbeeld.be").await;
        let mut stranger = town.visitor();
        let no = stranger.post(&link, "klopt=nee").await;
        assert!(stranger.follow(&no).await.body.contains("we vergeten dit adres"));
        assert_eq!(count(&town, "recorded_people where email = 'jan@voorbeeld.be'").await, 0);
        assert_eq!(stranger.post(&link, "klopt=ja").await.status, 303);
        assert_eq!(count(&town, "people where email = 'jan@voorbeeld.be'").await, 0, "forgotten is forgotten");
        // Amina voted with her account; the paper with her mailbox was entered for somebody new.
        let amina = person_of("amina", &town).await;
        give_address(&town, &amina, "amina@voorbeeld.be").await;
        town.signed_in("amina").await.post(&format!("/suggesties/{one}/stem"), "stem=ja").await;
        let before = town.votes(&one).await.0;
        let who = [("naam", "Amina El Idrissi"), ("mail", "amina@voorbeeld.be"), ("stemmen", &*one)];
        let asked = enter(&mut hilde, PILE, &who).await;
        number(&hilde.post("/beheer/invoer", &filled(&Sent::of_page(&asked, FORM), &[("wie", "nieuw")])).await);
        assert_eq!(town.votes(&one).await.0, before + 1);
        let link = link_to(&town, "amina@voorbeeld.be").await;
        assert_eq!(town.visitor().post(&link, "klopt=ja").await.status, 303);
        assert_eq!(town.votes(&one).await.0, before, "one person, one vote");
        assert_eq!(town.differences().await, 0);
        // Of somebody with an account nothing is asked by mail: she confirms an address on her own page.
        let sent = mails(&town).await.len();
        let luc = person_of("luc", &town).await;
        town.run(sql(format!(
            "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key,
                 street, house_number, postal_code, place, home_key, recorded_by, recorded_at)
             values (1, {luc}, 'Luc Maes', '', '', '0470 99 88 77', '0470998877', '', '', '', '', '', {luc}, 1)"
        )))
        .await;
        let who =
            [("naam", "Luc Maes"), ("telefoon", "0470 99 88 77"), ("mail", "luc@voorbeeld.be"), ("stemmen", &*one)];
        let asked = enter(&mut hilde, PILE, &who).await;
        let his = kit::ids::encode(luc.parse().expect("a number"));
        number(&hilde.post("/beheer/invoer", &filled(&Sent::of_page(&asked, FORM), &[("wie", &*his)])).await);
        assert_eq!(mails(&town).await.len(), sent);
    })
    .await;
}
