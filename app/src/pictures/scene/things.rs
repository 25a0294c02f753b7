//! What stands about in a village: benches, bicycles, cars, market stalls. Feet at the given place.

use super::{
    paint::{Colour, WHITE},
    plants,
    sheet::{Point, Sheet},
};

const TYRE: Colour = Colour::new(0x2f_36_3b);

pub(super) fn bench(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    s.place(foot, [size, size], |s| {
        s.oval([0.0, 0.0], [36.0, 3.4], p.leaf_deep.thin(0.25));
        for x in [-25.0, 21.0] {
            s.slab([x, -36.0, 4.0, 36.0], 1.5, p.steel);
        }
        for (y, tone) in [(-38.0, 0.0), (-30.0, 0.12), (-19.0, 0.05)] {
            s.slab([-34.0, y, 68.0, 6.0], 2.5, p.wood.darker(tone));
        }
    });
}

/// A bicycle facing right, its bottom bracket above the place; the rider comes on top.
pub(super) fn bike(s: &mut Sheet, frame: Colour) {
    for x in [-27.0, 29.0] {
        s.line(&format!("M{x} -37a18.5 18.5 0 1 0 .1 0z"), TYRE, 2.8);
        s.dot([x, -18.5], 2.2, TYRE);
        s.line(
            &format!(
                "M{} -18.5H{}M{x} -35V-2M{} -30L{} -7M{} -30L{} -7",
                x - 16.0,
                x + 16.0,
                x - 12.0,
                x + 12.0,
                x + 12.0,
                x - 12.0
            ),
            TYRE.thin(0.28),
            0.9,
        );
    }
    s.line("M-27 -18.5L-12 -46L22 -45L2 -17L-12 -46M2 -17H-27M29 -18.5L21 -50", frame, 3.4);
    s.line("M-14 -50L-12 -46M21 -50L20 -58L30 -61M-22 -51H-6", TYRE, 3.2);
    s.dot([2.0, -17.0], 4.4, TYRE);
    s.line("M-27 -40Q-14 -40 -9 -30", TYRE.thin(0.6), 2.0);
}

pub(super) fn parked_bike(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    let frame = s.chance.pick(&[p.brand, p.accent_deep, p.slate, p.cloth[1], p.accent]);
    let side = if s.chance.happens(0.5) { -size } else { size };
    s.place(foot, [side, size], |s| {
        s.oval([0.0, 0.0], [44.0, 3.4], p.steel.thin(0.2));
        bike(s, frame);
    });
}

pub(super) fn car(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    let body = s.chance.pick(&[
        p.cloth[1].lighter(0.25),
        p.cloth[2],
        p.accent_deep.lighter(0.15),
        p.slate.lighter(0.3),
        p.brand.lighter(0.3),
    ]);
    let side = if s.chance.happens(0.5) { -size } else { size };
    s.place(foot, [side, size], |s| {
        s.oval([0.0, 0.0], [66.0, 4.6], p.steel.darker(0.3).thin(0.28));
        s.shape("M-60 -12Q-62 -30 -50 -33L-38 -35Q-26 -56 -8 -56H14Q28 -56 40 -35L54 -31Q63 -28 61 -12z", body);
        s.shape("M-60 -12Q-61 -20 -59 -25H60Q62 -20 61 -12z", body.darker(0.4).thin(0.22));
        s.shape("M-31 -36Q-22 -51 -8 -51H-1V-36z", p.glass.lighter(0.25));
        s.shape("M4 -51H13Q24 -51 33 -36H4z", p.glass.lighter(0.25));
        s.dot([57.0, -26.0], 3.0, p.sun);
        s.slab([-61.0, -28.0, 4.0, 6.0], 1.5, p.accent_deep);
        for x in [-35.0, 36.0] {
            s.dot([x, -10.5], 12.0, TYRE);
            s.dot([x, -10.5], 5.4, p.paving);
        }
    });
}

pub(super) fn lamp(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    s.place(foot, [height / 120.0, height / 120.0], |s| {
        s.slab([-1.8, -104.0, 3.6, 104.0], 1.0, p.steel);
        s.slab([-4.5, -8.0, 9.0, 8.0], 1.5, p.steel);
        s.shape("M-8 -104L-6 -120H6L8 -104z", p.sun.lighter(0.45));
        s.shape("M-8 -119L0 -127L8 -119z", p.steel);
        s.slab([-9.0, -106.0, 18.0, 3.0], 1.0, p.steel);
    });
}

/// The skip in which lifted tiles go.
pub(super) fn skip(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    s.place(foot, [size, size], |s| {
        s.oval([0.0, 2.0], [64.0, 5.0], p.steel.thin(0.3));
        for (x, turn) in [(-38.0_f64, -13.0_f64), (-8.0, 9.0), (22.0, -7.0), (-22.0, 4.0), (10.0, -16.0)] {
            s.turn([x, if turn.abs() < 8.0 { -70.0 } else { -62.0 }], turn, |s| {
                s.slab([-6.0, -8.0, 32.0, 15.0], 2.0, p.paving.darker(0.08 + turn.abs() / 150.0));
            });
        }
        s.shape("M-62 -58H62L48 -6H-48z", p.brand);
        s.shape("M-62 -58H62L59 -46H-59z", p.brand_dark);
        s.line("M-32 -44L-26 -10M0 -44V-10M32 -44L26 -10", p.brand_dark.thin(0.6), 4.0);
        s.slab([-68.0, -63.0, 136.0, 9.0], 2.0, p.brand_dark);
        for x in [-34.0, 34.0] {
            s.dot([x, -5.0], 8.0, TYRE);
            s.dot([x, -5.0], 3.0, p.paving);
        }
    });
}

pub(super) fn barrow(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    s.place(foot, [size, size], |s| {
        s.oval([0.0, 1.0], [38.0, 3.6], p.leaf_deep.thin(0.25));
        s.line("M-44 -42L-10 -22L24 -10M-20 -26L-24 0", p.steel, 4.2);
        s.dot([26.0, -11.0], 11.5, TYRE);
        s.dot([26.0, -11.0], 4.0, p.paving);
        s.shape("M-26 -42Q-12 -66 6 -56Q22 -64 32 -42z", p.soil);
        s.shape("M-32 -44H38L22 -18H-16z", p.accent);
        s.shape("M-32 -44H38L35 -38H-29z", p.accent.darker(0.18));
    });
    plants::tuft(s, [foot[0] + 4.0 * size, foot[1] - 52.0 * size], 24.0 * size);
}

/// A stack of lifted tiles.
pub(super) fn tiles(s: &mut Sheet, [x, y]: Point, count: u32) {
    let tile = s.paints.paving.darker(0.12);
    for i in 0..count {
        let shift = s.chance.between(-3.0, 3.0);
        let (top, tone) = (y - 8.0 * f64::from(i + 1), if i % 2 == 0 { 0.0 } else { 0.12 });
        s.slab([x - 19.0 + shift, top, 38.0, 7.6], 1.5, tile.darker(tone));
    }
}

fn stripes(s: &mut Sheet, cloth: Colour) {
    s.shape("M-62 -104H62L74 -78H-74z", WHITE.mix(s.paints.sand, 0.3));
    for i in [0.0, 2.0, 4.0] {
        let (a, b) = (-62.0 + i * 24.8, -74.0 + i * 29.6);
        s.shape(&format!("M{a:.1} -104h24.8L{:.1} -78h-29.6z", b + 29.6), cloth);
    }
    for i in 0..5 {
        let tone = if i % 2 == 0 { cloth.darker(0.1) } else { WHITE.mix(s.paints.sand, 0.5) };
        s.shape(&format!("M{:.1} -78h29.6v5a14.8 10 0 0 1 -29.6 0z", -74.0 + f64::from(i) * 29.6), tone);
    }
}

/// A market stall, 150 wide.
pub(super) fn stall(s: &mut Sheet, foot: Point, size: f64, keeper: impl FnOnce(&mut Sheet)) {
    let p = s.paints;
    let cloth = s.chance.pick(&[p.brand, p.accent_deep, p.accent, p.cloth[1]]);
    s.place(foot, [size, size], |s| {
        s.oval([0.0, 1.0], [76.0, 5.0], p.steel.thin(0.22));
        for x in [-66.0, 62.0] {
            s.slab([x, -90.0, 4.0, 90.0], 0.0, p.wood.darker(0.15));
        }
        keeper(s);
        s.slab([-68.0, -36.0, 136.0, 34.0], 2.0, p.wood);
        s.line("M-66 -24H66M-66 -13H66", p.wood.darker(0.22), 1.6);
        for (i, fruit) in [p.petals[1], p.leaf_light, p.sun, p.pot].into_iter().enumerate() {
            let x = -62.0 + 32.0 * i as f64;
            for (dx, dy) in [(5.0, -1.0), (13.0, -2.0), (21.0, -1.0), (9.0, -7.0), (17.0, -7.0)] {
                s.dot([x + dx, -45.0 + dy], 5.2, fruit);
            }
            s.slab([x, -46.0, 27.0, 12.0], 1.5, p.wood.lighter(0.25));
        }
        stripes(s, cloth);
    });
}

pub(super) fn rain_barrel(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    s.place(foot, [size, size], |s| {
        s.shape("M-17 0Q-23 -25 -17 -50H17Q23 -25 17 0z", p.leaf_deep);
        s.oval([0.0, -50.0], [17.0, 4.0], p.leaf_deep.lighter(0.2));
        s.line("M-19.6 -14H19.6M-19.6 -36H19.6", p.leaf_deep.darker(0.3), 2.4);
        s.line("M0 -9H7V-5", p.sun, 3.0);
    });
}

pub(super) fn duck(s: &mut Sheet, at: Point, size: f64) {
    let p = s.paints;
    let side = if s.chance.happens(0.5) { -size } else { size };
    s.place(at, [side, size], |s| {
        s.oval([0.0, 2.0], [17.0, 2.4], WHITE.thin(0.5));
        s.shape(
            "M-15 -5Q-17 -10 -19 -10Q-8 -9 0 -8Q3 -9 4 -14Q9 -14 10 -10Q12 0 0 1Q-12 2 -15 -5z",
            WHITE.mix(p.sand, 0.4),
        );
        s.dot([7.5, -14.5], 4.6, p.leaf_deep);
        s.shape("M11 -15L17 -13L11 -12z", p.sun);
        s.dot([8.6, -15.6], 0.9, WHITE);
    });
}

/// A ladder against a wall, leaning right.
pub(super) fn ladder(s: &mut Sheet, [x, y]: Point, height: f64) {
    let p = s.paints;
    let steps = (height / 13.0) as u32;
    s.turn([x, y], 9.0, |s| {
        let mut rungs = String::new();
        for i in 1..=steps {
            rungs.push_str(&format!("M-8 -{}h16", f64::from(i) * 12.4));
        }
        s.line(&rungs, p.wood, 2.4);
        s.line(&format!("M-8 0V-{height}M8 0V-{height}"), p.wood.darker(0.18), 3.4);
    });
}

/// A bin of bulbs on a rope: bunting between two places.
pub(super) fn bunting(s: &mut Sheet, [x1, y1]: Point, [x2, y2]: Point, sag: f64) {
    let p = s.paints;
    let flags = [p.accent, p.brand, WHITE, p.accent_deep];
    let (mx, my) = ((x1 + x2) / 2.0, (y1 + y2) / 2.0 + sag * 2.0);
    s.line(&format!("M{x1:.1} {y1:.1}Q{mx:.1} {my:.1} {x2:.1} {y2:.1}"), p.steel, 1.4);
    let count = ((x2 - x1) / 21.0) as usize;
    for i in 1..count {
        let t = i as f64 / count as f64;
        let along = |a: f64, m: f64, b: f64| a * (1.0 - t) * (1.0 - t) + 2.0 * m * t * (1.0 - t) + b * t * t;
        let (x, y) = (along(x1, mx, x2), along(y1, my, y2));
        s.shape(&format!("M{:.1} {y:.1}h14L{x:.1} {:.1}z", x - 7.0, y + 14.0), flags[i % flags.len()]);
    }
}
