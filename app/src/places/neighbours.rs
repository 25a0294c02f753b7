//! In which municipality a place beyond the boundary lies, as far as anybody here knows.

use super::{Place, Tiles};
use crate::{cx::Cx, refusal::Result};

/// Another municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    pub name: String,
    /// Where it asks its own inhabitants, when this program serves it too.
    pub address: Option<String>,
}

impl Tiles {
    /// By the map data of this municipality, which may name those around it; else by what others on this server say of
    /// themselves.
    pub async fn neighbour_at(&self, cx: &Cx, place: Place) -> Result<Option<Neighbour>> {
        let named = self.base_map(cx).await?.neighbour_at(place).map(str::to_owned);
        for town in cx.app.towns.all().iter().filter(|town| town.id != cx.municipality()) {
            let is_it = match &named {
                Some(name) => name.to_lowercase() == town.name.to_lowercase(),
                None => self.map_of(cx, town.id).await?.covers(place),
            };
            if is_it {
                return Ok(Some(Neighbour { name: town.name.clone(), address: Some(town.base.join("/")) }));
            }
        }
        Ok(named.map(|name| Neighbour { name, address: None }))
    }
}
