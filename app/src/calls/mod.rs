//! Calls: what the municipality asks, in which window, in which categories, and who may take part.
//!
//! Invariants:
//! - whether something may be done now is decided by the call's own window and rules, never by the trajectory that
//!   presents it;
//! - a call that is not published yet does not exist for citizens; one that has suggestions stays published;
//! - a call is seen only where its action is;
//! - a question that has responses keeps its kind, is not deleted, and what was given for officers only stays so.

mod call;
mod edit;
mod given_file;
mod policy;
mod question;
mod question_field;
pub mod questions;
mod shown;
pub mod store;
mod typed;
mod window;

pub use call::{Call, Category, Eligibility, NewCall, Voters, area_text, name_of};
pub use edit::Edited;
pub use given_file::{FileKind, GivenFile};
pub use question::{Condition, NO, Question, QuestionKind, ShownTo, YES};
pub use question_field::{QuestionField, field_id};
pub use shown::{CategoriesInUse, QuestionsInUse, load_shown};
pub use window::{Window, window_text};

use crate::projects::CallsOf;

/// From when on people see the calls of an action: the slice below asks.
pub fn calls_of() -> CallsOf {
    CallsOf(|cx, tx, project| {
        Box::pin(async move { Ok(store::list_publications(tx, cx.municipality(), project).await?) })
    })
}
