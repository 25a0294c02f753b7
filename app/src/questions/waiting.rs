//! What people asked and waits for the staff: mine first, each the oldest first, with the working days left.

use super::{FrequentQuestion, WaitingQuestion, store};
use crate::{
    chrome::{self, Chrome, Promise, filters},
    cx::{Cx, Query},
    refusal::Result,
    rights::{self, Right},
    texts::{sentence, text},
};
use askama::Template;
use axum::response::Response;
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
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let (mine, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.person == Some(me));
    let row = |waiting: WaitingQuestion| Row {
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
