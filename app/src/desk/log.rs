//! The activity log.

use crate::{
    activity::{
        Line,
        store::{LINES, list_happenings},
    },
    chrome::{self, Chrome, filters},
    cx::{Cx, Query},
    refusal::Result,
    texts::text,
};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/templates/log.html")]
struct LogPage {
    chrome: Chrome,
    lines: Vec<Line>,
    /// Where the older lines begin.
    older: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The id of the line before which to go on.
    tot: String,
}

/// `GET /beheer/logboek`.
pub async fn show_log(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let before = kit::ids::decode(&asked.tot).unwrap_or(i64::MAX);
    let mut lines = list_happenings(&mut cx.read().await?, cx.municipality(), before).await?;
    let is_more = lines.len() > LINES;
    lines.truncate(LINES);
    let older = lines.last().filter(|_| is_more).map(|line| kit::ids::encode(line.id));
    chrome::page(&cx, &LogPage { chrome: Chrome::new(&cx, text(cx.lang, "desk-log")).at_desk(), lines, older })
}
