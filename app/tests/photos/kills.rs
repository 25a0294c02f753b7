//! `kill -9` while photos come in: what was acknowledged is there whole, and nothing is there by half.

use super::{
    FORM,
    support::{
        self,
        pictures::{jpeg, photos_on},
        program::{Place, visitor},
        town::Browser,
    },
};
use kit::db::Db;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

type Acknowledged = Arc<Mutex<Vec<(Browser, String)>>>;

async fn survive(database: &support::Database) {
    let folder = support::Folder::new();
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
    let place = Place { folder: &folder, database: &database.address };
    let mut running = place.start().await;
    let port = running.port;
    let done = Acknowledged::default();
    let sending: Vec<_> = (0..6)
        .map(|number| {
            let done = done.clone();
            tokio::spawn(async move { send_all(visitor(port), number, done).await })
        })
        .collect();
    while done.lock().unwrap().len() < 8 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    running.process.kill().unwrap();
    running.process.wait().unwrap();
    for one in sending {
        let _ = one.await;
    }
    let again = place.start().await;
    let acknowledged = std::mem::take(&mut *done.lock().unwrap());
    for (mut browser, id) in acknowledged {
        browser.port = again.port;
        for file in ["groot", "klein"] {
            let shown = browser.get(&format!("/foto/{id}/{file}.jpg")).await;
            assert_eq!(shown.status, 200, "an acknowledged photo is gone");
            image::load_from_memory(&shown.bytes).expect("it is there whole");
        }
    }
    drop(again);
    let db = Db::open(&database.address.parse().unwrap()).await.unwrap();
    let halves = "select cast(count(*) as bigint) from photos p
                  left join photo_files f on f.municipality_id = p.municipality_id and f.photo_id = p.id
                  where f.photo_id is null";
    assert_eq!(db.read().await.unwrap().one::<(i64,)>(halves, &[]).await.unwrap().0, 0);
}

/// Photos for one draft after the other, until the server is gone.
async fn send_all(first: Browser, number: u8, done: Acknowledged) {
    for draft in 0..20_u8 {
        let mut browser = first.clone();
        for photo in 0..5_u8 {
            let bytes = jpeg(number * 40 + draft * 2 + photo);
            let mut sending = browser.clone();
            let answer = tokio::spawn(async move {
                let page = sending.post_photos(FORM, &[("erbij", "ja")], &[("a.jpg", &bytes)]).await;
                (sending, page)
            });
            match answer.await {
                Ok((known, page)) if page.status == 200 => {
                    browser = known;
                    let id = photos_on(&page).last().cloned().expect("the page shows it");
                    done.lock().unwrap().push((browser.clone(), id));
                }
                _ => return,
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn acknowledged_photos_survive_a_kill_on_sqlite() {
    survive(&support::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acknowledged_photos_survive_a_kill_on_postgresql() {
    survive(&support::postgres().await).await;
}
