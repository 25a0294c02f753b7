//! The plan laid out on the ground: lines smoothed and joined, rings closed, and what stands where.

use super::{
    chance::Chance,
    plan::{Plan, Way},
    shape::{Point, blob, distance, inside, middle, nearer_half, nearest, nearest_on, smooth, smooth_ring},
};
use std::collections::HashMap;

/// A street's end this near to another street joins it.
const JOINS_M: f64 = 45.0;
/// Side of a square of the index of lines.
const SQUARE_M: f64 = 60.0;

pub(super) struct Line {
    pub way: Way,
    pub name: &'static str,
    pub points: Vec<Point>,
}

pub(super) struct Ring {
    pub kind: &'static str,
    pub name: &'static str,
    pub points: Vec<Point>,
    /// South-west and north-east corner.
    pub low: Point,
    pub high: Point,
}

impl Ring {
    fn new(kind: &'static str, name: &'static str, points: Vec<Point>) -> Ring {
        let low = points.iter().fold((f64::MAX, f64::MAX), |low, p| (low.0.min(p.0), low.1.min(p.1)));
        let high = points.iter().fold((f64::MIN, f64::MIN), |high, p| (high.0.max(p.0), high.1.max(p.1)));
        Ring { kind, name, points, low, high }
    }

    pub(super) fn covers(&self, point: Point) -> bool {
        let boxed = point.0 >= self.low.0 && point.0 <= self.high.0 && point.1 >= self.low.1 && point.1 <= self.high.1;
        boxed && inside(&self.points, point)
    }
}

/// A straight piece of the line with this number.
type Stretch = (usize, Point, Point);

pub(super) struct Ground {
    pub edge: Vec<Point>,
    pub hamlets: Vec<(&'static str, Vec<Point>)>,
    pub lines: Vec<Line>,
    pub rings: Vec<Ring>,
    /// Stretches of line by the square they pass: only ever looked up, never walked through.
    near: HashMap<(i32, i32), Vec<Stretch>>,
}

impl Ground {
    pub(super) fn lay(plan: &Plan, chance: &mut Chance) -> Ground {
        let mut edge = smooth_ring(plan.edge, 160.0);
        for point in &mut edge {
            *point = (point.0 + chance.between(-22.0, 22.0), point.1 + chance.between(-22.0, 22.0));
        }
        let hamlets = plan.cores.iter().map(|core| {
            let others = plan.cores.iter().filter(|other| other.name != core.name);
            (core.name, others.fold(edge.clone(), |ring, other| nearer_half(&ring, core.centre, other.centre)))
        });
        let mut rings = Vec::new();
        for core in plan.cores {
            let reach = core.reach * 1.04;
            rings.push(Ring::new("built", "", blob(chance, core.centre, (reach, reach * 0.9), 0.09)));
        }
        for &(kind, name, centre, size) in plan.blobs {
            rings.push(Ring::new(kind, name, blob(chance, centre, size, 0.16)));
        }
        for area in plan.areas {
            rings.push(match area.0 {
                "river" => Ring::new("water", area.1, smooth_ring(area.2, 90.0)),
                kind => Ring::new(kind, area.1, area.2.to_vec()),
            });
        }
        let mut ground = Ground { hamlets: hamlets.collect(), edge, lines: lines(plan), rings, near: HashMap::new() };
        ground.index();
        ground
    }

    /// The municipalities around: each from its part of the edge outwards.
    pub(super) fn neighbours(&self, plan: &Plan) -> Vec<(&'static str, Vec<Point>)> {
        let bearing = |point: &Point| point.1.atan2(point.0).to_degrees().rem_euclid(360.0);
        let mut edge = self.edge.clone();
        edge.sort_by(|a, b| bearing(a).total_cmp(&bearing(b)));
        let starts = std::iter::once(0.0).chain(plan.neighbours.iter().map(|(_, until)| *until));
        let ring = |(from, (name, until)): (f64, &(&'static str, f64))| {
            let first = edge.iter().position(|point| bearing(point) >= from).unwrap_or(0);
            let own = edge.iter().filter(|point| (from..*until).contains(&bearing(point))).count();
            // One point more, which is the first of the next: no gap lies between two.
            let inner: Vec<Point> = edge.iter().cycle().skip(first).take(own + 1).copied().collect();
            let outer = inner.iter().rev().map(|point| (point.0 * 2.2, point.1 * 2.2));
            (*name, inner.iter().copied().chain(outer).collect())
        };
        starts.zip(plan.neighbours).map(ring).collect()
    }

    fn index(&mut self) {
        for (number, line) in self.lines.iter().enumerate() {
            for pair in line.points.windows(2) {
                let reach = 16.0;
                let low = square((pair[0].0.min(pair[1].0) - reach, pair[0].1.min(pair[1].1) - reach));
                let high = square((pair[0].0.max(pair[1].0) + reach, pair[0].1.max(pair[1].1) + reach));
                for x in low.0..=high.0 {
                    for y in low.1..=high.1 {
                        self.near.entry((x, y)).or_default().push((number, pair[0], pair[1]));
                    }
                }
            }
        }
    }

    /// Whether a house corner may be here: not on a way, in water, on a square or in a wood.
    pub(super) fn is_free(&self, point: Point) -> bool {
        let on_a_way = self.near.get(&square(point)).is_some_and(|stretches| {
            stretches.iter().any(|(line, a, b)| nearest(*a, *b, point).1 < self.lines[*line].way.half_width() + 0.3)
        });
        let open = |ring: &&Ring| !matches!(ring.kind, "built" | "industry");
        !on_a_way && !self.rings.iter().filter(open).any(|ring| ring.covers(point))
    }

    /// Whether a field may be here.
    pub(super) fn is_open(&self, point: Point) -> bool {
        !self.rings.iter().any(|ring| ring.covers(point))
    }

    pub(super) fn ring_at(&self, kind: &str, point: Point) -> bool {
        self.rings.iter().any(|ring| ring.kind == kind && ring.covers(point))
    }

    pub(super) fn hamlet_of(&self, points: &[Point]) -> &'static str {
        let centre = points.get(points.len() / 2).copied().unwrap_or_else(|| middle(points));
        let within = self.hamlets.iter().find(|(_, ring)| inside(ring, centre)).or(self.hamlets.first());
        within.map_or("", |(name, _)| name)
    }
}

fn square(point: Point) -> (i32, i32) {
    ((point.0 / SQUARE_M).floor() as i32, (point.1 / SQUARE_M).floor() as i32)
}

/// Every line of the plan without corners; street ends that nearly touch a street touch it.
fn lines(plan: &Plan) -> Vec<Line> {
    let mut lines: Vec<Line> = plan
        .lines
        .iter()
        .chain(plan.streets)
        .map(|path| Line { way: path.0, name: path.1, points: smooth(path.2, 28.0) })
        .collect();
    for number in plan.lines.len()..lines.len() {
        for at_end in [false, true] {
            let ring = lines[number].points.first() == lines[number].points.last();
            let end = if at_end { lines[number].points.last() } else { lines[number].points.first() };
            let Some(&end) = end.filter(|_| !ring) else { continue };
            let others = lines
                .iter()
                .enumerate()
                .filter(|(other, line)| *other != number && !matches!(line.way, Way::Railway | Way::Brook | Way::Path));
            let touched = others
                .filter_map(|(_, line)| nearest_on(&line.points, end))
                .filter(|(_, far)| *far < JOINS_M)
                .min_by(|a, b| a.1.total_cmp(&b.1));
            if let Some((joint, _)) = touched
                && let Some(point) =
                    if at_end { lines[number].points.last_mut() } else { lines[number].points.first_mut() }
            {
                *point = joint;
            }
        }
    }
    for line in &mut lines {
        line.points.dedup_by(|a, b| distance(*a, *b) < 0.5);
    }
    lines
}
