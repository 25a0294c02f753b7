//! What the invented municipalities say: their settings, actions, calls, and everything their people wrote.
//!
//! The texts are TOML files in the program. Days are counted back from the demo's today (5 October 2026), so that the
//! town is the same every time. Invariant: what a file refers to exists; the tests below hold the files to it.

use crate::municipality::{Desk, Links, Texts};
use serde::Deserialize;

/// One municipality with everything in it.
#[derive(Debug, Clone)]
pub struct Town {
    pub municipality: Municipality,
    pub contacts: Vec<Contact>,
    pub personas: Vec<Persona>,
    pub themes: Vec<Theme>,
    pub projects: Vec<Project>,
    pub policy: Vec<PolicyPage>,
    pub calls: Vec<Call>,
    pub suggestions: Vec<Suggestion>,
    /// What a grown town is made of; only Wilgenbeke grows.
    pub grown: Option<Grown>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    pub name: String,
    pub tagline: String,
    pub inhabitants: u32,
    pub desk: Desk,
    pub links: Links,
    pub texts: Texts,
}

/// Someone of the municipality whom people may ask.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub key: String,
    pub name: String,
    /// What she does, as on her business card.
    pub role: String,
    pub service: String,
    pub phone: String,
    pub email: String,
}

/// Someone one can sign in as.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    pub key: String,
    pub name: String,
    /// `citizen`, or a word of `vocabulary::Role`.
    pub role: String,
    pub line: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub slug: String,
    pub name: String,
    pub summary: String,
    pub body: String,
    pub illustration: String,
    pub contact: String,
}

/// A climate action: our own with its steps, or a card of another organiser.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub slug: String,
    pub theme: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub easy: Option<String>,
    pub illustration: String,
    /// Nobody of ours for an action of another organiser.
    pub contact: Option<String>,
    pub rung: String,
    pub neighbourhood: Option<String>,
    pub organiser: Option<String>,
    pub outside_url: Option<String>,
    pub place: Option<String>,
    pub when_text: Option<String>,
    /// A day, `2026-11-07`.
    pub starts: Option<String>,
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// One step of an action's trajectory.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: String,
    pub note: String,
    pub rung: String,
    pub medium: String,
    /// `past`, `now` or `next`.
    pub state: String,
    pub when_text: String,
    /// The day it is sorted by.
    pub sort_date: String,
    pub link: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyPage {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub body: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub slug: String,
    pub project: String,
    pub contact: String,
    pub title: String,
    pub question: String,
    pub intro: String,
    pub body: String,
    pub easy: Option<String>,
    /// `signed_in` or `email`.
    pub voters: String,
    /// `everyone`, `stated` or `confirmed`.
    pub eligibility: String,
    /// First and last day, `2026-08-24`.
    pub opens: String,
    pub closes: String,
    pub categories: Vec<Category>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub key: String,
    pub name: String,
    /// Which drawing its suggestions get when they name none.
    pub illustration: String,
}

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
    /// The title of the suggestion this one was joined with.
    pub merged_into: Option<String>,
    pub answer: Option<Answer>,
    #[serde(default)]
    pub history: Vec<StatusChange>,
    #[serde(default)]
    pub comments: Vec<Comment>,
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

/// Building blocks that make a hundred thousand suggestions differ. `{street}` stands for a street, `{hamlet}` for its
/// hamlet and `{number}` for a small number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grown {
    pub first_names: Vec<String>,
    pub family_names: Vec<String>,
    pub titles: Vec<GrownTitle>,
    /// How it is there now, why it matters, what could be done, and a last word: one of each makes a body.
    pub openings: Vec<String>,
    pub reasons: Vec<String>,
    pub wishes: Vec<String>,
    pub closings: Vec<String>,
    pub comments: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrownTitle {
    pub category: String,
    pub title: String,
}

/// One file: any of these tables, gathered into a town.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Part {
    municipality: Option<Municipality>,
    contact: Vec<Contact>,
    persona: Vec<Persona>,
    theme: Vec<Theme>,
    project: Vec<Project>,
    policy: Vec<PolicyPage>,
    call: Vec<Call>,
    suggestion: Vec<Suggestion>,
    grown: Option<Grown>,
}

/// Names files of the folder `content` and takes them into the program.
macro_rules! files {
    ($($file:literal),* $(,)?) => {
        &[$(($file, include_str!(concat!("content/", $file, ".toml")))),*]
    };
}

const WILGENBEKE: &[(&str, &str)] = files![
    "wilgenbeke/municipality",
    "wilgenbeke/texts",
    "wilgenbeke/contacts",
];

const HAVENRODE: &[(&str, &str)] = files![
    "havenrode/municipality",
];

/// The village of the demo, at the plain address.
pub fn wilgenbeke() -> Result<Town, String> {
    gather(WILGENBEKE)
}

/// The harbour town beside it, which shows that two municipalities share nothing.
pub fn havenrode() -> Result<Town, String> {
    gather(HAVENRODE)
}

fn gather(files: &[(&str, &str)]) -> Result<Town, String> {
    let mut all = Part::default();
    for (name, text) in files {
        let part: Part = toml::from_str(text).map_err(|error| format!("{name}.toml: {error}"))?;
        all.municipality = all.municipality.or(part.municipality);
        all.contact.extend(part.contact);
        all.persona.extend(part.persona);
        all.theme.extend(part.theme);
        all.project.extend(part.project);
        all.policy.extend(part.policy);
        all.call.extend(part.call);
        all.suggestion.extend(part.suggestion);
        all.grown = all.grown.or(part.grown);
    }
    Ok(Town {
        municipality: all.municipality.ok_or("no file holds [municipality]")?,
        contacts: all.contact,
        personas: all.persona,
        themes: all.theme,
        projects: all.project,
        policy: all.policy,
        calls: all.call,
        suggestions: all.suggestion,
        grown: all.grown,
    })
}
