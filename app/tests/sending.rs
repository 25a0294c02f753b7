//! The program is killed in the midst of sending, to a mail server that is busy, refuses, hangs up and hangs: every mail
//! arrives where it can, and one that arrives twice is the same mail. `PLEIN_MAILS` says how many (300 when it does not).

use crate::support;

use kit::{
    clock::Clock,
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

/// What the program sends at the same time.
const AT_ONCE: usize = 16;
const PROVIDERS: [&str; 3] = ["een.example", "twee.example", "drie.example"];

#[expect(clippy::disallowed_methods, reason = "the check says how many")]
fn how_many() -> (usize, usize) {
    let mails = std::env::var("PLEIN_MAILS").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    (mails, if mails < 1_000 { 4 } else { 20 })
}

/// How the server behaves to one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Kind,
    /// These only the first time.
    Busy421,
    Later451,
    /// Takes the message and hangs up without a word.
    HangsUp,
    /// Takes the message and says nothing for a long while.
    Hangs,
    /// Always.
    Unknown550,
    /// Always: it does not even answer to the address.
    Mute,
}

impl Manner {
    fn to(number: usize) -> Manner {
        match number % 50 {
            1 => Manner::Busy421,
            2 => Manner::Later451,
            3 => Manner::HangsUp,
            4 => Manner::Unknown550,
            // The program is killed while it waits.
            5 if number < 50 => Manner::Hangs,
            _ => Manner::Kind,
        }
    }
}

/// What a mail server took: the names of the mails that came to each address; and to whom it was rude already.
#[derive(Default)]
struct Taken {
    names: HashMap<String, Vec<String>>,
    met: HashMap<String, Manner>,
}

impl Taken {
    /// Its manner now: rude once, kind from then on.
    fn manner(&mut self, to: &str) -> Manner {
        if to.ends_with("@traag.example") {
            return Manner::Mute;
        }
        let number = to.trim_start_matches("lezer-").split('@').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        let manner = Manner::to(number);
        match self.met.insert(to.to_owned(), manner) {
            Some(_) if manner != Manner::Unknown550 => Manner::Kind,
            Some(_) | None => manner,
        }
    }
}

type Shared = Arc<Mutex<Taken>>;

async fn mail_server() -> (u16, Shared) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Shared::default());
    let keeping = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(take(stream, keeping.clone()));
        }
    });
    (port, taken)
}

/// One connection, until it ends in whatever way.
async fn take(stream: TcpStream, taken: Shared) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let (mut to, mut name, mut manner) = (String::new(), String::new(), Manner::Kind);
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
                taken.lock().unwrap().names.entry(to.clone()).or_default().push(name.clone());
                tokio::time::sleep(Duration::from_millis(30)).await;
                match manner {
                    Manner::HangsUp => return None,
                    Manner::Hangs => tokio::time::sleep(Duration::from_secs(600)).await,
                    Manner::Kind | Manner::Busy421 | Manner::Later451 | Manner::Unknown550 | Manner::Mute => {}
                }
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
                manner = taken.lock().unwrap().manner(&to);
                match manner {
                    Manner::Busy421 => b"421 4.3.2 busy\r\n",
                    Manner::Later451 => b"451 4.7.1 greylisted\r\n",
                    Manner::Unknown550 => b"550 5.1.1 no such user\r\n",
                    Manner::Kind | Manner::HangsUp | Manner::Hangs => b"250 yes\r\n",
                    Manner::Mute => {
                        tokio::time::sleep(Duration::from_secs(600)).await;
                        b"250 yes\r\n"
                    }
                }
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

fn address(number: usize) -> String {
    format!("lezer-{number}@{}", PROVIDERS[number % PROVIDERS.len()])
}

async fn put_mails(db: &Db, count: usize) {
    put_mails_to(db, 1_000_000, (0..count).map(address).collect()).await;
}

/// Later ones go later.
async fn put_mails_to(db: &Db, first_id: i64, addresses: Vec<String>) {
    let now = Clock::default().machine();
    let put = db.write(move |tx| {
        let addresses = addresses.clone();
        Box::pin(async move {
            for (number, to) in addresses.into_iter().enumerate() {
                let text = |text: &str| text.to_owned();
                let html = text("<p>Dag</p>");
                let message = Message { to, subject: text("Nieuws"), text: text("Dag"), html, ..Message::default() };
                let id = first_id + i64::try_from(number).unwrap();
                outbox::put(tx, (1, id), &message, now, None).await?;
            }
            Ok::<_, Error>(())
        })
    });
    put.await.expect("the mails wait");
}

/// Mails that a program had in its hands when it was killed are let go after some minutes; these pass.
async fn leases_pass(db: &Db) {
    let sql = "update outbox set next_at = 0 where closed_at is null";
    db.write(move |tx| Box::pin(async move { tx.run(sql, &[]).await })).await.expect("time passes");
}

/// A mail that was often in the hands of a program that died waits for minutes when a server puts it off; these pass too.
async fn waits_pass(db: &Db) {
    let sql = "update outbox set next_at = 0 where closed_at is null and state in ('deferred', 'unknown')";
    db.write(move |tx| Box::pin(async move { tx.run(sql, &[]).await })).await.expect("time passes");
}

async fn count(db: &Db, sql: &'static str) -> usize {
    let counted: (i64,) = db.read().await.unwrap().one(sql, &[]).await.unwrap();
    usize::try_from(counted.0).unwrap()
}

async fn survive(database: &support::Database) {
    let (mails, kills) = how_many();
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    drop(place.start().await);
    let db = Db::open(&database.address.parse().expect("an address")).await.expect("the database opens");
    put_mails(&db, mails).await;
    let (port, taken) = mail_server().await;
    let smtp = format!("smtp://127.0.0.1:{port}");
    let environment = [("PLEIN_SMTP_URL", smtp.as_str()), ("PLEIN_MAIL_PACE", "60000")];
    let reached = || taken.lock().unwrap().names.len();
    for round in 1..=kills {
        let running = place.start_with(&environment).await;
        let enough = mails * round / (kills + 2);
        while reached() < enough {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        drop(running);
        assert!(reached() < mails, "it was killed in the midst of it");
        leases_pass(&db).await;
    }
    let running = place.start_with(&environment).await;
    while count(&db, "select cast(count(*) as bigint) from outbox where closed_at is null").await > 0 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        waits_pass(&db).await;
    }
    drop(running);
    let dead: Vec<usize> = (0..mails).filter(|number| Manner::to(*number) == Manner::Unknown550).collect();
    {
        let taken = taken.lock().unwrap();
        for number in (0..mails).filter(|number| !dead.contains(number)) {
            let names = taken.names.get(&address(number)).unwrap_or_else(|| panic!("nothing came to {number}"));
            assert!(!names[0].is_empty() && names.iter().all(|name| *name == names[0]), "{number}: {names:?}");
        }
        assert_eq!(taken.names.len(), mails - dead.len(), "nothing comes where nobody is");
        let hung_up = (0..mails).filter(|n| matches!(Manner::to(*n), Manner::HangsUp | Manner::Hangs)).count();
        let twice: usize = taken.names.values().map(|names| names.len() - 1).sum();
        assert!(twice <= AT_ONCE * kills + hung_up, "{twice} came twice");
        assert!(twice >= hung_up, "what hung up without a word is sent again");
    }
    let sent = "select cast(count(*) as bigint) from outbox where state = 'sent'";
    assert_eq!(count(&db, sent).await, mails - dead.len());
    let doubtful = "select cast(count(*) as bigint) from outbox where state = 'sent' and doubts > 0";
    assert!(count(&db, doubtful).await > 0, "what may have come twice is counted");
    let failed = "select cast(count(*) as bigint) from outbox o
                  join unreachable_addresses u on u.municipality_id = o.municipality_id and u.address = o.recipient
                  where o.state = 'failed' and o.attempts = 1 + o.doubts";
    assert_eq!(
        count(&db, failed).await,
        dead.len(),
        "who does not exist is asked once by a program that lives, and remembered"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_her_mail_whenever_the_program_is_killed_on_sqlite() {
    survive(&support::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_her_mail_whenever_the_program_is_killed_on_postgresql() {
    survive(&support::postgres().await).await;
}

/// A server that is away for a day: nothing is lost, nothing is counted against a mail, and it all leaves when it is back.
#[tokio::test(flavor = "multi_thread")]
async fn mails_wait_while_the_server_is_away_and_nothing_waits_with_them() {
    let database = support::sqlite();
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    let unused = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let smtp = format!("smtp://127.0.0.1:{unused}");
    let running = place.start_with(&[("PLEIN_SMTP_URL", smtp.as_str())]).await;
    let db = Db::open(&database.address.parse().expect("an address")).await.expect("the database opens");
    put_mails(&db, 40).await;
    let day_ago = "update outbox set queued_at = queued_at - 86400000 where closed_at is null";
    db.write(move |tx| Box::pin(async move { tx.run(day_ago, &[]).await })).await.expect("a day passes");
    let deferred = "select cast(count(*) as bigint) from outbox where state = 'deferred' and attempts = 0";
    while count(&db, deferred).await == 0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let page = support::program::visitor(running.port).get("/").await;
    assert_eq!(page.status, 200, "pages come as ever");
    assert_eq!(count(&db, "select cast(count(*) as bigint) from outbox where closed_at is null").await, 40);
    let tried = "select cast(count(*) as bigint) from outbox where attempts > 0 or doubts > 0";
    assert_eq!(count(&db, tried).await, 0, "that the server is away is no mail's fault");
    drop(running);
    let (port, taken) = mail_server().await;
    let smtp = format!("smtp://127.0.0.1:{port}");
    let running = place.start_with(&[("PLEIN_SMTP_URL", smtp.as_str()), ("PLEIN_MAIL_PACE", "60000")]).await;
    for _ in 0..600 {
        if taken.lock().unwrap().names.len() == 39 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(taken.lock().unwrap().names.len(), 39, "all but who does not exist");
    drop(running);
}

/// Sixty mails to a provider that says nothing and sixty to one that is paced come first; they hold up nobody else.
#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_mute_or_paced_holds_up_no_other() {
    let database = support::sqlite();
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    drop(place.start().await);
    let db = Db::open(&database.address.parse().expect("an address")).await.expect("the database opens");
    let to = |domain: &'static str| move |number: usize| format!("lezer-{}@{domain}", number * 50);
    let elsewhere = (0..30).map(|number| format!("lezer-0@anders-{number}.example"));
    let first = (0..60).map(to("traag.example")).chain((0..60).map(to("druk.example")));
    put_mails_to(&db, 1_000_000, first.collect()).await;
    tokio::time::sleep(Duration::from_millis(5)).await;
    put_mails_to(&db, 2_000_000, elsewhere.collect()).await;
    let (port, taken) = mail_server().await;
    let smtp = format!("smtp://127.0.0.1:{port}");
    let running = place.start_with(&[("PLEIN_SMTP_URL", smtp.as_str()), ("PLEIN_MAIL_PACE", "30")]).await;
    let came_to = |domain: &str| taken.lock().unwrap().names.keys().filter(|to| to.contains(domain)).count();
    for _ in 0..150 {
        if came_to("@anders-") == 30 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!((came_to("@anders-"), came_to("@traag.example")), (30, 0), "within the time one conversation may take");
    let paced = came_to("@druk.example");
    assert!((4..=12).contains(&paced), "{paced} mails to a provider that gets thirty a minute");
    drop(running);
}
