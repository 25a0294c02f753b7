//! Numbers for forms that are to be printed: each copy has one of its own, which is entered and claimed once.

use super::sheet::Sheet;
use crate::{
    activity::{self, Happened, Happening},
    calls::{self, Call},
    chrome,
    cx::Cx,
    links::{self, Channel},
    refusal::{Error, Refusal, Result},
    slips::{self, MayEnter, Reference, store::NewSlip},
    texts::sentence,
    urls,
    vocabulary::{CallId, SlipId},
};
use axum::response::Response;
use kit::db::Tx;

/// So many copies at once.
const COPIES_AT_MOST: usize = 50;
const TRIES: usize = 8;

/// What was asked for: the call and how many copies; nothing when something is wrong, which the sheet says.
pub async fn read(cx: &Cx, sheet: &mut Sheet) -> Result<Option<(Call, usize)>> {
    let copies = sheet.text("aantal").trim().parse().ok().filter(|copies| (1..=COPIES_AT_MOST).contains(copies));
    if copies.is_none() {
        sheet.wrong(cx, "aantal", "input-copies-wrong");
    }
    let found = calls::store::load_call(&mut cx.read().await?, cx.municipality(), &sheet.text("voor"), cx.now).await;
    match found {
        Ok(call) if call.window.closes_at > cx.now => Ok(copies.map(|copies| (call, copies))),
        Ok(_) | Err(Error::Refusal(Refusal::NotFound)) => {
            sheet.wrong(cx, "voor", "input-call-missing");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Reserves the numbers, once however often the form is sent, and leads to the papers.
pub async fn reserve(cx: &Cx, call: Call, copies: usize, key: Option<i64>) -> Result<Response> {
    let batch = SlipId(key.unwrap_or_else(|| cx.new_id()));
    cx.write(move |cx, tx| {
        let call = call.clone();
        Box::pin(async move { insert(&cx, tx, &call, (batch, copies)).await })
    })
    .await?;
    Ok(chrome::see_other(cx, &urls::papers(batch)))
}

async fn insert(cx: &Cx, tx: &mut Tx<'_>, call: &Call, (batch, copies): (SlipId, usize)) -> Result<()> {
    let may = slips::may_enter(&cx.actor)?;
    for copy in 0..copies {
        // The first has the id of all: a form that is sent twice finds it there.
        let id = if copy == 0 { batch } else { SlipId(cx.new_id()) };
        if !insert_one(cx, tx, &may, (id, batch, call.id)).await? {
            return Ok(());
        }
    }
    let path = urls::call(&call.slug);
    links::make(cx, tx, &path, &links::may_make(&cx.actor, Channel::Flyer)?).await?;
    let count = i64::try_from(copies).unwrap_or(i64::MAX);
    let detail = sentence(cx.town.main_language(), "input-copies-count", &[("count", count.into())]);
    let address = urls::papers(batch);
    let what = Happened::FormsPrinted;
    activity::record(cx, tx, &Happening { what, about: &call.title, address: &address, detail: &detail }).await
}

/// False when it is there already.
async fn insert_one(
    cx: &Cx,
    tx: &mut Tx<'_>,
    may: &MayEnter,
    (id, batch, call): (SlipId, SlipId, CallId),
) -> Result<bool> {
    for _ in 0..TRIES {
        let reference = Reference::random();
        let new = NewSlip { id, batch, reference: &reference, call, entry: None };
        if slips::store::insert_slip(tx, cx.municipality(), may, &new, cx.now).await? {
            return Ok(true);
        }
        if slips::store::has_slip(tx, cx.municipality(), id).await? {
            return Ok(false);
        }
    }
    Err(Error::Fault("no free number for a form was found".to_owned()))
}
