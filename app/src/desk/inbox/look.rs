//! What is looked for among all that waits: whose it is, and behind what the page before showed.

use super::{AT_ONCE, After, Count, Row, Whose, thing::Thing};
use crate::{
    calls::Call,
    cases::Kept,
    chrome::Promise,
    cx::Cx,
    mailings,
    people::{self, Colleague},
    projects::{
        self,
        tasks::{self, Task},
    },
    questions::{self, WaitingQuestion},
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    slips::{self, notice::SpokenNotice},
    suggestions::{
        HeldText,
        reports::objection::may_decide_again,
        store::{self, Answerless, Objection},
    },
    vocabulary::{Actor, CallId, ContactId, MailingId, NoticeId, PersonId, Scope, SuggestionId},
};
use kit::db::Tx;

/// The themes she acts in, or reads of when she only reads, or of which she is handed things: what waits elsewhere waits
/// for colleagues.
pub(super) fn own_scope(actor: &Actor) -> Result<Scope, Refusal> {
    let reads = |refused| rights::scope(actor, Right::ReadDesk).map_err(|_| refused);
    let carries_out = |refused| rights::scope(actor, Right::CarryOut).map_err(|_| refused);
    rights::scope(actor, Right::Handle).or_else(reads).or_else(carries_out)
}

/// No call at all, as statements compare it.
const NONE: &str = ",";

fn does_her_part(colleagues: &[Colleague], person: Option<PersonId>, at: At) -> bool {
    person.is_some_and(|person| colleagues.iter().any(|one| one.person == person && one.may(Right::Handle, at)))
}

/// The calls of which nobody is who does her part: what comes in there is nobody's until it is given.
async fn nobodys(cx: &Cx, tx: &mut Tx<'_>, (calls, colleagues): (&[Call], &[Colleague])) -> Result<String> {
    let people = projects::store::list_people_of_contacts(tx, cx.municipality()).await?;
    let person = |contact: ContactId| people.iter().find(|(id, _)| *id == contact).map(|(_, person)| *person);
    let is_nobodys = |call: &&Call| !does_her_part(colleagues, call.contact.and_then(person), At::Theme(call.theme));
    Ok(calls.iter().filter(is_nobodys).fold(NONE.to_owned(), |word, call| format!("{word}{},", call.id.0)))
}

/// Who looks, and at which call.
pub(super) struct Look<'a> {
    cx: &'a Cx,
    /// Who does not finds what she was handed, and her tasks.
    reads_desk: bool,
    scope: Scope,
    /// Where she is handed what she does not answer; nothing for who handles things.
    carries_out: Option<Scope>,
    service: Option<String>,
    colleagues: Vec<Colleague>,
    /// All that wait, read once for all tabs.
    questions: Vec<WaitingQuestion>,
    /// Those whose day has come, or comes soon, and behind them those without a day.
    tasks: Vec<Task>,
    /// Texts that are read first; for who decides on them.
    held: Vec<HeldText>,
    /// Those she may decide on.
    objections: Vec<Objection>,
    /// The calls whose contact does no part at the desk, between commas.
    nobodys: String,
    call: Option<CallId>,
}

impl Look<'_> {
    pub(super) async fn new<'a>(
        cx: &'a Cx,
        tx: &mut Tx<'_>,
        (calls, call): (&[Call], Option<CallId>),
    ) -> Result<Look<'a>> {
        let me = cx.signed_in()?.person;
        let colleagues = people::store::list_all_colleagues(tx, cx.municipality()).await?;
        let service = colleagues.iter().find(|one| one.person == me).and_then(|one| one.service.clone());
        let (scope, may) = (own_scope(&cx.actor)?, |right| rights::ask(&cx.actor, right, At::Somewhere).is_ok());
        let (reads_desk, handles) = (may(Right::ReadDesk), may(Right::Handle));
        let carries_out = rights::scope(&cx.actor, Right::CarryOut).ok().filter(|_| !handles);
        let mut questions = questions::store::list_waiting(tx, cx.municipality(), &Scope::Everything, cx.now).await?;
        questions.retain(|question| questions::concerns(&cx.actor, question.theme));
        let mut tasks = tasks::store::list_open_tasks(tx, cx.municipality(), &scope, cx.now).await?;
        tasks.retain(|task| task.due_at.is_none() || task.is_due(cx.now));
        let moderated = rights::scope(&cx.actor, Right::Moderate).unwrap_or(Scope::Themes(Vec::new()));
        let mut held = store::list_held(tx, cx.municipality(), &moderated).await?;
        held.sort_by_key(HeldText::id);
        let mut objections = store::list_objections(tx, cx.municipality(), &moderated).await?;
        objections.retain(|one| may_decide_again(&cx.actor, one, &colleagues).is_ok());
        let nobodys = nobodys(cx, tx, (calls, &colleagues)).await?;
        Ok(Look {
            cx,
            reads_desk,
            scope,
            carries_out,
            service,
            colleagues,
            questions,
            tasks,
            held,
            objections,
            nobodys,
            call,
        })
    }

    pub(super) fn tabs(&self) -> Vec<Whose> {
        let is_hers = |whose: &Whose| match whose {
            Whose::Mine => true,
            Whose::Service => self.service.is_some(),
            Whose::Nobody => {
                self.reads_desk && (self.nobodys != NONE || self.questions.iter().any(|one| self.is_nobodys(one)))
            }
            Whose::All | Whose::PutOff => self.reads_desk,
        };
        Whose::ALL.iter().copied().filter(is_hers).collect()
    }

    fn kept(&self, whose: Whose) -> Result<Kept<'_>> {
        let me = self.cx.signed_in()?.person;
        let all = Kept::waiting(&self.scope, self.cx.now);
        Ok(match whose {
            Whose::Mine => Kept { by: Some(me), ..all },
            Whose::Service => Kept { service: self.service.as_deref(), ..all },
            Whose::Nobody => Kept { nobodys: Some(&self.nobodys), ..all },
            Whose::All => all,
            Whose::PutOff => Kept { is_put_off: true, ..all },
        })
    }

    pub(super) async fn count(&self, tx: &mut Tx<'_>, whose: Whose) -> Result<Count> {
        let (town, kept) = (self.cx.municipality(), self.kept(whose)?);
        let suggestions = match self.reads_desk && kept.nobodys != Some(NONE) {
            true => store::count_waiting(tx, town, &kept, self.call).await?,
            false => 0,
        };
        // Those that wait are counted already.
        let start = After { suggestion: SuggestionId(i64::MAX), ..After::START };
        let others = self.things(tx, whose, start).await?.len();
        let is_cut = suggestions >= store::COUNTED_AT_MOST || others > AT_ONCE;
        Ok(Count { count: suggestions + i64::try_from(others).unwrap_or(0), is_cut })
    }

    /// One more than a page holds, the most urgent first.
    pub(super) async fn rows(&self, tx: &mut Tx<'_>, whose: Whose, after: After) -> Result<Vec<Row>> {
        let things = self.things(tx, whose, after).await?;
        let row = |thing: Thing| Row {
            promise: thing.due(self.cx).map(|day| Promise::by(self.cx, day)),
            verb: thing.verb(&self.cx.actor),
            thing,
        };
        let mut rows: Vec<Row> = things.into_iter().map(row).collect();
        rows.sort_by_key(|row| row.promise.as_ref().map_or(i64::MAX, |promise| promise.by.0));
        rows.truncate(AT_ONCE + 1);
        Ok(rows)
    }

    /// The first of each kind. The others are of no call in particular.
    async fn things(&self, tx: &mut Tx<'_>, whose: Whose, after: After) -> Result<Vec<Thing>> {
        let (town, kept) = (self.cx.municipality(), self.kept(whose)?);
        if whose == Whose::Nobody {
            return self.things_of_nobody(tx, &kept, after).await;
        }
        // Who handles things has those that wait for their answer among the others.
        let (hers, answerless) = match &self.carries_out {
            Some(scope) => (Kept { scope, ..kept }, Answerless::With),
            None => (kept, Answerless::Without),
        };
        let handed = store::list_handed(tx, town, (&hers, answerless), (self.call, after.handed)).await?;
        let mut things: Vec<Thing> = handed.into_iter().map(Box::new).map(Thing::Handed).collect();
        if self.reads_desk {
            let suggestions = store::list_waiting(tx, town, &kept, (self.call, after.suggestion)).await?;
            things.extend(suggestions.into_iter().map(Box::new).map(Thing::Suggestion));
            let reacted = store::list_reacted(tx, town, &kept, (self.call, after.reacted)).await?;
            things.extend(reacted.into_iter().map(Thing::Reacted));
        }
        if self.call.is_none() {
            if self.reads_desk {
                let reports = store::list_waiting_reports(tx, town, &kept, after.report).await?;
                things.extend(reports.into_iter().map(Thing::Report));
            }
            let asked = self.questions.iter();
            let asked = asked.filter(|one| one.id > after.question && one.is_put_off(kept.now) == kept.is_put_off);
            let asked = asked.filter(|one| self.is_kept_by(&kept, one.person));
            things.extend(asked.take(AT_ONCE + 1).cloned().map(Thing::Question));
            let held = self.held.iter();
            let held = held.filter(|one| one.id() > after.held && !kept.is_put_off);
            let held = held.filter(|one| self.is_kept_by(&kept, one.person));
            things.extend(held.take(AT_ONCE + 1).cloned().map(Thing::Held));
            // They stand in the order of their days: behind the last one shown, or all of them when it was done since.
            let shown = self.tasks.iter().position(|task| task.id == after.task).map_or(0, |last| last + 1);
            let tasks = self.tasks[shown..].iter().filter(|task| self.is_task_kept(&kept, task));
            things.extend(tasks.take(AT_ONCE + 1).cloned().map(Box::new).map(Thing::Task));
            things.extend(self.notices(tx, &kept, after.notice).await?);
            things.extend(self.mailings(tx, &kept, after.mailing).await?);
            // They wait for everybody who may decide.
            let objections = self.objections.iter().filter(|one| one.id > after.objection && !kept.is_put_off);
            things.extend(objections.take(AT_ONCE + 1).cloned().map(Box::new).map(Thing::Objection));
        }
        Ok(things)
    }

    /// What is asked of somebody who does no part at the desk, and was given to nobody since.
    async fn things_of_nobody(&self, tx: &mut Tx<'_>, kept: &Kept<'_>, after: After) -> Result<Vec<Thing>> {
        let mut things = Vec::new();
        if kept.nobodys != Some(NONE) {
            let of = (self.call, after.suggestion);
            let suggestions = store::list_waiting(tx, self.cx.municipality(), kept, of).await?;
            things.extend(suggestions.into_iter().map(Box::new).map(Thing::Suggestion));
        }
        if self.call.is_none() {
            let asked = self.questions.iter().filter(|one| one.id > after.question && !one.is_put_off(kept.now));
            let asked = asked.filter(|one| self.is_nobodys(one));
            things.extend(asked.take(AT_ONCE + 1).cloned().map(Thing::Question));
        }
        Ok(things)
    }

    fn is_nobodys(&self, question: &WaitingQuestion) -> bool {
        !does_her_part(&self.colleagues, question.person, question.theme.map_or(At::Somewhere, At::Theme))
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
        let shown = ready.iter().position(|one| one.id == after).map_or(0, |last| last + 1);
        let ready = ready.into_iter().skip(shown).filter(|one| one.ready_by != Some(me));
        Ok(ready.take(AT_ONCE + 1).map(Box::new).map(Thing::Mailing).collect())
    }

    /// Names and phones are not for everybody at the desk. Who recorded somebody calls her first.
    async fn notices(&self, tx: &mut Tx<'_>, kept: &Kept<'_>, after: NoticeId) -> Result<Vec<Thing>> {
        let Ok(told) = slips::told_themes(&self.cx.actor) else { return Ok(Vec::new()) };
        let of_hers = Kept { scope: &told, ..*kept };
        let people = slips::store::list_to_tell(tx, self.cx.municipality(), &of_hers, after).await?;
        let is_of = |one: &SpokenNotice| match &one.service {
            Some(its) => kept.by.is_none() && kept.service.is_none_or(|service| service == its),
            None => self.is_kept_by(kept, one.keeper),
        };
        let people = people.into_iter().filter(|one| is_of(&one.first));
        Ok(people.take(AT_ONCE + 1).map(Box::new).map(Thing::Notice).collect())
    }

    /// Whether what this person has is looked for. What is read first is not put off: it is decided on.
    fn is_kept_by(&self, kept: &Kept<'_>, person: Option<PersonId>) -> bool {
        let service = |service: &str| person.is_some_and(|person| self.is_of_service(person, service));
        kept.by.is_none_or(|by| person == Some(by)) && kept.service.is_none_or(service)
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
