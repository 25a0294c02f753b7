//! The words of a suggestion, checked: what cannot be read or would make a text lie is taken out, lengths are held.

use crate::chrome::{clean, paragraphs};

/// One line of three to eighty characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    pub const SHORTEST: usize = 3;
    pub const LONGEST: usize = 80;

    /// The title, or the key of the sentence that says what to do.
    pub fn parse(typed: &str) -> Result<Title, &'static str> {
        let line = line(typed);
        match line.chars().count() {
            0 => Err("suggestions-add-title-missing"),
            1..Self::SHORTEST => Err("suggestions-add-title-short"),
            Self::SHORTEST..=Self::LONGEST if !line.chars().any(char::is_alphanumeric) => {
                Err("suggestions-add-title-short")
            }
            Self::SHORTEST..=Self::LONGEST => Ok(Title(line)),
            _ => Err("suggestions-add-title-long"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Twenty to three thousand characters; a blank line ends a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    pub const SHORTEST: usize = 20;
    pub const LONGEST: usize = 3000;

    pub fn parse(typed: &str) -> Result<Body, &'static str> {
        let body = paragraphs(typed);
        match body.chars().count() {
            0 => Err("suggestions-add-body-missing"),
            1..Self::SHORTEST => Err("suggestions-add-body-short"),
            Self::SHORTEST..=Self::LONGEST => Ok(Body(body)),
            _ => Err("suggestions-add-body-long"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an officer answers: long enough to say something, at most five thousand characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerText(String);

impl AnswerText {
    pub const SHORTEST: usize = 10;
    pub const LONGEST: usize = 5000;

    pub fn parse(typed: &str) -> Result<AnswerText, &'static str> {
        let text = paragraphs(typed);
        match text.chars().count() {
            0..Self::SHORTEST => Err("answering-text-short"),
            Self::SHORTEST..=Self::LONGEST => Ok(AnswerText(text)),
            _ => Err("answering-text-long"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What somebody says about a suggestion: at most two thousand characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentText(String);

impl CommentText {
    pub const LONGEST: usize = 2000;

    pub fn parse(typed: &str) -> Result<CommentText, &'static str> {
        let text = paragraphs(typed);
        match text.chars().count() {
            0 => Err("commenting-text-missing"),
            1..=Self::LONGEST => Ok(CommentText(text)),
            _ => Err("commenting-text-long"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why something is as it is: a line or a few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    pub const LONGEST: usize = 1000;

    /// Nothing when nothing was typed.
    pub fn parse(typed: &str) -> Result<Option<Reason>, &'static str> {
        let text = paragraphs(typed);
        match text.chars().count() {
            0 => Ok(None),
            1..=Self::LONGEST => Ok(Some(Reason(text))),
            _ => Err("answering-reason-long"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One line about somebody: a name, a function, a service.
pub fn line(typed: &str) -> String {
    clean(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn a_title_is_one_line_that_can_be_read() {
        assert_eq!(Title::parse("  Meer\tbomen\r\nhier ").unwrap().as_str(), "Meer bomen hier");
        assert_eq!(Title::parse("Cafe\u{301} \u{202e}plein\u{200b}\0").unwrap().as_str(), "Café plein");
        assert_eq!(Title::parse(""), Err("suggestions-add-title-missing"));
        assert_eq!(Title::parse("\u{200b}\u{202e}"), Err("suggestions-add-title-missing"));
        for short in ["ab", "...", "?!?"] {
            assert_eq!(Title::parse(short), Err("suggestions-add-title-short"), "{short}");
        }
        assert!(Title::parse(&"é".repeat(80)).is_ok());
        assert_eq!(Title::parse(&"é".repeat(81)), Err("suggestions-add-title-long"));
    }

    #[test]
    fn towers_of_marks_are_cut_and_letters_with_two_marks_stay() {
        let tower = format!("toren{}", "\u{301}".repeat(40));
        let title = Title::parse(&tower).unwrap();
        assert!(title.as_str().chars().filter(|c| is_combining_mark(*c)).count() <= 8);
        assert_eq!(Title::parse("Nguyễn").unwrap().as_str(), "Nguyễn");
    }

    #[test]
    fn a_body_keeps_its_paragraphs_and_its_limits() {
        let typed = " Eerst dit stuk tekst.  \r\n\r\n\r\n\r\nDan het tweede stuk. ";
        assert_eq!(Body::parse(typed).unwrap().as_str(), "Eerst dit stuk tekst.\n\nDan het tweede stuk.");
        assert_eq!(Body::parse(" \n "), Err("suggestions-add-body-missing"));
        assert_eq!(Body::parse("te kort"), Err("suggestions-add-body-short"));
        assert!(Body::parse(&"woord ".repeat(500)).is_ok());
        assert_eq!(Body::parse(&"a".repeat(1_000_000)), Err("suggestions-add-body-long"));
    }
}
