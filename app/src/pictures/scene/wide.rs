//! The wide drawings: the village of the home page, the skyline of its foot, and the platform's sign.

use super::{
    ground,
    houses::{self, Gable, House},
    paint::WHITE,
    people::{self, Pose},
    plants::{self, Tree},
    sheet::Sheet,
    things,
};

const WIDE: f64 = 1440.0;
const BASE: f64 = 318.0;

pub(super) fn hero(s: &mut Sheet) {
    ground::sky(s, WIDE, BASE);
    ground::hills(s, WIDE, BASE);
    let walls = s.paints.walls;
    houses::church(s, [640.0, BASE], 1.06);
    let fronts = [
        (96.0, 92.0, 96.0, Gable::Tiled, 5),
        (188.0, 96.0, 122.0, Gable::Stepped, 1),
        (284.0, 84.0, 104.0, Gable::Tiled, 3),
        (368.0, 104.0, 126.0, Gable::Pointed, 2),
        (472.0, 86.0, 110.0, Gable::Bell, 0),
        (762.0, 92.0, 112.0, Gable::Solar, 4),
        (854.0, 108.0, 134.0, Gable::Stepped, 0),
        (962.0, 88.0, 106.0, Gable::Tiled, 6),
        (1050.0, 98.0, 128.0, Gable::Bell, 1),
        (1148.0, 112.0, 104.0, Gable::Solar, 2),
        (1260.0, 92.0, 118.0, Gable::Pointed, 3),
    ];
    for (x, width, height, gable, wall) in fronts {
        houses::draw(s, [x, BASE], House { width, height, gable, wall: walls[wall] });
    }
    plants::any_tree(s, [44.0, BASE + 6.0], 150.0);
    plants::any_tree(s, [1400.0, BASE + 6.0], 156.0);
    square(s);
    middle(s);
    near(s);
}

/// Paving on the left that gives way to grass.
fn square(s: &mut Sheet) {
    let p = s.paints;
    ground::paving(s, [0.0, BASE, WIDE, 202.0]);
    s.shape("M604 318Q596 372 470 412T372 520H1440V318z", p.grass_deep);
    s.shape("M618 318Q612 378 488 418T390 520H1440V318z", p.grass);
    s.shape("M760 520Q790 430 930 410T1200 392T1440 348V384Q1320 420 1160 428T960 462T900 520z", p.sand);
    s.shape("M1440 420Q1300 440 1180 470T1060 520H1440z", p.grass.mix(p.grass_deep, 0.4));
    plants::flowers(s, [640.0, 332.0, 780.0, 44.0], 54);
}

fn middle(s: &mut Sheet) {
    things::bunting(s, [236.0, 214.0], [640.0, 196.0], 26.0);
    things::bunting(s, [640.0, 196.0], [900.0, 184.0], 20.0);
    things::lamp(s, [560.0, 352.0], 132.0);
    things::lamp(s, [150.0, 352.0], 132.0);
    plants::plant(s, Tree::Round, [716.0, 366.0], 136.0);
    plants::plant(s, Tree::Birch, [1010.0, 362.0], 142.0);
    plants::plant(s, Tree::Tall, [1236.0, 366.0], 150.0);
    things::bench(s, [868.0, 388.0], 0.92);
    people::facing(s, [854.0, 388.0], 92.0, Pose::Sit);
    people::facing(s, [886.0, 388.0], -90.0, Pose::Sit);
    things::stall(s, [300.0, 376.0], 0.94, |s| people::facing(s, [-10.0, -4.0], 72.0, Pose::Stand));
    people::facing(s, [446.0, 384.0], -98.0, Pose::Walk);
    people::cyclist(s, [1128.0, 404.0], 104.0);
    people::facing(s, [962.0, 446.0], -106.0, Pose::Walk);
    people::facing(s, [926.0, 448.0], -68.0, Pose::Walk);
    plants::bush(s, [664.0, 374.0], 58.0);
    plants::bush(s, [1072.0, 372.0], 52.0);
}

fn near(s: &mut Sheet) {
    let p = s.paints;
    plants::flowers(s, [500.0, 420.0, 330.0, 84.0], 46);
    plants::flowers(s, [980.0, 458.0, 440.0, 54.0], 50);
    things::skip(s, [122.0, 452.0], 1.04);
    people::facing(s, [226.0, 482.0], -126.0, Pose::Pot);
    things::tiles(s, [322.0, 500.0], 5);
    people::facing(s, [398.0, 480.0], 130.0, Pose::Dig);
    s.shape("M430 500q50 -30 132 -22t96 30q-120 20 -228 -8z", p.soil);
    people::facing(s, [596.0, 492.0], -124.0, Pose::Kneel);
    plants::bush(s, [500.0, 500.0], 42.0);
    plants::flowers(s, [470.0, 490.0, 90.0, 12.0], 7);
    people::facing(s, [690.0, 500.0], -128.0, Pose::Water);
    people::facing(s, [1030.0, 498.0], 124.0, Pose::Push);
    things::barrow(s, [1112.0, 500.0], 1.0);
    people::facing(s, [1210.0, 486.0], -124.0, Pose::Point);
    people::facing(s, [1250.0, 492.0], -76.0, Pose::Wave);
    plants::plant(s, Tree::Apple, [1372.0, 500.0], 214.0);
    plants::bush(s, [1300.0, 512.0], 70.0);
    plants::bush(s, [30.0, 516.0], 76.0);
    plants::potted(s, [62.0, 510.0], 66.0);
}

/// Everything stands on nothing: the page's own colour shows between.
pub(super) fn strip(s: &mut Sheet) {
    let p = s.paints;
    s.shape("M0 112Q200 84 470 100T960 94T1440 104V160H0z", p.hill);
    for x in [24.0, 40.0, 58.0, 392.0, 410.0, 1010.0, 1026.0, 1384.0, 1402.0] {
        plants::plant(s, Tree::Poplar, [x, 112.0], 70.0);
    }
    s.place([0.0, 120.0], [0.62, 0.62], |s| {
        houses::row(s, [170.0, 480.0], 0.0, [66.0, 100.0]);
        houses::church(s, [1130.0, 0.0], 0.72);
        houses::row(s, [780.0, 1030.0], 0.0, [70.0, 104.0]);
        houses::row(s, [1220.0, 1500.0], 0.0, [66.0, 100.0]);
        houses::row(s, [1830.0, 2120.0], 0.0, [66.0, 100.0]);
    });
    s.shape("M0 122Q240 104 520 118T1010 114T1440 120V160H0z", p.grass);
    s.shape("M0 140Q300 124 640 136T1440 134V160H0z", p.grass_deep.mix(p.grass, 0.3));
    for (x, height) in [(98.0, 92.0), (452.0, 86.0), (752.0, 96.0), (1048.0, 84.0), (1346.0, 98.0)] {
        plants::any_tree(s, [x, 132.0], height);
    }
    plants::flowers(s, [10.0, 126.0, 1420.0, 30.0], 90);
    people::cyclist(s, [250.0, 148.0], 72.0);
    people::facing(s, [560.0, 150.0], 76.0, Pose::Dig);
    people::facing(s, [626.0, 150.0], -74.0, Pose::Pot);
    people::facing(s, [850.0, 150.0], 76.0, Pose::Water);
    people::facing(s, [1150.0, 148.0], 72.0, Pose::Walk);
    people::facing(s, [1176.0, 149.0], 46.0, Pose::Walk);
    for (x, width) in [(330.0, 44.0), (690.0, 50.0), (930.0, 42.0), (1250.0, 52.0)] {
        plants::bush(s, [x, 146.0], width);
    }
}

pub(super) fn mark(s: &mut Sheet) {
    let p = s.paints;
    s.slab([0.0, 0.0, 64.0, 64.0], 16.0, p.brand);
    s.slab([9.0, 46.0, 20.0, 9.0], 2.5, WHITE.thin(0.9));
    s.slab([35.0, 46.0, 20.0, 9.0], 2.5, WHITE.thin(0.9));
    s.line("M32 52V29", WHITE, 4.6);
    s.shape("M32 32Q14 33 11 14Q30 11 32 32z", p.accent);
    s.shape("M32 27Q33 12 52 10Q53 28 32 27z", WHITE);
}
