//! Headers that every answer carries.

use http::{HeaderMap, HeaderValue, header};

/// The content security policy: our own files only, nothing inline, no frames.
///
/// `form_targets` are further origins a form may lead to: browsers check redirects after a form too, so a sign-in
/// that starts with a press needs its provider here.
pub fn content_security_policy(form_targets: &[String]) -> HeaderValue {
    let mut policy = String::from(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'",
    );
    for target in form_targets {
        policy.push(' ');
        policy.push_str(target);
    }
    policy.push_str("; base-uri 'none'; frame-ancestors 'none'");
    HeaderValue::try_from(policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

/// The rest of what every answer says.
pub fn add_fixed(headers: &mut HeaderMap) {
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
}

/// What a page says besides; a picture on it need not say it again.
pub fn add_for_pages(headers: &mut HeaderMap) {
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("geolocation=(self), camera=(), microphone=()"));
}
