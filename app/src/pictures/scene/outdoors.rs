//! Scenes on the way: a street with trees, a path for bicycles.

use super::{
    WIDTH, ground, houses,
    paint::WHITE,
    people::{self, Pose},
    plants::{self, Tree},
    sheet::{Point, Sheet},
    things,
};

const BASE: f64 = 246.0;

pub(super) fn street(s: &mut Sheet) {
    ground::sky(s, WIDTH, BASE);
    ground::hills(s, WIDTH, BASE);
    let left = s.chance.between(-80.0, -5.0);
    houses::row(s, [left, WIDTH], BASE, [88.0, 142.0]);
    ground::road(s, WIDTH, [BASE, 296.0, 372.0]);
    let first = s.chance.between(40.0, 120.0);
    let tree = s.chance.pick(&[Tree::Round, Tree::Tall, Tree::Birch]);
    for i in 0..4 {
        tree_pit(s, [first + 168.0 * f64::from(i), 286.0], tree);
    }
    for x in [first + 84.0, first + 420.0] {
        things::lamp(s, [x, 290.0], 118.0);
    }
    let x = s.chance.between(140.0, 500.0);
    match s.chance.pick(&[0, 1, 2]) {
        0 => things::car(s, [x, 326.0], 0.86),
        1 => people::cyclist(s, [x, 352.0], 96.0),
        _ => people::cyclist(s, [x, 326.0], -92.0),
    }
    let x = s.chance.between(30.0, 90.0);
    people::person(s, [first + 110.0, 294.0], 78.0, Pose::Walk);
    people::person(s, [first + 262.0, 292.0], 76.0, Pose::Water);
    near_verge(s, x);
}

/// The near side: a strip of plants where tiles were.
fn near_verge(s: &mut Sheet, left: f64) {
    let p = s.paints;
    ground::paving(s, [0.0, 370.0, WIDTH, 30.0]);
    s.slab([0.0, 367.0, WIDTH, 6.0], 0.0, p.paving.lighter(0.5));
    for x in [left, left + 230.0, left + 460.0] {
        plants::bed(s, [x, 391.0], 132.0);
    }
}

fn tree_pit(s: &mut Sheet, [x, y]: Point, tree: Tree) {
    let p = s.paints;
    s.oval([x, y], [36.0, 8.0], p.paving.lighter(0.5));
    s.oval([x, y], [32.0, 6.5], p.soil);
    let height = s.chance.between(124.0, 150.0);
    plants::plant(s, tree, [x, y], height);
    for dx in [-24.0, -15.0, -7.0, 9.0, 17.0, 25.0] {
        let dy = s.chance.between(0.0, 5.0);
        plants::flower(s, [x + dx, y + dy], 13.0);
    }
    plants::tuft(s, [x - 11.0, y + 5.0], 13.0);
    plants::tuft(s, [x + 21.0, y + 4.0], 14.0);
}

pub(super) fn bike(s: &mut Sheet) {
    let p = s.paints;
    ground::sky(s, WIDTH, 214.0);
    ground::hills(s, WIDTH, 214.0);
    let village = s.chance.between(60.0, 380.0);
    s.place([village, 214.0], [0.62, 0.62], |s| {
        houses::church(s, [170.0, 0.0], 0.8);
        houses::row(s, [-60.0, 90.0], 0.0, [70.0, 96.0]);
        houses::row(s, [262.0, 400.0], 0.0, [70.0, 96.0]);
    });
    ground::lawn(s, WIDTH, 214.0);
    plants::flowers(s, [0.0, 226.0, WIDTH, 40.0], 22);
    s.shape("M0 276Q160 262 340 276T640 270V352Q480 364 320 356T0 362z", p.accent_deep.mix(p.sand, 0.55));
    s.line("M0 276Q160 262 340 276T640 270M640 352Q480 364 320 356T0 362", WHITE.thin(0.75), 4.0);
    s.dashes("M0 318Q160 308 330 316T640 310", WHITE.thin(0.85), 3.6, "26 22");
    let mut x = s.chance.between(-10.0, 40.0);
    let tree = s.chance.pick(&[Tree::Tall, Tree::Poplar, Tree::Willow, Tree::Round]);
    while x < WIDTH {
        let height = s.chance.between(136.0, 160.0);
        plants::plant(s, tree, [x, 270.0], height);
        x += s.chance.between(118.0, 150.0);
    }
    let x = s.chance.between(120.0, 210.0);
    people::cyclist(s, [x, 334.0], 128.0);
    if s.chance.happens(0.6) {
        people::cyclist(s, [x + 116.0, 340.0], 96.0);
    }
    people::cyclist(s, [x + 310.0, 308.0], -116.0);
    bike_stand(s);
}

fn bike_stand(s: &mut Sheet) {
    for x in [22.0, 70.0, 120.0, 478.0, 540.0, 600.0] {
        let width = s.chance.between(36.0, 58.0);
        plants::bush(s, [x, 402.0], width);
    }
    plants::flowers(s, [150.0, 374.0, 320.0, 22.0], 26);
    for x in [170.0, 262.0, 330.0, 410.0] {
        plants::tuft(s, [x, 396.0], 24.0);
    }
}
