//! Who may set what of the municipality itself: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    vocabulary::{
        Actor,
        Role::{self, Administrator, Communication, Officer},
    },
};

/// This person may set what she came for. Made here only.
#[derive(Debug)]
pub struct MaySet(());

/// The look is also the communication service's.
pub fn may_set_look(actor: &Actor) -> Result<MaySet, Refusal> {
    may(actor, &[Administrator, Communication])
}

/// Whose mail did not arrive. The college sees no e-mail addresses.
pub fn may_see_addresses(actor: &Actor) -> Result<MaySet, Refusal> {
    may(actor, &[Administrator, Communication, Officer])
}

pub fn may_set_settings(actor: &Actor) -> Result<MaySet, Refusal> {
    may(actor, &[Administrator])
}

fn may(actor: &Actor, roles: &[Role]) -> Result<MaySet, Refusal> {
    let person = actor.account().ok_or(Refusal::SignInFirst)?;
    if roles.iter().any(|role| person.has(*role)) { Ok(MaySet(())) } else { Err(Refusal::NotAllowed) }
}
