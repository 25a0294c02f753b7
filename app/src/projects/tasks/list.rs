//! What is to be done for all actions: mine, my service's, everything that is open.

use super::{
    policy::read_themes,
    store,
    task::{Looker, Task, TaskRow, Whose},
};
use crate::{
    chrome::{self, Cell, Chrome, Promise, filters},
    cx::{Cx, Query},
    editing::may_edit,
    refusal::Result,
    rights::At,
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "projects/templates/tasks.html")]
struct TasksPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    whose: Whose,
    rows: Vec<TaskRow>,
    /// For who may make tasks.
    editor: Option<()>,
}

struct Tab {
    whose: Whose,
    address: String,
    count: usize,
}

impl Tab {
    fn key(&self) -> &'static str {
        match self.whose {
            Whose::Mine => "cases-mine-tab",
            Whose::Service => "cases-service-tab",
            Whose::All => "cases-all-tab",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    van: String,
}

/// `GET /beheer/taken`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let scope = read_themes(&cx.actor)?;
    let mut tx = cx.read().await?;
    let looker = Looker::load(&cx, &mut tx).await?;
    let tasks = store::list_open_tasks(&mut tx, cx.municipality(), &scope, cx.now).await?;
    let mut tabs = Vec::new();
    for whose in Whose::ALL.iter().copied().filter(|whose| *whose != Whose::Service || looker.service.is_some()) {
        let count = tasks.iter().filter(|task| looker.finds(whose, task)).count();
        tabs.push(Tab { whose, address: format!("{}?van={whose}", urls::TASKS), count });
    }
    let chosen = asked.van.parse().ok().filter(|whose| tabs.iter().any(|tab| tab.whose == *whose));
    let first = tabs.iter().find(|tab| tab.count > 0).map_or(Whose::All, |tab| tab.whose);
    let whose = chosen.unwrap_or(first);
    let rows = tasks.into_iter().filter(|task| looker.finds(whose, task));
    if let Some(kind) = chrome::taken_along(&cx) {
        return chrome::take_along(&cx, kind, ("tasks-desk", COLUMNS), rows.map(|task| cells(&cx, task)));
    }
    let page = TasksPage {
        chrome: Chrome::new(&cx, text(cx.lang, "tasks-desk")).at_desk(),
        rows: rows.map(|task| TaskRow::new(&cx, &looker, task)).collect(),
        tabs,
        whose,
        editor: may_edit(&cx.actor, At::Somewhere).is_ok().then_some(()),
    };
    chrome::page(&cx, &page)
}

const COLUMNS: [&str; 10] = [
    "overview-column-title",
    "overview-column-action",
    "overview-column-step",
    "overview-column-note",
    "overview-column-due",
    "overview-column-promise",
    "overview-column-keeper",
    "overview-column-put-off",
    "overview-column-created",
    "overview-column-link",
];

fn cells(cx: &Cx, task: Task) -> [Cell; 10] {
    let promise = task.due_at.map(|due| Promise::by(cx, cx.town.date(due)).said);
    [
        task.title.into(),
        task.project_title.into(),
        task.step_title.into(),
        task.note.into(),
        task.due_at.into(),
        promise.into(),
        task.owner_name.into(),
        task.put_off_until.into(),
        task.made_at.into(),
        cx.town.base.join(&urls::task(task.id)).into(),
    ]
}
