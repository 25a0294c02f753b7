//! Climate actions, the themes they belong to, whom to ask, the policy behind them, and the line of steps of each.
//!
//! Invariant: a trajectory presents; it decides nothing. Actions of other organisers live on their own pages: here
//! they are a card with a link.

mod project;
pub mod store;

pub use project::{
    Contact, NewContact, NewProject, NewTheme, Outside, PolicyPage, Project, ProjectCard, Step, StepState, Theme,
};
