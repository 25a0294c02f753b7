//! Dates as people write them in each language, in the municipality's zone.

use crate::texts::{sentence, text};
use kit::{
    clock::Moment,
    i18n::Lang,
    jiff::{
        civil::{Date, DateTime},
        tz::TimeZone,
    },
};

fn local(at: Moment, zone: &TimeZone) -> DateTime {
    zone.to_datetime(at.timestamp())
}

/// `maandag 5 oktober 2026`.
pub fn day(at: Moment, lang: Lang, zone: &TimeZone) -> String {
    let at = local(at, zone);
    let weekday = text(lang, &format!("chrome-weekday-{}", at.weekday().to_monday_one_offset()));
    let month = text(lang, &format!("chrome-month-{}", at.month()));
    // The day is a number, so that French can say "1er"; a year is not, since it takes no space.
    let (day, year) = (i64::from(at.day()), at.year().to_string());
    let args = [("weekday", weekday.into()), ("day", day.into()), ("month", month.into()), ("year", year.into())];
    sentence(lang, "chrome-day", &args)
}

/// `14.05 uur`.
pub fn time_of_day(at: Moment, lang: Lang, zone: &TimeZone) -> String {
    let at = local(at, zone);
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    sentence(lang, "chrome-time", &[("hour", hour.into()), ("minute", minute.into())])
}

/// A day of this century as it comes from a form: `2026-12-24`, or as people write it: 24/12/2026.
pub fn parse_day(typed: &str) -> Option<Date> {
    let date = typed.parse().ok().or_else(|| {
        let mut parts = typed.split('/').map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    })?;
    (2000..2100).contains(&date.year()).then_some(date)
}

/// `oktober 2026`.
pub fn month(at: Moment, lang: Lang, zone: &TimeZone) -> String {
    let at = local(at, zone);
    format!("{} {}", text(lang, &format!("chrome-month-{}", at.month())), at.year())
}

/// `vandaag`, `gisteren`, `3 dagen geleden`, `2 weken geleden`, and from two months on the day itself.
pub fn ago(at: Moment, now: Moment, lang: Lang, zone: &TimeZone) -> String {
    let days = local(at, zone).date().until(local(now, zone).date()).map_or(0, |span| i64::from(span.get_days()));
    match days {
        ..=0 => text(lang, "chrome-ago-today"),
        1 => text(lang, "chrome-ago-yesterday"),
        2..14 => sentence(lang, "chrome-ago-days", &[("count", days.into())]),
        14..60 => sentence(lang, "chrome-ago-weeks", &[("count", (days / 7).into())]),
        _ => day(at, lang, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_people_say_it() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let at = Moment::from_local("2026-10-24T00:30", &zone).unwrap();
        assert_eq!(day(at, Lang::Nl, &zone), "zaterdag 24 oktober 2026");
        assert_eq!(time_of_day(at, Lang::Nl, &zone), "0.30 uur");
        let first = Moment::from_local("2026-10-01", &zone).unwrap();
        assert_eq!(day(first, Lang::Fr, &zone), "jeudi 1er octobre 2026");
        assert_eq!(day(first, Lang::Nl, &zone), "donderdag 1 oktober 2026");
        assert_eq!(day(first.plus_days(20), Lang::Fr, &zone), "mercredi 21 octobre 2026");
        let later = Moment::from_local("2026-10-25T23:30", &zone).unwrap();
        assert_eq!(ago(at, later, Lang::Nl, &zone), "gisteren");
        // The night of the 25th has an hour more.
        assert_eq!(ago(at, at.plus_days(3).plus_seconds(3600), Lang::Nl, &zone), "3 dagen geleden");
    }
}
