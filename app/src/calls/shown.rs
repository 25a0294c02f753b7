//! What of a call is seen by whom, and what others made of it.

use super::{Call, store};
use crate::{
    cx::Cx,
    editing::Publication,
    refusal::{Error, Refusal, Result},
    rights::Right,
    vocabulary::CallId,
};
use kit::db::{Fut, Tx};

/// The kinds that suggestions of a call have: the slice above tells, put in at start.
#[derive(Clone, Copy)]
pub struct CategoriesInUse(pub for<'a> fn(Cx, &'a mut Tx<'_>, CallId) -> Fut<'a, Vec<String>, Error>);

/// The keys of the questions of a call that have responses, told likewise.
#[derive(Clone, Copy)]
pub struct QuestionsInUse(pub for<'a> fn(Cx, &'a mut Tx<'_>, CallId) -> Fut<'a, Vec<String>, Error>);

/// The call of an address: what is not published yet is there for the staff only.
pub async fn load_shown(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<Call> {
    let call = store::find_any_call(tx, cx.municipality(), slug).await?.ok_or(Refusal::NotFound)?;
    let is_staff = cx.actor.account().is_some_and(|person| person.may(Right::ReadDesk, call.theme));
    match call.publication(cx.now) {
        Publication::Published => Ok(call),
        Publication::Draft | Publication::Scheduled if is_staff => Ok(call),
        Publication::Draft | Publication::Scheduled => Err(Refusal::NotFound.into()),
    }
}
