//! Who may do what with a thing that waits: pure.

use super::{Handed, Matter, advice::AdviceRequest};
use crate::{
    people::Colleague,
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, AdviceId, CaseKind, PersonId, SignedIn},
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
        CaseKind::Notice => Right::EnterForOthers,
    }
}

/// The rights of whom it can be given to; an alderman reads along. None of a question: that is handed on to a contact.
fn keepers(kind: CaseKind) -> &'static [Right] {
    match kind {
        CaseKind::Suggestion => &[Right::Handle, Right::CarryOut],
        CaseKind::Report => &[Right::Handle],
        CaseKind::Question => &[],
        CaseKind::Task => &[Right::DoTasks],
        CaseKind::Notice => &[Right::EnterForOthers],
    }
}

/// Whether it can be given to her.
pub fn keeps(colleague: &Colleague, kind: CaseKind, at: At) -> bool {
    keepers(kind).iter().any(|right| colleague.may(*right, at))
}

/// Whether she reads it without being given it.
pub fn reads(colleague: &Colleague, matter: &Matter) -> bool {
    colleague.may(readers(matter.case.kind), matter.read_at())
}

/// What she was handed is hers, whatever else she reads.
fn carries_out<'a>(actor: &'a Actor, matter: &Matter) -> Option<&'a SignedIn> {
    match matter.handed {
        Handed::ToHer => rights::ask(actor, Right::CarryOut, matter.done_at()).ok(),
        Handed::NotToHer => None,
    }
}

/// What is of no theme, and of one that is not hers, is not there for an alderman of themes.
pub fn may_read(actor: &Actor, matter: &Matter) -> Result<(), Refusal> {
    match rights::ask(actor, readers(matter.case.kind), matter.read_at()) {
        Ok(_) => Ok(()),
        Err(_) if carries_out(actor, matter).is_some() => Ok(()),
        Err(Refusal::OtherThemes) => Err(Refusal::NotFound),
        Err(refusal) => Err(refusal),
    }
}

/// An alderman reads along and writes to the officer.
pub fn may_note(actor: &Actor, matter: &Matter) -> Result<MayNote, Refusal> {
    let noting = rights::ask(actor, Right::Note, matter.done_at());
    Ok(MayNote { person: noting.or_else(|refused| carries_out(actor, matter).ok_or(refused))?.person })
}

pub fn may_handle(actor: &Actor, at: impl Into<At>) -> Result<MayHandle, Refusal> {
    Ok(MayHandle { person: rights::ask(actor, Right::Handle, at)?.person })
}

/// Who may, or whom it was handed to.
pub fn may_see_to(actor: &Actor, matter: &Matter) -> Result<MayHandle, Refusal> {
    may_handle(actor, matter.done_at())
        .or_else(|refused| Ok(MayHandle { person: carries_out(actor, matter).ok_or(refused)?.person }))
}

/// Take it, or hand it over, where it is given to colleagues.
pub(super) fn may_give(actor: &Actor, matter: &Matter) -> Result<MayHandle, Refusal> {
    if keepers(matter.case.kind).is_empty() {
        return Err(Refusal::NotFound);
    }
    may_see_to(actor, matter)
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
        Err(Refusal::NotAllowed | Refusal::ReadsAlong) => Err(Refusal::NotFound),
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
    use super::{may_handle, may_note, may_read, may_see_to};
    use crate::{
        cases::{Case, Handed, Matter},
        vocabulary::{Actor, CaseKind, Held, PersonId, Role, SignedIn, Strength, ThemeId},
    };

    const GREEN: ThemeId = ThemeId(1);

    fn of_green(handed: Handed) -> Matter {
        let case = Case::new(CaseKind::Suggestion, 1_i64);
        Matter { handed, ..Matter::new(case, Some(GREEN), "Een boom".to_owned(), "/beheer/suggesties/1".to_owned()) }
    }

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
        assert!(may_note(&with(&[Role::Alderman]), &of_green(Handed::NotToHer)).is_ok());
        assert!(may_handle(&with(&[Role::Alderman]), GREEN).is_err());
        assert!(may_handle(&with(&[Role::Officer]), GREEN).is_ok());
    }

    #[test]
    fn who_has_no_place_at_the_desk_does_neither() {
        let matter = of_green(Handed::NotToHer);
        for roles in [&[][..], &[Role::Expert], &[Role::GreenService]] {
            assert!(may_note(&with(roles), &matter).is_err() && may_see_to(&with(roles), &matter).is_err());
        }
        assert!(may_note(&Actor::Visitor, &matter).is_err());
    }

    #[test]
    fn who_carries_it_out_reads_and_sees_to_what_she_was_handed_and_nothing_else() {
        let (hers, green) = (of_green(Handed::ToHer), with(&[Role::GreenService]));
        assert!(
            may_read(&green, &hers).is_ok() && may_note(&green, &hers).is_ok() && may_see_to(&green, &hers).is_ok()
        );
        assert!(may_read(&green, &of_green(Handed::NotToHer)).is_err());
        assert!(may_handle(&green, GREEN).is_err(), "an expert is asked by who handles it");
        assert!(may_read(&with(&[Role::Expert]), &hers).is_err(), "being handed it is nothing without the role");
    }
}
