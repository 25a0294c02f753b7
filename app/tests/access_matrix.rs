//! Every route, asked by every kind of actor: what each may do is a table (`access_matrix.txt`) that only changes on
//! purpose. `PLEIN_WRITE_TABLE=1` writes it anew.

use crate::support;

use plein::routes;
use std::fmt::Write;
use support::{
    examples::Examples,
    town::{Browser, town},
};

async fn ask(browser: &Browser, method: &str, path: &str) -> u16 {
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
    // Each asks with the session she had: a row that signs out must not change the next one.
    browser.clone().ask(method, path, &headers, "").await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn what_each_kind_of_actor_may_do_is_written_down() {
    let database = support::sqlite();
    let town = town(&database).await;
    let examples = Examples::of(&town).await;
    // What the paths lead to is of another theme.
    town.give_role("sam", "officer", "energie").await;
    town.give_role("mariette", "alderman", "energie").await;
    let mut table = String::from(
        "method path visitor citizen officer communication alderman administrator moderator expert green_service \
         officer_as_inhabitant officer_of_energy alderman_of_energy\n",
    );
    let mut lines: Vec<(String, &str)> = routes::table()
        .iter()
        .chain(&routes::demo_table())
        .map(|route| (route.method.to_string(), route.path))
        .collect();
    lines.sort_by_key(|(method, path)| (*path, method.clone()));
    for (method, pattern) in lines {
        let path = examples.path(pattern);
        let mut answers = vec![ask(&town.visitor(), &method, &path).await.to_string()];
        for persona in ["luc", "hilde", "karim", "schepen", "admin", "noor", "els", "rik"] {
            answers.push(ask(&town.signed_in(persona).await, &method, &path).await.to_string());
        }
        let mut at_home = town.signed_in("hilde").await;
        at_home.post("/mijn/hoedanigheid", "hoedanigheid=inwoner").await;
        answers.push(ask(&at_home, &method, &path).await.to_string());
        for persona in ["sam", "mariette"] {
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
