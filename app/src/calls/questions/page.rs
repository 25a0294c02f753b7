//! The form of a call's questions: what it shows, with what was typed and what is wrong.

use super::{
    Loaded,
    typed::{QUESTIONS_AT_MOST, TypedQuestion, Wrong},
};
use crate::{
    calls::{
        Call, QuestionField,
        question::{NO, Question, QuestionKind, ShownTo, YES},
    },
    chrome::{self, Chrome, filters},
    cx::Cx,
    editing, people,
    refusal::Result,
    texts::{sentence, text},
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};

/// Presses that only change the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// One question more, empty.
    Add,
    /// A question went up or away.
    Order,
    /// How citizens will see it.
    Preview,
}

/// A press that is done in the form alone, when it is one.
pub fn press_within(press: &str, rows: &mut Vec<TypedQuestion>) -> Option<Press> {
    let at = |text: &str| text.parse::<usize>().ok().filter(|at| *at < rows.len());
    match press.split_once('-') {
        Some(("hoger", number)) => {
            if let Some(at) = at(number).filter(|at| *at > 0) {
                rows.swap(at - 1, at);
            }
            Some(Press::Order)
        }
        Some(("weg", number)) => {
            if let Some(at) = at(number) {
                rows.remove(at);
            }
            Some(Press::Order)
        }
        Some(_) => None,
        None => match press {
            "rij" => Some(Press::Add),
            "lezen" => Some(Press::Preview),
            _ => None,
        },
    }
}

/// What the page is asked to show.
pub struct Shown {
    loaded: Loaded,
    rows: Vec<TypedQuestion>,
    edition: i64,
    press: Option<Press>,
    wrong: Vec<Wrong>,
    is_overtaken: bool,
}

impl Shown {
    pub fn new(loaded: Loaded, rows: Vec<TypedQuestion>) -> Shown {
        let edition = loaded.call.edition;
        Shown { loaded, rows, edition, press: None, wrong: Vec::new(), is_overtaken: false }
    }

    /// The edition it was opened at.
    pub fn at(self, edition: i64) -> Shown {
        Shown { edition, ..self }
    }

    pub fn pressed(self, press: Press) -> Shown {
        Shown { press: Some(press), ..self }
    }

    pub fn wrong(self, wrong: Vec<Wrong>) -> Shown {
        Shown { wrong, ..self }
    }

    /// Saving again keeps what is typed here instead of what the other one kept.
    pub fn overtaken(self, edition: i64) -> Shown {
        Shown { edition, is_overtaken: true, ..self }
    }

    /// A question with responses that was left out stands there again: it cannot go.
    fn with_what_stays(mut self) -> Shown {
        let Loaded { questions, used, .. } = &self.loaded;
        for question in questions.iter().filter(|question| used.contains(&question.key)) {
            if self.rows.iter().all(|row| row.key != question.key) {
                self.rows.push(TypedQuestion::of(question));
            }
        }
        self
    }
}

/// One question in the form.
struct Row {
    at: usize,
    /// As people count.
    number: i64,
    typed: TypedQuestion,
    /// Something in it is new, or wrong.
    is_open: bool,
    /// It has responses.
    is_used: bool,
    /// Those were given for officers only.
    stays_private: bool,
    errors: Vec<(String, String)>,
    /// Of whom it can be asked: the value, and in words.
    conditions: Vec<(String, String)>,
}

impl Row {
    fn error(&self, name: &str) -> Option<&str> {
        self.errors
            .iter()
            .find(|(field, _)| field.rsplit_once('-').is_some_and(|(of, _)| of == name))
            .map(|(_, e)| e.as_str())
    }

    fn has_one_above(&self) -> bool {
        self.at > 0
    }

    fn is_kind(&self, kind: &QuestionKind) -> bool {
        self.typed.kind == kind.word()
    }

    fn is_shown_to(&self, who: &ShownTo) -> bool {
        self.typed.shown_to == who.word()
    }
}

#[derive(Template)]
#[template(path = "calls/templates/questions.html")]
struct QuestionsPage {
    chrome: Chrome,
    call: Call,
    edition: i64,
    rows: Vec<Row>,
    preview: Option<Vec<QuestionField>>,
    mistakes: Vec<(String, String)>,
    has_room: bool,
    is_overtaken: bool,
    is_kept: bool,
}

impl QuestionsPage {
    fn kinds(&self) -> &'static [QuestionKind] {
        QuestionKind::ALL
    }

    fn kind_key(&self, kind: &QuestionKind) -> String {
        format!("questions-kind-{}", kind.word().replace('_', "-"))
    }

    fn readers(&self) -> &'static [ShownTo] {
        ShownTo::ALL
    }

    fn reader_key(&self, who: &ShownTo) -> String {
        format!("questions-shown-to-{}", who.word())
    }
}

pub fn show(cx: &Cx, shown: Shown) -> Result<Response> {
    let status = match (shown.wrong.is_empty(), shown.is_overtaken) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::CONFLICT,
        (true, false) => StatusCode::OK,
    };
    let mut response = chrome::page(cx, &page_of(cx, shown.with_what_stays()))?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn page_of(cx: &Cx, shown: Shown) -> QuestionsPage {
    let Shown { loaded, mut rows, edition, press, wrong, is_overtaken } = shown;
    let preview = (press == Some(Press::Preview)).then(|| {
        let questions: Vec<Question> = rows.iter().map(TypedQuestion::as_far).collect();
        QuestionField::list(cx, &questions, &[], &[])
    });
    if press == Some(Press::Add) || rows.is_empty() {
        rows.push(TypedQuestion::empty());
    }
    let mistakes: Vec<(String, String)> =
        wrong.iter().map(|(field, key)| (field.clone(), text(cx.lang, key))).collect();
    let name = text(cx.lang, "questions-title");
    let title = if wrong.is_empty() { name } else { people::mistake_title(cx, &name) };
    QuestionsPage {
        chrome: Chrome::new(cx, title).at_desk(),
        edition,
        has_room: rows.len() < QUESTIONS_AT_MOST,
        rows: (0..rows.len()).map(|at| row(cx, (&rows, at), &loaded, &mistakes)).collect(),
        preview,
        is_overtaken,
        is_kept: cx.path.ends_with("?bewaard=1") && wrong.is_empty(),
        mistakes: mistakes.iter().map(|(field, wrong)| (field.clone(), named(cx, field, wrong))).collect(),
        call: loaded.call,
    }
}

/// What is wrong in a row, for who reads it above the rows.
fn named(cx: &Cx, field: &str, wrong: &str) -> String {
    let fields = [
        ("vraag", "questions-question"),
        ("antwoord", "questions-kind"),
        ("keuzes", "questions-options"),
        ("uitleg", "questions-help"),
        ("eenheid", "questions-unit"),
        ("lezer", "questions-shown-to"),
        ("als", "questions-when"),
    ];
    editing::mistake(cx.lang, &fields, (field, wrong))
}

fn row(cx: &Cx, (rows, at): (&[TypedQuestion], usize), loaded: &Loaded, mistakes: &[(String, String)]) -> Row {
    let typed = rows[at].clone();
    let is_used = loaded.used.contains(&typed.key);
    let stored = loaded.questions.iter().find(|question| question.key == typed.key);
    let suffix = format!("-{at}");
    let errors: Vec<_> = mistakes.iter().filter(|(field, _)| field.ends_with(&suffix)).cloned().collect();
    let mut conditions: Vec<(String, String)> = rows[..at].iter().flat_map(|source| offered(cx, source)).collect();
    if !typed.only_if.is_empty() && conditions.iter().all(|(value, _)| *value != typed.only_if) {
        // What was chosen is not lost, also when it cannot stay so.
        conditions.push((typed.only_if.clone(), text(cx.town.main_language(), "questions-only-if-gone")));
    }
    Row {
        at,
        number: i64::try_from(at + 1).unwrap_or(i64::MAX),
        is_open: !errors.is_empty() || stored.map(TypedQuestion::of).as_ref() != Some(&typed),
        is_used,
        stays_private: is_used && stored.is_some_and(|question| question.shown_to == ShownTo::Officers),
        errors,
        conditions,
        typed,
    }
}

/// What a later question may depend on, in the language of the question: an option cannot hold two.
fn offered(cx: &Cx, source: &TypedQuestion) -> Vec<(String, String)> {
    let lang = cx.town.main_language();
    let question = source.as_far();
    if question.label.is_empty() || question.retired_at.is_some() {
        return Vec::new();
    }
    let words = |response: &str| match (question.kind, response) {
        (QuestionKind::YesNo, YES) => text(lang, "questions-yes"),
        (QuestionKind::YesNo, NO) => text(lang, "questions-no"),
        (_, written) => written.to_owned(),
    };
    let offer = |response: &str| {
        let args = [("question", question.label.as_str().into()), ("response", words(response).into())];
        (format!("{}={response}", question.key), sentence(lang, "questions-offer", &args))
    };
    question.choices().into_iter().map(offer).collect()
}
