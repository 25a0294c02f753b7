//! A question as it stands in a form: what was typed, which is never lost, and what is wrong with it.

use super::{
    FileKind, GivenFile,
    question::{Condition, NO, Question, QuestionKind, ShownTo, YES},
};
use crate::{
    chrome::{self, Markup},
    cx::Cx,
    refusal::FieldError,
    texts::text,
};

pub struct QuestionField {
    pub question: Question,
    pub error: Option<String>,
    /// What is there: its address, and what a link to it says.
    pub file: Option<(String, String)>,
    /// In words, of whom it is asked; for who has no script.
    pub only_if: Option<Markup>,
    typed: Vec<String>,
}

impl QuestionField {
    /// Those that are asked, with what was typed: each value with the key of its question.
    pub fn list(
        cx: &Cx,
        questions: &[Question],
        typed: &[(String, String)],
        wrong: &[FieldError],
    ) -> Vec<QuestionField> {
        let is_asked = |key: &str| questions.iter().any(|one| one.key == key && one.retired_at.is_none());
        let asked = questions.iter().filter(|question| is_asked(&question.key));
        let asked = asked.filter(|question| question.condition.as_ref().is_none_or(|of| is_asked(&of.question)));
        let field = |question: &Question| {
            let values = typed.iter().filter(|(key, _)| *key == question.key);
            let error = wrong.iter().find(|error| error.field == question.field_name());
            let typed: Vec<String> = values.map(|(_, value)| value.clone()).collect();
            let file = typed.first().filter(|_| question.kind.takes_file()).and_then(|typed| typed.parse().ok());
            QuestionField {
                file: file.map(|file: GivenFile| (file.address(), file.words(cx))),
                error: error.map(|error| text(cx.lang, error.message)),
                only_if: question.condition.as_ref().map(|condition| in_words(cx, questions, condition)),
                typed,
                question: question.clone(),
            }
        };
        asked.map(field).collect()
    }

    pub fn id(&self) -> String {
        field_id(&self.question.key)
    }

    pub fn value(&self) -> &str {
        self.typed.first().map(String::as_str).unwrap_or_default()
    }

    /// Of what several can be chosen, all that are; else the first.
    pub fn is_chosen(&self, option: &str) -> bool {
        match self.question.kind {
            QuestionKind::Several => self.typed.iter().any(|typed| typed == option),
            QuestionKind::Text
            | QuestionKind::Number
            | QuestionKind::YesNo
            | QuestionKind::Choice
            | QuestionKind::Date
            | QuestionKind::File
            | QuestionKind::Pdf
            | QuestionKind::Picture => self.value() == option,
        }
    }

    pub fn is_for_officers(&self) -> bool {
        self.question.shown_to == ShownTo::Officers
    }

    pub fn has_hint(&self) -> bool {
        !self.question.help.is_empty()
            || self.is_for_officers()
            || self.only_if.is_some()
            || self.question.kind.takes_file()
    }

    /// Key of what may be sent here, when it is a file.
    pub fn file_hint(&self) -> Option<&'static str> {
        match self.question.kind.files() {
            [] => None,
            [FileKind::Pdf] => Some("questions-file-hint-pdf"),
            [FileKind::Jpeg] => Some("questions-file-hint-picture"),
            _ => Some("questions-file-hint"),
        }
    }

    /// What a browser lets her choose from.
    pub fn accepts(&self) -> String {
        let types = self.question.kind.files().iter().map(|kind| match kind {
            FileKind::Pdf => "application/pdf",
            FileKind::Jpeg => "image/jpeg,image/png,image/webp",
        });
        types.collect::<Vec<_>>().join(",")
    }

    /// The field it depends on, and the response that shows it.
    pub fn depends(&self) -> Option<(String, &str)> {
        let condition = self.question.condition.as_ref()?;
        Some((field_id(&condition.question), &condition.response))
    }

    /// Several fields under one question.
    pub fn is_group(&self) -> bool {
        match self.question.kind {
            QuestionKind::YesNo | QuestionKind::Several => true,
            QuestionKind::Text
            | QuestionKind::Number
            | QuestionKind::Choice
            | QuestionKind::Date
            | QuestionKind::File
            | QuestionKind::Pdf
            | QuestionKind::Picture => false,
        }
    }

    /// The ids of what explains it.
    pub fn described_by(&self) -> String {
        let id = self.id();
        let hint = self.has_hint().then(|| format!("{id}-hint"));
        let error = self.error.as_ref().map(|_| format!("{id}-error"));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }

    /// What is wrong here, with the question before it: for the list above a form.
    pub fn mistake(&self, cx: &Cx) -> Option<(String, Markup)> {
        let error = self.error.as_deref()?;
        let quoted = [("question", self.question.label.as_str())];
        Some((self.id(), chrome::quoting(cx, "questions-mistake", &[("mistake", error.into())], &quoted)))
    }
}

/// What the field of a question is called in forms.
pub fn field_id(key: &str) -> String {
    format!("vraag-{key}")
}

fn in_words(cx: &Cx, questions: &[Question], condition: &Condition) -> Markup {
    let source = questions.iter().find(|question| question.key == condition.question);
    let label = source.map(|source| source.label.as_str()).unwrap_or_default();
    let quoted = [("question", label), ("response", condition.response.as_str())];
    match (source.map(|source| source.kind), condition.response.as_str()) {
        (Some(QuestionKind::YesNo), YES) => chrome::quoting(cx, "questions-only-yes", &[], &quoted[..1]),
        (Some(QuestionKind::YesNo), NO) => chrome::quoting(cx, "questions-only-no", &[], &quoted[..1]),
        (_, _) => chrome::quoting(cx, "questions-only-if", &[], &quoted),
    }
}
