//! What people drew of the place they mean, with their suggestions.

use super::{Filler, Made, missing};
use crate::{
    demo::content,
    pictures::{self, NoPhoto, Palette, Photo},
    refusal::Error,
    suggestions::store::{self as written, NewPhoto},
    vocabulary::{PhotoId, SuggestionId},
};
use kit::clock::Moment;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// By scene and number.
pub(super) type Drawings = HashMap<(String, u64), Photo>;

/// Drawn once in a process, however many towns it makes: a test makes one after the other.
static KEPT: Mutex<Option<HashMap<&'static str, Arc<Drawings>>>> = Mutex::new(None);

/// All drawings of a town. Takes a moment of every core, so it is done before the town's transaction begins.
pub(super) async fn draw(made: &Made) -> Result<Arc<Drawings>, String> {
    let palette = Palette::of(&super::settings(made)?.theme);
    let pictures = made.town.suggestions.iter().flat_map(|suggestion| &suggestion.pictures);
    let wanted: Vec<(String, u64)> = pictures.map(|picture| (picture.scene.clone(), picture.number)).collect();
    let slug = made.slug;
    let drawn = tokio::task::spawn_blocking(move || {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.get_or_insert_default();
        if let Some(known) = kept.get(slug) {
            return Ok(known.clone());
        }
        let drawings = Arc::new(draw_all(wanted, &palette).map_err(|why| format!("no drawing: {why:?}"))?);
        kept.insert(slug, drawings.clone());
        Ok(drawings)
    });
    drawn.await.map_err(|error| error.to_string())?
}

fn draw_all(wanted: Vec<(String, u64)>, palette: &Palette) -> Result<Drawings, NoPhoto> {
    std::thread::scope(|scope| {
        let draw = |(kind, number): (String, u64)| {
            scope.spawn(move || Ok(((kind.clone(), number), pictures::drawn(&kind, number, palette)?)))
        };
        let drawing: Vec<_> = wanted.into_iter().map(draw).collect();
        drawing.into_iter().map(|one| one.join().unwrap_or(Err(NoPhoto::Broken))).collect()
    })
}

impl Filler<'_, '_> {
    pub(super) async fn insert_drawings(
        &mut self,
        (id, made_at): (SuggestionId, Moment),
        text: &content::Suggestion,
    ) -> Result<(), Error> {
        let town = self.made.id;
        for (place, picture) in (1..).zip(&text.pictures) {
            let key = (picture.scene.clone(), picture.number);
            let drawn = self.made.drawings.get(&key).ok_or_else(|| missing("drawing", &picture.scene))?;
            let photo = PhotoId(self.id(made_at));
            let source = format!("{}-{}", picture.scene, picture.number);
            let new = NewPhoto { id: photo, suggestion: id, place, source: source.as_bytes(), added_at: made_at };
            written::insert_photo(self.tx, town, &new, drawn).await?;
            written::update_photo_description(self.tx, town, (id, photo), &picture.words).await?;
        }
        Ok(written::send_photos(self.tx, town, id, made_at).await?)
    }
}
