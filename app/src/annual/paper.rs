//! The report as a file, in the language of the municipality.

use super::{
    chapter::{Chapter, Grid},
    compose::{compose, title},
    page::{Asked, Span},
};
use crate::{
    chrome::{self, PaperKind, paper},
    cx::{Cx, Path, Query},
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::{sentence, text},
};
use axum::response::Response;
use print::{Align, Block, Document, Figure, Level, Margin, Run, Sheet, Table, plain};

/// A table of so many rows may begin on one page and go on on the next.
const LONG: usize = 15;

/// `GET /beheer/jaarverslag/{file}`.
pub async fn take_along(cx: Cx, Path(file): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    rights::ask(&cx.actor, Right::ReadDesk, At::Everywhere)?;
    let kind = PaperKind::of(&file, "jaarverslag").ok_or(Refusal::NotFound)?;
    let cx = cx.in_own_language();
    let span = Span::read(&asked, cx.town.date(cx.now)).map_err(|_| Refusal::NotFound)?;
    let chapters = compose(&cx, span.days(&cx)).await?;
    let name = format!("jaarverslag-{}-{}", span.from, span.to);
    paper::hand_out(document(&cx, span, &chapters), (&name, kind)).await
}

fn document(cx: &Cx, span: Span, chapters: &[Chapter]) -> Document {
    let zone = cx.town.zone();
    let days = span.days(cx);
    let day = |at| chrome::day(at, cx.lang, &zone);
    let args = [("from", day(days.from).into()), ("until", day(days.until.plus_seconds(-1)).into())];
    let during = sentence(cx.lang, "annual-during", &args);
    let mut blocks = vec![
        Block::Letterhead { from: paper::town_name(cx), mark: Vec::new() },
        Block::Heading(Level::One, title(cx)),
        Block::Paragraph(vec![Run::bold(during.as_str())]),
        Block::Note(plain(sentence(cx.lang, "annual-made", &[("day", day(cx.now).into())]))),
    ];
    blocks.extend(chapters.iter().flat_map(|chapter| told(cx, chapter)));
    let foot = format!("{} · {} · {during}", paper::town_name(cx), title(cx));
    paper::document(cx, &format!("{}, {during}", title(cx)), vec![Sheet { margin: Margin::Ordinary, foot, blocks }])
}

/// Its heading stays with what it is the heading of, unless that is long.
fn told(cx: &Cx, chapter: &Chapter) -> Vec<Block> {
    let mut begins = vec![Block::Heading(Level::Two, text(cx.lang, chapter.key))];
    begins.extend(chapter.lead.map(|key| Block::Paragraph(plain(text(cx.lang, key)))));
    if !chapter.figures.is_empty() {
        let figure = |figure: &super::chapter::Figure| Figure {
            value: figure.value.clone(),
            label: text(cx.lang, figure.key),
            note: String::new(),
        };
        begins.push(Block::Figures(chapter.figures.iter().map(figure).collect()));
    }
    let table = |grid: &Grid| match grid.rows.is_empty() {
        true => Block::Paragraph(plain(text(cx.lang, "annual-nothing"))),
        false => Block::Table(table(cx, grid)),
    };
    let is_short = chapter.tables.first().is_some_and(|first| first.rows.len() < LONG);
    let (with, after) = chapter.tables.split_at(usize::from(is_short));
    begins.extend(with.iter().map(table));
    std::iter::once(Block::Together(begins)).chain(after.iter().map(table)).collect()
}

fn table(cx: &Cx, grid: &Grid) -> Table {
    let align = |place| if place == 0 { Align::Start } else { Align::End };
    let head = |(place, key): (usize, &&str)| (text(cx.lang, key), align(place));
    let row = |line: &super::chapter::Line| {
        std::iter::once(&line.name).chain(&line.cells).map(|cell| plain(cell.as_str())).collect()
    };
    Table { columns: grid.heads.iter().enumerate().map(head).collect(), rows: grid.rows.iter().map(row).collect() }
}
