//! A press that waited and cannot be done any more: what did not happen, and why, above the page she comes back to.
//!
//! It travels in the address, signed for her browser and a few minutes: a link that was made up or passed on says nothing.

use crate::{cx::Cx, refusal::Refusal, texts::text, vocabulary::words};
use kit::{clock::Moment, secret};

const FIELD: &str = "niet";
const GOOD_SECONDS: i64 = 600;

words! {
    /// What was pressed.
    Pressed {
        Vote = "vote",
        Follow = "follow",
        Suggestion = "suggestion",
        Comment = "comment",
        Thanks = "thanks",
        Question = "question",
    }
}

impl Pressed {
    /// Key of the sentence that says what did not happen.
    fn key(self) -> String {
        format!("chrome-undone-{}", self.word())
    }
}

/// What the page says.
pub struct Undone {
    pub what: String,
    pub why: String,
}

impl Undone {
    /// What the address of this request says, to the browser it was written for.
    pub(super) fn of(cx: &Cx) -> Option<Undone> {
        let query = cx.path.split_once('?').map(|(_, query)| query).filter(|query| query.contains(FIELD))?;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
        let (_, token) = pairs.iter().find(|(name, _)| name == FIELD)?;
        let words = secret::signed(&cx.app.secret_key, &purpose(cx)?, token)?;
        let (pressed, rest) = words.split_once(' ')?;
        let (until, why) = rest.split_once(' ')?;
        if Moment(until.parse().ok()?) < cx.app.clock.machine() {
            return None;
        }
        let what = text(cx.lang, &pressed.parse::<Pressed>().ok()?.key());
        Some(Undone { what, why: why.to_owned() })
    }
}

fn purpose(cx: &Cx) -> Option<String> {
    Some(format!("undone {} {}", cx.municipality().0, cx.browser.as_ref()?))
}

/// The address of a page of ours that says so.
pub fn undone_at(cx: &Cx, path: &str, pressed: Pressed, why: &Refusal) -> String {
    let Some(purpose) = purpose(cx) else { return path.to_owned() };
    let until = cx.app.clock.machine().plus_seconds(GOOD_SECONDS).0;
    let why = match why {
        // What she pressed on was there, unlike a page that nobody finds.
        Refusal::NotFound => text(cx.lang, "chrome-undone-gone"),
        why => super::reason(why, cx.lang, &cx.town.zone()),
    };
    let token = secret::sign(&cx.app.secret_key, &purpose, &format!("{pressed} {until} {why}"));
    let query = serde_urlencoded::to_string([(FIELD, token)]).unwrap_or_default();
    let path = path.split('#').next().unwrap_or_default();
    format!("{path}{}{query}", if path.contains('?') { '&' } else { '?' })
}
