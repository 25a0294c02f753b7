//! What is asked of somebody who answers nothing here goes to who serves it, and else stands where every officer sees that
//! nobody has it yet; over real HTTP, on both engines.

use crate::support;

use support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, sql},
    town::{Browser, Town, encoded, town},
};

const QUESTION: &str = "Wie meet het dak van onze school op?";

/// The contact with this name.
async fn contact(town: &Town, name: &str) -> i64 {
    let found = sql(format!("select id from contacts where municipality_id = 1 and name like '{name}%'"));
    town.rows::<(i64,)>(found).await.first().unwrap_or_else(|| panic!("{name} is there")).0
}

/// Puts a question to a contact, on a page or on none; the number of the question.
async fn put_to(town: &Town, contact: i64, about: &str) -> String {
    let mut amina = town.signed_in("amina").await;
    let form = amina.get(&format!("/vragen/nieuw?over={about}&aan={}", kit::ids::encode(contact))).await;
    let key = form.hidden("sleutel");
    let to = kit::ids::encode(contact);
    let pairs = [("sleutel", &*key), ("over", about), ("aan", &*to), ("vraag", QUESTION), ("naam", "Amina E.")];
    assert_eq!(amina.post("/vragen/nieuw", &encoded(&pairs)).await.status, 303, "{}", form.body);
    key
}

async fn row(officer: &mut Browser, whose: &str, address: &str) -> Option<String> {
    let inbox = officer.get(&format!("/beheer?van={whose}")).await.body;
    inbox.split("<li class=\"row\">").find(|row| row.contains(&format!("{address}\""))).map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_to_lien_who_answers_none_says_so_and_reaches_who_serves_the_page_or_waits_in_sight() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        give_address(&town, &person_of("hilde", &town).await, "hilde@wilgenbeke.be").await;
        let lien = contact(&town, "Lien").await;
        // About the action Hilde serves.
        let id = put_to(&town, lien, "/acties/wilgenbeke-vergroent").await;
        let told = mails(&town).await;
        let text = mail_to(&told, "hilde@wilgenbeke.be")["text"].as_str().expect("it says something");
        assert!(text.contains("Gesteld aan Lien") && text.contains(QUESTION), "{text}");
        let hers = row(&mut hilde, "mij", &format!("/beheer/vragen/{id}")).await.expect("it is hers");
        assert!(hers.contains("Gesteld aan Lien"), "{hers}");
        // About nothing: nobody's yet.
        let id = put_to(&town, lien, "").await;
        let address = format!("/beheer/vragen/{id}");
        assert_eq!(row(&mut hilde, "mij", &address).await, None);
        let nobodys = row(&mut hilde, "niemand", &address).await.expect("every officer sees it");
        assert!(nobodys.contains("Gesteld aan Lien"), "{nobodys}");
        assert!(row(&mut hilde, "alles", &address).await.is_some());
        assert!(hilde.get(&address).await.body.contains("Gesteld aan Lien"));
        let list = hilde.get("/beheer?van=niemand&als=csv").await.body;
        assert!(list.contains(QUESTION), "{list}");
        // Who asks is told beforehand.
        let form = town.visitor().get(&format!("/vragen/nieuw?aan={}", kit::ids::encode(lien))).await.body;
        assert!(form.contains("Je vraag is voor Lien"), "{form}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_of_a_call_whose_contact_answers_none_stand_with_nobody_until_somebody_takes_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let lien = contact(&town, "Lien").await;
        town.run(sql(format!("update calls set contact_id = {lien} where slug = 'zonnedaken'"))).await;
        town.run("delete from cases where kind = 'suggestion'").await;
        let first = "select s.id from suggestions s join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
                     where s.municipality_id = 1 and c.slug = 'zonnedaken' and s.hidden_at is null
                       and s.answer_count = 0 and s.settled_at is null and s.status = 'submitted' order by s.id limit 1";
        let id = kit::ids::encode(town.rows::<(i64,)>(first).await[0].0);
        let address = format!("/beheer/suggesties/{id}");
        assert!(row(&mut hilde, "niemand", &address).await.is_some());
        let others = hilde.get("/beheer?van=niemand").await.body;
        assert!(!others.contains("Welke plek mag groener?</span>"), "what has a contact is hers: {others}");
        let case = format!("/beheer/zaken/suggestion/{id}");
        let key = hilde.get(&case).await.hidden("sleutel");
        assert_eq!(hilde.post(&case, &encoded(&[("sleutel", &*key), ("doe", "took")])).await.status, 303);
        assert_eq!(row(&mut hilde, "niemand", &address).await, None);
        let hers = hilde.get("/beheer?van=mij&als=csv").await.body;
        assert!(hers.contains(&address), "hers from then on");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_takes_questions_stands_in_for_somebody() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut hilde = town.signed_in("hilde").await;
    let fatma = contact(&town, "Fatma").await;
    let form = hilde.get(&format!("/beheer/contacten/{}", kit::ids::encode(fatma))).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let choices = form.body.split("id=\"vervanger\"").nth(1).and_then(|rest| rest.split("</select>").next());
    let choices = choices.expect("a list");
    assert!(choices.contains("Karim") && !choices.contains("Lien"), "{choices}");
}
