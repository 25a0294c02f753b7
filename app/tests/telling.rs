//! Who hears what by mail, when, and how she stops it.

use crate::support;

use kit::{clock::Moment, jobs::Job};
use plein::{refusal::Error, suggestions, vocabulary::SuggestionId};
use std::time::Duration;
use support::{
    mails::{agree, cx, give_address, let_pass, mail_to, mails, path, person_of, receivers, sql},
    town::{Browser, Town, encoded, town},
};

/// Whom one asks about the call.
const ASK_HILDE: &str = "Vragen? Vraag het aan Hilde Van Damme (Dienst klimaat en omgeving): 09 000 00 12, \
                         hilde.vandamme@wilgenbeke.example.";

/// A suggestion with an author who ticked nothing, a voter who agreed to hear, a voter who did not, and a follower.
struct Scene {
    id: SuggestionId,
    follower: Browser,
}

async fn scene(town: &Town) -> Scene {
    let written = town.suggestion("plekken-vergroenen", "new").await;
    let id: SuggestionId = written.parse().expect("an id");
    let (mut luc, mut amina) = (town.signed_in("luc").await, town.signed_in("amina").await);
    let mut silent = town.signed_in("burger-7").await;
    for voter in [&mut luc, &mut silent] {
        assert_eq!(voter.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
    }
    let author = format!("(select person_id from suggestions where municipality_id = 1 and id = {})", id.0);
    give_address(town, &author, "auteur@voorbeeld.be").await;
    give_address(town, &person_of("luc", town).await, "luc@voorbeeld.be").await;
    agree(town, "luc@voorbeeld.be").await;
    give_address(town, &person_of("burger-7", town).await, "stil@voorbeeld.be").await;
    give_address(town, &person_of("amina", town).await, "amina@voorbeeld.be").await;
    assert_eq!(amina.post(&format!("/suggesties/{id}/volg"), "volg=ja").await.status, 303);
    Scene { id, follower: amina }
}

/// The officer answers and says that more must be known, as two presses at her desk.
async fn answer_and_set_status(town: &Town, id: SuggestionId) {
    let mut hilde = town.signed_in("hilde").await;
    let address = format!("/beheer/suggesties/{id}");
    let status = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json()["status"].clone();
    let next = if status == "under_review" { "in_progress" } else { "under_review" };
    let answer = format!("Goed idee.\n\nWe gaan kijken:\n- meten\n- planten\n\n{}tot het einde.", "woord ".repeat(300));
    for field in [("antwoord", &*answer), ("status", next)] {
        let page = hilde.get(&address).await;
        let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
        let form = encoded(&[("sleutel", &key), ("versie", &seen), field]);
        let sent = hilde.post(&address, &form).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answer_and_status_are_one_mail_to_author_voter_and_follower() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 9 * 60);
        assert!(mails(&town).await.is_empty(), "nobody hears before the ten minutes are over");
        let_pass(&town, 2 * 60);
        let sent = mails(&town).await;
        assert_eq!(receivers(&sent), ["amina@voorbeeld.be", "auteur@voorbeeld.be", "luc@voorbeeld.be"]);
        let mail = mail_to(&sent, "amina@voorbeeld.be");
        let text = mail["text"].as_str().unwrap();
        assert!(mail["subject"].as_str().unwrap().contains("antwoordde op “"), "{mail}");
        for said in ["Goed idee.", "De stand is nu: ", "omdat je", ASK_HILDE] {
            assert!(text.contains(said), "{said} is missing in {text}");
        }
        assert!(text.contains("\n- meten\n- planten\n\nwoord ") && text.contains("woord tot het einde."), "{text}");
        let html = mail["html"].as_str().unwrap();
        for kept in ["<p>Goed idee.</p>", "<ul><li>meten</li><li>planten</li></ul>", "woord tot het einde.</p>"] {
            assert!(html.contains(kept), "{kept} is missing in {html}");
        }
        let link = text.split_whitespace().find(|word| word.contains("/suggesties/")).expect("a link");
        let page = town.visitor().get(path(link)).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Goed idee."));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_names_who_stands_in_for_the_contact_and_without_one_whoever_is_asked_of_the_action() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        let until = town.app.clock.now().plus_days(5).0;
        town.run(sql(format!(
            "update contacts set absent_until = {until}, replacement_id = (select id from contacts where municipality_id
             = 1 and name = 'Karim Benali') where municipality_id = 1 and name = 'Hilde Van Damme'"
        )))
        .await;
        let told = async |minutes: i64| {
            answer_and_set_status(&town, scene.id).await;
            let_pass(&town, minutes * 60);
            let sent = mails(&town).await;
            let mail = mail_to(&sent, "amina@voorbeeld.be");
            [mail["text"].as_str().unwrap().to_owned(), mail["html"].as_str().unwrap().to_owned()]
        };
        for part in told(11).await {
            assert!(part.contains("Vraag het aan Karim Benali (Communicatiedienst): 09 000 00 "), "{part}");
            assert!(part.contains("Zij of hij vervangt Hilde Van Damme tot en met"), "{part}");
        }
        town.run("update calls set contact_id = null where municipality_id = 1").await;
        town.run("update contacts set absent_until = null, replacement_id = null where municipality_id = 1").await;
        for part in told(11).await {
            assert!(part.contains(ASK_HILDE), "the contact of the action: {part}");
        }
        town.run("update projects set contact_id = null where municipality_id = 1").await;
        town.run("update themes set contact_id = null where municipality_id = 1").await;
        for part in told(11).await {
            assert!(part.contains("Vragen? Mail naar klimaat@wilgenbeke.example."), "{part}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_who_follows_hears_of_it_when_somebody_else_did_some_of_it() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        give_address(&town, &person_of("hilde", &town).await, "hilde@voorbeeld.be").await;
        let mut hilde = town.signed_in("hilde").await;
        assert_eq!(hilde.post(&format!("/suggesties/{}/volg", scene.id), "volg=ja").await.status, 303);
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        assert!(!receivers(&mails(&town).await).contains(&"hilde@voorbeeld.be"), "she did all of it herself");
        answer_and_set_status(&town, scene.id).await;
        let card = "update status_changes set contact_id = (select min(id) from contacts where person_id is null
                    and municipality_id = 1) where changed_at = (select max(changed_at) from status_changes)";
        assert_eq!(town.run(card).await, 1);
        let_pass(&town, 11 * 60);
        assert!(receivers(&mails(&town).await).contains(&"hilde@voorbeeld.be"), "a colleague set the status");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_is_done_twice_mails_nobody_twice() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        let sent = mails(&town).await.len();
        let now = town.app.clock.now().0;
        let since: Vec<(Option<i64>,)> =
            town.rows(sql(format!("select max(answered_at) from answers where suggestion_id = {}", scene.id.0))).await;
        let payload = serde_json::json!({
            "suggestion": scene.id.0, "since": since[0].0, "by": 0, "until": now, "after": 0
        });
        let job = Job {
            owner: 1,
            kind: "suggestion-tell".to_owned(),
            key: "again".to_owned(),
            payload: payload.to_string(),
            attempts: 1,
            lease: Moment(0),
        };
        let program = cx(&town);
        let again = program.write(move |cx, tx| {
            let job = job.clone();
            Box::pin(async move { suggestions::notices::work(&cx, tx, &job).await.map(|_| ()) })
        });
        again.await.expect("the step runs again");
        assert_eq!(mails(&town).await.len(), sent);
        assert_eq!(sent, 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_leaves_the_job_and_no_mail() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        let program = cx(&town);
        let dying = program.write(move |cx, tx| {
            Box::pin(async move {
                suggestions::notices::tell_change(&cx, tx, scene.id).await?;
                Err::<(), _>(Error::Fault("the power is gone".to_owned()))
            })
        });
        assert!(dying.await.is_err());
        let_pass(&town, 11 * 60);
        assert!(mails(&town).await.is_empty());
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        assert_eq!(mails(&town).await.len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_stop_by_the_page_and_by_the_button_of_a_mail_program() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        let sent = mails(&town).await;
        let stop = |address: &str| path(mail_to(&sent, address)["stop"].as_str().expect("a stop link")).to_owned();
        let (amina, luc, author) = (stop("amina@voorbeeld.be"), stop("luc@voorbeeld.be"), stop("auteur@voorbeeld.be"));
        let mut outside = town.visitor();
        let form = [("content-type", "application/x-www-form-urlencoded")];
        // A program that checks links opens them all.
        for link in [&amina, &luc, &author] {
            assert!(outside.get(link).await.body.contains("Wil je geen mails meer over"));
        }
        assert_eq!(outside.ask("POST", &amina, &form, "x=y").await.status, 403, "only the words of RFC 8058");
        assert_eq!(outside.ask("POST", &amina, &form, "List-Unsubscribe=One-Click").await.status, 200);
        let choice = format!("{luc}/keuze");
        assert_eq!(outside.ask("POST", &choice, &form, "keuze=alles").await.status, 403, "a foreign page may not");
        assert_eq!(outside.post(&choice, "keuze=alles").await.status, 303);
        let forged = format!("{}0", &author[..author.len() - 1]);
        let forged = if forged == author { format!("{}1", &author[..author.len() - 1]) } else { forged };
        assert_eq!(outside.get(&forged).await.status, 404);
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        let all = mails(&town).await;
        assert_eq!(all.len(), 4, "{:?}", receivers(&all));
        assert_eq!(all[0]["to"], "auteur@voorbeeld.be");
        for link in [&amina, &luc] {
            assert_eq!(outside.post(&format!("{link}/keuze"), "keuze=terug").await.status, 303);
        }
        answer_and_set_status(&town, scene.id).await;
        let_pass(&town, 11 * 60);
        assert_eq!(mails(&town).await.len(), 7, "who took it back hears again");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_sees_it_and_can_end_it() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let Scene { id, mut follower } = scene(&town).await;
        let page = format!("/suggesties/{id}");
        assert!(follower.get(&page).await.form("volg").contains("Je volgt deze suggestie."));
        assert!(follower.get("/mijn").await.body.contains("Wat ik volg"));
        assert_eq!(follower.post(&format!("{page}/volg"), "volg=nee").await.status, 303);
        assert!(follower.get(&page).await.form("volg").contains("Volg met mails"));
        assert!(!follower.get("/mijn").await.body.contains("Wat ik volg"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_enough_to_follow_once_its_code_is_entered() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let mut nobody = town.visitor();
        let asked = nobody.post(&format!("/suggesties/{id}/volg"), "volg=ja").await;
        assert!(nobody.follow(&asked).await.body.contains("dan volg je"));
        assert!(nobody.get("/aanmelden").await.body.contains("Je e-mailadres is genoeg om te volgen."));
        let sent = nobody.post("/aanmelden/mail", "mail=nieuw%40voorbeeld.be").await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert!(nobody.get("/aanmelden/code").await.body.contains("Typ je code, dan is het in orde."));
        let asked = mails(&town).await;
        assert!(
            asked[0]["text"].as_str().unwrap().contains("met dit adres wil volgen wat er gebeurt op Plein"),
            "{}",
            asked[0]
        );
        let followers = "select cast(count(*) as bigint) from suggestion_followers";
        assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 0, "nothing counts before the code");
        let code = town.code_to("nieuw@voorbeeld.be").await;
        let done = nobody.post("/aanmelden/code", &format!("code={code}")).await;
        assert!(nobody.follow(&done).await.form("volg").contains("Je volgt deze suggestie."));
        assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_in_the_mail_confirms_following_in_any_browser_by_its_button_alone() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut nobody, mut phone) = (town.visitor(), town.visitor());
        nobody.post(&format!("/suggesties/{id}/volg"), "volg=ja").await;
        assert_eq!(nobody.post("/aanmelden/mail", "mail=nieuw%40voorbeeld.be").await.status, 303);
        let sent = mails(&town).await;
        let text = mail_to(&sent, "nieuw@voorbeeld.be")["text"].as_str().expect("a mail has text").to_owned();
        let link = path(text.split_whitespace().find(|word| word.contains("/volgen/")).expect("a link")).to_owned();
        let followers = "select cast(count(*) as bigint) from suggestion_followers";
        for _ in 0..2 {
            assert!(phone.get(&link).await.body.contains("Ja, ik wil dit volgen"));
            assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 0, "opening the page changes nothing");
        }
        // The link is read the next morning; the code is not good so long.
        for table in ["email_codes", "presses"] {
            town.run(sql(format!("update {table} set created_at = created_at - 72000000"))).await;
        }
        let code = town.code_to("nieuw@voorbeeld.be").await;
        nobody.post("/aanmelden/code", &format!("code={code}")).await;
        assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 0);
        let forged = link.replace(".", ".0");
        assert_eq!(phone.post(&forged, "").await.status, 404);
        for _ in 0..2 {
            assert_eq!(phone.post(&link, "").await.status, 303);
            assert!(phone.get(&link).await.body.contains("In orde: je volgt dit met nieuw@voorbeeld.be."));
            assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 1);
        }
        assert!(phone.get("/mijn").await.status == 303, "the link opens no session");
        let code = town.code_to("nieuw@voorbeeld.be").await;
        nobody.post("/aanmelden/code", &format!("code={code}")).await;
        assert!(nobody.get("/mijn").await.status == 303, "the code is spent");

        // A vote asks for the code itself, in the browser that pressed.
        let voter = &mut town.visitor();
        voter.post(&format!("/suggesties/{id}/volg"), "volg=ja").await;
        voter.post("/aanmelden/mail", "mail=stem%40voorbeeld.be").await;
        let sent = mails(&town).await;
        let text = mail_to(&sent, "stem@voorbeeld.be")["text"].as_str().expect("a mail has text").to_owned();
        let link = path(text.split_whitespace().find(|word| word.contains("/volgen/")).expect("a link")).to_owned();
        voter.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        let late = phone.get(&link).await;
        let door = phone.follow(&late).await;
        assert!(door.body.contains("Die code werkt niet meer."), "another press waits now: {}", door.body);
        phone.post(&link, "").await;
        assert_eq!(town.rows::<(i64,)>(followers).await[0].0, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_that_leaves_says_how_to_stop_it() {
    let database = support::sqlite();
    let town = town(&database).await;
    let scene = scene(&town).await;
    answer_and_set_status(&town, scene.id).await;
    let_pass(&town, 11 * 60);
    assert_eq!(mails(&town).await.len(), 3);
    let folder = town.app.data_dir.join("mails");
    for _ in 0..100 {
        let files: Vec<_> = std::fs::read_dir(&folder).map(|files| files.flatten().collect()).unwrap_or_default();
        if files.len() == 3 {
            for file in files {
                let raw = std::fs::read_to_string(file.path()).expect("a mail is text").replace("\r\n ", "");
                assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{raw}");
                assert!(raw.contains("List-Unsubscribe: <http"), "{raw}");
                assert!(raw.contains("multipart/alternative"), "{raw}");
            }
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the mails did not leave");
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_sees_what_changed_since_she_last_looked_until_she_says_that_she_saw_it() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let Scene { id, mut follower } = scene(&town).await;
        follower.post("/acties/wilgenbeke-vergroent/volg", "volg=ja").await;
        let seen = |body: &str| body.contains("Nieuw voor jou");
        follower.post("/mijn/gezien", "").await;
        assert!(!seen(&follower.get("/mijn").await.body), "nothing happened yet");
        let_pass(&town, 60);
        answer_and_set_status(&town, id).await;
        let page = follower.get("/mijn").await.body;
        let news = page.split("id=\"nieuw\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("news");
        assert!(news.contains(&format!("/suggesties/{id}\"")), "{news}");
        assert!(news.contains("De stand is nu: ") && news.contains("Er is een antwoord van de gemeente."), "{news}");
        assert!(seen(&follower.get("/mijn").await.body), "opening the page changes nothing");
        let until = news.split("name=\"tot\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("until");
        assert_eq!(follower.post("/mijn/gezien", &format!("tot={until}")).await.status, 303);
        assert!(!seen(&follower.get("/mijn").await.body));

        let_pass(&town, 60);
        let mut author = town.signed_in("burger-8").await;
        assert_eq!(author.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
        assert!(!seen(&follower.get("/mijn").await.body), "a vote is news for the author alone");
        // A page that stayed open says an earlier moment; what is no moment means now.
        follower.post("/mijn/gezien", "tot=5").await;
        assert!(!seen(&follower.get("/mijn").await.body));
        let mut luc = town.signed_in("luc").await;
        assert!(seen(&luc.get("/mijn").await.body), "who voted has news too");
        luc.post("/mijn/gezien", "tot=morgen").await;
        assert!(!seen(&luc.get("/mijn").await.body));
        assert_eq!(town.visitor().post("/mijn/gezien", "").await.status, 303);
    })
    .await;
}
