//! Somebody is away: until a day she named, another is asked in her place.

use super::{Contact, store};
use crate::{cx::Cx, refusal::Result, vocabulary::ContactId};
use kit::{clock::Moment, db::Tx};

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
