//! What waits for the staff: each kind with its address, its day, and what one does with it.

use crate::{
    cx::Cx,
    mailings::Mailing,
    projects::tasks::Task,
    questions::WaitingQuestion,
    rights::{self, At, Right},
    slips::notice::ToTell,
    suggestions::{
        HeldText,
        store::{HandedOver, Objection, Reacted, Waiting, WaitingReport},
    },
    urls,
    vocabulary::Actor,
};
use kit::{clock::Moment, jiff::civil::Date};

/// What waits.
pub(super) enum Thing {
    Suggestion(Box<Waiting>),
    /// A colleague handed it over, and it is not done yet.
    Handed(Box<HandedOver>),
    /// Its author reacted to what was answered.
    Reacted(Reacted),
    Report(WaitingReport),
    Question(WaitingQuestion),
    Task(Box<Task>),
    Held(HeldText),
    /// Its author objects to what was hidden.
    Objection(Box<Objection>),
    /// Somebody without e-mail who is to hear something.
    Notice(Box<ToTell>),
    /// A colleague asks to look it over and send it.
    Mailing(Box<Mailing>),
}

impl Thing {
    pub(super) fn address(&self) -> String {
        match self {
            Thing::Suggestion(waiting) => urls::desk_suggestion(waiting.id),
            Thing::Handed(handed) => urls::desk_suggestion(handed.id),
            Thing::Reacted(reacted) => urls::desk_suggestion(reacted.id),
            Thing::Report(report) => urls::desk_report(report.id),
            Thing::Question(question) => urls::desk_question(question.id),
            Thing::Task(task) => urls::task(task.id),
            Thing::Objection(objection) => urls::objection(objection.id),
            Thing::Held(held) => urls::held(held.suggestion, held.comment),
            Thing::Notice(told) => urls::notice(told.first.id),
            Thing::Mailing(mailing) => urls::mailing(mailing.id),
        }
    }

    pub(super) fn icon(&self) -> &'static str {
        match self {
            Thing::Suggestion(_) => "sprout",
            Thing::Handed(_) => "person",
            Thing::Reacted(_) => "comment",
            Thing::Report(_) => "shield",
            Thing::Question(_) => "voice",
            Thing::Task(_) => "spade",
            Thing::Held(_) => "eye",
            Thing::Objection(_) => "shield",
            Thing::Notice(_) => "phone",
            Thing::Mailing(_) => "mail",
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Thing::Suggestion(waiting) => &waiting.title,
            Thing::Handed(handed) => &handed.title,
            Thing::Reacted(reacted) => &reacted.title,
            Thing::Report(report) => &report.title,
            Thing::Question(question) => &question.body,
            Thing::Task(task) => &task.title,
            Thing::Held(held) => &held.title,
            Thing::Objection(objection) => &objection.title,
            Thing::Notice(told) => &told.first.name,
            Thing::Mailing(mailing) => &mailing.subject,
        }
    }

    /// The day on which it is due; a task may have none.
    pub(super) fn due(&self, cx: &Cx) -> Option<Date> {
        Some(match self {
            Thing::Suggestion(waiting) => cx.town.promised(waiting.created_at),
            Thing::Handed(handed) if handed.is_waiting => cx.town.promised(handed.created_at),
            Thing::Handed(handed) => cx.town.promised_to_question(handed.handed_at),
            Thing::Reacted(reacted) => cx.town.promised(reacted.reacted_at),
            Thing::Report(report) => cx.town.promised_to_report(report.reported_at),
            Thing::Question(question) => cx.town.promised_to_question(question.asked_at),
            Thing::Task(task) => cx.town.date(task.due_at?),
            Thing::Objection(objection) => cx.town.promised_to_report(objection.objected_at),
            Thing::Held(held) => cx.town.promised_to_report(held.held_at),
            Thing::Notice(told) => cx.town.promised_to_question(told.first.created_at),
            Thing::Mailing(mailing) => cx.town.promised_to_question(mailing.ready_at.unwrap_or(cx.now)),
        })
    }

    /// Key of what one does with it.
    pub(super) fn verb(&self, actor: &Actor) -> &'static str {
        match self {
            // An alderman and a moderator read it.
            Thing::Suggestion(_) if rights::ask(actor, Right::Answer, At::Somewhere).is_err() => "reporting-look",
            Thing::Question(_) if rights::ask(actor, Right::Handle, At::Somewhere).is_err() => "reporting-look",
            Thing::Suggestion(_) | Thing::Question(_) => "desk-answer",
            Thing::Report(_) | Thing::Held(_) | Thing::Objection(_) => "desk-decide",
            Thing::Task(_) | Thing::Reacted(_) | Thing::Handed(_) => "tasks-see-to",
            Thing::Notice(_) => "slips-tell",
            Thing::Mailing(_) => "mailings-look-over",
        }
    }

    pub(super) fn keeper(&self) -> Option<&str> {
        match self {
            Thing::Suggestion(waiting) => waiting.keeper_name.as_deref(),
            Thing::Handed(handed) => handed.keeper_name.as_deref(),
            Thing::Reacted(reacted) => reacted.keeper_name.as_deref(),
            Thing::Report(report) => report.keeper_name.as_deref(),
            Thing::Question(question) => question.contact_name.as_deref(),
            Thing::Task(task) => task.owner_name.as_deref(),
            Thing::Held(held) => held.contact_name.as_deref(),
            Thing::Notice(told) => told.first.keeper_name.as_deref(),
            Thing::Mailing(_) | Thing::Objection(_) => None,
        }
    }

    pub(super) fn put_off_until(&self) -> Option<Moment> {
        match self {
            Thing::Suggestion(waiting) => waiting.put_off_until,
            Thing::Handed(handed) => handed.put_off_until,
            Thing::Reacted(reacted) => reacted.put_off_until,
            Thing::Report(report) => report.put_off_until,
            Thing::Question(question) => question.put_off_until,
            Thing::Task(task) => task.put_off_until,
            Thing::Notice(told) => told.first.put_off_until,
            Thing::Held(_) | Thing::Objection(_) | Thing::Mailing(_) => None,
        }
    }

    /// Since when more was asked of its author.
    pub(super) fn more_asked_at(&self) -> Option<Moment> {
        match self {
            Thing::Suggestion(waiting) => waiting.more_asked_at,
            Thing::Handed(handed) => handed.more_asked_at,
            Thing::Reacted(_)
            | Thing::Report(_)
            | Thing::Question(_)
            | Thing::Task(_)
            | Thing::Held(_)
            | Thing::Objection(_)
            | Thing::Notice(_)
            | Thing::Mailing(_) => None,
        }
    }

    /// Who handed it over, when she has a name, and what she wrote with it.
    pub(super) fn handed(&self) -> Option<(Option<&str>, &str)> {
        match self {
            Thing::Suggestion(waiting) => Some((waiting.handed_by.as_deref(), waiting.handed_why.as_deref()?)),
            Thing::Handed(handed) => Some((handed.handed_by.as_deref(), &handed.why)),
            Thing::Reacted(_)
            | Thing::Report(_)
            | Thing::Question(_)
            | Thing::Task(_)
            | Thing::Held(_)
            | Thing::Objection(_)
            | Thing::Notice(_)
            | Thing::Mailing(_) => None,
        }
    }
}
