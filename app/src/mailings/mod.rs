//! Mailings: one mail of the municipality to many people, chosen by what they gave and what they want to hear.
//!
//! Invariants:
//! - nobody gets one who may not: consent or the tie with her own contribution is asked when people are counted, when they
//!   are written down, and once more before each mail leaves;
//! - who gets it is written down once, in the transaction that sends it; the mail to each has a key, so that a worker that
//!   dies, a mailing that is interrupted and goes on, and a second press leave one mail to each;
//! - that somebody opened it or pressed in it is known to nobody.

mod compose;
mod find;
mod mailing;
mod paper;
mod policy;
mod results;
mod segment;
mod send;
mod show;
pub mod store;
mod typed;

pub use compose::{delete, list, make, save, show_edit, show_new};
pub use find::kept;
pub use mailing::{Ground, Mailing, MailingState, retain_of};
pub use paper::take_along;
pub use results::take_results;
pub use segment::{Condition, Kind, Object, Part};
pub use send::{SEND, go_on, held_back, interrupt, make_ready, send, send_test, work};
pub use show::{show, show_example};
