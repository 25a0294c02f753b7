//! Codes that prove that somebody reads an e-mail address: sent through the outbox, good once and for 15 minutes.
//!
//! Five guesses per code, five codes per mailbox and hour: guessing one in a million is not worth trying. A link that does
//! the same is good for a day: it is not guessed.

use super::{Email, email_follow, mails, store};
use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    vocabulary::PersonId,
};
use kit::{db::Tx, mail::outbox, secret};

pub const GOOD_MINUTES: i64 = 15;
const LINK_DAYS: i64 = 1;
const TRIES: i64 = 5;
const PER_HOUR: i64 = 5;
const HOUR_SECONDS: i64 = 3600;

/// Whose code it is: it can be entered there only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Somebody who votes by address, in the browser that asked; its hash.
    Browser([u8; 32]),
    /// Somebody who is signed in and wants to hear more.
    Person(PersonId),
}

/// What a code is asked for.
#[derive(Debug, Clone)]
pub struct CodeFor {
    /// Where one goes on after it.
    pub return_to: String,
    /// Why the mail comes, as it says itself.
    pub why: String,
    /// Where a link does it too: its words, and what it is about. The mail then leads to a page with a button.
    pub link: Option<(&'static mails::LinkWords, String)>,
}

fn code_hash(id: i64, code: &str) -> [u8; 32] {
    secret::hash("email-code", &format!("{id}:{code}"))
}

/// Codes sent before this moment are no longer good.
pub fn good_since(cx: &Cx) -> kit::clock::Moment {
    cx.app.clock.machine().plus_seconds(-60 * GOOD_MINUTES)
}

/// The same of links.
pub fn link_good_since(cx: &Cx) -> kit::clock::Moment {
    cx.app.clock.machine().plus_days(-LINK_DAYS)
}

/// Makes a code and puts its mail in the outbox.
pub async fn send(cx: &Cx, tx: &mut Tx<'_>, owner: Owner, email: &Email, wanted: &CodeFor) -> Result<()> {
    let (town, now) = (cx.municipality(), cx.app.clock.machine());
    let since = now.plus_seconds(-HOUR_SECONDS);
    if let (PER_HOUR.., first) = store::count_codes(tx, town, email, since).await? {
        let seconds = first.map_or(HOUR_SECONDS, |first| (first.0 - since.0) / 1000 + 1);
        return Err(Refusal::TooMany { seconds }.into());
    }
    let (id, code) = (cx.new_id(), secret::code());
    let (person, browser) = match owner {
        Owner::Browser(hash) => (None, hash.to_vec()),
        Owner::Person(person) => (Some(person), Vec::new()),
    };
    let new = store::NewCode {
        id,
        person,
        email,
        code_hash: code_hash(id, &code),
        browser_hash: &browser,
        return_to: &wanted.return_to,
        tries: TRIES,
        now,
    };
    store::insert_code(tx, town, &new).await?;
    let message = match &wanted.link {
        Some((words, title)) => {
            let page = cx.town.base.join(&cx.href(&wanted.return_to));
            let confirm = email_follow::whole_address(cx, id);
            mails::code_with_link(cx, &wanted.why, code, mails::Linked { words, title, page, confirm })
        }
        None => mails::code(cx, &wanted.why, code),
    }
    .message(cx, email.as_str())?;
    let useless_at = match &wanted.link {
        Some(_) => now.plus_days(LINK_DAYS),
        None => now.plus_seconds(60 * GOOD_MINUTES),
    };
    outbox::put(tx, (town.0, id), &message, now, Some(useless_at)).await?;
    Ok(())
}

/// The code that waits to be entered.
pub async fn find_sent(cx: &Cx, tx: &mut Tx<'_>, owner: Owner) -> Result<Option<store::SentCode>> {
    let (town, since) = (cx.municipality(), good_since(cx));
    Ok(match owner {
        Owner::Browser(hash) => store::find_code_of_browser(tx, town, &hash, since).await?,
        Owner::Person(person) => store::find_code_of_person(tx, town, person, since).await?,
    })
}

/// What a typed code turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Right {
        email: Email,
        return_to: String,
    },
    Wrong {
        tries_left: i64,
    },
    /// Too late, or guessed too often: a new one is needed.
    Gone,
}

/// Compares a typed code with the one that was sent; a wrong one costs a try, which must be committed.
pub async fn enter(cx: &Cx, tx: &mut Tx<'_>, owner: Owner, code: &Code) -> Result<Typed> {
    let town = cx.municipality();
    let Some(sent) = find_sent(cx, tx, owner).await? else { return Ok(Typed::Gone) };
    let Some((hash, tries_left)) = store::spend_try(tx, town, sent.id).await? else { return Ok(Typed::Gone) };
    if hash != code_hash(sent.id, &code.0) {
        return Ok(if tries_left > 0 { Typed::Wrong { tries_left } } else { Typed::Gone });
    }
    store::use_code(tx, town, sent.id, cx.app.clock.machine()).await?;
    store::delete_unreachable(tx, town, &sent.email).await?;
    Ok(Typed::Right { email: Email::kept(sent.email), return_to: sent.return_to })
}

/// Six digits, however they were typed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code, or the key of the sentence that says what to do; what is not six digits costs no try.
    pub fn parse(typed: &str) -> Result<Code, &'static str> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        match digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()) {
            true => Ok(Code(digits)),
            false => Err("people-code-not-six"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_with_spaces() {
        assert_eq!(Code::parse(" 123 456 "), Ok(Code("123456".to_owned())));
        for wrong in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            assert!(Code::parse(wrong).is_err(), "{wrong}");
        }
    }
}
