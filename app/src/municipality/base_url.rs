//! The one address of a municipality: links in mails, redirect addresses, the origin check and cookies derive from it.

use kit::web::cookie::Jar;

/// `https://host`, or `http://host:port` on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
}

impl BaseUrl {
    /// Takes an origin without a path. Plain http is for loopback names only.
    pub fn parse(text: &str) -> Result<BaseUrl, String> {
        let origin = text.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, rest) = origin.split_once("://").ok_or("an address begins with https://")?;
        let bad = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'));
        if rest.is_empty() || rest.contains(bad) {
            return Err(format!("{text} is not an address of a website"));
        }
        let base = BaseUrl { origin: origin.clone() };
        match scheme {
            "https" => Ok(base),
            "http" if base.is_loopback() => Ok(base),
            "http" => Err(format!("{text}: plain http is only for this machine; use https")),
            _ => Err(format!("{text} must begin with https://")),
        }
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host without its port.
    pub fn host(&self) -> &str {
        host_name(self.origin.split_once("://").map_or("", |(_, rest)| rest))
    }

    /// Whether a `Host` header names it, and not another name of the same municipality.
    pub fn is_of(&self, authority: &str) -> bool {
        host_name(authority).eq_ignore_ascii_case(self.host())
    }

    pub fn is_loopback(&self) -> bool {
        let host = self.host();
        host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1" || host == "[::1]"
    }

    pub fn jar(&self) -> Jar {
        if self.origin.starts_with("https://") { Jar::Secure } else { Jar::Loopback }
    }

    /// The whole address of a path of ours.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// A `Host` header's name without port and in lower case is what municipalities are found by.
pub fn host_name(authority: &str) -> &str {
    if authority.starts_with('[') {
        return authority.split_inclusive(']').next().unwrap_or(authority);
    }
    authority.split(':').next().unwrap_or(authority)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_only() {
        assert!(BaseUrl::parse("http://localhost:8080").is_ok());
        assert!(BaseUrl::parse("http://havenrode.localhost:8080/").is_ok());
        assert_eq!(BaseUrl::parse("https://klimaat.wilgenbeke.example").unwrap().host(), "klimaat.wilgenbeke.example");
        for wrong in
            ["http://klimaat.wilgenbeke.example", "ftp://x", "https://", "klimaat", "https://a/b", "https://a b"]
        {
            assert!(BaseUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
