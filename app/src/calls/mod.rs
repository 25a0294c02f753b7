//! Calls: what the municipality asks, in which window, in which categories, and who may take part.
//!
//! Invariant: whether something may be done now is decided by the call's own window and rules, never by the
//! trajectory that presents it.

mod call;
pub mod store;
mod window;

pub use call::{Call, Category, Eligibility, NewCall, Voters, name_of};
pub use window::{Window, window_text};
