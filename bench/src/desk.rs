//! The desk of a large town beside that of a small one: what waits, and whom a mailing reaches.

use crate::{
    forms::{FORM, hidden, page, post},
    growth::{growth, medians_of},
    load::Connection,
    product::{Town, sign_in},
    table::{Row, Target},
};
use std::{io, time::Instant};

/// Conditions as the form of a mailing has them: part, kind and whole, and a street with metres around it.
const SEGMENTS: [&str; 4] = [
    "deel-0=any&wat-0=voted&waarvan-0=alles",
    "deel-0=any&wat-0=voted&waarvan-0=alles&deel-1=all&wat-1=suggested&waarvan-1=alles",
    "deel-0=any&wat-0=suggested&waarvan-0=alles&deel-1=none&wat-1=commented&waarvan-1=alles",
    "deel-0=any&wat-0=gave&waarvan-0=alles&rond-deel=all&rond-adres=Kapelstraat&rond-meter=300",
];
const NEW: &str = "/beheer/mailings/nieuw";

pub async fn rows(small: &Town, large: &Town) -> io::Result<Vec<Row>> {
    let towns = [small, large];
    let (mut cookies, mut mailings) = (Vec::new(), Vec::new());
    for town in towns {
        let mut connection = Connection::open(town.port).await?;
        let cookie = sign_in(&mut connection, "hilde").await?;
        mailings.push(write_mailings(&mut connection, &cookie).await?);
        cookies.push(cookie);
    }
    let cookies = [cookies[0].as_str(), cookies[1].as_str()];
    let inbox = |_: usize, turn: usize| ["/beheer?van=alles", "/beheer?van=mij"][turn % 2].to_owned();
    let segment = |at: usize, turn: usize| mailings[at][turn % SEGMENTS.len()].clone();
    let mut rows = vec![
        growth("inbox, 100,000 suggestions / 1,000", medians_of(towns, cookies, inbox).await?, 3.0),
        growth("segment counted, 100,000 people / 1,000", medians_of(towns, cookies, segment).await?, 3.0),
    ];
    // What nobody looked at in the last minute.
    let mut connection = Connection::open(large.port).await?;
    let begun = Instant::now();
    for address in &mailings[1] {
        page(&mut connection, &format!("{address}?opnieuw=1"), cookies[1]).await?;
    }
    let took = begun.elapsed().as_secs_f64() * 1000.0 / SEGMENTS.len() as f64;
    let what = "segment counted the first time, 100,000 people".to_owned();
    rows.push(Row { what, measured: took, unit: "ms", target: Target::None, note: String::new() });
    Ok(rows)
}

/// Their addresses.
async fn write_mailings(connection: &mut Connection, cookie: &str) -> io::Result<Vec<String>> {
    let mut addresses = Vec::new();
    for segment in SEGMENTS {
        let form = page(connection, NEW, cookie).await?;
        let about = form.split("value=\"oproep-").nth(1).and_then(|rest| rest.split('"').next());
        let about = about.ok_or_else(|| io::Error::other("no call to write about"))?;
        let words = format!(
            "merk={}&onderwerp=Nieuws&tekst=Er+is+nieuws.&over=oproep-{about}&grond=contribution&{segment}",
            hidden(&form, "merk")?
        );
        let kept = post(connection, (NEW, cookie), FORM, words.as_bytes()).await?;
        addresses.push(kept.location.ok_or_else(|| io::Error::other("the mailing was not kept"))?);
    }
    Ok(addresses)
}
