//! Who may do what with a thing that waits: pure.

use super::{Matter, advice::AdviceRequest};
use crate::{
    people::Colleague,
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, AdviceId, CaseKind, PersonId},
};

/// This person may write to her colleagues about it. Made here only.
#[derive(Debug)]
pub struct MayNote {
    pub(super) person: PersonId,
}

/// This person may take it, hand it over and put it off. Made here only.
#[derive(Debug)]
pub struct MayHandle {
    pub(super) person: PersonId,
}

/// The right of who reads what is kept about a thing of this kind.
pub fn readers(kind: CaseKind) -> Right {
    match kind {
        CaseKind::Suggestion | CaseKind::Question | CaseKind::Report => Right::ReadDesk,
        CaseKind::Task => Right::ReadTasks,
    }
}

/// The right of whom it can be given to; an alderman reads along. None of a question: that is handed on to a contact.
fn keepers(kind: CaseKind) -> Option<Right> {
    match kind {
        CaseKind::Suggestion | CaseKind::Report => Some(Right::Handle),
        CaseKind::Question => None,
        CaseKind::Task => Some(Right::DoTasks),
    }
}

/// Whether it can be given to her.
pub fn keeps(colleague: &Colleague, kind: CaseKind, at: At) -> bool {
    keepers(kind).is_some_and(|right| colleague.may(right, at))
}

/// What is of no theme, and of one that is not hers, is not there for an alderman of themes.
pub fn may_read(actor: &Actor, matter: &Matter) -> Result<(), Refusal> {
    match rights::ask(actor, readers(matter.case.kind), matter.read_at()) {
        Ok(_) => Ok(()),
        Err(Refusal::OtherThemes) => Err(Refusal::NotFound),
        Err(refusal) => Err(refusal),
    }
}

/// An alderman reads along and writes to the officer.
pub fn may_note(actor: &Actor, at: impl Into<At>) -> Result<MayNote, Refusal> {
    Ok(MayNote { person: rights::ask(actor, Right::Note, at)?.person })
}

pub fn may_handle(actor: &Actor, at: impl Into<At>) -> Result<MayHandle, Refusal> {
    Ok(MayHandle { person: rights::ask(actor, Right::Handle, at)?.person })
}

/// Take it, or hand it over, where it is given to colleagues.
pub(super) fn may_give(actor: &Actor, matter: &Matter) -> Result<MayHandle, Refusal> {
    keepers(matter.case.kind).ok_or(Refusal::NotFound)?;
    may_handle(actor, matter.done_at())
}

/// This expert was asked, and the request is open. Made here only.
#[derive(Debug)]
pub struct MayAdvise {
    pub(super) request: AdviceId,
    pub(super) expert: PersonId,
}

/// Who is asked from within things that wait. To everybody else there is no such page.
pub fn may_be_asked(actor: &Actor) -> Result<PersonId, Refusal> {
    match rights::ask(actor, Right::Advise, At::Somewhere) {
        Ok(person) => Ok(person.person),
        Err(Refusal::NotAllowed) => Err(Refusal::NotFound),
        Err(refusal) => Err(refusal),
    }
}

/// What she was not asked, or is not asked any more, is not there for her.
pub fn may_advise(actor: &Actor, request: &AdviceRequest) -> Result<MayAdvise, Refusal> {
    let expert = may_be_asked(actor)?;
    match request.expert == expert && request.is_open() {
        true => Ok(MayAdvise { request: request.id, expert }),
        false => Err(Refusal::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::{may_handle, may_note};
    use crate::vocabulary::{Actor, Held, PersonId, Role, SignedIn, Strength, ThemeId};

    const GREEN: ThemeId = ThemeId(1);

    fn with(roles: &[Role]) -> Actor {
        let (person, strength) = (PersonId(1), Strength::Account);
        Actor::Person(SignedIn {
            person,
            strength,
            display_name: None,
            roles: roles.iter().copied().map(Held::from).collect(),
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    #[test]
    fn an_alderman_writes_to_the_officer_and_takes_nothing_out_of_her_hands() {
        assert!(may_note(&with(&[Role::Alderman]), GREEN).is_ok());
        assert!(may_handle(&with(&[Role::Alderman]), GREEN).is_err());
        assert!(may_handle(&with(&[Role::Officer]), GREEN).is_ok());
    }

    #[test]
    fn who_has_no_place_at_the_desk_does_neither() {
        for roles in [&[][..], &[Role::Expert], &[Role::GreenService]] {
            assert!(may_note(&with(roles), GREEN).is_err() && may_handle(&with(roles), GREEN).is_err());
        }
        assert!(may_note(&Actor::Visitor, GREEN).is_err());
    }
}
