//! The letters of who is to be written to, one to each with all that waits for her, for envelopes with a window; marked as
//! written in one press.

use super::{
    call::end,
    notice::{Outcome, SpokenNotice, ToTell},
    store, told_themes,
};
use crate::{
    cases::Kept,
    chrome::{self, Form, PaperKind, TakenAlong, paper},
    cx::Cx,
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
    vocabulary::NoticeId,
};
use axum::response::Response;
use bytes::Bytes;
use print::{Block, Level, Sheet};

/// So many notices are marked in one press: letters of as many people as the list shows, each with several.
const AT_ONCE: usize = 1_000;

/// `GET /beheer/brieven`: all of them in one PDF, in the language of the municipality, as she reads it.
pub async fn show(cx: Cx) -> Result<Response> {
    let (scope, cx) = (told_themes(&cx.actor)?, cx.in_own_language());
    let kept = Kept::waiting(&scope, cx.now);
    let mut people = store::list_to_tell(&mut cx.read().await?, cx.municipality(), &kept, NoticeId(0)).await?;
    people.truncate(store::NOTICES);
    let sheets: Vec<Sheet> = people.iter().filter(|one| one.first.has_home()).map(|one| sheet(&cx, one)).collect();
    if sheets.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let letters = sheets.len();
    let document = paper::document(&cx, &text(cx.lang, "slips-letters"), sheets);
    let name = format!("{}-{}", urls::slug_of(&text(cx.lang, "slips-letters")), cx.town.date(cx.now));
    let file = paper::hand_out(document, (&name, PaperKind::Pdf)).await?;
    Ok(TakenAlong::mark(file, &name, letters))
}

fn sheet(cx: &Cx, told: &ToTell) -> Sheet {
    let first = &told.first;
    let to = vec![
        first.name.clone(),
        format!("{} {}", first.street, first.house_number),
        format!("{} {}", first.postal_code, first.place),
    ];
    let said = |body: &str| body.split("\n\n").map(paper::paragraph).collect::<Vec<Block>>();
    if told.others.is_empty() {
        return paper::letter(cx, to, (&first.subject, said(&first.body)));
    }
    let part = |one: &SpokenNotice| [vec![Block::Heading(Level::Two, one.subject.clone())], said(&one.body)].concat();
    paper::letter(cx, to, (&text(cx.lang, "slips-letter-of-several"), told.all().flat_map(part).collect()))
}

/// `POST /beheer/brieven`: those that stood on the list are written.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    told_themes(&cx.actor)?;
    let written: Vec<NoticeId> =
        Form::read(&body).texts("brief").iter().filter_map(|id| id.parse().ok()).take(AT_ONCE).collect();
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
