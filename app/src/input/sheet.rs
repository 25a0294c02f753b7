//! The form on screen: what was typed, which is never lost, and what is wrong with it.

use crate::{chrome::Form, cx::Cx, people::Field, refusal::FieldError, texts::text};
use http::StatusCode;

#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub form: Form,
    /// Fields with the sentence of what to do.
    wrong: Vec<(String, String)>,
    /// Of the call's own questions.
    pub of_questions: Vec<FieldError>,
}

impl Sheet {
    pub fn new(form: Form) -> Sheet {
        Sheet { form, ..Sheet::default() }
    }

    pub fn field(&self, name: &str) -> Field {
        let value = self.form.text(name);
        match self.wrong.iter().find(|(known, _)| known == name) {
            Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
            None => Field::filled(value),
        }
    }

    pub fn text(&self, name: &str) -> String {
        self.form.text(name)
    }

    pub fn is(&self, name: &str, value: &(impl ToString + ?Sized)) -> bool {
        self.form.texts(name).contains(&value.to_string())
    }

    pub fn wrong(&mut self, cx: &Cx, name: &str, key: &str) {
        self.wrong_with(name, text(cx.lang, key));
    }

    /// With a sentence that is ready.
    pub fn wrong_with(&mut self, name: &str, sentence: String) {
        self.wrong.push((name.to_owned(), sentence));
    }

    pub fn all_wrong(&mut self, cx: &Cx, errors: &[FieldError]) {
        for error in errors {
            self.wrong(cx, &error.field, error.message);
        }
    }

    pub fn is_right(&self) -> bool {
        self.wrong.is_empty() && self.of_questions.is_empty()
    }

    pub fn mistakes(&self) -> &[(String, String)] {
        &self.wrong
    }

    pub fn status(&self) -> StatusCode {
        if self.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}
