//! A suggestion in a list.

use super::{PinKind, Status, VoteButton, suggestion::Answered, vote::Stance};
use crate::{
    cx::Cx,
    suggestions::policy::{Votable, VotingRules},
    urls,
    vocabulary::{CallId, PhotoId, SuggestionId},
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
        /// Given on the platform it was brought over from.
        pub votes_before: i64,
        pub comments: i64,
        pub answers: i64,
        pub author_name: Option<String>,
        /// The first of its photos.
        pub photo: Option<PhotoId>,
    }
}

impl Card {
    pub fn pin(&self) -> PinKind {
        self.status.pin(Answered::by(self.answers))
    }

    /// The first photo, or a drawing of the kind of place.
    pub fn picture(&self) -> String {
        match self.photo {
            Some(photo) => urls::small_photo(photo),
            None => urls::illustration(&self.illustration, self.id.0),
        }
    }

    pub fn is_answered(&self) -> bool {
        self.answers > 0
    }

    pub fn button(&self, cx: &Cx, rules: VotingRules, stance: &Stance) -> VoteButton {
        let votable = Votable { suggestion: self.id, status: self.status, rules };
        VoteButton::before(cx, &votable, self.votes, stance)
    }
}
