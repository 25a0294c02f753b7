//! The activity log.

use crate::{
    activity::{
        self, Happened, Happening, Line,
        store::{LINES, list_happenings},
    },
    chrome::{self, Cell, Chrome, TableKind, TakenAlong, filters},
    cx::{Cx, Query},
    refusal::{Error, Result},
    texts::{sentence, text},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
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
    if let Some(kind) = chrome::taken_along(&cx) {
        return hand_out(&cx, kind).await;
    }
    let before = kit::ids::decode(&asked.tot).unwrap_or(i64::MAX);
    let mut lines = list_happenings(&mut cx.read().await?, cx.municipality(), before).await?;
    let is_more = lines.len() > LINES;
    lines.truncate(LINES);
    let older = lines.last().filter(|_| is_more).map(|line| kit::ids::encode(line.id));
    chrome::page(&cx, &LogPage { chrome: Chrome::new(&cx, text(cx.lang, "desk-log")).at_desk(), lines, older })
}

const COLUMNS: [&str; 6] = [
    "overview-column-created",
    "overview-column-colleague",
    "overview-column-what",
    "overview-column-about",
    "overview-column-detail",
    "overview-column-link",
];

/// All of it, the latest first.
async fn hand_out(cx: &Cx, kind: TableKind) -> Result<Response> {
    let (mut tx, mut before, mut all) = (cx.read().await?, i64::MAX, Vec::new());
    loop {
        let mut lines = list_happenings(&mut tx, cx.municipality(), before).await?;
        let is_more = lines.len() > LINES;
        lines.truncate(LINES);
        before = lines.last().map_or(before, |line| line.id);
        all.extend(lines.into_iter().map(|line| cells(cx, line)));
        if !is_more {
            return chrome::take_along(cx, kind, ("desk-log", COLUMNS), all);
        }
    }
}

fn cells(cx: &Cx, line: Line) -> [Cell; 6] {
    [
        line.happened_at.into(),
        line.name.clone().into(),
        text(cx.lang, &line.key()).into(),
        line.about.into(),
        line.detail.into(),
        cx.town.base.join(&line.address).into(),
    ]
}

/// Who takes a list, a workbook or letters along is written down, with how many lines: the one read at the desk that
/// leaves a trace. What cannot be written down does not leave.
pub async fn write_down_taken(cx: &Cx, response: Response) -> Response {
    let Some(taken) = response.extensions().get::<TakenAlong>().cloned() else { return response };
    let written = cx.write(move |cx, tx| {
        let taken = taken.clone();
        Box::pin(async move {
            let lang = cx.town.main_language();
            let detail = sentence(lang, "desk-taken-lines", &[("count", taken.lines.into())]);
            let (about, address) = (taken.name.as_str(), chrome::list_address(&cx.path));
            let happening = Happening { what: Happened::ListTaken, about, address: &address, detail: &detail };
            activity::record(&cx, tx, &happening).await
        })
    });
    match written.await {
        Ok(()) => response,
        Err(error) => Error::into_response(error),
    }
}
