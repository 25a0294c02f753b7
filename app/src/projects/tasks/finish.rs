//! A colleague says that a task is done, or that it is not after all.

use super::{
    policy::may_finish,
    store,
    task::{Looker, Task},
};
use crate::{
    activity::{self, Happened, Happening},
    cx::Cx,
    refusal::{Refusal, Result},
    vocabulary::TaskId,
};
use kit::db::Tx;

/// The first who says so did it; saying it again changes nothing.
pub async fn finish(cx: &Cx, tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    let task = store::find_task(tx, cx.municipality(), id, cx.now).await?.ok_or(Refusal::NotFound)?;
    let may = may_finish(&cx.actor, &task, &Looker::load(cx, tx).await?)?;
    if store::update_done(tx, cx.municipality(), &may, cx.now).await? {
        record(cx, tx, (&task, Happened::TaskDone)).await?;
    }
    Ok(task)
}

pub async fn reopen(cx: &Cx, tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    let task = store::find_task(tx, cx.municipality(), id, cx.now).await?.ok_or(Refusal::NotFound)?;
    let may = may_finish(&cx.actor, &task, &Looker::load(cx, tx).await?)?;
    if store::update_open(tx, cx.municipality(), &may).await? {
        record(cx, tx, (&task, Happened::TaskReopened)).await?;
    }
    Ok(task)
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, (task, what): (&Task, Happened)) -> Result<()> {
    let matter = task.matter();
    let detail = task.project_title.as_str();
    activity::record(cx, tx, &Happening { what, about: &matter.title, address: &matter.address, detail }).await
}
