//! Papers as programs that had no part in them read them: poppler for PDF, a parser of XML for DOCX.

use std::{
    io::{Cursor, Read, Write},
    process::{Command, Stdio},
};

#[expect(clippy::disallowed_methods, reason = "a test asks the environment what it may leave out")]
fn may_be_missing() -> bool {
    std::env::var("PLEIN_TEST_NO_POPPLER").is_ok()
}

/// What a program of poppler says of a PDF; nothing where it is not installed and may be missing.
pub fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let child = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(_) if may_be_missing() => {
            eprintln!("{program} is not installed: what it would read is left out.");
            return None;
        }
        Err(error) => panic!("{program}: {error}; ./check installs it (poppler-utils)"),
    };
    let mut input = child.stdin.take().expect("it reads");
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&pdf).is_ok());
    let output = child.wait_with_output().expect("it ends");
    assert!(writer.join().expect("it was given the paper") && output.status.success(), "{program} refuses the paper");
    Some(String::from_utf8(output.stdout).expect("it speaks UTF-8"))
}

/// The pages of a PDF, as they are read.
pub fn pages_of(pdf: &[u8]) -> Option<Vec<String>> {
    let text = ask("pdftotext", &["-layout", "-", "-"], pdf)?;
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}

/// One of the files a DOCX holds.
pub fn part_of(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).expect("a zip");
    let mut said = String::new();
    zip.by_name(name).expect("the part is there").read_to_string(&mut said).expect("text");
    roxmltree::Document::parse(&said).expect("XML");
    said
}

/// The paragraphs of a DOCX.
pub fn paragraphs_of(docx: &[u8]) -> Vec<String> {
    let text = part_of(docx, "word/document.xml");
    let xml = roxmltree::Document::parse(&text).expect("XML");
    let words = |node: roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect()
    };
    xml.descendants().filter(|node| node.tag_name().name() == "p").map(words).collect()
}
