//! What is new, for who works here: the college, officers, colleagues of other services. One page, and a mail that brings it
//! at the pace each chose.
//!
//! Invariants:
//! - it is composed from what the activity log holds and from what came in, so that nothing has to be written for it;
//! - a new kind of happening does not compile before somebody says whether it belongs in it (`part.rs`);
//! - no e-mail address and nobody's vote is in it; there is no mail with nothing in it.

mod compose;
mod pace;
mod page;
mod paper;
mod part;
mod reads;
mod send;
mod stop;
pub mod store;

pub use page::{press, show};
pub use paper::take_along;
pub use send::{DAY, SOON, plan, work};
pub use stop::{show_stop, stop, whole_address as stop_address};
