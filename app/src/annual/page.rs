//! The report as a page of the desk, over a year or over days one chooses.

use super::{
    chapter::Chapter,
    compose::{compose, title},
    store::Days,
};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Query},
    people::{Field, mistake_title},
    refusal::Result,
    rights::{self, At, Right},
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kit::{
    clock::Moment,
    jiff::civil::{Date, date},
};
use serde::Deserialize;

const YEARS_BACK: i16 = 3;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    van: String,
    tot: String,
}

/// The first and the last day of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub from: Date,
    pub to: Date,
}

impl Span {
    /// As it was asked; nothing asked is this year. Else the field that is wrong, and the key of what to do.
    pub fn read(asked: &Asked, today: Date) -> Result<Span, (&'static str, &'static str)> {
        let year = Span { from: date(today.year(), 1, 1), to: today };
        let day = |typed: &str, name, nothing| match typed.trim() {
            "" => Ok(nothing),
            typed => chrome::parse_day(typed).ok_or((name, "annual-day-wrong")),
        };
        let span = Span { from: day(&asked.van, "van", year.from)?, to: day(&asked.tot, "tot", year.to)? };
        if span.from > span.to { Err(("tot", "annual-days-turned")) } else { Ok(span) }
    }

    pub fn days(self, cx: &Cx) -> Days {
        let first = |day: Date| {
            let at = cx.town.zone().to_timestamp(day.at(0, 0, 0, 0));
            at.map_or(cx.now, |at| Moment(at.as_millisecond()))
        };
        Days { from: first(self.from), until: first(self.to.tomorrow().unwrap_or(self.to)) }
    }
}

#[derive(Template)]
#[template(path = "annual/templates/show.html")]
struct AnnualPage {
    chrome: Chrome,
    from: Field,
    to: Field,
    years: Vec<i16>,
    /// Nothing while the days are wrong.
    chapters: Vec<Chapter>,
    pdf: String,
    docx: String,
}

impl AnnualPage {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("van", &self.from), ("tot", &self.to)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// `GET /beheer/jaarverslag`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    rights::ask(&cx.actor, Right::ReadDesk, At::Everywhere)?;
    let today = cx.town.date(cx.now);
    let years = (0..YEARS_BACK).map(|back| today.year() - back).collect();
    let page = AnnualPage {
        chrome: Chrome::new(&cx, title(&cx)).at_desk(),
        from: Field::filled(asked.van.as_str()),
        to: Field::filled(asked.tot.as_str()),
        years,
        chapters: Vec::new(),
        pdf: String::new(),
        docx: String::new(),
    };
    let (page, status) = match Span::read(&asked, today) {
        Ok(span) => {
            let (from, to) = (Field::filled(span.from.to_string()), Field::filled(span.to.to_string()));
            let file = |ending| urls::annual_file(ending, (&from.value, &to.value));
            let (pdf, docx) = (file("pdf"), file("docx"));
            (AnnualPage { from, to, pdf, docx, chapters: compose(&cx, span.days(&cx)).await?, ..page }, StatusCode::OK)
        }
        Err((name, key)) => {
            let wrong = |field: Field, of| if of == name { Field::wrong(&cx, field.value, key) } else { field };
            let (from, to) = (wrong(page.from, "van"), wrong(page.to, "tot"));
            let chrome = Chrome::new(&cx, mistake_title(&cx, &title(&cx))).at_desk();
            (AnnualPage { chrome, from, to, ..page }, StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    Ok((status, chrome::page(&cx, &page)?).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_asked_is_this_year_and_days_are_in_order() {
        let read = |van: &str, tot: &str| Span::read(&Asked { van: van.into(), tot: tot.into() }, date(2026, 9, 18));
        assert_eq!(read("", ""), Ok(Span { from: date(2026, 1, 1), to: date(2026, 9, 18) }));
        assert_eq!(read("2025-01-01", "31/12/2025"), Ok(Span { from: date(2025, 1, 1), to: date(2025, 12, 31) }));
        assert_eq!(read("2025-02-30", ""), Err(("van", "annual-day-wrong")));
        assert_eq!(read("", "gisteren"), Err(("tot", "annual-day-wrong")));
        assert_eq!(read("2026-05-02", "2026-05-01"), Err(("tot", "annual-days-turned")));
    }
}
