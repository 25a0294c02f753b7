//! What people fill in at a call's own questions: checked, and in words for who reads.

use super::store;
use crate::{
    calls::{self, GivenFile, NO, Question, QuestionKind, ShownTo, YES},
    chrome,
    cx::Cx,
    refusal::{FieldError, Result},
    texts::text,
    vocabulary::{CallId, SuggestionId},
};
use kit::{clock::Moment, db::Tx, i18n::number_text};

kit::row! {
    /// As it is kept.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct GivenResponse {
        /// Key of the question.
        pub question: String,
        pub response: String,
    }
}

/// All that is wrong at once. Of what does not apply, whatever was typed is left out.
pub fn check(questions: &[Question], typed: &[(String, String)]) -> Result<Vec<GivenResponse>, Vec<FieldError>> {
    let mut given: Vec<GivenResponse> = Vec::new();
    let mut wrong = Vec::new();
    for question in questions {
        let before = |key: &str| given.iter().find(|one| one.question == key).map(|one| one.response.as_str());
        if !question.is_asked_after(before) {
            continue;
        }
        let values = typed.iter().filter(|(key, _)| *key == question.key);
        let values: Vec<&str> = values.map(|(_, value)| value.as_str()).collect();
        let read = match question.read(&values) {
            Ok(None) if question.is_required => Err(missing(question.kind)),
            read => read,
        };
        match read {
            Ok(Some(response)) => given.push(GivenResponse { question: question.key.clone(), response }),
            Ok(None) => {}
            Err(message) => wrong.push(FieldError::of(question.field_name(), message)),
        }
    }
    if wrong.is_empty() { Ok(given) } else { Err(wrong) }
}

fn missing(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text | QuestionKind::Number | QuestionKind::Date => "questions-missing",
        QuestionKind::YesNo | QuestionKind::Choice | QuestionKind::Several => "questions-choice-missing",
        QuestionKind::File | QuestionKind::Pdf | QuestionKind::Picture => "questions-file-missing",
    }
}

/// One response as it is read.
pub struct ShownResponse {
    pub label: String,
    pub words: String,
    /// Address of a file.
    pub link: Option<String>,
    /// By people, so in their language.
    pub is_written: bool,
    pub shown_to: ShownTo,
}

impl ShownResponse {
    pub fn is_for_officers(&self) -> bool {
        self.shown_to == ShownTo::Officers
    }
}

/// What was given with a suggestion, in the order of the questions: all of it, for officers and for who gave it.
pub async fn load_all(cx: &Cx, tx: &mut Tx<'_>, call: CallId, id: SuggestionId) -> Result<Vec<ShownResponse>> {
    let given = store::list_responses(tx, cx.municipality(), id).await?;
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let questions = calls::store::list_questions(tx, cx.municipality(), call).await?;
    Ok(in_words(cx, &questions, &given))
}

/// All of it, and what was given where it was before.
pub async fn load_at_desk(cx: &Cx, tx: &mut Tx<'_>, call: CallId, id: SuggestionId) -> Result<Vec<ShownResponse>> {
    let mut shown = load_all(cx, tx, call, id).await?;
    shown.extend(load_elsewhere(cx, tx, id).await?);
    Ok(shown)
}

/// What was given to the questions of calls it was in before: for officers only, whoever read it there.
async fn load_elsewhere(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Vec<ShownResponse>> {
    let mut shown = Vec::new();
    let mut given = store::list_responses_elsewhere(tx, cx.municipality(), id).await?;
    while let Some((call, ..)) = given.first() {
        let call = *call;
        let (of_it, others) = given.into_iter().partition(|(of, ..)| *of == call);
        given = others;
        let of_it: Vec<(CallId, String, String)> = of_it;
        let of_it: Vec<GivenResponse> =
            of_it.into_iter().map(|(_, question, response)| GivenResponse { question, response }).collect();
        let questions = calls::store::list_questions(tx, cx.municipality(), call).await?;
        let words = in_words(cx, &questions, &of_it).into_iter();
        shown.extend(words.map(|one| ShownResponse { shown_to: ShownTo::Officers, ..one }));
    }
    Ok(shown)
}

/// The same without what is for officers only.
pub async fn load_public(cx: &Cx, tx: &mut Tx<'_>, call: CallId, id: SuggestionId) -> Result<Vec<ShownResponse>> {
    let mut shown = load_all(cx, tx, call, id).await?;
    shown.retain(|response| !response.is_for_officers());
    Ok(shown)
}

pub fn in_words(cx: &Cx, questions: &[Question], given: &[GivenResponse]) -> Vec<ShownResponse> {
    let shown = |question: &Question| {
        let response = given.iter().find(|one| one.question == question.key)?;
        let file = response.response.parse::<GivenFile>().ok().filter(|_| question.kind.takes_file());
        Some(ShownResponse {
            label: question.label.clone(),
            words: file.map_or_else(|| words(cx, question, &response.response), |file| file.words(cx)),
            link: file.map(|file| file.address()),
            is_written: match question.kind {
                QuestionKind::Text | QuestionKind::Number | QuestionKind::Choice | QuestionKind::Several => true,
                QuestionKind::YesNo
                | QuestionKind::Date
                | QuestionKind::File
                | QuestionKind::Pdf
                | QuestionKind::Picture => false,
            },
            shown_to: question.shown_to,
        })
    };
    questions.iter().filter_map(shown).collect()
}

fn words(cx: &Cx, question: &Question, response: &str) -> String {
    match (question.kind, response) {
        (QuestionKind::YesNo, YES) => text(cx.lang, "questions-yes"),
        (QuestionKind::YesNo, NO) => text(cx.lang, "questions-no"),
        (QuestionKind::Number, number) => format!("{} {}", spoken(number), question.unit).trim_end().to_owned(),
        (QuestionKind::Date, day) => match Moment::from_local(day, &cx.town.zone()) {
            Some(at) => chrome::day(at, cx.lang, &cx.town.zone()),
            None => day.to_owned(),
        },
        (
            QuestionKind::YesNo
            | QuestionKind::Text
            | QuestionKind::Choice
            | QuestionKind::Several
            | QuestionKind::File
            | QuestionKind::Pdf
            | QuestionKind::Picture,
            words,
        ) => words.to_owned(),
    }
}

/// `1400.5` as people here write it.
fn spoken(number: &str) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let sign = if whole.starts_with("-0") { "-" } else { "" };
    let whole = format!("{sign}{}", number_text(whole.parse().unwrap_or_default()));
    if part.is_empty() { whole } else { format!("{whole},{part}") }
}
