//! Reports of what citizens wrote, and what an officer decides on them.
//!
//! Anybody may report (article 16 of the Digital Services Act). A decision closes every open report of the same thing
//! and says who, when and on what ground; who wrote what was hidden hears why, and how to object (article 17).

mod along;
pub mod decide;
pub mod held;
pub mod hide;
mod notices;
pub mod object;
pub mod objection;
mod policy;
pub mod report;

pub use policy::{MayDecide, may_decide};

use crate::{
    suggestions::{ground::Ground, store::Objection},
    vocabulary::{CommentId, PersonId, SuggestionId, ThemeId, words},
};
use kit::clock::Moment;

words! {
    /// What became of a report.
    Outcome {
        /// Nobody reads it any more.
        Hidden = "hidden",
        /// It stays as it is.
        Left = "left",
        /// What was to be done was done with the suggestion itself.
        Handled = "handled",
    }
}

impl Outcome {
    /// Key of its name on screen.
    pub fn key(self) -> String {
        format!("reporting-outcome-{}", self.word())
    }
}

/// What is reported: a suggestion, or a comment on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    pub suggestion: SuggestionId,
    pub comment: Option<CommentId>,
}

impl Subject {
    /// As the statement compares it.
    pub fn comment_or_zero(self) -> i64 {
        self.comment.map_or(0, |comment| comment.0)
    }
}

/// A decision one can object to: what was hidden, when, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Contested {
    pub suggestion: SuggestionId,
    /// The comment, or the suggestion itself.
    pub thing: i64,
    pub hidden_at: Moment,
    pub decided_by: PersonId,
}

impl Contested {
    pub fn of(objection: &Objection) -> Contested {
        let Objection { suggestion, thing, hidden_at, decided_by, .. } = *objection;
        Contested { suggestion, thing, hidden_at, decided_by }
    }

    pub fn comment(&self) -> Option<CommentId> {
        (self.thing != self.suggestion.0).then_some(CommentId(self.thing))
    }
}

kit::row! {
    /// What a report is about.
    #[derive(Debug, Clone)]
    pub struct Reported {
        pub suggestion: SuggestionId,
        pub theme: ThemeId,
        pub comment: Option<CommentId>,
        pub title: String,
        pub suggestion_body: String,
        pub suggestion_author: PersonId,
        pub comment_body: Option<String>,
        pub comment_author: Option<PersonId>,
        pub hidden_at: Option<Moment>,
        pub deleted_at: Option<Moment>,
        pub closed_at: Option<Moment>,
        /// What somebody says is wrong with it.
        pub ground: Option<Ground>,
    }
}

impl Reported {
    pub fn subject(&self) -> Subject {
        Subject { suggestion: self.suggestion, comment: self.comment }
    }

    /// The words that were reported.
    pub fn body(&self) -> &str {
        self.comment_body.as_deref().unwrap_or(&self.suggestion_body)
    }
}
