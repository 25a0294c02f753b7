//! Voting with a confirmed e-mail address alone: press, ask for a code, read the mail, type the code over; and what becomes
//! of such votes when the same person signs in later.

use crate::providers::hostile;
use crate::support;

use hostile::Hostile;
use kit::{
    db::{Db, SchemaState},
    params,
};
use plein::{
    people::{self, Email},
    vocabulary::{MunicipalityId, PersonId},
};
use support::{
    each_engine,
    town::{Answer, Browser, Town, town},
};

/// A call that takes votes by address, once somebody said that she lives, works, studies or is active there.
const CALL: &str = "zonnedaken";

/// Somebody who pressed and asked for a code, in a browser of her own.
async fn asks(town: &Town, id: &str, address: &str) -> Browser {
    let mut browser = town.visitor();
    let pressed = browser.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
    assert_eq!((pressed.status, pressed.header("location")), (303, Some("/aanmelden")));
    let asked = send(&mut browser, address).await;
    assert_eq!((asked.status, asked.header("location")), (303, Some("/aanmelden/code")), "{}", asked.body);
    browser
}

async fn send(browser: &mut Browser, address: &str) -> Answer {
    browser.post("/aanmelden/mail", &serde_urlencoded::to_string([("mail", address)]).unwrap()).await
}

async fn enter(browser: &mut Browser, code: &str) -> Answer {
    browser.post("/aanmelden/code", &format!("code={code}")).await
}

/// Somebody who voted by address; in a call for everyone.
async fn voted(town: &Town, id: &str, address: &str) -> Browser {
    let mut browser = asks(town, id, address).await;
    let came = enter(&mut browser, &town.code_to(address).await).await;
    assert_eq!(came.header("location"), Some(format!("/suggesties/{id}#vote-{id}").as_str()));
    browser
}

async fn for_everyone(town: &Town) {
    town.run("update calls set eligibility = 'everyone' where slug = 'zonnedaken'").await;
}

/// A code that is not `right`.
fn other_than(right: &str) -> String {
    format!("{:06}", (right.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn anna_votes_with_her_address_and_her_vote_is_shown_apart() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        let mut anna = asks(&town, &id, "Anna.Peeters@voorbeeld.be").await;
        let form = anna.get("/aanmelden/code").await;
        assert!(form.body.contains("staat klaar") && form.body.contains("Anna.Peeters@voorbeeld.be"));
        let came = enter(&mut anna, &town.code_to("Anna.Peeters@voorbeeld.be").await).await;
        assert_eq!(came.header("location"), Some("/mijn/band"), "this call asks first whether she lives here");
        assert_eq!(town.votes(&id).await, before, "nothing counts before she said so");
        assert!(anna.get("/mijn/band").await.body.contains("staat klaar"));
        let stated = anna.post("/mijn/band", "band=lives").await;
        assert_eq!(stated.header("location"), Some(format!("/suggesties/{id}#vote-{id}").as_str()));
        assert_eq!(town.votes(&id).await, (before.0 + 1, before.1 + 1));
        let page = anna.follow(&stated).await;
        assert!(page.form(&format!("vote-{id}")).contains("Jij stemde"));
        let apart = format!("Waarvan {} met een bevestigd e-mailadres.", before.1 + 1);
        assert!(town.visitor().get(&format!("/suggesties/{id}")).await.body.contains(&apart), "{apart}");
        let mine = anna.get("/mijn").await;
        assert!(mine.body.contains(&format!("/suggesties/{id}")) && !mine.body.contains("name=\"naam\""));
        // What needs an account stays shut, and her vote is hers to take back.
        assert_eq!(anna.post("/mijn/naam", "naam=Anna").await.status, 401);
        let elsewhere = town.suggestion("plekken-vergroenen", "new").await;
        assert_eq!(anna.put(&format!("/api/v1/suggestions/{elsewhere}/vote")).await.status, 401);
        assert_eq!(town.differences().await, 0);
        anna.post(&format!("/suggesties/{id}/stem"), "stem=nee").await;
        assert_eq!((town.votes(&id).await, town.differences().await), (before, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_good_once_for_five_tries_in_one_browser() {
    each_engine(async |database| {
        let town = town(database).await;
        for_everyone(&town).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        let mut anna = asks(&town, &id, "anna@voorbeeld.be").await;
        let code = town.code_to("anna@voorbeeld.be").await;
        // In another browser the right code is nothing, also in one where somebody else waits for her own.
        let mut other = asks(&town, &id, "luc@voorbeeld.be").await;
        for browser in [&mut town.visitor(), &mut other] {
            let refused = enter(browser, &code).await;
            let gone = refused.header("location").is_some_and(|to| to.contains("fout=code"));
            assert!(gone || refused.body.contains("nog 4 keer"), "{}", refused.body);
        }
        assert_eq!(enter(&mut anna, "12345").await.status, 422, "what is no code costs no try");
        for left in (1..5).rev() {
            let wrong = enter(&mut anna, &other_than(&code)).await;
            assert_eq!(wrong.status, 422);
            assert!(wrong.body.contains(&format!("Je kan nog {left} keer proberen.")), "{left}");
        }
        // The last try is the right one; after that the code is spent, for a copy of the same browser too.
        let copied = anna.clone();
        let came = enter(&mut anna, &code).await;
        assert_eq!((came.status, town.votes(&id).await), (303, (before.0 + 1, before.1 + 1)));
        let lucs = town.code_to("luc@voorbeeld.be").await;
        for (mut copy, code) in [(copied, &code), (other.clone(), &lucs)] {
            if *code == lucs {
                assert!(enter(&mut other, code).await.header("location").is_some_and(|to| to.contains("#vote-")));
            }
            let again = enter(&mut copy, code).await;
            assert!(again.header("location").is_some_and(|to| to.contains("fout=code")), "{}", again.body);
        }
        let again = enter(&mut anna, &code).await;
        assert!(again.header("location").is_some_and(|to| to.contains("fout=code")));
        assert_eq!(town.votes(&id).await, (before.0 + 2, before.1 + 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_all_at_once_gives_no_more_than_five_tries() {
    each_engine(async |database| {
        let town = town(database).await;
        for_everyone(&town).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        let anna = asks(&town, &id, "anna@voorbeeld.be").await;
        let code = town.code_to("anna@voorbeeld.be").await;
        let guesses: Vec<_> = (0..40)
            .map(|_| {
                let (mut browser, guess) = (anna.clone(), other_than(&code));
                tokio::spawn(async move { enter(&mut browser, &guess).await.status })
            })
            .collect();
        let mut wrong = 0;
        for guess in guesses {
            wrong += usize::from(guess.await.unwrap() == 422);
        }
        assert!(wrong <= 4, "{wrong} guesses were answered as if there were tries left");
        let late = enter(&mut anna.clone(), &code).await;
        assert!(late.header("location").is_some_and(|to| to.contains("fout=code")), "the right one comes too late");
        let door = anna.clone().follow(&late).await;
        assert!(door.body.contains("Die code werkt niet meer.") && door.body.contains("staat klaar"));
        assert_eq!(town.votes(&id).await, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_gets_old_and_a_mailbox_gets_five_an_hour() {
    each_engine(async |database| {
        let town = town(database).await;
        for_everyone(&town).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        let mut anna = asks(&town, &id, "anna@voorbeeld.be").await;
        let old = town.code_to("anna@voorbeeld.be").await;
        town.run("update email_codes set created_at = created_at - 901000").await;
        let late = enter(&mut anna, &old).await;
        assert!(late.header("location").is_some_and(|to| to.contains("fout=code")));
        // A new one works, and takes the place of the one before it.
        assert_eq!(send(&mut anna, "anna@voorbeeld.be").await.status, 303);
        let second = town.code_to("anna@voorbeeld.be").await;
        assert_eq!(send(&mut anna, "Anna+nieuw@voorbeeld.be").await.status, 303);
        for spelling in ["anna@voorbeeld.be", "anna+4@voorbeeld.be"] {
            assert_eq!(send(&mut anna, spelling).await.status, 303);
        }
        let third = town.code_to("anna+4@voorbeeld.be").await;
        let full = send(&mut anna, "ANNA+nog@voorbeeld.be").await;
        assert_eq!((full.status, full.header("retry-after").is_some()), (429, true));
        assert!(full.body.contains("Er zijn te veel codes gevraagd") && full.body.contains("ANNA+nog@voorbeeld.be"));
        assert_eq!(town.rows::<(i64,)>("select id from outbox").await.len(), 5);
        if second != third {
            assert_eq!(enter(&mut anna, &second).await.status, 422);
        }
        assert_eq!(enter(&mut anna, &third).await.status, 303);
        assert_eq!(town.votes(&id).await, (before.0 + 1, before.1 + 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mailbox_is_one_voter_however_it_is_spelled() {
    each_engine(async |database| {
        let town = town(database).await;
        for_everyone(&town).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        for (mailbox, spellings) in [
            (1, ["Anna@voorbeeld.be", "anna+1@Voorbeeld.be", "ANNA+a+b@voorbeeld.be"]),
            (2, ["jan.peeters@gmail.com", "j.a.n.peeters@googlemail.com", "JanPeeters+x@gmail.com"]),
            (3, ["j.an@voorbeeld.be", "J.an@voorbeeld.be", "j.an+1@voorbeeld.be"]),
        ] {
            for spelling in spellings {
                // The mail goes where it was typed: `code_to` looks for exactly that.
                voted(&town, &id, spelling).await;
                assert_eq!(town.votes(&id).await, (before.0 + mailbox, before.1 + mailbox), "{spelling}");
            }
        }
        voted(&town, &id, "jan@voorbeeld.be").await;
        assert_eq!(town.votes(&id).await.0, before.0 + 4, "dots make another mailbox where they are not ignored");
        let mut kept: Vec<(String,)> = town.rows("select email from people where email is not null").await;
        kept.sort();
        let kept: Vec<&str> = kept.iter().map(|row| row.0.as_str()).collect();
        assert_eq!(kept, ["Anna@voorbeeld.be", "j.an@voorbeeld.be", "jan.peeters@gmail.com", "jan@voorbeeld.be"]);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// Wilgenbeke with a provider: Anna signs in at it, in the browser she is given.
async fn signs_in(provider: &Hostile, browser: &mut Browser) -> Answer {
    let sent = browser.post("/aanmelden", "terug=%2Fmijn").await;
    let came = browser.get(&provider.way_back(sent.onward())).await;
    assert_eq!((came.status, came.header("location")), (303, Some("/mijn")), "{}", came.body);
    came
}

#[tokio::test(flavor = "multi_thread")]
async fn who_voted_by_address_and_signs_in_later_has_one_vote() {
    each_engine(async |database| {
        let (town, provider) = (town(database).await, Hostile::start().await);
        for_everyone(&town).await;
        let settings = provider.settings();
        town.set(1, |town| town.sign_in = Some(settings)).await;
        let both = town.suggestion(CALL, "new").await;
        let list =
            town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=2&status=submitted")).await.json();
        let only = list["items"][1]["id"].as_str().unwrap().to_owned();
        let before = (town.votes(&both).await, town.votes(&only).await);
        // On her telephone she votes for one with her account; on her computer for both, with her address.
        let mut telephone = town.visitor();
        signs_in(&provider, &mut telephone).await;
        telephone.post("/mijn/hoedanigheid", "hoedanigheid=inwoner").await;
        assert_eq!(telephone.put(&format!("/api/v1/suggestions/{both}/vote")).await.status, 200);
        let mut computer = voted(&town, &both, "anna@voorbeeld.be").await;
        assert_eq!(computer.put(&format!("/api/v1/suggestions/{only}/vote")).await.status, 200);
        assert_eq!(town.votes(&both).await, (before.0.0 + 2, before.0.1 + 1));
        signs_in(&provider, &mut computer).await;
        assert_eq!(town.votes(&both).await, (before.0.0 + 1, before.0.1), "one of the two stays");
        assert_eq!(town.votes(&only).await, (before.1.0 + 1, before.1.1), "and this is hers by account now");
        assert_eq!(town.differences().await, 0);
        let mine = computer.get("/mijn").await.body;
        assert!(mine.contains(&both) && mine.contains(&only) && mine.contains("anna@voorbeeld.be"));
        let anonymous = town.visitor().get(&format!("/api/v1/suggestions/{both}")).await.json();
        assert_eq!(anonymous["votes"].as_i64(), Some(before.0.0 + 1), "no kept page shows the old count");
        // Her address is known from now on: a code opens a browser as herself.
        voted(&town, &both, "Anna+later@voorbeeld.be").await;
        assert_eq!((town.votes(&both).await, town.differences().await), ((before.0.0 + 1, before.0.1), 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_of_the_demo_joins_her_address_and_keeps_it_from_luc() {
    each_engine(async |database| {
        let town = town(database).await;
        for_everyone(&town).await;
        let id = town.suggestion(CALL, "new").await;
        let before = town.votes(&id).await;
        let mut computer = voted(&town, &id, "amina@voorbeeld.be").await;
        computer.post("/demo/aanmelden", "persoon=amina").await;
        assert_eq!(town.votes(&id).await, (before.0 + 1, before.1), "the door of the demo joins too");
        // An address that is confirmed by who is signed in already brings its votes along.
        let other = voted(&town, &id, "amina.werk@voorbeeld.be").await;
        assert_eq!(town.votes(&id).await, (before.0 + 2, before.1 + 1));
        let confirm = async |browser: &mut Browser, address: &str| {
            browser.post("/mijn/mail", &serde_urlencoded::to_string([("mail", address)]).unwrap()).await;
            let code = town.code_to(address).await;
            browser.post("/mijn/mail/code", &format!("code={code}")).await
        };
        assert_eq!(confirm(&mut computer, "Amina.Werk@voorbeeld.be").await.status, 303);
        assert_eq!(town.votes(&id).await, (before.0 + 1, before.1));
        // Two accounts are two people: the address stays where it is.
        let mut luc = town.signed_in("luc").await;
        let taken = confirm(&mut luc, "amina.werk+luc@voorbeeld.be").await;
        assert!(taken.status == 422 && taken.body.contains("hoort bij iemand anders"), "{}", taken.body);
        assert!(other.clone().get("/mijn").await.body.contains(&id), "what was open by address goes on as her");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_before_is_known_after_an_upgrade() {
    each_engine(async |database| {
        let db = Db::open(&database.url).await.unwrap();
        db.migrate(&plein::MIGRATIONS[..1]).await.unwrap();
        let filled = db.write(|tx| {
            Box::pin(async move {
                let key: &[u8] = &[7; 32];
                let town = "insert into municipalities (municipality_id, slug, name, base_url, settings, subject_key)
                            values (1, 'x', 'X', 'http://localhost', '{}', $1)";
                tx.run(town, params![key]).await?;
                let person = "insert into people (municipality_id, id, email, email_confirmed_at, created_at)
                              values (1, 7, 'anna@voorbeeld.be', 1, 1)";
                tx.run(person, &[]).await
            })
        });
        filled.await.unwrap();
        assert!(matches!(db.migrate(plein::MIGRATIONS).await.unwrap(), SchemaState::Current { .. }));
        let anna = Email::parse("Anna+nu@voorbeeld.be").unwrap();
        let mut tx = db.read().await.unwrap();
        let found = people::store::find_person_of_email(&mut tx, MunicipalityId(1), &anna).await.unwrap();
        assert_eq!(found, Some(PersonId(7)));
    })
    .await;
}
