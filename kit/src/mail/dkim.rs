//! Signing mails with the key of a domain (RFC 6376), so that they count as the domain's own wherever they are forwarded.
//!
//! `relaxed/relaxed`, RSA with SHA-256. Headers that must not be added by others are named once more than they stand there.

use crate::{clock::Moment, http_out::SigningKey};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// What is signed where it stands.
const SIGNED: &[&str] = &[
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "auto-submitted",
    "precedence",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
];
const ONCE_MORE: &[&str] = &["from", "to", "subject", "date", "list-unsubscribe", "list-unsubscribe-post"];
/// Of a line that is folded.
const WIDTH: usize = 72;

/// The key of a domain, and the name under which its public half stands in the DNS.
#[derive(Debug, Clone)]
pub struct Dkim {
    pub domain: String,
    pub selector: String,
    pub key: SigningKey,
}

impl Dkim {
    /// Where the record stands in the DNS.
    pub fn record_name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// What the record says.
    pub fn record(&self) -> Result<String, String> {
        Ok(format!("v=DKIM1; k=rsa; p={}", STANDARD.encode(self.key.public_der()?)))
    }

    /// The message with its signature above it.
    pub fn sign(&self, message: Vec<u8>, at: Moment) -> Result<Vec<u8>, String> {
        let end = message.windows(4).position(|four| four == b"\r\n\r\n").ok_or("the message has no body")?;
        let head = std::str::from_utf8(&message[..end + 2]).map_err(|_| "the headers are no text")?;
        let headers = unfolded(head);
        let stands = |name: &&&str| headers.iter().any(|(known, _)| known == **name);
        let mut names: Vec<&str> = SIGNED.iter().filter(stands).copied().collect();
        let mut canonical: String = names
            .iter()
            .filter_map(|name| headers.iter().find(|(known, _)| known == name))
            .map(|(name, value)| format!("{name}:{value}\r\n"))
            .collect();
        names.extend(ONCE_MORE.iter().filter(stands));
        let hash = STANDARD.encode(Sha256::digest(relaxed_body(&message[end + 4..])));
        let (domain, selector, seconds) = (&self.domain, &self.selector, at.0 / 1000);
        let words = format!(
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s={selector}; t={seconds};\r\n\th={};\r\n\tbh={hash};\r\n\tb=",
            folded(&names.join(": "))
        );
        canonical.push_str("dkim-signature:");
        canonical.push_str(&relaxed(&words));
        let signature = STANDARD.encode(self.key.sign(canonical.as_bytes())?);
        let lines: Vec<&str> = (0..signature.len()).step_by(WIDTH).map(|at| part(&signature, at)).collect();
        let mut signed = format!("DKIM-Signature: {words}{}\r\n", lines.join("\r\n\t")).into_bytes();
        signed.extend(message);
        Ok(signed)
    }
}

fn part(text: &str, at: usize) -> &str {
    &text[at..text.len().min(at + WIDTH)]
}

/// Words with blanks between them, on lines that are not too long.
fn folded(words: &str) -> String {
    let (mut lines, mut width) = (String::new(), 0);
    for word in words.split(' ') {
        if width > 0 && width + word.len() > WIDTH {
            lines.push_str("\r\n\t ");
            width = 0;
        }
        lines.push_str(word);
        width += word.len();
    }
    lines
}

/// Names in lower case, values without folds and with single blanks.
fn unfolded(head: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        match (line.starts_with([' ', '\t']), headers.last_mut()) {
            (true, Some((_, value))) => value.push_str(line),
            (true, None) => {}
            (false, _) => {
                if let Some((name, value)) = line.split_once(':') {
                    headers.push((name.trim().to_ascii_lowercase(), value.to_owned()));
                }
            }
        }
    }
    headers.into_iter().map(|(name, value)| (name, relaxed(&value))).collect()
}

fn relaxed(value: &str) -> String {
    value.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(body.len());
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut blank = false;
        for byte in line {
            match byte {
                b' ' | b'\t' => blank = true,
                byte => {
                    if std::mem::take(&mut blank) {
                        out.push(b' ');
                    }
                    out.push(*byte);
                }
            }
        }
        out.extend(b"\r\n");
    }
    while out.ends_with(b"\r\n\r\n") {
        out.truncate(out.len() - 2);
    }
    if out == b"\r\n" { Vec::new() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_folds_do_not_count() {
        // The example of RFC 6376, 3.4.5.
        let body = b" C \r\nD \t E\r\n\r\n\r\n";
        assert_eq!(relaxed_body(body), b" C\r\nD E\r\n");
        let headers = unfolded("A: X\r\nB : Y\t\r\n\tZ  \r\n");
        let said: Vec<_> = headers.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        assert_eq!(said, ["a:X", "b:Y Z"]);
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"no end"), b"no end\r\n");
    }
}
