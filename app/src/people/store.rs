//! Every statement on this slice's tables.

mod codes;
mod contacts;
mod importing;
mod merging;
mod presses;
mod sessions;
mod stops;

pub use codes::*;
pub use contacts::*;
pub use importing::*;
pub use merging::*;
pub use presses::*;
pub use sessions::*;
pub use stops::*;
