//! An address by what somebody typed: from the municipality's own streets, or first from the geolocation service of
//! Digitaal Vlaanderen, which knows house numbers too.
//!
//! The service is asked by this program, never by a browser, and only helps: slow, away, busy or beside the point, the own
//! streets answer instead. As its users are asked to, it is asked for suggestions first and then where the chosen one is.

use super::{Place, Tiles, base_map};
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

/// What a name led to.
#[derive(Debug, Clone, PartialEq)]
pub enum Search {
    Nothing,
    One(Found),
    /// The names of several, of which one is meant; each leads to one.
    Several(Vec<String>),
}

#[derive(Clone)]
pub struct Addresses(Arc<Inner>);

struct Inner {
    found: moka::future::Cache<(MunicipalityId, String), Search>,
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

    /// The same with how well it is known; of several the first.
    pub async fn locate(&self, cx: &Cx, typed: &str) -> Result<Option<Found>> {
        let first = match self.search(cx, typed).await? {
            Search::Several(names) => names.into_iter().next().unwrap_or_default(),
            Search::One(found) => return Ok(Some(found)),
            Search::Nothing => return Ok(None),
        };
        Ok(match self.search(cx, &first).await? {
            Search::One(found) => Some(found),
            Search::Several(_) | Search::Nothing => None,
        })
    }

    /// The same, for who can still choose.
    pub async fn search(&self, cx: &Cx, typed: &str) -> Result<Search> {
        let map = cx.app.part::<Tiles>().base_map(cx).await?;
        let there = match &cx.town.settings.addresses {
            AddressSearch::OwnStreets => Search::Nothing,
            AddressSearch::Flanders { url } => self.ask(cx, url, typed).await,
        };
        let is_here = match &there {
            Search::One(found) => map.contains(found.place),
            Search::Several(_) => true,
            Search::Nothing => false,
        };
        if is_here {
            return Ok(there);
        }
        let mut streets = map.find_streets(typed);
        let only = if streets.len() == 1 { streets.pop() } else { None };
        Ok(match only {
            Some((name, place)) => Search::One(Found { name, place, precision: Precision::Street }),
            None if streets.is_empty() => Search::Nothing,
            None => Search::Several(streets.into_iter().map(|(name, _)| name).collect()),
        })
    }

    /// What the service says; nothing too when it does not answer now.
    async fn ask(&self, cx: &Cx, service: &str, typed: &str) -> Search {
        let town = cx.municipality();
        let typed = one_line(typed).to_lowercase();
        if !(SHORTEST..=LONGEST).contains(&typed.chars().count()) {
            return Search::Nothing;
        }
        let key = (town, typed);
        if let Some(known) = self.0.found.get(&key).await {
            return known;
        }
        if self.0.resting.contains_key(service) {
            return Search::Nothing;
        }
        let Ok(_place) = self.0.places.try_acquire() else { return Search::Nothing };
        let answer = tokio::time::timeout(TIME, self.ask_both(service, &key.1, &cx.town.name)).await;
        match answer.unwrap_or_else(|_| Err("it took too long".to_owned())) {
            Ok(found) => {
                self.0.found.insert(key, found.clone()).await;
                found
            }
            Err(why) => {
                self.0.resting.insert(service.to_owned(), ()).await;
                tracing::warn!(municipality = cx.town.slug, "The service for addresses does not answer: {why}");
                Search::Nothing
            }
        }
    }

    /// What is like it, and where the chosen one is.
    async fn ask_both(&self, service: &str, typed: &str, town: &str) -> Result<Search, String> {
        let asked = format!("{typed}, {town}");
        let Suggestions { suggestion_result } = self.get(service, "Suggestion", (&asked, "5")).await?;
        // `Kapelstraat 12, 9870 Wilgenbeke`: another municipality may have such a street too.
        let ending = format!(" {}", town.to_lowercase());
        let mut here = suggestion_result.iter().filter(|one| one.to_lowercase().ends_with(&ending));
        let street = |one: &str| base_map::plain(one.split(',').next().unwrap_or_default());
        let chosen = match (here.clone().find(|one| street(one) == street(typed)), here.clone().count()) {
            (Some(exact), _) => exact,
            (None, 2..) => {
                let name = |one: &String| one.split(',').next().unwrap_or_default().to_owned();
                return Ok(Search::Several(here.map(name).collect()));
            }
            (None, _) => match here.next() {
                Some(only) => only,
                None => return Ok(Search::Nothing),
            },
        };
        let Locations { location_result } = self.get(service, "Location", (chosen, "1")).await?;
        // A whole municipality is an answer too, but not to where a tree should stand.
        let found = location_result.into_iter().find_map(|one| {
            let precision = match one.location_type.as_str() {
                kind if kind.contains("huisnummer") => Precision::House,
                kind if kind.contains("straat") => Precision::Street,
                _ => return None,
            };
            let Point { latitude, longitude } = one.location;
            Some(Found { name: one.formatted_address, place: Place { latitude, longitude }, precision })
        });
        Ok(found.map_or(Search::Nothing, Search::One))
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
