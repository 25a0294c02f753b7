//! The mails of this slice: a code to type over.

use super::{press::Press, waiting::Waiting};
use crate::{
    chrome::{Letter, Piece, Worded, worded},
    cx::Cx,
    texts::{sentence, text},
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
        stop_url: None,
    }
}

fn words(cx: &Cx, kind: MailKind, code: &str) -> Worded {
    worded(cx, kind, &[("code", code.into()), ("name", cx.town.name.as_str().into())])
}

/// What somebody wants to follow, and both its whole addresses: its page, and the page with the button.
pub struct Followed<'a> {
    pub title: &'a str,
    pub page: String,
    pub confirm: String,
}

/// A code to type over, or a page with a button that does the same.
pub fn code_to_follow(cx: &Cx, why: &str, typed: String, followed: Followed<'_>) -> Letter {
    let Worded { subject, opening, closing } = words(cx, MailKind::FollowCode, &typed);
    let middle = [
        Piece::Item { title: followed.title.to_owned(), address: followed.page },
        Piece::Words(text(cx.lang, "mails-code-press-or-type")),
        Piece::Code(typed.clone()),
    ];
    Letter {
        kind: MailKind::FollowCode,
        subject,
        pieces: opening.into_iter().chain(middle).chain(closing).collect(),
        button: Some((text(cx.lang, "mails-code-press"), followed.confirm)),
        ..code(cx, why, typed)
    }
}

/// Why a code is sent to who did something before she signed in.
pub fn why_asked(cx: &Cx, waiting: &Waiting) -> String {
    let key = match &waiting.press {
        Press::Follow(_) => "mails-code-why-follow",
        Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..) => "mails-code-why-vote",
    };
    sentence(cx.lang, key, &[("name", cx.town.name.as_str().into())])
}

/// Why a code is sent to who gave her address on her own page.
pub fn why_hear(cx: &Cx) -> String {
    sentence(cx.lang, "mails-code-why-hear", &[("name", cx.town.name.as_str().into())])
}
