//! A citizen adds photos to what she fills in, says what is on them, and takes one away again.
//!
//! They belong to her draft and go with it: a day later they are gone, unless she sent it. The draft changes with them,
//! so that what is sent is what she looked at.

use super::{
    draft,
    photo::{self, AT_MOST, DESCRIPTION_CHARACTERS, NotAdded, ShownPhoto},
    store, wording,
};
use crate::{
    chrome::{End, PictureKind, SentFile, SentForm},
    cx::Cx,
    people,
    pictures::{Darkroom, Photo},
    refusal::{Error, Refusal, Result},
    texts::text,
    vocabulary::{CallId, PhotoId, SuggestionId},
};
use kit::{db::Tx, secret};
use std::sync::Arc;

/// What strangers can put on our disk without sending anything: of a municipality, at any moment.
const UNSENT_BYTES: i64 = 512 * 1024 * 1024;

/// The photos on the page that is filled in.
#[derive(Debug, Default)]
pub(super) struct PhotoField {
    pub(super) photos: Vec<ShownPhoto>,
    /// What was wrong with those that came last.
    pub(super) errors: Vec<String>,
}

impl PhotoField {
    pub(super) async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, errors: Vec<String>) -> Result<PhotoField> {
        Ok(PhotoField { photos: photo::list_shown(cx, tx, id).await?, errors })
    }

    /// How many there is room for.
    pub(super) fn left(&self) -> usize {
        AT_MOST.saturating_sub(self.photos.len())
    }
}

/// The draft a photo is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    pub(super) call: CallId,
    pub(super) suggestion: SuggestionId,
}

/// Takes away and describes what the form says, then adds what came with it. The sentences say what was not added.
pub(super) async fn attach_all(cx: &Cx, held: Held, form: &SentForm) -> Result<Vec<String>> {
    arrange(cx, held, form).await?;
    let mut sentences = Vec::new();
    for sent in form.files("foto") {
        match attach_one(cx, held, sent).await? {
            Ok(()) => {}
            Err(not_added) => sentences.push(not_added.sentence(cx, &sent.name)),
        }
    }
    match form.end {
        End::Whole => {}
        End::TooLarge => sentences.push(text(cx.lang, "photos-wrong-together")),
        End::Broken => sentences.push(text(cx.lang, "photos-wrong-way")),
    }
    Ok(sentences)
}

async fn attach_one(cx: &Cx, held: Held, sent: &SentFile) -> Result<Result<(), NotAdded>> {
    if let Err(Refusal::TooMany { seconds }) = cx.app.part::<people::Limits>().take_upload(cx) {
        return Ok(Err(NotAdded::TooOften { seconds }));
    }
    let photo = match cx.app.part::<Darkroom>().develop(sent.bytes.clone(), PictureKind::Jpeg).await {
        Ok(photo) => Arc::new(photo),
        Err(no_photo) => return Ok(Err(NotAdded::NoPhoto(no_photo))),
    };
    let source = secret::keyed_hash(&cx.app.secret_key, &sent.bytes);
    let added = cx.write_on(held.suggestion.0, move |cx, tx| {
        let photo = photo.clone();
        Box::pin(async move { add(&cx, tx, held, (&source, &photo)).await })
    });
    added.await
}

/// In one transaction with its files: a photo is there whole, or not at all.
async fn add(
    cx: &Cx,
    tx: &mut Tx<'_>,
    held: Held,
    (source, photo): (&[u8], &Photo),
) -> Result<Result<(), NotAdded>, Error> {
    let town = cx.municipality();
    // Holds the draft's row, so that two photos that arrive at once do not take the same place.
    draft::touch(cx, tx, held).await?;
    if store::has_photo(tx, town, held.suggestion, source).await? {
        return Ok(Ok(()));
    }
    let taken = store::list_photo_places(tx, town, held.suggestion).await?;
    let Some(place) = (1..=AT_MOST as i64).find(|place| !taken.contains(place)) else {
        return Ok(Err(NotAdded::Enough));
    };
    if store::count_unsent_bytes(tx, town).await? > UNSENT_BYTES {
        return Ok(Err(NotAdded::NoRoom));
    }
    let id = PhotoId(cx.new_id());
    let new = store::NewPhoto { id, suggestion: held.suggestion, place, source, added_at: cx.app.clock.machine() };
    store::insert_photo(tx, town, &new, photo).await?;
    Ok(Ok(()))
}

/// What was said about photos that are there, and which one goes.
async fn arrange(cx: &Cx, held: Held, form: &SentForm) -> Result<()> {
    let gone: Option<PhotoId> = form.text("weg").parse().ok();
    let said = |(id, text): (&str, &str)| Some((id.parse().ok()?, description(text)));
    let described: Vec<(PhotoId, String)> = form.beginning("beschrijving-").filter_map(said).take(AT_MOST).collect();
    if gone.is_none() && described.is_empty() {
        return Ok(());
    }
    cx.write_on(held.suggestion.0, move |cx, tx| {
        let described = described.clone();
        Box::pin(async move {
            let town = cx.municipality();
            draft::touch(&cx, tx, held).await?;
            for (id, text) in &described {
                store::update_photo_description(tx, town, (held.suggestion, *id), text).await?;
            }
            if let Some(id) = gone {
                store::delete_photo(tx, town, (held.suggestion, id)).await?;
            }
            Ok::<_, Error>(())
        })
    })
    .await
}

fn description(typed: &str) -> String {
    wording::line(typed).chars().take(DESCRIPTION_CHARACTERS).collect()
}
