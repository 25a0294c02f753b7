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
    shape::{Point, along, inside, length},
};

/// Points of a street lie about this far apart.
const STEP_M: f64 = 24.0;

pub struct Town {
    /// The base map: a FeatureCollection whose features have a `kind` and sometimes a `name`.
    pub geojson: String,
    pub streets: Vec<Street>,
    pub hamlets: Vec<String>,
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
    for house in Houses::build(plan, &ground, &mut chance).rings {
        out.ring(&About::of("building", ""), &house);
    }
    for tree in trees(&ground, &mut chance) {
        out.point(&About::of("tree", ""), tree);
    }
    for core in plan.cores {
        out.point(&About::of("label", core.label), core.centre);
    }
    let streets = streets(&ground, &out);
    Town { streets, hamlets: plan.cores.iter().map(|core| core.name.to_owned()).collect(), geojson: out.finish() }
}

/// Every named way within the town, in the plan's order; its places keep to the town's own ground.
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
    streets
}

/// Points along a line, the first half a step from its start.
fn steps(line: &Line, step: f64) -> impl Iterator<Item = Point> {
    let count = (length(&line.points) / step).round().max(1.0);
    let step = length(&line.points) / count;
    (0..count as usize).filter_map(move |i| Some(along(&line.points, (i as f64 + 0.5) * step)?.0))
}

/// Trees in rows along avenues and by the brook, and loose ones in parks.
fn trees(ground: &Ground, chance: &mut Chance) -> Vec<Point> {
    let mut trees = Vec::new();
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
        let (west, east) = ring.points.iter().fold((f64::MAX, f64::MIN), |(w, e), p| (w.min(p.0), e.max(p.0)));
        let (south, north) = ring.points.iter().fold((f64::MAX, f64::MIN), |(s, n), p| (s.min(p.1), n.max(p.1)));
        let wanted = ((east - west) * (north - south) / 420.0).min(160.0) as usize;
        for _ in 0..wanted {
            let tree = (chance.between(west, east), chance.between(south, north));
            if inside(&ring.points, tree) && !ground.ring_at("water", tree) && !ground.ring_at("church", tree) {
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
            assert!(town.geojson.matches(r#""building""#).count() > 2000);
            for street in &town.streets {
                assert!(!street.places.is_empty() && town.hamlets.contains(&street.hamlet), "{}", street.name);
            }
        }
    }
}
