//! Somebody is away: until a day she named, another is asked in her place.

use super::{Contact, store};
use crate::{
    chrome::{self, Whom},
    cx::Cx,
    refusal::Result,
    texts::sentence,
    vocabulary::ContactId,
};
use kit::{clock::Moment, db::Tx, i18n::Arg};

/// Whom one turns to now.
#[derive(Debug, Clone)]
pub struct Present {
    pub contact: Contact,
    /// In whose place, when it is not herself.
    pub stands_in: Option<StandsIn>,
}

/// For whom somebody stands in, or who stands in for her; and the last moment of it.
#[derive(Debug, Clone)]
pub struct StandsIn {
    pub name: String,
    pub until: Moment,
}

impl StandsIn {
    pub fn new(name: &str, until: Moment) -> StandsIn {
        // The absence ends at midnight: people speak of the day before.
        StandsIn { name: name.to_owned(), until: until.plus_seconds(-1) }
    }
}

/// Who is asked, or who stands in for her. A replacement who is away herself is asked all the same: nobody is led on.
pub async fn find_present(cx: &Cx, tx: &mut Tx<'_>, id: ContactId) -> Result<Option<Present>> {
    let town = cx.municipality();
    let Some(contact) = store::find_contact(tx, town, id).await? else { return Ok(None) };
    if let Some((replacement, until)) = contact.away(cx.now)
        && let Some(other) = store::find_contact(tx, town, replacement).await?
    {
        let stands_in = Some(StandsIn::new(&contact.name, until));
        return Ok(Some(Present { contact: other, stands_in }));
    }
    Ok(Some(Present { contact, stands_in: None }))
}

/// Whom one asks, as a mail says it; nothing when that is the municipality as a whole.
pub async fn whom_to_ask(cx: &Cx, tx: &mut Tx<'_>, contact: Option<ContactId>) -> Result<Option<Whom>> {
    let Some(id) = contact else { return Ok(None) };
    let Some(Present { contact, stands_in }) = find_present(cx, tx, id).await? else { return Ok(None) };
    let (key, name, service) = ("mails-ask", contact.name.as_str(), contact.service.as_str());
    let reach: Vec<&str> = [contact.phone.as_str(), &contact.email].into_iter().filter(|way| !way.is_empty()).collect();
    let args = [("name", Arg::from(name)), ("reach", Arg::from(reach.join(", ")))];
    let html = chrome::quoting(cx, key, &args, &[("service", service)]);
    let text = sentence(cx.lang, key, &[&args[..], &[("service", service.into())]].concat());
    let Some(StandsIn { name, until }) = stands_in else { return Ok(Some(Whom { html, text })) };
    let args = [("name", name.into()), ("day", chrome::day(until, cx.lang, &cx.town.zone()).into())];
    let more = sentence(cx.lang, "asking-stands-in-by-mail", &args);
    Ok(Some(Whom { html: html.then(&more), text: format!("{text} {more}") }))
}
