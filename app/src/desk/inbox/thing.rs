//! What waits for the staff: each kind with its address, its day, and what one does with it.

use crate::{
    cx::Cx,
    mailings::Mailing,
    projects::tasks::Task,
    questions::WaitingQuestion,
    slips::notice::SpokenNotice,
    suggestions::{
        HeldText,
        store::{Waiting, WaitingReport},
    },
    urls,
};
use kit::{clock::Moment, jiff::civil::Date};

/// What waits.
pub(super) enum Thing {
    Suggestion(Waiting),
    Report(WaitingReport),
    Question(WaitingQuestion),
    Task(Box<Task>),
    Held(HeldText),
    /// Somebody without e-mail who is to hear something.
    Notice(SpokenNotice),
    /// A colleague asks to look it over and send it.
    Mailing(Box<Mailing>),
}

impl Thing {
    pub(super) fn address(&self) -> String {
        match self {
            Thing::Suggestion(waiting) => urls::desk_suggestion(waiting.id),
            Thing::Report(report) => urls::desk_report(report.id),
            Thing::Question(question) => urls::desk_question(question.id),
            Thing::Task(task) => urls::task(task.id),
            Thing::Held(held) => urls::held(held.suggestion, held.comment),
            Thing::Notice(notice) => urls::notice(notice.id),
            Thing::Mailing(mailing) => urls::mailing(mailing.id),
        }
    }

    pub(super) fn icon(&self) -> &'static str {
        match self {
            Thing::Suggestion(_) => "sprout",
            Thing::Report(_) => "shield",
            Thing::Question(_) => "voice",
            Thing::Task(_) => "spade",
            Thing::Held(_) => "eye",
            Thing::Notice(_) => "phone",
            Thing::Mailing(_) => "mail",
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Thing::Suggestion(waiting) => &waiting.title,
            Thing::Report(report) => &report.title,
            Thing::Question(question) => &question.body,
            Thing::Task(task) => &task.title,
            Thing::Held(held) => &held.title,
            Thing::Notice(notice) => &notice.name,
            Thing::Mailing(mailing) => &mailing.subject,
        }
    }

    /// The day on which it is due.
    pub(super) fn due(&self, cx: &Cx) -> Date {
        match self {
            Thing::Suggestion(waiting) => cx.town.promised(waiting.created_at),
            Thing::Report(report) => cx.town.promised_to_report(report.reported_at),
            Thing::Question(question) => cx.town.promised_to_question(question.asked_at),
            Thing::Task(task) => cx.town.date(task.due_at.unwrap_or(cx.now)),
            Thing::Held(held) => cx.town.promised_to_report(held.held_at),
            Thing::Notice(notice) => cx.town.promised_to_question(notice.created_at),
            Thing::Mailing(mailing) => cx.town.promised_to_question(mailing.ready_at.unwrap_or(cx.now)),
        }
    }

    /// Key of what one does with it.
    pub(super) fn verb(&self) -> &'static str {
        match self {
            Thing::Suggestion(_) | Thing::Question(_) => "desk-answer",
            Thing::Report(_) | Thing::Held(_) => "desk-decide",
            Thing::Task(_) => "tasks-see-to",
            Thing::Notice(_) => "slips-tell",
            Thing::Mailing(_) => "mailings-look-over",
        }
    }

    pub(super) fn keeper(&self) -> Option<&str> {
        match self {
            Thing::Suggestion(waiting) => waiting.keeper_name.as_deref(),
            Thing::Report(report) => report.keeper_name.as_deref(),
            Thing::Question(question) => question.contact_name.as_deref(),
            Thing::Task(task) => task.owner_name.as_deref(),
            Thing::Held(held) => held.contact_name.as_deref(),
            Thing::Notice(notice) => notice.keeper_name.as_deref(),
            Thing::Mailing(_) => None,
        }
    }

    pub(super) fn put_off_until(&self) -> Option<Moment> {
        match self {
            Thing::Suggestion(waiting) => waiting.put_off_until,
            Thing::Report(report) => report.put_off_until,
            Thing::Question(_) | Thing::Held(_) | Thing::Notice(_) | Thing::Mailing(_) => None,
            Thing::Task(task) => task.put_off_until,
        }
    }
}
