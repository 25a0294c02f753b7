//! The pool in numbers, for the staff: how it grows, per theme, per way people are known. Who they are is not told.

use super::{
    policy,
    store::{self, Found, Sources},
};
use crate::{
    chrome::{self, Chrome, filters, one_line},
    cx::{Cx, Query},
    people::{self, FEW, Field, mistake_title},
    refusal::Result,
    texts::text,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kit::{clock::Moment, jiff::civil::Date};
use serde::Deserialize;

const MONTHS: usize = 12;
pub(super) const WHO_LONGEST: usize = 254;
/// Who did something in the last quarter is active.
const ACTIVE_DAYS: i64 = 91;

#[derive(Template)]
#[template(path = "pool/templates/numbers.html")]
pub(super) struct NumbersPage {
    chrome: Chrome,
    sources: Sources,
    themes: Vec<ThemeRow>,
    months: Vec<Month>,
    active: i64,
    quiet: i64,
    /// For who may look somebody up.
    look_up: Option<LookUpForm>,
}

/// Whom to look up, and why.
#[derive(Debug, Clone, Default)]
pub(super) struct LookUpForm {
    pub who: Field,
    pub why: Field,
    /// Of whom she chooses one.
    pub found: Vec<Found>,
}

impl LookUpForm {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("wie", &self.who), ("waarom", &self.why)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

struct ThemeRow {
    slug: String,
    name: String,
    wanted: i64,
    unwanted: i64,
    /// To the nearest ten: the rest of a whole would tell how small the small parts are.
    open: i64,
}

struct Month {
    name: String,
    came: i64,
    /// Of the month in which most came, in percent.
    share: i64,
}

impl NumbersPage {
    /// A number of people; of few, only that they are few.
    fn people(&self, count: &i64) -> String {
        people::how_many(self.chrome.lang, *count)
    }

    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        self.look_up.as_ref().map(LookUpForm::mistakes).unwrap_or_default()
    }
}

/// Whom a search of the desk did not show.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    wie: String,
}

/// `GET /beheer/bereik`: with a name or an address already in its field, which looks nobody up.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let who = Field::filled(one_line(&asked.wie).chars().take(WHO_LONGEST).collect::<String>());
    page(&cx, LookUpForm { who, ..LookUpForm::default() }).await
}

pub(super) async fn page(cx: &Cx, form: LookUpForm) -> Result<Response> {
    let town = cx.municipality();
    let mut tx = cx.read().await?;
    let sources = store::load_sources(&mut tx, town).await?;
    let all = sources.signed_in + sources.by_email + sources.otherwise;
    let active = store::count_active(&mut tx, town, cx.now.plus_days(-ACTIVE_DAYS)).await?;
    let themes = store::list_theme_counts(&mut tx, town).await?;
    let firsts = firsts_of_months(cx);
    let begin = firsts.first().copied().unwrap_or(cx.now);
    let arrivals = store::list_arrivals(&mut tx, town, begin).await?;
    drop(tx);
    let status = form.who.status().or(form.why.status());
    let title = text(cx.lang, "pool-reach");
    let title = if status.is_some() { mistake_title(cx, &title) } else { title };
    let row = |theme: store::ThemeCounts| ThemeRow {
        open: (all - theme.wanted - theme.unwanted + 5) / 10 * 10,
        slug: theme.slug,
        name: theme.name,
        wanted: theme.wanted,
        unwanted: theme.unwanted,
    };
    let page = NumbersPage {
        chrome: Chrome::new(cx, title).at_desk(),
        sources,
        themes: themes.into_iter().map(row).collect(),
        months: months(cx, &firsts, &arrivals),
        active,
        quiet: (all - active).max(0),
        look_up: policy::may_look_up(&cx.actor).is_ok().then_some(form),
    };
    Ok((status.unwrap_or(StatusCode::OK), chrome::page(cx, &page)?).into_response())
}

/// When the last twelve months began, the oldest first.
fn firsts_of_months(cx: &Cx) -> Vec<Moment> {
    let begin = |day: Date| {
        let at = cx.town.zone().to_timestamp(day.at(0, 0, 0, 0));
        at.map_or(cx.now, |at| Moment(at.as_millisecond()))
    };
    let mut day = cx.town.date(cx.now).first_of_month();
    let mut firsts = Vec::new();
    for _ in 0..MONTHS {
        firsts.push(begin(day));
        let Ok(before) = day.yesterday() else { break };
        day = before.first_of_month();
    }
    firsts.reverse();
    firsts
}

fn months(cx: &Cx, firsts: &[Moment], arrivals: &[(i64, i64)]) -> Vec<Month> {
    let Some(begin) = firsts.first() else { return Vec::new() };
    let came_in = |from: Moment, until: Option<&Moment>| {
        let is_in = |hour: &&(i64, i64)| {
            let at = Moment(begin.0 + hour.0 * 3_600_000);
            at >= from && until.is_none_or(|until| at < *until)
        };
        arrivals.iter().filter(is_in).map(|(_, count)| count).sum::<i64>()
    };
    let counts = firsts.iter().enumerate().map(|(place, from)| came_in(*from, firsts.get(place + 1)));
    let counts: Vec<i64> = counts.collect();
    let most = counts.iter().copied().max().unwrap_or_default().max(FEW);
    // A bar of few people is as long as nothing: its length would count them.
    let share = |came: i64| if came < FEW { 0 } else { came * 100 / most };
    let month = |(from, came): (&Moment, i64)| Month {
        name: chrome::month(*from, cx.lang, &cx.town.zone()),
        came,
        share: share(came),
    };
    firsts.iter().zip(counts).map(month).collect()
}
