//! Papers that leave as files: a document is said once, and written as PDF that everybody can read (tagged after
//! PDF/UA-1, with its letters inside) or as DOCX with real styles.
//!
//! Invariants:
//! - it knows no word of the product: whose paper it is, in which language and colour, comes in with the document;
//! - what people wrote may hold anything: what XML forbids and what would turn a line around is left out, and what
//!   there is no letter for is shown as a box that is still read as what it was;
//! - nothing is fetched, and no clock is looked at: the same document is the same file.

mod document;
mod docx;
mod letters;
mod lines;
mod pdf;
mod words;

pub use document::{Align, Block, Code, Document, Field, Figure, Level, Margin, Rgb, Run, Sheet, Table, Ticks, plain};
pub use docx::docx;
pub use pdf::pdf;

/// A document that could not be written: a fault of ours.
#[derive(Debug)]
pub struct Unwritten(String);

impl std::fmt::Display for Unwritten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a paper was not written: {}", self.0)
    }
}

impl std::error::Error for Unwritten {}
