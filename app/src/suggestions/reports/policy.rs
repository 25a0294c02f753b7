//! Who decides on a report: pure.

use super::{Outcome, Reported};
use crate::{
    refusal::Refusal,
    vocabulary::{Actor, PersonId, Role},
};

/// This officer may decide. Made here only.
#[derive(Debug)]
pub struct MayDecide {
    pub(super) officer: PersonId,
}

pub fn may_decide(actor: &Actor) -> Result<MayDecide, Refusal> {
    let officer = actor.account().ok_or(Refusal::SignInFirst)?;
    match [Role::Officer, Role::Administrator].iter().any(|role| officer.has(*role)) {
        true => Ok(MayDecide { officer: officer.person }),
        false => Err(Refusal::NotAllowed),
    }
}

/// A suggestion is dealt with on its own page; here its report is only closed.
pub fn outcomes(reported: &Reported) -> &'static [Outcome] {
    match reported.comment {
        Some(_) => &[Outcome::Hidden, Outcome::Left],
        None => &[Outcome::Handled, Outcome::Left],
    }
}
