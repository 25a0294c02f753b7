//! The cookies we set and read: one name per purpose, never readable by script.

use http::{HeaderMap, HeaderValue, header};

/// How cookies are named and sent, by the address the site is served on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jar {
    /// Https: `__Host-` prefix and `Secure` (RFC 6265bis), so that no other host can set them.
    Secure,
    /// Plain http on this machine only, for trying out.
    Loopback,
}

/// A cookie name without its prefix.
pub type Name = &'static str;

impl Jar {
    fn full(self, name: Name) -> String {
        match self {
            Jar::Secure => format!("__Host-{name}"),
            Jar::Loopback => name.to_owned(),
        }
    }

    /// The value of a cookie, when the browser sent it once.
    pub fn read(self, headers: &HeaderMap, name: Name) -> Option<&str> {
        let full = self.full(name);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, _)| *found == full)
            .map(|(_, value)| value)
    }

    /// A header that sets a cookie; `seconds` is its life, `None` ends with the browser.
    pub fn set(self, name: Name, value: &str, seconds: Option<i64>) -> HeaderValue {
        let secure = match self {
            Jar::Secure => "; Secure",
            Jar::Loopback => "",
        };
        let life = seconds.map(|s| format!("; Max-Age={s}")).unwrap_or_default();
        let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{life}", self.full(name));
        HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    /// A header that takes a cookie back.
    pub fn clear(self, name: Name) -> HeaderValue {
        self.set(name, "", Some(0))
    }
}
