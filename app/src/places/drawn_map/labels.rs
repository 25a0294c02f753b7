//! Names on the map. Where they stand is worked out for the whole map at a zoom, so that neighbouring tiles agree.

use super::{
    super::base_map::{BaseMap, Feature, Kind, Reach},
    ink::{Ink, Tint},
    land::Canvas,
    letters::{Face, letter, width},
};
use resvg::tiny_skia::{PathBuilder, Transform};
use std::collections::{HashMap, HashSet};

/// The same name comes back along a street after so many pixels.
const AGAIN_PX: f64 = 560.0;
/// Side of a square of the table of taken room, in pixels.
const ROOM_PX: f64 = 40.0;

/// Every name that is shown at one zoom.
#[derive(Debug)]
pub struct Labels(Vec<Label>);

#[derive(Debug)]
struct Label {
    text: String,
    kind: Kind,
    /// World coordinates: one point for a name in the open, a line for a name along it.
    line: Vec<(f64, f64)>,
    reach: Reach,
}

/// How names of a kind look; `None` at zooms where they do not show.
struct Style {
    face: Face,
    size: f32,
    /// Lower goes first where room is short.
    rank: u8,
    below: f32,
}

fn style(kind: Kind, zoom: u8) -> Option<Style> {
    let (face, size, rank, from, below) = match kind {
        Kind::Label => (Face::Bold, if zoom >= 14 { 15.0 } else { 12.5 }, 0, 11, 0.0),
        Kind::District => (Face::Bold, 12.5, 1, 12, 0.0),
        Kind::Square => (Face::Bold, 11.0, 2, 16, 0.0),
        Kind::Road => (Face::Medium, if zoom >= 17 { 12.5 } else { 11.0 }, 3, 13, 0.0),
        Kind::Park | Kind::Wood | Kind::Sport => (Face::Medium, 11.0, 4, 14, 0.0),
        Kind::Water | Kind::Brook => (Face::Medium, 11.0, 4, 13, 0.0),
        Kind::Church | Kind::Civic | Kind::School => (Face::Medium, 10.5, 5, 16, 14.0),
        Kind::Street => (Face::Medium, if zoom >= 17 { 12.0 } else { 10.5 }, 6, 15, 0.0),
        Kind::Industry | Kind::Cemetery => (Face::Medium, 10.5, 7, 15, 0.0),
        Kind::Parking => (Face::Medium, 10.0, 9, 17, 0.0),
        Kind::Path => (Face::Medium, 10.5, 8, 16, 0.0),
        Kind::Field | Kind::Meadow | Kind::Built | Kind::Railway => return None,
        Kind::Building | Kind::Tree | Kind::Boundary | Kind::Municipality => return None,
    };
    let is_too_near = matches!(kind, Kind::Label | Kind::District) && zoom > 15;
    (zoom >= from && !is_too_near).then_some(Style { face, size, rank, below })
}

fn colours(kind: Kind, ink: &Ink) -> (Tint, Tint) {
    match kind {
        Kind::Park | Kind::Wood | Kind::Sport | Kind::Cemetery => (ink.text_green, ink.white),
        Kind::Water | Kind::Brook => (ink.text_water, ink.white),
        Kind::Label | Kind::District | Kind::Square => (ink.text, ink.white),
        _ => (ink.text_soft, ink.white),
    }
}

impl Labels {
    fn place(map: &BaseMap, zoom: u8) -> Labels {
        let mut room = Room { taken: HashMap::new(), scale: 256.0 * f64::from(zoom).exp2() };
        let named = |kind: Kind| {
            map.features().iter().filter(move |feature| feature.kind == kind).map(|feature| &*feature.name)
        };
        let squares: HashSet<&str> = named(Kind::Square).collect();
        let has_labels = named(Kind::Label).next().is_some();
        let mut shown: Vec<(&Feature, Style)> = map
            .features()
            .iter()
            .filter(|feature| !feature.name.is_empty())
            .filter(|feature| feature.kind != Kind::District || !has_labels)
            .filter(|feature| feature.kind != Kind::Street || !squares.contains(&*feature.name))
            .filter_map(|feature| Some((feature, style(feature.kind, zoom)?)))
            .collect();
        shown.sort_by_key(|(_, style)| style.rank);
        let mut labels = Vec::new();
        for (feature, style) in &shown {
            match feature.kind {
                Kind::Street | Kind::Road | Kind::Path | Kind::Brook => {
                    labels.extend(feature.lines.iter().flat_map(|line| room.along(feature, line, style)));
                }
                _ => labels.extend(room.in_the_open(feature, style)),
            }
        }
        Labels(labels)
    }
}

/// Centre and radius.
type Circle = (f64, f64, f64);

/// Room that names have taken, as circles in pixels of the whole world at a zoom.
struct Room {
    taken: HashMap<(i64, i64), Vec<Circle>>,
    scale: f64,
}

impl Room {
    fn in_the_open(&mut self, feature: &Feature, style: &Style) -> Option<Label> {
        let (low, high) = (feature.reach.low, feature.reach.high);
        let half = f64::from(width(style.face, &feature.name, style.size)) / 2.0;
        let wide = (high.0 - low.0) * self.scale;
        let must_fit = matches!(feature.kind, Kind::Park | Kind::Wood | Kind::Sport | Kind::Water | Kind::Industry);
        if must_fit && wide < half * 1.5 {
            return None;
        }
        let middle = ((low.0 + high.0) / 2.0 * self.scale, (low.1 + high.1) / 2.0 * self.scale);
        let radius = f64::from(style.size) * 0.62;
        let count = (half * 2.0 / radius).ceil().max(1.0);
        let circles = (0..=count as usize).map(|i| {
            let x = middle.0 - half + half * 2.0 * i as f64 / count;
            (x, middle.1 + f64::from(style.below), radius)
        });
        self.take(&circles.collect::<Vec<_>>())
            .then(|| Label::new(feature, vec![(middle.0 / self.scale, middle.1 / self.scale)]))
    }

    /// Names along a line, as often as it is long, each where the line is straight enough and free.
    fn along(&mut self, feature: &Feature, line: &[(f64, f64)], style: &Style) -> Vec<Label> {
        let points: Vec<(f64, f64)> = line.iter().map(|(x, y)| (x * self.scale, y * self.scale)).collect();
        let long: f64 = points.windows(2).map(|pair| gap(pair[0], pair[1])).sum();
        let wide = f64::from(width(style.face, &feature.name, style.size));
        if long < wide * 1.08 {
            return Vec::new();
        }
        let times = (long / AGAIN_PX).round().max(1.0);
        let mut labels = Vec::new();
        for time in 0..times as usize {
            let ideal = (time as f64 + 0.5) / times * long;
            let free = [0.0, -0.12, 0.12, -0.24, 0.24, -0.36, 0.36].iter().find_map(|shift| {
                let start = (ideal + shift * long / times - wide / 2.0).clamp(0.0, long - wide);
                let stretch = cut(&points, start, start + wide);
                let fits = is_straight_enough(&stretch) && self.take(&circles(&stretch, f64::from(style.size) * 0.62));
                fits.then_some(stretch)
            });
            let world =
                |stretch: Vec<(f64, f64)>| stretch.iter().map(|(x, y)| (x / self.scale, y / self.scale)).collect();
            labels.extend(free.map(|stretch| Label::new(feature, world(stretch))));
        }
        labels
    }

    /// Takes room, unless some of it is taken.
    fn take(&mut self, circles: &[Circle]) -> bool {
        let square = |x: f64, y: f64| ((x / ROOM_PX).floor() as i64, (y / ROOM_PX).floor() as i64);
        let is_taken = |&(x, y, radius): &Circle| {
            let (column, row) = square(x, y);
            let near = (-1..=1).flat_map(|i| (-1..=1).map(move |j| (column + i, row + j)));
            near.filter_map(|at| self.taken.get(&at))
                .flatten()
                .any(|other| gap((x, y), (other.0, other.1)) < (radius + other.2) * 1.05)
        };
        if circles.iter().any(is_taken) {
            return false;
        }
        for circle in circles {
            self.taken.entry(square(circle.0, circle.1)).or_default().push(*circle);
        }
        true
    }
}

impl Label {
    fn new(feature: &Feature, line: Vec<(f64, f64)>) -> Label {
        let reach = Reach::around(line.iter().copied());
        Label { text: feature.name.clone(), kind: feature.kind, line, reach }
    }
}

fn gap(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn circles(stretch: &[(f64, f64)], radius: f64) -> Vec<Circle> {
    let mut circles = Vec::new();
    for pair in stretch.windows(2) {
        let count = (gap(pair[0], pair[1]) / radius).ceil().max(1.0);
        circles.extend((0..count as usize).map(|i| {
            let share = i as f64 / count;
            (pair[0].0 + (pair[1].0 - pair[0].0) * share, pair[0].1 + (pair[1].1 - pair[0].1) * share, radius)
        }));
    }
    circles
}

/// The part of a line between two distances from its start.
fn cut(line: &[(f64, f64)], from: f64, to: f64) -> Vec<(f64, f64)> {
    let mut part = Vec::new();
    let mut at = 0.0;
    for pair in line.windows(2) {
        let long = gap(pair[0], pair[1]).max(1e-9);
        let on = |metres: f64| {
            let share = ((metres - at) / long).clamp(0.0, 1.0);
            (pair[0].0 + (pair[1].0 - pair[0].0) * share, pair[0].1 + (pair[1].1 - pair[0].1) * share)
        };
        if at + long > from && at < to {
            if part.is_empty() {
                part.push(on(from));
            }
            part.push(on(to));
        }
        at += long;
    }
    part
}

/// No corner sharper than letters can follow, and no more turn in all than a gentle bow.
fn is_straight_enough(stretch: &[(f64, f64)]) -> bool {
    let ways: Vec<f64> = stretch
        .windows(2)
        .filter(|pair| gap(pair[0], pair[1]) > 0.5)
        .map(|pair| (pair[1].1 - pair[0].1).atan2(pair[1].0 - pair[0].0))
        .collect();
    let turn = |a: f64, b: f64| {
        let turn = (b - a).abs();
        turn.min(std::f64::consts::TAU - turn)
    };
    let turns: Vec<f64> = ways.windows(2).map(|pair| turn(pair[0], pair[1])).collect();
    turns.iter().all(|turn| *turn < 0.5) && turns.iter().sum::<f64>() < 1.3
}

impl Canvas<'_> {
    pub(super) fn draw_labels(&mut self, ink: &Ink, map: &BaseMap) {
        // A little in, letters take less room beside each other than they were given: never more.
        let zoom = self.zoom.floor().clamp(0.0, 19.0) as u8;
        let Some(labels) = map.labels.get(usize::from(zoom)) else { return };
        let labels = labels.get_or_init(|| Labels::place(map, zoom));
        let seen = self.seen(160.0);
        // The most important name comes last, on top.
        for label in labels.0.iter().rev().filter(|label| label.reach.meets(&seen)) {
            if let Some(style) = style(label.kind, zoom) {
                self.draw_label(ink, label, &style);
            }
        }
    }

    fn draw_label(&mut self, ink: &Ink, label: &Label, style: &Style) {
        let size = style.size * self.sharp;
        let mut line: Vec<(f32, f32)> = label.line.iter().map(|point| self.at(*point)).collect();
        if let ([first], below) = (&line[..], style.below * self.sharp) {
            let half = width(style.face, &label.text, size) / 2.0;
            line = vec![(first.0 - half, first.1 + below), (first.0 + half, first.1 + below)];
        }
        if line.first().map_or(0.0, |p| p.0) > line.last().map_or(0.0, |p| p.0) {
            line.reverse();
        }
        let mut text = PathBuilder::new();
        let mut at = (long(&line) - width(style.face, &label.text, size)) / 2.0;
        for letter in label.text.chars().filter_map(|c| letter(style.face, c)) {
            let wide = letter.wide * size;
            let (x, y, way) = on(&line, at + wide / 2.0);
            let place = Transform::from_translate(x, y)
                .pre_rotate(way.to_degrees())
                .pre_translate(-wide / 2.0, size * 0.35)
                .pre_scale(size, size);
            if let Some(shape) = letter.shape.clone().and_then(|shape| shape.transform(place)) {
                text.push_path(&shape);
            }
            at += wide;
        }
        if let Some(text) = text.finish() {
            let (tint, halo) = colours(label.kind, ink);
            self.stroke(&text, &halo.sheer(225), 3.2);
            self.fill_winding(&text, &tint.paint());
        }
    }
}

fn long(line: &[(f32, f32)]) -> f32 {
    line.windows(2).map(|pair| (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1)).sum()
}

/// Where a line is at a distance from its start, and which way it goes; straight on beyond its ends.
fn on(line: &[(f32, f32)], distance: f32) -> (f32, f32, f32) {
    let mut left = distance;
    let mut last = (0.0, 0.0, 0.0);
    for (number, pair) in line.windows(2).enumerate() {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let long = dx.hypot(dy).max(1e-6);
        let share = left / long;
        last = (pair[0].0 + dx * share, pair[0].1 + dy * share, dy.atan2(dx));
        if share <= 1.0 || number + 2 == line.len() {
            break;
        }
        left -= long;
    }
    last
}
