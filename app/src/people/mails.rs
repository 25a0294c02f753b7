//! The mails of this slice: a code to type over.

use super::{press::Press, waiting::Waiting};
use crate::{
    chrome::{Letter, Piece, Worded, worded},
    cx::Cx,
    texts::{sentence, text},
    urls,
    vocabulary::MailKind,
};

/// A code to type over.
pub fn code(cx: &Cx, why: &str, code: String) -> Letter {
    let Worded { subject, opening, closing } = words(cx, MailKind::Code, &code);
    let middle = [Piece::Code(code), Piece::Words(text(cx.lang, "mails-code-type"))];
    Letter {
        kind: MailKind::Code,
        reader: None,
        about: None,
        subject,
        pieces: opening.into_iter().chain(middle).chain(closing).collect(),
        button: None,
        why: format!("{why} {}", text(cx.lang, "mails-code-not-you")),
        whom: None,
        stop_url: None,
    }
}

fn words(cx: &Cx, kind: MailKind, code: &str) -> Worded {
    worded(cx, kind, &[("code", code.into()), ("name", cx.town.name.as_str().into())])
}

/// What is done by the link as by the code: in which words, what it is about, and both whole addresses, of its page
/// and of the page with the button.
pub struct Linked<'a> {
    pub words: &'static LinkWords,
    pub title: &'a str,
    pub page: String,
    pub confirm: String,
}

/// Keys of what a link does: as the mail says it, and as its page does, before the button and after.
#[derive(Debug, PartialEq, Eq)]
pub struct LinkWords {
    kind: MailKind,
    button: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub press: &'static str,
    pub done: &'static str,
    pub done_text: &'static str,
    pub back: &'static str,
}

const FOLLOW: LinkWords = LinkWords {
    kind: MailKind::FollowCode,
    button: "mails-code-press",
    title: "people-confirm-title",
    text: "people-confirm-text",
    press: "people-confirm-press",
    done: "people-confirmed",
    done_text: "people-confirmed-text",
    back: "people-confirmed-back",
};

const ASK: LinkWords = LinkWords {
    kind: MailKind::AskCode,
    button: "asking-code-press",
    title: "asking-confirm-title",
    text: "asking-confirm-text",
    press: "asking-confirm-press",
    done: "asking-confirmed",
    done_text: "asking-confirmed-text",
    back: "asking-confirmed-back",
};

impl LinkWords {
    /// Of a press that a link can do.
    pub fn of(press: &Press) -> Option<&'static LinkWords> {
        match press {
            Press::Follow(_) => Some(&FOLLOW),
            Press::Ask(_) => Some(&ASK),
            Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..) => None,
        }
    }

    /// Of what was pressed on its way to this page; once it is done, nothing else says what it was.
    pub fn of_page(path: &str) -> &'static LinkWords {
        if path.starts_with(urls::QUESTIONS) { &ASK } else { &FOLLOW }
    }
}

/// A code to type over, or a page with a button that does the same.
pub fn code_with_link(cx: &Cx, why: &str, typed: String, linked: Linked<'_>) -> Letter {
    let kind = linked.words.kind;
    let Worded { subject, opening, closing } = words(cx, kind, &typed);
    let mut middle = Vec::new();
    // A question may be about nothing in particular.
    if !linked.title.is_empty() {
        middle.push(Piece::Item { title: linked.title.to_owned(), address: linked.page });
    }
    middle.extend([Piece::Words(text(cx.lang, "mails-code-press-or-type")), Piece::Code(typed.clone())]);
    Letter {
        kind,
        subject,
        pieces: opening.into_iter().chain(middle).chain(closing).collect(),
        button: Some((text(cx.lang, linked.words.button), linked.confirm)),
        ..code(cx, why, typed)
    }
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
