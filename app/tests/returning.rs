//! Mails that came back: who believes which report, who hears nothing more, and how she comes to hear again.

use crate::support;

use std::{
    io::Write,
    process::{Command, Stdio},
};
use support::{
    each_engine,
    mails::{give_address, mails, person_of, receivers},
    town::{Answer, Browser, REPORT_SECRET, Town, encoded, town},
};

const ADDRESS: &str = "amina@voorbeeld.be";

/// The name of the only mail that left for an address, as its file says it.
async fn name_of_mail(town: &Town, address: &str) -> String {
    for _ in 0..100 {
        let files = std::fs::read_dir(town.app.data_dir.join("mails")).into_iter().flatten().flatten();
        let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        let mut names = texts.filter(|text| text.contains(&format!("To: {address}\r\n")));
        if let Some(text) = names.next() {
            let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).expect("a mail has a name");
            return line.to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("no mail left for {address}")
}

fn report(name: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@elders.example\r\nTo: plein@voorbeeld.be\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"grens\"\r\n\r\n\
         --grens\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --grens\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; elders.example\r\n\r\n\
         Final-Recipient: rfc822; iemand-anders@voorbeeld.be\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} it is not taken\r\n\r\n\
         --grens\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {name}\r\nSubject: Dag\r\n\r\nDag\r\n--grens--\r\n"
    )
}

async fn tell(town: &Town, secret: &str, report: &str) -> Answer {
    let shown = format!("Bearer {secret}");
    let headers = [("content-type", "message/rfc822"), ("authorization", shown.as_str())];
    town.visitor().ask("POST", "/api/v1/mail-reports", &headers, report).await
}

/// A code to her own address, entered.
async fn confirms(town: &Town, browser: &mut Browser, address: &str) {
    assert_eq!(browser.post("/mijn/mail", &encoded(&[("mail", address)])).await.status, 303);
    let code = town.code_to(address).await;
    assert_eq!(browser.post("/mijn/mail/code", &format!("code={code}")).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_reads_that_her_mail_comes_back_and_confirms_her_address_anew() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut amina = town.signed_in("amina").await;
        confirms(&town, &mut amina, ADDRESS).await;
        let name = name_of_mail(&town, ADDRESS).await;
        let page = amina.get("/mijn").await.body;
        assert!(!page.contains("komen terug"), "nothing came back yet");
        let again = amina.post("/mijn/mail", &encoded(&[("mail", ADDRESS)])).await;
        assert_eq!(again.status, 422, "an address that works need not be confirmed anew");

        // Nobody else can say that it came back, and nobody can say it of a mail she has not seen.
        let dead = report(&name, "5.1.1");
        for wrong in ["", "another secret of tests"] {
            assert_eq!(tell(&town, wrong, &dead).await.status, 404);
        }
        let forged = report("<0000000000025.1.0011223344556677@localhost>", "5.1.1");
        let other_town = report(&name.replace(".1.", ".2."), "5.1.1");
        for nothing in [forged.as_str(), other_town.as_str(), "nonsense", ""] {
            assert_eq!(tell(&town, REPORT_SECRET, nothing).await.status, 202);
        }
        assert!(!amina.get("/mijn").await.body.contains("komen terug"));

        for _ in 0..2 {
            assert_eq!(tell(&town, REPORT_SECRET, &dead).await.status, 204, "a report that comes twice is one");
        }
        let page = amina.get("/mijn").await.body;
        assert!(page.contains("Mails naar dit adres komen terug sinds"), "{page}");
        let gone: Vec<(String,)> = town.rows("select address from unreachable_addresses").await;
        assert_eq!(gone, [(ADDRESS.to_owned(),)], "not the address that the report names");

        confirms(&town, &mut amina, ADDRESS).await;
        assert!(!amina.get("/mijn").await.body.contains("komen terug"), "entering the code ends it");
        assert_eq!(tell(&town, REPORT_SECRET, &dead).await.status, 204);
        assert!(!amina.get("/mijn").await.body.contains("komen terug"), "an old report says nothing of now");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_mailbox_gets_the_next_mail_and_a_dead_one_none() {
    each_engine(async |database| {
        let town = town(database).await;
        for (key, address, status) in [("amina", ADDRESS, "5.1.1"), ("luc", "luc@voorbeeld.be", "5.2.2")] {
            let mut who = town.signed_in(key).await;
            confirms(&town, &mut who, address).await;
            let name = name_of_mail(&town, address).await;
            assert_eq!(tell(&town, REPORT_SECRET, &report(&name, status)).await.status, 204);
            who.post("/mijn/voorkeuren", "outcome_mail=ja&leeftijd=ja").await;
            let id = town.suggestion("plekken-vergroenen", "votes").await;
            who.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
            assert_eq!(who.post(&format!("/suggesties/{id}/volg"), "volg=ja").await.status, 303);
        }
        let mut hilde = town.signed_in("hilde").await;
        let id = town.suggestion("plekken-vergroenen", "votes").await;
        let page = hilde.get(&format!("/beheer/suggesties/{id}")).await;
        let answer = encoded(&[
            ("sleutel", &page.hidden("sleutel")),
            ("versie", &page.hidden("versie")),
            ("antwoord", "We planten er in november."),
        ]);
        assert_eq!(hilde.post(&format!("/beheer/suggesties/{id}"), &answer).await.status, 303);
        support::mails::let_pass(&town, 700);
        let written = mails(&town).await;
        assert!(receivers(&written).contains(&ADDRESS), "the mail is written");
        let states = "select recipient, state, gave_up from outbox where kind = 'answer' order by recipient";
        let mut rows: Vec<(String, String, Option<String>)> = Vec::new();
        for _ in 0..100 {
            rows = town.rows(states).await;
            if rows.iter().all(|(_, state, _)| state != "queued" && state != "sending") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let of = |address: &str| rows.iter().find(|row| row.0 == address).cloned().expect("a row");
        assert_eq!(of(ADDRESS).1, "suppressed");
        assert_eq!(of(ADDRESS).2.as_deref(), Some("unreachable"));
        assert_eq!(of("luc@voorbeeld.be").1, "sent");
    })
    .await;
}

/// A mail lies in the outbox for a while before it leaves; what its reader does meanwhile counts.
#[tokio::test(flavor = "multi_thread")]
async fn who_stops_or_leaves_before_a_mail_goes_does_not_get_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let luc = person_of("luc", &town).await;
        give_address(&town, &luc, "luc@voorbeeld.be").await;
        let id = town.suggestion("plekken-vergroenen", "votes").await;
        let number = kit::ids::decode(&id).expect("an id");
        let put = |number_of_mail: i64, kind: &str, at: i64| {
            support::mails::sql(format!(
                "insert into outbox (municipality_id, id, recipient, domain, subject, body_text, body_html, queued_at,
                                     next_at, kind, reader, about)
                 values (1, {number_of_mail}, 'luc@voorbeeld.be', 'voorbeeld.be', 'Dag', 'Dag', 'Dag', {at}, {at},
                         '{kind}', {luc}, {number})"
            ))
        };
        let now = town.app.clock.machine().0;
        let state = async |mail: i64| {
            for _ in 0..100 {
                let sql = support::mails::sql(format!("select state, gave_up from outbox where id = {mail}"));
                let rows: Vec<(String, Option<String>)> = town.rows(sql).await;
                if !["queued", "sending"].contains(&rows[0].0.as_str()) {
                    return (rows[0].0.clone(), rows[0].1.clone().unwrap_or_default());
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            panic!("the mail waits");
        };
        let said = |state: &str, why: &str| (state.to_owned(), why.to_owned());
        // He neither follows it nor agreed to hear: a mail of before says nothing of that.
        town.run(put(11, "answer", now)).await;
        assert_eq!(state(11).await, said("suppressed", "stopped"));
        support::mails::agree(&town, "luc@voorbeeld.be").await;
        town.run(put(12, "answer", now)).await;
        assert_eq!(state(12).await, said("sent", ""));
        town.run(support::mails::sql(format!("update suggestions set hidden_at = 1 where id = {number}"))).await;
        town.run(put(13, "answer", now)).await;
        assert_eq!(state(13).await, said("suppressed", "hidden"));
        town.run(put(14, "suggestion-hidden", now)).await;
        assert_eq!(state(14).await, said("sent", ""), "what the law asks to be told is told");
        town.run(put(15, "daily", now)).await;
        assert_eq!(state(15).await, said("sent", ""));
        town.run(support::mails::sql(format!("update people set digest_stopped_at = 1 where id = {luc}"))).await;
        town.run(put(16, "daily", now)).await;
        assert_eq!(state(16).await, said("suppressed", "stopped"));
        give_address(&town, &luc, "luc@elders.example").await;
        town.run(put(17, "suggestion-hidden", now)).await;
        assert_eq!(state(17).await, said("suppressed", "gone"), "the address is no longer his");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_server_pipes_a_report_in() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut amina = town.signed_in("amina").await;
        confirms(&town, &mut amina, ADDRESS).await;
        let dead = report(&name_of_mail(&town, ADDRESS).await, "5.1.1");
        let folder = town.app.data_dir.clone();
        let pipe = |message: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_plein"));
            command.arg("bounce").arg("--data").arg(&folder).args(["--database", &database.address]);
            command.env("PLEIN_SECRET_KEY_FILE", folder.join("secret.key"));
            let mut running = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
            running.stdin.take().expect("a pipe").write_all(message.as_bytes()).expect("it reads");
            let ended = running.wait_with_output().expect("it ends");
            (ended.status.success(), String::from_utf8_lossy(&ended.stdout).into_owned())
        };
        let (is_fine, said) = pipe("Subject: Ik ben er even niet\r\n\r\nDag");
        assert!(is_fine && said.contains("no report of a mail of ours"), "a mail server gets no error: {said}");
        let (is_fine, said) = pipe(&dead);
        assert!(is_fine && said.contains("its address gets no more mails"), "{said}");
        assert!(amina.get("/mijn").await.body.contains("komen terug"));
    })
    .await;
}
