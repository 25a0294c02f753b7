//! What colleagues do for an action: tasks, each at a step of its trajectory or at the action as a whole.
//!
//! Invariants:
//! - a task is for the staff alone: no page, feed or file of citizens knows of it;
//! - whose it is and until when it was put off stands with all that waits (`cases`); while it was given to nobody, or to
//!   somebody who has no role any more, it is that of the action's contact, and of who replaces her;
//! - it is open until somebody says that it is done, or takes it away: that its step goes, or passes, does not end it.

mod edit;
mod finish;
pub mod line;
pub mod list;
mod policy;
pub mod show;
pub mod store;
mod task;
mod template;

pub use finish::{finish, reopen};
pub use task::{NewTask, Place, Task, TaskRow, Whose};
pub use template::{Template, begin, check_template};
