//! Providers of sign-in: one that is certified, and one that misbehaves in every way we know.

pub mod hostile;
pub mod real;

use plein::municipality::ClaimedRole;

/// What a value of the role claim gives.
pub fn given(claim: &str, role: &str, themes: &[&str]) -> ClaimedRole {
    let themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
    ClaimedRole { claim: claim.to_owned(), role: role.to_owned(), themes }
}
