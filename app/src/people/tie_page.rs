//! Whether she lives, works, studies or is active here: asked once, when a call is for people who do.

use super::{
    TieKind,
    field::mistake_title,
    profile::Saved,
    sign_in, store,
    waiting::{self, Waited},
};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Form},
    refusal::{Refusal, Result},
    texts::sentence,
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "people/templates/tie.html")]
struct TiePage {
    chrome: Chrome,
    /// What waits, and what comes next.
    waiting: Option<(Markup, &'static str)>,
    question: String,
    choices: [TieKind; 4],
    is_missing: bool,
}

/// `GET /mijn/band`.
pub async fn ask_tie(cx: Cx) -> Result<Response> {
    match cx.actor.person() {
        Some(_) => show(&cx, Answered::NotYet).await,
        None => Ok(chrome::see_other(&cx, &urls::sign_in_for(urls::TIE))),
    }
}

/// Whether the form was sent without a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answered {
    NotYet,
    WithoutChoice,
}

async fn show(cx: &Cx, answered: Answered) -> Result<Response> {
    let waiting = waiting::find_waiting(cx, &mut cx.read().await?).await?;
    let question = sentence(cx.lang, "people-tie-question", &[("name", cx.town.name.as_str().into())]);
    let title = match answered {
        Answered::NotYet => question.clone(),
        Answered::WithoutChoice => mistake_title(cx, &question),
    };
    let page = TiePage {
        chrome: Chrome::new(cx, title).unlisted(),
        waiting: waiting.map(|waiting| {
            (
                sign_in::waiting_sentence(cx, &waiting),
                sign_in::waiting_step(&waiting, ("people-waiting-counts-tie", "telling-waiting-step")),
            )
        }),
        question,
        choices: TieKind::STATED,
        is_missing: answered == Answered::WithoutChoice,
    };
    let status = match answered {
        Answered::NotYet => StatusCode::OK,
        Answered::WithoutChoice => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TieForm {
    band: String,
}

/// `POST /mijn/band`: kept, and what waited is done.
pub async fn state_tie(cx: Cx, Form(form): Form<TieForm>) -> Result<Response> {
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    let stated = form.band.parse::<TieKind>().ok().filter(|kind| TieKind::STATED.contains(kind));
    let Some(kind) = stated else { return show(&cx, Answered::WithoutChoice).await };
    let waited: Waited = cx
        .write(move |cx, tx| {
            Box::pin(async move {
                store::insert_tie(tx, cx.municipality(), person, kind, cx.now).await?;
                waiting::do_what_waits(&cx, tx).await
            })
        })
        .await?;
    Ok(waiting::go_on(&cx, &waited, &Saved::Tie.address()))
}
