//! A page on the policy behind the actions, as it is made and edited.

use super::{
    super::{Contact, PolicyPage, store},
    Contacts, SUMMARY_LONGEST, TITLE_LONGEST,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Markup, filters},
    cx::Cx,
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Sheet, TextField, Wrong, filled, filled_state},
    refusal::{Error, Result},
    rights::At,
    urls,
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

impl Content for PolicyPage {
    const KIND: Kind = Kind {
        list: urls::DESK_POLICY,
        list_name: "content-policy",
        lead: "content-policy-lead",
        new: "content-policy-new",
        edit: "content-policy-edit",
        made_at: At::Everywhere,
        may_go: true,
        fields: &[
            ("titel", "content-title"),
            ("samenvatting", "content-summary"),
            ("tekst", "editing-body"),
            ("contact", "editing-contact"),
            ("stand", "editing-state"),
            ("zichtbaar", "editing-state"),
        ],
        happened: |act| match act {
            Act::Made => Happened::PolicyMade,
            Act::Changed => Happened::PolicyChanged,
            Act::Published => Happened::PolicyPublished,
            Act::TakenOff => Happened::PolicyTakenOff,
            Act::Deleted => Happened::PolicyDeleted,
        },
    };
    const TEXTS: &'static [TextField] = &[("tekst", "editing-body")];
    const HAS_ORDER: bool = true;
    type Choices = Contacts;

    fn id(&self) -> i64 {
        self.id
    }

    fn slug(&self) -> &str {
        &self.slug
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn edition(&self) -> i64 {
        self.edition
    }

    fn belongs(&self) -> At {
        At::Everywhere
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        Some(self.published_at)
    }

    fn seen_at(&self) -> Option<String> {
        Some(urls::policy(&self.slug))
    }

    fn note(&self, cx: &Cx) -> Markup {
        chrome::written(cx, &chrome::plain_words(&self.summary, 120))
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        let state = filled_state(cx, self.published_at);
        let contact = self.contact.map(|id| id.to_string()).unwrap_or_default();
        let fields = [
            ("titel", self.title.as_str()),
            ("samenvatting", &self.summary),
            ("tekst", &self.body),
            ("contact", &contact),
        ];
        filled(fields.into_iter().chain(state.iter().map(|(name, value)| (*name, value.as_str()))))
    }

    fn empty(_: &Cx) -> Form {
        filled([("stand", "klad")])
    }

    fn named(self, (id, slug): Named) -> PolicyPage {
        PolicyPage { id, slug, ..self }
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<PolicyPage>, Error> {
        Box::pin(async move { Ok(store::list_all_policy_pages(tx, cx.municipality()).await?) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<PolicyPage>, Error> {
        Box::pin(async move { Ok(store::find_any_policy_page(tx, cx.municipality(), slug).await?) })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Contacts, Error> {
        Box::pin(Contacts::load(cx, tx))
    }

    fn check(
        cx: &Cx,
        mut check: Check<'_>,
        contacts: &Contacts,
        before: Option<&PolicyPage>,
    ) -> Result<PolicyPage, Vec<Wrong>> {
        let page = PolicyPage {
            id: before.map_or(0, |page| page.id),
            slug: before.map(|page| page.slug.clone()).unwrap_or_default(),
            title: check.line("titel", TITLE_LONGEST),
            summary: check.line("samenvatting", SUMMARY_LONGEST),
            body: check.long("tekst"),
            contact: check.maybe_one_of("contact", &contacts.ids()),
            published_at: check.published_at(cx, before.and_then(|page| page.published_at)),
            edition: before.map_or(1, |page| page.edition),
        };
        check.done(Some(page))
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async move { Ok(store::insert_policy_page(tx, cx.municipality(), self).await?) })
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move { Ok(store::update_policy_page(tx, cx.municipality(), may, self).await?) })
    }

    fn delete<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(
            async move { Ok(store::delete_policy_page(tx, cx.municipality(), may, (self.id, self.edition)).await?) },
        )
    }

    fn put_in_order<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit, ids: &'a [i64]) -> Fut<'a, (), Error> {
        Box::pin(async move {
            for place in ids.iter().copied().zip(0..) {
                store::update_policy_position(tx, cx.municipality(), may, place).await?;
            }
            Ok(())
        })
    }

    fn page(cx: &Cx, sheet: Sheet, contacts: Contacts) -> Result<Response> {
        let page = Page { chrome: sheet.chrome(cx), contacts: contacts.0, sheet };
        editing::page(cx, page.sheet.status(), &page)
    }
}

#[derive(Template)]
#[template(path = "projects/templates/edit_policy.html")]
struct Page {
    chrome: Chrome,
    contacts: Vec<Contact>,
    sheet: Sheet,
}
