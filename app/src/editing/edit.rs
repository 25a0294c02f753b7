//! Somebody of the staff makes a thing, edits it and deletes it: guard, check, write, record, answer.

use super::{Act, Check, Content, Sheet, Wrong, may_edit, policy::may_read, put_picture};
use crate::{
    activity::{self, Happening},
    chrome::{self, Form, SentForm},
    cx::{Cx, Path},
    municipality,
    refusal::{Refusal, Result},
    rights::At,
    texts::text,
    urls,
};
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;

/// What became of what was typed.
pub enum Outcome<C> {
    Kept(C),
    Wrong(Vec<Wrong>),
    /// Somebody else kept another edition meanwhile.
    Overtaken(i64),
}

/// A new thing. A form that is sent twice carries the same id and makes one.
async fn insert<C: Content>(cx: &Cx, tx: &mut Tx<'_>, form: &Form) -> Result<Outcome<C>> {
    may_edit(&cx.actor, C::KIND.made_at)?;
    let id = kit::ids::decode(&form.text("nummer")).unwrap_or_else(|| cx.new_id());
    municipality::store::hold(tx, cx.municipality()).await?;
    let all = C::list_all(cx, tx).await?;
    if let Some(there) = all.iter().find(|there| there.id() == id) {
        return Ok(Outcome::Kept(there.clone()));
    }
    let content = match checked::<C>(cx, tx, form, None).await? {
        Ok(content) => content,
        Err(wrong) => return Ok(Outcome::Wrong(wrong)),
    };
    let is_taken = |slug: &str| slug == "nieuw" || all.iter().any(|there| there.slug() == slug);
    let slug = urls::free(&urls::slug_of(content.title()), is_taken);
    let content = content.named((id, slug));
    let may = may_edit(&cx.actor, content.belongs())?;
    content.insert(cx, tx, &may).await?;
    content.begin(cx, tx, form).await?;
    let act = if matches!(content.published_at(), Some(Some(_))) { Act::Published } else { Act::Made };
    record(cx, tx, &content, (act, "")).await?;
    Ok(Outcome::Kept(content))
}

/// A thing as it is from now on.
async fn change<C: Content>(cx: &Cx, tx: &mut Tx<'_>, slug: &str, (form, edition): (&Form, i64)) -> Result<Outcome<C>> {
    let before = C::find(cx, tx, slug).await?.ok_or(Refusal::NotFound)?;
    may_edit(&cx.actor, before.belongs())?;
    if before.edition() != edition {
        return Ok(Outcome::Overtaken(before.edition()));
    }
    let content = match checked::<C>(cx, tx, form, Some(&before)).await? {
        Ok(content) => content,
        Err(wrong) => return Ok(Outcome::Wrong(wrong)),
    };
    let changed = before.changed_fields(cx, &content);
    if changed.is_empty() {
        return Ok(Outcome::Kept(before));
    }
    let may = may_edit(&cx.actor, content.belongs())?;
    if !content.update(cx, tx, &may).await? {
        return Ok(Outcome::Overtaken(edition));
    }
    let act = match (before.published_at().flatten(), content.published_at().flatten()) {
        (None, Some(_)) => Act::Published,
        (Some(_), None) => Act::TakenOff,
        (None, None) | (Some(_), Some(_)) => Act::Changed,
    };
    // By the names they have in the form, in the municipality's own language.
    let names: Vec<String> = changed.iter().map(|key| text(cx.town.main_language(), key).to_lowercase()).collect();
    record(cx, tx, &content, (act, &names.join(", "))).await?;
    Ok(Outcome::Kept(content))
}

async fn checked<C: Content>(
    cx: &Cx,
    tx: &mut Tx<'_>,
    form: &Form,
    before: Option<&C>,
) -> Result<std::result::Result<C, Vec<Wrong>>> {
    let choices = C::load_choices(cx, tx).await?;
    let content = match C::check(cx, Check::of(form), &choices, before) {
        Ok(content) => content,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let wrong = content.held_back(cx, tx, before).await?;
    Ok(if wrong.is_empty() { Ok(content) } else { Err(wrong) })
}

async fn record<C: Content>(cx: &Cx, tx: &mut Tx<'_>, content: &C, (act, detail): (Act, &str)) -> Result<()> {
    let address = match act {
        Act::Made | Act::Changed | Act::Published | Act::TakenOff => content.known_at(),
        Act::Deleted => C::KIND.list.to_owned(),
    };
    let what = (C::KIND.happened)(act);
    activity::record(cx, tx, &Happening { what, about: content.title(), address: &address, detail }).await
}

/// `GET …/nieuw`.
pub async fn show_new<C: Content>(cx: Cx) -> Result<Response> {
    may_edit(&cx.actor, C::KIND.made_at)?;
    present::<C>(&cx, Sheet::new::<C>(&cx, C::empty(&cx), None)).await
}

/// `POST …/nieuw`.
pub async fn make<C: Content>(cx: Cx, mut sent: SentForm) -> Result<Response> {
    may_edit(&cx.actor, C::KIND.made_at)?;
    let picture = put_picture(&cx, &mut sent, C::TEXTS).await?;
    let mut form = sent.fields;
    let press = form.text("daarna");
    let is_within = C::is_press_within(&mut form, &press);
    let sheet = Sheet::new::<C>(&cx, form.clone(), None).pressed(&press).with_picture(picture);
    if is_within || sheet.comes_back() {
        return present::<C>(&cx, sheet).await;
    }
    let outcome = cx.write(move |cx, tx| {
        let form = form.clone();
        Box::pin(async move { insert::<C>(&cx, tx, &form).await })
    });
    answer(&cx, sheet, outcome.await?).await
}

/// `GET …/{slug}`.
pub async fn show<C: Content>(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let content = load::<C>(&cx, &slug).await?;
    if let Err(refusal) = may_edit(&cx.actor, content.belongs()) {
        // Who only reads sees the thing as it is on the site.
        let seen = content.seen_at().ok_or(refusal)?;
        return Ok(chrome::see_other(&cx, &seen));
    }
    present::<C>(&cx, Sheet::new(&cx, content.fill_in(&cx), Some(&content))).await
}

/// `POST …/{slug}`.
pub async fn save<C: Content>(cx: Cx, Path(slug): Path<String>, mut sent: SentForm) -> Result<Response> {
    let content = load::<C>(&cx, &slug).await?;
    may_edit(&cx.actor, content.belongs())?;
    let picture = put_picture(&cx, &mut sent, C::TEXTS).await?;
    let mut form = sent.fields;
    let press = form.text("daarna");
    let edition = form.text("versie").parse().unwrap_or_default();
    let is_within = C::is_press_within(&mut form, &press);
    let sheet = Sheet::new(&cx, form.clone(), Some(&content)).of_edition(edition).pressed(&press);
    let sheet = sheet.with_picture(picture);
    if is_within || sheet.comes_back() {
        return present::<C>(&cx, sheet).await;
    }
    let outcome = cx.write(move |cx, tx| {
        let (slug, form) = (slug.clone(), form.clone());
        Box::pin(async move { change::<C>(&cx, tx, &slug, (&form, edition)).await })
    });
    answer(&cx, sheet, outcome.await?).await
}

async fn load<C: Content>(cx: &Cx, slug: &str) -> Result<C> {
    let content = C::find(cx, &mut cx.read().await?, slug).await?.ok_or(Refusal::NotFound)?;
    may_read(&cx.actor, content.belongs())?;
    Ok(content)
}

async fn answer<C: Content>(cx: &Cx, sheet: Sheet, outcome: Outcome<C>) -> Result<Response> {
    match outcome {
        Outcome::Kept(content) => {
            content.tags(cx).into_iter().for_each(|tag| cx.changed(tag));
            Ok(chrome::see_other(cx, &format!("{}?bewaard=1", content.edited_at())))
        }
        Outcome::Wrong(wrong) => present::<C>(cx, sheet.wrong(cx, wrong)).await,
        Outcome::Overtaken(edition) => present::<C>(cx, sheet.overtaken(edition)).await,
    }
}

/// `POST …/{slug}/weg`: what was never on the site, or left it again, goes for good.
pub async fn delete<C: Content>(cx: Cx, Path(slug): Path<String>, body: Bytes) -> Result<Response> {
    let edition: i64 = Form::read(&body).text("versie").parse().unwrap_or_default();
    let content = load::<C>(&cx, &slug).await?;
    may_edit(&cx.actor, content.belongs())?;
    let is_gone = cx.write(move |cx, tx| {
        let slug = slug.clone();
        Box::pin(async move { remove::<C>(&cx, tx, &slug, edition).await })
    });
    if !is_gone.await? {
        return present::<C>(&cx, Sheet::new(&cx, content.fill_in(&cx), Some(&content)).staying()).await;
    }
    content.tags(&cx).into_iter().for_each(|tag| cx.changed(tag));
    Ok(chrome::see_other(&cx, C::KIND.list))
}

/// Whether it went: what is on the site, is used, or was changed by somebody meanwhile, stays.
async fn remove<C: Content>(cx: &Cx, tx: &mut Tx<'_>, slug: &str, edition: i64) -> Result<bool> {
    let content = C::find(cx, tx, slug).await?.ok_or(Refusal::NotFound)?;
    let may = may_edit(&cx.actor, content.belongs())?;
    let is_on_site = content.published_at().flatten().is_some();
    if is_on_site || content.edition() != edition || !content.delete(cx, tx, &may).await? {
        return Ok(false);
    }
    record(cx, tx, &content, (Act::Deleted, "")).await?;
    Ok(true)
}

/// `POST …/{slug}/hoger`: before the one that stands before it.
pub async fn move_up<C: Content>(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    may_edit(&cx.actor, At::Everywhere)?;
    let moved = cx.write(move |cx, tx| {
        let slug = slug.clone();
        Box::pin(async move { put_higher::<C>(&cx, tx, &slug).await })
    });
    moved.await?.tags(&cx).into_iter().for_each(|tag| cx.changed(tag));
    Ok(chrome::see_other(&cx, C::KIND.list))
}

async fn put_higher<C: Content>(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<C> {
    let may = may_edit(&cx.actor, At::Everywhere)?;
    let mut all = C::list_all(cx, tx).await?;
    let at = all.iter().position(|one| one.slug() == slug).ok_or(Refusal::NotFound)?;
    if at > 0 {
        all.swap(at - 1, at);
        let ids: Vec<i64> = all.iter().map(C::id).collect();
        C::put_in_order(cx, tx, &may, &ids).await?;
        let order = text(cx.town.main_language(), "editing-order").to_lowercase();
        record(cx, tx, &all[at - 1], (Act::Changed, &order)).await?;
    }
    Ok(all.swap_remove(at.saturating_sub(1)))
}

async fn present<C: Content>(cx: &Cx, sheet: Sheet) -> Result<Response> {
    let choices = C::load_choices(cx, &mut cx.read().await?).await?;
    C::page(cx, sheet, choices)
}
