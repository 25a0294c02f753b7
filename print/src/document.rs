//! What a paper says, apart from how it is written down.

/// A colour, of headings and rules: dark enough to be read on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

#[derive(Debug, Clone)]
pub struct Document {
    pub title: String,
    /// As in HTML: `nl-BE`.
    pub language: String,
    /// Who it is from.
    pub author: String,
    pub colour: Rgb,
    /// Each begins on a page of its own and counts its own pages.
    pub sheets: Vec<Sheet>,
}

#[derive(Debug, Clone)]
pub struct Sheet {
    pub margin: Margin,
    /// At the foot of every page, beside its number.
    pub foot: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margin {
    Ordinary,
    /// For forms, which people like on one sheet.
    Small,
    /// As the first, for what is read as a letter.
    Letter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    One,
    Two,
    Three,
}

#[derive(Debug, Clone)]
pub enum Block {
    Heading(Level, String),
    Paragraph(Vec<Run>),
    /// Smaller, and less.
    Note(Vec<Run>),
    List(Vec<Vec<Run>>),
    Table(Table),
    /// Numbers one sees first, side by side.
    Figures(Vec<Figure>),
    Quote {
        words: String,
        who: String,
    },
    /// What one writes on, side by side.
    Fields(Vec<Field>),
    Ticks(Ticks),
    /// Whose paper it is, and beside it what one looks for first.
    Letterhead {
        from: String,
        mark: Vec<Run>,
    },
    /// To whom a letter goes, where the window of a Belgian DL envelope is; what follows stands below the fold.
    Address {
        from: Vec<String>,
        to: Vec<String>,
    },
    Code(Code),
    /// On one page, when a page has room for it.
    Together(Vec<Block>),
}

/// Words in one style.
#[derive(Debug, Clone, Default)]
pub struct Run {
    pub text: String,
    pub is_bold: bool,
    /// Where it leads.
    pub link: Option<String>,
}

impl Run {
    pub fn bold(text: impl Into<String>) -> Run {
        Run { text: text.into(), is_bold: true, link: None }
    }

    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Run {
        Run { text: text.into(), is_bold: false, link: Some(to.into()) }
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Run {
        Run::from(text.to_owned())
    }
}

impl From<String> for Run {
    fn from(text: String) -> Run {
        Run { text, is_bold: false, link: None }
    }
}

/// Words without any style.
pub fn plain(text: impl Into<String>) -> Vec<Run> {
    vec![Run::from(text.into())]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    /// For numbers.
    End,
}

/// The first cell of a row says what the row is about.
#[derive(Debug, Clone)]
pub struct Table {
    pub columns: Vec<(String, Align)>,
    pub rows: Vec<Vec<Vec<Run>>>,
}

#[derive(Debug, Clone)]
pub struct Figure {
    pub value: String,
    pub label: String,
    pub note: String,
}

#[derive(Debug, Clone)]
pub struct Field {
    pub label: String,
    /// A line to write on; as high as that, a box.
    pub box_mm: Option<u16>,
}

/// Boxes to tick, never ticked beforehand.
#[derive(Debug, Clone)]
pub struct Ticks {
    pub label: String,
    pub choices: Vec<String>,
    /// One below the other, for sentences.
    pub is_list: bool,
}

/// A QR code with what is said beside it.
#[derive(Debug, Clone)]
pub struct Code {
    /// Its modules, row by row; dark ones are true.
    pub modules: Vec<Vec<bool>>,
    /// What it is, for who does not see it.
    pub alt: String,
    pub beside: Vec<Vec<Run>>,
}
