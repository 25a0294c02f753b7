//! What the report is made of: figures and tables, ready to be read on a page and on paper.

use crate::{cx::Cx, people, texts::text};
use kit::i18n;

/// What belongs under one heading.
pub struct Chapter {
    pub key: &'static str,
    /// What is counted, and how.
    pub lead: Option<&'static str>,
    pub figures: Vec<Figure>,
    pub tables: Vec<Grid>,
}

pub struct Figure {
    pub key: &'static str,
    pub value: String,
}

pub struct Grid {
    /// Keys of the names of its columns.
    pub heads: Vec<&'static str>,
    pub rows: Vec<Line>,
}

pub struct Line {
    pub name: String,
    /// In the words of the municipality.
    pub is_written: bool,
    pub cells: Vec<String>,
}

impl Line {
    /// Of something the municipality named.
    pub fn written(name: String, cells: Vec<String>) -> Line {
        Line { name, is_written: true, cells }
    }

    /// Of something the program has a word for.
    pub fn worded(cx: &Cx, key: &str, cells: Vec<String>) -> Line {
        Line { name: text(cx.lang, key), is_written: false, cells }
    }
}

impl Figure {
    pub fn new(key: &'static str, value: String) -> Figure {
        Figure { key, value }
    }

    pub fn count(key: &'static str, count: i64) -> Figure {
        Figure::new(key, number(count))
    }

    /// Of people, who are not counted when they are few.
    pub fn people(cx: &Cx, key: &'static str, count: i64) -> Figure {
        Figure::new(key, people::how_many(cx.lang, count))
    }
}

pub fn number(count: i64) -> String {
    i18n::number_text(count)
}
