//! Points, lines and rings in metres around the town's centre: x to the east, y to the north.

use super::chance::Chance;

pub(super) type Point = (f64, f64);

pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

pub(super) fn between(a: Point, b: Point, share: f64) -> Point {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// A line without corners through every point (Catmull-Rom), a point about every `step` metres.
pub(super) fn smooth(points: &[Point], step: f64) -> Vec<Point> {
    let [first, .., last] = points else { return points.to_vec() };
    let at = |i: isize| points[usize::try_from(i).unwrap_or(0).min(points.len() - 1)];
    let mut line = vec![*first];
    for i in 0..points.len() as isize - 1 {
        let (p0, p1, p2, p3) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        let pieces = (distance(p1, p2) / step).ceil().max(1.0);
        for piece in 1..pieces as usize {
            let t = piece as f64 / pieces;
            let on = |a: f64, b: f64, c: f64, d: f64| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            line.push((on(p0.0, p1.0, p2.0, p3.0), on(p0.1, p1.1, p2.1, p3.1)));
        }
        if i < points.len() as isize - 2 {
            line.push(p2);
        }
    }
    line.push(*last);
    line
}

/// A round, irregular ring.
pub(super) fn blob(chance: &mut Chance, centre: Point, (wide, high): (f64, f64), uneven: f64) -> Vec<Point> {
    let corners = 18;
    let rough: Vec<Point> = (0..corners)
        .map(|corner| {
            let turn = f64::from(corner) / f64::from(corners) * std::f64::consts::TAU;
            let reach = 1.0 + chance.between(-uneven, uneven);
            (centre.0 + turn.cos() * wide * reach, centre.1 + turn.sin() * high * reach)
        })
        .collect();
    let step = (wide + high) / 16.0;
    smooth_ring(&rough, step)
}

/// A ring without corners: smoothed with its neighbours on both sides of the seam.
pub(super) fn smooth_ring(corners: &[Point], step: f64) -> Vec<Point> {
    let around: Vec<Point> = corners.iter().cycle().skip(corners.len() - 1).take(corners.len() + 3).copied().collect();
    let line = smooth(&around, step);
    let seam = corners.first().copied();
    let from = line.iter().position(|point| Some(*point) == seam).unwrap_or(0);
    let to = line.iter().rposition(|point| Some(*point) == seam).unwrap_or(line.len());
    line[from..to].to_vec()
}

pub(super) fn inside(ring: &[Point], point: Point) -> bool {
    let mut within = false;
    for (i, &a) in ring.iter().enumerate() {
        let b = ring[(i + 1) % ring.len()];
        if (a.1 > point.1) != (b.1 > point.1) && point.0 < (b.0 - a.0) * (point.1 - a.1) / (b.1 - a.1) + a.0 {
            within = !within;
        }
    }
    within
}

/// The nearest point of a stretch, and how far it is.
pub(super) fn nearest(a: Point, b: Point, point: Point) -> (Point, f64) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = (dx * dx + dy * dy).max(1e-9);
    let share = (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length).clamp(0.0, 1.0);
    let on = between(a, b, share);
    (on, distance(on, point))
}

/// The nearest point of a whole line.
pub(super) fn nearest_on(line: &[Point], point: Point) -> Option<(Point, f64)> {
    line.windows(2).map(|pair| nearest(pair[0], pair[1], point)).min_by(|a, b| a.1.total_cmp(&b.1))
}

pub(super) fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

/// Where a line is after so many metres, and which way it goes there.
pub(super) fn along(line: &[Point], metres: f64) -> Option<(Point, Point)> {
    let mut left = metres;
    for pair in line.windows(2) {
        let piece = distance(pair[0], pair[1]);
        if left <= piece && piece > 0.0 {
            let way = ((pair[1].0 - pair[0].0) / piece, (pair[1].1 - pair[0].1) / piece);
            return Some((between(pair[0], pair[1], left / piece), way));
        }
        left -= piece;
    }
    None
}

/// The part of a ring that is nearer to `mine` than to `other`.
pub(super) fn nearer_half(ring: &[Point], mine: Point, other: Point) -> Vec<Point> {
    let (middle, way) = (between(mine, other, 0.5), (mine.0 - other.0, mine.1 - other.1));
    let side = |p: Point| (p.0 - middle.0) * way.0 + (p.1 - middle.1) * way.1;
    let mut kept = Vec::new();
    for (i, &a) in ring.iter().enumerate() {
        let b = ring[(i + 1) % ring.len()];
        let (sa, sb) = (side(a), side(b));
        if sa >= 0.0 {
            kept.push(a);
        }
        if (sa >= 0.0) != (sb >= 0.0) {
            kept.push(between(a, b, sa / (sa - sb)));
        }
    }
    kept
}

pub(super) fn middle(ring: &[Point]) -> Point {
    let count = ring.len().max(1) as f64;
    (ring.iter().map(|p| p.0).sum::<f64>() / count, ring.iter().map(|p| p.1).sum::<f64>() / count)
}

/// Whether two convex quarters of land share ground (separating axes).
pub(super) fn overlap(a: &[Point; 4], b: &[Point; 4]) -> bool {
    let apart = |one: &[Point; 4], two: &[Point; 4]| {
        (0..4).any(|i| {
            let (p, q) = (one[i], one[(i + 1) % 4]);
            let axis = (q.1 - p.1, p.0 - q.0);
            let reach = |ring: &[Point; 4]| {
                ring.iter()
                    .map(|c| c.0 * axis.0 + c.1 * axis.1)
                    .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
            };
            let ((low, high), (other_low, other_high)) = (reach(one), reach(two));
            high <= other_low || other_high <= low
        })
    };
    !apart(a, b) && !apart(b, a)
}
