//! How a request ends when it does not succeed: a refusal a person may read, or a fault that is logged once.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kit::{clock::Moment, db};
use std::borrow::Cow;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Clone)]
pub enum Error {
    Refusal(Refusal),
    Fault(String),
}

/// A no with its reason; the page says what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing here, or nothing this person may know of.
    NotFound,
    /// Needs a person: the door is `/aanmelden`.
    SignInFirst,
    NotAllowed,
    /// She reads the desk; this is for a colleague with another role.
    ReadsAlong,
    /// Her role is for other themes.
    OtherThemes,
    /// She works for the municipality now; what she came for is for inhabitants.
    ActsForMunicipality,
    /// She acts as an inhabitant now; her role may do what she came for.
    ActsAsInhabitant,
    /// She was blocked: she gives no input here until then.
    Blocked {
        until_at: Moment,
    },
    /// Who has a role at the municipality hands it in before she deletes her account.
    StaffStays,
    /// The request did not come from our own pages.
    ForeignOrigin,
    CallOpensLater {
        opens_at: Moment,
    },
    CallClosed {
        closed_at: Moment,
    },
    /// The call is for people who live, work, study or are active here, and this person did not say so yet.
    TieUnknown,
    /// The municipality's own service did not confirm this person.
    TieNotConfirmed,
    /// Whether she belongs here is not known yet: the municipality's own service did not say it when she signed in.
    TieNotAsked,
    /// The suggestion takes no votes any more: it was withdrawn, merged or decided.
    VotingEnded(Ended),
    /// She voted for it before she deleted her account, and that vote counts.
    VoteCounts,
    /// A comment can be mended for ten minutes.
    EditingEnded,
    /// Who made the suggestion can no longer change it.
    ChangeEnded(Settled),
    /// Fields a person must correct, each with the key of its message.
    Fields(Vec<FieldError>),
    TooMany {
        seconds: i64,
    },
    TooLarge,
    TooSlow,
    /// What was sent is no form of ours.
    Unreadable,
    /// The answer came back in another browser than the one that asked, or too late.
    OtherBrowser,
    /// The sign-in provider gave an answer that is not right.
    SignInFailed,
    ProviderDown,
    DiskFull,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Of a call's own question, the one field whose name is not known here.
    pub field: Cow<'static, str>,
    /// Key of the sentence that says what to do.
    pub message: &'static str,
    /// Where the place should lie, in words, when the sentence says so.
    pub area: String,
}

/// Why a suggestion takes no votes any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Decided,
    Referred,
    Merged,
    Withdrawn,
}

/// What makes a suggestion stay as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// Somebody else voted, for what she read.
    Voted,
    Answered,
    Decided,
    Withdrawn,
}

impl Refusal {
    pub fn status(&self) -> StatusCode {
        match self {
            Refusal::NotFound => StatusCode::NOT_FOUND,
            Refusal::SignInFirst => StatusCode::UNAUTHORIZED,
            Refusal::NotAllowed
            | Refusal::ReadsAlong
            | Refusal::OtherThemes
            | Refusal::ActsForMunicipality
            | Refusal::ActsAsInhabitant
            | Refusal::Blocked { .. }
            | Refusal::StaffStays
            | Refusal::ForeignOrigin
            | Refusal::TieUnknown
            | Refusal::TieNotConfirmed
            | Refusal::TieNotAsked => StatusCode::FORBIDDEN,
            Refusal::CallOpensLater { .. }
            | Refusal::CallClosed { .. }
            | Refusal::VotingEnded(_)
            | Refusal::VoteCounts
            | Refusal::EditingEnded
            | Refusal::ChangeEnded(_) => StatusCode::CONFLICT,
            Refusal::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Refusal::Unreadable | Refusal::OtherBrowser | Refusal::SignInFailed => StatusCode::BAD_REQUEST,
            Refusal::ProviderDown | Refusal::DiskFull => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Key of the sentence shown as the page's title; the explanation has `-text` behind it.
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::NotFound => "refusal-not-found",
            Refusal::SignInFirst => "refusal-sign-in-first",
            Refusal::NotAllowed => "refusal-not-allowed",
            Refusal::ReadsAlong => "refusal-reads-along",
            Refusal::OtherThemes => "refusal-other-themes",
            Refusal::ActsForMunicipality => "refusal-acts-for-municipality",
            Refusal::ActsAsInhabitant => "refusal-acts-as-inhabitant",
            Refusal::Blocked { .. } => "refusal-blocked",
            Refusal::StaffStays => "refusal-staff-stays",
            Refusal::VoteCounts => "refusal-vote-counts",
            Refusal::ForeignOrigin => "refusal-foreign-origin",
            Refusal::CallOpensLater { .. } => "refusal-call-opens-later",
            Refusal::CallClosed { .. } => "refusal-call-closed",
            Refusal::TieUnknown => "refusal-tie-unknown",
            Refusal::TieNotConfirmed => "refusal-tie-not-confirmed",
            Refusal::TieNotAsked => "refusal-tie-not-asked",
            Refusal::VotingEnded(Ended::Decided) => "refusal-voting-decided",
            Refusal::VotingEnded(Ended::Referred) => "refusal-voting-referred",
            Refusal::VotingEnded(Ended::Merged) => "refusal-voting-merged",
            Refusal::VotingEnded(Ended::Withdrawn) => "refusal-voting-withdrawn",
            Refusal::EditingEnded => "refusal-editing-ended",
            Refusal::ChangeEnded(Settled::Voted) => "refusal-change-voted",
            Refusal::ChangeEnded(Settled::Answered) => "refusal-change-answered",
            Refusal::ChangeEnded(Settled::Decided) => "refusal-change-decided",
            Refusal::ChangeEnded(Settled::Withdrawn) => "refusal-change-withdrawn",
            Refusal::Fields(_) => "refusal-fields",
            Refusal::TooMany { .. } => "refusal-too-many",
            Refusal::TooLarge => "refusal-too-large",
            Refusal::TooSlow => "refusal-too-slow",
            Refusal::Unreadable => "refusal-unreadable",
            Refusal::OtherBrowser => "refusal-other-browser",
            Refusal::SignInFailed => "refusal-sign-in-failed",
            Refusal::ProviderDown => "refusal-provider-down",
            Refusal::DiskFull => "refusal-disk-full",
        }
    }

    /// It is another thing in another capacity or with another role: her own page says which she has.
    pub fn is_about_roles(&self) -> bool {
        matches!(self, Refusal::ReadsAlong | Refusal::ActsForMunicipality | Refusal::ActsAsInhabitant)
    }

    /// One field that is wrong.
    pub fn field(field: impl Into<Cow<'static, str>>, message: &'static str) -> Refusal {
        Refusal::Fields(vec![FieldError::of(field, message)])
    }
}

impl FieldError {
    pub fn of(field: impl Into<Cow<'static, str>>, message: &'static str) -> FieldError {
        FieldError { field: field.into(), message, area: String::new() }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refusal(refusal)
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Error {
        match error {
            db::Error::Full => Error::Refusal(Refusal::DiskFull),
            db::Error::Constraint(_)
            | db::Error::NoRow
            | db::Error::Collision(_)
            | db::Error::Unavailable(_)
            | db::Error::Fault(_) => Error::Fault(error.to_string()),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Error {
        Error::Fault(format!("a template could not be rendered: {error}"))
    }
}

/// The edge finds the error in the answer and makes a page or a problem document of it.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match &self {
            Error::Refusal(refusal) => refusal.status(),
            Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
