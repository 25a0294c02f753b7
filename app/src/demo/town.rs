//! Towns that do not exist, grown from a plan and a seed: the same streets, houses and fields on every machine.

mod chance;
mod fields;
mod geojson;
mod ground;
mod havenrode;
mod houses;
mod plan;
mod shape;
mod wilgenbeke;

use self::{
    chance::Chance,
    geojson::{About, Writer},
    ground::{Ground, Line},
    houses::Houses,
    plan::{Plan, Way},
    shape::{Point, along, between, distance, inside, length, middle},
};

/// Points of a street lie about this far apart.
const STEP_M: f64 = 24.0;

pub struct Town {
    /// The base map: a FeatureCollection whose features have a `kind` and sometimes a `name`.
    pub geojson: String,
    pub streets: Vec<Street>,
}

/// A street or square, with places along it: latitude, longitude.
pub struct Street {
    pub name: String,
    pub places: Vec<(f64, f64)>,
    pub hamlet: String,
}

pub fn wilgenbeke() -> Town {
    grow(&wilgenbeke::PLAN)
}

pub fn havenrode() -> Town {
    grow(&havenrode::PLAN)
}

fn grow(plan: &Plan) -> Town {
    let mut chance = Chance::new(plan.seed);
    let ground = Ground::lay(plan, &mut chance);
    let mut out = Writer::new(plan.centre);
    out.ring(&About::of("boundary", plan.name), &ground.edge);
    for (name, ring) in ground.neighbours(plan) {
        out.ring(&About::of("municipality", name), &ring);
    }
    for (name, ring) in &ground.hamlets {
        out.ring(&About::of("hamlet", name), ring);
    }
    for (ring, meadow) in fields::fields(&ground, &mut chance) {
        out.ring(&About { kind: "field", name: "", land_use: if meadow { "meadow" } else { "crop" } }, &ring);
    }
    for ring in &ground.rings {
        out.ring(&About::of(ring.kind, ring.name), &ring.points);
    }
    for line in &ground.lines {
        out.line(&About::of(line.way.kind(), line.name), &line.points);
    }
    let houses = Houses::build(plan, &ground, &mut chance);
    // Neighbours share a feature: it saves a third of the text.
    for row in houses.rings.chunks(16) {
        out.rings(&About::of("building", ""), row);
    }
    for group in trees(&ground, houses.trees, &mut chance).chunks(40) {
        out.points(&About::of("tree", ""), group);
    }
    for core in plan.cores {
        out.points(&About::of("label", core.label), &[core.centre]);
    }
    let streets = streets(&ground, &out);
    Town { streets, geojson: out.finish() }
}

/// Every named way within the town, and the squares without one, in the order of the plan. Their places keep to the
/// town's own ground.
fn streets(ground: &Ground, out: &Writer) -> Vec<Street> {
    let mut streets: Vec<Street> = Vec::new();
    for line in ground.lines.iter().filter(|line| matches!(line.way, Way::Road | Way::Street)) {
        let own: Vec<Point> = steps(line, STEP_M).filter(|point| inside(&ground.edge, *point)).collect();
        let places = own.iter().map(|point| out.on_earth(*point));
        match streets.iter_mut().find(|known| known.name == line.name) {
            Some(known) => known.places.extend(places),
            None => {
                let (places, hamlet) = (places.collect(), ground.hamlet_of(&own).to_owned());
                streets.push(Street { name: line.name.to_owned(), places, hamlet });
            }
        }
    }
    for square in ground.rings.iter().filter(|ring| ring.kind == "square") {
        if streets.iter().all(|known| known.name != square.name) {
            let centre = middle(&square.points);
            let places = square.points.iter().map(|corner| out.on_earth(between(*corner, centre, 0.5))).collect();
            let hamlet = ground.hamlet_of(&[centre]).to_owned();
            streets.push(Street { name: square.name.to_owned(), places, hamlet });
        }
    }
    streets
}

/// Points along a line, the first half a step from its start.
fn steps(line: &Line, step: f64) -> impl Iterator<Item = Point> {
    let count = (length(&line.points) / step).round().max(1.0);
    let step = length(&line.points) / count;
    (0..count as usize).filter_map(move |i| Some(along(&line.points, (i as f64 + 0.5) * step)?.0))
}

/// Trees in gardens, in rows along avenues and by the brook, and loose ones in parks.
fn trees(ground: &Ground, mut trees: Vec<Point>, chance: &mut Chance) -> Vec<Point> {
    for line in &ground.lines {
        let apart = match line.way {
            Way::Brook => 34.0,
            Way::Street if ["laan", "dreef", "kaai"].iter().any(|ending| line.name.ends_with(ending)) => 15.0,
            Way::Road | Way::Street | Way::Path | Way::Railway => continue,
        };
        for point in steps(line, apart) {
            let side = if chance.happens(0.5) { 1.0 } else { -1.0 };
            let tree = (point.0 + side * chance.between(5.0, 7.0), point.1 + side * chance.between(5.0, 7.0));
            if inside(&ground.edge, tree) {
                trees.push(tree);
            }
        }
    }
    for ring in ground.rings.iter().filter(|ring| matches!(ring.kind, "park" | "square" | "cemetery")) {
        let (low, high, first) = (ring.low, ring.high, trees.len());
        let wanted = ((high.0 - low.0) * (high.1 - low.1) / 420.0).min(160.0) as usize;
        for _ in 0..wanted {
            let tree = (chance.between(low.0, high.0), chance.between(low.1, high.1));
            let crowded = trees[first..].iter().any(|other| distance(*other, tree) < 9.0);
            let taken = ["water", "church", "civic"].iter().any(|kind| ground.ring_at(kind, tree));
            if ring.covers(tree) && !crowded && !taken {
                trees.push(tree);
            }
        }
    }
    trees
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_the_same_every_time_and_complete() {
        for grow in [wilgenbeke, havenrode] {
            let (town, again) = (grow(), grow());
            assert_eq!(town.geojson, again.geojson);
            assert!(town.geojson.len() < 1_500_000, "{}", town.geojson.len());
            assert!(town.geojson.matches(r#""building""#).count() > 150);
            for street in &town.streets {
                assert!(!street.places.is_empty() && !street.hamlet.is_empty(), "{}", street.name);
            }
        }
    }
}
