//! `kill -9` under load: what was acknowledged is there, and the counts agree. As often as `PLEIN_KILLS` says (1 when it
//! does not), on both engines.

use crate::support;

use std::{
    process::Command,
    sync::{Arc, Mutex},
    time::Duration,
};
use support::{
    program::{Place, visitor},
    town::Browser,
};

type Acknowledged = Arc<Mutex<Vec<(Browser, String)>>>;

async fn survive(database: &support::Database, kills: usize) {
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    for round in 0..kills {
        let mut running = place.start().await;
        let port = running.port;
        let list =
            visitor(port).get("/api/v1/suggestions?call=plekken-vergroenen&limit=100&status=submitted").await.json();
        let ids: Vec<String> =
            list["items"].as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap().to_owned()).collect();
        let done: Acknowledged = Arc::default();
        let mut citizens = Vec::new();
        for n in 0..16 {
            let mut citizen = visitor(port);
            let key = 1 + (round * 16 + n) % 200;
            assert_eq!(citizen.post("/demo/aanmelden", &format!("persoon=burger-{key}")).await.status, 303);
            citizens.push(citizen);
        }
        let voting: Vec<_> = citizens
            .into_iter()
            .map(|citizen| {
                let (ids, done) = (ids.clone(), done.clone());
                tokio::spawn(async move { vote_all(citizen, ids, done).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(150 + 97 * (round as u64 % 7))).await;
        running.process.kill().unwrap();
        running.process.wait().unwrap();
        for one in voting {
            let _ = one.await;
        }
        let acknowledged = std::mem::take(&mut *done.lock().unwrap());
        assert!(!acknowledged.is_empty(), "some votes were given before the kill");
        let again = place.start().await;
        for (mut citizen, id) in acknowledged {
            citizen.port = again.port;
            let seen = citizen.get(&format!("/api/v1/suggestions/{id}")).await.json();
            assert_eq!(seen["voted"].as_bool(), Some(true), "an acknowledged vote is gone in round {round}");
        }
        drop(again);
        assert!(place.command("audit").status().unwrap().success(), "the counts differ after round {round}");
    }
}

/// Votes until the server is gone; only what was answered with 200 counts as acknowledged.
async fn vote_all(citizen: Browser, ids: Vec<String>, done: Acknowledged) {
    for id in ids {
        let mut pressing = citizen.clone();
        let path = format!("/api/v1/suggestions/{id}/vote");
        match tokio::spawn(async move { pressing.put(&path).await }).await {
            Ok(answer) if answer.status == 200 => done.lock().unwrap().push((citizen.clone(), id)),
            _ => return,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the check says how often")]
fn kills() -> usize {
    std::env::var("PLEIN_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn acknowledged_votes_survive_kills_on_sqlite() {
    survive(&support::sqlite(), kills()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acknowledged_votes_survive_kills_on_postgresql() {
    survive(&support::postgres().await, kills()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_says_in_one_sentence_what_is_wrong() {
    let (folder, database) = (support::Folder::new(), support::sqlite());
    let place = Place { folder: &folder, database: &database.address };
    let said = |command: &mut Command| {
        let output = command.output().unwrap();
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).trim().to_owned()
    };
    let empty = said(&mut place.command("serve"));
    assert!(empty.contains("plein migrate"), "{empty}");
    assert!(place.command("migrate").status().unwrap().success());
    let nobody = said(&mut place.command("serve"));
    assert!(nobody.contains("municipality add"), "{nobody}");
    std::fs::write(folder.path().join("secret.key"), "another key that is also long enough").unwrap();
    let wrong = said(&mut place.command("serve"));
    assert!(wrong.contains("does not belong to this database"), "{wrong}");
    std::fs::remove_file(folder.path().join("secret.key")).unwrap();
    let missing = said(&mut place.command("serve"));
    assert!(missing.contains("missing"), "{missing}");
    let other = support::sqlite();
    let held = Place { folder: &folder, database: &other.address };
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let running = held.start().await;
    let second = said(held.command("demo").args(["--listen", "127.0.0.1:0"]));
    assert!(second.contains("already serves"), "{second}");
    let file = other.address.strip_prefix("sqlite:").unwrap();
    let by_another_name = folder.path().join("by-another-name.db");
    std::os::unix::fs::symlink(file, &by_another_name).unwrap();
    let named = Place { folder: &folder, database: &format!("sqlite:{}", by_another_name.display()) };
    let second = said(named.command("demo").args(["--listen", "127.0.0.1:0"]));
    assert!(second.contains("already serves"), "{second}");
    drop(running);
    let work = said(&mut held.command("work"));
    assert!(work.contains("PostgreSQL"), "{work}");
}
