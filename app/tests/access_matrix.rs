//! Every route, asked by every kind of actor: what each may do is a table (`access_matrix.txt`) that only changes on
//! purpose. `PLEIN_WRITE_TABLE=1` writes it anew.

mod support;

use plein::{routes, vocabulary::CommentId};
use std::fmt::Write;
use support::town::{Browser, town};

/// A path of the demo for each pattern.
fn path(pattern: &str, suggestion: &str, comment: &str) -> String {
    let filled = match pattern {
        "/foto/{id}/{file}" => pattern.replace("{file}", "groot.jpg"),
        "/acties/{slug}" | "/acties/{slug}/volg" | "/acties/{slug}/voorbeeld.png" => {
            pattern.replace("{slug}", "wilgenbeke-vergroent")
        }
        pattern if pattern.starts_with("/beheer/acties/") => pattern.replace("{slug}", "wilgenbeke-vergroent"),
        "/themas/{slug}" | "/themas/{slug}/volg" => pattern.replace("{slug}", "groen"),
        pattern if pattern.starts_with("/beheer/themas/") => pattern.replace("{slug}", "groen"),
        "/beleid/{slug}" => pattern.replace("{slug}", "klimaatplan"),
        pattern if pattern.starts_with("/beheer/beleid/") => pattern.replace("{slug}", "klimaatplan"),
        _ => pattern.replace("{slug}", "plekken-vergroenen"),
    };
    let id = if pattern.starts_with("/reacties/") { comment } else { suggestion };
    filled
        .replace("{id}", id)
        .replace("{code}", "nergens")
        .replace("{token}", "none")
        .replace("{layer}/{z}/{x}/{y}", "basis/12/2091/1371.png")
        .replace("{kind}/{file}", "square/1.svg")
        .replace("{file}", "none.css")
}

async fn ask(browser: &Browser, method: &str, path: &str) -> u16 {
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
    // Each asks with the session she had: a row that signs out must not change the next one.
    browser.clone().ask(method, path, &headers, "").await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn what_each_kind_of_actor_may_do_is_written_down() {
    let database = support::sqlite();
    let town = town(&database).await;
    let suggestion = town.suggestion("plekken-vergroenen", "new").await;
    let comment: Vec<(CommentId,)> =
        town.rows("select id from comments where municipality_id = 1 order by id limit 1").await;
    let comment = comment[0].0.to_string();
    let mut table = String::from("method path visitor citizen officer communication alderman administrator\n");
    let mut lines: Vec<(String, &str)> = routes::table()
        .iter()
        .chain(&routes::demo_table())
        .map(|route| (route.method.to_string(), route.path))
        .collect();
    lines.sort_by_key(|(method, path)| (*path, method.clone()));
    for (method, pattern) in lines {
        let path = path(pattern, &suggestion, &comment);
        let mut answers = vec![ask(&town.visitor(), &method, &path).await.to_string()];
        for persona in ["luc", "hilde", "karim", "schepen", "admin"] {
            answers.push(ask(&town.signed_in(persona).await, &method, &path).await.to_string());
        }
        let _ = writeln!(table, "{method} {pattern} {}", answers.join(" "));
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access_matrix.txt");
    if support::variable("PLEIN_WRITE_TABLE").is_some() {
        std::fs::write(file, &table).expect("the table can be written");
    }
    let written = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(table, written, "what somebody may do has changed; look, then write the table anew");
}
