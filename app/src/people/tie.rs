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

/// What is known about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    Unknown,
    Stated,
    Confirmed,
    NotConfirmed,
}

impl Tie {
    pub fn of(kinds: &[TieKind]) -> Tie {
        if kinds.contains(&TieKind::Confirmed) {
            return Tie::Confirmed;
        }
        if kinds.iter().any(|kind| TieKind::STATED.contains(kind)) {
            return Tie::Stated;
        }
        if kinds.contains(&TieKind::NotConfirmed) { Tie::NotConfirmed } else { Tie::Unknown }
    }
}

pub async fn tie_of(tx: &mut Tx<'_>, cx: &Cx) -> Result<Tie> {
    let Some(person) = cx.actor.person() else { return Ok(Tie::Unknown) };
    Ok(Tie::of(&store::list_ties(tx, cx.municipality(), person).await?))
}
