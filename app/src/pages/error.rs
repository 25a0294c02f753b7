//! How a no looks: a calm page with its reason and a way on; for programs, a problem document.

use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    open,
    people::sign_in,
    refusal::{Error, Refusal},
    texts::{sentence, text},
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kit::clock::Moment;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

#[derive(Template)]
#[template(path = "pages/templates/error.html")]
struct ErrorPage {
    chrome: Chrome,
    status: u16,
    explanation: String,
    /// What must be corrected, sentence by sentence.
    fields: Vec<String>,
    ways: Vec<Way>,
    picture: &'static str,
    search: Option<()>,
}

/// When the log was last told that the disk is full: once a minute is enough, and takes no room.
#[derive(Clone, Default)]
pub struct FullDisk(Arc<AtomicI64>);

impl FullDisk {
    fn is_news(&self, cx: &Cx) -> bool {
        let now = cx.app.clock.machine();
        let last = self.0.load(Ordering::Relaxed);
        let is_past = Moment(last).plus_seconds(60) <= now;
        is_past && self.0.compare_exchange(last, now.0, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
}

/// A way on.
struct Way {
    address: String,
    label: String,
}

/// The answer to a request that did not succeed; never kept, and it cannot itself fail.
pub async fn error_page(cx: &Cx, error: Error) -> Response {
    match &error {
        Error::Fault(what) => tracing::error!(path = path_alone(cx), what, "A request failed"),
        Error::Refusal(Refusal::DiskFull) if cx.app.part::<FullDisk>().is_news(cx) => {
            tracing::error!("The disk of the database is full: nothing is kept until there is room; reading goes on");
        }
        Error::Refusal(_) => {}
    }
    let mut response = match is_for_programs(cx) {
        true => open::problem(cx, &error),
        false => drawn(cx, &error),
    };
    if let Error::Refusal(Refusal::TooMany { seconds }) = &error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The query may hold what somebody typed.
fn path_alone(cx: &Cx) -> &str {
    cx.path.split('?').next().unwrap_or_default()
}

fn is_for_programs(cx: &Cx) -> bool {
    cx.path.starts_with("/api/") || cx.path.starts_with("/kaart/")
}

fn drawn(cx: &Cx, error: &Error) -> Response {
    let (status, key) = match error {
        Error::Refusal(refusal) => (refusal.status(), refusal.key()),
        Error::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, "refusal-fault"),
    };
    let title = text(cx.lang, key);
    let page = ErrorPage {
        chrome: Chrome::new(cx, title.clone()).unlisted(),
        status: status.as_u16(),
        explanation: explanation(cx, error),
        fields: fields(cx, error),
        ways: ways(cx, error),
        picture: picture(error),
        search: matches!(error, Error::Refusal(Refusal::NotFound)).then_some(()),
    };
    let mut response = match chrome::page(cx, &page) {
        Ok(response) => response,
        Err(_) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], title).into_response(),
    };
    *response.status_mut() = status;
    response
}

pub(super) fn explanation(cx: &Cx, error: &Error) -> String {
    match error {
        Error::Fault(_) => text(cx.lang, "refusal-fault-text"),
        Error::Refusal(Refusal::TooMany { seconds }) => {
            let minutes = (seconds + 59) / 60;
            sentence(cx.lang, "pages-error-too-many", &[("count", minutes.max(1).into())])
        }
        Error::Refusal(refusal) => chrome::reason(refusal, cx.lang, &cx.town.zone()),
    }
}

fn fields(cx: &Cx, error: &Error) -> Vec<String> {
    match error {
        Error::Refusal(Refusal::Fields(fields)) => fields.iter().map(|field| text(cx.lang, field.message)).collect(),
        Error::Refusal(_) | Error::Fault(_) => Vec::new(),
    }
}

fn picture(error: &Error) -> &'static str {
    match error {
        Error::Fault(_) | Error::Refusal(Refusal::ProviderDown | Refusal::DiskFull) => "/beeld/workshop/5.svg",
        Error::Refusal(Refusal::SignInFirst | Refusal::OtherBrowser | Refusal::SignInFailed) => "/beeld/house/12.svg",
        Error::Refusal(_) => "/beeld/bike/17.svg",
    }
}

/// The first is the one that helps most.
fn ways(cx: &Cx, error: &Error) -> Vec<Way> {
    let way = |key: &str, path: &str| Way { address: cx.href(path), label: text(cx.lang, key) };
    let sign_in = |key| way(key, &format!("{}?{}", urls::SIGN_IN, back(cx)));
    let first = match error {
        Error::Fault(_) => None,
        Error::Refusal(refusal) => match refusal {
            Refusal::SignInFirst => Some(sign_in("chrome-sign-in")),
            Refusal::OtherBrowser | Refusal::SignInFailed | Refusal::ProviderDown => {
                Some(way("pages-error-sign-in-again", urls::SIGN_IN))
            }
            Refusal::ReadsAlong | Refusal::ActsForMunicipality | Refusal::ActsAsInhabitant => {
                Some(way("people-capacity", urls::MY_ROLES))
            }
            Refusal::TieUnknown => Some(way("pages-error-tie", urls::TIE)),
            Refusal::TieNotAsked => {
                let door = sign_in::door_address(sign_in::Notice::NotAsked, urls::MY_PAGE);
                Some(way("pages-error-sign-in-again", &door))
            }
            Refusal::Blocked { .. } => Some(way("people-my-page-title", urls::MY_PAGE)),
            Refusal::TieNotConfirmed | Refusal::StaffStays => Some(way("chrome-contact", urls::CONTACT)),
            Refusal::ChangeEnded(_) => {
                path_alone(cx).strip_suffix("/bewerken").map(|there| way("pages-error-suggestion", there))
            }
            Refusal::NotFound
            | Refusal::NotAllowed
            | Refusal::OtherThemes
            | Refusal::VoteCounts
            | Refusal::ForeignOrigin
            | Refusal::CallOpensLater { .. }
            | Refusal::CallClosed { .. }
            | Refusal::VotingEnded(_)
            | Refusal::Fields(_)
            | Refusal::TooMany { .. }
            | Refusal::TooLarge
            | Refusal::TooSlow
            | Refusal::Unreadable
            | Refusal::DiskFull
            | Refusal::EditingEnded => None,
        },
    };
    let mut ways: Vec<Way> = first.into_iter().collect();
    ways.push(way("pages-error-home", urls::HOME));
    ways.push(way("chrome-all-actions", urls::ACTIONS));
    ways
}

/// Where to come back to after signing in; a press is not repeated by opening its address.
fn back(cx: &Cx) -> String {
    let path = match cx.path.as_str() {
        path if path.starts_with(urls::MY_PAGE) || path.starts_with(urls::SIGN_OUT) => urls::MY_PAGE,
        path => path,
    };
    serde_urlencoded::to_string([("terug", path)]).unwrap_or_default()
}
