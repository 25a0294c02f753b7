//! The words of a question and its answer, checked: cleaned and measured, each kind within its own limits.

use crate::chrome::{one_line, paragraphs};

/// Words that were checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(String);

/// What they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Question,
    Name,
    Answer,
    /// For a colleague; it may be empty.
    Note,
    /// Why there is no answer.
    Reason,
    /// As everybody reads them.
    FrequentQuestion,
    FrequentAnswer,
}

struct Limits {
    shortest: usize,
    longest: usize,
    short: &'static str,
    long: &'static str,
}

impl Kind {
    fn limits(self) -> Limits {
        let (shortest, longest, short, long) = match self {
            Kind::Question => (10, 2000, "asking-question-short", "asking-question-long"),
            Kind::Name => (2, 80, "asking-name-wrong", "asking-name-wrong"),
            Kind::Answer => (10, 5000, "asking-answer-short", "asking-answer-long"),
            Kind::Note => (0, 1000, "asking-note-long", "asking-note-long"),
            Kind::Reason => (10, 1000, "asking-reason-short", "asking-reason-long"),
            Kind::FrequentQuestion => (10, 300, "asking-frequent-question-wrong", "asking-frequent-question-wrong"),
            Kind::FrequentAnswer => (10, 5000, "asking-answer-short", "asking-answer-long"),
        };
        Limits { shortest, longest, short, long }
    }

    fn cleaned(self, typed: &str) -> String {
        match self {
            Kind::Name | Kind::FrequentQuestion => one_line(typed),
            Kind::Question | Kind::Answer | Kind::Note | Kind::Reason | Kind::FrequentAnswer => paragraphs(typed),
        }
    }
}

impl Words {
    /// The words, or the key of the sentence that says what to do.
    pub fn parse(kind: Kind, typed: &str) -> Result<Words, &'static str> {
        let (words, limits) = (kind.cleaned(typed), kind.limits());
        let length = words.chars().count();
        if length > limits.longest {
            return Err(limits.long);
        }
        let is_said = limits.shortest == 0 || words.chars().any(char::is_alphanumeric);
        if length >= limits.shortest && is_said { Ok(Words(words)) } else { Err(limits.short) }
    }

    /// Of a draft, which was checked before it was kept.
    pub fn kept(words: String) -> Words {
        Words(words)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_says_something_and_has_an_end() {
        let parse = |typed: &str| Words::parse(Kind::Question, typed);
        assert_eq!(
            parse(" Komt er\u{202e} een bank?\r\n\r\n\r\n\r\nDank ").unwrap().as_str(),
            "Komt er een bank?\n\nDank"
        );
        for short in ["", "\u{200b}\u{202e}", "Hallo?", "??????????????"] {
            assert_eq!(parse(short), Err("asking-question-short"), "{short:?}");
        }
        assert!(parse(&"é".repeat(2000)).is_ok());
        assert_eq!(parse(&"é".repeat(2001)), Err("asking-question-long"));
        assert_eq!(Words::parse(Kind::Name, "Luc\nPeeters").unwrap().as_str(), "Luc Peeters");
        assert_eq!(Words::parse(Kind::Note, "").unwrap().as_str(), "");
    }
}
