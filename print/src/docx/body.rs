//! The text of the document, in the markup of Word.

use super::parts::{self, escape};
use crate::{
    document::{Align, Block, Document, Figure, Level, Run, Table},
    lines::widths,
    words::one_line,
};
use std::fmt::Write;

/// Where links lead; each is named by its place.
#[derive(Default)]
pub struct Links {
    pub targets: Vec<String>,
}

impl Links {
    fn name(&mut self, to: &str) -> String {
        let place = self.targets.iter().position(|known| known == to).unwrap_or_else(|| {
            self.targets.push(to.to_owned());
            self.targets.len() - 1
        });
        format!("rLink{place}")
    }
}

const BEGINS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#;

/// Of a table, in points: the size of its letters, which are a little wider than ours in Word; what stands beside them in
/// a cell; and the width of a page.
const TABLE_SIZE: f32 = 10.5;
const CELL_PADS: f32 = 12.0;
const PAGE: f32 = 476.0;
/// No word makes a column wider than that, and none is narrower than two short words side by side.
const LONGEST: f32 = 150.0;
const SHORTEST: f32 = 36.0;

/// Its first row and column are heads.
const TABLE_BEGINS: &str = r#"<w:tbl><w:tblPr><w:tblStyle w:val="PlainTable"/><w:tblW w:w="5000" w:type="pct"/>
  <w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>
  </w:tblPr><w:tblGrid>"#;

pub fn write(document: &Document, links: &mut Links) -> String {
    let mut out = String::from(BEGINS);
    let last = document.sheets.len().saturating_sub(1);
    for (place, sheet) in document.sheets.iter().enumerate() {
        for block in &sheet.blocks {
            put(&mut out, block, links);
        }
        let section = parts::section(place, sheet.margin);
        // A section ends in the last paragraph of it; that of the last one stands by itself.
        if place < last {
            let _ = write!(out, "<w:p><w:pPr>{section}</w:pPr></w:p>");
        } else {
            out.push_str(&section);
        }
    }
    out.push_str("</w:body></w:document>");
    out
}

fn put(out: &mut String, block: &Block, links: &mut Links) {
    match block {
        Block::Heading(level, said) => {
            let style = match level {
                Level::One => "Heading1",
                Level::Two => "Heading2",
                Level::Three => "Heading3",
            };
            paragraph(out, style, &[one_line(said).into()], links);
        }
        Block::Paragraph(runs) => paragraph(out, "", runs, links),
        Block::Note(runs) => paragraph(out, "Note", runs, links),
        Block::List(items) => items.iter().for_each(|runs| paragraph(out, "ListBullet", runs, links)),
        Block::Table(of) => table(out, of, links),
        Block::Figures(of) => figures(out, of, links),
        Block::Quote { words, who } => {
            paragraph(out, "Quote", &[words.as_str().into()], links);
            paragraph(out, "QuoteSource", &[who.as_str().into()], links);
        }
        Block::Fields(fields) => {
            for field in fields {
                paragraph(out, "", &[Run::from(format!("{}: ", field.label)), Run::from("_".repeat(40))], links);
            }
        }
        Block::Ticks(ticks) => {
            paragraph(out, "", &[Run::bold(ticks.label.as_str())], links);
            for choice in &ticks.choices {
                paragraph(out, "", &[Run::from(format!("☐ {choice}"))], links);
            }
        }
        Block::Letterhead { from, mark } => {
            let runs: Vec<Run> =
                [Run::bold(from.as_str()), " ".into()].into_iter().chain(mark.iter().cloned()).collect();
            paragraph(out, "", &runs, links);
        }
        Block::Address { from, to } => {
            from.iter().for_each(|line| paragraph(out, "Note", &[line.as_str().into()], links));
            to.iter().for_each(|line| paragraph(out, "Address", &[line.as_str().into()], links));
        }
        Block::Code(code) => code.beside.iter().for_each(|runs| paragraph(out, "Note", runs, links)),
        Block::Together(blocks) => blocks.iter().for_each(|block| put(out, block, links)),
    }
}

/// Nothing for a paragraph that says nothing.
fn paragraph(out: &mut String, style: &str, runs: &[Run], links: &mut Links) {
    if runs.iter().all(|run| run.text.trim().is_empty()) {
        return;
    }
    out.push_str("<w:p>");
    if !style.is_empty() {
        let _ = write!(out, r#"<w:pPr><w:pStyle w:val="{style}"/></w:pPr>"#);
    }
    put_runs(out, runs, links);
    out.push_str("</w:p>");
}

fn put_runs(out: &mut String, runs: &[Run], links: &mut Links) {
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let style = match (&run.link, run.is_bold) {
            (Some(_), _) => r#"<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>"#,
            (None, true) => "<w:rPr><w:b/></w:rPr>",
            (None, false) => "",
        };
        if let Some(to) = &run.link {
            let _ = write!(out, r#"<w:hyperlink r:id="{}">"#, links.name(to));
        }
        let _ = write!(out, "<w:r>{style}");
        for (place, line) in escape(&run.text).split('\n').enumerate() {
            if place > 0 {
                out.push_str("<w:br/>");
            }
            let _ = write!(out, r#"<w:t xml:space="preserve">{line}</w:t>"#);
        }
        out.push_str("</w:r>");
        if run.link.is_some() {
            out.push_str("</w:hyperlink>");
        }
    }
}

/// Its head is repeated on every page, and a row stays together.
fn table(out: &mut String, of: &Table, links: &mut Links) {
    if of.columns.is_empty() {
        return;
    }
    out.push_str(TABLE_BEGINS);
    let wide = columns(of);
    for wide in &wide {
        let _ = write!(out, r#"<w:gridCol w:w="{wide}"/>"#);
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for ((head, align), wide) in of.columns.iter().zip(&wide) {
        cell(out, ("TableHead", *align, *wide), &[Run::from(head.as_str())], links);
    }
    out.push_str("</w:tr>");
    for row in &of.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (place, ((_, align), wide)) in of.columns.iter().zip(&wide).enumerate() {
            cell(out, ("TableText", *align, *wide), row.get(place).map(Vec::as_slice).unwrap_or_default(), links);
        }
        out.push_str("</w:tr>");
    }
    out.push_str(r#"</w:tbl><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:p>"#);
}

/// In twentieths of a point: each as wide as its longest word, what is left over for the first.
fn columns(of: &Table) -> Vec<u16> {
    let longest = |place: usize| {
        let cells = of.rows.iter().filter_map(|row| row.get(place));
        let head = widths(&[Run::bold(of.columns[place].0.as_str())], TABLE_SIZE).1;
        cells.map(|cell| widths(cell, TABLE_SIZE).1).fold(head, f32::max).clamp(SHORTEST, LONGEST)
    };
    let mut wide: Vec<f32> = (0..of.columns.len()).map(|place| longest(place) + CELL_PADS).collect();
    let left = PAGE - wide.iter().sum::<f32>();
    if let Some(first) = wide.first_mut() {
        *first += left.max(0.0);
    }
    wide.into_iter().map(|wide| (wide * 20.0) as u16).collect()
}

/// Says its width itself: Word goes by the cells, and by the grid only where they are silent.
fn cell(out: &mut String, (style, align, wide): (&str, Align, u16), runs: &[Run], links: &mut Links) {
    let align = match align {
        Align::Start => "",
        Align::End => r#"<w:jc w:val="right"/>"#,
    };
    let _ = write!(out, r#"<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr><w:p>"#);
    let _ = write!(out, r#"<w:pPr><w:pStyle w:val="{style}"/>{align}</w:pPr>"#);
    put_runs(out, runs, links);
    out.push_str("</w:p></w:tc>");
}

/// Each number before what it counts, as a list is: read aloud in that order.
fn figures(out: &mut String, of: &[Figure], links: &mut Links) {
    for figure in of {
        let note = if figure.note.is_empty() { String::new() } else { format!(" ({})", figure.note) };
        let runs = [Run::bold(figure.value.as_str()), Run::from(format!(" {}{note}", figure.label))];
        paragraph(out, "ListBullet", &runs, links);
    }
}
