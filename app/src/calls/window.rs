//! From when until when a call is open, and how people say it.

use super::Call;
use crate::{chrome, cx::Cx, texts::sentence};
use kit::clock::Moment;

/// From when until when something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub opens_at: Moment,
    pub closes_at: Moment,
}

impl Window {
    pub fn is_open(self, now: Moment) -> bool {
        self.opens_at <= now && now < self.closes_at
    }
}

/// How long a call is open, as one sentence.
pub fn window_text(cx: &Cx, call: &Call) -> String {
    let day = |at| chrome::day(at, cx.lang, &cx.town.zone());
    // The window ends at midnight: people speak of the day before.
    let last = call.window.closes_at.plus_seconds(-1);
    let (key, day) = match (cx.now < call.window.opens_at, call.window.is_open(cx.now)) {
        (true, _) => ("calls-opens-on", day(call.window.opens_at)),
        (false, true) => ("calls-open-until", day(last)),
        (false, false) => ("calls-closed-on", day(last)),
    };
    sentence(cx.lang, key, &[("day", day.into())])
}
