//! What of the slice officers make and edit: actions with their steps, themes, contacts, policy pages.

mod action;
mod contact;
mod policy_page;
mod theme;
mod trajectory;

pub use trajectory::Trajectory;

use super::Contact;
use crate::{
    chrome::Picture,
    cx::Cx,
    editing::{self, Check},
    people,
    refusal::Result,
    rights::{At, Right},
    vocabulary::ContactId,
};
use kit::{clock::Moment, db::Tx};

pub(super) const TITLE_LONGEST: usize = 100;
pub(super) const SUMMARY_LONGEST: usize = 300;
/// For what stands on one line beside others: a place, a day, a function.
const WORDS_LONGEST: usize = 120;

/// Whom one may choose, and for a check only who.
pub struct Contacts(Vec<Contact>);

impl Contacts {
    async fn load(cx: &Cx, tx: &mut Tx<'_>) -> Result<Contacts> {
        Ok(Contacts(super::store::list_contacts(tx, cx.municipality()).await?))
    }

    /// Those of whom something can be asked: who is behind the card does her part at the desk.
    async fn load_who_answer(cx: &Cx, tx: &mut Tx<'_>) -> Result<Contacts> {
        let town = cx.municipality();
        let Contacts(mut all) = Contacts::load(cx, tx).await?;
        let people = super::store::list_people_of_contacts(tx, town).await?;
        let colleagues = people::store::list_colleagues(tx, town, Right::Handle, At::Somewhere).await?;
        let answers = |person| colleagues.iter().any(|one| one.person == person);
        all.retain(|contact| people.iter().any(|(id, person)| *id == contact.id && answers(*person)));
        Ok(Contacts(all))
    }

    fn ids(&self) -> Vec<ContactId> {
        self.0.iter().map(|contact| contact.id).collect()
    }
}

/// A drawing to choose, with the key of what it shows.
struct Drawing {
    kind: &'static str,
    address: String,
    key: String,
}

fn drawings() -> Vec<Drawing> {
    let drawing = |kind: &&'static str| Drawing {
        kind,
        address: crate::urls::illustration(kind, 1),
        key: format!("content-drawing-{}", kind.replace('_', "-")),
    };
    crate::pictures::scene::KINDS.iter().map(drawing).collect()
}

/// The drawing that was chosen, or what to do.
fn check_drawing(check: &mut Check<'_>) -> Option<String> {
    let typed = check.text("tekening");
    let known = crate::pictures::scene::KINDS.contains(&typed.as_str());
    check.keep("tekening", if known { Ok(typed) } else { Err("content-drawing-missing") })
}

/// The first and the last day; both may stay away.
fn check_days(cx: &Cx, check: &mut Check<'_>) -> (Option<Moment>, Option<Moment>) {
    let [first, last] = ["dag", "einde"].map(|name| check.maybe_day(name, &cx.town.zone()));
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        check.wrong("einde", "content-action-end-early");
    }
    (first, last)
}

/// The address of the photo that is shown instead of the drawing, and what is on it; both empty without one.
fn check_photo(check: &mut Check<'_>) -> (String, String) {
    let Some(photo) = Picture::parse(&check.text(editing::LEAD)) else { return Default::default() };
    let words = check.short_line(editing::LEAD_WORDS, editing::WORDS_LONGEST);
    if words.is_empty() {
        check.wrong(editing::LEAD_WORDS, "pictures-words-missing");
    }
    (photo.address(), words)
}
