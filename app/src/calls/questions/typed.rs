//! The questions of a call as they are typed: nothing is lost, what is checked can be kept.

use crate::{
    calls::question::{Condition, Question, QuestionKind, ShownTo},
    chrome::{Form, clean, one_line},
    urls,
};
use kit::clock::Moment;

pub const QUESTIONS_AT_MOST: usize = 20;
const OPTIONS_AT_MOST: usize = 20;
const LABEL_LONGEST: usize = 200;
const HELP_LONGEST: usize = 300;
const UNIT_LONGEST: usize = 20;
const OPTION_LONGEST: usize = 80;
const KEY_LONGEST: usize = 80;

/// One question as typed. Its key is made of its words when they first come in, so that the next ones can depend on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedQuestion {
    pub key: String,
    pub label: String,
    pub help: String,
    pub kind: String,
    pub unit: String,
    pub options: String,
    pub is_required: bool,
    pub shown_to: String,
    /// Key of an earlier question, `=`, and the response to it; empty when everybody is asked.
    pub only_if: String,
    pub is_retired: bool,
}

/// The field, its number behind it, and the key of the sentence that says what to do.
pub type Wrong = (String, &'static str);

/// What is read of the form: rows in their order, without those in which nothing was typed.
pub fn read(form: &Form) -> Vec<TypedQuestion> {
    let rows: Vec<usize> = form.beginning("sleutel-").filter_map(|(at, _)| at.parse().ok()).collect();
    let mut typed: Vec<TypedQuestion> = Vec::new();
    for at in rows.into_iter().take(QUESTIONS_AT_MOST + 5) {
        let text = |name: &str| form.text(&format!("{name}-{at}"));
        let (key, label) = (text("sleutel"), text("vraag"));
        let is_taken = |key: &str| typed.iter().any(|known| known.key == key);
        let key = match (is_key(&key) && !is_taken(&key), one_line(&label).as_str()) {
            (true, _) => key,
            (false, "") => String::new(),
            (false, label) => {
                // The keys of the rows behind are taken too.
                let coming = |key: &str| form.beginning("sleutel-").any(|(_, known)| known == key);
                let slug = Some(urls::slug_of(label)).filter(|slug| is_key(slug));
                urls::free(&slug.unwrap_or_else(|| "vraag".to_owned()), |key| is_taken(key) || coming(key))
            }
        };
        let row = TypedQuestion {
            key,
            label,
            help: text("uitleg"),
            kind: text("antwoord"),
            unit: text("eenheid"),
            options: text("keuzes"),
            is_required: text("verplicht") == "ja",
            shown_to: text("lezer"),
            only_if: text("als"),
            is_retired: text("stop") == "ja",
        };
        if !row.is_empty() {
            typed.push(row);
        }
    }
    typed
}

fn is_key(key: &str) -> bool {
    (1..=KEY_LONGEST).contains(&key.len()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

impl TypedQuestion {
    /// One that nobody typed anything of yet.
    pub fn empty() -> TypedQuestion {
        let (kind, shown_to) = (QuestionKind::Text.to_string(), ShownTo::Everyone.to_string());
        TypedQuestion { kind, shown_to, ..TypedQuestion::default() }
    }

    fn is_empty(&self) -> bool {
        self.key.is_empty() && [&self.label, &self.help, &self.options].iter().all(|text| text.trim().is_empty())
    }

    pub fn of(question: &Question) -> TypedQuestion {
        let condition = question.condition.as_ref();
        TypedQuestion {
            key: question.key.clone(),
            label: question.label.clone(),
            help: question.help.clone(),
            kind: question.kind.to_string(),
            unit: question.unit.clone(),
            options: question.options.join("\n"),
            is_required: question.is_required,
            shown_to: question.shown_to.to_string(),
            only_if: condition.map(|of| format!("{}={}", of.question, of.response)).unwrap_or_default(),
            is_retired: question.retired_at.is_some(),
        }
    }

    fn lines(&self) -> Vec<String> {
        clean(&self.options).lines().map(one_line).filter(|line| !line.is_empty()).collect()
    }

    /// As far as it goes: what an earlier row offers a later one, and what the preview shows.
    pub fn as_far(&self) -> Question {
        let kind = self.kind.parse().unwrap_or(QuestionKind::Text);
        let condition = self.only_if.split_once('=');
        Question {
            key: self.key.clone(),
            kind,
            label: one_line(&self.label),
            help: one_line(&self.help),
            unit: if kind == QuestionKind::Number { one_line(&self.unit) } else { String::new() },
            options: match kind {
                QuestionKind::Choice | QuestionKind::Several => self.lines(),
                QuestionKind::Text
                | QuestionKind::Number
                | QuestionKind::YesNo
                | QuestionKind::Date
                | QuestionKind::File
                | QuestionKind::Pdf
                | QuestionKind::Picture => Vec::new(),
            },
            is_required: self.is_required,
            shown_to: self.shown_to.parse().unwrap_or(ShownTo::Officers),
            condition: condition
                .map(|(question, response)| Condition { question: question.to_owned(), response: response.to_owned() }),
            retired_at: self.is_retired.then_some(Moment(0)),
        }
    }
}

/// All that is wrong at once.
pub fn check(typed: &[TypedQuestion], before: &[Question], now: Moment) -> Result<Vec<Question>, Vec<Wrong>> {
    let mut checked: Vec<Question> = Vec::new();
    let mut wrong: Vec<Wrong> = Vec::new();
    for (at, row) in typed.iter().enumerate() {
        let known = before.iter().find(|known| known.key == row.key);
        let retired_at = row.is_retired.then(|| known.and_then(|known| known.retired_at).unwrap_or(now));
        let question = Question { retired_at, ..row.as_far() };
        wrong.extend(mistakes(row, &question, &checked).into_iter().map(|(name, key)| (format!("{name}-{at}"), key)));
        checked.push(question);
    }
    if checked.len() > QUESTIONS_AT_MOST {
        wrong.push(("vragen".to_owned(), "questions-many"));
    }
    if wrong.is_empty() { Ok(checked) } else { Err(wrong) }
}

fn mistakes(row: &TypedQuestion, question: &Question, earlier: &[Question]) -> Vec<(&'static str, &'static str)> {
    let mut wrong = Vec::new();
    let length = |text: &str| text.chars().count();
    match length(&question.label) {
        0 => wrong.push(("vraag", "editing-missing")),
        1..=LABEL_LONGEST => {}
        _ => wrong.push(("vraag", "editing-too-long")),
    }
    if length(&question.help) > HELP_LONGEST {
        wrong.push(("uitleg", "editing-too-long"));
    }
    if length(&question.unit) > UNIT_LONGEST {
        wrong.push(("eenheid", "editing-too-long"));
    }
    if row.kind.parse::<QuestionKind>().is_err() {
        wrong.push(("antwoord", "editing-choose"));
    }
    if row.shown_to.parse::<ShownTo>().is_err() {
        wrong.push(("lezer", "editing-choose"));
    }
    if let QuestionKind::Choice | QuestionKind::Several = question.kind
        && let Err(key) = check_options(&question.options)
    {
        wrong.push(("keuzes", key));
    }
    let offers = |condition: &Condition| {
        earlier.iter().any(|source| {
            let is_it = source.key == condition.question && source.retired_at.is_none();
            is_it && source.choices().contains(&condition.response.as_str())
        })
    };
    let is_met =
        question.condition.as_ref().is_none_or(offers) && (row.only_if.is_empty() || row.only_if.contains('='));
    if !is_met && question.retired_at.is_none() {
        wrong.push(("als", "questions-only-if-wrong"));
    }
    wrong
}

fn check_options(options: &[String]) -> Result<(), &'static str> {
    let folded: Vec<String> = options.iter().map(|option| option.to_lowercase()).collect();
    let is_twice = |(at, option): (usize, &String)| folded[..at].contains(option);
    match options.len() {
        0..=1 => Err("questions-options-few"),
        2..=OPTIONS_AT_MOST if options.iter().any(|option| option.chars().count() > OPTION_LONGEST) => {
            Err("questions-option-long")
        }
        2..=OPTIONS_AT_MOST if folded.iter().enumerate().any(is_twice) => Err("questions-option-twice"),
        2..=OPTIONS_AT_MOST => Ok(()),
        _ => Err("questions-options-many"),
    }
}

/// What was given holds a question: its kind, that it is there, and who reads it.
pub fn held_back(checked: &[Question], before: &[Question], used: &[String]) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for known in before.iter().filter(|known| used.contains(&known.key)) {
        let Some((at, question)) = checked.iter().enumerate().find(|(_, question)| question.key == known.key) else {
            wrong.push(("vragen".to_owned(), "questions-used-gone"));
            continue;
        };
        if question.kind != known.kind {
            wrong.push((format!("antwoord-{at}"), "questions-used-kind"));
        }
        if known.shown_to == ShownTo::Officers && question.shown_to == ShownTo::Everyone {
            wrong.push((format!("lezer-{at}"), "questions-used-public"));
        }
        if question.kind == QuestionKind::Number && question.unit != known.unit {
            wrong.push((format!("eenheid-{at}"), "questions-used-unit"));
        }
    }
    wrong
}
