//! Who may ask, and who deals with a question: pure. Yes is a proof, no is a reason.

use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, PersonId, ThemeId},
};

/// This person may ask. Made here only.
#[derive(Debug)]
pub struct MayAsk {
    pub(super) person: PersonId,
}

/// A confirmed address is enough: the answer can reach her.
pub fn may_ask(actor: &Actor) -> Result<MayAsk, Refusal> {
    match actor {
        Actor::Visitor => Err(Refusal::SignInFirst),
        Actor::Person(person) => Ok(MayAsk { person: rights::unblocked(person)? }),
    }
}

/// This officer may answer questions, hand them on, close and publish them. Made here only.
#[derive(Debug)]
pub struct MayHandle {
    pub(super) officer: PersonId,
}

/// Any officer of its theme: who has it may be ill, and somebody waits. What is asked of the municipality as a whole, any
/// officer.
pub fn may_handle(actor: &Actor, theme: Option<ThemeId>) -> Result<MayHandle, Refusal> {
    Ok(MayHandle { officer: rights::ask(actor, Right::Answer, theme.map_or(At::Somewhere, At::Theme))?.person })
}

/// Who may be asked by name: whoever does her part at the desk.
pub const ASKED: Right = Right::Handle;

/// May this person deal with a question that was asked of `asked`? Officers may, and so may she herself.
pub fn may_answer(actor: &Actor, theme: Option<ThemeId>, asked: Option<PersonId>) -> Result<MayHandle, Refusal> {
    let refused = match may_handle(actor, theme) {
        Ok(may) => return Ok(may),
        Err(refused) => refused,
    };
    match rights::ask(actor, ASKED, theme.map_or(At::Somewhere, At::Theme)) {
        Ok(person) if Some(person.person) == asked => Ok(MayHandle { officer: person.person }),
        Ok(_) | Err(_) => Err(refused),
    }
}

/// Before it is known which question: who is asked nothing is told so.
pub fn may_be_asked(actor: &Actor) -> Result<(), Refusal> {
    rights::ask(actor, ASKED, At::Somewhere).map(|_| ())
}

/// What is of no theme, and of one that is not hers, is not there for an alderman of themes.
pub fn may_read(actor: &Actor, theme: Option<ThemeId>) -> Result<(), Refusal> {
    match rights::ask(actor, Right::ReadDesk, theme.map_or(At::Everywhere, At::Theme)) {
        Ok(_) => Ok(()),
        Err(Refusal::OtherThemes) => Err(Refusal::NotFound),
        Err(refusal) => Err(refusal),
    }
}

/// Whether it waits for her: to answer, or to read along when she answers none.
pub fn concerns(actor: &Actor, theme: Option<ThemeId>) -> bool {
    let answers = rights::ask(actor, Right::Answer, At::Somewhere).is_ok();
    if answers { may_handle(actor, theme).is_ok() } else { may_read(actor, theme).is_ok() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Held, Role, SignedIn, Strength};

    fn person(strength: Strength, roles: &[Role]) -> Actor {
        Actor::Person(SignedIn {
            person: PersonId(7),
            strength,
            display_name: None,
            roles: roles.iter().copied().map(Held::from).collect(),
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    #[test]
    fn a_confirmed_address_asks_and_only_officers_answer() {
        assert_eq!(may_ask(&Actor::Visitor).err(), Some(Refusal::SignInFirst));
        assert!(may_ask(&person(Strength::Email, &[])).is_ok());
        assert_eq!(may_handle(&person(Strength::Email, &[Role::Officer]), None).err(), Some(Refusal::SignInFirst));
        assert!(may_handle(&person(Strength::Account, &[Role::Officer]), None).is_ok());
        for (role, why) in [
            (Role::Alderman, Refusal::ReadsAlong),
            (Role::Communication, Refusal::ReadsAlong),
            (Role::Expert, Refusal::NotAllowed),
            (Role::GreenService, Refusal::NotAllowed),
        ] {
            assert_eq!(may_handle(&person(Strength::Account, &[role]), None).err(), Some(why), "{role}");
        }
    }

    #[test]
    fn who_is_asked_by_name_answers_when_she_has_a_part_at_the_desk() {
        let karim = person(Strength::Account, &[Role::Communication]);
        assert!(may_answer(&karim, None, Some(PersonId(7))).is_ok());
        assert_eq!(may_answer(&karim, None, Some(PersonId(8))).err(), Some(Refusal::ReadsAlong));
        assert_eq!(may_answer(&karim, None, None).err(), Some(Refusal::ReadsAlong));
        let alderman = person(Strength::Account, &[Role::Alderman]);
        assert_eq!(may_answer(&alderman, None, Some(PersonId(7))).err(), Some(Refusal::ReadsAlong));
    }
}
