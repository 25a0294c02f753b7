//! A disk that is really full: a small one of its own is mounted (as root) and filled up. On SQLite everything of the
//! program lies on it, on PostgreSQL the database.
//!
//! Where nothing can be mounted these tests fail, unless `PLEIN_TEST_NO_MOUNT=1` leaves them out in so many words.

use crate::support;

use image::ImageFormat;
use kit::db::{Db, Url};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
    time::Duration,
};
use support::{
    Folder,
    pictures::{noisy, photos_on, written},
    program::{Place, visitor},
    town::Browser,
};

/// Room for the demo with a few hundred people, and some megabytes more.
const SIZE: &str = "size=96m";

/// A small disk; unmounted when it is let go.
struct Disk {
    folder: Folder,
}

impl Disk {
    /// `None` when this machine leaves these tests out.
    fn mount() -> Option<Disk> {
        if support::variable("PLEIN_TEST_NO_MOUNT").is_some() {
            eprintln!("left out: PLEIN_TEST_NO_MOUNT says so");
            return None;
        }
        let folder = Folder::new();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", SIZE, "tmpfs"]).arg(folder.path()).status();
        let is_mounted = mounted.is_ok_and(|status| status.success());
        assert!(is_mounted, "a disk cannot be mounted here: run as root, or set PLEIN_TEST_NO_MOUNT=1");
        Some(Disk { folder })
    }

    fn filler(&self) -> PathBuf {
        self.folder.path().join("filler")
    }

    /// Takes all the room there is.
    fn fill(&self) {
        let mut filler = std::fs::File::options().create(true).append(true).open(self.filler()).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            while filler.write_all(&vec![b'x'; size]).is_ok() {}
        }
        assert!(std::fs::write(self.folder.path().join("one more"), "x").is_err(), "the disk is full");
        let _ = std::fs::remove_file(self.folder.path().join("one more"));
    }

    fn make_room(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}

fn secret_key(folder: &Path) {
    std::fs::write(folder.join("secret.key"), "a key of tests that is long enough to be one").unwrap();
}

/// What somebody pressed, and how it was answered.
#[derive(Debug, Clone)]
struct Press {
    citizen: usize,
    suggestion: String,
    status: u16,
}

/// Everybody votes for everything, at once; until many were refused.
async fn vote(citizens: &[Browser], suggestions: &[String]) -> Vec<Press> {
    let presses = Arc::new(Mutex::new(Vec::new()));
    let voting: Vec<_> = (0..citizens.len())
        .map(|citizen| {
            let (mut browser, suggestions, presses) =
                (citizens[citizen].clone(), suggestions.to_vec(), presses.clone());
            tokio::spawn(async move {
                let mut refused = 0;
                for suggestion in suggestions {
                    let status = browser.put(&format!("/api/v1/suggestions/{suggestion}/vote")).await.status;
                    refused += usize::from(status != 200);
                    presses.lock().unwrap().push(Press { citizen, suggestion, status });
                    if refused > 5 {
                        return;
                    }
                }
            })
        })
        .collect();
    for one in voting {
        one.await.unwrap();
    }
    std::mem::take(&mut *presses.lock().unwrap())
}

/// What was acknowledged is there; what was refused is not.
async fn holds(citizens: &[Browser], presses: &[Press], port: u16) {
    for press in presses {
        let mut browser = citizens[press.citizen].clone();
        browser.port = port;
        let seen = browser.get(&format!("/api/v1/suggestions/{}", press.suggestion)).await;
        let voted = seen.json()["voted"].as_bool();
        assert_eq!(voted, Some(press.status == 200), "{press:?}");
    }
}

/// A photo for which there is no room is not there, and not by half.
async fn photo_waits_for_room(citizen: &Browser, disk: &Disk) {
    let mut citizen = citizen.clone();
    let form = "/oproepen/plekken-vergroenen/nieuw";
    for seed in 0..40 {
        let bytes = written(&noisy(1600, 1200, seed), ImageFormat::Jpeg);
        let page = citizen.post_photos(form, &[("titel", "Vol")], &[("a.jpg", &bytes)]).await;
        if page.status == 503 {
            assert!(page.body.contains("We kunnen nu niets bewaren"), "{}", page.body);
            let shown = citizen.get(form).await;
            assert_eq!(shown.status, 200);
            for id in photos_on(&shown) {
                let photo = citizen.get(&format!("/foto/{id}/groot.jpg")).await;
                assert_eq!(photo.status, 200, "a photo on the page is there whole");
                assert!(image::load_from_memory(&photo.bytes).is_ok());
            }
            return;
        }
        assert!(page.status == 200 || page.status == 422, "{}", page.body);
        disk.fill();
    }
    panic!("the disk is full, and photos were taken");
}

async fn reading_goes_on(citizen: &Browser, suggestion: &str) {
    for mut browser in [citizen.clone(), visitor(citizen.port)] {
        for path in ["/", "/acties", "/oproepen/plekken-vergroenen?q=boom", "/zoeken?q=plein", "/readyz"] {
            assert_eq!(browser.get(path).await.status, 200, "{path}");
        }
        assert_eq!(browser.get(&format!("/suggesties/{suggestion}")).await.status, 200);
        assert_eq!(browser.get("/tegels/basis/14/8366/5487.png").await.status, 200);
    }
    assert_eq!(citizen.clone().get("/mijn").await.status, 200, "who is signed in stays signed in");
}

/// The log of SQLite goes when the last who has it open closes it: what was grown for making the town is no room for votes.
async fn close_log(place: &Place<'_>) {
    let Url::Sqlite(file) = place.database.parse().unwrap() else { return };
    drop(place.start().await);
    drop(Db::open(&Url::Sqlite(file.clone())).await.unwrap());
    let log = file.with_extension("db-wal");
    for _ in 0..100 {
        if !log.exists() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{} stays", log.display());
}

async fn fills_up(place: Place<'_>, disk: &Disk) {
    close_log(&place).await;
    let running = place.start().await;
    let mut citizens = Vec::new();
    for n in 1..=16 {
        let mut citizen = visitor(running.port);
        assert_eq!(citizen.post("/demo/aanmelden", &format!("persoon=burger-{n}")).await.status, 303);
        citizens.push(citizen);
    }
    let list = "/api/v1/suggestions?call=plekken-vergroenen&limit=100&status=submitted";
    let list = visitor(running.port).get(list).await.json();
    let ids: Vec<String> =
        list["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    let mut presses = vote(&citizens, &ids[..4]).await;
    assert!(presses.iter().all(|press| press.status == 200));
    disk.fill();
    presses.extend(vote(&citizens, &ids[4..]).await);
    let refused: Vec<&Press> = presses.iter().filter(|press| press.status != 200).collect();
    assert!(refused.len() >= 16, "the disk is full, and {} of {} were refused", refused.len(), presses.len());
    let other: Vec<&&Press> = refused.iter().filter(|press| press.status != 503).collect();
    assert!(other.is_empty(), "refused in another way than for want of room: {other:?}");
    // A person reads what happened and what to do.
    let last = refused.last().unwrap();
    let mut page = None;
    for id in &ids {
        let answer = citizens[last.citizen].clone().post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        if answer.status != 303 {
            page = Some(answer);
            break;
        }
    }
    let page = page.expect("somebody who presses on a full disk is told");
    assert_eq!(page.status, 503, "{}", page.body);
    for words in ["We kunnen nu niets bewaren", "is niet bewaard", "Probeer het later opnieuw", "lang=\"nl\""] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    photo_waits_for_room(&citizens[0], disk).await;
    reading_goes_on(&citizens[0], &ids[0]).await;
    holds(&citizens, &presses, running.port).await;
    let log = std::fs::read_to_string(place.log()).unwrap();
    let told = log.matches("The disk of the database is full").count();
    assert!((1..=2).contains(&told), "the log says it once a minute: {log}");
    assert!(!log.contains("A request failed") && !log.contains("panicked"), "{log}");
    // There is room again: nothing need be restarted.
    disk.make_room();
    let again = vote(&citizens, &ids).await;
    assert!(again.iter().all(|press| press.status == 200) && again.len() == 16 * ids.len());
    drop(running);
    let restarted = place.start().await;
    holds(&citizens, &again, restarted.port).await;
    drop(restarted);
    assert!(place.command("audit").status().unwrap().success(), "the counts agree with their rows");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_on_sqlite_loses_nothing_and_says_so() {
    let Some(disk) = Disk::mount() else { return };
    secret_key(&disk.folder.path());
    let database = format!("sqlite:{}", disk.folder.path().join("plein.db").display());
    fills_up(Place { folder: &disk.folder, database: &database }, &disk).await;
    // One that is started on a full disk says what is wrong in one sentence.
    disk.fill();
    let database = format!("sqlite:{}", disk.folder.path().join("new.db").display());
    let output = Place { folder: &disk.folder, database: &database }.command("migrate").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    assert!(!output.status.success() && said.contains("the disk is full"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_under_postgresql_loses_nothing_and_says_so() {
    if support::variable("PLEIN_TEST_ENGINES").as_deref() == Some("sqlite") {
        return eprintln!("not on PostgreSQL: PLEIN_TEST_ENGINES says so");
    }
    let Some(disk) = Disk::mount() else { return };
    let tables = disk.folder.path().join("tables");
    std::fs::create_dir(&tables).unwrap();
    let database = support::postgres::postgres_on(&tables).await;
    let folder = Folder::new();
    secret_key(&folder.path());
    fills_up(Place { folder: &folder, database: &database.address }, &disk).await;
}
