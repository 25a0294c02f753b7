//! The files of a DOCX beside its text: styles by Word's own names, so that contents and screen readers know them, the
//! foot of its pages, and what leads where. Those that say always the same stand beside this one.

use crate::{
    document::{Document, Margin},
    words::{clean, one_line},
};
use std::fmt::Write;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

pub const RELATIONS: &str = include_str!("rels.xml");
pub const NUMBERING: &str = include_str!("numbering.xml");

/// What people wrote, as text of XML.
pub fn escape(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file with its blanks filled in.
fn fill(file: &str, blanks: &[(&str, &str)]) -> String {
    blanks.iter().fold(file.to_owned(), |file, (blank, said)| file.replace(blank, &escape(said)))
}

pub fn styles(document: &Document) -> String {
    let crate::Rgb(red, green, blue) = document.colour;
    let colour = format!("{red:02X}{green:02X}{blue:02X}");
    fill(include_str!("styles.xml"), &[("{language}", &document.language), ("{colour}", &colour)])
}

pub fn settings(document: &Document) -> String {
    fill(include_str!("settings.xml"), &[("{language}", &document.language)])
}

pub fn properties(document: &Document) -> String {
    let (title, author) = (one_line(&document.title), one_line(&document.author));
    let blanks = [("{language}", document.language.as_str()), ("{author}", &author), ("{title}", &title)];
    fill(include_str!("core.xml"), &blanks)
}

/// What is said at the foot of every page, and the page's number.
pub fn foot(said: &str) -> String {
    fill(include_str!("footer.xml"), &[("{said}", &one_line(said))])
}

pub fn foot_name(place: usize) -> String {
    format!("word/footer{place}.xml")
}

/// Which file is what.
pub fn types(sheets: usize) -> String {
    let mut out = format!(r#"{HEAD}<Types xmlns="{PACKAGE}/content-types">"#);
    for (ending, kind) in
        [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")]
    {
        let _ = write!(out, r#"<Default Extension="{ending}" ContentType="{kind}"/>"#);
    }
    let mut put = |name: &str, kind: &str| {
        let _ = write!(out, r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
    };
    put("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    put("word/document.xml", &format!("{WORD}.document.main+xml"));
    for name in ["styles", "numbering", "settings"] {
        put(&format!("word/{name}.xml"), &format!("{WORD}.{name}+xml"));
    }
    for place in 0..sheets {
        put(&foot_name(place), &format!("{WORD}.footer+xml"));
    }
    out + "</Types>"
}

/// What the text names: styles, feet, and where its links lead.
pub fn document_relations(links: &[String], sheets: usize) -> String {
    let mut out = format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">"#);
    let mut put = |id: &str, kind: &str, to: &str| {
        let _ = write!(out, r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" {to}/>"#);
    };
    for name in ["styles", "numbering", "settings"] {
        put(&format!("r{name}"), name, &format!(r#"Target="{name}.xml""#));
    }
    for place in 0..sheets {
        put(&format!("rFoot{place}"), "footer", &format!(r#"Target="footer{place}.xml""#));
    }
    for (place, to) in links.iter().enumerate() {
        put(&format!("rLink{place}"), "hyperlink", &format!(r#"Target="{}" TargetMode="External""#, escape(to)));
    }
    out + "</Relationships>"
}

/// Page size and margins of a sheet, in twentieths of a point; its pages begin at one.
pub fn section(place: usize, margin: Margin) -> String {
    let (side, top) = match margin {
        Margin::Ordinary | Margin::Letter => (1191, 1134),
        Margin::Small => (850, 680),
    };
    let mut out = format!(r#"<w:sectPr><w:footerReference w:type="default" r:id="rFoot{place}"/>"#);
    out.push_str(r#"<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>"#);
    let _ = write!(out, r#"<w:pgMar w:top="{top}" w:right="{side}" w:bottom="1134" w:left="{side}" "#);
    out + r#"w:header="600" w:footer="600" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>"#
}
