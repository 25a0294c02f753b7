//! Working days of a Flemish municipality: Monday to Friday, without Belgian public holidays (law of 4 January 1974, royal
//! decree of 18 April 1974) and without the days the municipality itself is closed.

use kit::jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

/// The days a municipality is closed beside the public holidays, as `2026-07-11`.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    pub closed: &'a [String],
}

impl Calendar<'_> {
    pub fn is_working_day(self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !is_public_holiday(day)
            && !self.closed.iter().any(|closed| closed.parse::<Date>().is_ok_and(|closed| closed == day))
    }

    /// The day on which `count` working days after `from` have gone by.
    pub fn after(self, from: Date, count: u32) -> Date {
        let (mut day, mut left) = (from, count);
        while left > 0 {
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            left -= u32::from(self.is_working_day(day));
        }
        day
    }

    /// The working days after `from`, up to and with `to`; below zero when `to` comes first.
    pub fn between(self, from: Date, to: Date) -> i64 {
        let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let days = first.series(1.day()).skip(1).take_while(|day| *day <= last);
        sign * i64::try_from(days.filter(|day| self.is_working_day(*day)).count()).unwrap_or(i64::MAX)
    }
}

fn is_public_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    // Easter Monday, Ascension, Whit Monday.
    let movable = [1, 39, 50];
    let easter = easter(day.year());
    fixed.contains(&(day.month(), day.day()))
        || movable.iter().any(|after| easter.checked_add(after.days()).is_ok_and(|holiday| holiday == day))
}

/// Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let part = |number: i32| i8::try_from(number).unwrap_or(1);
    date(year, part(sum / 31), part(sum % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_church_says() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn a_promise_runs_over_weekends_holidays_and_the_towns_own_closing_days() {
        let closed = ["2026-05-15".to_owned()];
        let calendar = Calendar { closed: &closed };
        // Ascension is 14 May 2026; the bridge day after it is the town's own.
        assert_eq!(calendar.after(date(2026, 5, 13), 1), date(2026, 5, 18));
        assert_eq!(calendar.after(date(2026, 12, 24), 2), date(2026, 12, 29));
        assert_eq!(calendar.between(date(2026, 5, 13), date(2026, 5, 18)), 1);
        assert_eq!(calendar.between(date(2026, 5, 18), date(2026, 5, 13)), -1);
        assert_eq!(calendar.between(date(2026, 5, 18), date(2026, 5, 18)), 0);
    }
}
