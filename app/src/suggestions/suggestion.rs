//! The thing: one suggestion, what state it is in, and what people wrote under it.

use crate::{
    cases::{Case, Matter},
    projects::Signature,
    refusal::Ended,
    slips::Source,
    urls,
    vocabulary::{AnswerId, CallId, CaseKind, CommentId, ContactId, PersonId, SuggestionId, ThemeId, words},
};
use kit::clock::Moment;

words! {
    /// What becomes of a suggestion; the words on screen stand in `locales/nl/suggestions.ftl`.
    Status {
        Submitted = "submitted",
        UnderReview = "under_review",
        MoreInfo = "more_info",
        /// By the working group.
        Chosen = "chosen",
        /// By the council or the college.
        Ratified = "ratified",
        InProgress = "in_progress",
        Realised = "realised",
        NotChosen = "not_chosen",
        /// Not for the municipality; sent on.
        Referred = "referred",
        Merged = "merged",
        Withdrawn = "withdrawn",
    }
}

impl Status {
    /// While nothing is decided, support still says something; afterwards, why it does not.
    pub fn voting_ended(self) -> Option<Ended> {
        match self {
            Status::Submitted | Status::UnderReview | Status::MoreInfo => None,
            Status::Chosen | Status::Ratified | Status::InProgress | Status::Realised | Status::NotChosen => {
                Some(Ended::Decided)
            }
            Status::Referred => Some(Ended::Referred),
            Status::Merged => Some(Ended::Merged),
            Status::Withdrawn => Some(Ended::Withdrawn),
        }
    }

    /// What an officer may make of it: not the beginning, not what is somebody else's to do, and not what asking its
    /// author for more makes of it.
    pub fn choices() -> Vec<Status> {
        let own = |status: &Status| {
            !matches!(status, Status::Submitted | Status::MoreInfo | Status::Merged | Status::Withdrawn)
        };
        Status::ALL.iter().copied().filter(own).collect()
    }

    /// What was taken back or merged is over, whatever is decided about the rest.
    pub fn takes_part(self) -> bool {
        !matches!(self, Status::Merged | Status::Withdrawn)
    }

    /// What can be chosen where suggestions are listed: merged ones are found where they were merged into.
    pub fn listed() -> Vec<Status> {
        Status::ALL.iter().copied().filter(|status| *status != Status::Merged).collect()
    }

    /// A no is given with its reason.
    pub fn needs_reason(self) -> bool {
        matches!(self, Status::NotChosen | Status::Referred | Status::Withdrawn | Status::Merged)
    }

    /// How the map draws it.
    pub fn pin(self, is_answered: Answered) -> PinKind {
        match self {
            Status::Chosen | Status::Ratified | Status::InProgress | Status::Realised => PinKind::Chosen,
            Status::Submitted
            | Status::UnderReview
            | Status::MoreInfo
            | Status::NotChosen
            | Status::Referred
            | Status::Merged
            | Status::Withdrawn => match is_answered {
                Answered::Yes => PinKind::Answered,
                Answered::No => PinKind::Open,
            },
        }
    }

    /// Its concept in the list *MeldingStatuswaarde* of OSLO; what that list has no word for is still being looked into.
    pub fn oslo(self) -> &'static str {
        match self {
            Status::Submitted => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/511",
            Status::UnderReview | Status::MoreInfo | Status::Chosen | Status::Ratified | Status::InProgress => {
                "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/496"
            }
            Status::Realised => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/133",
            Status::NotChosen => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/475",
            Status::Referred => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/751",
            Status::Merged => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/250",
            Status::Withdrawn => "https://data.vlaanderen.be/id/concept/MeldingStatuswaarde/733",
        }
    }

    /// Key of its name on screen.
    pub fn key(self) -> String {
        format!("suggestions-status-{}", self.word().replace('_', "-"))
    }

    /// The symbol beside its name.
    pub fn icon(self) -> &'static str {
        match self {
            Status::Submitted => "sprout",
            Status::UnderReview => "eye",
            Status::MoreInfo => "question",
            Status::Chosen | Status::Ratified => "check",
            Status::InProgress => "build",
            Status::Realised => "done",
            Status::NotChosen => "no",
            Status::Referred => "out",
            Status::Merged => "merge",
            Status::Withdrawn => "undo",
        }
    }
}

/// Whether somebody of the municipality answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    Yes,
    No,
}

impl Answered {
    pub fn by(answers: i64) -> Answered {
        if answers > 0 { Answered::Yes } else { Answered::No }
    }
}

/// Three pins that differ by shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinKind {
    Open,
    Answered,
    Chosen,
}

impl PinKind {
    pub fn word(self) -> &'static str {
        match self {
            PinKind::Open => "open",
            PinKind::Answered => "answered",
            PinKind::Chosen => "chosen",
        }
    }
}

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Suggestion {
        pub id: SuggestionId,
        pub call: CallId,
        /// Of the action its call is of.
        pub theme: ThemeId,
        pub author: PersonId,
        pub author_name: Option<String>,
        pub category: String,
        pub title: String,
        pub body: String,
        pub latitude: f64,
        pub longitude: f64,
        pub address: String,
        pub illustration: String,
        pub status: Status,
        pub created_at: Moment,
        pub votes: i64,
        /// Of those, given by a confirmed e-mail address alone.
        pub votes_by_email: i64,
        /// Given on the platform it was brought over from.
        pub votes_before: i64,
        pub comments: i64,
        pub answers: i64,
        /// Counts its changes.
        pub edition: i64,
        pub hidden_at: Option<Moment>,
        /// Its author was answered in person, and no other answer is promised.
        pub settled_at: Option<Moment>,
    }
}

/// A suggestion as it is made.
pub struct NewSuggestion<'a> {
    pub id: SuggestionId,
    pub call: CallId,
    pub author: PersonId,
    pub category: &'a str,
    pub title: &'a str,
    pub body: &'a str,
    pub latitude: f64,
    pub longitude: f64,
    pub address: &'a str,
    pub illustration: &'a str,
    pub status: Status,
    pub created_at: Moment,
}

impl Suggestion {
    /// What colleagues, mails and the log say of it.
    pub fn matter(&self) -> Matter {
        let case = Case::new(CaseKind::Suggestion, self.id.0);
        Matter::new(case, Some(self.theme), self.title.clone(), urls::desk_suggestion(self.id))
    }

    /// As one would make it again.
    pub fn as_it_is(&self) -> NewSuggestion<'_> {
        NewSuggestion {
            id: self.id,
            call: self.call,
            author: self.author,
            category: &self.category,
            title: &self.title,
            body: &self.body,
            latitude: self.latitude,
            longitude: self.longitude,
            address: &self.address,
            illustration: &self.illustration,
            status: self.status,
            created_at: self.created_at,
        }
    }
}

kit::row! {
    #[derive(Debug, Clone)]
    pub struct StatusChange {
        pub changed_at: Moment,
        pub status: Status,
        pub reason: Option<String>,
        pub contact: Option<ContactId>,
    }
}

kit::row! {
    /// The officer's answer, under a name.
    #[derive(Debug, Clone)]
    pub struct Answer {
        pub id: AnswerId,
        pub body: String,
        pub answered_at: Moment,
        pub name: String,
        pub role: String,
        pub service: String,
        pub signature: Signature,
    }
}

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Comment {
        pub id: CommentId,
        pub parent: Option<CommentId>,
        pub author: PersonId,
        pub author_name: Option<String>,
        pub body: String,
        pub created_at: Moment,
        pub edited_at: Option<Moment>,
        pub hidden_at: Option<Moment>,
        /// Its author took it back.
        pub deleted_at: Option<Moment>,
        pub thanks: i64,
        /// How the municipality got it, and where, when an officer entered it.
        pub source: Option<Source>,
        pub source_place: Option<String>,
    }
}

impl Answer {
    /// As the officer wants to be named: what she does not want to be known by is not passed on.
    pub fn signed(self) -> Answer {
        match self.signature {
            Signature::Full => self,
            Signature::First => {
                let name = self.name.split(' ').next().unwrap_or_default().to_owned();
                Answer { name, role: String::new(), ..self }
            }
        }
    }

    /// What she does, and where.
    pub fn function(&self) -> String {
        [self.role.as_str(), &self.service].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// For the round mark beside the name.
    pub fn initials(&self) -> String {
        self.name.split(' ').filter_map(|word| word.chars().next()).take(2).collect()
    }
}

impl Comment {
    pub fn is_readable(&self) -> bool {
        self.hidden_at.is_none() && self.deleted_at.is_none()
    }

    pub fn initial(&self) -> String {
        let name = self.author_name.as_deref().unwrap_or("?");
        name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }
}
