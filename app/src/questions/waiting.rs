//! What people asked and waits for the staff: mine first, each the oldest first, with the working days left.

use super::{FrequentQuestion, WaitingQuestion, store};
use crate::{
    chrome::{self, Cell, Chrome, Names, Promise, filters},
    cx::{Cx, Query},
    refusal::Result,
    rights::{self, At, Right},
    texts::{sentence, text},
    urls,
};
use askama::Template;
use axum::response::Response;
use kit::clock::Moment;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "questions/templates/waiting.html")]
struct WaitingPage {
    chrome: Chrome,
    lead: String,
    groups: Vec<Group>,
    published: Vec<FrequentQuestion>,
    is_saved: bool,
}

/// Whose they are.
struct Group {
    key: &'static str,
    rows: Vec<Row>,
}

struct Row {
    waiting: WaitingQuestion,
    subject: String,
    promise: Promise,
    put_off_until: Option<Moment>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /beheer/vragen`.
pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let me = cx.signed_in()?.person;
    let mut tx = cx.read().await?;
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let rows = store::list_waiting(&mut tx, cx.municipality(), &scope, cx.now).await?;
    if let Some(kind) = chrome::taken_along(&cx) {
        let names = Names::of(&cx);
        return chrome::take_along(
            &cx,
            kind,
            ("asking-desk", COLUMNS),
            rows.into_iter().map(|row| cells(&cx, &names, row)),
        );
    }
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let (mine, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.person == Some(me));
    let row = |waiting: WaitingQuestion| Row {
        put_off_until: waiting.put_off_until.filter(|_| waiting.is_put_off(cx.now)),
        subject: waiting.subject(&cx),
        promise: Promise::by(&cx, cx.town.promised_to_question(waiting.asked_at)),
        waiting,
    };
    let groups = [("asking-mine", mine), ("asking-others", others)]
        .map(|(key, rows)| Group { key, rows: rows.into_iter().map(row).collect() });
    let page = WaitingPage {
        chrome: Chrome::new(&cx, text(cx.lang, "asking-desk")).at_desk(),
        lead: sentence(cx.lang, "asking-desk-lead", &[("count", count.into())]),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        published: store::list_frequent(&mut tx, cx.municipality()).await?,
        is_saved: asked.bewaard == "1",
    };
    chrome::page(&cx, &page)
}

const COLUMNS: [&str; 9] = [
    "overview-column-question",
    "overview-column-about",
    "overview-column-name",
    "overview-column-created",
    "overview-column-keeper",
    "overview-column-promised",
    "overview-column-promise",
    "overview-column-put-off",
    "overview-column-link",
];

fn cells(cx: &Cx, names: &Names, row: WaitingQuestion) -> [Cell; 9] {
    let promise = Promise::by(cx, cx.town.promised_to_question(row.asked_at));
    [
        row.body.as_str().into(),
        row.subject(cx).into(),
        names.cell(row.theme.map_or(At::Somewhere, At::Theme), row.name),
        row.asked_at.into(),
        row.contact_name.into(),
        promise.by.into(),
        promise.said.into(),
        row.put_off_until.into(),
        cx.town.base.join(&urls::desk_question(row.id)).into(),
    ]
}
