//! The trajectory of an action as the staff sees it: the steps people see, with what is to be done at each.

use super::{
    policy::may_read,
    store,
    task::{Looker, Place, Task, TaskRow},
};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Path},
    editing::may_edit,
    projects::{self, Project, Step},
    refusal::{Refusal, Result},
    texts::sentence,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "projects/templates/task_line.html")]
struct LinePage {
    chrome: Chrome,
    project: Project,
    /// How much is done, and how much is late.
    lead: String,
    parts: Vec<Part>,
    /// For who may make tasks.
    editor: Option<()>,
}

/// A step with its tasks; without one it is the action as a whole.
struct Part {
    step: Option<Step>,
    /// As a form has it.
    place: String,
    rows: Vec<TaskRow>,
}

/// `GET /beheer/acties/{slug}/taken`.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let (town, mut tx) = (cx.municipality(), cx.read().await?);
    let found = projects::store::find_any_project(&mut tx, town, &slug).await?;
    // An action of others has its road on their own pages.
    let project = found.filter(|project| project.organiser.is_none()).ok_or(Refusal::NotFound)?;
    may_read(&cx.actor, project.theme)?;
    let steps = projects::store::list_steps(&mut tx, town, project.id).await?;
    let tasks = store::list_tasks(&mut tx, town, project.id, cx.now).await?;
    let looker = Looker::load(&cx, &mut tx).await?;
    let rows: Vec<TaskRow> = tasks.into_iter().map(|task| TaskRow::new(&cx, &looker, task)).collect();
    let page = LinePage {
        chrome: Chrome::new(&cx, project.title.clone()).with_written_title().at_desk(),
        lead: lead(&cx, &rows),
        parts: parts(&project, steps, rows),
        editor: may_edit(&cx.actor, project.theme).is_ok().then_some(()),
        project,
    };
    chrome::page(&cx, &page)
}

fn lead(cx: &Cx, rows: &[TaskRow]) -> String {
    let count = |is: fn(&&TaskRow) -> bool| i64::try_from(rows.iter().filter(is).count()).unwrap_or(i64::MAX);
    let (all, done) = (count(|_| true), count(|row| row.task.done_at.is_some()));
    let late = count(|row| row.is_late());
    sentence(cx.lang, "tasks-line-lead", &[("count", all.into()), ("done", done.into()), ("late", late.into())])
}

/// The steps in their order, and before them what belongs to the whole.
fn parts(project: &Project, steps: Vec<Step>, rows: Vec<TaskRow>) -> Vec<Part> {
    let part = |step: Option<Step>| {
        let place = Place::word(project.id, step.as_ref().map(|step| step.id));
        Part { step, place, rows: Vec::new() }
    };
    let mut parts = vec![part(None)];
    parts.extend(steps.into_iter().map(|step| part(Some(step))));
    for row in rows {
        let is_its = |task: &Task, part: &&mut Part| part.place == task.place();
        if let Some(part) = parts.iter_mut().find(|part| is_its(&row.task, part)) {
            part.rows.push(row);
        }
    }
    parts
}
