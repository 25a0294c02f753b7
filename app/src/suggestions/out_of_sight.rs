//! Who made a suggestion that others do not see finds it where it stood: while it is held, when she took it back before
//! anybody read it, and when it is hidden, with the ground, the reason and how to object. To all others it is not
//! there.

use super::{
    Suggestion, ground, makers,
    photo::{self, ShownPhoto},
    reports::{Contested, object},
    store::{self, Hidden},
};
use crate::{
    chrome::{self, Chrome, Tongues, filters},
    cx::Cx,
    refusal::{Refusal, Result},
    vocabulary::{PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use kit::db::Tx;

#[derive(Template)]
#[template(path = "suggestions/templates/out_of_sight.html")]
struct OwnPage {
    chrome: Chrome,
    tongues: Tongues,
    suggestion: Suggestion,
    photos: Vec<ShownPhoto>,
    why: Why,
}

/// Why others do not see it.
enum Why {
    Held { author: Option<()> },
    TakenBack,
    Hidden { said: ground::Said },
}

/// One of hers that is hidden, as her own page lists it.
pub struct MyHidden {
    pub id: SuggestionId,
    pub title: String,
    pub said: ground::Said,
}

pub async fn list_hidden(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<MyHidden>> {
    let hidden = store::list_hidden_suggestions_of(tx, cx.municipality(), person).await?;
    let shown = |(id, title, hidden)| MyHidden { id, title, said: said(cx, id, hidden, person) };
    Ok(hidden.into_iter().map(shown).collect())
}

/// The same as the mail about it says, with the same way to object.
fn said(cx: &Cx, suggestion: SuggestionId, hidden: Hidden, reader: PersonId) -> ground::Said {
    let Hidden { hidden_at, ground, reason, hidden_by } = hidden;
    let button = hidden_by.map(|decided_by| {
        object::button(cx, Contested { suggestion, thing: suggestion.0, hidden_at, decided_by }, reader)
    });
    ground::Said::of(cx, ground, reason, button)
}

pub(super) async fn show(cx: &Cx, id: SuggestionId) -> Result<Response> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let suggestion = store::find_any_suggestion(&mut tx, town, id).await?.ok_or(Refusal::NotFound)?;
    if suggestion.hidden_at.is_none() || !makers::is_maker(cx, &mut tx, &suggestion).await? {
        return Err(Refusal::NotFound.into());
    }
    let is_author = cx.actor.account().is_some_and(|account| account.person == suggestion.author);
    let is_held = store::find_held_for(&mut tx, town, id).await?.is_some();
    let why = match store::find_hidden(&mut tx, town, id).await? {
        _ if is_held => Why::Held { author: is_author.then_some(()) },
        Some(hidden) => {
            let reader = cx.actor.person().ok_or(Refusal::NotFound)?;
            Why::Hidden { said: said(cx, id, hidden, reader) }
        }
        None => Why::TakenBack,
    };
    let photos = photo::list_shown(cx, &mut tx, id).await?;
    drop(tx);
    let chrome = Chrome::new(cx, suggestion.title.clone()).with_written_title().unlisted();
    let mut response = chrome::page(cx, &OwnPage { chrome, tongues: cx.into(), suggestion, photos, why })?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
