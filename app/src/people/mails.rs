//! The mail of this slice: a code to type over.

use super::{Email, press::Press, waiting::Waiting};
use crate::{
    chrome::{Letter, Piece},
    cx::Cx,
    refusal::Result,
    texts::{sentence, text},
};
use kit::mail::Message;

/// A code to type over.
pub fn code(cx: &Cx, why: &str, code: String, to: &Email) -> Result<Message> {
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

/// Why a code is sent to who did something before she signed in.
pub fn why_asked(cx: &Cx, waiting: &Waiting) -> String {
    match (&waiting.press, &waiting.title) {
        (Press::Follow(_), Some(title)) => {
            let args = [("title", title.as_str().into()), ("name", cx.town.name.as_str().into())];
            sentence(cx.lang, "mails-code-why-follow", &args)
        }
        (Press::Follow(_), None) => why_hear(cx),
        (Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..), _) => {
            sentence(cx.lang, "mails-code-why-vote", &[("name", cx.town.name.as_str().into())])
        }
    }
}

/// Why a code is sent to who gave her address on her own page.
pub fn why_hear(cx: &Cx) -> String {
    sentence(cx.lang, "mails-code-why-hear", &[("name", cx.town.name.as_str().into())])
}
