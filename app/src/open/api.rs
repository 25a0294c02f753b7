//! `/api/v1`: calls, suggestions, votes and actions as JSON; what may be done is asked of the same policies.

use super::questions;
use crate::{
    calls, chrome,
    cx::{Cx, Path, Query, Tag},
    projects,
    refusal::{FieldError, Refusal, Result},
    suggestions::{
        self, Card, Points, VoteButton, browse,
        filter::{Filter, Query as Asked},
        photo::{self, ShownPhoto},
    },
    texts::text,
    urls,
    vocabulary::SuggestionId,
};
use axum::response::{IntoResponse, Response};
use http::header;
use serde::Deserialize;
use serde_json::{Value, json};

fn json_answer(body: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// `GET /api/v1/openapi.json`.
pub async fn openapi(cx: Cx) -> Response {
    let document = include_str!("openapi.json").replace("{{server}}", &cx.town.base.join("/api/v1"));
    ([(header::CONTENT_TYPE, "application/json")], document).into_response()
}

/// `GET /api/v1/calls`.
pub async fn list_calls(cx: Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    let asked = calls::store::list_asked_questions(&mut tx, cx.municipality()).await?;
    let items: Vec<Value> = calls
        .iter()
        .map(|call| {
            let own = asked.iter().filter(|(id, _)| *id == call.id);
            json!({
                "slug": call.slug,
                "title": call.title,
                "questions": own.map(|(_, question)| questions::question(question)).collect::<Vec<_>>(),
                "opens_at": call.window.opens_at.rfc3339(),
                "closes_at": call.window.closes_at.rfc3339(),
                "area": call.area.names().collect::<Vec<_>>(),
                "suggestion_count": call.suggestion_count,
            })
        })
        .collect();
    let response = json_answer(&json!({ "items": items }));
    Ok(chrome::kept(response, &[Tag::Municipality(cx.municipality())]))
}

/// `GET /api/v1/projects`: everything one can join.
pub async fn list_projects(cx: Cx) -> Result<Response> {
    let cards = projects::store::list_projects(&mut cx.read().await?, cx.municipality(), cx.now).await?;
    let items: Vec<Value> = cards
        .iter()
        .map(|card| {
            let own = || cx.town.base.join(&urls::project(&card.slug));
            json!({
                "slug": card.slug,
                "title": card.title,
                "summary": card.summary,
                "theme": card.theme_slug,
                "rung": card.rung.word(),
                "organiser": card.organiser,
                "url": card.outside_url.clone().unwrap_or_else(own),
            })
        })
        .collect();
    let response = json_answer(&json!({ "items": items }));
    Ok(chrome::kept(response, &[Tag::Municipality(cx.municipality())]))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Slice {
    call: String,
    limit: String,
    cursor: String,
}

/// `GET /api/v1/suggestions?call=…`: the list's own filter and order.
pub async fn list_suggestions(cx: Cx, Query(slice): Query<Slice>, Query(asked): Query<Asked>) -> Result<Response> {
    let filter = Filter::read(&asked);
    let (limit, page) = read_slice(&slice, (&asked, &filter))?;
    let mut tx = cx.read().await?;
    let call = calls::store::load_call(&mut tx, cx.municipality(), &slice.call, cx.now).await?;
    let points = cx.app.part::<Points>().of(&cx, call.id).await?;
    let filter = Filter { page, ..filter };
    let (among, _) = browse::narrowed(&cx, &mut tx, &call, &filter).await?;
    let selection = points.select(&filter, among.as_deref(), limit);
    let cards = suggestions::store::list_cards(&mut tx, cx.municipality(), &selection.ids).await?;
    let next = (page * limit < selection.total).then(|| (page + 1).to_string());
    let items: Vec<Value> = cards.iter().map(|card| item(&cx, &call.slug, card, &card.body)).collect();
    let response = json_answer(&json!({ "items": items, "next_cursor": next, "total": selection.total }));
    Ok(chrome::kept(response, &[Tag::Call(call.id), Tag::Places(call.id)]))
}

/// How many, and which part of the list. A page passes over what it cannot read in its address; a program hears of it.
fn read_slice(slice: &Slice, (asked, filter): (&Asked, &Filter)) -> Result<(usize, usize)> {
    let number = |text: &str, usual: usize| match text {
        "" => Some(usual),
        text => text.parse().ok().filter(|number| (1..=1_000_000).contains(number)),
    };
    let (limit, page) = (number(&slice.limit, 50), number(&slice.cursor, 1));
    let is_read = [
        ("limit", limit.is_some(), "open-limit-wrong"),
        ("cursor", page.is_some(), "open-cursor-wrong"),
        ("bbox", asked.bbox.is_empty() || filter.bounds.is_some(), "open-bbox-wrong"),
        ("near", asked.near.is_empty() || filter.near.is_some(), "open-near-wrong"),
        ("status", asked.status.is_empty() || filter.status.is_some(), "open-status-wrong"),
        ("sort", asked.sort.is_empty() || filter.sort.word() == asked.sort, "open-sort-wrong"),
    ];
    let wrong = is_read.into_iter().filter(|(_, is_read, _)| !is_read);
    let wrong: Vec<FieldError> = wrong.map(|(field, _, message)| FieldError::of(field, message)).collect();
    match (limit, page) {
        (Some(limit), Some(page)) if wrong.is_empty() => Ok((limit.min(suggestions::store::CARDS_AT_MOST), page)),
        _ => Err(Refusal::Fields(wrong).into()),
    }
}

fn item(cx: &Cx, call: &str, card: &Card, body: &str) -> Value {
    json!({
        "id": card.id.to_string(),
        "call": call,
        "title": card.title,
        "body": body,
        "category": card.category,
        "status": card.status.word(),
        "oslo_status": {
            "statuswaarde": card.status.oslo(),
            "beschrijving": text(cx.town.main_language(), &card.status.key()),
        },
        "latitude": card.latitude,
        "longitude": card.longitude,
        "votes": card.votes,
        "votes_before": card.votes_before,
        "comments": card.comments,
        "created_at": card.created_at.rfc3339(),
        "url": cx.town.base.join(&urls::suggestion(card.id)),
    })
}

/// `GET /api/v1/suggestions/{id}`.
pub async fn show_suggestion(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let town = cx.municipality();
    let mut tx = cx.read().await?;
    let suggestion = suggestions::store::find_suggestion(&mut tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let call = calls::store::load_call_by_id(&mut tx, town, suggestion.call, cx.now).await?;
    let cards = suggestions::store::list_cards(&mut tx, town, &[id]).await?;
    let card = cards.first().ok_or(Refusal::NotFound)?;
    let mut body = item(&cx, &call.slug, card, &suggestion.body);
    body["photos"] = photos(&cx, &photo::list_shown(&cx, &mut tx, id).await?);
    let given = suggestions::store::list_responses(&mut tx, town, id).await?;
    let asked = calls::store::list_questions(&mut tx, town, call.id).await?;
    body["responses"] = questions::public_responses(&cx, &asked, &given);
    if let Some(person) = cx.actor.person() {
        let voted = suggestions::store::list_voted(&mut tx, town, person, &[id]).await?;
        body["voted"] = json!(!voted.is_empty());
    }
    Ok(chrome::kept(json_answer(&body), &[Tag::Suggestion(id), Tag::Call(call.id)]))
}

fn photos(cx: &Cx, photos: &[ShownPhoto]) -> Value {
    let photo = |shown: &ShownPhoto| {
        json!({
            "url": cx.town.base.join(&urls::large_photo(shown.photo.id)),
            "width": shown.photo.width,
            "height": shown.photo.height,
            "alt": shown.alt,
        })
    };
    photos.iter().map(photo).collect()
}

fn vote_answer(button: &VoteButton) -> Response {
    let voted = match button {
        VoteButton::Given { .. } | VoteButton::Stays { .. } => true,
        VoteButton::Open { .. } | VoteButton::Refused { .. } => false,
    };
    json_answer(&json!({ "voted": voted, "votes": button.votes() }))
}

/// `PUT /api/v1/suggestions/{id}/vote`.
pub async fn put_vote(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id = id.parse().map_err(|()| Refusal::NotFound)?;
    Ok(vote_answer(&suggestions::vote::vote_now(&cx, id).await?))
}

/// `DELETE /api/v1/suggestions/{id}/vote`.
pub async fn delete_vote(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id = id.parse().map_err(|()| Refusal::NotFound)?;
    Ok(vote_answer(&suggestions::withdraw::withdraw_now(&cx, id).await?))
}
