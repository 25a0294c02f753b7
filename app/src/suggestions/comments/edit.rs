//! Its author changes the words of a comment, for ten minutes, or takes it back, at any time.

use super::{Written, load, parse, policy};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path, Tag},
    people::{self, Field},
    refusal::{Error, Refusal, Result},
    suggestions::{holding, store, wording::CommentText},
    texts::text,
    urls,
    vocabulary::{CommentId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

async fn edit(cx: &Cx, tx: &mut Tx<'_>, id: CommentId, words: &CommentText) -> Result<SuggestionId> {
    let written = load(cx, tx, id).await?;
    let may = policy::may_edit(&cx.actor, &written, cx.now)?;
    let held = match words.as_str() == written.body {
        true => None,
        false => holding::ask(cx, tx, id.0, ("", words.as_str())).await?,
    };
    store::update_comment(tx, cx.municipality(), &may, words, cx.now).await?;
    if let Some(why) = held {
        store::hold_back_comment(tx, cx.municipality(), (written.suggestion, id), (why, cx.now)).await?;
    }
    Ok(written.suggestion)
}

/// Done twice it is done once: what is gone already leads to where it stood.
async fn delete(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<SuggestionId> {
    let town = cx.municipality();
    let written = store::find_comment(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    if written.deleted_at.is_some() && cx.signed_in()?.person == written.author {
        return Ok(written.suggestion);
    }
    let may = policy::may_delete(&cx.actor, &written)?;
    store::delete_comment(tx, town, &may, cx.now).await?;
    Ok(written.suggestion)
}

#[derive(Template)]
#[template(path = "suggestions/templates/comment_edit.html")]
struct EditPage {
    chrome: Chrome,
    written: Written,
    /// While its words can be changed, or when she tried to.
    text: Option<Field>,
}

/// `GET /reacties/{id}/bewerk`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let written = load(&cx, &mut cx.read().await?, parse(&id)?).await?;
    let field = match policy::may_edit(&cx.actor, &written, cx.now) {
        Ok(_) => Some(Field::filled(written.body.clone())),
        Err(Refusal::EditingEnded) => None,
        Err(refusal) => return Err(refusal.into()),
    };
    render(&cx, written, field)
}

/// `POST /reacties/{id}/bewerk`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    let typed = Form::read(&body).text("tekst");
    let written = load(&cx, &mut cx.read().await?, id).await?;
    policy::may_delete(&cx.actor, &written)?;
    let words = match CommentText::parse(&typed) {
        Ok(words) => words,
        Err(key) => {
            let field = Field::wrong(&cx, typed, key);
            return render(&cx, written, Some(field));
        }
    };
    let edited = cx.write(move |cx, tx| {
        let words = words.clone();
        Box::pin(async move { edit(&cx, tx, id, &words).await })
    });
    match edited.await {
        Ok(suggestion) => {
            cx.changed(Tag::Suggestion(suggestion));
            Ok(chrome::see_other(&cx, &urls::comment(suggestion, id)))
        }
        Err(Error::Refusal(refusal @ Refusal::EditingEnded)) => {
            let field = Field::wrong(&cx, typed, "commenting-edit-ended");
            let mut response = render(&cx, written, Some(field))?;
            *response.status_mut() = refusal.status();
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

/// `POST /reacties/{id}/weg`.
pub async fn press_delete(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id = parse(&id)?;
    let written = store::find_comment(&mut cx.read().await?, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let deleted = cx.write_on(written.suggestion.0, move |cx, tx| Box::pin(async move { delete(&cx, tx, id).await }));
    let suggestion = deleted.await?;
    cx.changed(Tag::Suggestion(suggestion));
    Ok(chrome::see_other(&cx, &format!("{}#comments-title", urls::suggestion(suggestion))))
}

fn render(cx: &Cx, written: Written, field: Option<Field>) -> Result<Response> {
    let is_wrong = field.as_ref().is_some_and(|field| field.error().is_some());
    let title = text(cx.lang, if field.is_some() { "commenting-edit-title" } else { "commenting-delete-title" });
    let title = if is_wrong { people::mistake_title(cx, &title) } else { title };
    let page = EditPage { chrome: Chrome::new(cx, title).unlisted(), written, text: field };
    let mut response = chrome::page(cx, &page)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
