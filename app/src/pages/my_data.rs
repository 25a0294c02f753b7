//! What the platform keeps of the person who asks, in one file for her.

use crate::{activity, cx::Cx, people, refusal::Result, suggestions};
use axum::response::{IntoResponse, Response};
use http::header;
use serde_json::{Value, json};

/// `GET /mijn/gegevens.json`: read in one transaction, so that its parts fit.
pub async fn download_my_data(cx: Cx) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let mut tx = cx.read().await?;
    let done = activity::store::list_of(&mut tx, cx.municipality(), person).await?;
    let done: Vec<Value> = done
        .into_iter()
        .map(|(at, what, about, detail)| json!({ "at": at.rfc3339(), "what": what, "about": about, "detail": detail }))
        .collect();
    let body = json!({
        "municipality": cx.town.name,
        "made_at": cx.now.rfc3339(),
        "person": people::my_data::load(&cx, &mut tx, person).await?,
        "contributions": suggestions::my_data::load(&cx, &mut tx, person).await?,
        "done_as_staff": done,
    });
    let file = format!("attachment; filename=\"gegevens-{}.json\"", cx.town.slug);
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, file),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, format!("{body:#}\n")).into_response())
}
