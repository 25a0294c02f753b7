//! The link under the mail with what is new: it can stop that mail, and nothing else.
//!
//! Opening it changes nothing. The button of a mail program (RFC 8058) and the one on the page post the same, without a
//! cookie: the token is the proof.

use super::store;
use crate::{
    chrome::{self, Chrome, filters, personal_link},
    cx::{Cx, Form, Path},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use serde::Deserialize;

const STOP: &str = "stop briefing";

/// The whole address of the link.
pub fn whole_address(cx: &Cx, person: PersonId) -> String {
    let token = personal_link::token(cx, STOP, person);
    cx.town.base.join(&cx.href(&urls::briefing_stop(&token)))
}

fn read(cx: &Cx, token: &str) -> Result<PersonId, Refusal> {
    personal_link::reader_of(cx, STOP, token)
}

#[derive(Template)]
#[template(path = "briefing/templates/stop.html")]
struct StopPage {
    chrome: Chrome,
    address: String,
    /// Key of how often it comes, while it does.
    pace: Option<&'static str>,
}

/// `GET /stop-nieuws/{token}`.
pub async fn show_stop(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let person = read(&cx, &token)?;
    render(&cx, person, &token).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OneClick {
    #[serde(rename = "List-Unsubscribe")]
    list_unsubscribe: String,
}

/// `POST /stop-nieuws/{token}`: the edge lets it in from anywhere.
pub async fn stop(cx: Cx, Path(token): Path<String>, Form(asked): Form<OneClick>) -> Result<Response> {
    let person = read(&cx, &token)?;
    if asked.list_unsubscribe != "One-Click" {
        return Err(Refusal::ForeignOrigin.into());
    }
    cx.write(move |cx, tx| Box::pin(async move { Ok(store::delete_choice(tx, cx.municipality(), person).await?) }))
        .await?;
    render(&cx, person, &token).await
}

async fn render(cx: &Cx, person: PersonId, token: &str) -> Result<Response> {
    let choice = store::find_choice(&mut cx.read().await?, cx.municipality(), person).await?;
    let page = StopPage {
        chrome: Chrome::new(cx, text(cx.lang, "briefing-stop-title")).unlisted(),
        address: urls::briefing_stop(token),
        pace: choice.map(|choice| choice.pace.key()),
    };
    let mut response = chrome::page(cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
