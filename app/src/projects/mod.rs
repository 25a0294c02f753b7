//! Climate actions, the themes they belong to, whom to ask, the policy behind them, and the line of steps of each.
//!
//! Invariants:
//! - a trajectory presents; it decides nothing;
//! - actions of other organisers live on their own pages: here they are a card with a link;
//! - a task is for the staff alone, and stays when its step goes;
//! - an action and a policy page that are not published yet do not exist for citizens; an action with a call that
//!   people see stays published, and the municipality's own.

mod absence;
mod edit;
mod project;
mod shown;
pub mod store;
pub mod tasks;

use crate::people::{StaffNames, ThemesByAddress};

pub use absence::{Present, StandsIn, find_present, whom_to_ask};
pub use edit::Trajectory;
pub use project::{
    Contact, NewContact, NewProject, NewTheme, Outside, PolicyPage, Project, ProjectCard, ProjectChoice, Signature,
    Step, StepState, Theme,
};
pub use shown::{CallsOf, load_shown, load_shown_policy};

/// The names of the people one can ask: no citizen is shown with one of them.
pub fn staff_names() -> StaffNames {
    StaffNames(|cx, tx| {
        Box::pin(async move {
            let contacts = store::list_contacts(tx, cx.municipality()).await?;
            Ok(contacts.into_iter().map(|contact| contact.name).collect())
        })
    })
}

/// For claims that name themes by their addresses.
pub fn themes_by_address() -> ThemesByAddress {
    ThemesByAddress(|cx, tx| {
        Box::pin(async move {
            let themes = store::list_themes(tx, cx.municipality()).await?;
            Ok(themes.into_iter().map(|theme| (theme.slug, theme.id)).collect())
        })
    })
}
