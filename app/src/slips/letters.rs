//! The letters of who is to be written to, one a page, for envelopes with a window; marked as written in one press.

use super::{
    call::end,
    notice::{Outcome, SpokenNotice},
    store, told_themes,
};
use crate::{
    chrome::{self, Form, PaperKind, paper},
    cx::Cx,
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
    vocabulary::NoticeId,
};
use axum::response::Response;
use bytes::Bytes;
use print::Sheet;

/// `GET /beheer/brieven`: all of them in one PDF, in the language of the municipality, as she reads it.
pub async fn show(cx: Cx) -> Result<Response> {
    let (scope, cx) = (told_themes(&cx.actor)?, cx.in_own_language());
    let mut letters = store::list_notices(&mut cx.read().await?, cx.municipality(), &scope, NoticeId(0)).await?;
    letters.truncate(store::NOTICES);
    let sheets: Vec<Sheet> =
        letters.iter().filter(|letter| letter.has_home()).map(|letter| sheet(&cx, letter)).collect();
    if sheets.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let document = paper::document(&cx, &text(cx.lang, "slips-letters"), sheets);
    let name = format!("{}-{}", urls::slug_of(&text(cx.lang, "slips-letters")), cx.town.date(cx.now));
    paper::hand_out(document, (&name, PaperKind::Pdf)).await
}

fn sheet(cx: &Cx, letter: &SpokenNotice) -> Sheet {
    let to = [
        letter.name.clone(),
        format!("{} {}", letter.street, letter.house_number),
        format!("{} {}", letter.postal_code, letter.place),
    ];
    paper::letter(cx, to.to_vec(), (&letter.subject, letter.body.split("\n\n")))
}

/// `POST /beheer/brieven`: those that stood on the list are written.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    told_themes(&cx.actor)?;
    let written: Vec<NoticeId> =
        Form::read(&body).texts("brief").iter().filter_map(|id| id.parse().ok()).take(store::NOTICES).collect();
    cx.write(move |cx, tx| {
        let written = written.clone();
        Box::pin(async move {
            for id in written {
                match end(&cx, tx, (id, Outcome::Written)).await {
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
