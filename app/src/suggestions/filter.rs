//! One filter for the list, the map, the search and the JSON API: read from the address, written back into it.

use super::Status;
use crate::places::{Bounds, Place};
use serde::Deserialize;

/// How far a neighbourhood may reach.
pub const RADII_M: [u32; 4] = [250, 500, 1000, 2000];
/// As far as one walks in some minutes.
pub const USUAL_RADIUS_M: u32 = 500;

/// The query of an address, as typed by anybody; what cannot be read is left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    pub category: String,
    pub status: String,
    pub district: String,
    pub mine: String,
    pub q: String,
    pub bbox: String,
    pub near: String,
    pub radius: String,
    pub sort: String,
    pub page: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    New,
    Votes,
    Near,
}

impl Sort {
    pub fn word(self) -> &'static str {
        match self {
            Sort::New => "new",
            Sort::Votes => "votes",
            Sort::Near => "near",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    pub category: Option<String>,
    pub status: Option<Status>,
    /// The name of a part of the municipality, as addresses write it.
    pub district: Option<String>,
    pub mine: bool,
    pub q: String,
    pub bounds: Option<Bounds>,
    pub near: Option<Place>,
    /// Around `near`, and only with it.
    pub radius_m: Option<u32>,
    pub sort: Sort,
    /// Counted from 1.
    pub page: usize,
}

impl Default for Filter {
    /// The whole call, the newest first.
    fn default() -> Filter {
        Filter::read(&Query::default())
    }
}

impl Filter {
    pub fn read(query: &Query) -> Filter {
        let near = place(&query.near);
        let sort = match query.sort.as_str() {
            "votes" => Sort::Votes,
            "near" if near.is_some() => Sort::Near,
            _ => Sort::New,
        };
        Filter {
            category: Some(query.category.trim().to_owned()).filter(|key| !key.is_empty()),
            status: query.status.parse().ok(),
            district: Some(query.district.trim().to_owned()).filter(|slug| !slug.is_empty()),
            mine: query.mine == "1",
            q: query.q.chars().filter(|c| !c.is_control()).take(100).collect::<String>().trim().to_owned(),
            bounds: Bounds::parse(&query.bbox),
            near,
            radius_m: near.and_then(|_| query.radius.parse().ok()).filter(|radius| RADII_M.contains(radius)),
            sort,
            page: query.page.parse().unwrap_or(1).clamp(1, 10_000),
        }
    }

    /// True when the whole call is meant.
    pub fn is_empty(&self) -> bool {
        let Filter { category, status, district, mine, q, .. } = self;
        let is_whole = category.is_none() && status.is_none() && district.is_none();
        is_whole && !mine && q.is_empty() && self.around().is_none()
    }

    /// The place and the metres around it that it is narrowed to.
    pub fn around(&self) -> Option<(Place, u32)> {
        Some((self.near?, self.radius_m?))
    }

    /// What one follows of what one looks at: the place one is near to, so far around it; the neighbourhood by its name; or the
    /// middle of what the map shows; and what one searches. Not how far things have come: what comes in is new.
    pub fn neighbourhood(&self, radius_m: Option<u32>) -> Option<Filter> {
        if let (None, Some(district)) = (self.near, &self.district) {
            let (category, q) = (self.category.clone(), self.q.clone());
            return Some(Filter { category, q, district: Some(district.clone()), ..Filter::default() });
        }
        let near = self.near.or_else(|| self.bounds.map(|bounds| bounds.centre()))?;
        let radius_m = radius_m.filter(|radius| RADII_M.contains(radius)).or(self.radius_m);
        Some(Filter {
            category: self.category.clone(),
            q: self.q.clone(),
            near: Some(blurred(near)),
            radius_m: radius_m.or(Some(USUAL_RADIUS_M)),
            ..Filter::default()
        })
    }

    /// The filter that an address, or a row, holds.
    pub fn of_query(query: &str) -> Filter {
        Filter::read(&serde_urlencoded::from_str(query).unwrap_or_default())
    }

    /// The query of this filter, without the page: for links, and for the map's points.
    pub fn query(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if let Some(category) = &self.category {
            pairs.push(("category", category.clone()));
        }
        if let Some(status) = self.status {
            pairs.push(("status", status.word().to_owned()));
        }
        if let Some(district) = &self.district {
            pairs.push(("district", district.clone()));
        }
        if self.mine {
            pairs.push(("mine", "1".to_owned()));
        }
        if !self.q.is_empty() {
            pairs.push(("q", self.q.clone()));
        }
        if let Some(bounds) = &self.bounds {
            pairs.push(("bbox", bounds.to_string()));
        }
        if let Some(near) = self.near {
            pairs.push(("near", format!("{:.5},{:.5}", near.latitude, near.longitude)));
        }
        if let Some((_, radius)) = self.around() {
            pairs.push(("radius", radius.to_string()));
        }
        if self.sort != Sort::New {
            pairs.push(("sort", self.sort.word().to_owned()));
        }
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }
}

/// To about a hundred metres: enough for a neighbourhood, and nobody's front door is kept.
fn blurred(place: Place) -> Place {
    let round = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
    Place { latitude: round(place.latitude), longitude: round(place.longitude) }
}

fn place(text: &str) -> Option<Place> {
    let (latitude, longitude) = text.split_once(',')?;
    let (latitude, longitude) = (latitude.trim().parse().ok()?, longitude.trim().parse().ok()?);
    let on_earth = f64::abs(latitude) <= 85.0 && f64::abs(longitude) <= 180.0;
    on_earth.then_some(Place { latitude, longitude })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_what_it_wrote_and_leaves_out_what_is_nonsense() {
        let query =
            Query { category: "square".into(), q: "boom & bank".into(), sort: "votes".into(), ..Query::default() };
        let filter = Filter::read(&query);
        let again: Query = serde_urlencoded::from_str(&filter.query()).unwrap();
        assert_eq!(Filter::read(&again), filter);
        let wild = Query {
            status: "x".into(),
            near: "91,nan".into(),
            sort: "near".into(),
            page: "-3".into(),
            ..Query::default()
        };
        assert_eq!(
            (Filter::read(&wild).sort, Filter::read(&wild).page, Filter::read(&wild).near),
            (Sort::New, 1, None)
        );
    }

    #[test]
    fn a_neighbourhood_is_what_one_looks_at_and_reads_back_as_itself() {
        let asked = Query {
            bbox: "3.82,50.98,3.84,51.00".into(),
            q: "boom".into(),
            status: "chosen".into(),
            ..Query::default()
        };
        let followed = Filter::read(&asked).neighbourhood(Some(1000)).unwrap();
        assert_eq!(followed.query(), "q=boom&near=50.99000%2C3.83000&radius=1000");
        assert_eq!(Filter::of_query(&followed.query()), followed);
        assert_eq!(followed.neighbourhood(Some(7)), Some(followed.clone()), "nobody follows seven metres");
        assert_eq!(Filter::default().neighbourhood(None), None);
        let named = Query { district: "centrum".into(), bbox: asked.bbox.clone(), ..Query::default() };
        let followed = Filter::read(&named).neighbourhood(None).unwrap();
        assert_eq!(followed.query(), "district=centrum");
        assert_eq!(Filter::of_query("district=centrum").neighbourhood(None), Some(followed));
        assert_eq!(Filter::of_query("radius=500").around(), None);
    }
}
