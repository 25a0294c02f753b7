//! Pictures of the municipality's own: kept once, handed out to everybody at an address that never shows another.

use super::{
    Photo,
    store::{self, NewPicture, Size},
};
use crate::{
    chrome::{self, Picture, PictureKind},
    cx::{App, Cx, Path},
    refusal::{Error, Refusal, Result},
    vocabulary::{MunicipalityId, PictureId},
};
use axum::response::{IntoResponse, Response};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::header;
use kit::{db::Tx, mail::Enclosed};

/// What the pictures of one municipality may take.
const ROOM: i64 = 4 * 1024 * 1024 * 1024;

/// Nothing when there is no room for more.
pub async fn keep(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (source, kind): (&[u8], PictureKind),
    made: &Photo,
) -> Result<Option<Picture>> {
    let town = cx.municipality();
    if let Some(known) = store::find_same(tx, town, (source, kind)).await? {
        return Ok(Some(known));
    }
    if store::count_bytes(tx, town).await? > ROOM {
        return Ok(None);
    }
    let id = PictureId(cx.new_id());
    let new = NewPicture { id, kind, source, added_at: cx.app.clock.machine() };
    store::insert_picture(tx, town, &new, made).await?;
    Ok(Some(Picture { id, kind, width: i64::from(made.width), height: i64::from(made.height) }))
}

/// `GET /afbeelding/{id}/{file}`.
pub async fn hand_out(cx: Cx, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let id: PictureId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let picture = store::find_picture(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let is_named = |address: String| address.rsplit('/').next() == Some(file.as_str());
    let size = match () {
        () if is_named(picture.small()) => Size::Small,
        () if is_named(picture.address()) => Size::Large,
        () => return Err(Refusal::NotFound.into()),
    };
    let bytes = store::find_file(&mut tx, cx.municipality(), id, size).await?;
    let bytes = bytes.ok_or_else(|| Error::Fault(format!("picture {id} has no file")))?;
    let headers = [
        (header::CONTENT_TYPE, content_type(picture.kind)),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, bytes).into_response())
}

/// The small one, to travel with a mail that shows it by its id.
pub async fn enclosed(app: &App, town: MunicipalityId, name: &str) -> Option<Enclosed> {
    let id = name.parse().ok()?;
    let mut tx = app.db.read().await.ok()?;
    let picture = store::find_picture(&mut tx, town, id).await.ok()??;
    let bytes = store::find_file(&mut tx, town, id, Size::Small).await.ok()??;
    Some(Enclosed { name: name.to_owned(), content_type: content_type(picture.kind), bytes })
}

/// A mail as a page of its own: what travels with it is shown in its place, as a mail program does.
pub async fn mail_as_page(cx: &Cx, html: String) -> Response {
    let Some((logo, _)) = chrome::logo(&cx.town) else { return chrome::as_mail(&html) };
    let name = logo.id.to_string();
    let Some(logo) = enclosed(&cx.app, cx.municipality(), &name).await else { return chrome::as_mail(&html) };
    let shown = format!("src=\"data:{};base64,{}\"", logo.content_type, STANDARD.encode(&logo.bytes));
    chrome::as_mail(&html.replace(&format!("src=\"cid:{name}\""), &shown))
}

fn content_type(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Jpeg => "image/jpeg",
        PictureKind::Png => "image/png",
    }
}
