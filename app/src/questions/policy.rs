//! Who may ask, and who deals with a question: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, Right},
    vocabulary::{Actor, PersonId},
};

/// This person may ask. Made here only.
#[derive(Debug)]
pub struct MayAsk {
    pub(super) person: PersonId,
}

/// A confirmed address is enough: the answer can reach her.
pub fn may_ask(actor: &Actor) -> Result<MayAsk, Refusal> {
    Ok(MayAsk { person: actor.person().ok_or(Refusal::SignInFirst)? })
}

/// This officer may answer questions, hand them on, close and publish them. Made here only.
#[derive(Debug)]
pub struct MayHandle {
    pub(super) officer: PersonId,
}

/// Any officer: who has it may be ill, and somebody waits.
pub fn may_handle(actor: &Actor) -> Result<MayHandle, Refusal> {
    Ok(MayHandle { officer: rights::ask(actor, Right::Answer)?.person })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Role, SignedIn, Strength};

    fn person(strength: Strength, roles: &[Role]) -> Actor {
        Actor::Person(SignedIn {
            person: PersonId(7),
            strength,
            display_name: None,
            roles: roles.to_vec(),
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    #[test]
    fn a_confirmed_address_asks_and_only_officers_answer() {
        assert_eq!(may_ask(&Actor::Visitor).err(), Some(Refusal::SignInFirst));
        assert!(may_ask(&person(Strength::Email, &[])).is_ok());
        assert_eq!(may_handle(&person(Strength::Email, &[Role::Officer])).err(), Some(Refusal::SignInFirst));
        assert!(may_handle(&person(Strength::Account, &[Role::Officer])).is_ok());
        for role in [Role::Alderman, Role::Communication, Role::Expert, Role::GreenService] {
            assert_eq!(may_handle(&person(Strength::Account, &[role])).err(), Some(Refusal::NotAllowed), "{role}");
        }
    }
}
