//! A form that was sent when its session had ended, or under somebody else's: shown with all that was typed, and sent again
//! by a press.
//!
//! What was typed goes back to the browser alone, as fields of a form that leads where the first one led. Nothing leaves
//! under a name that did not stand on the page: the press carries a mark of the session it was shown to, and another one is
//! asked first. Files cannot come back, and codes never do.

use super::error::{error_page, explanation};
use crate::{
    chrome::{self, Chrome, End, SentForm, filters},
    cx::Cx,
    refusal::{Error, Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::Actor,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use kit::secret;

/// The button of the page; it stands last in what is sent.
const AGAIN: &[u8] = b"opnieuw=";
/// Bytes of a mark, each two characters.
const MARK: usize = 16;
const LARGEST: usize = 128 * 1024;
/// Forms that hold a code, or come before somebody is known.
const NEVER: [&str; 7] =
    [urls::SIGN_IN, urls::SIGN_OUT, urls::MY_EMAIL_CODE, urls::CLAIM, urls::LEAVE, "/api/", "/demo/"];

/// A form as it came, while it may have to go back.
pub struct Sent {
    headers: HeaderMap,
    bytes: Bytes,
    /// When it comes from the page: the session that page was shown to.
    mark: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/templates/again.html")]
struct AgainPage {
    chrome: Chrome,
    explanation: String,
    /// Where one signs in, or out, in another window.
    window: Option<(String, &'static str)>,
    files: Option<()>,
    action: String,
    fields: Vec<(String, String)>,
    mark: String,
    button: String,
    /// What she typed, to read.
    words: Vec<String>,
}

impl Sent {
    /// Nothing for what never goes back; the page's own mark is taken off.
    pub fn take(cx: &Cx, parts: &Parts, bytes: &mut Bytes) -> Option<Sent> {
        let may_return = urls::is_local(&cx.path) && !NEVER.iter().any(|start| cx.path.starts_with(start));
        if parts.method != Method::POST || bytes.is_empty() || bytes.len() > LARGEST || !may_return {
            return None;
        }
        let kind = parts.headers.get(header::CONTENT_TYPE)?.clone();
        let mark = take_mark(bytes);
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, kind)]);
        Some(Sent { headers, bytes: bytes.clone(), mark })
    }

    /// Whether somebody is signed in whose name she has not seen on the page.
    fn is_of_another(&self, cx: &Cx) -> bool {
        self.mark.as_ref().is_some_and(|mark| cx.actor != Actor::Visitor && *mark != mark_of(cx))
    }
}

fn take_mark(bytes: &mut Bytes) -> Option<String> {
    let tail = bytes.len().saturating_sub(AGAIN.len() + 2 * MARK + 1);
    let at = tail + bytes[tail..].windows(AGAIN.len()).rposition(|piece| piece == AGAIN)?;
    let is_field = at.checked_sub(1).is_none_or(|before| bytes[before] == b'&');
    let mark = std::str::from_utf8(&bytes[at + AGAIN.len()..]).ok()?;
    if !is_field || !mark.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mark = mark.to_owned();
    bytes.truncate(at.saturating_sub(1));
    Some(mark)
}

/// What a session is known by on the page; it opens nothing.
fn mark_of(cx: &Cx) -> String {
    let hash = cx.session.as_ref().map(|token| secret::hash("sent again", token));
    hash.iter().flatten().take(MARK).map(|byte| format!("{byte:02x}")).collect()
}

/// Before a form that is sent again is taken: who is signed in now.
pub async fn ask_whom(cx: &Cx, sent: Option<&Sent>) -> Option<Response> {
    let sent = sent.filter(|sent| sent.is_of_another(cx))?;
    let name = name(cx);
    let said = |key| sentence(cx.lang, key, &[("name", name.as_str().into())]);
    let page = Page {
        title: said("pages-again-as-title"),
        explanation: said("pages-again-as-text"),
        window: None,
        button: said("pages-again-as-send"),
        status: StatusCode::OK,
    };
    match show(cx, sent, page).await {
        Ok(page) => page,
        Err(error) => Some(error_page(cx, error).await),
    }
}

/// How a request ends that did not succeed: with the fields of its form where they are good for something still.
pub async fn refused(cx: &Cx, error: Error, sent: Option<&Sent>) -> Response {
    let page = page_of(cx, &error);
    let refused = error_page(cx, error).await;
    let (Some(sent), Some(page)) = (sent, page) else { return refused };
    match show(cx, sent, page).await {
        Ok(Some(mut shown)) => {
            shown
                .headers_mut()
                .extend(refused.headers().get(header::RETRY_AFTER).map(|wait| (header::RETRY_AFTER, wait.clone())));
            shown
        }
        Ok(None) | Err(_) => refused,
    }
}

struct Page {
    title: String,
    explanation: String,
    window: Option<(String, &'static str)>,
    button: String,
    status: StatusCode,
}

fn page_of(cx: &Cx, error: &Error) -> Option<Page> {
    let button = text(cx.lang, "pages-again-send");
    let refusal = match error {
        Error::Refusal(refusal) => refusal,
        Error::Fault(_) => {
            return Some(later(cx, error, (text(cx.lang, "refusal-fault"), StatusCode::INTERNAL_SERVER_ERROR)));
        }
    };
    let title = text(cx.lang, refusal.key());
    let of_person = [Refusal::NotAllowed, Refusal::OtherThemes];
    let of_capacity = [Refusal::ReadsAlong, Refusal::ActsForMunicipality, Refusal::ActsAsInhabitant];
    let passes = matches!(refusal, Refusal::TooMany { .. } | Refusal::DiskFull | Refusal::ProviderDown);
    let (title, explanation, path, label) = if *refusal == Refusal::SignInFirst {
        let explanation = text(cx.lang, "pages-again-text");
        (text(cx.lang, "pages-again-title"), explanation, urls::SIGN_IN, "pages-again-sign-in")
    } else if of_person.contains(refusal) || of_capacity.contains(refusal) {
        let kept = sentence(cx.lang, "pages-again-kept", &[("name", name(cx).into())]);
        let path = if of_capacity.contains(refusal) { urls::MY_ROLES } else { urls::MY_PAGE };
        (title, format!("{} {kept}", explanation(cx, error)), path, "pages-again-my-page")
    } else if passes {
        return Some(later(cx, error, (title, refusal.status())));
    } else {
        return None;
    };
    Some(Page { title, explanation, window: Some((cx.href(path), label)), button, status: refusal.status() })
}

/// What passes by itself: the same may be sent again after a while.
fn later(cx: &Cx, error: &Error, (title, status): (String, StatusCode)) -> Page {
    let explanation = format!("{} {}", explanation(cx, error), text(cx.lang, "pages-again-wait"));
    Page { title, explanation, window: None, button: text(cx.lang, "pages-again-send"), status }
}

fn name(cx: &Cx) -> String {
    let name = match &cx.actor {
        Actor::Person(person) => person.display_name.clone(),
        Actor::Visitor => None,
    };
    name.unwrap_or_else(|| text(cx.lang, "pages-again-nameless"))
}

/// Nothing for a press without anything in it.
async fn show(cx: &Cx, sent: &Sent, page: Page) -> Result<Option<Response>> {
    let form = SentForm::read(&sent.headers, sent.bytes.clone(), End::Whole).await;
    let fields: Vec<(String, String)> =
        form.beginning("").map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if fields.iter().all(|(_, value)| value.is_empty()) {
        return Ok(None);
    }
    let words = fields.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace));
    let shown = AgainPage {
        chrome: Chrome::new(cx, page.title).unlisted(),
        explanation: page.explanation,
        window: page.window,
        files: form.brings_files().then_some(()),
        action: cx.href(&cx.path),
        words: words.map(str::to_owned).collect(),
        fields,
        mark: mark_of(cx),
        button: page.button,
    };
    let mut response = chrome::page(cx, &shown)?;
    *response.status_mut() = page.status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(Some(response))
}
