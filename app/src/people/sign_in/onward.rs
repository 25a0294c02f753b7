//! On to the sign-in provider, or back from it when she leaves.
//!
//! Not by a redirect: after a form, browsers hold every further redirect to the origins the page names for its forms
//! (CSP `form-action`), and a provider may send on to others that nobody told us of. A page that goes on by itself is a
//! step of its own, and shows where to when it does not.

use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    refusal::Result,
    texts::text,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

const REFRESH: HeaderName = HeaderName::from_static("refresh");

#[derive(Template)]
#[template(path = "people/templates/onward.html")]
struct OnwardPage<'a> {
    chrome: Chrome,
    address: &'a str,
}

pub fn onward(cx: &Cx, address: &str) -> Result<Response> {
    let chrome = Chrome::new(cx, text(cx.lang, "people-onward-title")).unlisted();
    let mut response = chrome::page(cx, &OnwardPage { chrome, address })?;
    // Without it the link on the page is the way.
    if let Ok(at_once) = HeaderValue::try_from(format!("0; url={address}")) {
        response.headers_mut().insert(REFRESH, at_once);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
