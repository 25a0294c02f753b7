//! Whether people see a thing: a draft, from a moment on, or now.

use crate::{
    chrome,
    cx::Cx,
    texts::{sentence, text},
};
use kit::clock::Moment;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    Draft,
    Scheduled,
    Published,
}

impl Publication {
    /// `published_at` is from when on people see it; a draft has none.
    pub fn of(published_at: Option<Moment>, now: Moment) -> Publication {
        match published_at {
            None => Publication::Draft,
            Some(at) if at > now => Publication::Scheduled,
            Some(_) => Publication::Published,
        }
    }
}

/// As a list says it.
pub fn in_words(cx: &Cx, published_at: Option<Moment>) -> String {
    match (Publication::of(published_at, cx.now), published_at) {
        (Publication::Scheduled, Some(at)) => {
            sentence(cx.lang, "editing-state-from", &[("day", chrome::day(at, cx.lang, &cx.town.zone()).into())])
        }
        (Publication::Published, _) => text(cx.lang, "editing-state-published"),
        (Publication::Draft | Publication::Scheduled, _) => text(cx.lang, "editing-state-draft"),
    }
}
