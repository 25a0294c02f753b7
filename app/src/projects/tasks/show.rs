//! One task at the desk: what it is, whose, by when, whether it is done, and what colleagues wrote about it.

use super::{
    finish::{finish, reopen},
    policy::may_read,
    store,
    task::{Looker, TaskRow},
};
use crate::{
    cases::{self, Act, Inside, Line},
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    editing::may_edit,
    refusal::{Refusal, Result},
    urls,
    vocabulary::{TaskId, words},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;

words! {
    /// What a button under a task does.
    Press {
        Done = "klaar",
        Open = "open",
    }
}

words! {
    /// Where she pressed, and goes on.
    From {
        /// The line of its action.
        Line = "traject",
        List = "lijst",
        Page = "taak",
    }
}

#[derive(Template)]
#[template(path = "projects/templates/task.html")]
struct ShowPage {
    chrome: Chrome,
    row: TaskRow,
    inside: Inside,
    /// For who may change it.
    editor: Option<()>,
}

/// `GET /beheer/taken/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: TaskId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let task = store::find_task(&mut tx, cx.municipality(), id, cx.now).await?.ok_or(Refusal::NotFound)?;
    may_read(&cx.actor, task.theme)?;
    let (matter, looker) = (task.matter(), Looker::load(&cx, &mut tx).await?);
    let inside = Inside::load(&cx, &mut tx, &matter, task.owner, cases::Typed::default()).await?;
    let page = ShowPage {
        chrome: Chrome::new(&cx, task.title.clone()).with_written_title().at_desk(),
        row: TaskRow::new(&cx, &looker, task),
        inside,
        editor: may_edit(&cx.actor, matter.theme).is_ok().then_some(()),
    };
    chrome::page(&cx, &page)
}

/// `POST /beheer/taken/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: TaskId = id.parse().map_err(|()| Refusal::NotFound)?;
    let form = Form::read(&body);
    let press: Press = form.text("doe").parse().map_err(|()| Refusal::NotFound)?;
    let task = cx.write(move |cx, tx| {
        Box::pin(async move {
            match press {
                Press::Done => finish(&cx, tx, id).await,
                Press::Open => reopen(&cx, tx, id).await,
            }
        })
    });
    let task = task.await?;
    let back = match form.text("terug").parse() {
        Ok(From::List) => urls::TASKS.to_owned(),
        Ok(From::Page) => urls::task(id),
        Ok(From::Line) | Err(()) => urls::task_in_line(&task.project_slug, id),
    };
    Ok(chrome::see_other(&cx, &back))
}
