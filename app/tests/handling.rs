//! What an officer does from the page of a suggestion, over real HTTP, on both engines: two become one, an author is asked
//! and answered alone, one goes to another call, one becomes two, an expert is asked.

use crate::support;

mod author;
mod carrying_out;
mod expert;
mod reaction;
mod split;

use support::{
    each_engine,
    mails::{agree, give_address, mail_to, mails, path, person_of, receivers, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";

/// The newest suggestions of a call that wait.
async fn newest(town: &Town, count: usize) -> Vec<String> {
    let list = format!("/api/v1/suggestions?call={CALL}&sort=new&limit={count}&status=submitted");
    let list = town.visitor().get(&list).await.json();
    let ids = list["items"].as_array().expect("suggestions").iter();
    let ids: Vec<String> = ids.map(|item| item["id"].as_str().expect("an id").to_owned()).collect();
    assert_eq!(ids.len(), count);
    ids
}

fn number(id: &str) -> i64 {
    kit::ids::decode(id).expect("an id")
}

async fn vote(browser: &mut Browser, id: &str) -> Answer {
    browser.post(&format!("/suggesties/{id}/stem"), "stem=ja").await
}

async fn merge(officer: &mut Browser, id: &str, into: &str) -> Answer {
    officer.post(&format!("/beheer/suggesties/{id}/samenvoegen"), &encoded(&[("met", into)])).await
}

/// Gives the author of a suggestion an address.
async fn author_at(town: &Town, id: &str, address: &str) -> String {
    let author = town
        .rows::<(i64,)>(sql(format!(
            "select person_id from suggestions where municipality_id = 1 and id = {}",
            number(id)
        )))
        .await[0]
        .0
        .to_string();
    give_address(town, &author, address).await;
    author
}

/// Luc votes for both, amina for the one, bob for the other; els follows the one. Luc and bob agreed to hear of it.
async fn people_of_both(town: &Town, gone: &str, kept: &str) -> (Browser, Browser) {
    let (mut luc, mut amina, mut bob) =
        (town.signed_in("luc").await, town.signed_in("amina").await, town.signed_in("burger-7").await);
    for (voter, ids) in [(&mut luc, vec![gone, kept]), (&mut amina, vec![gone]), (&mut bob, vec![kept])] {
        for id in ids {
            assert_eq!(vote(voter, id).await.status, 303);
        }
    }
    let mut els = town.signed_in("burger-8").await;
    assert_eq!(els.post(&format!("/suggesties/{gone}/volg"), "volg=ja").await.status, 303);
    author_at(town, gone, "auteur@voorbeeld.be").await;
    author_at(town, kept, "ander@voorbeeld.be").await;
    for (who, address) in [
        ("luc", "luc@voorbeeld.be"),
        ("amina", "amina@voorbeeld.be"),
        ("burger-7", "bob@voorbeeld.be"),
        ("burger-8", "els@voorbeeld.be"),
    ] {
        give_address(town, &person_of(who, town).await, address).await;
    }
    for voter in ["luc@voorbeeld.be", "bob@voorbeeld.be"] {
        agree(town, voter).await;
    }
    (bob, els)
}

/// The page of the one that went says where, and neither list nor map nor votes lead to it any more.
async fn leads_on(town: &Town, gone: &str, kept: &str, voter: &mut Browser) {
    let page = town.visitor().get(&format!("/suggesties/{gone}")).await;
    assert!(page.status == 200 && page.body.contains("Deze suggestie is samengevoegd met"), "{}", page.body);
    assert!(page.body.contains(&format!("href=\"/suggesties/{kept}\"")) && !page.body.contains("id=\"vote-"));
    let page = town.visitor().get(&format!("/suggesties/{kept}")).await;
    assert!(page.body.contains("Hiermee samengevoegd") && page.body.contains(&format!("href=\"/suggesties/{gone}\"")));
    assert_eq!(vote(voter, gone).await.status, 409);
    let mut listed = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=100")).await.body;
    listed.push_str(&town.visitor().get(&format!("/kaart/punten?call={CALL}&z=19&bbox=3,50,4,52")).await.body);
    assert!(listed.contains(kept) && !listed.contains(gone), "list and map lead to the one that stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_suggestions_become_one_and_everybody_counts_and_hears_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 2).await;
        let (gone, kept) = (&ids[0], &ids[1]);
        let (mut bob, mut els) = people_of_both(&town, gone, kept).await;
        let (before, there) = (town.votes(gone).await.0, town.votes(kept).await.0);

        let mut hilde = town.signed_in("hilde").await;
        let page = hilde.get(&format!("/beheer/suggesties/{gone}/samenvoegen?met={kept}")).await;
        assert!(page.body.contains(&format!("{} stemmen gaan mee.", before - 1)), "{}", page.body);
        assert!(page.body.contains(&format!("Samen zijn dat {} stemmen.", there + before - 1)), "{}", page.body);
        assert!(page.body.contains("1 persoon stemde voor allebei") && page.body.contains("niet ongedaan"));
        assert_eq!(town.votes(gone).await.0, before, "looking changes nothing");
        for _ in 0..2 {
            let merged = merge(&mut hilde, gone, kept).await;
            assert_eq!(merged.header("location"), Some(&*format!("/beheer/suggesties/{kept}?bewaard=1")));
        }
        assert_eq!(town.votes(kept).await.0, there + before - 1, "luc counts once");
        assert_eq!((town.votes(gone).await.0, town.differences().await), (0, 0));

        leads_on(&town, gone, kept, &mut bob).await;
        assert!(hilde.get("/beheer/logboek").await.body.contains("voegde samen met een andere:"));
        let mails = mails(&town).await;
        let told = ["ander@voorbeeld.be", "auteur@voorbeeld.be", "els@voorbeeld.be", "luc@voorbeeld.be"];
        assert_eq!(receivers(&mails), told, "not amina, who did not agree; not bob, who voted for the one that stays");
        let mail = mail_to(&mails, "luc@voorbeeld.be");
        assert!(mail["text"].as_str().is_some_and(|text| text.contains("samengevoegd")), "{mail}");
        // Whoever stops these mails stops those of the one that stays; who follows goes on there.
        assert!(els.get(&format!("/suggesties/{kept}")).await.body.contains("value=\"nee\""), "els follows it now");
        let makers: Vec<(i64,)> = town
            .rows(sql(format!(
                "select cast(count(*) as bigint) from coauthors where municipality_id = 1 and suggestion_id = {}",
                number(kept)
            )))
            .await;
        assert_eq!(makers[0].0, 1, "who made the other one makes this one too");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_merged_is_said_at_its_field() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 5).await;
        let mut hilde = town.signed_in("hilde").await;
        let barrel = town.suggestion("zonnedaken", "new").await;
        for (sql_of, id) in [("hidden_at = 1", &ids[1]), ("status = 'withdrawn'", &ids[2])] {
            town.run(sql(format!("update suggestions set {sql_of} where municipality_id = 1 and id = {}", number(id))))
                .await;
        }
        assert_eq!(merge(&mut hilde, &ids[3], &ids[4]).await.status, 303);
        for (into, sentence) in [
            (ids[0].as_str(), "deze suggestie zelf"),
            (&ids[1], "bestaat niet"),
            (&ids[2], "ingetrokken of samengevoegd"),
            (&ids[3], "ingetrokken of samengevoegd"),
            (&barrel, "andere oproep"),
            ("0000000000001", "bestaat niet"),
            ("", "Kies eerst"),
        ] {
            let answer = merge(&mut hilde, &ids[0], into).await;
            assert!(answer.status == 422 && answer.body.contains(sentence), "{into}: {}", answer.body);
            if !into.is_empty() {
                let look = format!("/beheer/suggesties/{}/samenvoegen?zoek=https://x.be/suggesties/{into}", ids[0]);
                assert_eq!(hilde.get(&look).await.status, 422, "{into}");
            }
        }
        assert_eq!(merge(&mut hilde, &ids[3], &ids[0]).await.status, 409, "it was merged already");
        for who in ["karim", "schepen", "luc", "els"] {
            let mut other = town.signed_in(who).await;
            assert_eq!(merge(&mut other, &ids[0], &ids[4]).await.status, 403, "{who}");
        }
        // What was joined with one that goes on goes along.
        assert_eq!(merge(&mut hilde, &ids[4], &ids[0]).await.status, 303);
        let page = town.visitor().get(&format!("/suggesties/{}", ids[3])).await.body;
        assert!(page.contains(&format!("href=\"/suggesties/{}\"", ids[0])), "{page}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_who_vote_while_two_become_one_lose_nothing_and_count_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 2).await;
        let (gone, kept) = (ids[0].clone(), ids[1].clone());
        let before = town.votes(&gone).await.0 + town.votes(&kept).await.0;
        let voted = town
            .rows::<(i64,)>(sql(format!(
                "select cast(count(distinct person_id) as bigint) from votes
                 where municipality_id = 1 and suggestion_id in ({}, {})",
                number(&gone),
                number(&kept)
            )))
            .await[0]
            .0;
        assert!(voted <= before);
        let mut voters = Vec::new();
        for n in 20..70 {
            voters.push(town.signed_in(&format!("burger-{n}")).await);
        }
        let mut hilde = town.signed_in("hilde").await;
        let presses = voters.into_iter().map(|mut voter| {
            let (gone, kept) = (gone.clone(), kept.clone());
            // Each for both: whichever comes before, she counts once.
            tokio::spawn(async move { [vote(&mut voter, &gone).await.status, vote(&mut voter, &kept).await.status] })
        });
        let presses: Vec<_> = presses.collect();
        let merging = {
            let (gone, kept) = (gone.clone(), kept.clone());
            tokio::spawn(async move { merge(&mut hilde, &gone, &kept).await.status })
        };
        for press in presses {
            let [first, second] = press.await.expect("she pressed");
            assert!([303, 409].contains(&first) && second == 303, "{first} {second}");
        }
        assert_eq!(merging.await.expect("she merged"), 303);
        let counted = town
            .rows::<(i64,)>(sql(format!(
                "select cast(count(*) as bigint) from votes where municipality_id = 1 and suggestion_id = {}",
                number(&kept)
            )))
            .await[0]
            .0;
        assert_eq!((town.votes(&gone).await.0, town.votes(&kept).await.0), (0, counted));
        let fifty = (20..70).count() as i64;
        assert!(counted >= fifty && counted <= voted + fifty, "{counted} of {voted} and fifty");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_and_came_back_has_one_vote_on_what_was_merged() {
    each_engine(async |database| {
        let town = town(database).await;
        let ids = newest(&town, 2).await;
        let (gone, kept) = (&ids[0], &ids[1]);
        // Amina votes for the one, leaves, and votes for the other as somebody new.
        let mut amina = town.signed_in("amina").await;
        assert_eq!(vote(&mut amina, gone).await.status, 303);
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        assert_eq!(vote(&mut town.signed_in("amina").await, kept).await.status, 303);
        // Luc votes for the one and leaves.
        let mut luc = town.signed_in("luc").await;
        assert_eq!(vote(&mut luc, gone).await.status, 303);
        assert_eq!(luc.post("/mijn/weg", "zeker=ja").await.status, 303);
        let (before, there) = (town.votes(gone).await.0, town.votes(kept).await.0);
        let doubled: Vec<(i64,)> = town
            .rows(sql(format!(
                "select cast(count(*) as bigint) from votes v join votes o on o.municipality_id = 1
                   and o.person_id = v.person_id and o.suggestion_id = {}
                 where v.municipality_id = 1 and v.suggestion_id = {}",
                number(kept),
                number(gone)
            )))
            .await;
        assert_eq!(merge(&mut town.signed_in("hilde").await, gone, kept).await.status, 303);
        let together = there + before - doubled[0].0 - 1;
        assert_eq!(town.votes(kept).await.0, together, "amina counts once");
        for who in ["amina", "luc"] {
            assert_eq!(vote(&mut town.signed_in(who).await, kept).await.status, 409, "{who} has voted");
        }
        assert_eq!((town.votes(kept).await.0, town.differences().await), (together, 0));
    })
    .await;
}

/// The path of the button of the newest mail to an address.
async fn link_to(town: &Town, address: &str, start: &str) -> String {
    let mails = mails(town).await;
    let text = mail_to(&mails, address)["text"].as_str().expect("a mail has text").to_owned();
    let link =
        text.split_whitespace().find(|word| word.contains(start)).unwrap_or_else(|| panic!("no {start}: {text}"));
    path(link).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_goes_to_another_call_with_its_votes_and_keeps_its_address() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        let mut luc = town.signed_in("luc").await;
        assert_eq!(vote(&mut luc, &id).await.status, 303);
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        agree(&town, "luc@voorbeeld.be").await;
        author_at(&town, &id, "auteur@voorbeeld.be").await;
        let votes = town.votes(&id).await;
        let mut hilde = town.signed_in("hilde").await;
        let address = format!("/beheer/suggesties/{id}/verplaatsen");
        let page = hilde.get(&address).await;
        let (version, to) = (page.hidden("versie"), page.body.split("value=\"regentonnen/").nth(1));
        let to = format!("regentonnen/{}", to.and_then(|rest| rest.split('"').next()).expect("the call can be chosen"));
        for (to, reason, sentence) in [
            ("", "Hoort daar.", "Kies een oproep"),
            ("regentonnen/bestaat-niet", "Hoort daar.", "Kies een oproep"),
            ("nergens/x", "Hoort daar.", "Kies een oproep"),
            (&*to, " ", "Zeg kort waarom"),
        ] {
            let wrong = encoded(&[("versie", &version), ("naar", to), ("reden", reason)]);
            let answer = hilde.post(&address, &wrong).await;
            assert!(answer.status == 422 && answer.body.contains(sentence), "{to} {reason}: {}", answer.body);
        }
        let form = encoded(&[("versie", &version), ("naar", &to), ("reden", "Dit gaat over regenwater.")]);
        for _ in 0..2 {
            assert_eq!(hilde.post(&address, &form).await.status, 303);
        }
        let seen = town.visitor().get(&format!("/suggesties/{id}")).await;
        assert!(seen.status == 200 && seen.body.contains("Dit gaat over regenwater."), "{}", seen.body);
        let api = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
        assert_eq!((api["call"].as_str(), town.votes(&id).await), (Some("regentonnen"), votes));
        let list = |call: &str| format!("/api/v1/suggestions?call={call}&sort=new&limit=100");
        let body = town.visitor().get(&list("regentonnen")).await.body;
        assert!(body.contains(&id) && !town.visitor().get(&list(CALL)).await.body.contains(&id));
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["auteur@voorbeeld.be", "luc@voorbeeld.be"], "once each");
        assert!(mail_to(&mails, "luc@voorbeeld.be")["text"].as_str().is_some_and(|text| text.contains("regenwater")));
        assert_eq!(town.differences().await, 0);
        assert_eq!(town.signed_in("karim").await.post(&address, &form).await.status, 403);
    })
    .await;
}
