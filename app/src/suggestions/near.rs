//! What lies near a place, and what around speaks of the same: asked before somebody adds it once more.

use super::points::CallPoints;
use crate::{places::Place, vocabulary::SuggestionId};

const NEAR_M: f64 = 150.0;
const NEAR_AT_MOST: usize = 4;
const ALIKE_AT_MOST: usize = 4;
/// So many around are compared word by word.
const COMPARED: usize = 400;

/// Those within a short walk, near first; then those elsewhere whose titles share words, the most alike first.
pub fn find(points: &CallPoints, place: Place, title: &str) -> Vec<SuggestionId> {
    let around = points.nearest(place, COMPARED);
    let is_near = |id: &SuggestionId| points.place(*id).is_some_and(|other| other.distance_m(place) <= NEAR_M);
    let (near, rest): (Vec<SuggestionId>, Vec<SuggestionId>) = around.into_iter().partition(is_near);
    let mut alike: Vec<(usize, SuggestionId)> = rest.into_iter().map(|id| (likeness(points, id, title), id)).collect();
    alike.retain(|(words, _)| *words > 0);
    alike.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let alike = alike.into_iter().take(ALIKE_AT_MOST).map(|(_, id)| id);
    near.into_iter().take(NEAR_AT_MOST).chain(alike).collect()
}

pub fn likeness(points: &CallPoints, id: SuggestionId, title: &str) -> usize {
    points.title(id).map_or(0, |other| words_in_common(other, title))
}

/// Words of five letters and more that both titles have.
fn words_in_common(one: &str, other: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 5).map(str::to_lowercase).collect()
    };
    let other = words(other);
    words(one).iter().filter(|word| other.contains(word)).count()
}
