//! A press that was refused for now keeps what was typed: it stands on the page that says why, to be sent again.
//!
//! Only what came from our own pages gets here, so that nobody is led to send what somebody else wrote.

use crate::{
    chrome::{End, SentForm},
    cx::Cx,
    refusal::{Error, Refusal},
};
use bytes::Bytes;
use http::{HeaderMap, Method, request::Parts};

/// A form as it came.
pub struct Sent {
    headers: HeaderMap,
    bytes: Bytes,
}

impl Sent {
    pub fn of(parts: &Parts, bytes: &Bytes) -> Option<Sent> {
        let is_form = parts.method == Method::POST && !bytes.is_empty();
        is_form.then(|| Sent { headers: parts.headers.clone(), bytes: bytes.clone() })
    }
}

/// The same form, as the page offers it.
pub struct Again {
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// No page chooses a file for anybody.
    pub had_files: bool,
    pub first: First,
}

/// What comes before sending it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// In a window beside this one, so that this one stays.
    SignIn,
    ChangeCapacity,
    Wait,
}

impl First {
    /// Nothing where sending the same again changes nothing.
    fn after(error: &Error) -> Option<First> {
        match error {
            Error::Refusal(Refusal::SignInFirst) => Some(First::SignIn),
            Error::Refusal(Refusal::ActsAsInhabitant | Refusal::ActsForMunicipality) => Some(First::ChangeCapacity),
            Error::Refusal(Refusal::TooMany { .. } | Refusal::DiskFull | Refusal::ProviderDown) | Error::Fault(_) => {
                Some(First::Wait)
            }
            Error::Refusal(_) => None,
        }
    }

    /// Key of the sentence that says what to do.
    pub fn key(self) -> &'static str {
        match self {
            First::SignIn => "pages-again-sign-in",
            First::ChangeCapacity => "pages-again-capacity",
            First::Wait => "pages-again-wait",
        }
    }
}

impl Again {
    pub async fn of(cx: &Cx, error: &Error, sent: Option<Sent>) -> Option<Again> {
        let (sent, first) = (sent?, First::after(error)?);
        let form = SentForm::read(&sent.headers, sent.bytes, End::Whole).await;
        let had_files = form.brings_files();
        let fields = form.fields.into_pairs();
        (!fields.is_empty()).then(|| Again { action: cx.href(&cx.path), fields, had_files, first })
    }
}
