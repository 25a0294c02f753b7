//! The letters of who is to be written to, one a page, for envelopes with a window; marked as written in one press.

use super::{
    call::{end, not_kept},
    may_enter,
    notice::{Outcome, SpokenNotice},
    store,
};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::Cx,
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
    vocabulary::NoticeId,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use kit::clock::Moment;

#[derive(Template)]
#[template(path = "slips/templates/letters.html")]
struct LettersPage {
    chrome: Chrome,
    letters: Vec<SpokenNotice>,
    now: Moment,
}

/// `GET /beheer/brieven`.
pub async fn show(cx: Cx) -> Result<Response> {
    may_enter(&cx.actor)?;
    let mut letters = store::list_notices(&mut cx.read().await?, cx.municipality(), NoticeId(0)).await?;
    letters.truncate(store::NOTICES);
    letters.retain(SpokenNotice::has_home);
    let chrome = Chrome::new(&cx, text(cx.lang, "slips-letters")).on_paper();
    not_kept(chrome::page(&cx, &LettersPage { chrome, letters, now: cx.now })?)
}

/// `POST /beheer/brieven`: those that stood on the page are written.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    may_enter(&cx.actor)?;
    let written: Vec<NoticeId> =
        Form::read(&body).texts("brief").iter().filter_map(|id| id.parse().ok()).take(store::NOTICES).collect();
    cx.write(move |cx, tx| {
        let written = written.clone();
        Box::pin(async move {
            let may = may_enter(&cx.actor)?;
            for id in written {
                match end(&cx, tx, &may, (id, Outcome::Written)).await {
                    // Whose it was left meanwhile.
                    Ok(()) | Err(Error::Refusal(Refusal::NotFound)) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, urls::NOTICES))
}
