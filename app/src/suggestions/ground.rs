//! On what ground something is reported or taken out of sight, and what is said to whom it concerns (Regulation (EU)
//! 2022/2065, articles 16 and 17): one list and one set of words for suggestions and comments.

use crate::{
    chrome::Piece,
    cx::Cx,
    texts::{sentence, text},
    vocabulary::words,
};

words! {
    /// What is wrong with it.
    Ground {
        Illegal = "illegal",
        Hurtful = "hurtful",
        /// Somebody who works there is abused by name.
        Staff = "staff",
        Privacy = "privacy",
        Advertising = "advertising",
        OffTopic = "off_topic",
        Other = "other",
    }
}

impl Ground {
    /// Key of its name on screen and in mails.
    pub fn key(self) -> String {
        format!("reporting-ground-{}", self.word().replace('_', "-"))
    }
}

/// The same on a page of hers.
#[derive(Debug, Clone)]
pub struct Said {
    pub ground: String,
    pub reason: String,
    pub objecting: String,
    /// What the button says that leads to the page for it, and where that is.
    pub button: Option<(String, String)>,
}

impl Said {
    pub fn of(cx: &Cx, ground: Ground, reason: String, button: Option<(String, String)>) -> Said {
        Said { ground: on_ground(cx, ground), reason, objecting: how_to_object(cx), button }
    }
}

fn on_ground(cx: &Cx, ground: Ground) -> String {
    sentence(cx.lang, "reporting-hidden-ground", &[("ground", text(cx.lang, &ground.key()).into())])
}

/// To whoever's words are out of sight: the ground, the reason, that a person decided it, and how she can object.
pub(super) fn why_hidden(cx: &Cx, ground: Option<Ground>, reason: Option<&str>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = ground.map(|ground| named(cx, ground)).into_iter().collect();
    pieces.extend(reason.map(|reason| Piece::Words(reason.to_owned())));
    pieces.push(Piece::Words(text(cx.lang, "reporting-hidden-how")));
    pieces.push(objecting(cx));
    pieces
}

pub(super) fn named(cx: &Cx, ground: Ground) -> Piece {
    Piece::Words(on_ground(cx, ground))
}

/// Whom to turn to, and what else is open to her.
pub(super) fn objecting(cx: &Cx) -> Piece {
    Piece::Words(how_to_object(cx))
}

fn how_to_object(cx: &Cx) -> String {
    let counter = &cx.town.settings.counter;
    let args = [("email", counter.email.as_str().into()), ("phone", counter.phone.as_str().into())];
    sentence(cx.lang, "reporting-object", &args)
}
