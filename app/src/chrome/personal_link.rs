//! Links under mails that can do one thing for their reader and nothing else: nobody is signed in by them.

use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    urls,
    vocabulary::PersonId,
};
use kit::{clock::Moment, secret};

/// To the page where she says what she wants to hear.
pub const PREFERENCES: &str = "preferences";

const GOOD_DAYS: i64 = 366;

fn purpose(cx: &Cx, what: &str) -> String {
    format!("{what} {}", cx.municipality().0)
}

/// The last part of the link's address, good for a year.
pub fn token(cx: &Cx, what: &str, person: PersonId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    secret::sign(&cx.app.secret_key, &purpose(cx, what), &format!("{person}-{until}"))
}

/// The whole address of the link to what she wants to hear.
pub fn preferences_address(cx: &Cx, person: PersonId) -> String {
    cx.town.base.join(&cx.href(&urls::preferences(&token(cx, PREFERENCES, person))))
}

/// Whose link it is, when we wrote it and it is good still.
pub fn reader_of(cx: &Cx, what: &str, token: &str) -> Result<PersonId, Refusal> {
    let words = secret::signed(&cx.app.secret_key, &purpose(cx, what), token).ok_or(Refusal::NotFound)?;
    let (person, until) = words.split_once('-').ok_or(Refusal::NotFound)?;
    let until: i64 = until.parse().map_err(|_| Refusal::NotFound)?;
    if Moment(0).plus_seconds(until) < cx.app.clock.machine() {
        return Err(Refusal::NotFound);
    }
    person.parse().map_err(|()| Refusal::NotFound)
}
