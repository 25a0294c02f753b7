//! The municipality's own map: any GeoJSON in WGS 84 whose features carry a `kind`; other features are left out.

use super::{
    drawn_map::Labels,
    mercator::{Bounds, Place, from_world, world},
};
use std::{collections::BTreeSet, sync::OnceLock};

mod geojson;

/// Side of the index: cells across the whole map.
const CELLS: usize = 96;
/// How far a street may be to be the address, in world coordinates: some 300 metres in Flanders.
const STREET_REACH: f64 = 1.2e-5;
/// Shown when a municipality has no map data yet: Flanders.
/// So many streets are offered when a name may mean several, and so long is what stands behind one: `12 bus 3`.
const STREETS_OFFERED: usize = 6;
const NUMBER_LONGEST: usize = 12;
const FLANDERS: Bounds = Bounds { west: 2.54, south: 50.68, east: 5.92, north: 51.51 };

/// What a feature is. Drawn in this order, the last on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    District,
    Field,
    Meadow,
    Built,
    Industry,
    Sport,
    Cemetery,
    Park,
    Wood,
    Water,
    Brook,
    Square,
    Parking,
    Path,
    Street,
    Road,
    Railway,
    Building,
    School,
    Civic,
    Church,
    Tree,
    Boundary,
    Label,
    /// One of those around.
    Municipality,
}

impl Kind {
    fn read(kind: &str, land_use: &str) -> Option<Kind> {
        Some(match kind {
            "boundary" => Kind::Boundary,
            "municipality" => Kind::Municipality,
            "hamlet" | "district" => Kind::District,
            "field" if land_use == "meadow" => Kind::Meadow,
            "field" => Kind::Field,
            "built" => Kind::Built,
            "industry" => Kind::Industry,
            "sport" => Kind::Sport,
            "cemetery" => Kind::Cemetery,
            "park" => Kind::Park,
            "wood" => Kind::Wood,
            "water" => Kind::Water,
            "brook" => Kind::Brook,
            "square" => Kind::Square,
            "parking" => Kind::Parking,
            "path" => Kind::Path,
            "street" => Kind::Street,
            "road" => Kind::Road,
            "railway" => Kind::Railway,
            "building" => Kind::Building,
            "school" => Kind::School,
            "civic" => Kind::Civic,
            "church" => Kind::Church,
            "tree" => Kind::Tree,
            "label" => Kind::Label,
            _ => return None,
        })
    }

    /// Whether people give it as where they are.
    fn is_address(self) -> bool {
        matches!(self, Kind::Street | Kind::Road | Kind::Square | Kind::Path)
    }
}

/// One thing on the map, in world coordinates: lines and rings, each with at least one point.
#[derive(Debug)]
pub(super) struct Feature {
    pub kind: Kind,
    pub name: String,
    pub lines: Vec<Vec<(f64, f64)>>,
    pub reach: Reach,
}

/// A box in world coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reach {
    pub low: (f64, f64),
    pub high: (f64, f64),
}

impl Reach {
    pub(super) fn around(points: impl Iterator<Item = (f64, f64)>) -> Reach {
        let nothing = Reach { low: (f64::MAX, f64::MAX), high: (f64::MIN, f64::MIN) };
        points.fold(nothing, |reach, (x, y)| Reach {
            low: (reach.low.0.min(x), reach.low.1.min(y)),
            high: (reach.high.0.max(x), reach.high.1.max(y)),
        })
    }

    pub(super) fn meets(&self, other: &Reach) -> bool {
        self.low.0 <= other.high.0
            && other.low.0 <= self.high.0
            && self.low.1 <= other.high.1
            && other.low.1 <= self.high.1
    }
}

#[derive(Debug)]
pub struct BaseMap {
    features: Vec<Feature>,
    /// Municipalities around; not drawn.
    neighbours: Vec<Feature>,
    /// Of everything; upside down when there is nothing.
    reach: Reach,
    /// The features that touch each cell, row by row.
    cells: Vec<Vec<u32>>,
    /// Where names stand, by zoom; worked out when a zoom is first drawn.
    pub(super) labels: [OnceLock<Labels>; 20],
}

impl BaseMap {
    /// The map data in some files, as one text to be parsed.
    pub fn join(files: &[String]) -> Result<String, String> {
        match files {
            [one] if one.contains("FeatureCollection") => Ok(one.clone()),
            several => geojson::join(several),
        }
    }

    /// Nothing in it is of a kind that is known here.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty() && self.neighbours.is_empty()
    }

    pub fn parse(geojson: &str) -> Result<BaseMap, String> {
        let read = geojson::read(geojson)?;
        let (neighbours, mut features): (Vec<_>, Vec<_>) =
            read.into_iter().partition(|feature| feature.kind == Kind::Municipality);
        features.sort_by_key(|feature| feature.kind);
        let corners = features.iter().flat_map(|feature| [feature.reach.low, feature.reach.high]);
        let mut map = BaseMap {
            reach: Reach::around(corners),
            features,
            neighbours,
            cells: vec![Vec::new(); CELLS * CELLS],
            labels: Default::default(),
        };
        for number in 0..map.features.len() {
            for cell in map.cells_of(&map.features[number].reach) {
                map.cells[cell].push(number as u32);
            }
        }
        Ok(map)
    }

    /// The municipality's bounds; those of Flanders as long as there is no map.
    pub fn bounds(&self) -> Bounds {
        let edge = self.of(Kind::Boundary).map(|edge| edge.reach);
        let reach = Reach::around(edge.flat_map(|reach| [reach.low, reach.high]));
        let reach = if reach.low.0 <= reach.high.0 { reach } else { self.reach };
        if reach.low.0 > reach.high.0 {
            return FLANDERS;
        }
        let (north_west, south_east) = (from_world(reach.low), from_world(reach.high));
        Bounds {
            west: north_west.longitude,
            north: north_west.latitude,
            east: south_east.longitude,
            south: south_east.latitude,
        }
    }

    /// Whether a place lies in the municipality. A map without a boundary shuts nobody out.
    pub fn contains(&self, place: Place) -> bool {
        self.of(Kind::Boundary).next().is_none() || self.covers(place)
    }

    /// Whether its own boundary goes around a place.
    pub(super) fn covers(&self, place: Place) -> bool {
        let point = world(place);
        self.of(Kind::Boundary).any(|edge| covers(edge, point))
    }

    /// The municipality around this one in which a place lies, by name.
    pub(super) fn neighbour_at(&self, place: Place) -> Option<&str> {
        let point = world(place);
        let mut named = self.neighbours.iter().filter(|one| !one.name.is_empty());
        named.find(|one| covers(one, point)).map(|one| &*one.name)
    }

    /// The parts of the municipality that have a name, by name.
    pub fn districts(&self) -> Vec<&str> {
        let names: BTreeSet<&str> = self.named_districts().map(|part| &*part.name).collect();
        names.into_iter().collect()
    }

    pub fn district_at(&self, place: Place) -> Option<&str> {
        let point = world(place);
        self.named_districts().find(|part| covers(part, point)).map(|part| &*part.name)
    }

    pub(super) fn named_districts(&self) -> impl Iterator<Item = &Feature> {
        self.of(Kind::District).filter(|part| !part.name.is_empty())
    }

    pub fn street_names(&self) -> Vec<String> {
        let names: BTreeSet<&str> = self.streets().map(|street| &*street.name).collect();
        names.into_iter().map(str::to_owned).collect()
    }

    /// The street somebody typed the beginning of, with a place halfway along it. Capitals, accents, hyphens and a
    /// house number make no difference; a whole name goes before a longer one.
    pub fn find_street(&self, typed: &str) -> Option<(String, Place)> {
        self.find_streets(typed).into_iter().next()
    }

    /// All that a name may mean: the street that is called so, else those that begin so, the shortest first.
    pub fn find_streets(&self, typed: &str) -> Vec<(String, Place)> {
        let wanted = plain(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let named = self.streets().map(|feature| (plain(&feature.name), feature));
        let mut found: Vec<(String, &Feature)> = named.filter(|(name, _)| name.starts_with(&wanted)).collect();
        found.sort_by(|(a, one), (b, two)| (a.len(), a, one.kind).cmp(&(b.len(), b, two.kind)));
        found.dedup_by(|(a, _), (b, _)| a == b);
        let is_called_so = found.first().is_some_and(|(name, _)| *name == wanted);
        found.truncate(if is_called_so { 1 } else { STREETS_OFFERED });
        found.into_iter().map(|(_, street)| (street.name.clone(), from_world(halfway(street)))).collect()
    }

    /// What is written of an address: a street that is here, and a number in it. Nothing for other words.
    pub fn address_in_street(&self, written: &str) -> Option<String> {
        let written = written.split(',').next().unwrap_or_default().trim();
        let is_number = |rest: &str| {
            let rest = rest.trim();
            let fits = |c: char| c.is_ascii_alphanumeric() || " /-".contains(c);
            rest.is_empty()
                || (rest.len() <= NUMBER_LONGEST
                    && rest.starts_with(|c: char| c.is_ascii_digit())
                    && rest.chars().all(fits))
        };
        let mut names = self.streets().filter_map(|street| written.strip_prefix(street.name.as_str()));
        names.any(is_number).then(|| written.to_owned())
    }

    fn streets(&self) -> impl Iterator<Item = &Feature> {
        self.features.iter().filter(|feature| feature.kind.is_address() && !feature.name.is_empty())
    }

    /// The street a place lies at: the nearest one with a name, within a few hundred metres.
    pub fn nearest_street(&self, place: Place) -> Option<&str> {
        let (point, reach) = (world(place), STREET_REACH);
        let seen = Reach { low: (point.0 - reach, point.1 - reach), high: (point.0 + reach, point.1 + reach) };
        let named =
            self.within(&seen).into_iter().filter(|feature| feature.kind.is_address() && !feature.name.is_empty());
        let away = |feature: &Feature| feature.lines.iter().map(|line| distance(line, point)).fold(f64::MAX, f64::min);
        let nearest = named.map(|feature| (away(feature), feature)).min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        (nearest.0 <= reach).then_some(&*nearest.1.name)
    }

    /// Everything that may show in a box, in the order of drawing.
    pub(super) fn within(&self, seen: &Reach) -> Vec<&Feature> {
        let mut numbers: Vec<u32> = self.cells_of(seen).flat_map(|cell| self.cells[cell].iter().copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let features = numbers.into_iter().map(|number| &self.features[number as usize]);
        features.filter(|feature| feature.reach.meets(seen)).collect()
    }

    pub(super) fn features(&self) -> &[Feature] {
        &self.features
    }

    /// Features stand in the order of their kinds.
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Feature> {
        let first = self.features.partition_point(|feature| feature.kind < kind);
        self.features[first..].iter().take_while(move |feature| feature.kind == kind)
    }

    /// The index's cells under a box; none when the box lies beside the map.
    fn cells_of(&self, seen: &Reach) -> impl Iterator<Item = usize> + use<> {
        let spread = |low: f64, high: f64, from: f64, to: f64| {
            let share = |at: f64| (at - low) / (high - low).max(1e-12);
            let cell = |at: f64| (share(at) * CELLS as f64).clamp(0.0, CELLS as f64 - 1.0) as usize;
            cell(from)..=cell(to)
        };
        let (low, high) = (self.reach.low, self.reach.high);
        let meets = self.reach.meets(seen);
        let columns = spread(low.0, high.0, seen.low.0, seen.high.0);
        let rows = spread(low.1, high.1, seen.low.1, seen.high.1);
        rows.filter(move |_| meets).flat_map(move |row| columns.clone().map(move |column| row * CELLS + column))
    }
}

/// From a point to a line, in world coordinates.
fn distance(line: &[(f64, f64)], point: (f64, f64)) -> f64 {
    let to = |at: (f64, f64)| (at.0 - point.0).hypot(at.1 - point.1);
    let along = |(a, b): (&(f64, f64), &(f64, f64))| {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = dx * dx + dy * dy;
        let share = if length > 0.0 { ((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length } else { 0.0 };
        let share = share.clamp(0.0, 1.0);
        to((a.0 + share * dx, a.1 + share * dy))
    };
    let ends = line.first().map_or(f64::MAX, |first| to(*first));
    line.iter().zip(line.iter().skip(1)).map(along).fold(ends, f64::min)
}

/// Inside by the even-odd rule, so that a ring within a ring is a hole.
pub(super) fn covers(feature: &Feature, point: (f64, f64)) -> bool {
    let crossings =
        feature.lines.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1))).filter(|(a, b)| {
            (a.1 > point.1) != (b.1 > point.1) && point.0 < (b.0 - a.0) * (point.1 - a.1) / (b.1 - a.1) + a.0
        });
    crossings.count() % 2 == 1
}

/// Halfway along a line; the middle of a ring.
fn halfway(feature: &Feature) -> (f64, f64) {
    let longest = feature.lines.iter().max_by_key(|line| line.len()).map_or(&[][..], |line| line);
    match feature.kind {
        Kind::Square => {
            let (low, high) = (feature.reach.low, feature.reach.high);
            ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0)
        }
        _ => longest.get(longest.len() / 2).copied().unwrap_or(feature.reach.low),
    }
}

/// How a street name sounds when only its letters count.
pub(super) fn plain(name: &str) -> String {
    let without_number = name.trim().trim_end_matches(|c: char| c.is_ascii_digit() || " ,.-/".contains(c));
    let lower = without_number.to_lowercase();
    // "Dorpsstraat 12A" or "12 bus 3": what follows the first loose number is not the name.
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c == ',' || c == '-')
        .filter(|word| !word.is_empty())
        .enumerate()
        .take_while(|(at, word)| *at == 0 || !word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|(_, word)| word)
        .collect();
    let abbreviated = words.join(" ").replace("st. ", "sint ");
    abbreviated.chars().map(without_accent).filter(|c| c.is_alphanumeric()).collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"boundary","name":"X"},"geometry":{"type":"MultiPolygon","coordinates":
            [[[[3.8,50.9],[3.9,50.9],[3.9,51.0],[3.8,51.0],[3.8,50.9]],
             [[3.81,50.91],[3.82,50.91],[3.82,50.92],[3.81,50.91]]]]}},
        {"type":"Feature","properties":{"kind":"street","name":"Sint-Jansstraat"},"geometry":{"type":"LineString",
            "coordinates":[[3.85,50.95],[3.851,50.951,12],[3.852,50.952]]}},
        {"type":"Feature","properties":{"kind":"street","name":"Citroënstraat"},"geometry":{"type":"MultiLineString",
            "coordinates":[[[3.86,50.95],[3.861,50.951]]]}},
        {"type":"Feature","properties":{"kind":"municipality","name":"Buurdorp"},"geometry":{"type":"Polygon",
            "coordinates":[[[3.9,50.9],[4.5,50.9],[4.5,51.0],[3.9,51.0],[3.9,50.9]]]}},
        {"type":"Feature","properties":{"kind":"volcano"},"geometry":{"type":"Point","coordinates":[0,0]}},
        {"type":"Feature","properties":null,"geometry":null}]}"#;

    #[test]
    fn any_map_is_read_and_streets_are_found_however_they_are_typed() {
        let map = BaseMap::parse(MAP).unwrap();
        assert_eq!(map.street_names(), ["Citroënstraat", "Sint-Jansstraat"]);
        for typed in
            ["Sint-Jansstraat", "sint jansstraat 12", "SINT-JANS", " sintjansstraat 12 bus 3 ", "St. Jansstraat 4"]
        {
            assert_eq!(map.find_street(typed).map(|found| found.0).as_deref(), Some("Sint-Jansstraat"), "{typed}");
        }
        assert_eq!(map.find_street("citroen").unwrap().0, "Citroënstraat");
        for (written, kept) in [
            ("Sint-Jansstraat", Some("Sint-Jansstraat")),
            ("Sint-Jansstraat 12 bus 3, 9870 Wilgenbeke", Some("Sint-Jansstraat 12 bus 3")),
            ("Sint-Jansstraat is te druk", None),
            ("Nergensstraat 4", None),
            ("", None),
        ] {
            assert_eq!(map.address_in_street(written).as_deref(), kept, "{written}");
        }
        let near = |latitude, longitude| map.nearest_street(Place { latitude, longitude });
        assert_eq!((near(50.9505, 3.8603), near(50.9501, 3.8502)), (Some("Citroënstraat"), Some("Sint-Jansstraat")));
        assert_eq!(near(50.93, 3.8), None, "a field far from any street");
        for typed in ["", "  12", "Jansstraat", "Onbestaand"] {
            assert_eq!(map.find_street(typed), None, "{typed}");
        }
        let place = |latitude, longitude| Place { latitude, longitude };
        assert!(map.contains(place(50.95, 3.85)) && !map.contains(place(51.1, 3.85)));
        assert!(!map.contains(place(50.912, 3.818)), "a hole is not part of it");
        assert_eq!(map.neighbour_at(place(50.95, 4.0)), Some("Buurdorp"));
        assert_eq!((map.neighbour_at(place(50.95, 3.85)), map.neighbour_at(place(52.0, 4.0))), (None, None));
        assert!((map.bounds().west - 3.8).abs() < 1e-9 && (map.bounds().north - 51.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_no_map_is_refused_and_an_empty_map_is_not() {
        let lambert = MAP.replace("[3.85,50.95]", "[104000.5,194000.2]");
        for wrong in ["", "[]", "{\"type\":\"Feature\"}", &*lambert] {
            assert!(BaseMap::parse(wrong).is_err(), "{wrong}");
        }
        let empty = BaseMap::parse(r#"{"type":"FeatureCollection","features":[]}"#).unwrap();
        assert_eq!(empty.bounds(), FLANDERS);
        assert!(empty.contains(FLANDERS.centre()) && empty.find_street("Kerkstraat").is_none());
    }
}
