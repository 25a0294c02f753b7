//! Settings as they are typed: nothing is lost, and all that is wrong is said at once.

use super::{
    fields::{Kind, SPOTS},
    own_links,
};
use crate::{
    chrome::{Form, check_markdown, clean, is_enterprise_number, one_line, parse_day},
    municipality::{Answering, Holding, NewsTimes, Rank, Settings},
};
use kit::jiff::civil::{Date, Time};
use std::borrow::Cow;

const LINE_LONGEST: usize = 300;
const LINES_LONGEST: usize = 2_000;
const PAGE_LONGEST: usize = 30_000;
/// A promise of half a year is none.
const DAYS_AT_MOST: u32 = 90;
const CLOSED_AT_MOST: usize = 200;

/// A field and the key of the sentence that says what to do.
pub type Wrong = (Cow<'static, str>, &'static str);

#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// In the order of `SPOTS`.
    pub texts: Vec<String>,
    /// Municipality or city.
    pub rank: String,
    pub working_days: String,
    pub question_days: String,
    pub report_days: String,
    /// One day on each line.
    pub closed: String,
    /// When the mails with what is new leave.
    pub news_at: String,
    pub news_weekday: String,
    pub sitting: String,
    /// Which texts are read first.
    pub holding: String,
    /// Links of its own, by the names of their fields.
    pub own_links: Vec<(String, String)>,
}

impl Typed {
    pub fn of(settings: &Settings) -> Typed {
        let mut settings = settings.clone();
        Typed {
            texts: SPOTS.iter().map(|spot| (spot.of)(&mut settings).clone()).collect(),
            rank: settings.rank.word().to_owned(),
            working_days: settings.answering.working_days.to_string(),
            question_days: settings.answering.question_days.to_string(),
            report_days: settings.answering.report_days.to_string(),
            closed: settings.answering.closed.join("\n"),
            news_at: settings.news.at.clone(),
            news_weekday: settings.news.weekday.to_string(),
            sitting: settings.news.sitting.to_string(),
            holding: settings.holding.word().to_owned(),
            own_links: own_links::fields_of(&settings.links),
        }
    }

    pub fn read(form: &Form) -> Typed {
        Typed {
            texts: SPOTS.iter().map(|spot| form.text(spot.name)).collect(),
            rank: form.text("titel"),
            working_days: form.text("dagen"),
            question_days: form.text("vraagdagen"),
            report_days: form.text("meldingsdagen"),
            closed: form.text("gesloten"),
            news_at: form.text("nieuwsuur"),
            news_weekday: form.text("nieuwsdag"),
            sitting: form.text("zitting"),
            holding: form.text("vasthouden"),
            own_links: own_links::read(form),
        }
    }

    /// What stands in a field of the form.
    pub fn text(&self, name: &str) -> &str {
        match name {
            "titel" => &self.rank,
            "dagen" => &self.working_days,
            "vraagdagen" => &self.question_days,
            "meldingsdagen" => &self.report_days,
            "gesloten" => &self.closed,
            "nieuwsuur" => &self.news_at,
            "nieuwsdag" => &self.news_weekday,
            "zitting" => &self.sitting,
            "vasthouden" => &self.holding,
            name => {
                let place = SPOTS.iter().position(|spot| spot.name == name);
                let own = || self.own_links.iter().find(|(known, _)| known == name).map(|(_, value)| value);
                place.and_then(|place| self.texts.get(place)).or_else(own).map_or("", String::as_str)
            }
        }
    }

    /// The settings with what was typed in them.
    pub fn check(&self, now: &Settings) -> Result<Settings, Vec<Wrong>> {
        let mut settings = now.clone();
        let mut wrong = Vec::new();
        let mut days = |name: &'static str, typed: &str| {
            check_days(typed).map_err(|why| wrong.push((name.into(), why))).unwrap_or_default()
        };
        let answering = Answering {
            working_days: days("dagen", &self.working_days),
            question_days: days("vraagdagen", &self.question_days),
            report_days: days("meldingsdagen", &self.report_days),
            closed: check_closed(&self.closed).map_err(|why| wrong.push(("gesloten".into(), why))).unwrap_or_default(),
        };
        settings.answering = answering;
        settings.news = NewsTimes {
            at: check_time(&self.news_at).map_err(|why| wrong.push(("nieuwsuur".into(), why))).unwrap_or_default(),
            weekday: check_weekday(&self.news_weekday)
                .map_err(|why| wrong.push(("nieuwsdag".into(), why)))
                .unwrap_or_default(),
            sitting: check_weekday(&self.sitting)
                .map_err(|why| wrong.push(("zitting".into(), why)))
                .unwrap_or_default(),
        };
        match Holding::ALL.into_iter().find(|one| one.word() == self.holding) {
            Some(holding) => settings.holding = holding,
            None => wrong.push(("vasthouden".into(), "editing-choose")),
        }
        match Rank::ALL.into_iter().find(|one| one.word() == self.rank) {
            Some(rank) => settings.rank = rank,
            None => wrong.push(("titel".into(), "editing-choose")),
        }
        for (spot, typed) in SPOTS.iter().zip(&self.texts) {
            match checked(spot.kind, typed) {
                Ok(text) => *(spot.of)(&mut settings) = text,
                Err(why) => wrong.push((spot.name.into(), why)),
            }
        }
        wrong.extend(own_links::check(&self.own_links, &mut settings.links));
        if wrong.is_empty() { Ok(settings) } else { Err(wrong) }
    }
}

fn checked(kind: Kind, typed: &str) -> Result<String, &'static str> {
    let (text, longest) = match kind {
        Kind::Line | Kind::Email | Kind::EnterpriseNumber | Kind::Link => (one_line(typed), LINE_LONGEST),
        Kind::Lines => (clean(typed).trim().to_owned(), LINES_LONGEST),
        Kind::Page => (clean(typed).trim().to_owned(), PAGE_LONGEST),
    };
    if text.chars().count() > longest {
        return Err("editing-too-long");
    }
    if kind == Kind::Page {
        check_markdown(&text)?;
    }
    let is_good = match kind {
        Kind::Line | Kind::Lines | Kind::Page => true,
        Kind::Email => text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')),
        Kind::EnterpriseNumber => is_enterprise_number(&text),
        Kind::Link => is_link(&text),
    };
    match (is_good || text.is_empty(), kind) {
        (true, _) => Ok(text),
        (false, Kind::Email) => Err("settings-wrong-email"),
        (false, Kind::EnterpriseNumber) => Err("settings-wrong-number"),
        (false, Kind::Link | Kind::Line | Kind::Lines | Kind::Page) => Err("settings-wrong-link"),
    }
}

fn is_link(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && text.parse::<http::Uri>().is_ok_and(|uri| uri.host().is_some_and(|host| host.contains('.')))
}

fn check_days(typed: &str) -> Result<u32, &'static str> {
    let days = typed.trim().parse().ok().filter(|days| (1..=DAYS_AT_MOST).contains(days));
    days.ok_or("settings-wrong-days")
}

/// `07:30`, or as people write it: 7.30, 7u30.
fn check_time(typed: &str) -> Result<String, &'static str> {
    let (hour, minute) = typed.trim().split_once([':', '.', 'u']).ok_or("settings-wrong-time")?;
    let (hour, minute) = (hour.parse().ok(), minute.parse().ok());
    let time = hour.zip(minute).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute())).ok_or("settings-wrong-time")
}

fn check_weekday(typed: &str) -> Result<u8, &'static str> {
    typed.trim().parse().ok().filter(|day| (1..=7).contains(day)).ok_or("settings-wrong-weekday")
}

fn check_closed(typed: &str) -> Result<Vec<String>, &'static str> {
    let lines = typed.lines().map(one_line).filter(|line| !line.is_empty());
    let days: Option<Vec<Date>> = lines.map(|line| parse_day(&line)).collect();
    let mut days = days.ok_or("settings-wrong-closed")?;
    days.sort_unstable();
    days.dedup();
    if days.len() > CLOSED_AT_MOST {
        return Err("settings-many-closed");
    }
    Ok(days.iter().map(Date::to_string).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_days_are_read_as_people_write_them() {
        let days = check_closed("24/12/2026\n\n2026-05-15 \n24/12/2026").unwrap();
        assert_eq!(days, ["2026-05-15", "2026-12-24"]);
        for nonsense in ["kerst", "31/2/2026", "24/12/26", "2026-12-24 en 2026-12-25", "1/1/99999"] {
            assert_eq!(check_closed(nonsense), Err("settings-wrong-closed"), "{nonsense}");
        }
    }

    #[test]
    fn what_is_typed_wrong_is_said_at_its_field_and_only_there() {
        let settings = Settings::default();
        let good = Typed::of(&settings);
        assert!(good.check(&settings).is_ok());
        for (name, value) in [
            ("mail", "gemeente"),
            ("nummer", "0207"),
            ("meldpunt", "javascript:alert(1)"),
            ("klachten", "www.voorbeeld.be"),
            ("website", "https://"),
            ("privacy", &"a".repeat(PAGE_LONGEST + 1)),
        ] {
            let mut typed = good.clone();
            let place = SPOTS.iter().position(|spot| spot.name == name).unwrap();
            value.clone_into(&mut typed.texts[place]);
            let wrong = typed.check(&settings).unwrap_err();
            assert_eq!(wrong.iter().map(|(field, _)| field.as_ref()).collect::<Vec<_>>(), [name], "{value}");
        }
        for time in ["25:00", "7", "-1:30", "7:3o", ""] {
            let typed = Typed { news_at: time.to_owned(), ..good.clone() };
            assert_eq!(typed.check(&settings).unwrap_err(), [("nieuwsuur".into(), "settings-wrong-time")], "{time}");
        }
        assert_eq!(check_time(" 6u05 "), Ok("06:05".to_owned()));
        for days in ["0", "-1", "1,5", "", "5000000000"] {
            let typed = Typed { working_days: days.to_owned(), ..good.clone() };
            assert_eq!(typed.check(&settings).unwrap_err(), [("dagen".into(), "settings-wrong-days")], "{days}");
        }
    }
}
