//! One suggestion that asks two things becomes two: votes stay, followers follow both, everybody hears once.

use super::{CALL, author_at, newest, number, people_of_both};
use crate::support::{
    each_engine,
    forms::Sent,
    mails::{let_pass, mail_to, mails, receivers, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const BENCH: &str = "Een bank onder de linde";
const WHY: &str = "Wie hier op de bus wacht, wil kunnen zitten. Daar is nu geen plaats voor.";

async fn form_of(officer: &mut Browser, id: &str) -> Sent {
    let page = officer.get(&format!("/beheer/suggesties/{id}/splitsen")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    Sent::of_page(&page, "<form class=\"edit form\"")
}

async fn send(officer: &mut Browser, id: &str, form: &Sent, changes: &[(&str, &str)]) -> Answer {
    let kept = form.pairs().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let pairs: Vec<_> = kept.chain(changes.iter().copied()).chain([("verder", "ja")]).collect();
    officer.post(&format!("/beheer/suggesties/{id}/splitsen"), &encoded(&pairs)).await
}

async fn count(town: &Town, what: &str) -> i64 {
    town.rows::<(i64,)>(sql(format!("select cast(count(*) as bigint) from {what}"))).await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn one_suggestion_becomes_two_votes_stay_and_who_follows_hears_once_and_follows_both() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 2).await;
        let first = ids[0].clone();
        let (_, mut els) = people_of_both(&town, &first, &ids[1]).await;
        let votes = town.votes(&first).await.0;
        let mut hilde = town.signed_in("hilde").await;
        assert!(hilde.get(&format!("/beheer/suggesties/{first}")).await.body.contains("Splits in twee"));
        let form = form_of(&mut hilde, &first).await;
        assert_eq!(form.get("titel"), form.get("eerst-titel"), "what is there stands ready");
        let old = form.get("eerst-waarom").to_owned();
        let split =
            [("titel", BENCH), ("waarom", WHY), ("eerst-waarom", "Een linde geeft schaduw aan wie hier wacht.")];
        let mut addresses = Vec::new();
        for _ in 0..2 {
            let sent = send(&mut hilde, &first, &form, &split).await;
            assert_eq!(sent.status, 303, "{}", sent.body);
            addresses.push(sent.header("location").expect("the second").to_owned());
        }
        assert_eq!(addresses[0], addresses[1], "sent twice it is there once");
        let second = addresses[0].trim_start_matches("/beheer/suggesties/").trim_end_matches("?bewaard=1").to_owned();
        assert_eq!(count(&town, &format!("suggestions where title = '{BENCH}'")).await, 1);
        assert_eq!(
            (town.votes(&first).await.0, town.votes(&second).await.0),
            (votes, 0),
            "a vote is a personal choice"
        );
        let page = town.visitor().get(&format!("/suggesties/{first}")).await.body;
        assert!(page.contains("Hieruit afgesplitst") && page.contains(&format!("href=\"/suggesties/{second}\"")));
        assert!(page.contains("Een linde geeft schaduw") && !page.contains(&old), "{page}");
        assert!(page.contains("Een deel gaat apart verder als “Een bank onder de linde”."), "{page}");
        let page = town.visitor().get(&format!("/suggesties/{second}")).await.body;
        assert!(page.contains("Afgesplitst van") && page.contains(&format!("href=\"/suggesties/{first}\"")), "{page}");
        let authors = "select person_id from suggestions where id in";
        let authors = town.rows::<(i64,)>(sql(format!("{authors} ({}, {})", number(&first), number(&second)))).await;
        assert!(authors.len() == 2 && authors[0].0 == authors[1].0, "the same author");
        let listed = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&sort=new&limit=3")).await.body;
        assert!(listed.contains(&second), "{listed}");
        assert!(hilde.get("/beheer/logboek").await.body.contains("splitste een suggestie in twee:"));
        assert!(hilde.get(&format!("/beheer/suggesties/{second}")).await.body.contains("Afgesplitst van"));
        // Each hears once, with both sides of it; who follows one follows both.
        let_pass(&town, 60);
        let written = mails(&town).await;
        assert_eq!(receivers(&written), ["auteur@voorbeeld.be", "els@voorbeeld.be", "luc@voorbeeld.be"]);
        let text = mail_to(&written, "luc@voorbeeld.be")["text"].as_str().expect("it says something");
        assert!(text.contains(BENCH) && text.contains(&format!("/suggesties/{second}")), "{text}");
        assert!(text.contains("blijft bij de eerste"), "{text}");
        assert!(els.get(&format!("/suggesties/{second}")).await.body.contains("value=\"nee\""), "els follows it too");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_two_is_said_at_its_field_and_who_may_not_splits_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 2).await;
        let first = ids[0].clone();
        author_at(&town, &first, "auteur@voorbeeld.be").await;
        let before = count(&town, "suggestions").await;
        let mut hilde = town.signed_in("hilde").await;
        let form = form_of(&mut hilde, &first).await;
        let long = "a".repeat(4000);
        for (changes, said) in [
            (vec![], "Geef de tweede een andere titel dan de eerste."),
            (vec![("titel", "")], "titel"),
            (vec![("titel", "\u{200b}\u{202e}")], "titel"),
            (vec![("titel", BENCH), ("waarom", "kort")], "id=\"waarom-error\""),
            (vec![("titel", BENCH), ("waarom", &*long)], "id=\"waarom-error\""),
            (vec![("titel", BENCH), ("soort", "nergens")], "id=\"soort-error\""),
            (vec![("titel", BENCH), ("plek", "1,1")], "id=\"plek-error\""),
            (vec![("titel", BENCH), ("eerst-titel", "x")], "id=\"eerst-titel-error\""),
            (vec![("titel", BENCH), ("eerst-waarom", "")], "id=\"eerst-waarom-error\""),
        ] {
            let wrong = send(&mut hilde, &first, &form, &changes).await;
            assert!(wrong.status == 422 && wrong.body.contains(said), "{changes:?}: {}", wrong.body);
        }
        // Another suggestion is never the second, and what a colleague changed meanwhile is looked at first.
        assert_eq!(send(&mut hilde, &first, &form, &[("titel", BENCH), ("sleutel", &ids[1])]).await.status, 404);
        let late = send(&mut hilde, &first, &form, &[("titel", BENCH), ("versie", "77")]).await;
        assert!(late.status == 409 && late.body.contains(BENCH), "{}", late.body);
        for who in ["karim", "schepen", "luc"] {
            let mut other = town.signed_in(who).await;
            assert_eq!(send(&mut other, &first, &form, &[("titel", BENCH)]).await.status, 403, "{who}");
        }
        assert_eq!(town.visitor().get(&format!("/beheer/suggesties/{first}/splitsen")).await.status, 401);
        assert_eq!((count(&town, "suggestions").await, count(&town, "splits").await), (before, 0));
        town.run(sql(format!("update suggestions set status = 'withdrawn' where id = {}", number(&first)))).await;
        assert_eq!(send(&mut hilde, &first, &form, &[("titel", BENCH)]).await.status, 409);
    })
    .await;
}
