//! A suggestion as it is filled in: what was typed is never lost, what is checked can become a suggestion.

use super::{
    responses::{self, GivenResponse},
    wording::{Body, Title},
};
use crate::{
    calls::{self, Call, Category, Question},
    cx::Cx,
    places::{Area, BaseMap, Bounds, Place, Tiles},
    refusal::{FieldError, Result},
};
use kit::db::Tx;
use std::sync::Arc;

/// Beyond its boundary a municipality's map goes on a little.
const MARGIN: f64 = 0.05;

/// A place that is not in the municipality.
pub(super) const OUTSIDE: &str = "suggestions-add-place-outside";
/// One that is, but not where the call is about.
const BESIDE: &str = "suggestions-add-place-beside";

/// As it came, by page or by program.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed {
    pub title: String,
    pub body: String,
    pub category: String,
    pub place: Option<Place>,
    /// To the call's own questions, each value with the key of its question.
    pub responses: Vec<(String, String)>,
    /// What was looked for and found at that place.
    pub address: String,
}

/// Good enough to be a suggestion. Made here only.
#[derive(Debug, Clone)]
pub struct Checked {
    pub title: Title,
    pub body: Body,
    pub category: String,
    pub place: Place,
    /// The street she looked for, else the nearest one, for who reads.
    pub address: String,
    pub responses: Vec<GivenResponse>,
}

/// What the fields of a call are checked against.
#[derive(Clone)]
pub struct Rules {
    pub categories: Vec<Category>,
    pub questions: Vec<Question>,
    pub map: Arc<BaseMap>,
    /// Where a place must lie.
    pub area: Area,
    /// Where it lies already: there it may stay, also when the call was about elsewhere before.
    pub stays: Option<Place>,
}

/// Where it is, and what kind of place, good enough for a suggestion. Made here only.
#[derive(Debug, Clone)]
pub struct Spot {
    pub category: String,
    pub place: Place,
    pub address: String,
}

impl Typed {
    /// All that is wrong at once, so that nobody corrects one thing after the other.
    pub fn check(&self, cx: &Cx, rules: &Rules) -> Result<Checked, Vec<FieldError>> {
        let Rules { categories, questions, map, .. } = rules;
        let mut wrong = Vec::new();
        let place = self.check_place(cx, rules).map_err(|error| wrong.push(error));
        let mut keep = |field: &'static str, message| wrong.push(FieldError::of(field, message));
        let title = Title::parse(&self.title).map_err(|message| keep("title", message));
        let body = Body::parse(&self.body).map_err(|message| keep("body", message));
        let category = self.check_category(categories).map_err(|message| keep("category", message));
        let responses = responses::check(questions, &self.responses).map_err(|more| wrong.extend(more));
        match (place, title, body, category, responses) {
            (Ok(place), Ok(title), Ok(body), Ok(category), Ok(responses)) => {
                let address = self.address(cx, map, place);
                Ok(Checked { title, body, category, place, address, responses })
            }
            _ => Err(wrong),
        }
    }

    /// The same without its words.
    pub fn check_spot(&self, cx: &Cx, rules: &Rules) -> Result<Spot, Vec<FieldError>> {
        let Rules { categories, map, .. } = rules;
        let mut wrong = Vec::new();
        let place = self.check_place(cx, rules).map_err(|error| wrong.push(error));
        let category = self.check_category(categories);
        let category = category.map_err(|message| wrong.push(FieldError::of("category", message)));
        match (place, category) {
            (Ok(place), Ok(category)) => Ok(Spot { category, place, address: self.address(cx, map, place) }),
            _ => Err(wrong),
        }
    }

    /// Never a blocker: where she looked for no street and none is near, the district, else the municipality.
    fn address(&self, cx: &Cx, map: &BaseMap, place: Place) -> String {
        map.address_in_street(&self.address).unwrap_or_else(|| {
            let street = map.nearest_street(place);
            street.or_else(|| map.district_at(place)).map_or_else(|| cx.town.name.clone(), str::to_owned)
        })
    }

    pub(super) fn check_place(&self, cx: &Cx, rules: &Rules) -> Result<Place, FieldError> {
        let wrong = |message| Err(FieldError::of("place", message));
        match self.place {
            None => wrong("suggestions-add-place-missing"),
            Some(place) if !is_here(&rules.map, place) => wrong(OUTSIDE),
            Some(place) => rules.check_area(cx, place).map(|()| place),
        }
    }

    fn check_category(&self, categories: &[Category]) -> Result<String, &'static str> {
        match categories.iter().find(|category| category.key == self.category) {
            Some(category) => Ok(category.key.clone()),
            None if categories.is_empty() => Ok(String::new()),
            None => Err("suggestions-add-category-missing"),
        }
    }
}

impl Checked {
    /// With its address as somebody wrote it, where that says more than the nearest street.
    pub fn written_at(self, address: String) -> Checked {
        Checked { address, ..self }
    }
}

impl Rules {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, call: &Call) -> Result<Rules> {
        let categories = calls::store::list_categories(tx, cx.municipality(), call.id).await?;
        let questions = calls::store::list_questions(tx, cx.municipality(), call.id).await?;
        let (map, area) = (cx.app.part::<Tiles>().base_map(cx).await?, call.area.clone());
        Ok(Rules { categories, questions, map, area, stays: None })
    }

    /// Whether a place lies where the call is about.
    pub fn check_area(&self, cx: &Cx, place: Place) -> Result<(), FieldError> {
        let stays = self.stays.is_some_and(|there| place_text(there) == place_text(place));
        match stays || self.map.area_holds(&self.area, place) {
            true => Ok(()),
            false => Err(FieldError { area: self.area.in_words(cx), ..FieldError::of("place", BESIDE) }),
        }
    }

    /// What the map opens on.
    pub(super) fn bounds(&self) -> Bounds {
        self.map.area_bounds(&self.area)
    }
}

/// As far as the map data says.
pub(super) fn is_here(map: &BaseMap, place: Place) -> bool {
    map.bounds().padded(MARGIN).contains(place) && map.contains(place)
}

/// `latitude,longitude` as forms send it.
pub fn read_place(text: &str) -> Option<Place> {
    let (latitude, longitude) = text.split_once(',')?;
    place_of(latitude.trim().parse().ok()?, longitude.trim().parse().ok()?)
}

pub fn place_of(latitude: f64, longitude: f64) -> Option<Place> {
    let on_earth = latitude.abs() <= 85.0 && longitude.abs() <= 180.0;
    on_earth.then_some(Place { latitude, longitude })
}

pub fn place_text(place: Place) -> String {
    format!("{:.6},{:.6}", place.latitude, place.longitude)
}
