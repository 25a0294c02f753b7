//! How much slower a large town is than a small one: the median of single requests, asked in turns of both.

use crate::{
    load::Connection,
    product::{CALL, Plan, Town},
    table::{Row, Target, median},
};
use std::{fs, io, path::Path, time::Instant};

/// How often each kind of request is asked of each town.
const ASKED: usize = 300;

/// From one suggestion to the next one asked for: a prime, so that none comes twice.
const STRIDE: usize = 7919;

/// The next number that looks like chance (splitmix64), between 0 and 1.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() * count as f64) as usize
    }
}

/// Medians in milliseconds of what `path` gives, asked of the towns in turns.
async fn medians(towns: [&Town; 2], mut path: impl FnMut(usize, &mut Chance) -> String) -> io::Result<[f64; 2]> {
    let mut chance = Chance(7);
    medians_of(towns, [""; 2], |at, _| path(at, &mut chance)).await
}

/// The same for somebody with a cookie in each town; `path` is asked with the town and the turn.
pub async fn medians_of(
    towns: [&Town; 2],
    cookies: [&str; 2],
    mut path: impl FnMut(usize, usize) -> String,
) -> io::Result<[f64; 2]> {
    let mut times = [Vec::new(), Vec::new()];
    let mut connections = [Connection::open(towns[0].port).await?, Connection::open(towns[1].port).await?];
    for turn in 0..ASKED + 20 {
        for at in 0..2 {
            let headers = [("accept-encoding", "gzip"), ("cookie", cookies[at])];
            let headers = if cookies[at].is_empty() { &headers[..1] } else { &headers[..] };
            let request = towns[at].get(&path(at, turn), headers);
            let begun = Instant::now();
            let answer = connections[at].exchange(&request).await?;
            let took = begun.elapsed().as_secs_f64() * 1000.0;
            if answer.status != 200 {
                return Err(io::Error::other(format!("{} to {}", answer.status, String::from_utf8_lossy(&request))));
            }
            if turn >= 20 {
                times[at].push(took);
            }
        }
    }
    Ok(times.map(median))
}

pub fn growth(what: &str, [small, large]: [f64; 2], most: f64) -> Row {
    Row::ratio(what, large / small, Target::AtMost(most), format!("{large:.2} ms, {small:.2} ms in the small town"))
}

/// Points of the map, any zoom and box. Boxes differ from request to request, so nothing is a kept answer.
pub async fn map(small: &Town, large: &Town) -> io::Result<Vec<Row>> {
    let whole = large.json(&format!("/kaart/punten?call={CALL}&zoom=1")).await?;
    let spots = whole["features"].as_array().cloned().unwrap_or_default();
    let all: Vec<(f64, f64)> = spots
        .iter()
        .filter_map(|spot| {
            let at = &spot["geometry"]["coordinates"];
            Some((at[0].as_f64()?, at[1].as_f64()?))
        })
        .collect();
    let mean = |of: fn(&(f64, f64)) -> f64| all.iter().map(of).sum::<f64>() / all.len().max(1) as f64;
    let (x, y) = (mean(|at| at.0), mean(|at| at.1));
    let mut rows = Vec::new();
    for zoom in [11, 13, 15, 17] {
        // A screen of 1024 by 768 pixels at that zoom.
        let degrees = 360.0 / 256.0 / f64::from(1_u32 << zoom);
        let (width, height) = (1024.0 * degrees, 768.0 * degrees * 0.63);
        let path = |_: usize, chance: &mut Chance| {
            let (west, south) = (x - width * (0.3 + 0.4 * chance.next()), y - height * (0.3 + 0.4 * chance.next()));
            let (east, north) = (west + width, south + height);
            format!("/kaart/punten?call={CALL}&zoom={zoom}&bbox={west:.6},{south:.6},{east:.6},{north:.6}")
        };
        let what = format!("map at zoom {zoom}, 60,000 points / 600");
        rows.push(growth(&what, medians([small, large], path).await?, 2.0));
    }
    Ok(rows)
}

/// List, suggestion page and search.
pub async fn reading(small: &Town, large: &Town) -> io::Result<Vec<Row>> {
    let ids = [small.suggestions(400).await?, large.suggestions(2000).await?];
    let rare = rare_words([small, large]).await?;
    // What nobody asked in the last two seconds is made anew: pages of the list differ, and so do orders.
    let list = |at: usize, chance: &mut Chance| {
        let page = 1 + chance.below(if at == 0 { 40 } else { 4000 });
        let sort = ["new", "votes"][chance.below(2)];
        format!("/oproepen/{CALL}?sort={sort}&page={page}&near=50.98,{:.5}", 3.8 + chance.next() / 100.0)
    };
    // Each once, here and there: who asks for the same one again is given what was kept, more often in a small town.
    let mut asked = [0, 0];
    let suggestion = |at: usize, _: &mut Chance| {
        asked[at] += 1;
        format!("/suggesties/{}", ids[at][asked[at] * STRIDE % ids[at].len()])
    };
    let search = |_: usize, chance: &mut Chance| {
        let word = &rare[chance.below(rare.len())];
        format!("/oproepen/{CALL}?q={word}&near=50.98,{:.5}", 3.8 + chance.next() / 100.0)
    };
    let common =
        |_: usize, chance: &mut Chance| format!("/oproepen/{CALL}?q=de&near=50.98,{:.5}", 3.8 + chance.next() / 100.0);
    let towns = [small, large];
    let mut rows = vec![
        growth("list, 100,000 suggestions / 1,000", medians(towns, list).await?, 1.5),
        growth("suggestion page, 100,000 / 1,000", medians(towns, suggestion).await?, 1.5),
        growth("search, at most 50 found, 100,000 / 1,000", medians(towns, search).await?, 1.5),
    ];
    let [_, found] = medians(towns, common).await?;
    rows.push(Row {
        what: "search of a common word among 100,000".to_owned(),
        measured: found,
        unit: "ms",
        target: Target::AtMost(20.0),
        note: String::new(),
    });
    Ok(rows)
}

/// Words that at most 50 suggestions have, in both towns.
async fn rare_words(towns: [&Town; 2]) -> io::Result<Vec<String>> {
    let list = towns[0].json(&format!("/api/v1/suggestions?call={CALL}&sort=votes&limit=100")).await?;
    let texts = list["items"].as_array().cloned().unwrap_or_default();
    let mut words: Vec<String> = texts
        .iter()
        .filter_map(|item| item["body"].as_str())
        .flat_map(|body| body.split(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| word.len() > 8)
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    let mut rare = Vec::new();
    for word in words {
        let mut is_rare = true;
        for town in towns {
            let found = town.json(&format!("/api/v1/suggestions?call={CALL}&q={word}&limit=1")).await?;
            is_rare &= found["total"].as_u64().is_some_and(|total| (1..=50).contains(&total));
        }
        if is_rare {
            rare.push(word);
        }
        if rare.len() == 40 {
            break;
        }
    }
    if rare.is_empty() { Err(io::Error::other("no word is rare in both towns")) } else { Ok(rare) }
}

/// Gives the suggestions of a stopped town the positions of a file with columns `lat` and `lon`, brought to where the
/// town's own are.
pub fn place_as_in(plan: &Plan, positions: &Path) -> io::Result<()> {
    let text = fs::read_to_string(positions)?;
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let column = |name: &str| {
        let at = head.iter().position(|known| *known == name);
        at.ok_or_else(|| io::Error::other(format!("{} has no column {name}", positions.display())))
    };
    let (latitude, longitude) = (column("lat")?, column("lon")?);
    let places: Vec<(f64, f64)> = lines
        .filter_map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            Some((fields.get(latitude)?.parse().ok()?, fields.get(longitude)?.parse().ok()?))
        })
        .collect();
    let write = || -> rusqlite::Result<()> {
        let mut connection = rusqlite::Connection::open(plan.sqlite_file())?;
        let transaction = connection.transaction()?;
        let (y, x): (f64, f64) = transaction.query_row(
            "select avg(latitude), avg(longitude) from suggestions where municipality_id = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let mean = |of: fn(&(f64, f64)) -> f64| places.iter().map(of).sum::<f64>() / places.len().max(1) as f64;
        let (there_y, there_x) = (mean(|at| at.0), mean(|at| at.1));
        let ids: Vec<i64> = transaction
            .prepare("select id from suggestions where municipality_id = 1")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut update = transaction
            .prepare("update suggestions set latitude = $2, longitude = $3 where municipality_id = 1 and id = $1")?;
        for (id, (latitude, longitude)) in ids.iter().zip(places.iter().cycle()) {
            update.execute((id, latitude - there_y + y, longitude - there_x + x))?;
        }
        drop(update);
        transaction.commit()
    };
    write().map_err(io::Error::other)
}
