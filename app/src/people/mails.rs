//! The mails of this slice: plain, with the municipality's name, why one gets it and whom to ask.

use super::{Email, email_code::Owner};
use crate::{
    chrome::{Env, filters},
    cx::Cx,
    municipality::Municipality,
    refusal::Result,
    texts::sentence,
};
use askama::Template;
use kit::{i18n::Lang, mail::Message};
use std::sync::Arc;

/// A code to type over.
#[derive(Clone)]
pub struct CodeMail {
    pub town: Arc<Municipality>,
    pub lang: Lang,
    pub code: String,
    /// Key of the sentence that says why this mail came.
    pub why: &'static str,
}

#[derive(Template)]
// Its empty lines are part of it.
#[template(path = "people/templates/mail/code.txt", whitespace = "preserve")]
struct CodeText<'a> {
    mail: &'a CodeMail,
}

#[derive(Template)]
#[template(path = "people/templates/mail/code.html")]
struct CodeHtml<'a> {
    mail: &'a CodeMail,
}

impl CodeMail {
    pub fn new(cx: &Cx, owner: Owner, code: String) -> CodeMail {
        let why = match owner {
            Owner::Browser(_) => "mails-code-why-vote",
            Owner::Person(_) => "mails-code-why-hear",
        };
        CodeMail { town: cx.town.clone(), lang: cx.lang, code, why }
    }

    /// The message to one address.
    pub fn message(&self, cx: &Cx, to: &Email) -> Result<Message> {
        let env = Env::of(&self.town, self.lang, cx.now);
        let args = [("code", self.code.as_str().into()), ("name", self.town.name.as_str().into())];
        Ok(Message {
            to: to.as_str().to_owned(),
            subject: sentence(self.lang, "mails-code-subject", &args),
            text: CodeText { mail: self }.render_with_values(&env)?,
            html: CodeHtml { mail: self }.render_with_values(&env)?,
            stop_url: None,
        })
    }
}
