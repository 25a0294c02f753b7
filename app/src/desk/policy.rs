//! Who may set what of the municipality itself: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::Actor,
};

/// This person may set what she came for. Made here only.
#[derive(Debug)]
pub struct MaySet(());

/// The look is also the communication service's.
pub fn may_set_look(actor: &Actor) -> Result<MaySet, Refusal> {
    rights::ask(actor, Right::SetLook, At::Everywhere).map(|_| MaySet(()))
}

/// Whose mail did not arrive. The college sees no e-mail addresses.
pub fn may_see_addresses(actor: &Actor) -> Result<MaySet, Refusal> {
    rights::ask(actor, Right::SeePeople, At::Everywhere).map(|_| MaySet(()))
}

pub fn may_set_settings(actor: &Actor) -> Result<MaySet, Refusal> {
    rights::ask(actor, Right::SetSettings, At::Everywhere).map(|_| MaySet(()))
}
