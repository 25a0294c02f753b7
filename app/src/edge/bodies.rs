//! What comes with a request, within its limits: forms are small; one with photos may be larger, and takes one of few places.

use crate::{
    cx::Cx,
    refusal::Refusal,
    rights::{At, Right},
    urls,
};
use bytes::Bytes;
use http::{Method, header, request::Parts};
use hyper::body::Incoming;
use kit::web::{
    body,
    uploads::{Place, Uploads},
};
use std::time::Duration;

const FORM_LIMIT: usize = 256 * 1024;
const FORM_TIME: Duration = Duration::from_secs(20);
/// Photos as a telephone makes them, over a slow line. What comes behind is read and left.
const PHOTOS_LIMIT: usize = 12 * 1024 * 1024;
const PHOTOS_AT_MOST: usize = 80 * 1024 * 1024;
const PHOTOS_TIME: Duration = Duration::from_secs(120);
/// So many of those are in memory at once; so many of one client.
const PLACES: usize = 16;
const PLACES_EACH: usize = 4;
/// A moment later there is a place again.
const FULL_SECONDS: i64 = 10;

/// Reads bodies.
pub struct Bodies {
    uploads: Uploads,
}

impl Default for Bodies {
    fn default() -> Bodies {
        Bodies { uploads: Uploads::new(PLACES, PLACES_EACH) }
    }
}

impl Bodies {
    /// What was sent, and the place it holds in memory when it may be large. Else the refusal, or nothing when it is no
    /// body at all.
    pub async fn read(
        &self,
        cx: &Cx,
        parts: &mut Parts,
        incoming: Option<Incoming>,
    ) -> Result<(Bytes, Option<Place>), Option<Refusal>> {
        let Some(incoming) = incoming else { return Ok((Bytes::new(), None)) };
        let length = parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        let is_small = length.is_some_and(|length: usize| length <= FORM_LIMIT);
        if is_small || parts.method != Method::POST || !takes_photos(cx, parts.uri.path()) {
            return Ok((body::read(incoming, FORM_LIMIT, FORM_TIME).await.map_err(refusal)?, None));
        }
        let place = self.uploads.take(cx.peer).ok_or(Some(Refusal::TooMany { seconds: FULL_SECONDS }))?;
        let limits = (PHOTOS_LIMIT, PHOTOS_AT_MOST);
        let (bytes, cut) = body::read_cut(incoming, limits, PHOTOS_TIME).await.map_err(refusal)?;
        if let Some(cut) = cut {
            parts.extensions.insert(cut);
        }
        Ok((bytes, Some(place)))
    }
}

/// Anybody with a suggestion; at the desk who works there.
fn takes_photos(cx: &Cx, path: &str) -> bool {
    let is_staff = cx.actor.account().is_some_and(|person| person.may(Right::ReadDesk, At::Somewhere));
    urls::takes_photos(path) || (is_staff && path.starts_with(urls::DESK))
}

fn refusal(refused: body::Refused) -> Option<Refusal> {
    match refused {
        body::Refused::TooLarge => Some(Refusal::TooLarge),
        body::Refused::TooSlow => Some(Refusal::TooSlow),
        body::Refused::Broken => None,
    }
}
