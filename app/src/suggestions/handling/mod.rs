//! What an officer does from the page of a suggestion, beside answering it for everybody: joins it with another one, asks
//! its author for more, answers her alone, takes it to another call; and what its author says to it.

pub mod author;
pub mod merge;
pub mod move_over;
mod policy;
pub mod reaction;
pub mod reply;

pub use policy::{MayMerge, MayMove, MayWriteAuthor, may_write_author};
