//! A theme as it is made and edited. It is on the site at once; one that an action has stays.

use super::{
    super::{Contact, NewTheme, Theme, store},
    Contacts, Drawing, SUMMARY_LONGEST, TITLE_LONGEST, check_drawing, drawings,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Markup, filters},
    cx::Cx,
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Sheet, TextField, Wrong, filled},
    people,
    refusal::{Error, Result},
    rights::At,
    urls,
    vocabulary::ThemeId,
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

impl Content for Theme {
    const KIND: Kind = Kind {
        list: urls::DESK_THEMES,
        list_name: "content-themes",
        lead: "content-themes-lead",
        new: "content-theme-new",
        edit: "content-theme-edit",
        made_at: At::Everywhere,
        may_go: true,
        fields: &[
            ("titel", "content-name"),
            ("samenvatting", "content-summary"),
            ("tekst", "editing-body"),
            ("tekening", "content-drawing"),
            ("contact", "editing-contact"),
        ],
        happened: |act| match act {
            Act::Made | Act::Published => Happened::ThemeMade,
            Act::Changed | Act::TakenOff => Happened::ThemeChanged,
            Act::Deleted => Happened::ThemeDeleted,
        },
    };
    const TEXTS: &'static [TextField] = &[("tekst", "editing-body")];
    const HAS_ORDER: bool = true;
    type Choices = ThemeChoices;

    fn id(&self) -> i64 {
        self.id.0
    }

    fn slug(&self) -> &str {
        &self.slug
    }

    fn title(&self) -> &str {
        &self.name
    }

    fn edition(&self) -> i64 {
        self.edition
    }

    fn belongs(&self) -> At {
        At::Theme(self.id)
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        None
    }

    fn seen_at(&self) -> Option<String> {
        Some(urls::theme(&self.slug))
    }

    fn note(&self, cx: &Cx) -> Markup {
        chrome::written(cx, &self.summary)
    }

    fn fill_in(&self, _: &Cx) -> Form {
        let contact = self.contact.map(|id| id.to_string()).unwrap_or_default();
        filled([
            ("titel", self.name.as_str()),
            ("samenvatting", &self.summary),
            ("tekst", &self.body),
            ("tekening", &self.illustration),
            ("contact", &contact),
        ])
    }

    fn empty(_: &Cx) -> Form {
        filled([("tekening", "tree")])
    }

    fn named(self, (id, slug): Named) -> Theme {
        Theme { id: ThemeId(id), slug, ..self }
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Theme>, Error> {
        Box::pin(async move { Ok(store::list_themes(tx, cx.municipality()).await?) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<Theme>, Error> {
        Box::pin(async move { Ok(store::find_theme(tx, cx.municipality(), slug).await?) })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, ThemeChoices, Error> {
        Box::pin(async move { Ok(ThemeChoices(Contacts::load(cx, tx).await?)) })
    }

    fn check(
        _: &Cx,
        mut check: Check<'_>,
        choices: &ThemeChoices,
        before: Option<&Theme>,
    ) -> Result<Theme, Vec<Wrong>> {
        let name = check.line("titel", TITLE_LONGEST);
        let summary = check.line("samenvatting", SUMMARY_LONGEST);
        let body = check.long("tekst");
        let illustration = check_drawing(&mut check);
        let contact = check.maybe_one_of("contact", &choices.0.ids());
        let theme = illustration.map(|illustration| Theme {
            id: before.map_or(ThemeId(0), |theme| theme.id),
            slug: before.map(|theme| theme.slug.clone()).unwrap_or_default(),
            name,
            summary,
            body,
            illustration,
            contact,
            edition: before.map_or(1, |theme| theme.edition),
        });
        check.done(theme)
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async move {
            let new = NewTheme {
                id: self.id,
                slug: &self.slug,
                name: &self.name,
                summary: &self.summary,
                body: &self.body,
                illustration: &self.illustration,
                contact: self.contact,
                position: store::last_theme_position(tx, cx.municipality()).await?,
            };
            Ok(store::insert_theme(tx, cx.municipality(), &new).await?)
        })
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move { Ok(store::update_theme(tx, cx.municipality(), may, self).await?) })
    }

    fn delete<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move {
            let is_gone = store::delete_theme(tx, cx.municipality(), may, (self.id, self.edition)).await?;
            if is_gone {
                people::store::end_roles_of_theme(tx, cx.municipality(), self.id).await?;
            }
            Ok(is_gone)
        })
    }

    fn put_in_order<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit, ids: &'a [i64]) -> Fut<'a, (), Error> {
        Box::pin(async move {
            for place in ids.iter().copied().zip(0..) {
                store::update_theme_position(tx, cx.municipality(), may, place).await?;
            }
            Ok(())
        })
    }

    fn page(cx: &Cx, sheet: Sheet, choices: ThemeChoices) -> Result<Response> {
        let page = ThemePage { chrome: sheet.chrome(cx), contacts: choices.0.0, drawings: drawings(), sheet };
        editing::page(cx, page.sheet.status(), &page)
    }
}

pub struct ThemeChoices(Contacts);

#[derive(Template)]
#[template(path = "projects/templates/edit_theme.html")]
struct ThemePage {
    chrome: Chrome,
    sheet: Sheet,
    contacts: Vec<Contact>,
    drawings: Vec<Drawing>,
}
