//! The annual report on participation: what came in, what became of it and whether promises were kept, for the council; and
//! the figures of moderation that the law asks for once a year (Regulation (EU) 2022/2065, article 15).
//!
//! Invariants:
//! - each figure is counted once, here or by who counts it elsewhere: the page, the PDF and the DOCX show the same chapters;
//! - few people are not counted out loud, and nobody is named.

mod chapter;
mod compose;
mod moderation;
mod page;
mod paper;
mod promises;
mod store;

pub use page::show;
pub use paper::take_along;
