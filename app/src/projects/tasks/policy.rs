//! Who may do what with a task: pure. Who makes and changes one is `editing`'s to say.

use super::task::{Looker, Task, Whose};
use crate::{
    refusal::Refusal,
    rights::{self, Right},
    vocabulary::{Actor, PersonId, Scope, TaskId, ThemeId},
};

/// This person may say that it is done, or that it is not. Made here only.
#[derive(Debug)]
pub struct MayFinish {
    pub(super) task: TaskId,
    pub(super) person: PersonId,
}

pub fn may_read(actor: &Actor, theme: ThemeId) -> Result<(), Refusal> {
    rights::ask(actor, Right::ReadTasks, theme).map(|_| ())
}

/// The themes whose tasks she reads.
pub fn read_themes(actor: &Actor) -> Result<Scope, Refusal> {
    rights::scope(actor, Right::ReadTasks)
}

/// Who makes tasks ticks off any, a colleague what is hers or her service's.
pub fn may_finish(actor: &Actor, task: &Task, looker: &Looker) -> Result<MayFinish, Refusal> {
    let person = rights::ask(actor, Right::DoTasks, task.theme)?;
    let is_hers = looker.finds(Whose::Mine, task) || looker.finds(Whose::Service, task);
    match person.may(Right::Edit, task.theme) || is_hers {
        true => Ok(MayFinish { task: task.id, person: person.person }),
        false => Err(Refusal::NotAllowed),
    }
}
