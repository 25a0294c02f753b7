//! The first page of the desk: everything that waits for somebody, the most urgent first, with what was promised.

mod along;
mod look;
mod thing;

use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, Promise, Urgency, filters},
    cx::{Cx, Query},
    refusal::Result,
    texts::{sentence, text},
    urls,
    vocabulary::{MailingId, NoticeId, ObjectionId, QuestionId, ReportId, SuggestionId, TaskId, words},
};
use askama::Template;
use axum::response::Response;
use look::{Look, own_scope};
use serde::Deserialize;
use thing::Thing;

/// So many on one page.
const AT_ONCE: usize = 50;

words! {
    /// Whose things one looks at.
    Whose {
        Mine = "mij",
        Service = "dienst",
        Nobody = "niemand",
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
    /// Key of what she does with it.
    verb: &'static str,
    /// None of a task without a day.
    promise: Option<Promise>,
}

impl Row {
    fn urgency(&self) -> Urgency {
        self.promise.as_ref().map_or(Urgency::Later, Promise::urgency)
    }

    fn is_late(&self) -> bool {
        self.promise.as_ref().is_some_and(Promise::is_late)
    }
}

/// Behind which of each kind a page goes on.
#[derive(Debug, Clone, Copy)]
struct After {
    suggestion: SuggestionId,
    handed: SuggestionId,
    reacted: SuggestionId,
    report: ReportId,
    question: QuestionId,
    task: TaskId,
    held: i64,
    notice: NoticeId,
    mailing: MailingId,
    objection: ObjectionId,
}

impl Whose {
    fn key(self) -> &'static str {
        match self {
            Whose::Mine => "cases-mine-tab",
            Whose::Service => "cases-service-tab",
            Whose::Nobody => "cases-nobody-tab",
            Whose::All => "cases-all-tab",
            Whose::PutOff => "cases-put-off-tab",
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
    /// The last one of each kind of the page before.
    na: String,
    door: String,
    reactie: String,
    melding: String,
    vraag: String,
    taak: String,
    wacht: String,
    bel: String,
    mailing: String,
    bezwaar: String,
}

/// `GET /beheer`.
pub async fn show_desk(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let person = cx.signed_in()?;
    let title = match person.display_name.as_deref().and_then(|name| name.split(' ').next()) {
        Some(name) => sentence(cx.lang, "desk-hello", &[("name", name.into())]),
        None => text(cx.lang, "desk-hello-without-name"),
    };
    let mut tx = cx.read().await?;
    let own = own_scope(&cx.actor)?;
    let mut calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    calls.retain(|call| own.holds(call.theme));
    let call = calls.iter().find(|call| call.slug == asked.oproep);
    let look = Look::new(&cx, &mut tx, (&calls, call.map(|call| call.id))).await?;
    let chosen = call.map(|call| call.slug.clone()).unwrap_or_default();
    let mut tabs = Vec::new();
    for whose in look.tabs() {
        let address = format!("{}?van={whose}&oproep={chosen}", urls::DESK);
        tabs.push(Tab { whose, address, count: look.count(&mut tx, whose).await? });
    }
    let whose = asked.van.parse().ok().filter(|whose| tabs.iter().any(|tab| tab.whose == *whose));
    let whose = whose.unwrap_or_else(|| first_tab(&tabs));
    if let Some(kind) = chrome::taken_along(&cx) {
        return along::hand_out(&cx, &mut tx, (&look, whose), kind).await;
    }
    let after = asked.after();
    let mut rows = look.rows(&mut tx, whose, after).await?;
    let is_more = rows.len() > AT_ONCE;
    rows.truncate(AT_ONCE);
    let more =
        is_more.then(|| format!("{}?van={whose}&oproep={chosen}{}", urls::DESK, after.behind(&rows).in_address()));
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

/// What is hers comes first, when something is; else all, or what her service was handed.
fn first_tab(tabs: &[Tab]) -> Whose {
    let mine = tabs.iter().find(|tab| tab.whose == Whose::Mine && tab.count.count > 0);
    let widest =
        || tabs.iter().map(|tab| tab.whose).find(|whose| *whose == Whose::All).or(tabs.get(1).map(|tab| tab.whose));
    mine.map(|tab| tab.whose).or_else(widest).unwrap_or(Whose::Mine)
}

impl Asked {
    fn after(&self) -> After {
        After {
            suggestion: self.na.parse().unwrap_or(SuggestionId(0)),
            handed: self.door.parse().unwrap_or(SuggestionId(0)),
            reacted: self.reactie.parse().unwrap_or(SuggestionId(0)),
            report: self.melding.parse().unwrap_or(ReportId(0)),
            question: self.vraag.parse().unwrap_or(QuestionId(0)),
            task: self.taak.parse().unwrap_or(TaskId(0)),
            held: kit::ids::decode(&self.wacht).unwrap_or(0),
            notice: self.bel.parse().unwrap_or(NoticeId(0)),
            mailing: self.mailing.parse().unwrap_or(MailingId(0)),
            objection: self.bezwaar.parse().unwrap_or(ObjectionId(0)),
        }
    }
}

impl After {
    /// Before the first one.
    const START: After = After {
        suggestion: SuggestionId(0),
        handed: SuggestionId(0),
        reacted: SuggestionId(0),
        report: ReportId(0),
        question: QuestionId(0),
        task: TaskId(0),
        held: 0,
        notice: NoticeId(0),
        mailing: MailingId(0),
        objection: ObjectionId(0),
    };

    /// Where the next page goes on: of each kind, behind the last one shown.
    fn behind(mut self, rows: &[Row]) -> After {
        for row in rows {
            match &row.thing {
                Thing::Suggestion(waiting) => self.suggestion = self.suggestion.max(waiting.id),
                Thing::Handed(handed) => self.handed = self.handed.max(handed.id),
                Thing::Reacted(reacted) => self.reacted = self.reacted.max(reacted.id),
                Thing::Report(report) => self.report = self.report.max(report.id),
                Thing::Question(question) => self.question = self.question.max(question.id),
                Thing::Task(task) => self.task = task.id,
                Thing::Notice(told) => self.notice = self.notice.max(told.first.id),
                Thing::Mailing(mailing) => self.mailing = mailing.id,
                Thing::Objection(objection) => self.objection = self.objection.max(objection.id),
                Thing::Held(held) => self.held = self.held.max(held.id()),
            }
        }
        self
    }

    fn in_address(self) -> String {
        let held = kit::ids::encode(self.held);
        let After { suggestion, handed, reacted, report, question, task, notice, mailing, objection, .. } = self;
        let of_suggestions = format!("&na={suggestion}&door={handed}&reactie={reacted}");
        let of_words = format!("&melding={report}&wacht={held}&bezwaar={objection}");
        format!("{of_suggestions}{of_words}&vraag={question}&taak={task}&bel={notice}&mailing={mailing}")
    }
}

/// The most urgent come first, so what is late stands together.
fn grouped(rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let urgency = row.urgency();
        match groups.last_mut().filter(|group| group.urgency == urgency) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { urgency, rows: vec![row] }),
        }
    }
    groups
}
