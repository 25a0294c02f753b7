//! An officer makes a call, and edits it: as a draft, from a moment on, or on the site at once.
//!
//! The form carries the edition it was opened at: who saves after somebody else is told so, with everything she typed
//! still there. The address of a call is made from its title when it is first kept, and stays.

use super::{
    Call, Category, Publication, changes,
    edit_page::{self, Shown},
    policy::{self, Given},
    shown::CategoriesInUse,
    store,
    typed::{Checked, Choices, Typed, Wrong},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Form},
    cx::{Cx, Tag},
    refusal::{Refusal, Result},
    urls,
    vocabulary::CallId,
};
use axum::{extract::Path, response::Response};
use bytes::Bytes;
use kit::db::Tx;

/// What became of what was typed.
#[derive(Debug)]
pub enum Outcome {
    Kept {
        id: CallId,
        slug: String,
    },
    Wrong(Vec<Wrong>),
    /// Somebody else kept another edition meanwhile.
    Overtaken {
        edition: i64,
    },
}

/// A new call.
pub async fn insert(cx: &Cx, tx: &mut Tx<'_>, typed: &Typed) -> Result<Outcome> {
    let may = policy::may_edit(&cx.actor)?;
    let checked = match check(cx, tx, typed, None).await? {
        Ok(checked) => checked,
        Err(wrong) => return Ok(Outcome::Wrong(wrong)),
    };
    let id = CallId(cx.new_id());
    let slug = free_slug(cx, tx, checked.title()).await?;
    store::make_call(tx, cx.municipality(), &may, &checked.call(id, &slug)).await?;
    let what = if checked.published_at.is_some() { Happened::CallPublished } else { Happened::CallMade };
    let address = urls::edit_call(&slug);
    activity::record(cx, tx, &Happening { what, about: checked.title(), address: &address, detail: "" }).await?;
    Ok(Outcome::Kept { id, slug })
}

/// A call as it is from now on.
pub async fn change(cx: &Cx, tx: &mut Tx<'_>, slug: &str, (typed, edition): (&Typed, i64)) -> Result<Outcome> {
    let may = policy::may_edit(&cx.actor)?;
    let town = cx.municipality();
    let call = store::find_any_call(tx, town, slug).await?.ok_or(Refusal::NotFound)?;
    if call.edition != edition {
        return Ok(Outcome::Overtaken { edition: call.edition });
    }
    let checked = match check(cx, tx, typed, Some(&call)).await? {
        Ok(checked) => checked,
        Err(wrong) => return Ok(Outcome::Wrong(wrong)),
    };
    let categories = store::list_categories(tx, town, call.id).await?;
    let new = checked.call(call.id, slug);
    let detail = changes::in_words(cx, (&call, &categories), &new);
    if detail.is_empty() {
        return Ok(Outcome::Kept { id: call.id, slug: slug.to_owned() });
    }
    if !store::update_call(tx, town, &may, &new, edition).await? {
        return Ok(Outcome::Overtaken { edition });
    }
    let what = match (call.published_at, checked.published_at) {
        (None, Some(_)) => Happened::CallPublished,
        (Some(_), None) => Happened::CallTakenOff,
        (None, None) | (Some(_), Some(_)) => Happened::CallChanged,
    };
    let address = urls::edit_call(slug);
    activity::record(cx, tx, &Happening { what, about: new.title, address: &address, detail: &detail }).await?;
    Ok(Outcome::Kept { id: call.id, slug: slug.to_owned() })
}

async fn check(
    cx: &Cx,
    tx: &mut Tx<'_>,
    typed: &Typed,
    before: Option<&Call>,
) -> Result<std::result::Result<Checked, Vec<Wrong>>> {
    let (projects, contacts) = edit_page::load_choices(cx, tx).await?;
    let projects: Vec<_> = projects.iter().map(|project| project.id).collect();
    let contacts: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
    let checked = match typed.check(cx, &Choices { projects: &projects, contacts: &contacts, before }) {
        Ok(checked) => checked,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let Some(call) = before else { return Ok(Ok(checked)) };
    let used = (cx.app.part::<CategoriesInUse>().0)(cx.clone(), tx, call.id).await?;
    let wrong = held_back(cx, call, &checked, &used);
    Ok(if wrong.is_empty() { Ok(checked) } else { Err(wrong) })
}

/// What people gave to a call holds its kinds and keeps it on the site.
fn held_back(cx: &Cx, call: &Call, checked: &Checked, used: &[String]) -> Vec<Wrong> {
    let given = if used.is_empty() { Given::Nothing } else { Given::Suggestions };
    let has = |key: &String| checked.categories.iter().any(|Category { key: known, .. }| known == key);
    let mut wrong = Vec::new();
    if used.iter().any(|key| !key.is_empty() && !has(key)) {
        wrong.push(("soort", "editing-call-category-used"));
    }
    let leaves = match (call.publication(cx.now), checked.published_at) {
        (Publication::Published, None) => true,
        (Publication::Published, Some(at)) => at > cx.now,
        (Publication::Draft | Publication::Scheduled, _) => false,
    };
    if leaves && let Err(why) = policy::may_leave_site(call, given) {
        wrong.push(("zichtbaar", why));
    }
    wrong
}

async fn free_slug(cx: &Cx, tx: &mut Tx<'_>, title: &str) -> Result<String> {
    let calls = store::list_slugs(tx, cx.municipality()).await?;
    Ok(urls::free(&urls::slug_of(title), |slug| slug == "nieuw" || calls.iter().any(|known| known == slug)))
}

/// `GET /beheer/oproepen/nieuw`.
pub async fn show_new(cx: Cx) -> Result<Response> {
    policy::may_edit(&cx.actor)?;
    edit_page::show(&cx, Shown::new(None, edit_page::empty(&cx))).await
}

/// `POST /beheer/oproepen/nieuw`.
pub async fn make(cx: Cx, body: Bytes) -> Result<Response> {
    policy::may_edit(&cx.actor)?;
    let form = Form::read(&body);
    let mut typed = Typed::read(&form);
    if edit_page::is_press_within(&form.text("daarna"), &mut typed) {
        return edit_page::show(&cx, Shown::new(None, typed).pressed(&form.text("daarna"))).await;
    }
    let sent = typed.clone();
    let outcome = cx
        .write(move |cx, tx| {
            let typed = sent.clone();
            Box::pin(async move { insert(&cx, tx, &typed).await })
        })
        .await?;
    answer(&cx, Shown::new(None, typed), outcome).await
}

/// `GET /beheer/oproepen/{slug}`.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let (call, categories) = {
        let mut tx = cx.read().await?;
        let call = store::find_any_call(&mut tx, cx.municipality(), &slug).await?.ok_or(Refusal::NotFound)?;
        let categories = store::list_categories(&mut tx, cx.municipality(), call.id).await?;
        (call, categories)
    };
    if policy::may_edit(&cx.actor).is_err() {
        // Who only reads sees the call as it is on the site.
        return Ok(chrome::see_other(&cx, &urls::call(&slug)));
    }
    let typed = Typed::of(&call, categories, &cx);
    edit_page::show(&cx, Shown::new(Some(call), typed)).await
}

/// `POST /beheer/oproepen/{slug}`.
pub async fn save(cx: Cx, Path(slug): Path<String>, body: Bytes) -> Result<Response> {
    policy::may_edit(&cx.actor)?;
    let form = Form::read(&body);
    let mut typed = Typed::read(&form);
    let edition = form.text("versie").parse().unwrap_or_default();
    let call = store::find_any_call(&mut cx.read().await?, cx.municipality(), &slug).await?.ok_or(Refusal::NotFound)?;
    let shown = |typed| Shown::new(Some(Call { edition, ..call.clone() }), typed);
    if edit_page::is_press_within(&form.text("daarna"), &mut typed) {
        return edit_page::show(&cx, shown(typed).pressed(&form.text("daarna"))).await;
    }
    let sent = typed.clone();
    let outcome = cx
        .write(move |cx, tx| {
            let (slug, typed) = (slug.clone(), sent.clone());
            Box::pin(async move { change(&cx, tx, &slug, (&typed, edition)).await })
        })
        .await?;
    answer(&cx, shown(typed), outcome).await
}

async fn answer(cx: &Cx, shown: Shown, outcome: Outcome) -> Result<Response> {
    match outcome {
        Outcome::Kept { id, slug } => {
            // The list, the home page, the menu's call and the points may show it, or no longer.
            cx.changed(Tag::Call(id));
            cx.changed(Tag::Places(id));
            cx.changed(Tag::Municipality(cx.municipality()));
            Ok(chrome::see_other(cx, &format!("{}?bewaard=1", urls::edit_call(&slug))))
        }
        Outcome::Wrong(wrong) => edit_page::show(cx, shown.wrong(wrong)).await,
        Outcome::Overtaken { edition } => edit_page::show(cx, shown.overtaken(edition)).await,
    }
}
