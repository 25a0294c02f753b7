//! Somebody the municipality recorded itself: met at the counter, on the phone, or known by a form on paper.
//!
//! Her row in `people` is like anybody's, without a way to sign in. How she is reached stands beside it, and none of it
//! counts as confirmed: an address that was written on paper gets one mail, which asks (`confirm_address.rs`). Who she
//! may be already is found by mailbox, phone, or name with street and number; an officer chooses, nothing is joined here.

use super::{DisplayName, Email, confirm_address, store};
use crate::{cx::Cx, refusal::Result, vocabulary::PersonId};
use kit::db::{Tx, dialect};

/// How she is called and reached; what is not known is empty.
#[derive(Debug, Clone, Default)]
pub struct Recorded {
    pub full_name: String,
    pub email: Option<Email>,
    pub phone: String,
    pub street: String,
    pub house_number: String,
    pub postal_code: String,
    pub place: String,
}

/// By what somebody is found who is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub home: Option<String>,
}

impl Recorded {
    pub fn keys(&self) -> Keys {
        let home = || home_key(&self.full_name, (&self.street, &self.house_number));
        Keys {
            email: self.email.as_ref().map(Email::mailbox),
            phone: Some(phone_key(&self.phone)).filter(|key| !key.is_empty()),
            home: (!self.street.is_empty() && !self.house_number.is_empty()).then(home),
        }
    }

    /// Whether anything tells her from others of her name.
    pub fn can_be_told_apart(&self) -> bool {
        self.keys() != Keys { email: None, phone: None, home: None }
    }
}

/// The digits, a number of Belgium in one spelling: `+32 470 12 34 56` is `0470/12.34.56`.
pub fn phone_key(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let abroad =
        digits.strip_prefix("0032").or_else(|| phone.trim().strip_prefix("+32").and(digits.strip_prefix("32")));
    match abroad {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

fn home_key(name: &str, (street, number): (&str, &str)) -> String {
    let bare = |text: &str| -> String { dialect::folded(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    format!("{} {} {}", bare(name), bare(street), bare(number))
}

/// Whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody who is there, whom the officer chose.
    Known(PersonId),
    /// Under the name others see; nothing for who stays anonymous.
    New(Option<DisplayName>),
}

/// Her id, with what was learned about her kept; what stood there and was not given now stays.
pub async fn record(cx: &Cx, tx: &mut Tx<'_>, who: &Who, recorded: &Recorded) -> Result<PersonId> {
    let town = cx.municipality();
    let officer = cx.signed_in()?.person;
    let person = match who {
        Who::Known(person) => *person,
        Who::New(name) => {
            let id = PersonId(cx.new_id());
            let display_name = name.as_ref().map(DisplayName::as_str);
            let new = store::NewPerson { id, display_name, created_at: cx.now };
            store::insert_person(tx, town, &new).await?;
            id
        }
    };
    store::save_recorded(tx, town, person, recorded, (officer, cx.now)).await?;
    if let Some(email) = &recorded.email {
        confirm_address::ask(cx, tx, person, email).await?;
    }
    Ok(person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_phone_and_one_home_are_known_however_they_are_written() {
        let same = ["0470 12 34 56", "0470/12.34.56", "+32 470 12 34 56", "0032470123456", "+32 (0)470 12 34 56"];
        assert!(same.iter().all(|phone| phone_key(phone) == "0470123456"), "{:?}", same.map(phone_key));
        assert_eq!(phone_key("+31 6 1234 5678"), "31612345678");
        let maria = home_key("Maria De Smedt", ("Kapelstraat", "12 B"));
        assert_eq!(home_key("maria  de smédt", ("KAPELSTRAAT", "12b")), maria);
        assert_ne!(home_key("Maria De Smedt", ("Kapelstraat", "12")), maria);
        let nobody = Recorded { full_name: "Maria".into(), street: "Kapelstraat".into(), ..Recorded::default() };
        assert!(!nobody.can_be_told_apart(), "a street without a number is many people's");
    }
}
