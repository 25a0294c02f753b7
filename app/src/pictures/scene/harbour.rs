//! The harbour town at its quay: cranes far off, warehouses, a barge, and green along the water.

use super::{
    ground,
    houses::{self, Gable, House},
    paint::{Colour, WHITE},
    people::{self, Pose},
    plants::{self, Tree},
    sheet::{Point, Sheet},
    things,
};

const WIDE: f64 = 1440.0;
const QUAY: f64 = 286.0;

pub(super) fn harbour(s: &mut Sheet) {
    ground::sky(s, WIDE, QUAY);
    far_side(s);
    let walls = s.paints.walls;
    houses::church(s, [432.0, QUAY], 0.98);
    let fronts = [
        (-20.0, 96.0, 104.0, Gable::Tiled, 3),
        (76.0, 92.0, 126.0, Gable::Stepped, 0),
        (168.0, 104.0, 112.0, Gable::Solar, 2),
        (272.0, 88.0, 128.0, Gable::Bell, 1),
        (552.0, 98.0, 122.0, Gable::Stepped, 4),
        (650.0, 84.0, 100.0, Gable::Tiled, 6),
        (734.0, 100.0, 118.0, Gable::Pointed, 5),
    ];
    for (x, width, height, gable, wall) in fronts {
        houses::draw(s, [x, QUAY], House { width, height, gable, wall: walls[wall] });
    }
    warehouse(s, [856.0, QUAY], walls[1]);
    quay(s);
    river(s);
    near_bank(s);
}

fn far_side(s: &mut Sheet) {
    let p = s.paints;
    s.shape("M0 262Q300 236 700 252T1440 240V300H0z", p.hill.mix(p.sky, 0.45));
    crane(s, [1180.0, 276.0], 0.92, p.slate.mix(p.sky, 0.35));
    crane(s, [1330.0, 280.0], 1.1, p.slate.mix(p.sky, 0.2));
    for (x, size) in [(1034.0, 0.7), (1098.0, 0.9), (1428.0, 0.8)] {
        turbine(s, [x, 268.0], size);
    }
}

fn crane(s: &mut Sheet, foot: Point, size: f64, tone: Colour) {
    s.place(foot, [size, size], |s| {
        s.line("M-26 0L-10 -118M26 0L10 -118M-20 -46H20M-15 -82H15M-20 -46L15 -82", tone, 5.0);
        s.slab([-22.0, -132.0, 44.0, 18.0], 2.0, tone);
        s.line("M-58 -126H118M0 -132V-168L-56 -126M0 -168L112 -126", tone, 4.4);
        s.line("M92 -126V-76", tone, 2.0);
        s.slab([78.0, -76.0, 28.0, 14.0], 1.0, s.paints.accent);
    });
}

fn turbine(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    let spin = s.chance.between(0.0, 110.0);
    s.place(foot, [size, size], |s| {
        s.shape("M-3 0L-1.6 -150H1.6L3 0z", p.slate.mix(p.sky, 0.5));
        for third in [0.0, 120.0, 240.0] {
            s.turn([0.0, -150.0], spin + third, |s| s.shape("M-2 0Q-5 -22 0 -62Q3 -22 2 0z", p.slate.mix(p.sky, 0.5)));
        }
        s.dot([0.0, -150.0], 3.6, p.slate);
    });
}

fn warehouse(s: &mut Sheet, foot: Point, wall: Colour) {
    let p = s.paints;
    s.place(foot, [1.0, 1.0], |s| {
        for (i, x) in [0.0, 92.0, 184.0].into_iter().enumerate() {
            let tone = wall.lighter(0.12 * i as f64);
            s.shape(&format!("M{x} 0V-108L{} -150L{} -108V0z", x + 46.0, x + 92.0), tone);
            s.line(&format!("M{} -106L{} -151L{} -106", x - 2.0, x + 46.0, x + 94.0), p.slate, 6.0);
            s.dot([x + 46.0, -116.0], 9.0, WHITE);
            s.dot([x + 46.0, -116.0], 6.4, p.glass);
            for row in [-92.0, -58.0] {
                for column in [10.0, 36.0, 62.0] {
                    houses::window(s, [x + column, row, 20.0, 24.0]);
                }
            }
            let door = if i == 1 { p.accent_deep } else { p.brand };
            s.shape(&format!("M{} 0V-22q18 -12 36 0V0z", x + 28.0), door);
            s.slab([x, -6.0, 92.0, 6.0], 0.0, tone.darker(0.4).thin(0.4));
        }
        houses::climber(s, [182.0, 0.0], 84.0);
    });
}

fn quay(s: &mut Sheet) {
    let p = s.paints;
    ground::paving(s, [0.0, QUAY, WIDE, 42.0]);
    for (x, height) in [
        (40.0, 118.0),
        (258.0, 124.0),
        (538.0, 116.0),
        (838.0, 128.0),
        (1150.0, 120.0),
        (1290.0, 132.0),
        (1400.0, 124.0),
    ] {
        s.oval([x, QUAY + 10.0], [32.0, 6.0], p.soil);
        plants::any_tree(s, [x, QUAY + 10.0], height);
        plants::flowers(s, [x - 26.0, QUAY + 9.0, 52.0, 6.0], 6);
    }
    for x in [144.0, 690.0, 1006.0] {
        things::lamp(s, [x, QUAY + 14.0], 112.0);
    }
    things::bench(s, [372.0, QUAY + 22.0], 0.78);
    people::facing(s, [364.0, QUAY + 22.0], 78.0, Pose::Sit);
    people::cyclist(s, [610.0, QUAY + 30.0], 84.0);
    people::facing(s, [206.0, QUAY + 28.0], 80.0, Pose::Walk);
    people::facing(s, [762.0, QUAY + 28.0], -80.0, Pose::Water);
    people::facing(s, [940.0, QUAY + 28.0], 80.0, Pose::Point);
    people::facing(s, [972.0, QUAY + 29.0], 52.0, Pose::Wave);
    people::facing(s, [1224.0, QUAY + 28.0], 80.0, Pose::Pot);
    s.slab([0.0, 326.0, WIDE, 22.0], 0.0, p.paving.darker(0.28));
    s.slab([0.0, 324.0, WIDE, 6.0], 0.0, p.paving.lighter(0.4));
    let mut joints = String::new();
    for i in 0..36 {
        joints.push_str(&format!("M{} 331v16", 20 + i * 40));
    }
    s.line(&joints, p.paving.darker(0.42), 1.6);
    for x in [90.0, 470.0, 880.0, 1110.0, 1370.0] {
        s.slab([x, 314.0, 11.0, 12.0], 3.0, p.steel);
        s.slab([x - 3.0, 311.0, 17.0, 5.0], 2.5, p.steel);
    }
}

fn river(s: &mut Sheet) {
    let p = s.paints;
    s.slab([0.0, 346.0, WIDE, 180.0], 0.0, p.water);
    s.slab([0.0, 346.0, WIDE, 10.0], 0.0, p.water.darker(0.16));
    ground::ripples(s, [20.0, 366.0, 1400.0, 78.0], 46);
    barge(s);
    for (x, y) in [(560.0, 430.0), (604.0, 440.0), (1250.0, 424.0)] {
        things::duck(s, [x, y], 1.1);
    }
    s.place([330.0, 424.0], [1.0, 1.0], |s| {
        s.oval([6.0, 3.0], [70.0, 4.0], WHITE.thin(0.4));
        s.shape("M-62 -16H70Q60 4 44 4H-46Q-58 2 -62 -16z", p.accent_deep);
        s.slab([-64.0, -19.0, 136.0, 5.0], 2.0, WHITE);
        s.line("M-2 -18V-122", p.wood, 4.0);
        s.shape("M4 -118Q52 -66 56 -30H4z", WHITE.mix(p.sand, 0.3));
        s.shape("M-8 -106Q-40 -66 -44 -32H-8z", p.accent);
        s.shape("M-2 -122h20l-6 6l6 6h-20z", p.brand);
    });
}

/// A river barge with containers, bow to the left.
fn barge(s: &mut Sheet) {
    let p = s.paints;
    s.place([890.0, 412.0], [1.0, 1.0], |s| {
        s.oval([0.0, 4.0], [232.0, 6.0], WHITE.thin(0.4));
        let boxes = [p.brand, p.accent, p.leaf, p.accent_deep, p.slate, p.cloth[1]];
        for i in 0..5 {
            for row in 0..2 {
                let (x, y) = (-156.0 + 54.0 * f64::from(i), -52.0 - 26.0 * f64::from(row));
                if row == 1 && s.chance.happens(0.35) {
                    continue;
                }
                let tone = boxes[(i + row * 2) as usize % boxes.len()];
                s.slab([x, y, 52.0, 25.0], 1.5, tone);
                s.line(
                    &format!("M{} {}v17M{} {}v17M{} {}v17", x + 13.0, y + 4.0, x + 26.0, y + 4.0, x + 39.0, y + 4.0),
                    tone.darker(0.25),
                    2.0,
                );
            }
        }
        s.slab([132.0, -78.0, 66.0, 56.0], 3.0, WHITE);
        s.slab([128.0, -84.0, 74.0, 8.0], 3.0, p.brand);
        for x in [139.0, 157.0, 175.0] {
            s.slab([x, -70.0, 14.0, 15.0], 1.5, p.glass);
        }
        s.line("M190 -84V-112", p.steel, 2.4);
        s.shape("M190 -112h22l-6 6l6 6h-22z", p.accent);
        s.shape(
            "M-232 -40Q-214 -28 -190 -27H206Q218 -28 224 -36L214 0Q210 6 200 6H-190Q-216 2 -232 -40z",
            p.brand_dark,
        );
        s.shape("M-224 -18Q-212 -10 -196 -10H217L214 0Q210 6 200 6H-190Q-212 2 -224 -18z", p.accent_deep);
        s.line("M-230 -39Q-214 -27 -190 -26H206", WHITE.thin(0.7), 2.4);
    });
}

fn near_bank(s: &mut Sheet) {
    let p = s.paints;
    s.shape("M0 462Q180 440 420 466T900 470T1440 446V520H0z", p.grass_deep);
    s.shape("M0 472Q180 450 420 476T900 480T1440 456V520H0z", p.grass);
    for (x, y) in [(30.0, 470.0), (230.0, 468.0), (520.0, 484.0), (760.0, 488.0), (1020.0, 484.0), (1180.0, 474.0)] {
        let height = s.chance.between(48.0, 70.0);
        plants::reeds(s, [x, y], height);
    }
    plants::plant(s, Tree::Willow, [104.0, 500.0], 196.0);
    plants::plant(s, Tree::Willow, [1356.0, 494.0], 216.0);
    plants::flowers(s, [160.0, 482.0, 1120.0, 32.0], 90);
    people::facing(s, [452.0, 506.0], 116.0, Pose::Dig);
    people::facing(s, [640.0, 508.0], -114.0, Pose::Kneel);
    plants::bush(s, [566.0, 512.0], 60.0);
    people::facing(s, [1150.0, 504.0], -112.0, Pose::Pot);
    people::facing(s, [1196.0, 508.0], -70.0, Pose::Walk);
    things::bench(s, [1260.0, 500.0], 0.9);
    plants::bush(s, [900.0, 516.0], 74.0);
}
