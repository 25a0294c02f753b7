//! Calls: what the municipality asks, in which window, in which categories, and who may take part.
//!
//! Invariants:
//! - whether something may be done now is decided by the call's own window and rules, never by the trajectory that
//!   presents it;
//! - a call that is not published yet does not exist for citizens; one that has suggestions stays published.

mod call;
mod changes;
pub mod delete;
pub mod desk;
pub mod edit;
mod edit_page;
mod policy;
mod shown;
pub mod store;
mod typed;
mod window;

pub use call::{Call, Category, Eligibility, NewCall, Publication, Voters, name_of};
pub use shown::{CategoriesInUse, load_shown};
pub use window::{Window, window_text};
