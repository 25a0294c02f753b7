//! Whether somebody belongs here: she says so herself, or the municipality's own service confirms it.

use super::store;
use crate::{cx::Cx, refusal::Result, vocabulary::words};
use kit::db::Tx;

words! {
    /// What is kept of it.
    TieKind {
        Lives = "lives",
        Works = "works",
        Studies = "studies",
        Active = "active",
        Confirmed = "confirmed",
        NotConfirmed = "not_confirmed",
    }
}

impl TieKind {
    /// What a person can say of herself.
    pub const STATED: [TieKind; 4] = [TieKind::Lives, TieKind::Works, TieKind::Studies, TieKind::Active];

    /// Key of the words beside it.
    pub fn key(self) -> String {
        format!("people-tie-{}", self.word().replace('_', "-"))
    }
}

/// What is known about a person: what she says herself, and what the municipality's service says of her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    pub own: OwnWord,
    pub register: Register,
}

/// What she says herself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnWord {
    Belongs,
    NotGiven,
}

/// What the municipality's own service says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    Known,
    NotKnown,
    /// It was not asked yet, or did not answer.
    Silent,
}

impl Tie {
    pub const UNKNOWN: Tie = Tie { own: OwnWord::NotGiven, register: Register::Silent };

    pub fn of(kinds: &[TieKind]) -> Tie {
        let register = match (kinds.contains(&TieKind::Confirmed), kinds.contains(&TieKind::NotConfirmed)) {
            (true, _) => Register::Known,
            (false, true) => Register::NotKnown,
            (false, false) => Register::Silent,
        };
        match kinds.iter().any(|kind| TieKind::STATED.contains(kind)) {
            true => Tie { own: OwnWord::Belongs, register },
            false => Tie { own: OwnWord::NotGiven, register },
        }
    }
}

pub async fn tie_of(tx: &mut Tx<'_>, cx: &Cx) -> Result<Tie> {
    let Some(person) = cx.actor.person() else { return Ok(Tie::UNKNOWN) };
    Ok(Tie::of(&store::list_ties(tx, cx.municipality(), person).await?))
}
