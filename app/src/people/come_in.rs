//! Somebody comes in, by whichever door: an open session, always with a new token, and what she pressed before is done.

use super::{
    session, store,
    waiting::{self, Waited},
};
use crate::{
    cx::Cx,
    refusal::Result,
    vocabulary::{Actor, Capacity, PersonId, SignedIn, Strength},
};
use axum::response::Response;
use http::header;
use kit::db::Tx;

/// A person who came in, in a transaction that is not durable yet.
#[derive(Debug, Clone)]
pub struct CameIn {
    opened: session::Opened,
    waited: Waited,
}

/// The person of an account, or a new one.
pub async fn holder_of(cx: &Cx, tx: &mut Tx<'_>, subject: &[u8]) -> Result<PersonId> {
    let town = cx.municipality();
    if let Some(person) = store::find_person_of_account(tx, town, subject).await? {
        return Ok(person);
    }
    let new = store::NewPerson { id: PersonId(cx.new_id()), display_name: None, created_at: cx.now };
    store::insert_person(tx, town, &new).await?;
    store::insert_account(tx, town, subject, new.id, cx.now).await?;
    Ok(new.id)
}

/// Opens a session in place of the one this browser had, and does what waits for it.
pub async fn come_in(mut cx: Cx, tx: &mut Tx<'_>, person: PersonId, strength: Strength) -> Result<CameIn> {
    let town = cx.municipality();
    if let Some(token) = &cx.session {
        store::delete_session(tx, town, &session::hash(token)).await?;
    }
    // What waits was pressed by a citizen.
    let capacity = match waiting::find_waiting(&cx, tx).await? {
        Some(_) => Capacity::Inhabitant,
        None => Capacity::Municipality,
    };
    let opened = session::open(&cx, tx, person, (strength, capacity)).await?;
    let held = store::list_roles(tx, town, person).await?;
    let blocked_until = store::find_block(tx, town, person, cx.now).await?;
    cx.actor = Actor::Person(SignedIn::acting(person, strength, (held, capacity)).blocked(blocked_until));
    let waited = waiting::do_what_waits(&cx, tx).await?;
    Ok(CameIn { opened, waited })
}

impl CameIn {
    /// After the commit: the cookie, and the page where she goes on.
    pub fn answer(&self, cx: &Cx, fallback: &str) -> Response {
        let mut response = waiting::go_on(cx, &self.waited, fallback);
        response.headers_mut().append(header::SET_COOKIE, self.opened.cookie(&cx.town));
        response
    }
}
