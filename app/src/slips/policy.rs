//! Who may enter for others, and undo it: pure. Yes is a proof, no is a reason.

use super::{Slip, notice::SpokenNotice};
use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, PersonId, Scope, SlipId},
};
use kit::clock::Moment;

/// This person may print forms, and enter what others gave. Made here only.
#[derive(Debug)]
pub struct MayEnter {
    pub officer: PersonId,
}

/// A counter serves everybody: whatever the themes of her role.
pub fn may_enter(actor: &Actor) -> Result<MayEnter, Refusal> {
    Ok(MayEnter { officer: rights::ask(actor, Right::EnterForOthers, At::Somewhere)?.person })
}

/// This person may tell somebody by phone or letter what is of her themes, with her name and how to reach her. Made here
/// only.
#[derive(Debug)]
pub struct MayTell {
    pub(super) officer: PersonId,
}

/// Whoever enters for others, of what is hers; the counter, with a role for everything, tells whatever it is about.
pub fn may_tell(actor: &Actor, notice: &SpokenNotice) -> Result<MayTell, Refusal> {
    match rights::ask(actor, Right::EnterForOthers, notice.at()) {
        Ok(person) => Ok(MayTell { officer: person.person }),
        // Who somebody is, and that she is told something, is not there for who has other themes.
        Err(Refusal::OtherThemes) => Err(Refusal::NotFound),
        Err(refusal) => Err(refusal),
    }
}

/// The themes of which she tells people.
pub fn told_themes(actor: &Actor) -> Result<Scope, Refusal> {
    rights::scope(actor, Right::EnterForOthers)
}

/// Afterwards others count on what came in.
const UNDONE_DAYS: i64 = 7;

/// This entry may be undone. Made here only.
#[derive(Debug)]
pub struct MayUndo {
    pub slip: SlipId,
    /// Whose input it is.
    pub person: PersonId,
    pub entered_at: Moment,
}

/// Who entered it, or who may for colleagues, within a week, while nobody claimed it as hers.
pub fn may_undo(actor: &Actor, slip: &Slip, now: Moment) -> Result<MayUndo, Refusal> {
    let officer = may_enter(actor)?.officer;
    let (Some(by), Some(entered_at)) = (slip.entered_by, slip.entered_at) else { return Err(Refusal::NotFound) };
    if by != officer {
        rights::ask(actor, Right::UndoEntries, At::Everywhere)?;
    }
    match (slip.person, slip.claimed_at) {
        (Some(person), None) if now <= entered_at.plus_days(UNDONE_DAYS) => {
            Ok(MayUndo { slip: slip.id, person, entered_at })
        }
        (Some(_), None) => Err(Refusal::field("reden", "input-undo-late")),
        (_, Some(_)) | (None, None) => Err(Refusal::field("reden", "input-undo-claimed")),
    }
}
