//! A task, and how it stands.

use super::policy::may_finish;
use crate::{
    cases::{Case, Keeper, Matter},
    chrome::Promise,
    cx::Cx,
    people::{self, Colleague},
    refusal::Result,
    rights::{At, Right},
    urls,
    vocabulary::{CaseKind, PersonId, ProjectId, StepId, TaskId, ThemeId, words},
};
use kit::{clock::Moment, db::Tx, row};

/// So long before its day it stands in the inbox.
const SEEN_DAYS_BEFORE: i64 = 7;

row! {
    #[derive(Debug, Clone)]
    pub struct Task {
        pub id: TaskId,
        pub project: ProjectId,
        /// Of its action.
        pub theme: ThemeId,
        pub project_slug: String,
        pub project_title: String,
        /// None for what belongs to the action as a whole.
        pub step: Option<StepId>,
        pub step_title: Option<String>,
        pub title: String,
        pub note: String,
        /// The start of the day on which it must be done.
        pub due_at: Option<Moment>,
        pub made_at: Moment,
        pub done_at: Option<Moment>,
        /// Her name.
        pub done_by: Option<String>,
        pub edition: i64,
        /// To whom it was given.
        pub keeper: Option<PersonId>,
        pub service: Option<String>,
        pub put_off_until: Option<Moment>,
        /// Whose it is now, unless it is a service's.
        pub owner: Option<PersonId>,
        /// The service, or her name.
        pub owner_name: Option<String>,
    }
}

/// A task as it is first written.
pub struct NewTask<'a> {
    pub id: TaskId,
    pub project: ProjectId,
    pub step: Option<StepId>,
    pub title: &'a str,
    pub note: &'a str,
    pub due_at: Option<Moment>,
    pub made_at: Moment,
    /// When, and by whom.
    pub done: Option<(Moment, PersonId)>,
}

row! {
    /// Where a task can belong: an action of ours, or a step of it.
    #[derive(Debug, Clone)]
    pub struct Place {
        pub project: ProjectId,
        pub theme: ThemeId,
        pub slug: String,
        pub title: String,
        pub step: Option<StepId>,
        pub step_title: Option<String>,
    }
}

impl Place {
    /// As a form has it.
    pub fn word(project: ProjectId, step: Option<StepId>) -> String {
        step.map_or_else(|| project.to_string(), |step| format!("{project}.{step}"))
    }
}

impl Task {
    /// What mails and the log say of it.
    pub fn matter(&self) -> Matter {
        let case = Case::new(CaseKind::Task, self.id.0);
        Matter::new(case, Some(self.theme), self.title.clone(), urls::task(self.id))
    }

    pub fn keeper(&self) -> Option<Keeper> {
        let service = self.service.clone().map(Keeper::Service);
        service.or(self.keeper.map(Keeper::Person))
    }

    /// Her day has come, or comes soon.
    pub fn is_due(&self, now: Moment) -> bool {
        self.due_at.is_some_and(|due| due <= now.plus_days(SEEN_DAYS_BEFORE))
    }

    pub fn is_put_off(&self, now: Moment) -> bool {
        self.put_off_until.is_some_and(|until| until > now)
    }

    pub fn place(&self) -> String {
        Place::word(self.project, self.step)
    }
}

/// Who looks at tasks.
pub struct Looker {
    pub me: PersonId,
    pub service: Option<String>,
    colleagues: Vec<Colleague>,
}

words! {
    /// Whose tasks one looks at.
    Whose {
        Mine = "mij",
        Service = "dienst",
        All = "alles",
    }
}

impl Looker {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>) -> Result<Looker> {
        let me = cx.signed_in()?.person;
        let colleagues = people::store::list_colleagues(tx, cx.municipality(), Right::ReadTasks, At::Somewhere).await?;
        let service = colleagues.iter().find(|one| one.person == me).and_then(|one| one.service.clone());
        Ok(Looker { me, service, colleagues })
    }

    /// Whether it is among those.
    pub fn finds(&self, whose: Whose, task: &Task) -> bool {
        match whose {
            Whose::Mine => task.owner == Some(self.me),
            Whose::Service => self.service.is_some() && self.service == self.service_of(task),
            Whose::All => true,
        }
    }

    fn service_of(&self, task: &Task) -> Option<String> {
        let of_owner = || self.colleagues.iter().find(|one| Some(one.person) == task.owner)?.service.clone();
        task.service.clone().or_else(of_owner)
    }
}

/// A task as pages list it.
pub struct TaskRow {
    pub task: Task,
    /// Of one that is open and has a day.
    pub promise: Option<Promise>,
    pub is_put_off: bool,
    /// For who may say that it is done, or that it is not.
    pub finisher: Option<()>,
}

impl TaskRow {
    pub fn new(cx: &Cx, looker: &Looker, task: Task) -> TaskRow {
        let due = task.due_at.filter(|_| task.done_at.is_none());
        TaskRow {
            promise: due.map(|due| Promise::by(cx, cx.town.date(due))),
            is_put_off: task.done_at.is_none() && task.is_put_off(cx.now),
            finisher: may_finish(&cx.actor, &task, looker).is_ok().then_some(()),
            task,
        }
    }

    pub fn is_late(&self) -> bool {
        self.promise.as_ref().is_some_and(Promise::is_late)
    }
}
