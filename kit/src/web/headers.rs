//! Headers that every answer carries.

use http::{HeaderMap, HeaderValue, header};

/// The content security policy: our own files only, nothing inline, no frames. Forms lead to us alone, also by the
/// redirects that come after them.
pub fn content_security_policy() -> HeaderValue {
    HeaderValue::from_static(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'",
    )
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
