//! What lies near a place, and what around speaks of the same: asked before somebody adds it once more.

use super::points::CallPoints;
use crate::{places::Place, vocabulary::SuggestionId};
use std::cmp::Reverse;

const NEAR_M: f64 = 150.0;
const NEAR_AT_MOST: usize = 4;
const ALIKE_AT_MOST: usize = 4;
/// So many around are compared word by word.
const COMPARED: usize = 400;
/// Shorter words say little of what a title is about.
const SHORTEST: usize = 4;
/// Words that begin so far the same are alike: `speelplein` and `speeltuin`.
const BEGINNING: usize = 5;
/// A word that is shorter may get so much behind it: `bank`, `bankjes`.
const ENDING: usize = 3;

/// Words that say nothing of what a title is about, in the languages people write here.
const SAY_LITTLE: &[&str] = &[
    "zonder", "langs", "tussen", "tegen", "naast", "voor", "over", "onder", "boven", "achter", "binnen", "buiten",
    "door", "naar", "vanaf", "vanuit", "rond", "rondom", "tijdens", "samen", "meer", "minder", "veel", "weinig",
    "beter", "betere", "nieuw", "nieuwe", "graag", "geen", "niet", "ook", "echt", "deze", "daar", "hier", "waar",
    "want", "maar", "zodat", "omdat", "wordt", "worden", "moet", "moeten", "kunnen", "willen", "hebben", "heeft",
    "zijn", "maken", "maak", "komt", "komen", "onze", "mijn", "jouw", "alle", "andere", "elke", "enkele", "extra",
    "graag", "iedereen", "plaats", "plek", "sans", "avec", "dans", "pour", "entre", "sous", "plus", "moins", "notre",
    "votre", "cette", "nouveau", "nouvelle", "with", "without", "between", "along", "near", "more", "less", "that",
    "this", "from", "into", "over", "place", "ohne", "zwischen", "entlang", "mehr", "weniger", "eine", "einen",
    "einem", "unter", "über", "neue", "platz",
];

/// The words of a title that say what it is about.
pub struct Words(Vec<String>);

impl Words {
    pub fn of(title: &str) -> Words {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST);
        Words(words.map(str::to_lowercase).filter(|word| !SAY_LITTLE.contains(&word.as_str())).collect())
    }

    /// How many of them another title has.
    pub fn in_common(&self, title: &str) -> usize {
        if self.0.is_empty() {
            return 0;
        }
        let Words(other) = Words::of(title);
        self.0.iter().filter(|word| other.iter().any(|known| are_alike(word, known))).count()
    }
}

fn are_alike(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (short, long) = match (one.chars().count(), other.chars().count()) {
        (a, b) if a <= b => (a, b),
        (a, b) => (b, a),
    };
    same >= BEGINNING || (same == short && long <= short + ENDING)
}

/// Those within a short walk, the most alike first; then those elsewhere whose titles share words.
pub fn find(points: &CallPoints, place: Place, title: &str) -> Vec<SuggestionId> {
    let words = Words::of(title);
    let around = points.nearest(place, COMPARED).into_iter().map(|id| (likeness(points, id, &words), id));
    let is_near =
        |(_, id): &(usize, SuggestionId)| points.place(*id).is_some_and(|other| other.distance_m(place) <= NEAR_M);
    let (mut near, mut alike): (Vec<_>, Vec<_>) = around.partition(is_near);
    alike.retain(|(words, _)| *words > 0);
    // What is as alike stays in the order of distance.
    near.sort_by_key(|(words, _)| Reverse(*words));
    alike.sort_by_key(|(words, _)| Reverse(*words));
    near.truncate(NEAR_AT_MOST);
    near.into_iter().chain(alike.into_iter().take(ALIKE_AT_MOST)).map(|(_, id)| id).collect()
}

/// Those that share words, the most alike first and the nearest of them; a few around, and when none is, more of them.
pub fn find_alike(points: &CallPoints, around: &[SuggestionId], (place, title): (Place, &str)) -> Vec<SuggestionId> {
    let words = Words::of(title);
    let alike = |ids: &[SuggestionId]| {
        let mut alike: Vec<_> = ids.iter().map(|id| (likeness(points, *id, &words), *id)).collect();
        alike.retain(|(words, _)| *words > 0);
        alike.sort_by_key(|(words, _)| Reverse(*words));
        alike.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    };
    match alike(around) {
        none if none.is_empty() => {
            let further = points.nearest(place, COMPARED);
            alike(further.get(around.len()..).unwrap_or_default())
        }
        some => some,
    }
}

fn likeness(points: &CallPoints, id: SuggestionId, words: &Words) -> usize {
    points.title(id).map_or(0, |other| words.in_common(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_alike_by_what_they_are_about() {
        let alike = |one: &str, other: &str| Words::of(one).in_common(other);
        assert_eq!(alike("Zebrapad zonder licht", "Pleintje zonder schaduw"), 0, "one word that says nothing");
        assert_eq!(alike("Een bank aan het water", "Twee bankjes bij de beek"), 1);
        assert_eq!(alike("Speelplein voor kleuters", "Een speeltuin"), 1);
        assert_eq!(alike("Bomen langs de Kapelstraat", "BOMEN in de kapelstraat!"), 2);
        assert_eq!(alike("Park", "Parkeren in de straat"), 0);
        assert_eq!(alike("", "Iets"), 0);
    }
}
