//! What waits for somebody at the municipality, apart from what it is: who has it, until when it was put off, and what
//! colleagues wrote about it.
//!
//! Citizens never see any of it. Nothing goes away by being handed over or put off: it is somebody's, or it comes back.

pub mod advice;
mod case;
mod done;
mod hand_over;
mod inside;
mod note;
mod policy;
mod put_off;
pub mod store;
mod tell;
mod typed;

pub use case::{Act, Case, CaseState, Entry, Handed, Keeper, Kept, Matter, colleagues};
pub use done::done;
pub use hand_over::{hand_over, take};
pub use inside::{Inside, Line};
pub use note::note;
pub use policy::{MayAdvise, keeps, may_advise, may_be_asked, may_read};
pub use put_off::{put_off, resume};
pub use typed::{Press, Typed};
