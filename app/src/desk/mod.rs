//! The desk: what waits for the staff, what was done, and what the municipality sets of itself. Of the slices' own it
//! writes nothing: each use case stands with its slice, beside what a citizen does there.

pub mod advice;
mod blocks;
mod case;
mod districts;
mod inbox;
mod keep;
mod log;
mod look;
pub mod mails;
mod matter;
mod policy;
mod roles;
mod search;
mod settings;

pub use blocks::{set_block, show_blocks, undo_block};
pub use case::{press_case, show_case};
pub use districts::show_districts;
pub use inbox::show_desk;
pub use log::{show_log, write_down_taken};
pub use look::{example_css, set_look, show_look};
pub use roles::{give_role, show_roles, take_role};
pub use search::search;
pub use settings::{set_settings, show_settings};
