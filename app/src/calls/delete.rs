//! A call that was never on the site, or left it again, is deleted for good.

use super::{Call, edit_page, policy, store};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Form},
    cx::{Cx, Tag},
    refusal::{Refusal, Result},
    urls,
};
use axum::{extract::Path, response::Response};
use bytes::Bytes;
use kit::db::Tx;

/// Whether it went: a call on the site, or one that somebody changed meanwhile, stays.
pub async fn delete(cx: &Cx, tx: &mut Tx<'_>, call: &Call, edition: i64) -> Result<bool> {
    let may = policy::may_edit(&cx.actor)?;
    if call.published_at.is_some() || call.edition != edition {
        return Ok(false);
    }
    if !store::delete_draft(tx, cx.municipality(), &may, call.id, edition).await? {
        return Ok(false);
    }
    let what = Happened::CallDeleted;
    activity::record(cx, tx, &Happening { what, about: &call.title, address: urls::DESK_CALLS, detail: "" }).await?;
    Ok(true)
}

/// `POST /beheer/oproepen/{slug}/weg`.
pub async fn press(cx: Cx, Path(slug): Path<String>, body: Bytes) -> Result<Response> {
    policy::may_edit(&cx.actor)?;
    let edition = Form::read(&body).text("versie").parse().unwrap_or_default();
    let address = slug.clone();
    let is_gone = cx
        .write(move |cx, tx| {
            let slug = address.clone();
            Box::pin(async move {
                let call = store::find_any_call(tx, cx.municipality(), &slug).await?.ok_or(Refusal::NotFound)?;
                delete(&cx, tx, &call, edition).await
            })
        })
        .await?;
    if !is_gone {
        return edit_page::stays(&cx, &slug).await;
    }
    cx.changed(Tag::Municipality(cx.municipality()));
    Ok(chrome::see_other(&cx, urls::DESK_CALLS))
}
