//! An entry is undone by who made it, or an administrator, within a week and with a reason: votes, words and interests that
//! came with it are taken back.
//!
//! The number of a printed form is free again; one that was only given here is no more. Who was written down for it alone is
//! forgotten. What others took up stays, and so does what its person claimed: then nothing is undone.

use super::enter::in_her_name;
use crate::{
    activity::{self, Happened, Happening},
    calls::{self, Call},
    cases,
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::{self, ConsentWay, Field, consent},
    refusal::{Error, Refusal, Result},
    slips::{self, MayUndo, Reference, Slip, Source},
    suggestions::{
        self, Reason,
        store::{self, OfSlip},
        undo::{self, TakenBack},
    },
    urls,
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};

/// Once: what is not entered any more is undone.
async fn undo(cx: &Cx, tx: &mut Tx<'_>, (reference, reason): (&Reference, &Reason)) -> Result<TakenBack> {
    let town = cx.municipality();
    let slip = slips::store::find_slip(tx, town, reference).await?;
    let Some(slip) = slip.filter(|slip| slip.entered_at.is_some()) else { return Ok(TakenBack::default()) };
    let may = slips::may_undo(&cx.actor, &slip, cx.now)?;
    let hers = in_her_name(cx, tx, may.person).await?;
    let taken = undo::take_back(&hers, tx, (may.slip, may.person), may.entered_at).await?;
    for purpose in people::store::list_consents_given_at(tx, town, may.person, may.entered_at).await? {
        consent::withdraw(&hers, tx, may.person, (purpose, ConsentWay::Counter)).await?;
    }
    slips::store::release_slip(tx, town, &may).await?;
    if store::is_left_empty(tx, town, may.person).await? {
        forget(&hers, tx, may.person).await?;
    }
    let call = calls::store::load_any_call_by_id(tx, town, slip.call).await?;
    let detail = format!("{reference}: {}", reason.as_str());
    let what = Happened::InputUndone;
    activity::record(cx, tx, &Happening { what, about: &call.title, address: urls::INPUT, detail: &detail }).await?;
    Ok(taken)
}

/// As if she had left: of a row that something taken back still hangs on, nothing says who she was.
async fn forget(hers: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let may = people::leave::may_leave(hers, tx).await?;
    slips::store::leave(tx, hers.municipality(), person).await?;
    cases::store::forget_notice(tx, hers.municipality(), person).await?;
    suggestions::leave::leave(hers, tx, &may).await?;
    people::leave::leave(hers, tx, &may).await
}

#[derive(Template)]
#[template(path = "input/templates/undo.html")]
struct UndoPage {
    chrome: Chrome,
    call: Call,
    reference: Reference,
    source: Source,
    entered_at: Moment,
    given: Vec<OfSlip>,
    votes: i64,
    reason: Field,
    /// Why it cannot be undone.
    refused: Option<String>,
}

/// `GET /beheer/invoer/{nummer}/ongedaan`.
pub async fn ask(cx: Cx, Path(number): Path<String>) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let reference = Reference::parse(&number).ok_or(Refusal::NotFound)?;
    render(&cx, reference, Field::default()).await
}

/// `POST /beheer/invoer/{nummer}/ongedaan`.
pub async fn press(cx: Cx, Path(number): Path<String>, body: Bytes) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let reference = Reference::parse(&number).ok_or(Refusal::NotFound)?;
    let typed = Form::read(&body).text("reden");
    let reason = match Reason::parse(&typed).and_then(|reason| reason.ok_or("input-undo-reason-missing")) {
        Ok(reason) => reason,
        Err(key) => return render(&cx, reference, Field::wrong(&cx, typed, key)).await,
    };
    let named = reference.clone();
    let undone = cx.write(move |cx, tx| {
        let (reference, reason) = (named.clone(), reason.clone());
        Box::pin(async move { undo(&cx, tx, (&reference, &reason)).await })
    });
    match undone.await {
        Ok(taken) => {
            taken.done(&cx);
            Ok(chrome::see_other(&cx, &format!("{}?ongedaan=ja", urls::INPUT)))
        }
        Err(Error::Refusal(Refusal::Fields(wrong))) => {
            let key = wrong.first().map_or("input-undo-taken-up", |wrong| wrong.message);
            render(&cx, reference, Field::wrong(&cx, typed, key)).await
        }
        Err(error) => Err(error),
    }
}

async fn render(cx: &Cx, reference: Reference, reason: Field) -> Result<Response> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let slip = slips::store::find_slip(&mut tx, town, &reference).await?.ok_or(Refusal::NotFound)?;
    let refused = match slips::may_undo(&cx.actor, &slip, cx.now) {
        Ok(MayUndo { .. }) => None,
        Err(Refusal::Fields(wrong)) => wrong.first().map(|wrong| crate::texts::text(cx.lang, wrong.message)),
        Err(refusal) => return Err(refusal.into()),
    };
    let Slip { id, call, source: Some(source), entered_at: Some(entered_at), .. } = slip else {
        return Err(Refusal::NotFound.into());
    };
    let status = reason.status().unwrap_or(StatusCode::OK);
    let page = UndoPage {
        chrome: Chrome::new(cx, reason.title(cx, "input-undo")).at_desk(),
        call: calls::store::load_any_call_by_id(&mut tx, town, call).await?,
        given: store::list_of_slip(&mut tx, town, id).await?,
        votes: store::count_votes_of_slip(&mut tx, town, id).await?,
        reference,
        source,
        entered_at,
        reason,
        refused,
    };
    drop(tx);
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
