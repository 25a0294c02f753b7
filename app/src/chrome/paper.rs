//! Papers that somebody takes along: one document of the municipality, as PDF that everybody can read or as DOCX.

use crate::{
    cx::Cx,
    refusal::{Error, Result},
    texts::{sentence, text},
};
use axum::response::{IntoResponse, Response};
use http::header;
use print::{Block, Document, Level, Margin, Rgb, Run, Sheet, plain};

/// As what it is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    Pdf,
    Docx,
}

impl PaperKind {
    /// What a file of this name is: nothing when it has another name or ending.
    pub fn of(file: &str, name: &str) -> Option<PaperKind> {
        match file.strip_prefix(name)? {
            ".pdf" => Some(PaperKind::Pdf),
            ".docx" => Some(PaperKind::Docx),
            _ => None,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            PaperKind::Pdf => "application/pdf",
            PaperKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// A PDF opens where it can be printed; what is worked on is kept.
    fn disposition(self, name: &str) -> String {
        match self {
            PaperKind::Pdf => format!("inline; filename=\"{name}.pdf\""),
            PaperKind::Docx => format!("attachment; filename=\"{name}.docx\""),
        }
    }
}

/// How the municipality names itself on paper.
pub fn town_name(cx: &Cx) -> String {
    sentence(cx.lang, cx.town.name_key(), &[("name", cx.town.name.as_str().into())])
}

/// In the language of the context, in the municipality's colour.
pub fn document(cx: &Cx, title: &str, sheets: Vec<Sheet>) -> Document {
    let colour = colour(&cx.town.settings.theme.brand_dark).unwrap_or(Rgb(0, 0, 0));
    Document {
        title: title.to_owned(),
        language: format!("{}-BE", cx.lang.code()),
        author: town_name(cx),
        colour,
        sheets,
    }
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(plain(words))
}

/// A letter for an envelope with a window: to whom, line by line; its title and what it says. Below stands whom to ask.
pub fn letter(cx: &Cx, to: Vec<String>, (title, said): (&str, Vec<Block>)) -> Sheet {
    let counter = &cx.town.settings.counter;
    let address = Block::Address { from: vec![town_name(cx), counter.address.clone()], to };
    let day = super::day(cx.now, cx.lang, &cx.town.zone());
    let ask = vec![
        Run::from(text(cx.lang, "slips-ask")),
        Run::from(" "),
        Run::bold(counter.phone.as_str()),
        Run::from(format!(" · {}", counter.email)),
    ];
    let blocks = [address, Block::Paragraph(plain(day)), Block::Heading(Level::One, title.to_owned())]
        .into_iter()
        .chain(said)
        .chain([Block::Paragraph(ask), Block::Paragraph(plain(town_name(cx)))]);
    Sheet { margin: Margin::Letter, foot: String::new(), blocks: blocks.collect() }
}

fn colour(text: &str) -> Option<Rgb> {
    let part = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    Some(Rgb(part(1)?, part(3)?, part(5)?))
}

/// The file, under this name. It is written beside the threads that answer others.
pub async fn hand_out(document: Document, (name, kind): (&str, PaperKind)) -> Result<Response> {
    let written = tokio::task::spawn_blocking(move || match kind {
        PaperKind::Pdf => print::pdf(&document),
        PaperKind::Docx => print::docx(&document),
    });
    let file = written.await.map_err(|error| Error::Fault(error.to_string()))?;
    let file = file.map_err(|error| Error::Fault(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, kind.media_type()),
        (header::CONTENT_DISPOSITION, &kind.disposition(name)),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}
