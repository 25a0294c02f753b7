//! The first page of the desk.

use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    refusal::Result,
    texts::{sentence, text},
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "desk/templates/inbox.html")]
struct InboxPage {
    chrome: Chrome,
}

/// `GET /beheer`.
pub async fn show_desk(cx: Cx) -> Result<Response> {
    let person = cx.signed_in()?;
    let title = match person.display_name.as_deref().and_then(|name| name.split(' ').next()) {
        Some(name) => sentence(cx.lang, "desk-hello", &[("name", name.into())]),
        None => text(cx.lang, "desk-hello-without-name"),
    };
    chrome::page(&cx, &InboxPage { chrome: Chrome::new(&cx, title).at_desk() })
}
