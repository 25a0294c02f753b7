//! The pool of people: what each wants to hear, how often, and how far she wants to take part; for the staff in numbers.
//!
//! Invariants:
//! - nothing is ticked for her: a choice nobody made is no choice;
//! - the link of a mail shows and changes what its reader wants to hear, and nothing else of her;
//! - nobody of the staff browses people: one is looked up, with a reason that stands in the activity log.

mod look_up;
mod numbers;
mod policy;
pub mod preferences;
mod store;
mod typed;

pub use look_up::{look_up, show_looked_up};
pub use numbers::show as show_numbers;
