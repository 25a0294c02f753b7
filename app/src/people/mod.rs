//! People and how they come in: persons, accounts, sessions, sign-in, e-mail addresses, consents.
//!
//! A person is not an account: she may be known by an e-mail address alone. Invariants:
//! - nothing of the provider's identity is kept but a keyed hash of `sub`;
//! - a session is a row; signing out everywhere deletes the rows;
//! - an e-mail address counts only after its code was entered.

mod personas;
pub mod press;
pub mod session;
pub mod store;
mod tie;

pub use personas::{DemoPersona, DemoPersonas};
pub use press::{Press, Replay, ask_tie_for, sign_in_for};
pub use tie::{Tie, TieKind, tie_of};

/// How somebody who comes in is known: a keyed hash of what the provider says, under a key that never leaves us.
///
/// Database and key file are both needed to recognise anybody: a stolen copy of one tells nothing.
pub fn subject_hash(app: &crate::cx::App, town: &crate::municipality::Municipality, issuer: &str, sub: &str) -> [u8; 32] {
    let key = kit::secret::keyed_hash(&app.secret_key, &town.subject_key);
    subject::subject_hash(&key, issuer, sub)
}
