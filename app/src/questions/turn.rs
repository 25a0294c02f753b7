//! Whom to turn to on a page: a person with a name, the way to ask, and what others asked there before.

use super::{FrequentQuestion, policy::ASKED, store};
use crate::{
    chrome::Picture,
    cx::Cx,
    people,
    projects::{self, Contact, Present, StandsIn},
    refusal::Result,
    rights::At,
    urls,
    vocabulary::{ContactId, PersonId, ThemeId},
};
use kit::db::Tx;

/// So many stand on a page; the others are in the list of all.
const ON_A_PAGE: usize = 6;

/// A person of the municipality, ready to be shown.
pub struct ContactCard {
    pub contact: Contact,
    pub initials: String,
    /// For `tel:`.
    pub phone_link: String,
    /// The address in two parts: a narrow column breaks it behind the at sign.
    pub mailbox: String,
    pub mail_host: String,
    pub photo: Option<Picture>,
    /// In whose place she stands.
    pub stands_in: Vec<StandsIn>,
    /// Who stands in for her.
    pub away: Option<StandsIn>,
}

impl ContactCard {
    pub fn of(contact: Contact) -> ContactCard {
        let digits: String = contact.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let (mailbox, mail_host) = contact.email.split_once('@').unwrap_or((&contact.email, ""));
        ContactCard {
            mailbox: mailbox.to_owned(),
            mail_host: mail_host.to_owned(),
            initials: contact.name.split(' ').filter_map(|word| word.chars().next()).take(2).collect(),
            phone_link: format!("tel:{digits}"),
            photo: Picture::parse(&contact.photo),
            stands_in: Vec::new(),
            away: None,
            contact,
        }
    }

    /// Who is asked now: the contact, or who stands in for her.
    pub async fn find(cx: &Cx, tx: &mut Tx<'_>, id: Option<ContactId>) -> Result<Option<ContactCard>> {
        let Some(id) = id else { return Ok(None) };
        let present = projects::find_present(cx, tx, id).await?;
        Ok(present.map(|Present { contact, stands_in }| ContactCard {
            stands_in: stands_in.into_iter().collect(),
            ..ContactCard::of(contact)
        }))
    }

    pub fn first_name(&self) -> &str {
        self.contact.first_name()
    }
}

/// Those of the contacts who do their part at the desk in a theme. What is asked of another one, nobody would read.
pub(super) async fn who_answer(
    cx: &Cx,
    tx: &mut Tx<'_>,
    contacts: Vec<Contact>,
    theme: Option<ThemeId>,
) -> Result<Vec<Contact>> {
    let (town, at) = (cx.municipality(), theme.map_or(At::Somewhere, At::Theme));
    let colleagues = people::store::list_colleagues(tx, town, ASKED, at).await?;
    let mut answering = Vec::new();
    for contact in contacts {
        let person = projects::store::find_person_of_contact(tx, town, contact.id).await?;
        if person.is_some_and(|person| colleagues.iter().any(|one| one.person == person)) {
            answering.push(contact);
        }
    }
    Ok(answering)
}

/// The person of whom something is asked now, when she has one at the desk.
pub(super) async fn person_asked(cx: &Cx, tx: &mut Tx<'_>, contact: Option<ContactId>) -> Result<Option<PersonId>> {
    let Some(contact) = contact else { return Ok(None) };
    let Some(present) = projects::find_present(cx, tx, contact).await? else { return Ok(None) };
    Ok(projects::store::find_person_of_contact(tx, cx.municipality(), present.contact.id).await?)
}

/// Who gets what is asked: the first of these who answers herself, or for whom somebody stands in who does; then whoever
/// serves its theme. Nothing when it is for whoever comes to it first.
pub(super) async fn who_gets_it(
    cx: &Cx,
    tx: &mut Tx<'_>,
    asked: &[Option<ContactId>],
    theme: Option<ThemeId>,
) -> Result<Option<ContactId>> {
    let themes = projects::store::list_themes(tx, cx.municipality()).await?;
    let of_theme = themes.iter().find(|one| Some(one.id) == theme).and_then(|one| one.contact);
    for contact in asked.iter().copied().chain([of_theme]).flatten() {
        let Some(present) = projects::find_present(cx, tx, contact).await? else { continue };
        if !who_answer(cx, tx, vec![present.contact], theme).await?.is_empty() {
            return Ok(Some(contact));
        }
    }
    Ok(None)
}

/// As a page shows it.
pub struct Turn {
    pub card: Option<ContactCard>,
    /// Where one asks.
    pub ask: String,
    pub frequent: Vec<FrequentQuestion>,
    /// Where all that was asked about it stands.
    pub all: String,
}

impl Turn {
    /// Of the page at `path`, whose contact this is.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, path: &str, contact: Option<ContactId>) -> Result<Turn> {
        let mut frequent = store::list_frequent_about(tx, cx.municipality(), path).await?;
        frequent.truncate(ON_A_PAGE);
        let card = ContactCard::find(cx, tx, contact).await?;
        Ok(Turn { card, ask: urls::ask(path), frequent, all: urls::questions_about(path) })
    }
}
