//! Climate actions, the themes they belong to, whom to ask, the policy behind them, and the line of steps of each.
//!
//! Invariant: a trajectory presents; it decides nothing. Actions of other organisers live on their own pages: here
//! they are a card with a link.

mod project;
pub mod store;

use crate::people::StaffNames;

pub use project::{
    Contact, NewContact, NewProject, NewTheme, Outside, PolicyPage, Project, ProjectCard, Step, StepState, Theme,
};

/// The names of the people one can ask: no citizen is shown with one of them.
pub fn staff_names() -> StaffNames {
    StaffNames(|cx, tx| {
        Box::pin(async move {
            let contacts = store::list_contacts(tx, cx.municipality()).await?;
            Ok(contacts.into_iter().map(|contact| contact.name).collect())
        })
    })
}
