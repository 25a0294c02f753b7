//! A suggestion in a list.

use super::{PinKind, Status, VoteButton, suggestion::Answered, vote::Standing};
use crate::{
    cx::Cx,
    people::Tie,
    suggestions::policy::{Votable, VotingRules},
    vocabulary::{CallId, SuggestionId},
};
use kit::clock::Moment;

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Card {
        pub id: SuggestionId,
        pub call: CallId,
        pub category: String,
        pub title: String,
        /// The beginning of the text.
        pub body: String,
        pub address: String,
        pub latitude: f64,
        pub longitude: f64,
        pub illustration: String,
        pub status: Status,
        pub created_at: Moment,
        pub votes: i64,
        pub comments: i64,
        pub answers: i64,
        pub author_name: Option<String>,
    }
}

impl Card {
    pub fn pin(&self) -> PinKind {
        self.status.pin(Answered::by(self.answers))
    }

    pub fn is_answered(&self) -> bool {
        self.answers > 0
    }

    pub fn button(&self, cx: &Cx, rules: VotingRules, tie: Tie, voted: &[SuggestionId]) -> VoteButton {
        let votable = Votable { suggestion: self.id, status: self.status, rules };
        VoteButton::before(cx, &votable, tie, Standing { votes: self.votes, voted: voted.contains(&self.id) })
    }
}
