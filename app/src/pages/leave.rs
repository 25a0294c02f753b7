//! Somebody deletes her account, on a page that first says what goes and what stays.

use crate::{
    briefing, cases,
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Query},
    mailings,
    people::{self, mistake_title},
    questions,
    refusal::{Error, Result},
    slips, suggestions,
    texts::text,
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "pages/templates/leave.html")]
struct LeavePage {
    chrome: Chrome,
    sure: Sure,
}

/// Whether she ticked that she is sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    NotAsked,
    Missing,
}

#[derive(Template)]
#[template(path = "pages/templates/left.html")]
struct LeftPage {
    chrome: Chrome,
    /// Where the provider ends its session.
    provider: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    klaar: String,
}

/// `GET /mijn/weg`.
pub async fn ask_to_leave(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    if cx.actor.account().is_none() {
        return match asked.klaar.as_str() {
            "ja" => show_left(&cx).await,
            _ => Ok(chrome::see_other(&cx, &urls::sign_in_for(urls::LEAVE))),
        };
    }
    people::leave::may_leave(&cx, &mut cx.read().await?).await?;
    show(&cx, Sure::NotAsked)
}

/// `POST /mijn/weg`: sent twice, the second finds nobody and leads to the same page.
pub async fn leave(cx: Cx, body: Bytes) -> Result<Response> {
    if cx.actor.account().is_none() {
        return Ok(chrome::see_other(&cx, urls::LEFT));
    }
    people::leave::may_leave(&cx, &mut cx.read().await?).await?;
    if Form::read(&body).text("zeker") != "ja" {
        return show(&cx, Sure::Missing);
    }
    cx.write(|cx, tx| {
        Box::pin(async move {
            let may = people::leave::may_leave(&cx, tx).await?;
            questions::leave::leave(&cx, tx, &may).await?;
            briefing::store::delete_choice(tx, cx.municipality(), may.person).await?;
            mailings::store::delete_receipts(tx, cx.municipality(), may.person).await?;
            slips::store::leave(tx, cx.municipality(), may.person).await?;
            cases::store::forget_notice(tx, cx.municipality(), may.person).await?;
            suggestions::leave::leave(&cx, tx, &may).await?;
            people::leave::leave(&cx, tx, &may).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    suggestions::leave::done(&cx);
    let mut response = chrome::see_other(&cx, urls::LEFT);
    people::leave::clear_cookies(&cx, response.headers_mut());
    Ok(response)
}

fn show(cx: &Cx, sure: Sure) -> Result<Response> {
    let title = text(cx.lang, "leaving-title");
    let (title, status) = match sure {
        Sure::NotAsked => (title, StatusCode::OK),
        Sure::Missing => (mistake_title(cx, &title), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let page = LeavePage { chrome: Chrome::new(cx, title).unlisted(), sure };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

async fn show_left(cx: &Cx) -> Result<Response> {
    let provider = people::leave::provider_sign_out(cx).await;
    let page = LeftPage { chrome: Chrome::new(cx, text(cx.lang, "leaving-left-title")).unlisted(), provider };
    let mut response = chrome::page(cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
