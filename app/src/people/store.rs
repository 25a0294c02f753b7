//! Every statement on this slice's tables.

mod blocks;
mod codes;
mod colleagues;
mod contacts;
mod importing;
mod leaving;
mod merging;
mod my_data;
mod preferences;
mod presses;
mod recorded;
mod roles;
mod sessions;
mod stops;
mod unreachable;

pub use blocks::*;
pub use codes::*;
pub use colleagues::*;
pub use contacts::*;
pub use importing::*;
pub use leaving::*;
pub use merging::*;
pub use my_data::*;
pub use preferences::*;
pub use presses::*;
pub use recorded::*;
pub use roles::*;
pub use sessions::*;
pub use stops::*;
pub use unreachable::*;
