//! One field of a form: what was typed, which is never lost, and what is wrong with it.

use crate::{
    cx::Cx,
    texts::{sentence, text},
};
use http::StatusCode;

/// The title of a page with a mistake on it.
pub fn mistake_title(cx: &Cx, page: &str) -> String {
    sentence(cx.lang, "people-mistake-title", &[("page", page.into())])
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    pub value: String,
    trouble: Option<Trouble>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Trouble {
    /// What to do, as shown beside the field.
    sentence: String,
    /// Seconds to wait, when it was asked too often.
    seconds: Option<i64>,
}

impl Field {
    pub fn filled(value: impl Into<String>) -> Field {
        Field { value: value.into(), trouble: None }
    }

    /// `key` is of the sentence that says what to do.
    pub fn wrong(cx: &Cx, value: impl Into<String>, key: &str) -> Field {
        Field { value: value.into(), trouble: Some(Trouble { sentence: text(cx.lang, key), seconds: None }) }
    }

    /// With a sentence that is ready.
    pub fn with_sentence(value: impl Into<String>, sentence: String) -> Field {
        Field { value: value.into(), trouble: Some(Trouble { sentence, seconds: None }) }
    }

    /// A code that was not the right one.
    pub fn wrong_code(cx: &Cx, tries_left: i64) -> Field {
        let sentence = sentence(cx.lang, "people-code-wrong", &[("count", tries_left.into())]);
        Field { value: String::new(), trouble: Some(Trouble { sentence, seconds: None }) }
    }

    pub fn too_often(cx: &Cx, value: impl Into<String>, seconds: i64) -> Field {
        let minutes = (seconds + 59) / 60;
        let sentence = sentence(cx.lang, "people-too-many-mails", &[("count", minutes.into())]);
        Field { value: value.into(), trouble: Some(Trouble { sentence, seconds: Some(seconds) }) }
    }

    pub fn error(&self) -> Option<&str> {
        self.trouble.as_ref().map(|trouble| trouble.sentence.as_str())
    }

    /// The title of a page that shows this field: a mistake is heard first.
    pub fn title(&self, cx: &Cx, key: &str) -> String {
        match &self.trouble {
            Some(_) => mistake_title(cx, &text(cx.lang, key)),
            None => text(cx.lang, key),
        }
    }

    /// The status of a page that shows this field with its error.
    pub fn status(&self) -> Option<StatusCode> {
        self.trouble.as_ref().map(|trouble| match trouble.seconds {
            Some(_) => StatusCode::TOO_MANY_REQUESTS,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        })
    }

    pub fn retry_after(&self) -> Option<i64> {
        self.trouble.as_ref().and_then(|trouble| trouble.seconds)
    }
}
