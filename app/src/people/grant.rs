//! Somebody gets a role, keeps it until a day, or gives it back.
//!
//! A session never outlives a role it was opened with: what one may do is asked at the door, once for each request.

use super::{
    session::STAFF_SECONDS,
    store::{self, GrantedBy},
};
use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    vocabulary::{Actor, MunicipalityId, PersonId, Role, Scope},
};
use kit::{clock::Moment, db::Tx};

/// A role as it is given.
#[derive(Debug, Clone)]
pub struct Grant {
    pub person: PersonId,
    pub role: Role,
    pub scope: Scope,
    pub ends_at: Option<Moment>,
    /// Whom she works for when that is not the municipality, and its enterprise number.
    pub organisation: String,
    pub enterprise_number: String,
}

impl Grant {
    /// Without an end, for everything, for the municipality itself.
    pub fn new(person: PersonId, role: Role) -> Grant {
        let (organisation, enterprise_number) = (String::new(), String::new());
        Grant { person, role, scope: Scope::Everything, ends_at: None, organisation, enterprise_number }
    }
}

/// This administrator may give roles and take them back. Made here only.
#[derive(Debug)]
pub struct MayGrant {
    administrator: PersonId,
}

pub fn may_grant(actor: &Actor) -> Result<MayGrant, Refusal> {
    Ok(MayGrant { administrator: rights::ask(actor, Right::Grant, At::Everywhere)?.person })
}

/// Why a role stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// The last administrator could lock everybody out: another one must do it.
    OwnAdministration,
}

impl MayGrant {
    fn on(&self, person: PersonId, role: Role) -> Result<(), Stays> {
        match person == self.administrator && role == Role::Administrator {
            true => Err(Stays::OwnAdministration),
            false => Ok(()),
        }
    }
}

/// Gives it, or sets anew until when and for whom.
pub async fn grant(cx: &Cx, tx: &mut Tx<'_>, (may, grant): (&MayGrant, &Grant)) -> Result<Result<(), Stays>> {
    if let (Err(stays), Some(_)) = (may.on(grant.person, grant.role), grant.ends_at) {
        return Ok(Err(stays));
    }
    save(tx, cx.municipality(), (grant, GrantedBy::Colleague), cx.app.clock.machine()).await?;
    Ok(Ok(()))
}

/// Sessions she has open become those of the staff: as short, and none longer than the role.
pub async fn save(tx: &mut Tx<'_>, town: MunicipalityId, (grant, by): (&Grant, GrantedBy), now: Moment) -> Result<()> {
    store::save_role(tx, town, grant, by).await?;
    let working_day = now.plus_seconds(STAFF_SECONDS);
    let ends_at = grant.ends_at.map_or(working_day, |end| end.min(working_day));
    Ok(store::end_sessions_by(tx, town, grant.person, ends_at).await?)
}

/// Takes it back and closes her sessions at once. False when she had none.
pub async fn take_back(
    cx: &Cx,
    tx: &mut Tx<'_>,
    may: &MayGrant,
    (person, role): (PersonId, Role),
) -> Result<Result<bool, Stays>> {
    if let Err(stays) = may.on(person, role) {
        return Ok(Err(stays));
    }
    Ok(Ok(store::revoke_role(tx, cx.municipality(), person, role).await? > 0))
}
