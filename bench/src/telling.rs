//! Suggestions that come in with a photo, and the mails that an answer brings about.

use crate::{
    load::{Connection, request},
    product::{CALL, Plan, Town},
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
                    suggest(&mut connection, cookie, &place, &photo).await?;
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

async fn suggest(connection: &mut Connection, cookie: &str, place: &str, photo: &[u8]) -> io::Result<()> {
    let (form, check) = (format!("/oproepen/{CALL}/nieuw"), format!("/oproepen/{CALL}/nieuw/nakijken"));
    let why = "Hier staat de hele dag zon op de stenen, en er is geen schaduw.";
    let fields = [("plek", place), ("titel", "Linden bij de vijver"), ("waarom", why), ("soort", "square")];
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
    let cookie = &browser.map_or_else(|| cookie.to_owned(), |browser| format!("{cookie}; {browser}"));
    let page = page(connection, &check, cookie).await?;
    let sent = format!("versie={}&leeftijd=ja&naam=Buur", hidden(&page, "versie")?);
    post(connection, (&check, cookie), FORM, sent.as_bytes()).await?;
    Ok(())
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends a form, which must be taken; the cookie it was answered with.
async fn post(
    connection: &mut Connection,
    (path, cookie): (&str, &str),
    kind: &str,
    body: &[u8],
) -> io::Result<Option<String>> {
    let length = body.len().to_string();
    let headers =
        [("cookie", cookie), ("sec-fetch-site", "same-origin"), ("content-type", kind), ("content-length", &length)];
    let mut bytes = request("POST", "localhost", path, &headers);
    bytes.extend_from_slice(body);
    let answer = connection.exchange(&bytes).await?;
    match answer.status {
        200 | 303 => Ok(answer.header("set-cookie").and_then(|line| line.split(';').next()).map(str::to_owned)),
        status => Err(io::Error::other(format!("{path} answers {status}: {}", String::from_utf8_lossy(answer.body)))),
    }
}

async fn page(connection: &mut Connection, path: &str, cookie: &str) -> io::Result<String> {
    let answer = connection.exchange(&request("GET", "localhost", path, &[("cookie", cookie)])).await?;
    Ok(String::from_utf8_lossy(answer.body).into_owned())
}

fn hidden(page: &str, name: &str) -> io::Result<String> {
    let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    value.map(str::to_owned).ok_or_else(|| io::Error::other(format!("no field {name}")))
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
             select 1, (select id from suggestions where municipality_id = 1 and title = $1 order by id desc limit 1), id, 1
             from people where municipality_id = 1 order by id desc limit $2",
            (suggestion, FOLLOWERS),
        )?;
        Ok(())
    };
    write().map_err(io::Error::other)
}

/// An officer answers; how many mails a second are composed until everybody's is in the outbox.
pub async fn mails(town: &Town, plan: &Plan, id: &str) -> io::Result<Vec<Row>> {
    let mut connection = Connection::open(town.port).await?;
    let form = "persoon=hilde";
    let signed_in = format!(
        "POST /demo/aanmelden HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-type: {FORM}\r\n\
         content-length: {}\r\n\r\n{form}",
        form.len()
    );
    let answer = connection.exchange(signed_in.as_bytes()).await?;
    let cookie = answer.header("set-cookie").and_then(|line| line.split(';').next()).unwrap_or_default().to_owned();
    let desk = format!("/beheer/suggesties/{id}");
    let answering = page(&mut connection, &desk, &cookie).await?;
    let (key, edition) = (hidden(&answering, "sleutel")?, hidden(&answering, "versie")?);
    let words = format!("sleutel={key}&versie={edition}&antwoord=We+komen+kijken+en+laten+het+weten.");
    post(&mut connection, (&desk, &cookie), FORM, words.as_bytes()).await?;
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
