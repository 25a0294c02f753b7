//! The letters of who is to be written to, one a page, for envelopes with a window; marked as written in one press.

use super::{
    call::end,
    may_enter,
    notice::{Outcome, SpokenNotice},
    store,
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
use print::{Block, Level, Margin, Run, Sheet, plain};

/// `GET /beheer/brieven`: all of them in one PDF, in the language of the municipality, as she reads it.
pub async fn show(cx: Cx) -> Result<Response> {
    may_enter(&cx.actor)?;
    let cx = cx.in_own_language();
    let mut letters = store::list_notices(&mut cx.read().await?, cx.municipality(), NoticeId(0)).await?;
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
    let counter = &cx.town.settings.counter;
    let address = Block::Address {
        from: vec![paper::town_name(cx), counter.address.clone()],
        to: vec![
            letter.name.clone(),
            format!("{} {}", letter.street, letter.house_number),
            format!("{} {}", letter.postal_code, letter.place),
        ],
    };
    let day = chrome::day(cx.now, cx.lang, &cx.town.zone());
    let ask = vec![
        Run::from(text(cx.lang, "slips-ask")),
        Run::from(" "),
        Run::bold(counter.phone.as_str()),
        Run::from(format!(" · {}", counter.email)),
    ];
    let said = letter.body.split("\n\n").map(|part| Block::Paragraph(plain(part)));
    let blocks = [address, Block::Paragraph(plain(day)), Block::Heading(Level::One, letter.subject.clone())]
        .into_iter()
        .chain(said)
        .chain([Block::Paragraph(ask), Block::Paragraph(plain(paper::town_name(cx)))]);
    Sheet { margin: Margin::Letter, foot: String::new(), blocks: blocks.collect() }
}

/// `POST /beheer/brieven`: those that stood on the list are written.
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
