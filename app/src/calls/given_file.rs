//! A file that was given to a question: what its response says of it. Its name at home is never kept.

use super::QuestionKind;
use crate::{
    cx::Cx,
    texts::sentence,
    urls,
    vocabulary::{FileId, words},
};
use kit::i18n::number_text;
use std::{fmt, str::FromStr};

words! {
    /// As it is kept.
    FileKind {
        Pdf = "pdf",
        /// A picture, made anew.
        Jpeg = "jpg",
    }
}

impl FileKind {
    pub fn content_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Jpeg => "image/jpeg",
        }
    }
}

impl QuestionKind {
    /// Of what kind a file may be that answers it; none when it is answered otherwise.
    pub fn files(self) -> &'static [FileKind] {
        match self {
            QuestionKind::File => &[FileKind::Pdf, FileKind::Jpeg],
            QuestionKind::Pdf => &[FileKind::Pdf],
            QuestionKind::Picture => &[FileKind::Jpeg],
            QuestionKind::Text
            | QuestionKind::Number
            | QuestionKind::YesNo
            | QuestionKind::Choice
            | QuestionKind::Several
            | QuestionKind::Date => &[],
        }
    }

    pub fn takes_file(self) -> bool {
        !self.files().is_empty()
    }
}

/// A response is this in words: `0abcdefghijkl.pdf 120034`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenFile {
    pub id: FileId,
    pub kind: FileKind,
    pub bytes: i64,
}

impl fmt::Display for GivenFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} {}", self.id, self.kind, self.bytes)
    }
}

impl FromStr for GivenFile {
    type Err = ();

    fn from_str(text: &str) -> Result<GivenFile, ()> {
        let (name, bytes) = text.split_once(' ').ok_or(())?;
        let (id, kind) = name.split_once('.').ok_or(())?;
        Ok(GivenFile { id: id.parse()?, kind: kind.parse()?, bytes: bytes.parse().map_err(|_| ())? })
    }
}

impl GivenFile {
    pub fn address(&self) -> String {
        urls::given_file(self.id)
    }

    /// What a link to it says: the kind and the size.
    pub fn words(&self, cx: &Cx) -> String {
        let key = match self.kind {
            FileKind::Pdf => "questions-file-pdf",
            FileKind::Jpeg => "questions-file-picture",
        };
        sentence(cx.lang, key, &[("size", size(self.bytes).into())])
    }
}

/// `340 kB` or `1,2 MB`.
fn size(bytes: i64) -> String {
    match bytes {
        ..1_000_000 => format!("{}\u{a0}kB", (bytes / 1_000).max(1)),
        _ => format!("{},{}\u{a0}MB", number_text(bytes / 1_000_000), bytes / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_file_is_read_as_it_is_written() {
        let file = GivenFile { id: FileId(77), kind: FileKind::Pdf, bytes: 1_234_567 };
        assert_eq!(file.to_string().parse(), Ok(file));
        for wrong in ["", "x.pdf 3", "0.pdf", "../../x.pdf 3", &format!("{}.exe 3", FileId(77))] {
            assert_eq!(wrong.parse::<GivenFile>(), Err(()), "{wrong}");
        }
        assert_eq!(
            (size(340_900), size(1_234_567), size(3)),
            ("340\u{a0}kB".into(), "1,2\u{a0}MB".into(), "1\u{a0}kB".into())
        );
    }
}
