//! A suggestion as it is filled in: what was typed is never lost, what is checked can become a suggestion.

use super::wording::{Body, Title};
use crate::{
    calls::{self, Call, Category},
    cx::Cx,
    places::{BaseMap, Place, Tiles},
    refusal::{FieldError, Result},
};
use kit::db::Tx;

/// Beyond its boundary a municipality's map goes on a little.
const MARGIN: f64 = 0.05;

/// As it came, by page or by program.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed {
    pub title: String,
    pub body: String,
    pub category: String,
    pub place: Option<Place>,
}

/// Good enough to be a suggestion. Made here only.
#[derive(Debug, Clone)]
pub struct Checked {
    pub title: Title,
    pub body: Body,
    pub category: String,
    pub place: Place,
    /// The nearest street, for who reads.
    pub address: String,
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
    pub fn check(&self, cx: &Cx, categories: &[Category], map: &BaseMap) -> Result<Checked, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut keep = |field, message| wrong.push(FieldError { field, message });
        let place = self.check_place(map).map_err(|message| keep("place", message));
        let title = Title::parse(&self.title).map_err(|message| keep("title", message));
        let body = Body::parse(&self.body).map_err(|message| keep("body", message));
        let category = self.check_category(categories).map_err(|message| keep("category", message));
        match (place, title, body, category) {
            (Ok(place), Ok(title), Ok(body), Ok(category)) => {
                Ok(Checked { title, body, category, place, address: address_of(cx, map, place) })
            }
            _ => Err(wrong),
        }
    }

    /// The same without its words.
    pub fn check_spot(&self, cx: &Cx, categories: &[Category], map: &BaseMap) -> Result<Spot, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut keep = |field, message| wrong.push(FieldError { field, message });
        let place = self.check_place(map).map_err(|message| keep("place", message));
        let category = self.check_category(categories).map_err(|message| keep("category", message));
        match (place, category) {
            (Ok(place), Ok(category)) => Ok(Spot { category, place, address: address_of(cx, map, place) }),
            _ => Err(wrong),
        }
    }

    fn check_place(&self, map: &BaseMap) -> Result<Place, &'static str> {
        match self.place {
            None => Err("suggestions-add-place-missing"),
            Some(place) if is_here(map, place) => Ok(place),
            Some(_) => Err("suggestions-add-place-outside"),
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

/// What the fields of a call are checked against.
pub async fn load_rules(cx: &Cx, tx: &mut Tx<'_>, call: &Call) -> Result<(Vec<Category>, std::sync::Arc<BaseMap>)> {
    let categories = calls::store::list_categories(tx, cx.municipality(), call.id).await?;
    Ok((categories, cx.app.part::<Tiles>().base_map(cx).await?))
}

/// As far as the map data says.
fn is_here(map: &BaseMap, place: Place) -> bool {
    map.bounds().padded(MARGIN).contains(place) && map.contains(place)
}

/// Never a blocker: where no street is near, the hamlet, else the municipality.
fn address_of(cx: &Cx, map: &BaseMap, place: Place) -> String {
    let street = map.nearest_street(place);
    street.or_else(|| map.hamlet_at(place)).map_or_else(|| cx.town.name.clone(), str::to_owned)
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
