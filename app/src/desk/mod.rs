//! The desk: what waits for the staff, and what was done. It writes nothing of its own: each use case stands with its
//! slice, beside what a citizen does there.

mod inbox;
mod log;

pub use inbox::show_desk;
pub use log::show_log;
