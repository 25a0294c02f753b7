//! Suggestions: what citizens bring to a call, the votes, comments and answers on it. The model slice.
//!
//! Invariants:
//! - one person has at most one vote on a suggestion (`votes_one_per_person`);
//! - `vote_count`, `comment_count` and `answer_count` are changed with the row they count; `plein audit` recounts them;
//! - a draft becomes one suggestion, however often it is sent: it carries the id the suggestion will have;
//! - a hidden suggestion is a 404 everywhere, and neither list, map nor search shows it.

pub mod add;
pub mod browse;
mod cards;
pub mod check;
mod draft;
pub mod filter;
pub mod follow;
mod near;
pub mod notices;
pub mod picture;
mod pin;
pub mod points;
mod policy;
pub mod presses;
pub mod show;
pub mod stop;
pub mod store;
mod suggestion;
mod typed;
pub mod vote;
pub mod withdraw;
mod wording;

pub use cards::Card;
pub use points::Points;
pub use suggestion::{Answer, Comment, NewSuggestion, PinKind, Status, StatusChange, Suggestion};
pub use typed::{Typed, place_of};
pub use vote::VoteButton;
