//! People and how they come in: persons, accounts, sessions, sign-in, e-mail addresses, consents.
//!
//! A person is not an account: she may be known by an e-mail address alone. Invariants:
//! - nothing of the provider's identity is kept but a keyed hash of `sub`;
//! - a session is a row; signing out everywhere deletes the rows;
//! - an e-mail address counts only after its code was entered.

pub mod press;
pub mod session;
pub mod store;
mod tie;

pub use press::{Press, Replay, ask_tie_for, sign_in_for};
pub use tie::{Tie, TieKind, tie_of};
