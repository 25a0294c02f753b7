//! Somebody says thanks for a comment, once, or takes it back.

use super::{Written, load, parse, policy};
use crate::{
    chrome::{self, Form},
    cx::{Cx, Path, Tag},
    people,
    refusal::{Error, Refusal, Result},
    suggestions::store,
    urls,
    vocabulary::CommentId,
};
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;

pub async fn thank(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<Written> {
    let written = load(cx, tx, id).await?;
    let may = policy::may_thank(&cx.actor, &written)?;
    store::insert_thanks(tx, cx.municipality(), &may).await?;
    Ok(written)
}

async fn take_back(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<Written> {
    let written = load(cx, tx, id).await?;
    let may = policy::may_take_thanks_back(&cx.actor, &written)?;
    store::delete_thanks(tx, cx.municipality(), &may).await?;
    Ok(written)
}

/// `POST /reacties/{id}/bedankt`: `bedankt=ja` says thanks, `bedankt=nee` takes it back.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    let is_end = Form::read(&body).text("bedankt") == "nee";
    let pressed = cx.write(move |cx, tx| {
        Box::pin(async move { if is_end { take_back(&cx, tx, id).await } else { thank(&cx, tx, id).await } })
    });
    match pressed.await {
        Ok(written) => {
            cx.changed(Tag::Suggestion(written.suggestion));
            Ok(chrome::see_other(&cx, &format!("{}#bedankt-{id}", urls::suggestion(written.suggestion))))
        }
        Err(Error::Refusal(Refusal::SignInFirst)) if !is_end => {
            let suggestion = load(&cx, &mut cx.read().await?, id).await?.suggestion;
            let press = people::Press::Thank(suggestion, id);
            people::sign_in_for(&cx, &press, &urls::suggestion(suggestion)).await
        }
        Err(error) => Err(error),
    }
}
