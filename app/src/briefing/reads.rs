//! Who reads what is new: the desk of her themes, or, who carries things out, what her service was handed.

use crate::{
    cx::Cx,
    people::{self, Colleague},
    refusal::Result,
    rights::{self, At, Right},
    vocabulary::{PersonId, Scope},
};
use kit::db::Tx;

pub(super) enum Reads {
    Desk(Scope),
    Handed(Hers),
}

/// Where somebody is handed what she carries out.
pub(super) struct Hers {
    pub person: PersonId,
    pub service: Option<String>,
    pub scope: Scope,
}

impl Reads {
    /// As who acts reads; else why she reads nothing.
    pub async fn now(cx: &Cx, tx: &mut Tx<'_>) -> Result<Reads> {
        let refused = match rights::scope(&cx.actor, Right::ReadDesk) {
            Ok(scope) => return Ok(Reads::Desk(scope)),
            Err(refused) => refused,
        };
        let scope = rights::scope(&cx.actor, Right::CarryOut).map_err(|_| refused)?;
        let person = cx.signed_in()?.person;
        let colleagues = people::store::list_all_colleagues(tx, cx.municipality()).await?;
        let service = colleagues.into_iter().find(|one| one.person == person).and_then(|one| one.service);
        Ok(Reads::Handed(Hers { person, service, scope }))
    }

    /// As her roles give it; nothing for who has none that does.
    pub fn of(colleague: &Colleague) -> Option<Reads> {
        let scope = |right| {
            let scope = rights::scope_of(&colleague.roles, right);
            scope.holds(At::Somewhere).then_some(scope)
        };
        if let Some(scope) = scope(Right::ReadDesk) {
            return Some(Reads::Desk(scope));
        }
        let (person, service) = (colleague.person, colleague.service.clone());
        scope(Right::CarryOut).map(|scope| Reads::Handed(Hers { person, service, scope }))
    }

    pub fn scope(&self) -> &Scope {
        match self {
            Reads::Desk(scope) => scope,
            Reads::Handed(hers) => &hers.scope,
        }
    }

    /// What is done at the desk is told at once to who reads it.
    pub fn reads_desk(&self) -> bool {
        match self {
            Reads::Desk(_) => true,
            Reads::Handed(_) => false,
        }
    }
}
