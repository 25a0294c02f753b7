//! An e-mail address as people type it: parsed once, in one spelling.

/// An address mail can be sent to, in lower case so that one mailbox is one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// RFC 5321, section 4.5.3.1, less the angle brackets.
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

impl Email {
    /// The address, or the key of the sentence that says what to do.
    pub fn parse(typed: &str) -> Result<Email, &'static str> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err("people-email-missing");
        }
        let (local, domain) = typed.rsplit_once('@').ok_or("people-email-without-at")?;
        if typed.len() <= LONGEST && is_local_part(local) && is_domain(domain) {
            Ok(Email(typed.to_ascii_lowercase()))
        } else {
            Err("people-email-wrong")
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A dot-atom of RFC 5322: quoted forms are never typed by people, and are a way to smuggle.
fn is_local_part(local: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    local.len() <= LONGEST_LOCAL && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(allowed))
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let last_is_name = domain.rsplit('.').next().is_some_and(|last| last.chars().any(|c| c.is_ascii_alphabetic()));
    domain.contains('.') && domain.split('.').all(is_label) && last_is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_spelling() {
        let amina = Email::parse("  Amina.ElIdrissi@Voorbeeld.BE ").unwrap();
        assert_eq!(amina.as_str(), "amina.elidrissi@voorbeeld.be");
        assert!(Email::parse("luc+plein@x-y.voorbeeld.be").is_ok());
    }

    #[test]
    fn what_cannot_be_mailed_is_refused() {
        for wrong in [
            "",
            "amina",
            "amina@",
            "@voorbeeld.be",
            "amina@voorbeeld",
            "amina@voorbeeld..be",
            "amina@-x.be",
            "amina@1.2.3.4",
            "a b@voorbeeld.be",
            "amina@voorbeeld.be\r\nBcc: x@y.be",
            "amina@voorbeeld.be,luc@voorbeeld.be",
            "\"a b\"@voorbeeld.be",
            "Amina <amina@voorbeeld.be>",
            "amína@voorbeeld.be",
            ".amina@voorbeeld.be",
        ] {
            assert!(Email::parse(wrong).is_err(), "{wrong}");
        }
        assert!(Email::parse(&format!("{}@voorbeeld.be", "a".repeat(65))).is_err());
        assert!(Email::parse(&format!("a@{}be", "voorbeeld.".repeat(26))).is_err());
    }
}
