//! A question that a call asks of who makes a suggestion, and how what is typed there is read: pure.
//!
//! A response is kept as one text: a number with a point, a day as `2026-10-05`, several choices one on a line, a file as
//! its name here and its size. Choices are kept in their own words, so that what somebody chose stays what it was when an
//! officer words it anew.

use super::GivenFile;
use crate::{
    chrome::{clean, one_line},
    vocabulary::words,
};
use kit::{clock::Moment, jiff::civil::Date};

/// A response in words, at most.
pub const TEXT_LONGEST: usize = 1_000;

/// The responses to a question that is answered by yes or no.
pub const YES: &str = "yes";
pub const NO: &str = "no";

words! {
    /// What is given to a question.
    QuestionKind {
        Text = "text",
        Number = "number",
        YesNo = "yes_no",
        Choice = "choice",
        Several = "several",
        Date = "date",
        /// A PDF or a picture.
        File = "file",
        Pdf = "pdf",
        Picture = "picture",
    }
}

words! {
    /// Who reads the responses.
    ShownTo {
        Everyone = "everyone",
        Officers = "officers",
    }
}

/// Asked only of who gave this response to an earlier question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub question: String,
    pub response: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is called in forms and by programs; stays when the words change.
    pub key: String,
    pub kind: QuestionKind,
    pub label: String,
    pub help: String,
    /// Of a number.
    pub unit: String,
    /// What one chooses from.
    pub options: Vec<String>,
    pub is_required: bool,
    pub shown_to: ShownTo,
    pub condition: Option<Condition>,
    /// From then on it is not asked any more.
    pub retired_at: Option<Moment>,
}

impl Question {
    /// Where what is wrong with a response is reported.
    pub fn field_name(&self) -> String {
        format!("responses.{}", self.key)
    }

    /// The responses one chooses from, on which another question may depend.
    pub fn choices(&self) -> Vec<&str> {
        match self.kind {
            QuestionKind::YesNo => vec![YES, NO],
            QuestionKind::Choice | QuestionKind::Several => self.options.iter().map(String::as_str).collect(),
            QuestionKind::Text
            | QuestionKind::Number
            | QuestionKind::Date
            | QuestionKind::File
            | QuestionKind::Pdf
            | QuestionKind::Picture => Vec::new(),
        }
    }

    /// Whether it is asked of somebody who gave these responses, each by the key of its question.
    pub fn is_asked_after<'a>(&self, given: impl Fn(&str) -> Option<&'a str>) -> bool {
        let meets = |condition: &Condition| {
            given(&condition.question).is_some_and(|response| response.lines().any(|line| line == condition.response))
        };
        self.retired_at.is_none() && self.condition.as_ref().is_none_or(meets)
    }

    /// What was typed as it is kept, nothing when nothing was, or the key of the sentence that says what to do.
    pub fn read(&self, typed: &[&str]) -> Result<Option<String>, &'static str> {
        let first = typed.first().map(|first| one_line(first)).unwrap_or_default();
        match self.kind {
            QuestionKind::Text => read_text(typed.first().copied().unwrap_or_default()),
            QuestionKind::Several => self.read_several(typed),
            QuestionKind::Number | QuestionKind::Date | QuestionKind::YesNo | QuestionKind::Choice
                if first.is_empty() =>
            {
                Ok(None)
            }
            QuestionKind::File | QuestionKind::Pdf | QuestionKind::Picture => Ok(self.read_file(&first)),
            QuestionKind::Number => read_number(&first, &self.unit).map(Some).ok_or("questions-number-wrong"),
            QuestionKind::Date => read_date(&first).map(|day| Some(day.to_string())).ok_or("questions-date-wrong"),
            QuestionKind::YesNo | QuestionKind::Choice => {
                let known = self.choices().contains(&first.as_str());
                if known { Ok(Some(first)) } else { Err("questions-choice-wrong") }
            }
        }
    }

    /// A response as one would type it again: `read` of it is the response.
    pub fn as_typed(&self, response: &str) -> Vec<String> {
        match self.kind {
            // A point may stand between thousands in a form.
            QuestionKind::Number => vec![response.replace('.', ",")],
            QuestionKind::Several => response.lines().map(str::to_owned).collect(),
            QuestionKind::Text
            | QuestionKind::YesNo
            | QuestionKind::Choice
            | QuestionKind::Date
            | QuestionKind::File
            | QuestionKind::Pdf
            | QuestionKind::Picture => vec![response.to_owned()],
        }
    }

    /// What the program itself says is there.
    fn read_file(&self, said: &str) -> Option<String> {
        let file: GivenFile = said.parse().ok()?;
        self.kind.files().contains(&file.kind).then(|| file.to_string())
    }

    /// In the order of the choices, each once.
    fn read_several(&self, typed: &[&str]) -> Result<Option<String>, &'static str> {
        let chosen: Vec<String> = typed.iter().map(|one| one_line(one)).filter(|one| !one.is_empty()).collect();
        if chosen.iter().any(|one| !self.options.contains(one)) {
            return Err("questions-choice-wrong");
        }
        let kept: Vec<&str> =
            self.options.iter().filter(|option| chosen.contains(option)).map(String::as_str).collect();
        Ok(Some(kept.join("\n")).filter(|kept| !kept.is_empty()))
    }
}

fn read_text(typed: &str) -> Result<Option<String>, &'static str> {
    let text = clean(typed);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = lines.join("\n").trim().to_owned();
    match text.chars().count() {
        0 => Ok(None),
        1..=TEXT_LONGEST => Ok(Some(text)),
        _ => Err("questions-text-long"),
    }
}

/// Twelve digits and four behind the comma at most. `1.250` is a thousand and some, as people here write it.
fn read_number(typed: &str, unit: &str) -> Option<String> {
    let bare = typed.strip_suffix(unit).unwrap_or(typed);
    let bare: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, bare) = bare.strip_prefix('-').map_or(("", bare.as_str()), |rest| ("-", rest));
    let (whole, part) = bare.split_once(',').unwrap_or((bare, ""));
    let groups: Vec<&str> = whole.split('.').collect();
    let is_grouped = groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
    let (whole, part) = match groups.as_slice() {
        [whole] => ((*whole).to_owned(), part),
        _ if is_grouped => (groups.concat(), part),
        [whole, behind] if part.is_empty() => ((*whole).to_owned(), *behind),
        _ => return None,
    };
    let are_digits = [whole.as_str(), part].iter().all(|digits| digits.chars().all(|c| c.is_ascii_digit()));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if !are_digits || !bare.contains(|c: char| c.is_ascii_digit()) || whole.len() > 12 || part.len() > 4 {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let number = if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") };
    Some(if number == "0" { number } else { format!("{sign}{number}") })
}

/// `2026-10-05` as browsers send it, or `5/10/2026` as it is written here.
fn read_date(typed: &str) -> Option<Date> {
    let written = || {
        let mut parts = typed.split(['/', '.', '-']).map(|part| part.trim().parse::<i16>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let narrow = |number: i16| i8::try_from(number).ok();
        Date::new(year, narrow(month)?, narrow(day)?).ok().filter(|_| parts.next().is_none())
    };
    let date = typed.parse::<Date>().ok().or_else(written)?;
    (1800..=2200).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: QuestionKind, options: &[&str]) -> Question {
        Question {
            key: "vraag".to_owned(),
            kind,
            label: "Vraag".to_owned(),
            help: String::new(),
            unit: "m²".to_owned(),
            options: options.iter().map(|option| (*option).to_owned()).collect(),
            is_required: false,
            shown_to: ShownTo::Everyone,
            condition: None,
            retired_at: None,
        }
    }

    #[test]
    fn numbers_are_read_as_people_here_write_them() {
        let kept = |typed: &str| question(QuestionKind::Number, &[]).read(&[typed]);
        for (typed, number) in [
            ("140", "140"),
            (" 1 400 ", "1400"),
            ("1\u{a0}400,50", "1400.5"),
            ("1.400", "1400"),
            ("12.345.678", "12345678"),
            ("1.5", "1.5"),
            ("0,25", "0.25"),
            ("007", "7"),
            ("-3", "-3"),
            ("-0", "0"),
            ("140 m²", "140"),
            ("140m²", "140"),
        ] {
            assert_eq!(kept(typed), Ok(Some(number.to_owned())), "{typed}");
            assert_eq!(kept(&question(QuestionKind::Number, &[]).as_typed(number)[0]), Ok(Some(number.to_owned())));
        }
        for typed in ["veel", "12a", "1,2,3", "1..2", ",", "-", ".", "1e5", "NaN", "9999999999999", "1,23456", "١٢"] {
            assert_eq!(kept(typed), Err("questions-number-wrong"), "{typed}");
        }
        assert_eq!(kept(" \u{200b} "), Ok(None));
    }

    #[test]
    fn days_choices_and_words_are_read_or_said_to_be_wrong() {
        let date = question(QuestionKind::Date, &[]);
        assert_eq!(date.read(&["2026-10-05"]), Ok(Some("2026-10-05".to_owned())));
        assert_eq!(date.read(&["5/10/2026"]), Ok(Some("2026-10-05".to_owned())));
        for typed in ["31/2/2026", "2026-13-01", "morgen", "5/10", "5/10/2026/1", "0001-01-01", "9999-01-01"] {
            assert_eq!(date.read(&[typed]), Err("questions-date-wrong"), "{typed}");
        }
        let yes_no = question(QuestionKind::YesNo, &[]);
        assert_eq!(yes_no.read(&["yes", "no"]), Ok(Some("yes".to_owned())), "of doubles the first counts");
        assert_eq!(yes_no.read(&["misschien"]), Err("questions-choice-wrong"));
        let several = question(QuestionKind::Several, &["Oost", "Zuid", "West"]);
        assert_eq!(several.read(&["West", "Oost", "West"]), Ok(Some("Oost\nWest".to_owned())));
        assert_eq!(several.read(&["Oost", "Noord"]), Err("questions-choice-wrong"));
        assert_eq!(several.read(&[]), Ok(None));
        let text = question(QuestionKind::Text, &[]);
        assert_eq!(text.read(&[" Bel\u{202e} na \r\n zes\0 "]), Ok(Some("Bel na\n zes".to_owned())));
        assert_eq!(text.read(&[&"a".repeat(TEXT_LONGEST + 1)]), Err("questions-text-long"));
    }

    #[test]
    fn a_question_that_depends_on_another_is_asked_after_that_response_only() {
        let condition = Some(Condition { question: "eigenaar".to_owned(), response: NO.to_owned() });
        let dependent = Question { condition, ..question(QuestionKind::Text, &[]) };
        assert!(dependent.is_asked_after(|_| Some(NO)));
        assert!(!dependent.is_asked_after(|_| Some(YES)) && !dependent.is_asked_after(|_| None));
        let retired = Question { retired_at: Some(Moment(1)), ..question(QuestionKind::Text, &[]) };
        assert!(!retired.is_asked_after(|_| None));
    }
}
