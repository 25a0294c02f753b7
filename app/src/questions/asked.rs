//! The page of one question, for who asked it: who answers and by when, and what the answer is.

use super::{AskedQuestion, ContactCard, NextCard, ask, store};
use crate::{
    chrome::{self, Chrome, Promise, filters},
    cx::{Cx, Path},
    people,
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::QuestionId,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use kit::db::Tx;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "questions/templates/asked.html")]
struct AskedPage {
    chrome: Chrome,
    question: AskedQuestion,
    card: Option<ContactCard>,
    promise: Promise,
    /// Where the answer goes too.
    address: Option<String>,
    next: Arc<chrome::Part>,
}

/// `GET /vragen/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: QuestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    if let Some(question) = find_own(&cx, &mut tx, id).await? {
        return page(&cx, &mut tx, question).await;
    }
    // What waits to be confirmed, or could not be asked, comes back with all that was typed.
    if let Some(draft) = ask::find_own_draft(&cx, &mut tx, id).await? {
        drop(tx);
        return ask::show_form(&cx, ask::Typed::of(draft), Vec::new()).await;
    }
    match cx.actor.person() {
        None => Ok(chrome::see_other(&cx, &urls::sign_in_for(&urls::asked(id)))),
        Some(_) => Err(Refusal::NotFound.into()),
    }
}

async fn find_own(cx: &Cx, tx: &mut Tx<'_>, id: QuestionId) -> Result<Option<AskedQuestion>> {
    let Some(person) = cx.actor.person() else { return Ok(None) };
    let question = store::find_question(tx, cx.municipality(), id).await?;
    Ok(question.filter(|question| question.person == person))
}

async fn page(cx: &Cx, tx: &mut Tx<'_>, question: AskedQuestion) -> Result<Response> {
    let page = AskedPage {
        chrome: Chrome::new(cx, text(cx.lang, "asking-asked-title")).unlisted(),
        card: ContactCard::find(cx, tx, question.contact).await?,
        promise: Promise::by(cx, cx.town.promised_to_question(question.asked_at)),
        address: people::store::find_address(tx, cx.municipality(), question.person).await?,
        next: NextCard::load(cx, tx).await?,
        question,
    };
    let mut response = chrome::with_parts(chrome::page(cx, &page)?, vec![page.next.clone()]);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
