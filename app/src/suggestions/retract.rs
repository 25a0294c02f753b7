//! Its author takes a suggestion back, with a reason: it takes no votes any more, and whoever voted hears it.
//!
//! A page asks once more. Nothing is lost: by its link it can be read, with the reason in its history. What nobody has
//! read yet, nobody else reads then.

use super::{
    Status, Suggestion,
    change::{self, Begun},
    makers, notices,
    policy::{self, Part},
    store,
    wording::Reason,
};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::Field,
    refusal::{Refusal, Result},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, header};
use kit::db::Tx;

/// Once, however often it is sent.
pub async fn retract(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, reason: &Reason) -> Result<()> {
    let town = cx.municipality();
    let changeable = store::load_changeable(tx, town, id, cx.signed_in()?.person).await?;
    if changeable.part == Part::Author && changeable.status == Status::Withdrawn {
        return Ok(());
    }
    let may = policy::may_retract(&cx.actor, &changeable)?;
    if !store::hold_status(tx, town, may.suggestion, changeable.status).await? {
        // Somebody was first: the page she is led to says how it is now.
        return Ok(());
    }
    let change = (cx.now, Status::Withdrawn, Some(reason.as_str()));
    store::insert_status_change(tx, town, may.suggestion, change, None).await?;
    store::drop_held_suggestion(tx, town, &may).await?;
    notices::tell_change(cx, tx, id).await
}

#[derive(Template)]
#[template(path = "suggestions/templates/retract.html")]
struct RetractPage {
    chrome: Chrome,
    suggestion: Suggestion,
    reason: Field,
}

/// What is held is there for who made it alone.
async fn begin(cx: &Cx, id: SuggestionId) -> Result<Begun> {
    let mut tx = cx.read().await?;
    let held = match store::find_held_for(&mut tx, cx.municipality(), id).await? {
        Some(_) => store::find_any_suggestion(&mut tx, cx.municipality(), id).await?,
        None => None,
    };
    match (held, cx.actor.account()) {
        (None, _) => change::begin(cx, id, &urls::retract(id)).await,
        (Some(suggestion), Some(account)) if makers::is_maker(cx, &mut tx, &suggestion).await? => {
            let changeable = store::load_changeable(&mut tx, cx.municipality(), id, account.person).await?;
            Ok(Begun::With(Box::new(suggestion), changeable))
        }
        (Some(_), _) => Err(Refusal::NotFound.into()),
    }
}

/// `GET /suggesties/{id}/intrekken`.
pub async fn ask(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    match begin(&cx, id).await? {
        Begun::AtDoor(response) => Ok(response),
        Begun::With(suggestion, changeable) => {
            policy::may_retract(&cx.actor, &changeable)?;
            show(&cx, *suggestion, Field::default())
        }
    }
}

/// `POST /suggesties/{id}/intrekken`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let suggestion = match begin(&cx, id).await? {
        Begun::AtDoor(_) => return Err(Refusal::SignInFirst.into()),
        Begun::With(suggestion, _) => *suggestion,
    };
    let typed = Form::read(&body).text("reden");
    let reason = match Reason::parse(&typed) {
        Ok(Some(reason)) => reason,
        Ok(None) => return show(&cx, suggestion, Field::wrong(&cx, typed, "changing-retract-reason-missing")),
        Err(key) => return show(&cx, suggestion, Field::wrong(&cx, typed, key)),
    };
    cx.write_on(id.0, move |cx, tx| {
        let reason = reason.clone();
        Box::pin(async move { retract(&cx, tx, id, &reason).await })
    })
    .await?;
    change::changed(&cx, &suggestion);
    Ok(chrome::see_other(&cx, &urls::suggestion(id)))
}

fn show(cx: &Cx, suggestion: Suggestion, reason: Field) -> Result<Response> {
    let status = reason.status();
    let title = reason.title(cx, "changing-retract-title");
    let page = RetractPage { chrome: Chrome::new(cx, title).unlisted(), suggestion, reason };
    let mut response = chrome::page(cx, &page)?;
    if let Some(status) = status {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
