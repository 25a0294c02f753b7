//! The first page of the desk: everything that waits for somebody, the most urgent first, with what was promised.

use crate::{
    calls::{self, Call},
    cases::Kept,
    chrome::{self, Chrome, filters},
    cx::Cx,
    people,
    refusal::Result,
    suggestions::{
        Promise, Urgency,
        store::{self, Waiting, WaitingReport},
    },
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, ReportId, SuggestionId, words},
};
use askama::Template;
use axum::{extract::Query, response::Response};
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

/// So many on one page.
const AT_ONCE: usize = 50;

words! {
    /// Whose things one looks at.
    Whose {
        Mine = "mij",
        Service = "dienst",
        All = "alles",
        PutOff = "uitgesteld",
    }
}

#[derive(Template)]
#[template(path = "desk/templates/inbox.html")]
struct InboxPage {
    chrome: Chrome,
    lead: String,
    tabs: Vec<Tab>,
    groups: Vec<Group>,
    /// The address of the next page.
    more: Option<String>,
    /// The calls one can look at apart.
    calls: Vec<Call>,
    /// The slug of the one that is looked at.
    chosen: String,
    whose: Whose,
}

struct Tab {
    whose: Whose,
    address: String,
    count: Count,
}

/// How many, or that there are more.
struct Count {
    count: i64,
    is_cut: bool,
}

/// What is as urgent.
struct Group {
    urgency: Urgency,
    rows: Vec<Row>,
}

struct Row {
    thing: Thing,
    promise: Promise,
}

/// What waits.
enum Thing {
    Suggestion(Waiting),
    Report(WaitingReport),
}

impl Whose {
    fn key(self) -> &'static str {
        match self {
            Whose::Mine => "cases-mine-tab",
            Whose::Service => "cases-service-tab",
            Whose::All => "cases-all-tab",
            Whose::PutOff => "cases-put-off-tab",
        }
    }
}

impl Thing {
    fn address(&self) -> String {
        match self {
            Thing::Suggestion(waiting) => urls::desk_suggestion(waiting.id),
            Thing::Report(report) => urls::desk_report(report.id),
        }
    }

    fn icon(&self) -> &'static str {
        match self {
            Thing::Suggestion(_) => "sprout",
            Thing::Report(_) => "shield",
        }
    }

    fn title(&self) -> &str {
        match self {
            Thing::Suggestion(waiting) => &waiting.title,
            Thing::Report(report) => &report.title,
        }
    }

    /// Key of what one does with it.
    fn verb(&self) -> &'static str {
        match self {
            Thing::Suggestion(_) => "desk-answer",
            Thing::Report(_) => "desk-decide",
        }
    }

    fn since(&self) -> Moment {
        match self {
            Thing::Suggestion(waiting) => waiting.created_at,
            Thing::Report(report) => report.reported_at,
        }
    }

    fn keeper(&self) -> Option<&str> {
        match self {
            Thing::Suggestion(waiting) => waiting.keeper_name.as_deref(),
            Thing::Report(report) => report.keeper_name.as_deref(),
        }
    }

    fn put_off_until(&self) -> Option<Moment> {
        match self {
            Thing::Suggestion(waiting) => waiting.put_off_until,
            Thing::Report(report) => report.put_off_until,
        }
    }
}

impl Group {
    fn key(&self) -> &'static str {
        match self.urgency {
            Urgency::Late => "desk-late",
            Urgency::Soon => "desk-soon",
            Urgency::Later => "desk-later",
        }
    }

    fn look(&self) -> &'static str {
        match self.urgency {
            Urgency::Late => " row__icon--late",
            Urgency::Soon => " row__icon--soon",
            Urgency::Later => "",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    van: String,
    oproep: String,
    /// The last suggestion and the last report of the page before.
    na: String,
    melding: String,
}

/// `GET /beheer`.
pub async fn show_desk(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let person = cx.signed_in()?;
    let title = match person.display_name.as_deref().and_then(|name| name.split(' ').next()) {
        Some(name) => sentence(cx.lang, "desk-hello", &[("name", name.into())]),
        None => text(cx.lang, "desk-hello-without-name"),
    };
    let mut tx = cx.read().await?;
    let calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    let call = calls.iter().find(|call| call.slug == asked.oproep);
    let look = Look::new(&cx, &mut tx, call.map(|call| call.id)).await?;
    let chosen = call.map(|call| call.slug.clone()).unwrap_or_default();
    let mut tabs = Vec::new();
    for whose in look.tabs() {
        let address = format!("{}?van={whose}&oproep={chosen}", urls::DESK);
        tabs.push(Tab { whose, address, count: look.count(&mut tx, whose).await? });
    }
    let whose = asked.van.parse().ok().filter(|whose| tabs.iter().any(|tab| tab.whose == *whose));
    let whose = whose.unwrap_or_else(|| first_tab(&tabs));
    let after = (asked.na.parse().unwrap_or(SuggestionId(0)), asked.melding.parse().unwrap_or(ReportId(0)));
    let mut rows = look.rows(&mut tx, whose, after).await?;
    let is_more = rows.len() > AT_ONCE;
    rows.truncate(AT_ONCE);
    let more = is_more.then(|| format!("{}?van={whose}&oproep={chosen}{}", urls::DESK, behind(&rows, after)));
    let waiting = tabs.iter().find(|tab| tab.whose == whose).map_or(0, |tab| tab.count.count);
    let page = InboxPage {
        chrome: Chrome::new(&cx, title).at_desk(),
        lead: sentence(cx.lang, "desk-waiting", &[("count", waiting.into())]),
        tabs,
        groups: grouped(rows),
        more,
        calls,
        chosen,
        whose,
    };
    chrome::page(&cx, &page)
}

/// What is hers comes first, when something is.
fn first_tab(tabs: &[Tab]) -> Whose {
    let mine = tabs.iter().find(|tab| tab.whose == Whose::Mine && tab.count.count > 0);
    mine.map_or(Whose::All, |tab| tab.whose)
}

/// Where the next page goes on: of each kind, behind the last one shown.
fn behind(rows: &[Row], (suggestion, report): (SuggestionId, ReportId)) -> String {
    let (mut suggestion, mut report) = (suggestion, report);
    for row in rows {
        match &row.thing {
            Thing::Suggestion(waiting) => suggestion = suggestion.max(waiting.id),
            Thing::Report(waiting) => report = report.max(waiting.id),
        }
    }
    format!("&na={suggestion}&melding={report}")
}

/// Who looks, and at which call.
struct Look<'a> {
    cx: &'a Cx,
    service: Option<String>,
    call: Option<CallId>,
}

impl Look<'_> {
    async fn new<'a>(cx: &'a Cx, tx: &mut Tx<'_>, call: Option<CallId>) -> Result<Look<'a>> {
        let me = cx.signed_in()?.person;
        Ok(Look { cx, service: people::store::find_service(tx, cx.municipality(), me).await?, call })
    }

    fn tabs(&self) -> Vec<Whose> {
        let has_service = self.service.is_some();
        Whose::ALL.iter().copied().filter(|whose| *whose != Whose::Service || has_service).collect()
    }

    fn kept(&self, whose: Whose) -> Result<Kept<'_>> {
        let me = self.cx.signed_in()?.person;
        let all = Kept { by: None, service: None, is_put_off: false, now: self.cx.now };
        Ok(match whose {
            Whose::Mine => Kept { by: Some(me), ..all },
            Whose::Service => Kept { service: self.service.as_deref(), ..all },
            Whose::All => all,
            Whose::PutOff => Kept { is_put_off: true, ..all },
        })
    }

    async fn count(&self, tx: &mut Tx<'_>, whose: Whose) -> Result<Count> {
        let (town, kept) = (self.cx.municipality(), self.kept(whose)?);
        let suggestions = store::count_waiting(tx, town, &kept, self.call).await?;
        let reports = match self.call {
            Some(_) => 0,
            None => store::list_waiting_reports(tx, town, &kept, ReportId(0)).await?.len(),
        };
        let is_cut = suggestions >= store::COUNTED_AT_MOST || reports > AT_ONCE;
        Ok(Count { count: suggestions + i64::try_from(reports).unwrap_or(0), is_cut })
    }

    /// One more than a page holds, the most urgent first. A report is of no call in particular.
    async fn rows(
        &self,
        tx: &mut Tx<'_>,
        whose: Whose,
        (suggestion, report): (SuggestionId, ReportId),
    ) -> Result<Vec<Row>> {
        let (town, kept) = (self.cx.municipality(), self.kept(whose)?);
        let suggestions = store::list_waiting(tx, town, &kept, (self.call, suggestion)).await?;
        let reports = match self.call {
            Some(_) => Vec::new(),
            None => store::list_waiting_reports(tx, town, &kept, report).await?,
        };
        let things = suggestions.into_iter().map(Thing::Suggestion).chain(reports.into_iter().map(Thing::Report));
        let row = |thing: Thing| Row { promise: Promise::since(self.cx, thing.since()), thing };
        let mut rows: Vec<Row> = things.map(row).collect();
        rows.sort_by_key(|row| row.promise.by);
        rows.truncate(AT_ONCE + 1);
        Ok(rows)
    }
}

/// The most urgent come first, so what is late stands together.
fn grouped(rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let urgency = row.promise.urgency();
        match groups.last_mut().filter(|group| group.urgency == urgency) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { urgency, rows: vec![row] }),
        }
    }
    groups
}
