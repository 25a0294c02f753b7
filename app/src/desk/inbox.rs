//! The first page of the desk: what waits for an answer, the oldest first, with what was promised.

use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, Promise, Urgency, filters},
    cx::Cx,
    refusal::Result,
    suggestions::store::{self, WAITING_AT_ONCE, Waiting},
    texts::{sentence, text},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/templates/inbox.html")]
struct InboxPage {
    chrome: Chrome,
    lead: String,
    /// How many reports wait.
    reports: i64,
    groups: Vec<Group>,
    /// The address of the next page.
    more: Option<String>,
    /// The calls one can look at apart.
    calls: Vec<Call>,
    /// The slug of the one that is looked at.
    chosen: String,
}

/// What is as urgent.
struct Group {
    urgency: Urgency,
    rows: Vec<Row>,
}

struct Row {
    waiting: Waiting,
    promise: Promise,
}

impl Group {
    fn key(&self) -> &'static str {
        match self.urgency {
            Urgency::Late => "desk-late",
            Urgency::Soon => "desk-soon",
            Urgency::Later => "desk-later",
        }
    }

    fn look(&self) -> &'static str {
        match self.urgency {
            Urgency::Late => " row__icon--late",
            Urgency::Soon => " row__icon--soon",
            Urgency::Later => "",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    na: String,
    oproep: String,
}

/// `GET /beheer`.
pub async fn show_desk(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let person = cx.signed_in()?;
    let title = match person.display_name.as_deref().and_then(|name| name.split(' ').next()) {
        Some(name) => sentence(cx.lang, "desk-hello", &[("name", name.into())]),
        None => text(cx.lang, "desk-hello-without-name"),
    };
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let calls = calls::store::list_calls(&mut tx, town, cx.now).await?;
    let call = calls.iter().find(|call| call.slug == asked.oproep);
    let (of, chosen) = (call.map(|call| call.id), call.map(|call| call.slug.clone()).unwrap_or_default());
    let after = asked.na.parse().unwrap_or(SuggestionId(0));
    let mut waiting = store::list_waiting(&mut tx, town, of, after).await?;
    let is_more = waiting.len() > WAITING_AT_ONCE;
    waiting.truncate(WAITING_AT_ONCE);
    let next = |last: &Waiting| format!("{}?oproep={chosen}&na={}", urls::DESK, last.id);
    let more = waiting.last().filter(|_| is_more).map(next);
    let count = store::count_waiting(&mut tx, town, of).await?;
    let page = InboxPage {
        chrome: Chrome::new(&cx, title).at_desk(),
        lead: sentence(cx.lang, "desk-waiting", &[("count", count.into())]),
        reports: store::count_open_reports(&mut tx, cx.municipality()).await?,
        groups: grouped(&cx, waiting),
        more,
        calls,
        chosen,
    };
    chrome::page(&cx, &page)
}

/// The oldest come first, so what is late stands together.
fn grouped(cx: &Cx, waiting: Vec<Waiting>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for waiting in waiting {
        let promise = Promise::since(cx, waiting.created_at);
        let urgency = promise.urgency();
        let row = Row { waiting, promise };
        match groups.last_mut().filter(|group| group.urgency == urgency) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { urgency, rows: vec![row] }),
        }
    }
    groups
}
