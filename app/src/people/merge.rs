//! Two persons turn out to be one: whoever voted by e-mail address signs in, or confirms that address when signed in.
//!
//! One person, one vote holds across both: where both voted, one vote stays. A person with an account is never merged
//! away: two accounts are two people.

use super::{Email, confirmed, store};
use crate::{
    cx::Cx,
    refusal::{Error, Result},
    vocabulary::{Actor, PersonId, Strength},
};
use kit::db::{Fut, Tx};

/// What the slices above keep of a person is brought to another by them; put in at start.
#[derive(Clone, Copy)]
pub struct MergeSlices {
    pub perform: for<'a> fn(Cx, &'a mut Tx<'_>, PersonId, PersonId) -> Fut<'a, (), Error>,
    /// After it is durable.
    pub done: fn(&Cx),
}

/// Brings everything of `from` to `into`; `from` is no more.
pub async fn merge_person(cx: &Cx, tx: &mut Tx<'_>, from: PersonId, into: PersonId) -> Result<()> {
    if from == into {
        return Ok(());
    }
    let town = cx.municipality();
    (cx.app.part::<MergeSlices>().perform)(cx.clone(), tx, from, into).await?;
    let (old, new) = (store::load_profile(tx, town, from).await?, store::load_profile(tx, town, into).await?);
    store::delete_email(tx, town, from).await?;
    if let (Some(email), Some(confirmed_at), None) = (&old.email, old.email_confirmed_at, new.email_confirmed_at) {
        store::update_email(tx, town, into, &Email::kept(email.clone()), confirmed_at).await?;
    }
    store::merge_names(tx, town, from, into).await?;
    store::merge_statements(tx, town, from, into).await?;
    store::merge_preferences(tx, town, from, into).await?;
    store::merge_block(tx, town, from, into).await?;
    store::merge_recorded(tx, town, from, into).await?;
    store::move_sessions(tx, town, from, into).await?;
    store::delete_person(tx, town, from).await?;
    confirmed::send_what_waits(cx, tx, into).await
}

/// Whether two persons became one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    Yes,
    No,
}

impl Joined {
    /// After the commit: what shows counts hears of it.
    pub fn done(self, cx: &Cx) {
        match self {
            Joined::Yes => (cx.app.part::<MergeSlices>().done)(cx),
            Joined::No => {}
        }
    }
}

/// Joins whoever this browser knows by e-mail address alone to the person who signs in on it.
pub async fn join_email_person(cx: &Cx, tx: &mut Tx<'_>, into: PersonId) -> Result<Joined> {
    let Actor::Person(here) = &cx.actor else { return Ok(Joined::No) };
    match here.strength {
        Strength::Email => join(cx, tx, here.person, into).await,
        Strength::Account => Ok(Joined::No),
    }
}

/// Whether an address can become this person's: nobody else has an account with it.
pub async fn is_free(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, email: &Email) -> Result<bool> {
    let town = cx.municipality();
    match store::find_person_of_email(tx, town, email).await? {
        Some(other) if other != person => Ok(!store::has_account(tx, town, other).await?),
        Some(_) | None => Ok(true),
    }
}

/// An address that she proved to read is hers, and whoever gave something with it before turns out to be she. Nothing when
/// somebody else has an account with it.
pub async fn take_address(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, email: &Email) -> Result<Option<Joined>> {
    let town = cx.municipality();
    if !is_free(cx, tx, person, email).await? {
        return Ok(None);
    }
    let joined = match store::find_person_of_email(tx, town, email).await? {
        Some(other) => join(cx, tx, other, person).await?,
        None => Joined::No,
    };
    confirmed::confirm(cx, tx, person, email).await?;
    Ok(Some(joined))
}

/// Joins `from` to `into`, unless `from` has an account of her own.
pub async fn join(cx: &Cx, tx: &mut Tx<'_>, from: PersonId, into: PersonId) -> Result<Joined> {
    if from == into || store::has_account(tx, cx.municipality(), from).await? {
        return Ok(Joined::No);
    }
    merge_person(cx, tx, from, into).await?;
    Ok(Joined::Yes)
}
