//! A call as an officer makes and edits it: what its form holds, how it is kept, and what people gave to it.

use super::{
    Call, Category, Eligibility, Voters,
    policy::{self, Given},
    shown::CategoriesInUse,
    store,
    typed::{self, TypedCategory},
    window_text,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Markup, filters},
    cx::{Cx, Tag},
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Publication, Sheet, TextField, Wrong},
    places::Tiles,
    projects::{self, Contact, ProjectChoice},
    refusal::{Error, Result},
    rights::At,
    texts::sentence,
    urls,
    vocabulary::CallId,
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// So many empty rows for kinds stand below those that have a name.
const EMPTY_ROWS: usize = 2;

/// A call with its kinds.
#[derive(Debug, Clone)]
pub struct Edited {
    pub call: Call,
    pub categories: Vec<Category>,
}

/// The municipality's own actions, whom to ask, and the parts of the municipality.
pub struct Choices {
    projects: Vec<ProjectChoice>,
    contacts: Vec<Contact>,
    districts: Vec<String>,
}

impl Content for Edited {
    const KIND: Kind = Kind {
        list: urls::DESK_CALLS,
        list_name: "editing-calls",
        lead: "editing-calls-lead",
        new: "editing-call-new",
        edit: "editing-call-edit",
        made_at: At::Somewhere,
        may_go: true,
        fields: &[
            ("titel", "editing-call-title"),
            ("vraag", "editing-call-question"),
            ("intro", "editing-call-intro"),
            ("tekst", "editing-body"),
            ("eenvoudig", "editing-easy"),
            ("actie", "editing-call-project"),
            ("gebied", "editing-call-area"),
            ("soort", "editing-call-categories"),
            ("van", "editing-call-window"),
            ("tot", "editing-call-window"),
            ("stemmen", "editing-call-voters"),
            ("meedoen", "editing-call-eligibility"),
            ("contact", "editing-contact"),
            ("stand", "editing-state"),
            ("zichtbaar", "editing-state"),
        ],
        happened: |act| match act {
            Act::Made => Happened::CallMade,
            Act::Changed => Happened::CallChanged,
            Act::Published => Happened::CallPublished,
            Act::TakenOff => Happened::CallTakenOff,
            Act::Deleted => Happened::CallDeleted,
        },
    };
    const TEXTS: &'static [TextField] = &[("tekst", "editing-body"), ("eenvoudig", "editing-easy")];
    type Choices = Choices;

    fn id(&self) -> i64 {
        self.call.id.0
    }

    fn slug(&self) -> &str {
        &self.call.slug
    }

    fn title(&self) -> &str {
        &self.call.title
    }

    fn edition(&self) -> i64 {
        self.call.edition
    }

    fn belongs(&self) -> At {
        At::Theme(self.call.theme)
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        Some(self.call.published_at)
    }

    fn seen_at(&self) -> Option<String> {
        Some(urls::call(&self.call.slug))
    }

    fn note(&self, cx: &Cx) -> Markup {
        let count = sentence(cx.lang, "suggestions-count", &[("count", self.call.suggestion_count.into())]);
        chrome::ours(&format!("{} · {count}", window_text(cx, &self.call)))
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        typed::fill_in(cx, self)
    }

    fn empty(cx: &Cx) -> Form {
        typed::empty(cx)
    }

    fn named(self, (id, slug): Named) -> Edited {
        Edited { call: Call { id: CallId(id), slug, ..self.call }, ..self }
    }

    /// The list, the home page, the menu's call and the points may show it, or no longer.
    fn tags(&self, cx: &Cx) -> Vec<Tag> {
        vec![Tag::Call(self.call.id), Tag::Places(self.call.id), Tag::Municipality(cx.municipality())]
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Edited>, Error> {
        Box::pin(async move {
            let calls = store::list_all_calls(tx, cx.municipality()).await?;
            Ok(calls.into_iter().map(|call| Edited { call, categories: Vec::new() }).collect())
        })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<Edited>, Error> {
        Box::pin(async move {
            let Some(call) = store::find_any_call(tx, cx.municipality(), slug).await? else { return Ok(None) };
            let categories = store::list_categories(tx, cx.municipality(), call.id).await?;
            Ok(Some(Edited { call, categories }))
        })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Choices, Error> {
        Box::pin(async move {
            let mut projects = projects::store::list_own_projects(tx, cx.municipality()).await?;
            let own = editing::own_themes(&cx.actor);
            projects.retain(|project| own.holds(project.theme));
            let contacts = projects::store::list_contacts(tx, cx.municipality()).await?;
            let map = cx.app.part::<Tiles>().base_map(cx).await?;
            let districts = map.districts().into_iter().map(str::to_owned).collect();
            Ok(Choices { projects, contacts, districts })
        })
    }

    fn check(cx: &Cx, check: Check<'_>, choices: &Choices, before: Option<&Edited>) -> Result<Edited, Vec<Wrong>> {
        let projects: Vec<_> = choices.projects.iter().map(|project| (project.id, project.theme)).collect();
        let contacts: Vec<_> = choices.contacts.iter().map(|contact| contact.id).collect();
        let choices = typed::Choices { projects: &projects, contacts: &contacts, districts: &choices.districts };
        typed::check(cx, check, &choices, before.map(|before| &before.call))
    }

    fn held_back<'a>(
        &'a self,
        cx: &'a Cx,
        tx: &'a mut Tx<'_>,
        before: Option<&'a Edited>,
    ) -> Fut<'a, Vec<Wrong>, Error> {
        Box::pin(async move {
            let mut wrong = Vec::new();
            let action_at = projects::store::hold_project(tx, cx.municipality(), self.call.project).await?;
            if self.call.published_at.is_some_and(|at| action_at.is_none_or(|action_at| action_at > at)) {
                wrong.push(("zichtbaar".to_owned(), "editing-call-project-unseen"));
            }
            if let Some(before) = before {
                let used = (cx.app.part::<CategoriesInUse>().0)(cx.clone(), tx, before.call.id).await?;
                wrong.extend(self.held_by(cx, &before.call, &used));
            }
            Ok(wrong)
        })
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(
            async move { Ok(store::make_call(tx, cx.municipality(), may, &self.call.as_new(&self.categories)).await?) },
        )
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move {
            let new = self.call.as_new(&self.categories);
            Ok(store::update_call(tx, cx.municipality(), may, &new, self.call.edition).await?)
        })
    }

    fn delete<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(
            async move { Ok(store::delete_draft(tx, cx.municipality(), may, self.call.id, self.call.edition).await?) },
        )
    }

    fn is_press_within(form: &mut Form, press: &str) -> bool {
        match press.split_once('-') {
            Some(("hoger", at)) => {
                typed::move_up(form, at.parse().unwrap_or(0));
                true
            }
            Some(_) | None => press == "rij",
        }
    }

    fn page(cx: &Cx, sheet: Sheet, choices: Choices) -> Result<Response> {
        let mut rows = typed::categories(&sheet.form);
        let is_empty = |row: &&TypedCategory| row.name.trim().is_empty() && row.key.is_empty();
        while rows.iter().rev().take_while(is_empty).count() < EMPTY_ROWS {
            rows.push(TypedCategory::default());
        }
        let Choices { projects, contacts, districts } = choices;
        let status = sheet.status();
        editing::page(cx, status, &EditPage { chrome: sheet.chrome(cx), sheet, rows, projects, contacts, districts })
    }
}

impl Edited {
    /// What people gave to a call holds its kinds and keeps it on the site.
    fn held_by(&self, cx: &Cx, before: &Call, used: &[String]) -> Vec<Wrong> {
        let given = if used.is_empty() { Given::Nothing } else { Given::Suggestions };
        let has = |key: &String| self.categories.iter().any(|Category { key: known, .. }| known == key);
        let mut wrong = Vec::new();
        if used.iter().any(|key| !key.is_empty() && !has(key)) {
            wrong.push(("soort".to_owned(), "editing-call-category-used"));
        }
        let leaves = before.publication(cx.now) == Publication::Published
            && self.call.publication(cx.now) != Publication::Published;
        if leaves && let Err(why) = policy::may_leave_site(before, given) {
            wrong.push(("zichtbaar".to_owned(), why));
        }
        wrong
    }
}

#[derive(Template)]
#[template(path = "calls/templates/edit.html")]
struct EditPage {
    chrome: Chrome,
    sheet: Sheet,
    rows: Vec<TypedCategory>,
    projects: Vec<ProjectChoice>,
    contacts: Vec<Contact>,
    districts: Vec<String>,
}

impl EditPage {
    fn is_in_area(&self, district: &str) -> bool {
        self.sheet.form.texts("gebied").iter().any(|typed| typed == district)
    }

    fn eligibility_key(&self, one: &Eligibility) -> String {
        format!("editing-eligibility-{}", one.word())
    }

    fn voters_key(&self, one: &Voters) -> String {
        format!("editing-voters-{}", one.word().replace('_', "-"))
    }
}
