//! An e-mail address: mail goes to it as it was typed, votes are counted by the mailbox it stands for.

/// An address mail can be sent to, in the spelling of whoever typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// Where dots in the name make no difference, and how such a place is called in a key.
const WITHOUT_DOTS: [(&str, &str); 2] = [("gmail.com", "gmail.com"), ("googlemail.com", "gmail.com")];

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
            Ok(Email(typed.to_owned()))
        } else {
            Err("people-email-wrong")
        }
    }

    /// One that was parsed before it was kept.
    pub fn kept(email: String) -> Email {
        Email(email)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mailbox, in one spelling: lower case, without what follows a plus sign, for Gmail without dots.
    ///
    /// One person reads `anna@`, `anna+1@`, `anna+2@` and, at Gmail, `a.n.n.a@`: without this she has as many votes as she
    /// has patience, and one mailbox gets as many codes. Where a plus sign is an ordinary letter of a name, two people
    /// would count as one; mail providers that give out such names are rarer than people who vote twice.
    pub fn mailbox(&self) -> String {
        let lower = self.0.to_ascii_lowercase();
        let Some((local, domain)) = lower.rsplit_once('@') else { return lower };
        let name = local.split('+').next().filter(|name| !name.is_empty()).unwrap_or(local);
        match WITHOUT_DOTS.iter().find(|(known, _)| *known == domain) {
            Some((_, called)) => format!("{}@{called}", name.replace('.', "")),
            None => format!("{name}@{domain}"),
        }
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
    fn mail_goes_where_it_was_typed_and_a_mailbox_counts_once() {
        let amina = Email::parse("  Amina.ElIdrissi+plein@Voorbeeld.BE ").unwrap();
        assert_eq!(amina.as_str(), "Amina.ElIdrissi+plein@Voorbeeld.BE");
        assert_eq!(amina.mailbox(), "amina.elidrissi@voorbeeld.be");
        for same in ["anna.b@gmail.com", "a.n.n.a.b+1@gmail.com", "ANNAB+x+y@GoogleMail.com"] {
            assert_eq!(Email::parse(same).unwrap().mailbox(), "annab@gmail.com", "{same}");
        }
        for (typed, own) in [
            ("anna.b@voorbeeld.be", "anna.b@voorbeeld.be"),
            ("+anna@voorbeeld.be", "+anna@voorbeeld.be"),
            ("anna@gmail.com.voorbeeld.be", "anna@gmail.com.voorbeeld.be"),
            ("luc-plein@x-y.voorbeeld.be", "luc-plein@x-y.voorbeeld.be"),
        ] {
            assert_eq!(Email::parse(typed).unwrap().mailbox(), own);
        }
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
