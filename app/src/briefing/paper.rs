//! The same as a file: a PDF to hand round, or a DOCX for the note to the college. In the language of the municipality.

use super::{
    compose::{Briefing, Number, Section, Told, compose},
    page::{Asked, Looked},
    reads::Reads,
};
use crate::{
    chrome::{self, PaperKind, paper},
    cx::{Cx, Path, Query},
    refusal::{Refusal, Result},
    texts::{sentence, text},
};
use axum::response::Response;
use kit::i18n;
use print::{Block, Document, Figure, Level, Margin, Run, Sheet, plain};

/// `GET /beheer/nieuws/{file}`.
pub async fn take_along(cx: Cx, Path(file): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let kind = PaperKind::of(&file, "nieuws").ok_or(Refusal::NotFound)?;
    let cx = cx.in_own_language();
    let mut tx = cx.read().await?;
    let reads = Reads::now(&cx, &mut tx).await?;
    let looked = Looked::read(&cx, &mut tx, (reads.scope(), &asked)).await?;
    let briefing = compose(&cx, &mut tx, (&reads, &looked.ids, looked.span)).await?;
    drop(tx);
    let name = format!("nieuws-{}", cx.town.date(cx.now));
    paper::hand_out(document(&cx, &looked, &briefing), (&name, kind)).await
}

fn document(cx: &Cx, looked: &Looked, briefing: &Briefing) -> Document {
    let day = |at| chrome::day(at, cx.lang, &cx.town.zone());
    let during = format!("{} – {}", day(briefing.span.since), day(briefing.span.until));
    let of = looked.theme().map_or_else(|| text(cx.lang, "briefing-all-themes"), |theme| theme.name.clone());
    let title = text(cx.lang, "briefing-title");
    let mut blocks = vec![
        Block::Letterhead { from: paper::town_name(cx), mark: Vec::new() },
        Block::Heading(Level::One, title.clone()),
        Block::Paragraph(vec![Run::bold(of), format!(" · {during}").into()]),
        Block::Figures(briefing.numbers.iter().map(|number| figure(cx, number)).collect()),
    ];
    if briefing.is_empty() {
        blocks.push(Block::Paragraph(plain(text(cx.lang, "briefing-nothing"))));
    }
    blocks.extend(briefing.sections.iter().flat_map(|section| told(cx, section)));
    if !briefing.quotes.is_empty() {
        blocks.push(Block::Heading(Level::Two, text(cx.lang, "briefing-quotes")));
    }
    for quote in &briefing.quotes {
        blocks.push(Block::Quote { words: quote.words.clone(), who: format!("{}, {}", quote.who, quote.title) });
    }
    let foot = format!("{} · {title} · {during}", paper::town_name(cx));
    paper::document(cx, &format!("{title}, {during}"), vec![Sheet { margin: Margin::Ordinary, foot, blocks }])
}

fn figure(cx: &Cx, number: &Number) -> Figure {
    let before = i18n::number_text(number.before);
    Figure {
        value: i18n::number_text(number.now),
        label: text(cx.lang, number.key),
        note: sentence(cx.lang, "briefing-before", &[("before", before.into())]),
    }
}

fn told(cx: &Cx, section: &Section) -> Vec<Block> {
    let item = |told: &Told| {
        let who = told.who.as_deref().map(|who| Run::bold(format!("{who} ")));
        let address = cx.town.base.join(&cx.href(&told.path));
        let detail = Some(format!(". {}", told.detail)).filter(|_| !told.detail.is_empty());
        let said = [
            Run::from(format!("{}: ", told.said.trim_end_matches([':', ' ', '\u{a0}']))),
            Run::link(told.title.as_str(), address),
        ];
        who.into_iter().chain(said).chain(detail.map(Run::from)).collect()
    };
    let mut blocks = vec![
        Block::Heading(Level::Two, text(cx.lang, section.key)),
        Block::List(section.told.iter().map(item).collect()),
    ];
    if section.more > 0 {
        blocks.push(Block::Note(plain(sentence(cx.lang, "briefing-more", &[("count", section.more.into())]))));
    }
    blocks
}
