//! The mail of this slice: a code to type over.

use super::{Email, email_code::Owner};
use crate::{
    chrome::{Letter, Piece},
    cx::Cx,
    refusal::Result,
    texts::{sentence, text},
};
use kit::mail::Message;

/// A code to type over.
pub fn code(cx: &Cx, owner: Owner, code: String, to: &Email) -> Result<Message> {
    let why = match owner {
        Owner::Browser(_) => "mails-code-why-vote",
        Owner::Person(_) => "mails-code-why-hear",
    };
    let why = sentence(cx.lang, why, &[("name", cx.town.name.as_str().into())]);
    let args = [("code", code.as_str().into()), ("name", cx.town.name.as_str().into())];
    let subject = sentence(cx.lang, "mails-code-subject", &args);
    let letter = Letter {
        subject,
        pieces: vec![
            Piece::Words(text(cx.lang, "mails-code-is")),
            Piece::Code(code),
            Piece::Words(text(cx.lang, "mails-code-type")),
            Piece::Words(text(cx.lang, "mails-code-keep")),
        ],
        button: None,
        why: format!("{why} {}", text(cx.lang, "mails-code-not-you")),
        stop_url: None,
    };
    letter.message(cx, to.as_str())
}
