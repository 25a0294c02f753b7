//! `POST /api/v1/suggestions`: what the page does, for programs.

use super::questions;
use crate::{
    calls,
    cx::Cx,
    people::Told,
    refusal::{Error, FieldError, Refusal, Result},
    suggestions::{self, Typed, add},
    urls,
};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde_json::{Value, json};

const LONGEST_KEY: usize = 255;

const KNOWN: [&str; 9] =
    ["call", "title", "body", "category", "latitude", "longitude", "age_confirmed", "answers", "responses"];

/// What is sent, when it is an object of names this knows; of a name that comes twice the last one counts.
fn read(body: &[u8]) -> Result<Value> {
    let Ok(Value::Object(asked)) = serde_json::from_slice(body) else {
        return Err(Refusal::field("", "open-json-wrong").into());
    };
    let is_twice = asked.contains_key("answers") && asked.contains_key("responses");
    let is_known = |name: &str| KNOWN.contains(&name) && !(is_twice && name == "responses");
    let unknown = asked.keys().filter(|name| !is_known(name));
    let wrong: Vec<FieldError> = unknown.map(|name| FieldError::of(name.clone(), "open-name-unknown")).collect();
    if wrong.is_empty() { Ok(Value::Object(asked)) } else { Err(Refusal::Fields(wrong).into()) }
}

pub async fn add_suggestion(cx: Cx, headers: HeaderMap, body: Bytes) -> Result<Response> {
    cx.signed_in()?;
    let asked = read(&body)?;
    let text = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
    let place = match (asked["latitude"].as_f64(), asked["longitude"].as_f64()) {
        (Some(latitude), Some(longitude)) => suggestions::place_of(latitude, longitude),
        _ => None,
    };
    if text("call").is_empty() {
        return Err(Refusal::field("call", "suggestions-add-call-missing").into());
    }
    let (call, questions) = {
        let mut tx = cx.read().await?;
        let call = calls::store::load_call(&mut tx, cx.municipality(), &text("call"), cx.now).await?;
        let questions = calls::store::list_questions(&mut tx, cx.municipality(), call.id).await?;
        (call, questions)
    };
    // The older name of the same, which programs may still send.
    let name = if asked.get("responses").is_some() { "responses" } else { "answers" };
    let responses = questions::read_responses(&questions, &asked[name]).map_err(|error| in_own_names(error, name))?;
    let typed = Typed {
        title: text("title"),
        body: text("body"),
        category: text("category"),
        place,
        responses,
        ..Typed::default()
    };
    let key = match headers.get("idempotency-key").map(|key| key.to_str()) {
        None => None,
        Some(Ok(key)) if (1..=LONGEST_KEY).contains(&key.len()) => Some(add::Key::of(&cx, key, &body)),
        Some(_) => return Err(Refusal::field("Idempotency-Key", "suggestions-add-key-wrong").into()),
    };
    let age = if asked["age_confirmed"] == true { "ja" } else { "" };
    let told = Told { age: age.to_owned(), ..Told::default() };
    let added = add::add_by_api(&cx, &call, (&typed, &told), key).await;
    let id = added.map_err(|error| in_own_names(error, name))?;
    let is_held = suggestions::is_held(&cx, id).await?;
    let address = cx.town.base.join(&format!("/api/v1{}", urls::suggestion(id).replace("/suggesties", "/suggestions")));
    let body = json!({
        "id": id.to_string(),
        "call": call.slug,
        "url": cx.town.base.join(&urls::suggestion(id)),
    });
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::LOCATION, address.as_str())];
    // Somebody reads it first: nobody else finds it at its address yet.
    let status = if is_held { StatusCode::ACCEPTED } else { StatusCode::CREATED };
    Ok((status, headers, body.to_string()).into_response())
}

/// A place is two numbers here, and what is given to the questions stands under the name it was sent with.
fn in_own_names(error: Error, name: &str) -> Error {
    let Error::Refusal(Refusal::Fields(mut fields)) = error else { return error };
    for error in &mut fields {
        if error.field == "place" {
            error.field = "latitude".into();
        } else if let Some(rest) = error.field.strip_prefix("responses") {
            error.field = format!("{name}{rest}").into();
        }
    }
    Error::Refusal(Refusal::Fields(fields))
}
