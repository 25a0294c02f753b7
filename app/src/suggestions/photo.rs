//! A photo with a suggestion: what is known of it, how pages show it, and who gets the picture itself.

use super::{draft, makers, store};
use crate::{
    cases, chrome,
    cx::{Cx, Path},
    pictures::NoPhoto,
    refusal::{Error, Refusal, Result},
    texts::sentence,
    urls,
    vocabulary::{PhotoId, SuggestionId},
};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use kit::db::Tx;

pub const AT_MOST: usize = 5;
/// For who does not see it; as long as one listens to.
pub const DESCRIPTION_CHARACTERS: usize = 200;

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Photo {
        pub id: PhotoId,
        /// What is on it, in the words of who sent it; empty when she gave none.
        pub description: String,
        pub width: i64,
        pub height: i64,
    }
}

/// Which of the two pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Small,
    Large,
}

/// Why a file was not added, when it is not the file's own fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotAdded {
    NoPhoto(NoPhoto),
    /// There are five already.
    Enough,
    /// Many came from here in a short time.
    TooOften {
        seconds: i64,
    },
    /// What nobody sent yet takes all the room there is for it.
    NoRoom,
}

impl NotAdded {
    /// What to do, about a file with this name.
    pub(super) fn sentence(self, cx: &Cx, file: &str) -> String {
        let key = match self {
            NotAdded::NoPhoto(NoPhoto::Heic) => "photos-wrong-heic",
            NotAdded::NoPhoto(NoPhoto::OtherKind) => "photos-wrong-kind",
            NotAdded::NoPhoto(NoPhoto::TooManyPixels) => "photos-wrong-pixels",
            NotAdded::NoPhoto(NoPhoto::Broken) => "photos-wrong-broken",
            NotAdded::Enough => "photos-wrong-enough",
            NotAdded::TooOften { seconds } => {
                let minutes = (seconds + 59) / 60;
                return sentence(cx.lang, "photos-wrong-often", &[("count", minutes.into())]);
            }
            NotAdded::NoRoom => "photos-wrong-no-room",
        };
        sentence(cx.lang, key, &[("file", file.into())])
    }
}

/// What stands in for a description that nobody gave.
pub fn neutral_description(cx: &Cx, number: usize) -> String {
    sentence(cx.lang, "photos-alt", &[("number", i64::try_from(number).unwrap_or_default().into())])
}

/// A photo where it is shown: with its number, and words for who does not see it.
#[derive(Debug, Clone)]
pub struct ShownPhoto {
    pub number: i64,
    pub photo: Photo,
    /// The description, or what stands in for it.
    pub alt: String,
}

impl ShownPhoto {
    pub fn all(cx: &Cx, photos: Vec<Photo>) -> Vec<ShownPhoto> {
        let shown = |(index, photo): (usize, Photo)| {
            let alt = match photo.description.is_empty() {
                true => neutral_description(cx, index + 1),
                false => photo.description.clone(),
            };
            ShownPhoto { number: i64::try_from(index + 1).unwrap_or_default(), photo, alt }
        };
        photos.into_iter().enumerate().map(shown).collect()
    }

    /// Both sizes, for the attribute `srcset`.
    pub fn sizes(&self) -> String {
        let (small, large) = (urls::small_photo(self.photo.id), urls::large_photo(self.photo.id));
        let small_width = chrome::small_width(self.photo.width, self.photo.height);
        format!("{small} {small_width}w, {large} {}w", self.photo.width)
    }

    /// Whether the words are hers, and so in the language of the municipality.
    pub fn is_described(&self) -> bool {
        !self.photo.description.is_empty()
    }
}

/// The photos of a suggestion, the first one first.
pub async fn list_shown(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Vec<ShownPhoto>> {
    Ok(ShownPhoto::all(cx, store::list_photos(tx, cx.municipality(), id).await?))
}

/// Whose picture it is now decides how long a browser may keep it.
enum Shown {
    /// With its suggestion: also when that is hidden soon.
    ToAll,
    /// While others do not see it.
    ToFew,
}

/// A draft's photos are the browser's that holds it; those of a suggestion out of sight are for who made it and for who
/// reads it at the desk.
async fn may_see(cx: &Cx, tx: &mut Tx<'_>, id: PhotoId) -> Result<bool> {
    let Some((of, is_sent)) = store::find_photo_owner(tx, cx.municipality(), id).await? else { return Ok(false) };
    if !is_sent {
        return draft::holds(cx, tx, of).await;
    }
    let Some(suggestion) = store::find_any_suggestion(tx, cx.municipality(), of).await? else { return Ok(false) };
    Ok(cases::may_read(&cx.actor, &suggestion.matter()).is_ok() || makers::is_maker(cx, tx, &suggestion).await?)
}

/// `GET /foto/{id}/groot.jpg` and `klein.jpg`.
pub async fn hand_out(cx: Cx, Path((id, file)): Path<(String, String)>, asked: HeaderMap) -> Result<Response> {
    let id: PhotoId = id.parse().map_err(|()| Refusal::NotFound)?;
    let size = match file.as_str() {
        "klein.jpg" => Size::Small,
        "groot.jpg" => Size::Large,
        _ => return Err(Refusal::NotFound.into()),
    };
    let mut tx = cx.read().await?;
    let shown = match store::is_photo_public(&mut tx, cx.municipality(), id).await? {
        true => Shown::ToAll,
        false if may_see(&cx, &mut tx, id).await? => Shown::ToFew,
        false => return Err(Refusal::NotFound.into()),
    };
    // Not kept in between: when a suggestion is hidden, its photos are gone.
    let kept = match shown {
        Shown::ToAll => "private, max-age=300",
        Shown::ToFew => "no-store",
    };
    let tag = format!("\"{id}\"");
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, kept),
        (header::CONTENT_DISPOSITION, "inline; filename=\"foto.jpg\""),
        (header::ETAG, tag.as_str()),
    ];
    if asked.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let bytes = store::find_photo_file(&mut tx, cx.municipality(), id, size).await?;
    let bytes = bytes.ok_or_else(|| Error::Fault(format!("photo {id} has no file")))?;
    Ok((headers, bytes).into_response())
}
