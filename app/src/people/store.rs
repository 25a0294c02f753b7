//! Every statement on this slice's tables.

mod contacts;
mod presses;
mod sessions;

pub use contacts::*;
pub use presses::*;
pub use sessions::*;
