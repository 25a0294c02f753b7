//! Somebody has an address that she confirmed: what waited for one goes there at once.

use super::{Email, store};
use crate::{
    cx::Cx,
    refusal::{Error, Result},
    vocabulary::PersonId,
};
use kit::db::{Fut, Tx};

/// Sends what the slices above keep ready for her; put in at start.
#[derive(Clone, Copy)]
pub struct SendWhatWaits(pub for<'a> fn(Cx, &'a mut Tx<'_>, PersonId) -> Fut<'a, (), Error>);

/// From now on mail reaches her.
pub(super) async fn confirm(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, email: &Email) -> Result<()> {
    store::update_email(tx, cx.municipality(), person, email, cx.now).await?;
    send_what_waits(cx, tx, person).await
}

/// Nothing while she has no address.
pub(super) async fn send_what_waits(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    (cx.app.part::<SendWhatWaits>().0)(cx.clone(), tx, person).await
}
