//! The thing: one call, its window and its rules.

use super::Window;
use crate::vocabulary::{CallId, ContactId, ProjectId, words};
use kit::clock::Moment;

words! {
    /// Who may vote.
    Voters {
        /// Who came in through the sign-in provider.
        SignedIn = "signed_in",
        /// Also who entered the code sent to an e-mail address.
        Email = "email",
    }
}

words! {
    /// Who may take part.
    Eligibility {
        Everyone = "everyone",
        /// Who states to live, work, study or be active here.
        Stated = "stated",
        /// Whom the municipality's own service confirmed.
        Confirmed = "confirmed",
    }
}

#[derive(Debug, Clone)]
pub struct Call {
    pub id: CallId,
    pub project: ProjectId,
    pub slug: String,
    pub title: String,
    /// What is asked, as one question.
    pub question: String,
    pub intro: String,
    /// Markdown.
    pub body: String,
    /// The same in easy words, Markdown.
    pub easy: Option<String>,
    pub voters: Voters,
    pub eligibility: Eligibility,
    pub window: Window,
    pub contact: Option<ContactId>,
    pub suggestion_count: i64,
    /// From when on people see it; a draft has none.
    pub published_at: Option<Moment>,
    /// Counts the edits.
    pub edition: i64,
}

/// Whether people see a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    Draft,
    Scheduled,
    Published,
}

impl Call {
    pub fn publication(&self, now: Moment) -> Publication {
        match self.published_at {
            None => Publication::Draft,
            Some(at) if at > now => Publication::Scheduled,
            Some(_) => Publication::Published,
        }
    }
}

/// A call as it is made.
pub struct NewCall<'a> {
    pub id: CallId,
    pub project: ProjectId,
    pub slug: &'a str,
    pub title: &'a str,
    pub question: &'a str,
    pub intro: &'a str,
    pub body: &'a str,
    pub easy: Option<&'a str>,
    pub voters: Voters,
    pub eligibility: Eligibility,
    pub window: Window,
    pub contact: Option<ContactId>,
    pub published_at: Option<Moment>,
    pub categories: &'a [Category],
}

/// A kind of suggestion within a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub key: String,
    pub name: String,
}

/// The name of the category with this key; nothing when it is gone.
pub fn name_of(categories: &[Category], key: &str) -> String {
    categories.iter().find(|category| category.key == key).map(|category| category.name.clone()).unwrap_or_default()
}
