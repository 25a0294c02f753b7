//! The things: theme, action, step, contact, policy page.

use crate::{
    chrome::Picture,
    urls,
    vocabulary::{ContactId, Medium, ProjectId, Rung, StepId, ThemeId, words},
};
use kit::{clock::Moment, row};

words! {
    StepState {
        Past = "past",
        Now = "now",
        Next = "next",
    }
}

row! {
    /// A named person of the municipality to turn to.
    #[derive(Debug, Clone)]
    pub struct Contact {
        pub id: ContactId,
        pub key: String,
        pub name: String,
        pub role: String,
        pub service: String,
        pub phone: String,
        pub email: String,
        /// When one finds her at the counter, and which languages she speaks: as one says it.
        pub hours: String,
        pub languages: String,
        /// The part of the municipality she is there for; empty for all of it.
        pub district: String,
        /// The address of a picture, when she wants one.
        pub photo: String,
        pub signature: Signature,
        /// Who is asked instead while she is away, and until when.
        pub replacement: Option<ContactId>,
        pub absent_until: Option<Moment>,
        pub edition: i64,
    }
}

words! {
    /// How an officer signs her answers.
    Signature {
        Full = "full",
        /// Her first name and her service.
        First = "first",
    }
}

impl Contact {
    /// As she signs.
    pub fn signed(&self, signature: &Signature) -> String {
        match signature {
            Signature::Full => format!("{}, {}", self.name, self.role),
            Signature::First => format!("{}, {}", self.first_name(), self.service),
        }
    }

    /// What she is called in a sentence, where she signs so.
    pub fn called(&self, signature: &Signature) -> &str {
        match signature {
            Signature::Full => &self.name,
            Signature::First => self.first_name(),
        }
    }

    /// Who is asked instead, and until when; nothing while she is there.
    pub fn away(&self, now: Moment) -> Option<(ContactId, Moment)> {
        self.replacement.zip(self.absent_until).filter(|(_, until)| now < *until)
    }

    pub fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }
}

pub struct NewContact<'a> {
    pub id: ContactId,
    pub key: &'a str,
    pub name: &'a str,
    pub role: &'a str,
    pub service: &'a str,
    pub phone: &'a str,
    pub email: &'a str,
    pub hours: &'a str,
    pub languages: &'a str,
    pub district: &'a str,
    pub photo: &'a str,
}

row! {
    #[derive(Debug, Clone)]
    pub struct Theme {
        pub id: ThemeId,
        pub slug: String,
        pub name: String,
        pub summary: String,
        /// Markdown.
        pub body: String,
        pub illustration: String,
        pub contact: Option<ContactId>,
        pub edition: i64,
    }
}

pub struct NewTheme<'a> {
    pub id: ThemeId,
    pub slug: &'a str,
    pub name: &'a str,
    pub summary: &'a str,
    pub body: &'a str,
    pub illustration: &'a str,
    pub contact: Option<ContactId>,
    pub position: i64,
}

row! {
    /// One climate action.
    #[derive(Debug, Clone)]
    pub struct Project {
        pub id: ProjectId,
        pub slug: String,
        pub theme: ThemeId,
        pub theme_slug: String,
        pub theme_name: String,
        pub title: String,
        pub summary: String,
        /// Markdown.
        pub body: String,
        /// The same in easy words, Markdown.
        pub easy: Option<String>,
        pub illustration: String,
        /// The address of a picture that is shown instead, and what is on it; empty without one.
        pub photo: String,
        pub photo_words: String,
        pub contact: Option<ContactId>,
        pub neighbourhood: Option<String>,
        pub rung: Rung,
        /// Who organises it when the municipality does not, and where it is found.
        pub organiser: Option<String>,
        pub outside_url: Option<String>,
        pub place: Option<String>,
        pub when_text: Option<String>,
        pub starts_at: Option<Moment>,
        /// The last day, when it is known.
        pub ends_at: Option<Moment>,
        /// From when on people see it; a draft has none.
        pub published_at: Option<Moment>,
        /// Counts the edits, those of its steps too.
        pub edition: i64,
    }
}

row! {
    /// One of the municipality's own actions, to choose from.
    #[derive(Debug, Clone)]
    pub struct ProjectChoice {
        pub id: ProjectId,
        pub theme: ThemeId,
        pub title: String,
    }
}

row! {
    /// An action in a list, also those of other organisers.
    #[derive(Debug, Clone)]
    pub struct ProjectCard {
        pub id: ProjectId,
        pub slug: String,
        pub theme_slug: String,
        pub theme_name: String,
        pub title: String,
        pub summary: String,
        pub illustration: String,
        pub photo: String,
        pub photo_words: String,
        pub neighbourhood: Option<String>,
        pub rung: Rung,
        pub organiser: Option<String>,
        pub outside_url: Option<String>,
        pub place: Option<String>,
        pub when_text: Option<String>,
        pub starts_at: Option<Moment>,
        pub ends_at: Option<Moment>,
    }
}

/// The picture above an action.
pub struct Cover {
    pub address: String,
    /// Its sizes, for an attribute `srcset`; empty for a drawing, which has none.
    pub sizes: String,
    /// What is on it; a drawing says nothing that the page does not say.
    pub words: String,
}

impl Cover {
    fn of((photo, words): (&str, &str), (illustration, id): (&str, ProjectId)) -> Cover {
        match Picture::parse(photo) {
            Some(photo) => Cover { address: photo.address(), sizes: photo.sizes(), words: words.to_owned() },
            None => {
                Cover { address: urls::illustration(illustration, id.0), sizes: String::new(), words: String::new() }
            }
        }
    }
}

impl Project {
    pub fn cover(&self) -> Cover {
        Cover::of((&self.photo, &self.photo_words), (&self.illustration, self.id))
    }
}

impl ProjectCard {
    pub fn cover(&self) -> Cover {
        Cover::of((&self.photo, &self.photo_words), (&self.illustration, self.id))
    }
}

/// Who organises it when the municipality does not, and where it is found.
pub struct Outside<'a> {
    pub organiser: &'a str,
    pub url: &'a str,
}

pub struct NewProject<'a> {
    pub id: ProjectId,
    pub slug: &'a str,
    pub theme: ThemeId,
    pub title: &'a str,
    pub summary: &'a str,
    pub body: &'a str,
    pub easy: Option<&'a str>,
    pub illustration: &'a str,
    pub photo: &'a str,
    pub photo_words: &'a str,
    pub contact: Option<ContactId>,
    pub neighbourhood: Option<&'a str>,
    pub rung: Rung,
    pub outside: Option<Outside<'a>>,
    pub place: Option<&'a str>,
    pub when_text: Option<&'a str>,
    pub starts_at: Option<Moment>,
    pub ends_at: Option<Moment>,
    pub published_at: Option<Moment>,
    pub position: i64,
}

row! {
    /// One step of the line: what happens, how far people take part, by which medium, when.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Step {
        pub id: StepId,
        pub title: String,
        pub note: String,
        /// The same in easy words.
        pub easy: Option<String>,
        pub rung: Rung,
        pub medium: Medium,
        pub state: StepState,
        /// As people say it: "najaar 2026" is allowed.
        pub when_text: String,
        pub sort_at: Moment,
        pub link: Option<String>,
    }
}

impl Step {
    pub fn is_now(&self) -> bool {
        self.state == StepState::Now
    }

    pub fn state_key(&self) -> String {
        format!("projects-step-{}", self.state)
    }

    pub fn rung_icon(&self) -> String {
        format!("rung-{}", self.rung)
    }

    pub fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.rung)
    }

    pub fn medium_key(&self) -> String {
        format!("projects-medium-{}", self.medium)
    }

    pub fn medium_icon(&self) -> &'static str {
        match self.medium {
            Medium::Online => "online",
            Medium::Meeting => "meeting",
            Medium::Walk => "walk",
            Medium::Mail => "mail",
            Medium::Paper => "paper",
            Medium::PlantingDay => "spade",
            Medium::Workgroup => "people",
            Medium::Exhibition => "exhibition",
        }
    }
}

row! {
    #[derive(Debug, Clone)]
    pub struct PolicyPage {
        pub id: i64,
        pub slug: String,
        pub title: String,
        pub summary: String,
        /// Markdown.
        pub body: String,
        pub contact: Option<ContactId>,
        pub published_at: Option<Moment>,
        pub edition: i64,
    }
}
