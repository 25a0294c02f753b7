//! Who may see what of the pool: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, PersonId},
};

/// This person may look up somebody, with a reason. Made here only.
#[derive(Debug)]
pub struct MayLookUp {
    pub(super) officer: PersonId,
}

/// The college sees no addresses, and the communication service needs numbers only.
pub fn may_look_up(actor: &Actor) -> Result<MayLookUp, Refusal> {
    Ok(MayLookUp { officer: rights::ask(actor, Right::LookUp, At::Everywhere)?.person })
}
