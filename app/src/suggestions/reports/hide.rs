//! An officer hides a comment nobody reported, and shows again one that was hidden: the same ground, mail and way to
//! object as after a report. And the list of all that is hidden.

use super::{
    Outcome, Reported, along,
    decide::{Decision, carry_out},
    notices::{self, Cause},
    policy::may_decide,
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, filters, plain_words, written},
    cx::{Cx, Path, Query, Tag},
    refusal::{Refusal, Result},
    rights::{self, Right},
    suggestions::{
        hide::{Asked, HidePage, Typed, blockable},
        store::{self, HiddenComment, HiddenSuggestion},
    },
    texts::text,
    urls,
    vocabulary::{CommentId, Scope, ThemeId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;
use serde::Deserialize;

/// Once, however often it is sent. What was reported of it is decided with it.
async fn hide(cx: &Cx, tx: &mut Tx<'_>, id: CommentId, decision: &Decision) -> Result<()> {
    let comment = find(cx, tx, id).await?;
    let may = may_decide(&cx.actor, comment.theme)?;
    if comment.hidden_at.is_some() {
        return Ok(());
    }
    carry_out(cx, tx, (&may, Cause::Officer, &format!("comment-{id}-{}", cx.now.0)), &comment, decision).await
}

pub(super) async fn show_again(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<()> {
    let comment = find(cx, tx, id).await?;
    may_decide(&cx.actor, comment.theme)?;
    if !store::show_comment_again(tx, cx.municipality(), (comment.suggestion, id)).await? {
        return Ok(());
    }
    let address = urls::desk_suggestion(comment.suggestion);
    let what = Happened::CommentShownAgain;
    activity::record(cx, tx, &Happening { what, about: &comment.title, address: &address, detail: "" }).await?;
    notices::tell_shown(cx, tx, (&comment, "reporting-shown-what")).await
}

/// A comment, while its author did not take it back.
async fn find(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<Reported> {
    let found = store::find_as_reported(tx, cx.municipality(), id).await?;
    Ok(found.filter(|comment| comment.deleted_at.is_none()).ok_or(Refusal::NotFound)?)
}

async fn begin(cx: &Cx, id: &str) -> Result<(CommentId, Reported)> {
    let id: CommentId = id.parse().map_err(|()| Refusal::NotFound)?;
    let comment = find(cx, &mut cx.read().await?, id).await?;
    may_decide(&cx.actor, comment.theme)?;
    Ok((id, comment))
}

fn page(cx: &Cx, (id, comment): (CommentId, Reported), typed: Typed) -> Result<Response> {
    let asked = Asked {
        title: text(cx.lang, "reporting-hide"),
        lead: "reporting-hide-lead",
        reason: "reporting-hide-reason",
        back: urls::desk_suggestion(comment.suggestion),
        name: written(cx, &comment.title),
        words: Some(comment.body().to_owned()),
        photos: Vec::new(),
        untold: None,
        held: None,
        action: urls::hide_comment(id),
        author: blockable(cx, comment.comment_author),
    };
    HidePage::render(cx, asked, typed)
}

/// `GET /beheer/reacties/{id}/verbergen`.
pub async fn ask(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let (id, comment) = begin(&cx, &id).await?;
    match comment.hidden_at {
        Some(_) => Ok(chrome::see_other(&cx, urls::HIDDEN)),
        None => page(&cx, (id, comment), Typed::default()),
    }
}

/// `POST /beheer/reacties/{id}/verbergen`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let (id, comment) = begin(&cx, &id).await?;
    let (ground, reason) = match Typed::check(&cx, &Form::read(&body)) {
        Ok(checked) => checked,
        Err(typed) => return page(&cx, (id, comment), *typed),
    };
    let decision = Decision { outcome: Outcome::Hidden, ground: Some(ground), reason: Some(reason) };
    cx.write_on(comment.suggestion.0, move |cx, tx| {
        let decision = decision.clone();
        Box::pin(async move { hide(&cx, tx, id, &decision).await })
    })
    .await?;
    cx.changed(Tag::Suggestion(comment.suggestion));
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::HIDDEN)))
}

/// `POST /beheer/reacties/{id}/tonen`.
pub async fn press_show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let (id, comment) = begin(&cx, &id).await?;
    cx.write_on(comment.suggestion.0, move |cx, tx| Box::pin(async move { show_again(&cx, tx, id).await })).await?;
    cx.changed(Tag::Suggestion(comment.suggestion));
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::HIDDEN)))
}

#[derive(Template)]
#[template(path = "suggestions/templates/hidden.html")]
struct HiddenPage {
    chrome: Chrome,
    suggestions: Vec<HiddenSuggestion>,
    comments: Vec<HiddenComment>,
    /// Of which themes she may show them again.
    moderates: Scope,
    is_saved: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    bewaard: String,
}

/// `GET /beheer/meldingen/verborgen`.
pub async fn list(cx: Cx, Query(asked): Query<Done>) -> Result<Response> {
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let suggestions = store::list_hidden_suggestions(&mut tx, town, &scope).await?;
    let comments = store::list_hidden_comments(&mut tx, town, &scope).await?;
    if let Some(kind) = chrome::taken_along(&cx) {
        return along::hidden(&cx, kind, (suggestions, comments));
    }
    let page = HiddenPage {
        chrome: Chrome::new(&cx, text(cx.lang, "reporting-hidden-list")).at_desk(),
        suggestions,
        comments,
        moderates: rights::scope(&cx.actor, Right::Moderate).unwrap_or(Scope::Themes(Vec::new())),
        is_saved: asked.bewaard == "1",
    };
    drop(tx);
    chrome::page(&cx, &page)
}

impl HiddenPage {
    fn moderates(&self, theme: &ThemeId) -> bool {
        self.moderates.holds(*theme)
    }
}

impl HiddenComment {
    fn words(&self) -> String {
        plain_words(&self.body, 160)
    }
}
