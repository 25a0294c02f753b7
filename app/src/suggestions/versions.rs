//! What a suggestion was before each change, as pages tell it.
//!
//! Everybody sees what changed and when. Former words are for the staff: who takes her telephone number out of her text
//! wants it gone. A former place or kind is for everybody, since people voted for it.

use super::Suggestion;
use crate::calls::{self, Category};
use kit::clock::Moment;

kit::row! {
    /// What was replaced, and when.
    #[derive(Debug, Clone)]
    pub struct Version {
        pub changed_at: Moment,
        /// Why, when an officer corrected it.
        pub reason: Option<String>,
        pub title: String,
        pub body: String,
        pub category: String,
        pub latitude: f64,
        pub longitude: f64,
        pub address: String,
        pub photos_changed: bool,
        /// What had been given to the call's own questions, in words, when that changed.
        pub responses: Option<String>,
    }
}

/// One change: when, why, and what of it.
#[derive(Debug, Clone)]
pub struct Change {
    pub at: Moment,
    /// Given by the municipality, whose correction it is then.
    pub reason: Option<String>,
    pub pieces: Vec<ChangedPiece>,
}

impl Change {
    /// Key of who changed it.
    pub fn key(&self) -> &'static str {
        match self.reason {
            Some(_) => "changing-by-municipality",
            None => "changing-by-author",
        }
    }
}

/// A piece that changed, and what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPiece {
    /// Key of its name.
    pub key: &'static str,
    /// Nothing where nothing of it is kept.
    pub before: Option<String>,
    pub seen_by: SeenBy,
}

/// Who reads what stood there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeenBy {
    Everybody,
    Staff,
}

impl ChangedPiece {
    /// What everybody may read of it.
    pub fn public(&self) -> Option<&str> {
        match self.seen_by {
            SeenBy::Everybody => self.before.as_deref(),
            SeenBy::Staff => None,
        }
    }
}

/// Every change of a suggestion, the first one first.
pub fn changes(versions: Vec<Version>, now: &Suggestion, categories: &[Category]) -> Vec<Change> {
    let after = |index: usize| match versions.get(index + 1) {
        Some(next) => (&next.title, &next.body, &next.category, (next.latitude, next.longitude)),
        None => (&now.title, &now.body, &now.category, (now.latitude, now.longitude)),
    };
    let change = |(index, was): (usize, &Version)| {
        let (title, body, category, place) = after(index);
        let piece = |key, before: &str, seen_by| ChangedPiece { key, before: Some(before.to_owned()), seen_by };
        let photos = ChangedPiece { key: "changing-piece-photos", before: None, seen_by: SeenBy::Staff };
        let kind = calls::name_of(categories, &was.category);
        let pieces = [
            (*title != was.title).then(|| piece("changing-piece-title", &was.title, SeenBy::Staff)),
            (*body != was.body).then(|| piece("changing-piece-body", &was.body, SeenBy::Staff)),
            (*category != was.category).then(|| piece("changing-piece-category", &kind, SeenBy::Everybody)),
            (place != (was.latitude, was.longitude))
                .then(|| piece("changing-piece-place", &was.address, SeenBy::Everybody)),
            was.photos_changed.then_some(photos),
            was.responses.as_deref().map(|given| piece("changing-piece-responses", given, SeenBy::Staff)),
        ];
        Change { at: was.changed_at, reason: was.reason.clone(), pieces: pieces.into_iter().flatten().collect() }
    };
    versions.iter().enumerate().map(change).collect()
}
