//! How often somebody of the staff hears what is new.

use crate::{cx::Cx, municipality::Municipality, vocabulary::words};
use kit::{clock::Moment, jiff::civil::Date};

words! {
    Pace {
        /// What was decided, answered or put on the site within ten minutes.
        AtOnce = "at_once",
        Daily = "daily",
        Weekly = "weekly",
        /// On the last working day before the college sits.
        Sitting = "sitting",
    }
}

impl Pace {
    pub fn key(&self) -> &'static str {
        match self {
            Pace::AtOnce => "briefing-pace-at-once",
            Pace::Daily => "briefing-pace-daily",
            Pace::Weekly => "briefing-pace-weekly",
            Pace::Sitting => "briefing-pace-sitting",
        }
    }

    /// Whether its mail leaves on the morning of this day.
    fn is_due_on(self, town: &Municipality, day: Date) -> bool {
        match self {
            Pace::AtOnce => false,
            Pace::Daily => town.calendar().is_working_day(day),
            Pace::Weekly => day.weekday().to_monday_one_offset() == town.settings.news.weekday(),
            Pace::Sitting => eve_of_sitting(town, day) == Some(day),
        }
    }

    /// Whether a morning's mail came due between two moments; a morning that was missed counts.
    pub fn is_due(self, cx: &Cx, (told_until, now): (Moment, Moment)) -> bool {
        let (mut day, today) = (cx.town.date(told_until), cx.town.date(now));
        while day < today {
            let Ok(next) = day.tomorrow() else { return false };
            day = next;
            if self.is_due_on(&cx.town, day) {
                return true;
            }
        }
        false
    }
}

/// The last working day before the next time the college sits after this day or on the day behind it.
fn eve_of_sitting(town: &Municipality, day: Date) -> Option<Date> {
    let mut sitting = day.tomorrow().ok()?;
    while sitting.weekday().to_monday_one_offset() != town.settings.news.sitting() {
        sitting = sitting.tomorrow().ok()?;
    }
    let mut eve = sitting.yesterday().ok()?;
    while !town.calendar().is_working_day(eve) && eve > day {
        eve = eve.yesterday().ok()?;
    }
    Some(eve)
}
