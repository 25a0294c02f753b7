//! Errors for programs: `application/problem+json` (RFC 9457).

use crate::{
    cx::Cx,
    refusal::{Error, FieldError, Refusal},
    texts,
};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde_json::json;

pub fn problem(cx: &Cx, error: &Error) -> Response {
    let (status, key, errors) = match error {
        Error::Refusal(refusal) => (refusal.status(), refusal.key(), errors(cx, refusal)),
        Error::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, "refusal-fault", json!([])),
    };
    let body = json!({
        "type": format!("urn:plein:{key}"),
        "title": texts::text(cx.lang, key),
        "status": status.as_u16(),
        "errors": errors,
    });
    let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response();
    if let Error::Refusal(Refusal::TooMany { seconds }) = error {
        response.headers_mut().insert(header::RETRY_AFTER, (*seconds).into());
    }
    response
}

fn errors(cx: &Cx, refusal: &Refusal) -> serde_json::Value {
    let Refusal::Fields(fields) = refusal else { return json!([]) };
    let message = |error: &FieldError| {
        let args = [("name", cx.town.name.as_str().into()), ("area", error.area.as_str().into())];
        texts::sentence(cx.lang, error.message, &args)
    };
    fields.iter().map(|error| json!({ "field": error.field, "message": message(error) })).collect()
}
