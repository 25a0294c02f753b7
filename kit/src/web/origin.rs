//! Where a writing request came from. No tokens in forms, so that pages can be cached.

use http::{HeaderMap, Method, header};

/// True when the request only reads, or provably comes from our own pages.
///
/// Browsers send `Sec-Fetch-Site` (W3C Fetch Metadata) on every request; those that do not send `Origin` with a POST.
/// Without either there is no proof, and the answer is no.
pub fn may_write(method: &Method, headers: &HeaderMap, base_url: &str) -> bool {
    if method.is_safe() {
        return true;
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    headers.get(header::ORIGIN).is_some_and(|origin| origin.as_bytes() == base_url.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &'static str, value: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        may_write(&Method::POST, &headers, "https://plein.example")
    }

    #[test]
    fn only_our_own_pages_may_write() {
        assert!(asked("sec-fetch-site", "same-origin"));
        assert!(asked("origin", "https://plein.example"));
        for (name, value) in [
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "none"),
            ("origin", "https://plein.example.evil"),
            ("origin", "null"),
            ("referer", "https://plein.example/"),
        ] {
            assert!(!asked(name, value), "{name}: {value}");
        }
    }
}
