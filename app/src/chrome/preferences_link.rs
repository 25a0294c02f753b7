//! The link under every mail that can be stopped, to the page where its reader says what she wants to hear. It can do that
//! and nothing else: nobody is signed in by it.

use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    urls,
    vocabulary::PersonId,
};
use kit::{clock::Moment, secret};

const GOOD_DAYS: i64 = 366;

fn purpose(cx: &Cx) -> String {
    format!("preferences {}", cx.municipality().0)
}

/// The whole address of the link, good for a year.
pub fn whole_address(cx: &Cx, person: PersonId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{person}-{until}"));
    cx.town.base.join(&cx.href(&urls::preferences(&token)))
}

/// Whose link it is, when we wrote it and it is good still.
pub fn reader_of(cx: &Cx, token: &str) -> Result<PersonId, Refusal> {
    let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
    let (person, until) = words.split_once('-').ok_or(Refusal::NotFound)?;
    let until: i64 = until.parse().map_err(|_| Refusal::NotFound)?;
    if Moment(0).plus_seconds(until) < cx.app.clock.machine() {
        return Err(Refusal::NotFound);
    }
    person.parse().map_err(|()| Refusal::NotFound)
}
