//! The thing: one call, its window and its rules.

use super::Window;
use crate::{
    cx::Cx,
    editing::Publication,
    places::Area,
    texts::sentence,
    vocabulary::{CallId, ContactId, ProjectId, ThemeId, words},
};
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
    /// Of that action.
    pub theme: ThemeId,
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
    /// Where its suggestions lie.
    pub area: Area,
    pub contact: Option<ContactId>,
    pub suggestion_count: i64,
    /// From when on people see it; a draft has none.
    pub published_at: Option<Moment>,
    /// Counts the edits.
    pub edition: i64,
}

impl Call {
    pub fn publication(&self, now: Moment) -> Publication {
        Publication::of(self.published_at, now)
    }

    /// As it is written.
    pub fn as_new<'a>(&'a self, categories: &'a [Category]) -> NewCall<'a> {
        NewCall {
            id: self.id,
            project: self.project,
            slug: &self.slug,
            title: &self.title,
            question: &self.question,
            intro: &self.intro,
            body: &self.body,
            easy: self.easy.as_deref(),
            voters: self.voters,
            eligibility: self.eligibility,
            window: self.window,
            area: &self.area,
            contact: self.contact,
            published_at: self.published_at,
            categories,
        }
    }
}

/// Where it is about, as one sentence; nothing when that is the whole municipality.
pub fn area_text(cx: &Cx, call: &Call) -> Option<String> {
    let names = (!call.area.is_whole()).then(|| call.area.in_words(cx))?;
    Some(sentence(cx.lang, "calls-area", &[("area", names.as_str().into())]))
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
    pub area: &'a Area,
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
