//! Who may make and edit what the site says: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, Scope},
};

/// This person may edit. Made here only.
#[derive(Debug)]
pub struct MayEdit(());

pub fn may_edit(actor: &Actor, at: impl Into<At>) -> Result<MayEdit, Refusal> {
    rights::ask(actor, Right::Edit, at)?;
    Ok(MayEdit(()))
}

/// What is of a theme that is not hers is not there for an alderman.
pub fn may_read(actor: &Actor, at: At) -> Result<(), Refusal> {
    rights::ask(actor, Right::ReadDesk, at).map(|_| ())
}

/// The themes in which she makes things.
pub fn own_themes(actor: &Actor) -> Scope {
    rights::scope(actor, Right::Edit).unwrap_or(Scope::Themes(Vec::new()))
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
            roles: vec![role.into()],
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    #[test]
    fn an_alderman_reads_and_an_officer_edits_once_she_came_in_through_the_provider() {
        assert!(may_edit(&with(Role::Officer, Strength::Account), At::Everywhere).is_ok());
        assert_eq!(may_edit(&with(Role::Officer, Strength::Email), At::Everywhere).unwrap_err(), Refusal::SignInFirst);
        assert_eq!(
            may_edit(&with(Role::Alderman, Strength::Account), At::Everywhere).unwrap_err(),
            Refusal::ReadsAlong
        );
        assert_eq!(may_edit(&Actor::Visitor, At::Everywhere).unwrap_err(), Refusal::SignInFirst);
    }
}
