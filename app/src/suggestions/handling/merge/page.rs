//! Where an officer finds the other one, and sees what happens before she joins them.

use super::{count, merge_now};
use crate::{
    chrome::{self, Chrome, Form, Markup, filters},
    cx::{Cx, Path, Query},
    people::Field,
    places::Place,
    refusal::{Error, Refusal, Result},
    suggestions::{
        Card, Points, Suggestion,
        handling::policy::{may_merge, may_take_over},
        leave, near, store,
    },
    texts::text,
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;
use serde::Deserialize;

/// So many of what was found are shown.
const FOUND_AT_MOST: usize = 12;

#[derive(Template)]
#[template(path = "suggestions/templates/merge.html")]
struct MergePage {
    chrome: Chrome,
    suggestion: Suggestion,
    search: Field,
    found: Vec<Card>,
    /// Key of what was found.
    heading: &'static str,
    chosen: Option<Chosen>,
}

/// The one it is to be joined with, and what comes of it.
struct Chosen {
    kept: Suggestion,
    /// Sentences.
    votes: String,
    before: Option<String>,
    doubled: Option<String>,
    together: String,
    sure: Markup,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words, a number or an address.
    zoek: String,
    met: String,
}

/// `GET /beheer/suggesties/{id}/samenvoegen`.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    may_take_over(&cx.actor, &suggestion)?;
    let named = named(if asked.met.is_empty() { &asked.zoek } else { &asked.met });
    match named {
        Some(kept) => match choose(&cx, &suggestion, kept).await {
            Ok(chosen) => render(&cx, suggestion, Field::filled(asked.zoek), Some(chosen)).await,
            Err(Error::Refusal(Refusal::Fields(wrong))) => {
                let key = wrong.first().map_or("handling-merge-unknown", |wrong| wrong.message);
                render(&cx, suggestion, Field::wrong(&cx, asked.zoek, key), None).await
            }
            Err(error) => Err(error),
        },
        None => render(&cx, suggestion, Field::filled(asked.zoek), None).await,
    }
}

/// `POST /beheer/suggesties/{id}/samenvoegen`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let typed = Form::read(&body).text("met");
    let Some(kept) = named(&typed) else {
        may_take_over(&cx.actor, &suggestion)?;
        return render(&cx, suggestion, Field::wrong(&cx, "", "handling-merge-missing"), None).await;
    };
    match merge_now(&cx, &suggestion, kept).await {
        Ok(()) => Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(kept)))),
        Err(Error::Refusal(Refusal::Fields(wrong))) => {
            let key = wrong.first().map_or("handling-merge-unknown", |wrong| wrong.message);
            render(&cx, suggestion, Field::wrong(&cx, "", key), None).await
        }
        Err(error) => Err(error),
    }
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_any_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// The suggestion a number or an address names.
fn named(typed: &str) -> Option<SuggestionId> {
    let typed = typed.trim();
    let number = typed.rsplit_once("/suggesties/").map_or(typed, |(_, behind)| behind);
    number.split(['/', '?', '#']).next()?.parse().ok()
}

async fn choose(cx: &Cx, suggestion: &Suggestion, kept: SuggestionId) -> Result<Chosen> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let kept = store::find_any_suggestion(&mut tx, town, kept).await?;
    let kept = kept.ok_or_else(|| Refusal::field("met", "handling-merge-unknown"))?;
    may_merge(&cx.actor, suggestion, &kept)?;
    // As `merge` counts: each person once, also who left a vote sealed and came back.
    let twice = count(&leave::sealed_twice(cx, &mut tx, [suggestion.id, kept.id]).await?);
    let doubled = twice + store::count_votes_for_both(&mut tx, town, (suggestion.id, kept.id)).await?;
    let joined = suggestion.votes - doubled;
    let counted = |key, count: i64| crate::texts::sentence(cx.lang, key, &[("count", count.into())]);
    Ok(Chosen {
        votes: counted("handling-merge-votes", joined),
        before: (suggestion.votes_before > 0).then(|| counted("handling-merge-before", suggestion.votes_before)),
        doubled: (doubled > 0).then(|| counted("handling-merge-doubled", doubled)),
        together: counted("handling-merge-together", kept.votes + joined),
        sure: chrome::quoting(cx, "handling-merge-sure", &[], &[("title", &kept.title)]),
        kept,
    })
}

async fn render(cx: &Cx, suggestion: Suggestion, search: Field, chosen: Option<Chosen>) -> Result<Response> {
    let status = search.status().unwrap_or(StatusCode::OK);
    let mut tx = cx.read().await?;
    let (heading, found) = match (&chosen, search.error().is_none() && !search.value.trim().is_empty()) {
        (Some(_), _) => ("handling-merge-near", Vec::new()),
        (None, true) => ("handling-merge-found", find(cx, &mut tx, &suggestion, &search.value).await?),
        (None, false) => ("handling-merge-near", alike(cx, &mut tx, &suggestion).await?),
    };
    let page = MergePage {
        chrome: Chrome::new(cx, text(cx.lang, "handling-merge")).at_desk(),
        suggestion,
        search,
        found,
        heading,
        chosen,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    Ok(response)
}

/// Those of the call with these words, the latest first.
async fn find(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, words: &str) -> Result<Vec<Card>> {
    let mut ids = store::search(tx, suggestion.call, words).await?.unwrap_or_default();
    ids.reverse();
    cards(cx, tx, suggestion, ids).await
}

/// Those that are near, and those around that speak of the same.
async fn alike(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<Vec<Card>> {
    let points = cx.app.part::<Points>().of(cx, suggestion.call).await?;
    let place = Place { latitude: suggestion.latitude, longitude: suggestion.longitude };
    cards(cx, tx, suggestion, near::find(&points, place, &suggestion.title)).await
}

async fn cards(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, ids: Vec<SuggestionId>) -> Result<Vec<Card>> {
    let ids: Vec<SuggestionId> = ids.into_iter().filter(|id| *id != suggestion.id).take(store::CARDS_AT_MOST).collect();
    let mut cards = store::list_cards(tx, cx.municipality(), &ids).await?;
    cards.retain(|card| card.status.takes_part());
    cards.truncate(FOUND_AT_MOST);
    Ok(cards)
}
