//! Somebody types or scans a short link.

use super::{Code, Visits, qr, store};
use crate::{
    cx::{Cx, Path},
    refusal::{Refusal, Result},
    urls,
};
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode, header};

/// `GET /s/{code}`. Another address than the municipality's own is never led to: what is kept is a path.
pub async fn follow(cx: Cx, method: Method, Path(typed): Path<String>) -> Result<Response> {
    let code = Code::parse(&typed).ok_or(Refusal::NotFound)?;
    let path = store::find_path(&mut cx.read().await?, cx.municipality(), &code).await?.ok_or(Refusal::NotFound)?;
    if method == Method::GET {
        let day = cx.town.date(cx.now).to_string();
        cx.app.part::<Visits>().count(cx.municipality(), code.as_str(), day);
    }
    // Each visit is to be counted, so no browser keeps where it led.
    let headers = [(header::LOCATION, cx.href(&path)), (header::CACHE_CONTROL, "no-store".to_owned())];
    Ok((StatusCode::FOUND, headers).into_response())
}

/// `GET /s/{code}/qr.svg`: for posters, magazines and slides.
pub async fn draw_qr(cx: Cx, Path(typed): Path<String>) -> Result<Response> {
    let code = Code::parse(&typed).ok_or(Refusal::NotFound)?;
    store::find_path(&mut cx.read().await?, cx.municipality(), &code).await?.ok_or(Refusal::NotFound)?;
    let drawing = qr::svg(&cx.town.base.join(&urls::short_link(code.as_str()))).ok_or(Refusal::NotFound)?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")];
    Ok((headers, drawing).into_response())
}
