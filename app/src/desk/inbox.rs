//! The first page of the desk: everything that waits for somebody, the most urgent first, with what was promised.

mod thing;

use crate::{
    calls::{self, Call},
    cases::Kept,
    chrome::{self, Chrome, Promise, Urgency, filters},
    cx::{Cx, Query},
    mailings,
    people::{self, Colleague},
    projects::tasks::{self, Task},
    questions::{self, WaitingQuestion},
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    slips,
    suggestions::{HeldText, store},
    texts::{sentence, text},
    urls,
    vocabulary::{
        Actor, CallId, MailingId, NoticeId, PersonId, QuestionId, ReportId, Scope, SuggestionId, TaskId, words,
    },
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;
use thing::Thing;

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

/// Behind which of each kind a page goes on.
#[derive(Debug, Clone, Copy)]
struct After {
    suggestion: SuggestionId,
    report: ReportId,
    question: QuestionId,
    task: TaskId,
    held: i64,
    notice: NoticeId,
    mailing: MailingId,
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
    melding: String,
    vraag: String,
    taak: String,
    wacht: String,
    bel: String,
    mailing: String,
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
    let look = Look::new(&cx, &mut tx, call.map(|call| call.id)).await?;
    let chosen = call.map(|call| call.slug.clone()).unwrap_or_default();
    let mut tabs = Vec::new();
    for whose in look.tabs() {
        let address = format!("{}?van={whose}&oproep={chosen}", urls::DESK);
        tabs.push(Tab { whose, address, count: look.count(&mut tx, whose).await? });
    }
    let whose = asked.van.parse().ok().filter(|whose| tabs.iter().any(|tab| tab.whose == *whose));
    let whose = whose.unwrap_or_else(|| first_tab(&tabs));
    let after = After {
        suggestion: asked.na.parse().unwrap_or(SuggestionId(0)),
        report: asked.melding.parse().unwrap_or(ReportId(0)),
        question: asked.vraag.parse().unwrap_or(QuestionId(0)),
        task: asked.taak.parse().unwrap_or(TaskId(0)),
        held: kit::ids::decode(&asked.wacht).unwrap_or(0),
        notice: asked.bel.parse().unwrap_or(NoticeId(0)),
        mailing: asked.mailing.parse().unwrap_or(MailingId(0)),
    };
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
fn behind(rows: &[Row], mut after: After) -> String {
    for row in rows {
        match &row.thing {
            Thing::Suggestion(waiting) => after.suggestion = after.suggestion.max(waiting.id),
            Thing::Report(report) => after.report = after.report.max(report.id),
            Thing::Question(question) => after.question = after.question.max(question.id),
            Thing::Task(task) => after.task = after.task.max(task.id),
            Thing::Notice(notice) => after.notice = after.notice.max(notice.id),
            Thing::Mailing(mailing) => after.mailing = after.mailing.max(mailing.id),
            Thing::Held(held) => after.held = after.held.max(held.id()),
        }
    }
    let held = kit::ids::encode(after.held);
    let After { suggestion, report, question, task, notice, mailing, .. } = after;
    format!(
        "&na={suggestion}&melding={report}&vraag={question}&taak={task}&wacht={held}&bel={notice}&mailing={mailing}"
    )
}

/// The themes she acts in, or reads of when she only reads: what waits elsewhere waits for colleagues.
fn own_scope(actor: &Actor) -> Result<Scope, Refusal> {
    rights::scope(actor, Right::Handle).or_else(|_| rights::scope(actor, Right::ReadDesk))
}

/// Who looks, and at which call.
struct Look<'a> {
    cx: &'a Cx,
    scope: Scope,
    service: Option<String>,
    colleagues: Vec<Colleague>,
    /// All that wait, read once for all tabs.
    questions: Vec<WaitingQuestion>,
    /// Those whose day has come, or comes soon.
    tasks: Vec<Task>,
    /// Texts that are read first; for who decides on them.
    held: Vec<HeldText>,
    call: Option<CallId>,
}

impl Look<'_> {
    async fn new<'a>(cx: &'a Cx, tx: &mut Tx<'_>, call: Option<CallId>) -> Result<Look<'a>> {
        let me = cx.signed_in()?.person;
        let colleagues = people::store::list_colleagues(tx, cx.municipality(), Right::ReadDesk, At::Somewhere).await?;
        let service = colleagues.iter().find(|one| one.person == me).and_then(|one| one.service.clone());
        let scope = own_scope(&cx.actor)?;
        let mut questions = questions::store::list_waiting(tx, cx.municipality(), &Scope::Everything, cx.now).await?;
        questions.retain(|question| questions::concerns(&cx.actor, question.theme));
        let mut tasks = tasks::store::list_open_tasks(tx, cx.municipality(), &scope, cx.now).await?;
        tasks.retain(|task| task.is_due(cx.now));
        tasks.sort_by_key(|task| task.id);
        let mut held = match rights::scope(&cx.actor, Right::Moderate) {
            Ok(moderated) => store::list_held(tx, cx.municipality(), &moderated).await?,
            Err(_) => Vec::new(),
        };
        held.sort_by_key(HeldText::id);
        Ok(Look { cx, scope, service, colleagues, questions, tasks, held, call })
    }

    fn tabs(&self) -> Vec<Whose> {
        let has_service = self.service.is_some();
        Whose::ALL.iter().copied().filter(|whose| *whose != Whose::Service || has_service).collect()
    }

    fn kept(&self, whose: Whose) -> Result<Kept<'_>> {
        let me = self.cx.signed_in()?.person;
        let all = Kept { by: None, service: None, is_put_off: false, scope: &self.scope, now: self.cx.now };
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
        let (report, question, task, notice) = (ReportId(0), QuestionId(0), TaskId(0), NoticeId(0));
        let (suggestion, mailing) = (SuggestionId(i64::MAX), MailingId(0));
        let start = After { suggestion, report, question, task, notice, mailing, held: 0 };
        let others = self.things(tx, whose, start).await?.len();
        let is_cut = suggestions >= store::COUNTED_AT_MOST || others > AT_ONCE;
        Ok(Count { count: suggestions + i64::try_from(others).unwrap_or(0), is_cut })
    }

    /// One more than a page holds, the most urgent first.
    async fn rows(&self, tx: &mut Tx<'_>, whose: Whose, after: After) -> Result<Vec<Row>> {
        let things = self.things(tx, whose, after).await?;
        let row = |thing: Thing| Row { promise: Promise::by(self.cx, thing.due(self.cx)), thing };
        let mut rows: Vec<Row> = things.into_iter().map(row).collect();
        rows.sort_by_key(|row| row.promise.by);
        rows.truncate(AT_ONCE + 1);
        Ok(rows)
    }

    /// The first of each kind. The others are of no call in particular.
    async fn things(&self, tx: &mut Tx<'_>, whose: Whose, after: After) -> Result<Vec<Thing>> {
        let (town, kept) = (self.cx.municipality(), self.kept(whose)?);
        let suggestions = store::list_waiting(tx, town, &kept, (self.call, after.suggestion)).await?;
        let mut things: Vec<Thing> = suggestions.into_iter().map(Thing::Suggestion).collect();
        if self.call.is_none() {
            let reports = store::list_waiting_reports(tx, town, &kept, after.report).await?;
            things.extend(reports.into_iter().map(Thing::Report));
            let asked = self.questions.iter();
            let asked = asked.filter(|one| one.id > after.question && self.is_kept(&kept, one.person));
            things.extend(asked.take(AT_ONCE + 1).cloned().map(Thing::Question));
            let held = self.held.iter();
            let held = held.filter(|one| one.id() > after.held && self.is_kept(&kept, one.person));
            things.extend(held.take(AT_ONCE + 1).cloned().map(Thing::Held));
            let tasks = self.tasks.iter().filter(|task| task.id > after.task && self.is_task_kept(&kept, task));
            things.extend(tasks.take(AT_ONCE + 1).cloned().map(Box::new).map(Thing::Task));
            things.extend(self.notices(tx, &kept, after.notice).await?);
            things.extend(self.mailings(tx, &kept, after.mailing).await?);
        }
        Ok(things)
    }

    /// They wait for everybody who may send them, but who asked.
    async fn mailings(&self, tx: &mut Tx<'_>, kept: &Kept<'_>, after: MailingId) -> Result<Vec<Thing>> {
        let Ok(mailed) = rights::scope(&self.cx.actor, Right::Mail) else { return Ok(Vec::new()) };
        if kept.is_put_off {
            return Ok(Vec::new());
        }
        let me = self.cx.signed_in()?.person;
        let mut ready = mailings::store::list_ready(tx, self.cx.municipality()).await?;
        mailings::retain_of(tx, self.cx.municipality(), (&mut ready, &mailed)).await?;
        let ready = ready.into_iter().filter(|one| one.id > after && one.ready_by != Some(me));
        Ok(ready.take(AT_ONCE + 1).map(Box::new).map(Thing::Mailing).collect())
    }

    /// Names and phones are not for everybody at the desk. Who recorded somebody calls her first.
    async fn notices(&self, tx: &mut Tx<'_>, kept: &Kept<'_>, after: NoticeId) -> Result<Vec<Thing>> {
        if slips::may_enter(&self.cx.actor).is_err() {
            return Ok(Vec::new());
        }
        let notices = slips::store::list_notices(tx, self.cx.municipality(), after).await?;
        let notices = notices.into_iter().filter(|one| self.is_kept(kept, Some(one.keeper)));
        Ok(notices.take(AT_ONCE + 1).map(Thing::Notice).collect())
    }

    /// Whether what this person has is looked for. Questions and calls are not put off: they are handed on, or done; and
    /// what is read first is decided on.
    fn is_kept(&self, kept: &Kept<'_>, person: Option<PersonId>) -> bool {
        let service = |service: &str| person.is_some_and(|person| self.is_of_service(person, service));
        !kept.is_put_off && kept.by.is_none_or(|by| person == Some(by)) && kept.service.is_none_or(service)
    }

    fn is_task_kept(&self, kept: &Kept<'_>, task: &Task) -> bool {
        let of_service = |service: &str| match &task.service {
            Some(its) => its == service,
            None => task.owner.is_some_and(|person| self.is_of_service(person, service)),
        };
        task.is_put_off(kept.now) == kept.is_put_off
            && kept.by.is_none_or(|by| task.owner == Some(by))
            && kept.service.is_none_or(of_service)
    }

    fn is_of_service(&self, person: PersonId, service: &str) -> bool {
        self.colleagues.iter().any(|one| one.person == person && one.service.as_deref() == Some(service))
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
