//! What the invented municipalities say: their settings, actions, calls, and everything their people wrote.
//!
//! The texts are TOML files in the program. Days are counted back from the demo's today (5 October 2026), so that the
//! town is the same every time. Invariant: what a file refers to exists; the tests below hold the files to it.

mod given;

use crate::municipality::{Counter, Links, Rank, Texts};
pub use given::*;
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
    pub frequent: Vec<Frequent>,
    /// What a grown town is made of; only Wilgenbeke grows.
    pub grown: Option<Grown>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    pub name: String,
    #[serde(default)]
    pub rank: Rank,
    pub tagline: String,
    pub counter: Counter,
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
    #[serde(default)]
    pub hours: String,
    #[serde(default)]
    pub languages: String,
}

/// Someone one can sign in as.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    pub key: String,
    pub name: String,
    /// `citizen`, or a word of `vocabulary::Role`.
    pub role: String,
    /// Of who works at the municipality.
    #[serde(default)]
    pub service: String,
    /// She was not asked yet whether she is 13 or older; the others said so.
    #[serde(default)]
    pub is_new: bool,
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
    /// Days, `2026-11-07`.
    pub starts: Option<String>,
    pub ends: Option<String>,
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// One step of an action's trajectory.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: String,
    pub note: String,
    pub easy: Option<String>,
    pub rung: String,
    pub medium: String,
    /// `past`, `now` or `next`.
    pub state: String,
    pub when_text: String,
    /// The day it is sorted by.
    pub sort_date: String,
    pub link: Option<String>,
    #[serde(default)]
    pub tasks: Vec<Task>,
}

/// What colleagues do for a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub title: String,
    #[serde(default)]
    pub note: String,
    /// Of the action's contact, or of this person.
    pub person: Option<String>,
    pub service: Option<String>,
    /// Days, `2026-10-12`; who did it is the person.
    pub due: Option<String>,
    pub done: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyPage {
    pub slug: String,
    pub contact: String,
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
    /// Parts of the municipality it is about; none is the whole of it.
    #[serde(default)]
    pub area: Vec<String>,
    pub categories: Vec<Category>,
    #[serde(default)]
    pub questions: Vec<Question>,
}

/// What a call asks of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub key: String,
    pub kind: String,
    pub label: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub options: Vec<String>,
    #[serde(default)]
    pub required: bool,
    /// `officers`, or everyone.
    pub shown_to: Option<String>,
    pub only_if: Option<OnlyIf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    pub question: String,
    pub response: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub key: String,
    pub name: String,
    /// Which drawing its suggestions get when they name none.
    pub illustration: String,
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
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrownTitle {
    pub category: String,
    pub title: String,
}

/// What people asked, with the answer, as everybody reads them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frequent {
    /// The path of the page it is about.
    pub about: String,
    pub question: String,
    pub answer: String,
    pub days_ago: i64,
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
    frequent: Vec<Frequent>,
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
    "wilgenbeke/contacts",
    "wilgenbeke/personas",
    "wilgenbeke/themes",
    "wilgenbeke/projects-own",
    "wilgenbeke/projects-more",
    "wilgenbeke/projects-others",
    "wilgenbeke/policy",
    "wilgenbeke/calls",
    "wilgenbeke/suggestions-01",
    "wilgenbeke/suggestions-02",
    "wilgenbeke/suggestions-03",
    "wilgenbeke/suggestions-04",
    "wilgenbeke/suggestions-05",
    "wilgenbeke/suggestions-06",
    "wilgenbeke/suggestions-07",
    "wilgenbeke/suggestions-08",
    "wilgenbeke/suggestions-09",
    "wilgenbeke/suggestions-10",
    "wilgenbeke/suggestions-11",
    "wilgenbeke/suggestions-12",
    "wilgenbeke/suggestions-13",
    "wilgenbeke/roofs-01",
    "wilgenbeke/roofs-02",
    "wilgenbeke/barrels-01",
    "wilgenbeke/questions",
    "wilgenbeke/grown",
];

const HAVENRODE: &[(&str, &str)] = files![
    "havenrode/municipality",
    "havenrode/people",
    "havenrode/projects",
    "havenrode/suggestions-01",
    "havenrode/suggestions-02",
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
        all.frequent.extend(part.frequent);
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
        frequent: all.frequent,
        grown: all.grown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn towns() -> [Town; 2] {
        [wilgenbeke().unwrap(), havenrode().unwrap()]
    }

    /// The demo's today.
    const TODAY: (u32, u32, u32) = (2026, 10, 5);

    /// Days since the first of March of the year 0, which is all that differences need.
    fn day((year, month, day): (u32, u32, u32)) -> i64 {
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        i64::from(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day)
    }

    fn days_ago(text: &str) -> i64 {
        let parts: Vec<u32> = text.split('-').map(|part| part.parse().unwrap()).collect();
        assert!(text.len() == 10 && parts.len() == 3 && (1..=12).contains(&parts[1]), "{text} is no day");
        day(TODAY) - day((parts[0], parts[1], parts[2]))
    }

    const STATUSES: &str = "submitted under_review more_info chosen ratified in_progress realised not_chosen referred \
                            merged withdrawn";

    const SCENES: &str = "square street school car_park front_garden water tree roof solar bike market park house \
                          workshop planting";

    fn is_among(words: &str, word: &str) -> bool {
        words.split_whitespace().any(|known| known == word)
    }

    fn none_twice<'a>(what: &str, names: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for name in names {
            assert!(seen.insert(name.to_lowercase()), "{what} twice: {name}");
        }
    }

    #[test]
    fn everything_a_town_refers_to_is_there() {
        for town in towns() {
            let contacts: HashSet<&str> = town.contacts.iter().map(|contact| contact.key.as_str()).collect();
            let themes: HashSet<&str> = town.themes.iter().map(|theme| theme.slug.as_str()).collect();
            let projects: HashSet<&str> = town.projects.iter().map(|project| project.slug.as_str()).collect();
            for theme in &town.themes {
                assert!(contacts.contains(&*theme.contact) && is_among(SCENES, &theme.illustration), "{}", theme.slug);
            }
            for project in &town.projects {
                assert!(
                    themes.contains(&*project.theme) && is_among(SCENES, &project.illustration),
                    "{}",
                    project.slug
                );
                assert!(project.contact.as_deref().is_none_or(|key| contacts.contains(key)), "{}", project.slug);
                let ours = project.contact.is_some() && !project.steps.is_empty() && project.organiser.is_none();
                let theirs = project.organiser.is_some() && project.outside_url.is_some() && project.place.is_some();
                assert!(ours != theirs, "{} is neither ours nor of others", project.slug);
                let last = project.ends.iter().chain(&project.starts).next();
                assert!(last.is_none_or(|day| days_ago(day) < 0), "{last:?} is over");
            }
            for call in &town.calls {
                assert!(projects.contains(&*call.project) && contacts.contains(&*call.contact), "{}", call.slug);
                assert!(days_ago(&call.opens) > days_ago(&call.closes), "{}", call.slug);
                call.categories.iter().for_each(|kind| assert!(is_among(SCENES, &kind.illustration), "{}", kind.key));
            }
            for suggestion in &town.suggestions {
                let call = town.calls.iter().find(|call| call.slug == suggestion.call).expect(&suggestion.call);
                let kinds = &call.categories;
                assert!(kinds.iter().any(|kind| kind.key == suggestion.category), "{}", suggestion.title);
                assert!(suggestion.answer.iter().all(|answer| contacts.contains(&*answer.contact)));
                let target = suggestion.merged_into.as_deref();
                assert!(
                    target.is_none_or(|title| town.suggestions.iter().any(|other| other.title == title)),
                    "{target:?}"
                );
                assert_eq!(target.is_some(), suggestion.status == "merged", "{}", suggestion.title);
            }
        }
    }

    #[test]
    fn what_people_drew_is_a_scene_with_words() {
        for suggestion in towns().iter().flat_map(|town| &town.suggestions) {
            for picture in &suggestion.pictures {
                assert!(is_among(SCENES, &picture.scene) && !picture.words.is_empty(), "{}", suggestion.title);
            }
        }
    }

    #[test]
    fn every_street_is_on_the_map() {
        let maps = [crate::demo::town::wilgenbeke(), crate::demo::town::havenrode()];
        for (town, map) in towns().iter().zip(&maps) {
            let known: HashSet<&str> = map.streets.iter().map(|street| &*street.name).collect();
            let missing: HashSet<&str> = town.suggestions.iter().map(|suggestion| &*suggestion.street).collect();
            let missing: Vec<_> = missing.difference(&known).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", town.municipality.name);
        }
    }

    #[test]
    fn nothing_has_the_same_name_twice() {
        for town in towns() {
            none_twice("suggestion", town.suggestions.iter().map(|suggestion| &*suggestion.title));
            none_twice("text", town.suggestions.iter().map(|suggestion| &*suggestion.body));
            let comments = town.suggestions.iter().flat_map(|suggestion| &suggestion.comments);
            none_twice("comment", comments.map(|comment| &*comment.body));
            none_twice("action", town.projects.iter().map(|project| &*project.slug));
            none_twice("persona", town.personas.iter().map(|persona| &*persona.key));
            none_twice("page", town.policy.iter().map(|page| &*page.slug));
        }
    }

    #[test]
    fn everything_happens_in_the_order_of_time() {
        for town in towns() {
            for suggestion in &town.suggestions {
                let (title, made) = (&suggestion.title, suggestion.days_ago);
                let call = town.calls.iter().find(|call| call.slug == suggestion.call).expect("checked above");
                let window = days_ago(&call.closes).max(0)..=days_ago(&call.opens);
                assert!(window.contains(&i64::from(made)), "{title} is outside its call");
                let states: Vec<&str> = suggestion.history.iter().map(|change| &*change.status).collect();
                assert!(states.iter().all(|status| is_among(STATUSES, status)), "{title}: {states:?}");
                assert_eq!(states.last().copied().unwrap_or("submitted"), suggestion.status, "{title}");
                let mut before = made;
                for change in &suggestion.history {
                    assert!(change.days_ago <= before, "{title}: {} comes too early", change.status);
                    let told = matches!(&*change.status, "chosen" | "not_chosen" | "referred" | "merged");
                    assert!(!told || change.reason.is_some(), "{title}: {} without a reason", change.status);
                    before = change.days_ago;
                }
                assert!(suggestion.answer.iter().all(|answer| answer.days_ago <= made), "{title}: answered too early");
                for comment in &suggestion.comments {
                    assert!(comment.days_ago <= made, "{title}: {}", comment.body);
                    let replies = comment.replies.iter().map(|reply| reply.days_ago);
                    assert!(replies.is_sorted_by(|a, b| a >= b), "{title}: replies to {}", comment.body);
                    assert!(comment.replies.iter().all(|reply| reply.days_ago <= comment.days_ago), "{title}");
                }
            }
        }
    }
}
