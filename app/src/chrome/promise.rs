//! By when the municipality promises an answer, and how that stands.

use crate::{cx::Cx, texts::sentence};
use kit::{clock::Moment, jiff::civil::Date};

/// So few working days are left that it is urgent.
const URGENT_DAYS: i64 = 3;

/// The promise on something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Noon of the day by which an answer is promised.
    pub by: Moment,
    /// Working days left, today not counted; below zero it is late.
    pub days_left: i64,
    /// “nog 4 werkdagen”.
    pub said: String,
}

/// How soon something must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    Late,
    Soon,
    Later,
}

impl Promise {
    /// Of an answer on this day at the latest.
    pub fn by(cx: &Cx, day: Date) -> Promise {
        let noon =
            cx.town.zone().to_timestamp(day.at(12, 0, 0, 0)).map_or(cx.now, |noon| Moment(noon.as_millisecond()));
        let days_left = cx.town.calendar().between(cx.town.date(cx.now), day);
        let (key, count) = match days_left {
            ..0 => ("answering-days-late", -days_left),
            0 => ("answering-today", 0),
            1.. => ("answering-days-left", days_left),
        };
        let said = sentence(cx.lang, key, &[("count", count.into())]);
        Promise { by: noon, days_left, said }
    }

    pub fn is_late(&self) -> bool {
        self.days_left < 0
    }

    pub fn urgency(&self) -> Urgency {
        match self.days_left {
            ..0 => Urgency::Late,
            0..=URGENT_DAYS => Urgency::Soon,
            _ => Urgency::Later,
        }
    }
}
