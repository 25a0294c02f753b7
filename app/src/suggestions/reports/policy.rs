//! Who decides on a report: pure.

use super::{Outcome, Reported};
use crate::{
    refusal::Refusal,
    rights::{self, Right},
    vocabulary::{Actor, PersonId, ThemeId},
};

/// This officer may decide. Made here only.
#[derive(Debug)]
pub struct MayDecide {
    pub(in crate::suggestions) officer: PersonId,
}

/// `theme` is of the suggestion it is about, or under which it stands.
pub fn may_decide(actor: &Actor, theme: ThemeId) -> Result<MayDecide, Refusal> {
    Ok(MayDecide { officer: rights::ask(actor, Right::Moderate, theme)?.person })
}

/// A suggestion is dealt with on its own page; here its report is only closed.
pub fn outcomes(reported: &Reported) -> &'static [Outcome] {
    match reported.comment {
        Some(_) => &[Outcome::Hidden, Outcome::Left],
        None => &[Outcome::Handled, Outcome::Left],
    }
}
