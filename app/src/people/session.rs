//! Open sessions: a random token in a cookie, its hash in the database.

use super::store;
use crate::{
    cx::Cx,
    municipality::Municipality,
    refusal::Result,
    vocabulary::{Capacity, PersonId, SignedIn, Strength},
};
use http::HeaderValue;
use kit::{clock::Moment, db::Tx, secret};

pub const COOKIE: &str = "plein";
/// Binds a sign-in or an e-mail code under way to the browser that asked.
pub const BROWSER_COOKIE: &str = "plein-browser";

const PURPOSE: &str = "session";
/// A citizen stays signed in for a month, staff for a working day.
const CITIZEN_SECONDS: i64 = 30 * 86_400;
pub(super) const STAFF_SECONDS: i64 = 10 * 3_600;
/// Whoever signs in next in this browser is joined with this person: a day at most.
const EMAIL_SECONDS: i64 = 86_400;

/// How a token is looked up.
pub fn hash(token: &str) -> [u8; 32] {
    secret::hash(PURPOSE, token)
}

/// Who holds `token`, when her session is open.
pub async fn actor_of(cx: &Cx, token: &str) -> Result<Option<SignedIn>> {
    let mut tx = cx.read().await?;
    Ok(store::find_session(&mut tx, cx.municipality(), &hash(token), (cx.app.clock.machine(), cx.now)).await?)
}

/// Opens a session and gives the token for its cookie. Staff sessions are short, and end with the role.
pub async fn open(
    cx: &Cx,
    tx: &mut Tx<'_>,
    person: PersonId,
    (strength, capacity): (Strength, Capacity),
) -> Result<Opened> {
    let (token, town, now) = (secret::token(), cx.municipality(), cx.app.clock.machine());
    store::delete_ended_roles(tx, now).await?;
    let is_citizen = store::list_roles(tx, town, person).await?.is_empty();
    let seconds = match (strength, is_citizen) {
        (Strength::Email, _) => EMAIL_SECONDS,
        (Strength::Account, true) => CITIZEN_SECONDS,
        (Strength::Account, false) => STAFF_SECONDS,
    };
    let role_ends_at = store::find_first_end(tx, town, person).await?.unwrap_or(Moment(i64::MAX));
    let ends_at = now.plus_seconds(seconds).min(role_ends_at);
    let session = store::NewSession { token_hash: hash(&token), person, strength, capacity, now, ends_at };
    store::insert_session(tx, town, &session).await?;
    Ok(Opened { token, seconds })
}

/// A session just made.
#[derive(Debug, Clone)]
pub struct Opened {
    token: String,
    seconds: i64,
}

impl Opened {
    pub fn cookie(&self, town: &Municipality) -> HeaderValue {
        town.base.jar().set(COOKIE, &self.token, Some(self.seconds))
    }
}
