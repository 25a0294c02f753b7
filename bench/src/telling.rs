//! Suggestions that come in with a photo, and the mails that an answer brings about.

use crate::{
    forms::{FORM, hidden, page, post},
    load::Connection,
    product::{CALL, Plan, Town, sign_in},
    table::{Row, Target},
};
use std::{
    io,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// From one address no more uploads are taken at once.
const CONNECTIONS: usize = 4;
/// What one person may suggest in a day.
const A_DAY: usize = 20;
/// Who follows the suggestion that is answered.
const FOLLOWERS: i64 = 10_000;
const BOUNDARY: &str = "----bench7MA4YWxkTrZu0gW";

/// Citizens who fill in, send a photo, look it over and send, one suggestion after the other.
pub async fn suggesting(town: &Town, time: Duration) -> io::Result<Vec<Row>> {
    let id = town.suggestions(1).await?.remove(0);
    let place = town.json(&format!("/api/v1/suggestions/{id}")).await?;
    let place = format!("{},{}", place["latitude"], place["longitude"]);
    let mut connection = Connection::open(town.port).await?;
    // What the product draws for a link is as large as what a telephone sends.
    let photo = connection.exchange(&town.get(&format!("/suggesties/{id}/voorbeeld.png"), &[])).await?.body.to_vec();
    let cookies = town.sign_in(1..=200).await?;
    let mut citizens = JoinSet::new();
    for of_connection in cookies.chunks(cookies.len() / CONNECTIONS) {
        let (port, cookies, photo, place) = (town.port, of_connection.to_vec(), photo.clone(), place.clone());
        citizens.spawn(async move {
            let mut connection = Connection::open(port).await?;
            let (begun, mut sent) = (Instant::now(), 0_usize);
            'day: for cookie in &cookies {
                for _ in 0..A_DAY {
                    if begun.elapsed() >= time {
                        break 'day;
                    }
                    suggest(&mut connection, (cookie, sent), &place, &photo).await?;
                    sent += 1;
                }
            }
            Ok::<_, io::Error>(sent as f64 / begun.elapsed().as_secs_f64())
        });
    }
    let mut rate = 0.0;
    while let Some(done) = citizens.join_next().await {
        rate += done.map_err(io::Error::other)??;
    }
    let note = format!("a picture of {} kB each, {CONNECTIONS} citizens at once", photo.len() / 1000);
    Ok(vec![Row { what: "suggestions with a photo".into(), measured: rate, unit: "/s", target: Target::None, note }])
}

/// The same text twice would wait for somebody who reads it.
async fn suggest(
    connection: &mut Connection,
    (cookie, number): (&str, usize),
    place: &str,
    photo: &[u8],
) -> io::Result<()> {
    let (form, check) = (format!("/oproepen/{CALL}/nieuw"), format!("/oproepen/{CALL}/nieuw/nakijken"));
    let why = format!("Hier staat de hele dag zon op de stenen, en er is geen schaduw ({number}).");
    let fields = [("plek", place), ("titel", "Linden bij de vijver"), ("waarom", why.as_str()), ("soort", "square")];
    let mut body = Vec::new();
    for (name, value) in fields.into_iter().chain([("verder", "ja")]) {
        let part = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head =
        "content-disposition: form-data; name=\"foto\"; filename=\"foto.png\"\r\ncontent-type: image/png\r\n\r\n";
    body.extend(format!("--{BOUNDARY}\r\n{head}").into_bytes());
    body.extend_from_slice(photo);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    // What is filled in is kept with the browser, which is given a cookie of its own.
    let browser = post(connection, (&form, cookie), &kind, &body).await?;
    let cookie = &browser.cookie.map_or_else(|| cookie.to_owned(), |browser| format!("{cookie}; {browser}"));
    let page = page(connection, &check, cookie).await?;
    let sent = format!("versie={}&leeftijd=ja&naam=Buur", hidden(&page, "versie")?);
    post(connection, (&check, cookie), FORM, sent.as_bytes()).await?;
    Ok(())
}

/// Gives everybody of a stopped town an address, and has them follow one suggestion.
pub fn follow(plan: &Plan, suggestion: &str) -> io::Result<()> {
    let write = || -> rusqlite::Result<()> {
        let connection = rusqlite::Connection::open(plan.sqlite_file())?;
        connection.execute_batch(
            "update people set email = 'burger-' || id || '@voorbeeld.be', email_key = 'burger-' || id || '@voorbeeld.be',
                               email_confirmed_at = 1
             where municipality_id = 1 and email is null",
        )?;
        connection.execute(
            "insert or ignore into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at)
             select 1, (select s.id from suggestions s
                        join calls c on c.municipality_id = 1 and c.id = s.call_id and c.slug = ?3
                        where s.municipality_id = 1 and s.title = ?1 and s.status = 'submitted' and s.hidden_at is null
                        order by s.id desc limit 1), id, 1
             from people where municipality_id = 1 order by id desc limit ?2",
            (suggestion, FOLLOWERS, CALL),
        )?;
        Ok(())
    };
    write().map_err(io::Error::other)
}

/// What an officer says of a suggestion.
pub async fn answer(connection: &mut Connection, (id, cookie): (&str, &str), words: &str) -> io::Result<()> {
    let desk = format!("/beheer/suggesties/{id}");
    let answering = page(connection, &desk, cookie).await?;
    let (key, edition) = (hidden(&answering, "sleutel")?, hidden(&answering, "versie")?);
    let words = format!("sleutel={key}&versie={edition}&{words}");
    post(connection, (&desk, cookie), FORM, words.as_bytes()).await?;
    Ok(())
}

/// An officer answers; how many mails a second are composed until everybody's is in the outbox.
pub async fn mails(town: &Town, plan: &Plan, id: &str) -> io::Result<Vec<Row>> {
    let mut connection = Connection::open(town.port).await?;
    let cookie = sign_in(&mut connection, "hilde").await?;
    answer(&mut connection, (id, &cookie), "antwoord=We+komen+kijken+en+laten+het+weten.").await?;
    let count = || -> io::Result<i64> {
        let open = rusqlite::Connection::open(plan.sqlite_file()).map_err(io::Error::other)?;
        open.query_row("select count(*) from outbox", [], |row| row.get(0)).map_err(io::Error::other)
    };
    let before = count()?;
    post(&mut connection, ("/demo/klok", &cookie), FORM, b"naar=2026-10-06T12%3A00%3A00Z").await?;
    let (begun, mut seen) = (Instant::now(), 0);
    while seen < FOLLOWERS && begun.elapsed() < Duration::from_secs(120) {
        tokio::time::sleep(Duration::from_millis(50)).await;
        seen = count()? - before;
    }
    let note = format!("{seen} in {:.1} s, while they leave as files", begun.elapsed().as_secs_f64());
    let rate = seen as f64 / begun.elapsed().as_secs_f64();
    Ok(vec![
        Row { what: "mails composed".into(), measured: rate, unit: "/s", target: Target::None, note },
        Row {
            what: "memory, after these mails".into(),
            measured: town.memory_mib(),
            unit: "MiB",
            target: Target::AtMost(200.0),
            note: String::new(),
        },
    ])
}
