//! What an officer does from the page of a suggestion, beside answering it for everybody: joins it with another one, asks
//! its author for more, answers her alone, takes it to another call, makes two of it; and what its author says to it.

pub mod author;
pub mod merge;
pub mod move_over;
mod policy;
pub mod reaction;
mod related;
pub mod reply;
pub mod split;
pub mod write_down;

pub use policy::{MayMerge, MayMove, MaySplit, MayWriteAuthor, may_write_author};
pub use related::Related;
