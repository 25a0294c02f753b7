//! Who may do what with her own account, pure.

use crate::{
    refusal::Refusal,
    vocabulary::{Actor, Held, PersonId},
};

/// This person may delete her account.
#[derive(Debug)]
pub struct MayLeave {
    pub person: PersonId,
}

/// Who works for the municipality first hands in her role: what she did by it needs somebody who answers for it.
pub fn may_leave(actor: &Actor, roles: &[Held]) -> Result<MayLeave, Refusal> {
    let person = actor.account().ok_or(Refusal::SignInFirst)?.person;
    match roles {
        [] => Ok(MayLeave { person }),
        [_, ..] => Err(Refusal::StaffStays),
    }
}
