//! What a call may not do once people gave to it: pure.

use super::Call;

/// What people already gave to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Nothing,
    Suggestions,
}

/// Whether a call may leave the site again: the key of the reason when not.
pub fn may_leave_site(call: &Call, given: Given) -> Result<(), &'static str> {
    match (call.published_at, given) {
        (Some(_), Given::Suggestions) => Err("editing-call-stays"),
        (Some(_), Given::Nothing) | (None, _) => Ok(()),
    }
}
