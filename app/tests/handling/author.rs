//! An author is asked for more and replies; she is answered alone.

use super::{CALL, author_at, link_to, newest, number};
use crate::support::{
    each_engine,
    mails::{give_address, let_pass, mail_to, mails, person_of, receivers, sql},
    town::{Answer, Browser, Town, encoded, town},
};

/// Eight presses of the same form.
async fn press_at_once(town: &Town, link: &str) {
    let presses: Vec<_> = (0..8)
        .map(|n| {
            let (mut phone, link) = (town.visitor(), link.to_owned());
            let form = format!("tekst=De+kant+van+de+zilveren+uil+{n}.");
            tokio::spawn(async move { phone.post(&link, &form).await.status })
        })
        .collect();
    for press in presses {
        assert_eq!(press.await.expect("she pressed"), 303);
    }
}

async fn write_author(officer: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> Answer {
    let address = format!("/beheer/suggesties/{id}/indiener");
    let key = officer.get(&address).await.hidden("sleutel");
    let form = encoded(&[&[("sleutel", &*key)], pairs].concat());
    let first = officer.post(&address, &form).await;
    assert_eq!(officer.post(&address, &form).await.status, first.status);
    first
}

async fn waits(officer: &mut Browser, id: &str) -> bool {
    // The oldest come first, so what is looked for is handed over to her.
    let inbox = officer.get("/beheer?van=mij").await.body;
    inbox.contains(&format!("/beheer/suggesties/{id}\""))
}

/// Makes a suggestion one of the few that are hers.
pub(super) async fn take(town: &Town, officer: &str, id: &str) {
    let person = person_of(officer, town).await;
    town.run(sql(format!(
        "insert into cases (municipality_id, kind, thing_id, keeper_id) values (1, 'suggestion', {}, {person})
         on conflict (municipality_id, kind, thing_id) do update set keeper_id = excluded.keeper_id",
        number(id)
    )))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_is_asked_for_more_and_replies_once_by_the_link_of_her_mail() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        author_at(&town, &id, "auteur@voorbeeld.be").await;
        give_address(&town, &person_of("admin", &town).await, "wim@wilgenbeke.be").await;
        take(&town, "admin", &id).await;
        let mut wim = town.signed_in("admin").await;
        assert!(waits(&mut wim, &id).await);
        let wrong =
            write_author(&mut wim, &id, &[("doe", "vraag"), ("vraag", "kort"), ("antwoord", "Dit blijft.")]).await;
        assert!(wrong.status == 422 && wrong.body.contains("kort</textarea>"), "{}", wrong.body);
        assert!(wrong.body.contains("Dit blijft.</textarea>"));
        let asked =
            write_author(&mut wim, &id, &[("doe", "vraag"), ("vraag", "Welke kant van de <b>straat</b> bedoel je?")])
                .await;
        assert_eq!(asked.status, 303, "{}", asked.body);
        assert!(!waits(&mut wim, &id).await, "it waits for her now");
        let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("status--more_info") && !page.contains("Welke kant"), "the question is hers");
        assert_eq!(receivers(&mails(&town).await), ["auteur@voorbeeld.be"]);

        let link = link_to(&town, "auteur@voorbeeld.be", "/antwoord/").await;
        let mut phone = town.visitor();
        for _ in 0..3 {
            let page = phone.get(&link).await;
            assert!(page.status == 200 && page.body.contains("Welke kant van de"), "{}", page.body);
            assert!(!page.body.contains(" checked"), "nothing is ticked beforehand");
        }
        assert!(phone.cookies.is_empty() && !waits(&mut wim, &id).await, "looking changes nothing");
        assert_eq!(phone.post(&link, "tekst=+%E2%80%8B+").await.status, 422);
        press_at_once(&town, &link).await;
        let replies = "select cast(count(*) as bigint) from exchanges where act = 'replied'";
        assert_eq!(town.rows::<(i64,)>(replies).await[0].0, 1);
        let page = phone.get(&link).await.body;
        assert!(page.contains("Je antwoordde op") && page.contains("Alleen de gemeente leest dit"), "{page}");
        assert!(waits(&mut wim, &id).await, "it waits for the municipality again");
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["auteur@voorbeeld.be", "wim@wilgenbeke.be"]);
        assert!(
            mail_to(&mails, "wim@wilgenbeke.be")["text"]
                .as_str()
                .is_some_and(|text| text.contains("van de zilveren uil"))
        );
        assert!(wim.get(&format!("/beheer/suggesties/{id}")).await.body.contains("alleen voor de gemeente"));
        for path in [format!("/suggesties/{id}"), format!("/api/v1/suggestions/{id}")] {
            assert!(!town.visitor().get(&path).await.body.contains("van de zilveren uil"), "{path}");
        }
        let export = wim.get(&format!("/beheer/export/suggesties.csv?oproep={CALL}")).await.body;
        assert!(!export.contains("van de zilveren uil"));
        for forged in ["/antwoord/x", &format!("{link}x"), &link.replace("/antwoord/", "/stop/")] {
            assert_eq!(phone.get(forged).await.status, 404, "{forged}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_for_more_and_stays_silent_waits_again_after_two_weeks() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        take(&town, "admin", &id).await;
        let mut wim = town.signed_in("admin").await;
        let asked = write_author(&mut wim, &id, &[("doe", "vraag"), ("vraag", "Hoe breed is de stoep daar?")]).await;
        assert!(asked.header("location").is_some_and(|at| at.ends_with("?bewaard=alleen")), "{}", asked.body);
        assert!(!waits(&mut wim, &id).await);
        let put_off = wim.get("/beheer?van=uitgesteld").await.body;
        assert!(put_off.contains(&format!("/beheer/suggesties/{id}\"")), "it is still to be found");
        let_pass(&town, 15 * 86_400);
        assert!(waits(&mut wim, &id).await, "somebody decides what to do");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_replies_for_everybody_and_reads_what_is_for_her_alone() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        let aminas = person_of("amina", &town).await;
        town.run(sql(format!(
            "update suggestions set person_id = {aminas} where municipality_id = 1 and id = {}",
            number(&id)
        )))
        .await;
        let (mut amina, mut hilde) = (town.signed_in("amina").await, town.signed_in("hilde").await);
        assert_eq!(
            write_author(&mut hilde, &id, &[("doe", "vraag"), ("vraag", "Is er schaduw in de zomer?")]).await.status,
            303
        );
        assert!(mails(&town).await.is_empty(), "she has no address");
        let mine = amina.get("/mijn").await;
        let link = mine.body.split("href=\"/antwoord/").nth(1).and_then(|rest| rest.split('"').next());
        let link = format!("/antwoord/{}", link.expect("the question stands on her page"));
        assert!(amina.get(&format!("/suggesties/{id}")).await.body.contains("Is er schaduw in de zomer?"));
        assert_eq!(amina.post(&link, "tekst=Ja%2C+van+de+kerk.&iedereen=ja").await.status, 303);
        let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("Is er schaduw in de zomer?") && page.contains("Ja, van de kerk."), "{page}");

        take(&town, "admin", &id).await;
        let mut wim = town.signed_in("admin").await;
        let told = &[("doe", "antwoord"), ("antwoord", "Bel me gerust op mijn nummer.")][..];
        assert_eq!(write_author(&mut hilde, &id, told).await.status, 303);
        assert!(waits(&mut wim, &id).await, "the promise to everybody stands");
        for path in [format!("/suggesties/{id}"), "/mijn".to_owned()] {
            assert!(amina.get(&path).await.body.contains("Bel me gerust"), "{path}");
        }
        assert!(wim.get(&format!("/beheer/suggesties/{id}")).await.body.contains("Bel me gerust"));
        let mut luc = town.signed_in("luc").await;
        for path in [format!("/suggesties/{id}"), format!("/api/v1/suggestions/{id}"), "/mijn".to_owned()] {
            let seen = luc.get(&path).await.body;
            assert!(!seen.contains("Bel me gerust") && !seen.contains("persoonlijk"), "{path}");
        }
        let told = &[("doe", "antwoord"), ("antwoord", "We regelen het samen."), ("afgehandeld", "ja")][..];
        assert_eq!(write_author(&mut hilde, &id, told).await.status, 303);
        assert!(!waits(&mut wim, &id).await, "it is settled");
        let page = luc.get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("De gemeente antwoordde persoonlijk") && !page.contains("We regelen het samen"));
        assert!(amina.get("/mijn/gegevens.json").await.body.contains("We regelen het samen"));
        for who in ["karim", "schepen"] {
            let mut other = town.signed_in(who).await;
            let form = encoded(&[("doe", "antwoord"), ("antwoord", "Dit mag ik niet schrijven.")]);
            assert_eq!(other.post(&format!("/beheer/suggesties/{id}/indiener"), &form).await.status, 403, "{who}");
        }
        // Who leaves takes along what was for her alone.
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        let left = town.rows::<(String,)>("select body from exchanges order by id").await;
        assert_eq!(left, [("Is er schaduw in de zomer?".to_owned(),), ("Ja, van de kerk.".to_owned(),)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_with_a_question_names_hilde_once_before_her_words() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        author_at(&town, &id, "auteur@voorbeeld.be").await;
        town.run("update contacts set signature = 'first' where name = 'Hilde Van Damme'").await;
        let mut hilde = town.signed_in("hilde").await;
        let asked = write_author(&mut hilde, &id, &[("doe", "vraag"), ("vraag", "Welke kant bedoel je?")]).await;
        assert_eq!(asked.status, 303, "{}", asked.body);
        let sent = mails(&town).await;
        let mail = mail_to(&sent, "auteur@voorbeeld.be");
        assert!(mail["subject"].as_str().unwrap().starts_with("Hilde vraagt iets over “"), "{mail}");
        let text = mail["text"].as_str().unwrap();
        assert!(text.contains("Er is nog een vraag voor jou:\n\nHilde, Dienst klimaat en omgeving:\n"), "{text}");
    })
    .await;
}
