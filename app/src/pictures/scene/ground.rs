//! Sky and ground: what every scene begins with.

use super::{
    paint::{Colour, WHITE},
    plants::{self, Tree},
    sheet::{Point, Sheet},
};

/// The sky with its sun and clouds, over a sheet of this width down to the horizon.
pub(super) fn sky(s: &mut Sheet, width: f64, horizon: f64) {
    let p = s.paints;
    s.slab([0.0, 0.0, width, horizon + 4.0], 0.0, p.sky);
    s.oval([width / 2.0, horizon], [width * 0.75, horizon * 0.55], WHITE.thin(0.28));
    let (x, y) = (s.chance.between(0.12, 0.88) * width, s.chance.between(0.16, 0.3) * horizon);
    let radius = s.chance.between(0.09, 0.12) * horizon;
    s.dot([x, y], radius * 1.65, p.sun.thin(0.22));
    s.dot([x, y], radius, p.sun);
    let mut at = s.chance.between(0.0, 160.0);
    while at < width {
        let (height, size) = (s.chance.between(0.1, 0.34) * horizon, s.chance.between(0.6, 1.1));
        cloud(s, [at, height], size);
        at += s.chance.between(190.0, 330.0);
    }
    let (x, y) = (s.chance.between(0.2, 0.8) * width, s.chance.between(0.16, 0.3) * horizon);
    birds(s, [x, y]);
}

fn cloud(s: &mut Sheet, at: Point, size: f64) {
    s.place(at, [size, size], |s| {
        s.shape(
            "M-54 12Q-66 12 -66 2Q-64 -8 -50 -8Q-44 -22 -26 -19Q-12 -36 10 -27Q26 -30 32 -15Q54 -18 58 -1Q60 12 46 12z",
            WHITE.thin(0.85),
        );
    });
}

fn birds(s: &mut Sheet, at: Point) {
    let ink = s.paints.slate.thin(0.6);
    s.place(at, [1.0, 1.0], |s| {
        s.line("M0 0q4 -5 8 0q4 -5 8 0M20 12q3 -4 6.5 0q3 -4 6.5 0M-14 14q3 -4 6 0q3 -4 6 0", ink, 1.6)
    });
}

/// Low hills behind, with poplars on them.
pub(super) fn hills(s: &mut Sheet, width: f64, horizon: f64) {
    let p = s.paints;
    let (a, b) = (s.chance.between(24.0, 62.0), s.chance.between(20.0, 54.0));
    let far = p.hill.mix(p.sky, 0.5);
    s.shape(
        &format!(
            "M0 {:.0}Q{:.0} {:.0} {:.0} {:.0}T{width:.0} {:.0}V{:.0}H0z",
            horizon - b,
            width * 0.25,
            horizon - a - 40.0,
            width * 0.55,
            horizon - 28.0,
            horizon - a,
            horizon + 4.0
        ),
        far,
    );
    s.shape(
        &format!(
            "M0 {:.0}Q{:.0} {:.0} {:.0} {:.0}T{width:.0} {:.0}V{:.0}H0z",
            horizon - 18.0,
            width * 0.3,
            horizon - a,
            width * 0.6,
            horizon - 16.0,
            horizon - b * 0.7,
            horizon + 4.0
        ),
        p.hill,
    );
    let mut x = s.chance.between(0.0, width * 0.3);
    while x < width {
        for _ in 0..s.chance.pick(&[2, 3, 4]) {
            let height = s.chance.between(54.0, 84.0);
            plants::plant(s, Tree::Poplar, [x, horizon], height);
            x += s.chance.between(13.0, 20.0);
        }
        x += s.chance.between(width * 0.2, width * 0.5);
    }
}

/// A ground of one colour from `top` down.
pub(super) fn plain(s: &mut Sheet, width: f64, top: f64, colour: Colour) {
    s.slab([0.0, top, width, 520.0], 0.0, colour);
}

/// Grey tiles, a little darker here and there; rows grow towards the eye.
pub(super) fn paving(s: &mut Sheet, [left, top, width, height]: [f64; 4]) {
    let p = s.paints;
    s.slab([left, top, width, height], 0.0, p.paving.lighter(0.35));
    let (mut y, mut row, mut tall) = (top + 2.0, 0, 13.0);
    let (mut light, mut dark) = (String::new(), String::new());
    while y < top + height {
        let wide = tall * 1.75;
        let mut x = left - if row % 2 == 0 { 0.0 } else { wide / 2.0 };
        while x < left + width {
            let tile = format!("M{x:.0} {y:.0}h{:.0}v{:.0}h-{:.0}z", wide - 3.0, tall - 3.0, wide - 3.0);
            if s.chance.happens(0.2) {
                dark.push_str(&tile)
            } else {
                light.push_str(&tile)
            }
            x += wide;
        }
        y += tall;
        tall *= 1.13;
        row += 1;
    }
    s.shape(&light, p.paving);
    s.shape(&dark, p.paving.darker(0.07));
}

pub(super) fn lawn(s: &mut Sheet, width: f64, top: f64) {
    let p = s.paints;
    plain(s, width, top, p.grass);
    let middle = top + 58.0;
    s.shape(
        &format!(
            "M0 {middle:.0}Q{:.0} {:.0} {:.0} {:.0}T{width:.0} {:.0}V{:.0}H0z",
            width * 0.3,
            middle - 34.0,
            width * 0.55,
            middle + 4.0,
            middle - 10.0,
            top + 520.0
        ),
        p.grass.mix(p.grass_deep, 0.35),
    );
}

/// A road with its pavement on the far side, and its near kerb if it shows.
pub(super) fn road(s: &mut Sheet, width: f64, [top, kerb, near]: [f64; 3]) {
    let p = s.paints;
    paving(s, [0.0, top, width, kerb - top]);
    s.slab([0.0, kerb, width, near - kerb], 0.0, p.road);
    s.slab([0.0, kerb - 4.0, width, 6.0], 0.0, p.paving.lighter(0.5));
    let middle = (kerb + near) / 2.0;
    s.dashes(&format!("M0 {middle:.0}H{width:.0}"), WHITE.thin(0.85), 4.0, "34 26");
}

/// Short bright strokes on water.
pub(super) fn ripples(s: &mut Sheet, [left, top, width, height]: [f64; 4], count: usize) {
    let mut path = String::new();
    for _ in 0..count {
        let (x, y) = (s.chance.between(left, left + width), s.chance.between(top, top + height));
        let length = s.chance.between(14.0, 40.0);
        path.push_str(&format!("M{x:.0} {y:.0}q{:.0} -4 {:.0} 0t{:.0} 0", length / 4.0, length / 2.0, length / 2.0));
    }
    s.line(&path, WHITE.thin(0.6), 2.0);
}
