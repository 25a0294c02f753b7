//! What colleagues do among themselves with a thing that waits: write, take, hand over, put off.
//!
//! The forms stand on the page of the thing; what is wrong comes back on a page of its own, with all that was typed.

use super::matter;
use crate::{
    cases::{
        self, Act, Case, Inside, Line, Matter, Press, Typed,
        advice::{AdvicePart, AdviceTyped},
    },
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::{CaseKind, PersonId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

#[derive(Template)]
#[template(path = "desk/templates/case.html")]
struct CasePage {
    chrome: Chrome,
    matter: Matter,
    inside: Inside,
}

/// `GET /beheer/zaken/{kind}/{id}`.
pub async fn show_case(cx: Cx, Path((kind, id)): Path<(String, String)>) -> Result<Response> {
    render(&cx, parse(&kind, &id)?, Typed::default()).await
}

/// `POST /beheer/zaken/{kind}/{id}`.
pub async fn press_case(cx: Cx, Path((kind, id)): Path<(String, String)>, body: Bytes) -> Result<Response> {
    let case = parse(&kind, &id)?;
    let typed = Typed::read(&Form::read(&body));
    let entry = typed.id().unwrap_or_else(|| cx.new_id());
    let mut tx = cx.read().await?;
    if is_given_away(&cx, &mut tx, case, entry).await? {
        return Ok(chrome::see_other(&cx, urls::DESK));
    }
    let (matter, _) = matter::find(&cx, &mut tx, case).await?;
    let colleagues = cases::colleagues(&cx, &mut tx, &matter).await?;
    drop(tx);
    let press = match typed.check(&cx, (&matter, &colleagues)) {
        Ok(press) => press,
        Err(typed) => {
            let mut page = render(&cx, case, *typed).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let back = format!("{}#intern-deel", matter.address);
    cx.write(move |cx, tx| {
        let (matter, press) = (matter.clone(), press.clone());
        Box::pin(async move { perform(&cx, tx, (&matter, entry), &press).await })
    })
    .await?;
    let is_gone = is_given_away(&cx, &mut cx.read().await?, case, entry).await?;
    Ok(chrome::see_other(&cx, if is_gone { urls::DESK } else { &back }))
}

/// Whether her form did its work, and the thing is not hers to read any more: she goes on where her things are.
async fn is_given_away(cx: &Cx, tx: &mut Tx<'_>, case: Case, entry: i64) -> Result<bool> {
    let me = cx.signed_in()?.person;
    if !cases::store::has_entry(tx, cx.municipality(), entry, me).await? {
        return Ok(false);
    }
    match matter::find(cx, tx, case).await {
        Ok(_) => Ok(false),
        Err(Error::Refusal(_)) => Ok(true),
        Err(fault) => Err(fault),
    }
}

async fn perform(cx: &Cx, tx: &mut Tx<'_>, (matter, entry): (&Matter, i64), press: &Press) -> Result<()> {
    match press {
        Press::Note { body, to } => cases::note(cx, tx, matter, (entry, body, to)).await,
        Press::Take => cases::take(cx, tx, matter, entry).await,
        Press::HandOver { body, keeper } => cases::hand_over(cx, tx, matter, (entry, body, keeper)).await,
        Press::PutOff { body, until } => cases::put_off(cx, tx, matter, (entry, body, *until)).await,
        Press::Resume => cases::resume(cx, tx, matter, entry).await,
        Press::Done { body } => cases::done(cx, tx, matter, (entry, body)).await,
    }
}

pub(super) fn parse(kind: &str, id: &str) -> Result<Case> {
    let kind: CaseKind = kind.parse().map_err(|()| Refusal::NotFound)?;
    Ok(Case::new(kind, kit::ids::decode(id).ok_or(Refusal::NotFound)?))
}

async fn render(cx: &Cx, case: Case, typed: Typed) -> Result<Response> {
    let mut tx = cx.read().await?;
    let (matter, contact): (Matter, Option<PersonId>) = matter::find(cx, &mut tx, case).await?;
    let inside = Inside::load(cx, &mut tx, &matter, contact, typed).await?;
    page(cx, matter, inside)
}

/// What was typed to an expert, with what is wrong in it.
pub(super) async fn render_advice(cx: &Cx, case: Case, typed: AdviceTyped) -> Result<Response> {
    let mut tx = cx.read().await?;
    let (matter, contact) = matter::find(cx, &mut tx, case).await?;
    let mut inside = Inside::load(cx, &mut tx, &matter, contact, Typed::default()).await?;
    inside.advice = Some(AdvicePart::load(cx, &mut tx, &matter, typed).await?);
    let mut response = page(cx, matter, inside)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

fn page(cx: &Cx, matter: Matter, inside: Inside) -> Result<Response> {
    let chrome = Chrome::new(cx, matter.title.clone()).with_written_title().at_desk();
    chrome::page(cx, &CasePage { chrome, matter, inside })
}
