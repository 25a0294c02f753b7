//! Slips: forms on paper with a number. Printed for a call, or numbered when they are entered; with the number, who filled
//! one in claims what she gave once she has signed in. And who is told by phone or letter, since she has no e-mail.
//!
//! Invariants:
//! - a number belongs to one call, is entered once, and is claimed once;
//! - it is typed over without doubt, and guessing it is throttled;
//! - who entered a form cannot claim it, and undoes it within a week, unless it was claimed;
//! - what somebody is told by phone or letter is told once; what still waits when she confirms an address is mailed.

pub mod call;
pub mod claim;
pub mod letters;
pub mod mail;
pub mod notice;
mod policy;
mod slip;
pub mod store;

pub use policy::{MayEnter, MayTell, MayUndo, may_enter, may_tell, may_undo, told_themes};
pub use slip::{Origin, Reference, Slip, Source};
