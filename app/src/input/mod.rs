//! Input for others: an officer enters what somebody gave at the counter, by phone or on paper. It goes through the
//! citizens' own use cases, under their rules, so it counts the same; the page says where it came from.
//!
//! Invariants:
//! - a form is entered whole or not at all, and once however often it is sent;
//! - who seems to be there already is offered before somebody new is made, and nobody is joined unseen;
//! - no consent without something in writing, and none that was not ticked.

mod codes;
mod enter;
mod page;
mod papers;
mod person;
mod receipt;
mod reserve;
mod sheet;
mod typed;
mod undo;

pub use page::{press, press_print, show};
pub use papers::show as show_papers;
pub use receipt::show as show_receipt;
pub use undo::{ask as ask_undo, press as press_undo};
