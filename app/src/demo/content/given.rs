//! What people of an invented municipality gave: suggestions, comments, forms on paper; and what they were answered.

use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    pub call: String,
    pub title: String,
    pub body: String,
    pub category: String,
    pub street: String,
    pub author: String,
    pub days_ago: u32,
    pub status: String,
    pub votes: u32,
    pub illustration: Option<String>,
    /// What the author drew of it.
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// To the call's own questions, as typed; `|` stands between several choices.
    #[serde(default)]
    pub responses: BTreeMap<String, String>,
    /// The title of the suggestion this one was joined with.
    pub merged_into: Option<String>,
    pub answer: Option<Answer>,
    /// How the municipality got it, when an officer entered it.
    pub handed_in: Option<HandedIn>,
    #[serde(default)]
    pub history: Vec<StatusChange>,
    #[serde(default)]
    pub comments: Vec<Comment>,
}

/// A scene of `pictures::scene` that stands for a drawing sent in, and what is on it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub scene: String,
    pub number: u64,
    pub words: String,
}

/// A form on paper, or what was said at the counter; how she is reached, and what she is still to be told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedIn {
    pub number: String,
    pub source: String,
    #[serde(default)]
    pub place: String,
    pub on: String,
    #[serde(default)]
    pub phone: String,
    pub street: String,
    pub house_number: String,
    pub postal_code: String,
    pub town: String,
    pub notice: Option<(String, String)>,
}

/// The municipality's public answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub contact: String,
    pub days_ago: u32,
    pub body: String,
}

/// What happened after the suggestion came in; the last one is its status.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusChange {
    pub status: String,
    pub days_ago: u32,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    pub author: String,
    pub days_ago: u32,
    pub body: String,
    #[serde(default)]
    pub replies: Vec<Reply>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub author: String,
    pub days_ago: u32,
    pub body: String,
}
