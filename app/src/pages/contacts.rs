//! Whom to ask: people with a name, and the counter.

use super::next_step::NextStep;
use crate::{
    calls,
    chrome::{self, Chrome, Picture, filters},
    cx::{Cx, Tag},
    projects::{self, Contact},
    refusal::Result,
    texts::{sentence, text},
    vocabulary::ContactId,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;

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
}

impl ContactCard {
    fn of(contact: Contact) -> ContactCard {
        let digits: String = contact.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let (mailbox, mail_host) = contact.email.split_once('@').unwrap_or((&contact.email, ""));
        ContactCard {
            mailbox: mailbox.to_owned(),
            mail_host: mail_host.to_owned(),
            initials: contact.name.split(' ').filter_map(|word| word.chars().next()).take(2).collect(),
            phone_link: format!("tel:{digits}"),
            photo: Picture::parse(&contact.photo),
            contact,
        }
    }

    pub async fn find(cx: &Cx, tx: &mut Tx<'_>, id: Option<ContactId>) -> Result<Option<ContactCard>> {
        let Some(id) = id else { return Ok(None) };
        Ok(projects::store::find_contact(tx, cx.municipality(), id).await?.map(ContactCard::of))
    }

    pub fn first_name(&self) -> &str {
        self.contact.first_name()
    }
}

#[derive(Template)]
#[template(path = "pages/templates/contact.html")]
struct ContactPage {
    chrome: Chrome,
    contacts: Vec<ContactCard>,
    next: NextStep,
}

/// `GET /contact`.
pub async fn contact(cx: Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let contacts = projects::store::list_contacts(&mut tx, cx.municipality()).await?;
    let calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    let lead = sentence(cx.lang, "pages-contact-lead", &[("name", (&cx.town.name).into())]);
    let page = ContactPage {
        chrome: Chrome::new(&cx, text(cx.lang, "pages-contact")).described(&lead),
        contacts: contacts.into_iter().map(ContactCard::of).collect(),
        next: NextStep::load(&cx, &mut tx, &calls.iter().collect::<Vec<_>>(), &[]).await?,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &[Tag::Municipality(cx.municipality())]))
}
