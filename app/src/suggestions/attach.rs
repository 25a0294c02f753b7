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
pub(super) const UNSENT_BYTES: i64 = 512 * 1024 * 1024;

/// The photos on the page that is filled in.
#[derive(Debug, Default)]
pub(super) struct PhotoField {
    pub(super) photos: Vec<ShownPhoto>,
    /// What was wrong with those that came last.
    pub(super) errors: Vec<String>,
    /// Names and values the form brings again with the next press.
    pub(super) carried: Vec<(String, String)>,
}

impl PhotoField {
    pub(super) async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, errors: Vec<String>) -> Result<PhotoField> {
        Ok(PhotoField { photos: photo::list_shown(cx, tx, id).await?, errors, carried: Vec::new() })
    }

    /// How many there is room for.
    pub(super) fn left(&self) -> usize {
        AT_MOST.saturating_sub(self.photos.len())
    }
}

/// The draft a photo is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// Which browser holds it, as drafts say it.
    pub(super) holder: [u8; 32],
    pub(super) call: CallId,
    pub(super) suggestion: SuggestionId,
    /// Photos that stand beside it already.
    pub(super) others: usize,
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
    // Else the question says it of its file.
    let is_of_photos = form.cut().is_none_or(|field| field == "foto");
    let missing = match form.end {
        End::Whole => None,
        End::TooLarge if form.files("foto").next().is_none() => Some("photos-wrong-large"),
        End::TooLarge => Some("photos-wrong-together"),
        End::Broken => Some("photos-wrong-way"),
    };
    sentences.extend(missing.filter(|_| is_of_photos).map(|key| text(cx.lang, key)));
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
    let Some(place) = free_place(cx, tx, held.suggestion, held.others).await? else {
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

/// The first place of five that is free, when so many more are taken.
pub(super) async fn free_place(cx: &Cx, tx: &mut Tx<'_>, of: SuggestionId, others: usize) -> Result<Option<i64>> {
    let taken = store::list_photo_places(tx, cx.municipality(), of).await?;
    let is_full = taken.len() + others >= AT_MOST;
    Ok((1..=AT_MOST as i64).find(|place| !taken.contains(place)).filter(|_| !is_full))
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

pub(super) fn description(typed: &str) -> String {
    wording::line(typed).chars().take(DESCRIPTION_CHARACTERS).collect()
}
