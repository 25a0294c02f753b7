//! Houses, rows of houses, and the church.

use super::{
    paint::{Colour, WHITE},
    plants,
    sheet::{Point, Sheet},
};

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Gable {
    Stepped,
    Pointed,
    Bell,
    Tiled,
    Solar,
}

pub(super) const GABLES: [Gable; 6] =
    [Gable::Stepped, Gable::Tiled, Gable::Pointed, Gable::Bell, Gable::Tiled, Gable::Solar];

#[derive(Clone, Copy)]
pub(super) struct House {
    pub(super) width: f64,
    /// Up to the gutter; the gable comes on top of it.
    pub(super) height: f64,
    pub(super) gable: Gable,
    pub(super) wall: Colour,
}

pub(super) fn any_house(s: &mut Sheet, width: f64, height: f64) -> House {
    let walls = s.paints.walls;
    House { width, height, gable: s.chance.pick(&GABLES), wall: s.chance.pick(&walls) }
}

/// A closed row of houses from `left` to `right`, never two alike side by side.
pub(super) fn row(s: &mut Sheet, [left, right]: [f64; 2], base: f64, [low, high]: [f64; 2]) {
    let mut x = left;
    let mut before: Option<House> = None;
    while x < right {
        let (width, height) = (s.chance.between(74.0, 108.0), s.chance.between(low, high));
        let mut house = any_house(s, width, height);
        while before.is_some_and(|before| before.wall == house.wall || before.gable == house.gable) {
            house = any_house(s, width, height);
        }
        draw(s, [x, base], house);
        x += width;
        before = Some(house);
    }
}

/// Stands with its left foot at the given place.
pub(super) fn draw(s: &mut Sheet, foot: Point, house: House) {
    s.place(foot, [1.0, 1.0], |s| {
        front(s, house);
        windows(s, house);
        ground_floor(s, house);
    });
}

fn front(s: &mut Sheet, House { width: w, height: h, gable, wall }: House) {
    let p = s.paints;
    let roof = s.chance.pick(&[p.roof, p.roof, p.slate, p.roof.mix(p.slate, 0.5)]);
    match gable {
        Gable::Stepped => stepped(s, [w, h], wall),
        Gable::Pointed => {
            let (peak, eave) = (h + w * 0.56, h - 6.0);
            s.shape(&format!("M0 0V-{h:.1}L{:.1} -{peak:.1}L{w:.1} -{h:.1}V0z", w / 2.0), wall);
            s.line(&format!("M-3 -{eave:.1}L{:.1} -{:.1}L{:.1} -{eave:.1}", w / 2.0, peak + 1.0, w + 3.0), roof, 7.0);
            attic(s, [w / 2.0, -h - w * 0.16], w);
        }
        Gable::Bell => {
            let (a, b, c) = (w * 0.16, w * 0.30, w * 0.26);
            let (low, mid, high) = (h + c * 0.2, h + c, h + c * 1.7);
            s.shape(
                &format!(
                    "M0 0V-{h:.1}Q{a:.1} -{low:.1} {b:.1} -{mid:.1}V-{high:.1}Q{:.1} -{:.1} {:.1} -{high:.1}\
                     V-{mid:.1}Q{:.1} -{low:.1} {w:.1} -{h:.1}V0z",
                    w / 2.0,
                    h + c * 2.5,
                    w - b,
                    w - a,
                ),
                wall,
            );
            s.slab([b - 4.0, -h - c * 1.75, w - 2.0 * b + 8.0, 4.5], 2.0, WHITE.thin(0.85));
            attic(s, [w / 2.0, -h - w * 0.1], w);
        }
        Gable::Tiled | Gable::Solar => {
            s.slab([w * 0.74, -h - w * 0.46, w * 0.1, w * 0.3], 0.0, wall.darker(0.18));
            s.slab([0.0, -h, w, h], 0.0, wall);
            s.shape(
                &format!("M-4 -{h:.1}L{:.1} -{:.1}H{:.1}L{:.1} -{h:.1}z", w * 0.1, h + w * 0.36, w * 0.9, w + 4.0),
                roof,
            );
            if gable == Gable::Solar {
                panels(s, [w, h])
            } else {
                dormer(s, [w, h], roof)
            }
            s.slab([-4.0, -h, w + 8.0, 4.0], 1.5, WHITE.thin(0.85));
        }
    }
    s.slab([w * 0.9, -h + 4.0, w * 0.1, h - 4.0], 0.0, wall.darker(0.5).thin(0.13));
    s.slab([0.0, -7.0, w, 7.0], 0.0, wall.darker(0.5).thin(0.3));
}

fn stepped(s: &mut Sheet, [w, h]: [f64; 2], wall: Colour) {
    let (tread, rise) = (w * 0.11, w * 0.145);
    let up = format!("h{tread:.1}v-{rise:.1}").repeat(3);
    let down = format!("v{rise:.1}h{tread:.1}").repeat(3);
    s.shape(&format!("M0 0V-{:.1}{up}h{:.1}{down}V0z", h + rise * 0.6, w - 6.0 * tread), wall);
    for step in 0..4 {
        let (x, y) = (tread * f64::from(step), -h - rise * (0.6 + f64::from(step)));
        let wide = if step == 3 { w - 6.0 * tread } else { tread };
        s.slab([x - 1.0, y - 1.5, wide + 2.0, 3.6], 1.0, WHITE.thin(0.75));
        if step < 3 {
            s.slab([w - x - tread - 1.0, y - 1.5, tread + 2.0, 3.6], 1.0, WHITE.thin(0.75));
        }
    }
    attic(s, [w / 2.0, -h - w * 0.14], w);
}

/// The one window under the top of a gable: round, or with an arch.
fn attic(s: &mut Sheet, [x, y]: Point, width: f64) {
    let glass = s.paints.glass;
    if s.chance.happens(0.4) {
        s.dot([x, y], width * 0.095, WHITE);
        s.dot([x, y], width * 0.068, glass);
        return;
    }
    s.place([x, y], [width / 90.0, width / 90.0], |s| {
        s.shape("M-9 13V-5a9 9 0 0 1 18 0V13z", WHITE);
        s.shape("M-6.6 11V-5a6.6 6.6 0 0 1 13.2 0V11z", glass);
        s.line("M0 -11V11", WHITE, 1.8);
    });
}

fn panels(s: &mut Sheet, [w, h]: [f64; 2]) {
    let panel = s.paints.panel;
    for i in 0..3 {
        let x = w * (0.17 + 0.23 * f64::from(i));
        let (top, foot, wide, lean) = (h + w * 0.29, h + w * 0.08, w * 0.2, w * 0.02);
        s.shape(
            &format!(
                "M{x:.1} -{foot:.1}L{:.1} -{top:.1}h{:.1}L{:.1} -{foot:.1}z",
                x + lean,
                wide - lean * 2.0,
                x + wide
            ),
            panel,
        );
        s.line(&format!("M{:.1} -{:.1}h{:.1}", x + lean, (top + foot) / 2.0, wide - lean * 2.0), WHITE.thin(0.35), 1.0);
    }
}

fn dormer(s: &mut Sheet, [w, h]: [f64; 2], roof: Colour) {
    let glass = s.paints.glass;
    if w < 62.0 {
        return;
    }
    s.place([w * 0.42, -h - w * 0.06], [w / 90.0, w / 90.0], |s| {
        s.shape("M-13 2V-16L0 -25L13 -16V2z", WHITE);
        s.slab([-8.0, -14.0, 16.0, 14.0], 1.0, glass);
        s.line("M-15 -15L0 -26L15 -15", roof.darker(0.18), 3.6);
        s.line("M0 -14V0", WHITE, 1.8);
    });
}

fn columns(width: f64) -> u32 {
    if width > 118.0 {
        4
    } else if width > 72.0 {
        3
    } else {
        2
    }
}

pub(super) fn window(s: &mut Sheet, frame: [f64; 4]) {
    glaze(s, &[frame]);
}

/// All windows of a front at once: a few long paths instead of many short elements.
fn glaze(s: &mut Sheet, frames: &[[f64; 4]]) {
    let [mut wood, mut panes, mut shine, mut bars, mut sills] = [const { String::new() }; 5];
    for [x, y, w, h] in frames {
        wood.push_str(&format!("M{x:.1} {y:.1}h{w:.1}v{h:.1}h-{w:.1}z"));
        let (gx, gy, gw, gh) = (x + 2.0, y + 2.0, w - 4.0, h - 4.0);
        panes.push_str(&format!("M{gx:.1} {gy:.1}h{gw:.1}v{gh:.1}h-{gw:.1}z"));
        shine.push_str(&format!("M{gx:.1} {gy:.1}h{gw:.1}l-{gw:.1} {:.1}z", gh * 0.8));
        bars.push_str(&format!("M{:.1} {gy:.1}v{gh:.1}M{gx:.1} {:.1}h{gw:.1}", x + w / 2.0, y + h * 0.38));
        sills.push_str(&format!("M{:.1} {:.1}h{:.1}v3h-{:.1}z", x - 2.0, y + h, w + 4.0, w + 4.0));
    }
    let glass = s.paints.glass;
    s.shape(&wood, WHITE);
    s.shape(&panes, glass);
    s.shape(&shine, WHITE.thin(0.35));
    s.line(&bars, WHITE, 1.7);
    s.shape(&sills, Colour::new(0x3a_30_30).thin(0.25));
}

/// The light stone over windows.
fn lintels(s: &mut Sheet, frames: &[[f64; 4]], wall: Colour) {
    let mut stones = String::new();
    for [x, y, w, _] in frames {
        stones.push_str(&format!("M{:.1} {:.1}h{:.1}v3.4h-{:.1}z", x - 1.5, y - 4.0, w + 3.0, w + 3.0));
    }
    s.shape(&stones, wall.lighter(0.45));
}

fn windows(s: &mut Sheet, House { width, height, wall, .. }: House) {
    let count = columns(width);
    let (wide, floors) = (width / (f64::from(count) * 1.9 + 0.9), ((height - 50.0) / 42.0).floor().max(0.0) as u32);
    let shutters = s.chance.happens(0.22) && wide > 14.0;
    let shutter = s.chance.pick(&[s.paints.brand, s.paints.leaf_deep, s.paints.slate]);
    let boxes = s.chance.happens(0.3);
    let frame = |column: u32, floor: u32| {
        [wide * (0.9 + 1.9 * f64::from(column)), -height + 11.0 + 42.0 * f64::from(floor), wide, 25.0]
    };
    let frames: Vec<[f64; 4]> =
        (0..floors).flat_map(|floor| (0..count).map(move |column| frame(column, floor))).collect();
    lintels(s, &frames, wall);
    glaze(s, &frames);
    for (i, [x, y, ..]) in frames.iter().enumerate() {
        if shutters {
            s.slab([x - wide * 0.36, *y, wide * 0.3, 25.0], 1.0, shutter);
            s.slab([x + wide * 1.06, *y, wide * 0.3, 25.0], 1.0, shutter);
        }
        if boxes && i < count as usize {
            plants::bush(s, [x + wide / 2.0, y + 27.0], wide * 1.15);
            s.slab([x - 2.0, y + 24.0, wide + 4.0, 5.0], 1.5, s.paints.pot);
        }
    }
}

fn ground_floor(s: &mut Sheet, House { width, height, wall, .. }: House) {
    let p = s.paints;
    let count = columns(width);
    let wide = width / (f64::from(count) * 1.9 + 0.9);
    let at = if width > 150.0 { 0 } else { s.chance.pick(&[0, count - 1]) };
    let colour = s.chance.pick(&[p.brand, p.roof, p.slate, p.brand_dark, p.accent_deep]);
    let tall = (height * 0.4).min(40.0);
    let frame = |column: u32| [wide * (0.9 + 1.9 * f64::from(column)), -tall + 2.6, wide, tall - 15.0];
    let frames: Vec<[f64; 4]> = (0..count).filter(|column| *column != at).map(frame).collect();
    lintels(s, &frames, wall);
    glaze(s, &frames);
    let [x, ..] = frame(at);
    door(s, [x - 1.0, -tall, wide + 2.0, tall], colour);
    // Green against the front: what the platform is for.
    if s.chance.happens(0.3) {
        let x = if at == 0 { width * 0.92 } else { width * 0.08 };
        climber(s, [x, 0.0], height * 0.75);
    }
}

fn door(s: &mut Sheet, [x, y, w, h]: [f64; 4], colour: Colour) {
    let arch = w * 0.42;
    s.shape(&format!("M{:.1} 0V{y:.1}q{:.1} -{arch:.1} {:.1} 0V0z", x - 2.0, w / 2.0 + 2.0, w + 4.0), WHITE.thin(0.8));
    s.shape(&format!("M{x:.1} 0V{:.1}q{:.1} -{arch:.1} {w:.1} 0V0z", y + 1.0, w / 2.0), colour);
    s.slab([x + w * 0.2, y + h * 0.1, w * 0.6, h * 0.3], 1.0, WHITE.thin(0.35));
    s.dot([x + w * 0.8, -h * 0.42], 1.2, s.paints.sun);
    s.slab([x - 3.0, -3.0, w + 6.0, 3.0], 1.0, s.paints.steel.lighter(0.4));
}

/// A climbing plant up a wall.
pub(super) fn climber(s: &mut Sheet, [x, base]: Point, height: f64) {
    let p = s.paints;
    let mut y = base;
    while y > base - height {
        let lean = s.chance.between(-6.0, 6.0);
        let leaf = s.chance.pick(&[p.leaf, p.leaf_light, p.leaf_deep]);
        let size = s.chance.between(4.5, 8.0);
        s.dot([x + lean, y - 4.0], size, leaf);
        if s.chance.happens(0.25) {
            let petal = s.chance.pick(&[p.petals[1], p.petals[3], p.petals[2]]);
            s.dot([x + lean, y - 5.0], 2.0, petal);
        }
        y -= 6.5;
    }
}

/// The village church; its foot is the middle of the tower, which stands 250 high at size 1.
pub(super) fn church(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    let stone = Colour::new(0xbf_a8_8e);
    s.place(foot, [size, size], |s| {
        s.slab([20.0, -78.0, 92.0, 78.0], 0.0, stone.lighter(0.18));
        s.shape("M16 -78L46 -118H100L116 -78z", p.slate);
        s.shape("M16 -78L46 -118H58L34 -78z", WHITE.thin(0.1));
        for x in [34.0, 60.0, 86.0] {
            s.shape(&format!("M{x} -18V-48q7 -14 14 0V-18z"), p.glass.mix(p.brand, 0.2));
            s.line(&format!("M{} -54V-18", x + 7.0), WHITE.thin(0.7), 1.6);
        }
        s.slab([-24.0, -140.0, 48.0, 140.0], 0.0, stone);
        s.slab([12.0, -140.0, 12.0, 140.0], 0.0, stone.darker(0.4).thin(0.2));
        s.shape("M-30 -138L0 -238L30 -138z", p.slate);
        s.shape("M0 -238L30 -138H10z", p.slate.darker(0.35).thin(0.4));
        s.line("M0 -238V-258M-7 -251H7", p.slate, 3.0);
        s.dot([0.0, -114.0], 11.5, WHITE);
        s.line("M0 -114V-121M0 -114L5 -111", p.ink, 1.8);
        s.shape("M-9 -62V-84q9 -13 18 0V-62z", p.slate.thin(0.75));
        s.shape("M-10 0V-28q10 -14 20 0V0z", p.roof.darker(0.15));
        s.slab([-26.0, -92.0, 52.0, 3.0], 0.0, WHITE.thin(0.4));
    });
}
