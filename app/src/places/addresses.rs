//! An address by what somebody typed: from the municipality's own streets, or first from the geolocation service of
//! Digitaal Vlaanderen, which knows house numbers too.
//!
//! The service is asked by this program, never by a browser, and only helps: slow, away, busy or beside the point, the own
//! streets answer instead. As its users are asked to, it is asked for suggestions first and then where the chosen one is.

use super::{Place, Tiles};
use crate::{chrome::one_line, cx::Cx, municipality::AddressSearch, refusal::Result, vocabulary::MunicipalityId};
use kit::http_out::{HttpOut, Reach};
use serde::{Deserialize, de::DeserializeOwned};
use std::{sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// For both questions together: somebody waits for the answer.
const TIME: Duration = Duration::from_secs(3);
/// How long an answer is good, and how long a service in trouble is left alone.
const KEPT: Duration = Duration::from_secs(600);
const REST: Duration = Duration::from_secs(30);
/// So many questions are out at once.
const AT_ONCE: usize = 8;
/// What the service takes.
const SHORTEST: usize = 2;
const LONGEST: usize = 120;

/// As it is called there, and where it is.
pub type Address = (String, Place);

/// How well a place is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    House,
    /// The middle of the street, whatever number was typed.
    Street,
}

/// An address that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub name: String,
    pub place: Place,
    pub precision: Precision,
}

#[derive(Clone)]
pub struct Addresses(Arc<Inner>);

struct Inner {
    found: moka::future::Cache<(MunicipalityId, String), Option<Found>>,
    /// Services that do not answer now.
    resting: moka::future::Cache<String, ()>,
    places: Semaphore,
    http: HttpOut,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Suggestions {
    suggestion_result: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Locations {
    location_result: Vec<Located>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Located {
    formatted_address: String,
    /// As `basisregisters_straat`.
    location_type: String,
    location: Point,
}

#[derive(Deserialize)]
struct Point {
    #[serde(rename = "Lat_WGS84")]
    latitude: f64,
    #[serde(rename = "Lon_WGS84")]
    longitude: f64,
}

impl Addresses {
    pub fn new(http: HttpOut) -> Addresses {
        let found = moka::future::Cache::builder().max_capacity(10_000).time_to_live(KEPT).build();
        let resting = moka::future::Cache::builder().max_capacity(1_000).time_to_live(REST).build();
        Addresses(Arc::new(Inner { found, resting, places: Semaphore::new(AT_ONCE), http }))
    }

    /// In the municipality, or nothing.
    pub async fn find(&self, cx: &Cx, typed: &str) -> Result<Option<Address>> {
        Ok(self.locate(cx, typed).await?.map(|found| (found.name, found.place)))
    }

    /// The same with how well it is known.
    pub async fn locate(&self, cx: &Cx, typed: &str) -> Result<Option<Found>> {
        let map = cx.app.part::<Tiles>().base_map(cx).await?;
        let there = match &cx.town.settings.addresses {
            AddressSearch::OwnStreets => None,
            AddressSearch::Flanders { url } => self.ask(cx, url, typed).await,
        };
        let street = |(name, place)| Found { name, place, precision: Precision::Street };
        Ok(there.filter(|found| map.contains(found.place)).or_else(|| map.find_street(typed).map(street)))
    }

    /// What the service says; nothing too when it does not answer now.
    async fn ask(&self, cx: &Cx, service: &str, typed: &str) -> Option<Found> {
        let town = cx.municipality();
        let typed = one_line(typed).to_lowercase();
        if !(SHORTEST..=LONGEST).contains(&typed.chars().count()) {
            return None;
        }
        let key = (town, typed);
        if let Some(known) = self.0.found.get(&key).await {
            return known;
        }
        if self.0.resting.contains_key(service) {
            return None;
        }
        let _place = self.0.places.try_acquire().ok()?;
        let answer = tokio::time::timeout(TIME, self.ask_both(service, &key.1, &cx.town.name)).await;
        match answer.unwrap_or_else(|_| Err("it took too long".to_owned())) {
            Ok(found) => {
                self.0.found.insert(key, found.clone()).await;
                found
            }
            Err(why) => {
                self.0.resting.insert(service.to_owned(), ()).await;
                tracing::warn!(municipality = cx.town.slug, "The service for addresses does not answer: {why}");
                None
            }
        }
    }

    /// What is like it, and where the chosen one is.
    async fn ask_both(&self, service: &str, typed: &str, town: &str) -> Result<Option<Found>, String> {
        let asked = format!("{typed}, {town}");
        let Suggestions { suggestion_result } = self.get(service, "Suggestion", (&asked, "5")).await?;
        // `Kapelstraat 12, 9870 Wilgenbeke`: another municipality may have such a street too.
        let ending = format!(" {}", town.to_lowercase());
        let Some(chosen) = suggestion_result.iter().find(|one| one.to_lowercase().ends_with(&ending)) else {
            return Ok(None);
        };
        let Locations { location_result } = self.get(service, "Location", (chosen, "1")).await?;
        // A whole municipality is an answer too, but not to where a tree should stand.
        Ok(location_result.into_iter().find_map(|one| {
            let precision = match one.location_type.as_str() {
                kind if kind.contains("huisnummer") => Precision::House,
                kind if kind.contains("straat") => Precision::Street,
                _ => return None,
            };
            let Point { latitude, longitude } = one.location;
            Some(Found { name: one.formatted_address, place: Place { latitude, longitude }, precision })
        }))
    }

    async fn get<T: DeserializeOwned>(&self, service: &str, question: &str, (q, c): (&str, &str)) -> Result<T, String> {
        let query = serde_urlencoded::to_string([("q", q), ("c", c)]).map_err(|e| e.to_string())?;
        let url = format!("{}/{question}?{query}", service.trim_end_matches('/'));
        let answer = self.0.http.get(&url, Reach::Operator).await.map_err(|e| e.to_string())?;
        if !answer.status().is_success() {
            return Err(format!("it says {}", answer.status()));
        }
        serde_json::from_slice(answer.body()).map_err(|_| "its answer cannot be read".to_owned())
    }
}
