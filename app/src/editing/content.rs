//! What differs from one kind of content to the next.

use super::{Check, MayEdit, Sheet, TextField, Wrong};
use crate::{
    activity::Happened,
    chrome::{self, Form, Markup},
    cx::{Cx, Tag},
    refusal::{Error, Refusal, Result},
    rights::At,
    urls,
};
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// What an edit did, for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Made,
    Changed,
    Published,
    TakenOff,
    Deleted,
}

/// What is said of one kind, in keys.
pub struct Kind {
    /// Where its list stands; its forms stand below.
    pub list: &'static str,
    pub list_name: &'static str,
    pub lead: &'static str,
    pub new: &'static str,
    pub edit: &'static str,
    /// Where one must be allowed to edit to begin a new one.
    pub made_at: At,
    /// One that is not on the site, or not used, can be deleted.
    pub may_go: bool,
    /// Its fields, and the name each has on screen.
    pub fields: &'static [(&'static str, &'static str)],
    pub happened: fn(Act) -> Happened,
}

/// A thing by its id and the last part of its address.
pub type Named = (i64, String);

/// One kind of content.
pub trait Content: Clone + Send + Sync + 'static {
    const KIND: Kind;
    /// Its texts in Markdown, which may show photos.
    const TEXTS: &'static [TextField] = &[];
    /// What its form offers.
    type Choices: Send + Sync + 'static;

    fn id(&self) -> i64;
    fn slug(&self) -> &str;
    fn title(&self) -> &str;
    /// The title on screen: in the language of those who wrote it, where it has one.
    fn heading(&self, cx: &Cx) -> Markup {
        chrome::written(cx, self.title())
    }
    fn edition(&self) -> i64;
    /// Of which theme it is, or of the municipality as a whole: who has a role for other themes keeps off.
    fn belongs(&self) -> At;
    /// From when on people see it, where that is chosen.
    fn published_at(&self) -> Option<Option<Moment>>;
    /// Where it is edited.
    fn edited_at(&self) -> String {
        urls::edit(Self::KIND.list, self.slug())
    }
    /// Where the log leads to it.
    fn known_at(&self) -> String {
        self.edited_at()
    }
    /// Where people see it, or its preview.
    fn seen_at(&self) -> Option<String>;
    /// What a list says below its title.
    fn note(&self, cx: &Cx) -> Markup;
    /// As the form has it.
    fn fill_in(&self, cx: &Cx) -> Form;
    /// A form nobody typed anything in yet.
    fn empty(cx: &Cx) -> Form;
    /// The same thing, new, at this address.
    fn named(self, named: Named) -> Self;
    /// The names of what `after` has otherwise, as keys.
    fn changed_fields(&self, cx: &Cx, after: &Self) -> Vec<&'static str> {
        let (before, after) = (self.fill_in(cx), after.fill_in(cx));
        let changed = Self::KIND.fields.iter().filter(|(name, _)| before.texts(name) != after.texts(name));
        let mut keys: Vec<&str> = changed.map(|(_, key)| *key).collect();
        keys.dedup();
        keys
    }
    /// Kept pages that show it.
    fn tags(&self, cx: &Cx) -> Vec<Tag> {
        vec![Tag::Municipality(cx.municipality())]
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Self>, Error>;
    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<Self>, Error>;
    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Self::Choices, Error>;
    fn check(cx: &Cx, check: Check<'_>, choices: &Self::Choices, before: Option<&Self>) -> Result<Self, Vec<Wrong>>;
    /// What else holds it back: that which others made of it.
    fn held_back<'a>(&'a self, _: &'a Cx, _: &'a mut Tx<'_>, _: Option<&'a Self>) -> Fut<'a, Vec<Wrong>, Error> {
        Box::pin(async { Ok(Vec::new()) })
    }
    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, (), Error>;
    /// What else the form that makes it asks for.
    fn begin<'a>(&'a self, _: &'a Cx, _: &'a mut Tx<'_>, _: &'a Form) -> Fut<'a, (), Error> {
        Box::pin(async { Ok(()) })
    }
    /// False when it is no longer the edition it says.
    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error>;
    /// False when it stays.
    fn delete<'a>(&'a self, _: &'a Cx, _: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async { Ok(false) })
    }
    /// Whether people see them in an order that is chosen.
    const HAS_ORDER: bool = false;
    /// Writes the order of all.
    fn put_in_order<'a>(_: &'a Cx, _: &'a mut Tx<'_>, _: &'a MayEdit, _: &'a [i64]) -> Fut<'a, (), Error> {
        Box::pin(async { Err(Refusal::NotFound.into()) })
    }

    /// A press that only changes the form.
    fn is_press_within(_: &mut Form, _: &str) -> bool {
        false
    }
    fn page(cx: &Cx, sheet: Sheet, choices: Self::Choices) -> Result<Response>;
}
