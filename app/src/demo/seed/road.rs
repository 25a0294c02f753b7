//! What colleagues do for the steps of an action: some of it done, some late, some still to come.

use super::{Filler, missing};
use crate::{
    cases::{self, Case, Keeper},
    demo::{TODAY, content},
    projects::{self, tasks::NewTask},
    refusal::Error,
    vocabulary::{CaseKind, PersonId, ProjectId, StepId, TaskId},
};

impl Filler<'_, '_> {
    pub(super) async fn insert_tasks(&mut self) -> Result<(), Error> {
        for project in &self.made.town.projects {
            let id = *self.projects.get(&project.slug).ok_or_else(|| missing("action", &project.slug))?;
            for (at, step) in (1..).zip(&project.steps) {
                for task in &step.tasks {
                    self.insert_task((id, StepId(at)), task).await?;
                }
            }
        }
        Ok(())
    }

    async fn insert_task(&mut self, (project, step): (ProjectId, StepId), task: &content::Task) -> Result<(), Error> {
        let (town, made_at) = (self.made.id, TODAY.plus_days(-60));
        let id = TaskId(self.id(made_at));
        let person = task.person.as_deref().map(|name| self.staff(name)).transpose()?;
        let done_at = task.done.as_deref().map(|day| self.day(day)).transpose()?;
        let new = NewTask {
            id,
            project,
            step: Some(step),
            title: &task.title,
            note: &task.note,
            due_at: task.due.as_deref().map(|day| self.day(day)).transpose()?,
            made_at,
            done: done_at.zip(person),
        };
        projects::tasks::store::insert_task(self.tx, town, &new).await?;
        let keeper = task.service.clone().map(Keeper::Service).or(person.map(Keeper::Person));
        if let Some(keeper) = keeper {
            cases::store::save_keeper(self.tx, town, Case::new(CaseKind::Task, id.0), (&keeper, None)).await?;
        }
        Ok(())
    }

    fn staff(&self, name: &str) -> Result<PersonId, Error> {
        self.authors.get(name).copied().ok_or_else(|| missing("colleague", name))
    }
}
