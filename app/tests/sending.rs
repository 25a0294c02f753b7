//! The program is killed in the midst of sending: every mail arrives, and one that arrives twice is the same mail.

use crate::support;

use kit::{
    clock::Moment,
    db::{Db, Error},
    mail::{Message, outbox},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use support::program::Place;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

const MAILS: usize = 300;
const KILLS: usize = 4;
/// What the program sends at the same time.
const AT_ONCE: usize = 8;

/// What a mail server took: the names of the mails that came to each address.
type Taken = Arc<Mutex<HashMap<String, Vec<String>>>>;

/// A mail server that takes everything, unhurried.
async fn mail_server() -> (u16, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Taken::default());
    let keeping = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(take(stream, keeping.clone()));
        }
    });
    (port, taken)
}

/// One connection, until it ends in whatever way.
async fn take(stream: TcpStream, taken: Taken) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let (mut to, mut name) = (String::new(), String::new());
    stream.write_all(b"220 test\r\n").await.ok()?;
    let mut in_data = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        let answer: &[u8] = match (in_data, line.split([' ', ':']).next().unwrap_or_default()) {
            (true, _) if line == "." => {
                in_data = false;
                taken.lock().unwrap().entry(to.clone()).or_default().push(name.clone());
                tokio::time::sleep(Duration::from_millis(30)).await;
                b"250 taken\r\n"
            }
            (true, _) => {
                if let Some(id) = line.strip_prefix("Message-ID: ") {
                    id.clone_into(&mut name);
                }
                continue;
            }
            (false, "EHLO") => b"250 test\r\n",
            (false, "RCPT") => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 yes\r\n"
            }
            (false, "DATA") => {
                in_data = true;
                b"354 go on\r\n"
            }
            (false, "QUIT") => b"221 bye\r\n",
            (false, _) => b"250 yes\r\n",
        };
        stream.write_all(answer).await.ok()?;
    }
}

async fn put_mails(db: &Db) {
    let put = db.write(|tx| {
        Box::pin(async move {
            for number in 0..MAILS {
                let message = Message {
                    to: format!("lezer-{number}@voorbeeld.be"),
                    subject: "Nieuws".to_owned(),
                    text: "Dag".to_owned(),
                    html: "<p>Dag</p>".to_owned(),
                    stop_url: None,
                };
                let id = 1_000_000 + i64::try_from(number).unwrap();
                outbox::put(tx, (1, id), &message, Moment(0), None).await?;
            }
            Ok::<_, Error>(())
        })
    });
    put.await.expect("the mails wait");
}

/// Mails that a program had in its hands when it was killed are let go after two minutes; these pass.
async fn leases_pass(db: &Db) {
    let sql = "update outbox set next_at = 0 where closed_at is null";
    db.write(move |tx| Box::pin(async move { tx.run(sql, &[]).await })).await.expect("time passes");
}

async fn survive(database: &support::Database) {
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    drop(place.start().await);
    let db = Db::open(&database.address.parse().expect("an address")).await.expect("the database opens");
    put_mails(&db).await;
    let (port, taken) = mail_server().await;
    let smtp = format!("smtp://127.0.0.1:{port}");
    let count = || taken.lock().unwrap().len();
    for round in 1..=KILLS {
        let running = place.start_with(&[("PLEIN_SMTP_URL", &smtp)]).await;
        let enough = MAILS * round / (KILLS + 2);
        while count() < enough {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        drop(running);
        assert!(count() < MAILS, "it was killed in the midst of it");
        leases_pass(&db).await;
    }
    let running = place.start_with(&[("PLEIN_SMTP_URL", &smtp)]).await;
    for _ in 0..600 {
        let left: (i64,) = {
            let sql = "select cast(count(*) as bigint) from outbox where closed_at is null";
            db.read().await.unwrap().one(sql, &[]).await.unwrap()
        };
        if left.0 == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    drop(running);
    let taken = taken.lock().unwrap();
    assert_eq!(taken.len(), MAILS, "everybody got it");
    let twice: usize = taken.values().map(|names| names.len() - 1).sum();
    assert!(twice <= AT_ONCE * KILLS, "{twice} came twice");
    for (to, names) in taken.iter() {
        assert!(!names[0].is_empty() && names.iter().all(|name| *name == names[0]), "{to}: {names:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_her_mail_whenever_the_program_is_killed_on_sqlite() {
    survive(&support::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_her_mail_whenever_the_program_is_killed_on_postgresql() {
    survive(&support::postgres().await).await;
}
