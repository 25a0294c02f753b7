//! The calls as the staff sees them: every one, also what is not on the site yet.

use super::{Call, Publication, policy, store, window_text};
use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    refusal::Result,
    texts::{sentence, text},
};
use askama::Template;
use axum::response::Response;

/// One call in the list.
struct Line {
    call: Call,
    window: String,
    state: String,
    /// Not seen by citizens.
    is_hidden: bool,
}

#[derive(Template)]
#[template(path = "calls/templates/list.html")]
struct ListPage {
    chrome: Chrome,
    lines: Vec<Line>,
    may_edit: bool,
}

/// `GET /beheer/oproepen`.
pub async fn list(cx: Cx) -> Result<Response> {
    let calls = store::list_all_calls(&mut cx.read().await?, cx.municipality()).await?;
    let lines = calls.into_iter().map(|call| line(&cx, call)).collect();
    let may_edit = policy::may_edit(&cx.actor).is_ok();
    chrome::page(&cx, &ListPage { chrome: Chrome::new(&cx, text(cx.lang, "editing-calls")).at_desk(), lines, may_edit })
}

fn line(cx: &Cx, call: Call) -> Line {
    let publication = call.publication(cx.now);
    let state = match (publication, call.published_at) {
        (Publication::Scheduled, Some(at)) => {
            sentence(cx.lang, "editing-state-from", &[("day", chrome::day(at, cx.lang, &cx.town.zone()).into())])
        }
        (Publication::Published, _) => text(cx.lang, "editing-state-published"),
        (Publication::Draft | Publication::Scheduled, _) => text(cx.lang, "editing-state-draft"),
    };
    Line { window: window_text(cx, &call), state, is_hidden: publication != Publication::Published, call }
}
