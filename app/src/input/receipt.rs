//! What somebody takes home once her form was entered: its number, what came of it, and how she claims it.

use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, filters},
    cx::{Cx, Path},
    links,
    refusal::{Refusal, Result},
    slips::{self, Reference, Slip, Source},
    suggestions::{self, store::OfSlip},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use kit::clock::Moment;

#[derive(Template)]
#[template(path = "input/templates/receipt.html")]
struct ReceiptPage {
    chrome: Chrome,
    call: Call,
    reference: Reference,
    source: Source,
    place: String,
    entered_at: Moment,
    given: Vec<OfSlip>,
    /// Where she claims it, as one types it.
    typed: String,
}

/// `GET /beheer/invoer/{nummer}`.
pub async fn show(cx: Cx, Path(number): Path<String>) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let reference = Reference::parse(&number).ok_or(Refusal::NotFound)?;
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let slip = slips::store::find_slip(&mut tx, town, &reference).await?.ok_or(Refusal::NotFound)?;
    let Slip { source: Some(source), entered_at: Some(entered_at), place, .. } = slip else {
        return Err(Refusal::NotFound.into());
    };
    let page = ReceiptPage {
        chrome: Chrome::new(&cx, text(cx.lang, "input-receipt")).on_paper(),
        call: calls::store::load_any_call_by_id(&mut tx, town, slip.call).await?,
        given: suggestions::store::list_of_slip(&mut tx, town, slip.id).await?,
        typed: links::typed_path(&cx.town.base, urls::MY_PAGE),
        reference,
        source,
        place,
        entered_at,
    };
    drop(tx);
    let mut response = chrome::page(&cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
