//! Who may do what with a thing that waits: pure.

use super::{Matter, advice::AdviceRequest};
use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, AdviceId, CaseKind, PersonId, ThemeId},
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
        CaseKind::Suggestion | CaseKind::Report => Right::ReadDesk,
        CaseKind::Task => Right::ReadTasks,
    }
}

/// The right of whom it can be given to; an alderman reads along.
pub fn keepers(kind: CaseKind) -> Right {
    match kind {
        CaseKind::Suggestion | CaseKind::Report => Right::Handle,
        CaseKind::Task => Right::DoTasks,
    }
}

/// What is of a theme that is not hers is not there for an alderman.
pub fn may_read(actor: &Actor, matter: &Matter) -> Result<(), Refusal> {
    rights::ask(actor, readers(matter.case.kind), matter.theme).map(|_| ())
}

/// An alderman reads along and writes to the officer.
pub fn may_note(actor: &Actor, theme: ThemeId) -> Result<MayNote, Refusal> {
    Ok(MayNote { person: rights::ask(actor, Right::Note, theme)?.person })
}

pub fn may_handle(actor: &Actor, theme: ThemeId) -> Result<MayHandle, Refusal> {
    Ok(MayHandle { person: rights::ask(actor, Right::Handle, theme)?.person })
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
