//! Pages against a bare server that answers the same bytes; what a visitor downloads.

use crate::{
    bare::Bare,
    load::{self, Connection},
    product::{CALL, Town},
    table::{Row, Target, median},
};
use std::{io, path::Path, time::Duration};

const CONNECTIONS: usize = 64;
const ROUNDS: usize = 3;
const BROWSER: (&str, &str) = ("accept-encoding", "gzip, deflate, br");

pub async fn rows(town: &Town, folder: &Path, time: Duration) -> io::Result<Vec<Row>> {
    let suggestion = format!("/suggesties/{}", most_voted(town).await?);
    let call = format!("/oproepen/{CALL}");
    let mut rows = Vec::new();
    for (what, path) in [("home", "/"), ("call page, list", &call), ("suggestion page", &suggestion)] {
        let request = town.get(path, &[BROWSER]);
        let (ratio, note) = against_bare(town, folder, &request, time).await?;
        rows.push(Row::ratio(format!("anonymous {what} / bare server"), ratio, Target::AtLeast(0.7), note));
    }
    let cookie = town.sign_in(1..=1).await?.remove(0);
    let request = town.get(&suggestion, &[BROWSER, ("cookie", &cookie)]);
    let (ratio, note) = against_bare(town, folder, &request, time).await?;
    rows.push(Row::ratio("signed-in suggestion page / bare server", ratio, Target::AtLeast(0.15), note));
    for (what, path) in [("home", "/"), ("suggestion page", &suggestion), ("actions", "/acties")] {
        let kilobytes = weight(town, path).await? / 1000.0;
        let what = format!("first view of {what}, compressed");
        rows.push(Row { what, measured: kilobytes, unit: "kB", target: Target::AtMost(100.0), note: String::new() });
    }
    Ok(rows)
}

async fn most_voted(town: &Town) -> io::Result<String> {
    let list = town.json(&format!("/api/v1/suggestions?call={CALL}&sort=votes&limit=1")).await?;
    let id = list["items"][0]["id"].as_str().map(str::to_owned);
    id.ok_or_else(|| io::Error::other("the call has no suggestions"))
}

/// Requests a second of the product over those of a bare server with the same answer, and both figures.
async fn against_bare(town: &Town, folder: &Path, request: &[u8], time: Duration) -> io::Result<(f64, String)> {
    let bare = {
        let mut connection = Connection::open(town.port).await?;
        Bare::serve(&connection.exchange(request).await?, folder).await?
    };
    let (mut product, mut best) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for (port, rates) in [(bare.port, &mut best), (town.port, &mut product)] {
            let load = load::run(port, CONNECTIONS, time, load::repeat(request.to_vec())).await?;
            rates.push(load.per_second());
        }
    }
    let (product, best) = (median(product), median(best));
    Ok((product / best, format!("{product:.0} of {best:.0} a second")))
}

/// What a browser fetches before it can show the page: the page, styles, scripts, the fonts of the theme, and pictures
/// that do not wait. A test in the browser counts what really comes.
async fn weight(town: &Town, path: &str) -> io::Result<f64> {
    let mut connection = Connection::open(town.port).await?;
    let html = text(&mut connection, town, path).await?;
    let (mut wanted, mut styles) = (vec![path.to_owned()], String::new());
    for tag in html.split('<') {
        let tag = tag.split('>').next().unwrap_or_default();
        let is_wanted = (tag.starts_with("link") && (tag.contains("stylesheet") || tag.contains("\"icon\"")))
            || (tag.starts_with("img") && !tag.contains("loading=\"lazy\""))
            || tag.starts_with("script");
        let address = ["href=\"", "src=\""].iter().find_map(|name| tag.split_once(name)?.1.split('"').next());
        if let (true, Some(address)) = (is_wanted, address) {
            wanted.push(address.to_owned());
        }
    }
    for address in wanted.iter().filter(|address| address.ends_with(".css")) {
        styles.push_str(&text(&mut connection, town, address).await?);
    }
    wanted.extend(fonts(&styles));
    wanted.push(
        html.split("/bestanden/icons-")
            .nth(1)
            .map_or(path.to_owned(), |rest| format!("/bestanden/icons-{}", rest.split('#').next().unwrap_or_default())),
    );
    let mut bytes = 0;
    for address in wanted {
        bytes += connection.exchange(&town.get(&address, &[BROWSER])).await?.body.len();
    }
    Ok(bytes as f64)
}

async fn text(connection: &mut Connection, town: &Town, path: &str) -> io::Result<String> {
    let answer = connection.exchange(&town.get(path, &[])).await?;
    Ok(String::from_utf8_lossy(answer.body).into_owned())
}

/// Files of the families that the theme names, without those for rare letters.
fn fonts(styles: &str) -> Vec<String> {
    let (faces, others): (Vec<&str>, Vec<&str>) = styles.split('}').partition(|rule| rule.contains("@font-face"));
    let others = others.concat();
    let used = faces.into_iter().filter(|face| !face.contains("U+100"));
    used.filter_map(|face| {
        let family = face.split_once("font-family:")?.1.split(';').next()?.trim().trim_matches('"');
        let file = face.split_once("url(")?.1.split(')').next()?.trim_matches('"');
        let name = file.trim_start_matches("./").to_owned();
        others.contains(family).then(|| if name.starts_with('/') { name } else { format!("/bestanden/{name}") })
    })
    .collect()
}
