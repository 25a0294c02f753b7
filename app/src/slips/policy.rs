//! Who may enter for others: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, PersonId},
};

/// This person may print forms, and enter what others gave. Made here only.
#[derive(Debug)]
pub struct MayEnter {
    pub officer: PersonId,
}

/// A counter serves everybody: whatever the themes of her role.
pub fn may_enter(actor: &Actor) -> Result<MayEnter, Refusal> {
    Ok(MayEnter { officer: rights::ask(actor, Right::EnterForOthers, At::Somewhere)?.person })
}
