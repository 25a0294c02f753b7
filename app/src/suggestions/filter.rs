//! One filter for the list, the map, the search and the JSON API: read from the address, written back into it.

use super::Status;
use crate::places::{Bounds, Place};
use serde::Deserialize;

/// The query of an address, as typed by anybody; what cannot be read is left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    pub category: String,
    pub status: String,
    pub neighbourhood: String,
    pub mine: String,
    pub q: String,
    pub bbox: String,
    pub near: String,
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
    pub neighbourhood: Option<String>,
    pub mine: bool,
    pub q: String,
    pub bounds: Option<Bounds>,
    pub near: Option<Place>,
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
            neighbourhood: Some(query.neighbourhood.trim().to_owned()).filter(|slug| !slug.is_empty()),
            mine: query.mine == "1",
            q: query.q.chars().filter(|c| !c.is_control()).take(100).collect::<String>().trim().to_owned(),
            bounds: Bounds::parse(&query.bbox),
            near,
            sort,
            page: query.page.parse().unwrap_or(1).clamp(1, 10_000),
        }
    }

    /// True when the whole call is meant.
    pub fn is_empty(&self) -> bool {
        let Filter { category, status, neighbourhood, mine, q, .. } = self;
        category.is_none() && status.is_none() && neighbourhood.is_none() && !mine && q.is_empty()
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
        if let Some(neighbourhood) = &self.neighbourhood {
            pairs.push(("neighbourhood", neighbourhood.clone()));
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
        if self.sort != Sort::New {
            pairs.push(("sort", self.sort.word().to_owned()));
        }
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }
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
}
