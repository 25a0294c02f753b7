//! All things of a kind as the staff sees them, also those that are not on the site.

use super::{Content, Publication, may_edit, policy::may_read, publication};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::Cx,
    refusal::Result,
    rights::At,
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "editing/templates/list.html")]
struct ListPage {
    chrome: Chrome,
    lead: &'static str,
    /// Where a new one is made, and what that is called; for who may.
    new: Option<(String, &'static str)>,
    lines: Vec<Line>,
}

struct Line {
    title: Markup,
    address: String,
    note: Markup,
    /// Whether people see it, where that is chosen.
    state: Option<String>,
    is_hidden: bool,
    /// Where it is sent to stand one place higher.
    higher: Option<String>,
}

/// `GET` of the list of a kind.
pub async fn list<C: Content>(cx: Cx) -> Result<Response> {
    let mut all = C::list_all(&cx, &mut cx.read().await?).await?;
    all.retain(|one| may_read(&cx.actor, one.belongs()).is_ok());
    let kind = C::KIND;
    let mut lines: Vec<Line> = all.iter().map(|one| line(&cx, one)).collect();
    if C::HAS_ORDER && may_edit(&cx.actor, At::Everywhere).is_ok() {
        lines.iter_mut().skip(1).for_each(|line| line.higher = Some(urls::move_up(&line.address)));
    }
    let page = ListPage {
        chrome: Chrome::new(&cx, text(cx.lang, kind.list_name)).at_desk(),
        lead: kind.lead,
        new: may_edit(&cx.actor, kind.made_at).is_ok().then(|| (urls::make(kind.list), kind.new)),
        lines,
    };
    chrome::page(&cx, &page)
}

fn line<C: Content>(cx: &Cx, one: &C) -> Line {
    let state = one.published_at();
    Line {
        title: one.heading(cx),
        address: one.edited_at(),
        note: one.note(cx),
        is_hidden: state.is_some_and(|at| Publication::of(at, cx.now) != Publication::Published),
        state: state.map(|at| publication::in_words(cx, at)),
        higher: None,
    }
}
