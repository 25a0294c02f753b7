//! Suggestions: what citizens bring to a call, the votes, comments and answers on it. The model slice.
//!
//! Invariants:
//! - one person has at most one vote on a suggestion (`votes_one_per_person`);
//! - `vote_count`, `comment_count` and `answer_count` are changed with the row they count; `plein audit` recounts them;
//! - what was brought over from elsewhere is there once, however often it is read: `imported_suggestions` says so;
//! - a comment counts while it can be read; who hid it and why is written down with the report of it;
//! - a draft becomes one suggestion, however often it is sent: it carries the id the suggestion will have;
//! - a photo belongs to one suggestion, or to the draft that will become it, and at most five do;
//! - what was given to a question for officers only is shown at the desk, and to who still fills it in: nowhere else;
//!   who gave a file reads it too;
//! - what a suggestion was before a change is kept, and who made it changes it only while nobody else voted;
//! - a merged suggestion has no votes: they are where it was merged into (`merges`), one of each person;
//! - of a suggestion that was split, both are there (`splits`); votes stay with the first;
//! - what an officer and an author say to each other alone (`exchanges`) is for them and the staff;
//! - a text that somebody reads first (`holding.rs`) is hidden until it is let through; who wrote it sees it;
//! - a hidden suggestion is a 404 everywhere, its photos too, and neither list, map nor search shows it; who made it reads
//!   why at its own address, and the staff reads it at the desk.

pub mod add;
mod attach;
pub mod browse;
mod cards;
pub mod change;
pub mod check;
pub mod coauthors;
pub mod comments;
pub mod correct;
mod crowd;
mod draft;
pub mod export;
pub mod file;
mod fill_page;
pub mod filter;
pub mod follow;
mod ground;
pub mod handling;
pub mod hide;
mod holding;
mod import;
pub mod join;
pub mod leave;
mod makers;
pub mod my_data;
mod near;
pub mod nearby;
mod next_step;
pub mod notices;
pub mod out_of_sight;
pub mod overview;
pub mod photo;
pub mod picture;
mod pin;
pub mod points;
mod policy;
pub mod presses;
mod promise;
pub mod reports;
pub mod respond;
pub mod responses;
pub mod retract;
mod set_status;
mod share;
pub mod show;
pub mod stop;
pub mod store;
mod suggestion;
pub mod themes;
mod typed;
pub mod undo;
mod versions;
pub mod vote;
mod whom;
pub mod withdraw;
mod wording;

pub use cards::Card;
pub use crowd::Crowds;
pub use ground::Ground;
pub use holding::{HeldText, is_held};
pub use import::{Author, Batch, Imported, Step, Stored, Wrote, import, imported_body, imported_title};
pub use next_step::{NextStep, Spot, next_card};
pub use points::{Figures, Points, TotalVotes};
pub use suggestion::{Answer, Comment, NewSuggestion, PinKind, Status, StatusChange, Suggestion};
pub use typed::{Checked, Rules, Typed, place_of};
pub use vote::VoteButton;
pub use whom::about_suggestion;
pub use wording::{CommentText, Reason};

use crate::calls::{CategoriesInUse, QuestionsInUse};

/// The kinds that suggestions of a call have, hidden ones among them: they cannot go.
pub fn categories_in_use() -> CategoriesInUse {
    CategoriesInUse(|cx, tx, call| {
        Box::pin(async move { Ok(store::list_used_categories(tx, cx.municipality(), call).await?) })
    })
}

/// The questions of a call that people answered already.
pub fn questions_in_use() -> QuestionsInUse {
    QuestionsInUse(|cx, tx, call| {
        Box::pin(async move { Ok(store::list_used_questions(tx, cx.municipality(), call).await?) })
    })
}
