//! Who may make and edit what the site says: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, Right},
    vocabulary::Actor,
};

/// This person may edit. Made here only.
#[derive(Debug)]
pub struct MayEdit(());

pub fn may_edit(actor: &Actor) -> Result<MayEdit, Refusal> {
    rights::ask(actor, Right::Edit)?;
    Ok(MayEdit(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{PersonId, Role, SignedIn, Strength};

    fn with(role: Role, strength: Strength) -> Actor {
        Actor::Person(SignedIn {
            person: PersonId(1),
            strength,
            display_name: None,
            roles: vec![role],
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    #[test]
    fn an_alderman_reads_and_an_officer_edits_once_she_came_in_through_the_provider() {
        assert!(may_edit(&with(Role::Officer, Strength::Account)).is_ok());
        assert_eq!(may_edit(&with(Role::Officer, Strength::Email)).unwrap_err(), Refusal::SignInFirst);
        assert_eq!(may_edit(&with(Role::Alderman, Strength::Account)).unwrap_err(), Refusal::NotAllowed);
        assert_eq!(may_edit(&Actor::Visitor).unwrap_err(), Refusal::SignInFirst);
    }
}
