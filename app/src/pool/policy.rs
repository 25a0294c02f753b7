//! Who may see what of the pool: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    vocabulary::{
        Actor, PersonId,
        Role::{Administrator, Officer},
    },
};

/// This person may look up somebody, with a reason. Made here only.
#[derive(Debug)]
pub struct MayLookUp {
    pub(super) officer: PersonId,
}

/// The college sees no addresses, and the communication service needs numbers only.
pub fn may_look_up(actor: &Actor) -> Result<MayLookUp, Refusal> {
    let person = actor.account().ok_or(Refusal::SignInFirst)?;
    match person.has(Officer) || person.has(Administrator) {
        true => Ok(MayLookUp { officer: person.person }),
        false => Err(Refusal::NotAllowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Role, SignedIn, Strength};

    #[test]
    fn only_who_answers_people_looks_one_up() {
        for role in Role::ALL {
            let (person, strength) = (PersonId(1), Strength::Account);
            let actor = Actor::Person(SignedIn { person, strength, display_name: None, roles: vec![*role] });
            let may = may_look_up(&actor).is_ok();
            assert_eq!(may, matches!(role, Role::Officer | Role::Administrator), "{role}");
        }
        assert!(may_look_up(&Actor::Visitor).is_err());
    }
}
