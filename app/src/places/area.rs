//! Parts of the municipality taken together, as its map data names them: what a call is about.
//!
//! A part that the map data no longer knows counts for nothing: it shuts nobody out.

use super::{
    base_map::{BaseMap, Feature, covers},
    mercator::{Bounds, Place, from_world, world},
};
use crate::{cx::Cx, texts::sentence};

/// The names of parts of the municipality; none of them is the whole of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Area(String);

kit::column!(Area(String));

impl Area {
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Area {
        Area(names.into_iter().collect::<Vec<_>>().join("\n"))
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }

    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }

    /// As people say it: "Hazelrode, Molenhoek en Broekkant".
    pub fn in_words(&self, cx: &Cx) -> String {
        let names: Vec<&str> = self.names().collect();
        match names.split_last() {
            Some((last, before)) if !before.is_empty() => {
                let before = before.join(", ");
                sentence(cx.lang, "calls-area-names", &[("names", before.as_str().into()), ("last", (*last).into())])
            }
            Some((only, _)) => (*only).to_owned(),
            None => cx.town.name.clone(),
        }
    }
}

impl BaseMap {
    /// Whether a place lies in it, as far as the map knows.
    pub fn area_holds(&self, area: &Area, place: Place) -> bool {
        let (parts, point) = (self.parts(area), world(place));
        parts.is_empty() || parts.into_iter().any(|part| covers(part, point))
    }

    /// The smallest box around it; that of the municipality when it is the whole.
    pub fn area_bounds(&self, area: &Area) -> Bounds {
        let corners = self.parts(area).into_iter().flat_map(|part| [part.reach.low, part.reach.high]);
        let corners: Vec<Place> = corners.map(from_world).collect();
        Bounds::around(&corners).unwrap_or_else(|| self.bounds())
    }

    /// The lines around its parts.
    pub fn area_outline(&self, area: &Area) -> Vec<Vec<Place>> {
        let rings = self.parts(area).into_iter().flat_map(|part| &part.lines);
        rings.map(|ring| ring.iter().chain(ring.first()).map(|point| from_world(*point)).collect()).collect()
    }

    pub(super) fn parts(&self, area: &Area) -> Vec<&Feature> {
        let named = |part: &&Feature| area.names().any(|name| name == part.name);
        if area.is_whole() { Vec::new() } else { self.named_districts().filter(named).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"boundary","name":"X"},"geometry":{"type":"Polygon","coordinates":
            [[[3.8,50.9],[3.9,50.9],[3.9,51.0],[3.8,51.0],[3.8,50.9]]]}},
        {"type":"Feature","properties":{"kind":"district","name":"West"},"geometry":{"type":"Polygon","coordinates":
            [[[3.8,50.9],[3.84,50.9],[3.84,51.0],[3.8,51.0],[3.8,50.9]]]}},
        {"type":"Feature","properties":{"kind":"hamlet","name":"Oost"},"geometry":{"type":"Polygon","coordinates":
            [[[3.86,50.9],[3.9,50.9],[3.9,51.0],[3.86,51.0],[3.86,50.9]],
             [[3.87,50.94],[3.88,50.94],[3.88,50.95],[3.87,50.95],[3.87,50.94]]]}}]}"#;

    #[test]
    fn an_area_is_its_parts_together_and_a_part_the_map_lost_shuts_nobody_out() {
        let map = BaseMap::parse(MAP).unwrap();
        let at = |longitude, latitude| Place { latitude, longitude };
        let holds = |names: &[&str]| {
            let area = Area::of(names.iter().copied());
            [at(3.82, 50.95), at(3.85, 50.95), at(3.865, 50.95), at(3.875, 50.945)].map(|at| map.area_holds(&area, at))
        };
        assert_eq!(holds(&["West"]), [true, false, false, false]);
        assert_eq!(holds(&["West", "Oost"]), [true, false, true, false], "a hole is no part of it");
        assert_eq!(holds(&[]), [true; 4]);
        assert_eq!(holds(&["Weg"]), [true; 4]);
        let bounds = |names: &[&str]| map.area_bounds(&Area::of(names.iter().copied())).to_string();
        assert_eq!(bounds(&["Oost", "Weg"]), "3.86000,50.90000,3.90000,51.00000");
        assert_eq!((bounds(&[]), bounds(&["Weg"])), (map.bounds().to_string(), map.bounds().to_string()));
        assert_eq!(map.area_outline(&Area::of(["Oost"])).len(), 2);
    }
}
