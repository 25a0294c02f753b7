//! The document as DOCX: what Word calls Heading 1 is one, tables know their head, the language is said.

mod body;
mod parts;

use crate::{Document, Unwritten};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// A zip of XML, as ISO/IEC 29500 lays it down. Its files are all of one day: the same document is the same file.
pub fn docx(document: &Document) -> Result<Vec<u8>, Unwritten> {
    let mut links = body::Links::default();
    let text = body::write(document, &mut links);
    let files = [
        ("[Content_Types].xml", parts::types(document.sheets.len())),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(document)),
        ("word/document.xml", text),
        ("word/styles.xml", parts::styles(document)),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/settings.xml", parts::settings(document)),
        ("word/_rels/document.xml.rels", parts::document_relations(&links.targets, document.sheets.len())),
    ];
    let feet = document.sheets.iter().enumerate().map(|(n, sheet)| (parts::foot_name(n), parts::foot(&sheet.foot)));
    let files = files.into_iter().map(|(name, said)| (name.to_owned(), said)).chain(feet);
    let wrong = |error: &dyn std::fmt::Display| Unwritten(error.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, said) in files {
        zip.start_file(name, options).map_err(|error| wrong(&error))?;
        zip.write_all(said.as_bytes()).map_err(|error| wrong(&error))?;
    }
    Ok(zip.finish().map_err(|error| wrong(&error))?.into_inner())
}
