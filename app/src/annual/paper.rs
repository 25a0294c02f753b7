//! The report as a file, in the language of the municipality.

use super::{
    chapter::{Chapter, Grid},
    compose::{compose, title},
    page::{Asked, Span},
};
use crate::{
    chrome::{self, PaperKind, paper},
    cx::Cx,
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::{sentence, text},
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use print::{Align, Block, Document, Figure, Level, Margin, Run, Sheet, Table, plain};

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
    for chapter in chapters {
        blocks.push(Block::Heading(Level::Two, text(cx.lang, chapter.key)));
        blocks.extend(chapter.lead.map(|key| Block::Paragraph(plain(text(cx.lang, key)))));
        if !chapter.figures.is_empty() {
            let figure = |figure: &super::chapter::Figure| Figure {
                value: figure.value.clone(),
                label: text(cx.lang, figure.key),
                note: String::new(),
            };
            blocks.push(Block::Figures(chapter.figures.iter().map(figure).collect()));
        }
        for grid in &chapter.tables {
            blocks.push(if grid.rows.is_empty() { nothing(cx) } else { Block::Table(table(cx, grid)) });
        }
    }
    let foot = format!("{} · {} · {during}", paper::town_name(cx), title(cx));
    paper::document(cx, &format!("{}, {during}", title(cx)), vec![Sheet { margin: Margin::Ordinary, foot, blocks }])
}

fn nothing(cx: &Cx) -> Block {
    Block::Paragraph(plain(text(cx.lang, "annual-nothing")))
}

fn table(cx: &Cx, grid: &Grid) -> Table {
    let align = |place| if place == 0 { Align::Start } else { Align::End };
    let head = |(place, key): (usize, &&str)| (text(cx.lang, key), align(place));
    let row = |line: &super::chapter::Line| {
        std::iter::once(&line.name).chain(&line.cells).map(|cell| plain(cell.as_str())).collect()
    };
    Table { columns: grid.heads.iter().enumerate().map(head).collect(), rows: grid.rows.iter().map(row).collect() }
}
