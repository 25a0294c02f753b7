//! The mails of this slice: a code to type over.

use super::{press::Press, waiting::Waiting};
use crate::{
    chrome::{Letter, Piece},
    cx::Cx,
    texts::{sentence, text},
};

/// A code to type over.
pub fn code(cx: &Cx, why: &str, code: String) -> Letter {
    let args = [("code", code.as_str().into()), ("name", cx.town.name.as_str().into())];
    Letter {
        subject: sentence(cx.lang, "mails-code-subject", &args),
        pieces: vec![
            Piece::Words(text(cx.lang, "mails-code-is")),
            Piece::Code(code),
            Piece::Words(text(cx.lang, "mails-code-type")),
            Piece::Words(text(cx.lang, "mails-code-keep")),
        ],
        button: None,
        why: format!("{why} {}", text(cx.lang, "mails-code-not-you")),
        stop_url: None,
    }
}

/// What is done by the link as by the code: in which words, what it is about, and both whole addresses, of its page
/// and of the page with the button.
pub struct Linked<'a> {
    pub words: LinkWords,
    pub title: &'a str,
    pub page: String,
    pub confirm: String,
}

/// Keys: what it is, and the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkWords {
    what: &'static str,
    button: &'static str,
}

impl LinkWords {
    /// Of a press that a link can do.
    pub fn of(press: &Press) -> Option<LinkWords> {
        match press {
            Press::Follow(_) => Some(LinkWords { what: "mails-code-follow", button: "mails-code-press" }),
            Press::Ask(_) => Some(LinkWords { what: "asking-code", button: "asking-code-press" }),
            Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..) => None,
        }
    }
}

/// A code to type over, or a page with a button that does the same.
pub fn code_with_link(cx: &Cx, why: &str, typed: String, linked: Linked<'_>) -> Letter {
    let mut letter = code(cx, why, typed.clone());
    letter.pieces = vec![
        Piece::Words(text(cx.lang, linked.words.what)),
        Piece::Item { title: linked.title.to_owned(), address: linked.page },
        Piece::Words(text(cx.lang, "mails-code-press-or-type")),
        Piece::Code(typed),
        Piece::Words(text(cx.lang, "mails-code-keep")),
    ];
    letter.button = Some((text(cx.lang, linked.words.button), linked.confirm));
    letter
}

/// Why a code is sent to who did something before she signed in.
pub fn why_asked(cx: &Cx, waiting: &Waiting) -> String {
    let key = match &waiting.press {
        Press::Follow(_) => "mails-code-why-follow",
        Press::Ask(_) => "asking-code-why",
        Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..) => "mails-code-why-vote",
    };
    sentence(cx.lang, key, &[("name", cx.town.name.as_str().into())])
}

/// Why a code is sent to who gave her address on her own page.
pub fn why_hear(cx: &Cx) -> String {
    sentence(cx.lang, "mails-code-why-hear", &[("name", cx.town.name.as_str().into())])
}
