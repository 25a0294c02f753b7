//! The daily mail: what is new for one person, once a day, and never with nothing in it.

mod support;

use kit::{
    clock::Moment,
    jobs::{Job, Next},
};
use plein::{
    digest,
    refusal::Error,
    suggestions::store::NewComment,
    vocabulary::{CommentId, MunicipalityId, PersonId, SuggestionId},
};
use std::time::Duration;
use support::{
    mails::{agree, cx, give_address, mail_to, mails, path, person_of, receivers, sql},
    town::{Town, town},
};

const AUTHOR: &str = "auteur@voorbeeld.be";

/// An author who wants to hear of her suggestion; the first morning is waited for.
async fn author(town: &Town) -> SuggestionId {
    let id: SuggestionId = town.suggestion("plekken-vergroenen", "new").await.parse().expect("an id");
    let author = format!("(select person_id from suggestions where municipality_id = 1 and id = {})", id.0);
    give_address(town, &author, AUTHOR).await;
    agree(town, AUTHOR).await;
    for _ in 0..100 {
        let planned = "select cast(count(*) as bigint) from jobs where kind = 'digest-day' and municipality_id = 1";
        if town.rows::<(i64,)>(planned).await[0].0 == 1 {
            return id;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no morning is waited for");
}

async fn vote(town: &Town, id: SuggestionId, key: &str) {
    let voted = town.signed_in(key).await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
    assert_eq!(voted.status, 303, "{}", voted.body);
}

async fn comment(town: &Town, id: SuggestionId, key: &str, body: &'static str) {
    let program = cx(town);
    let author = PersonId(person_of(key, town).await.parse().expect("the number of a person"));
    let written = program.write(move |cx, tx| {
        Box::pin(async move {
            let new = NewComment {
                id: CommentId(cx.new_id()),
                suggestion: id,
                parent: None,
                author,
                body,
                created_at: cx.now,
            };
            Ok::<_, Error>(plein::suggestions::store::insert_comment(tx, MunicipalityId(1), &new).await?)
        })
    });
    written.await.expect("the comment is written");
}

/// The demo's clock, as its page moves it.
async fn clock_to(town: &Town, moment: &str) {
    let moved = town.visitor().post("/demo/klok", &format!("naar={moment}")).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_reads_the_votes_and_comments_of_a_day_in_one_mail_the_next_morning() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        vote(&town, id, "burger-7").await;
        comment(&town, id, "amina", "Mooi plan, ik help mee.\n\nTot dan.").await;
        clock_to(&town, "2026-10-06T05:28:00Z").await;
        assert!(mails(&town).await.is_empty(), "nothing comes before half past seven");
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(receivers(&sent), [AUTHOR]);
        let text = sent[0]["text"].as_str().unwrap();
        assert!(sent[0]["subject"].as_str().unwrap().starts_with("Nieuw bij je suggestie ‘"), "{}", sent[0]);
        for said in ["Er kwamen 2 stemmen bij.", "Er kwam 1 reactie bij:", "Mooi plan, ik help mee. Tot dan.", "Amina"]
        {
            assert!(text.contains(said), "{said} is missing in {text}");
        }
        assert!(!text.contains("Luc"), "who voted is told to nobody: {text}");
        let link = text.split_whitespace().find(|word| word.contains("/suggesties/")).expect("a link");
        assert_eq!(town.visitor().get(path(link)).await.status, 200);
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        assert_eq!(mails(&town).await.len(), 1, "a day without news has no mail");
        vote(&town, id, "burger-8").await;
        clock_to(&town, "2026-10-11T12:00:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(sent.len(), 2, "mornings that were missed are one mail");
        assert!(sent[0]["text"].as_str().unwrap().contains("Er kwam 1 stem bij."), "{}", sent[0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_did_not_agree_or_stopped_it_gets_no_daily_mail() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        town.run("update consents set withdrawn_at = 1 where purpose = 'outcome_mail'").await;
        clock_to(&town, "2026-10-06T05:32:00Z").await;
        assert!(mails(&town).await.is_empty(), "she did not agree to hear");
        agree(&town, AUTHOR).await;
        vote(&town, id, "burger-7").await;
        clock_to(&town, "2026-10-07T05:32:00Z").await;
        let sent = mails(&town).await;
        let stop = path(mail_to(&sent, AUTHOR)["stop"].as_str().expect("a stop link")).to_owned();
        let mut outside = town.visitor();
        assert!(outside.get(&stop).await.body.contains("Wil je de dagelijkse mail met wat nieuw is niet meer?"));
        let form = [("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(outside.ask("POST", &stop, &form, "List-Unsubscribe=One-Click").await.status, 200);
        assert!(outside.get(&stop).await.body.contains("Je krijgt de dagelijkse mail niet meer."));
        vote(&town, id, "burger-8").await;
        clock_to(&town, "2026-10-08T05:32:00Z").await;
        assert_eq!(mails(&town).await.len(), 1, "she stopped it");
        assert_eq!(outside.post(&format!("{stop}/keuze"), "keuze=terug").await.status, 303);
        vote(&town, id, "burger-9").await;
        clock_to(&town, "2026-10-09T05:32:00Z").await;
        let sent = mails(&town).await;
        assert_eq!(sent.len(), 2, "she took it back");
        assert!(
            sent[0]["text"].as_str().unwrap().contains("Er kwam 1 stem bij."),
            "only what came since the day before"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_or_works_twice_leaves_one_daily_mail() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = author(&town).await;
        vote(&town, id, "luc").await;
        let since = town.app.clock.now().plus_days(-1).0;
        let until = town.app.clock.now().plus_seconds(1).0;
        let step = async |dies: bool| {
            let payload = serde_json::json!({ "since": since, "until": until, "after": 0 }).to_string();
            let (kind, key) = (digest::TELL.to_owned(), "again".to_owned());
            let job = Job { owner: 1, kind, key, payload, attempts: 1, lease: Moment(0) };
            let program = cx(&town);
            let done = program.write(move |cx, tx| {
                let job = job.clone();
                Box::pin(async move {
                    let next = digest::work(&cx, tx, &job).await?;
                    if dies { Err(Error::Fault("the power is gone".to_owned())) } else { Ok(next) }
                })
            });
            done.await.ok()
        };
        assert_eq!(step(true).await, None);
        assert!(mails(&town).await.is_empty());
        for _ in 0..2 {
            assert_eq!(step(false).await, Some(Next::Done));
            assert_eq!(mails(&town).await.len(), 1);
        }
        let rows =
            town.rows::<(String,)>(sql("select once_key from outbox where once_key is not null".to_owned())).await;
        assert!(rows[0].0.starts_with("digest-"), "{}", rows[0].0);
    })
    .await;
}
