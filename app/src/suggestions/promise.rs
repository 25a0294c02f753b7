//! By when a suggestion is answered, as the municipality promises.

use super::{Status, Suggestion};
use crate::{chrome::Promise, cx::Cx};
use kit::clock::Moment;

impl Promise {
    /// Nothing for what is answered, settled or decided.
    pub fn of(cx: &Cx, suggestion: &Suggestion) -> Option<Promise> {
        let is_open = suggestion.answers == 0 && suggestion.settled_at.is_none();
        let waits = is_open && matches!(suggestion.status, Status::Submitted | Status::UnderReview);
        waits.then(|| Promise::since(cx, suggestion.created_at))
    }

    /// For what came in at `at`.
    pub fn since(cx: &Cx, at: Moment) -> Promise {
        Promise::by(cx, cx.town.promised(at))
    }
}
