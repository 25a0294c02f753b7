//! Scenes close to a building: its front garden, its roof, its panels, the house itself.

use super::{
    WIDTH, ground,
    houses::{self, Gable, House},
    paint::WHITE,
    people::{self, Pose},
    plants,
    sheet::Sheet,
    things,
};

pub(super) fn front_garden(s: &mut Sheet) {
    let base = 292.0;
    ground::sky(s, WIDTH, base);
    let left = s.chance.between(-70.0, -10.0);
    let mut x = left;
    let walls = s.paints.walls;
    let start = s.chance.pick(&[0, 1, 2, 3, 4, 5, 6]);
    let mut turn = start;
    while x < WIDTH {
        let width = s.chance.between(124.0, 168.0);
        let gable = houses::GABLES[turn % houses::GABLES.len()];
        let height = s.chance.between(142.0, 186.0);
        houses::draw(s, [x, base], House { width, height, gable, wall: walls[turn % walls.len()] });
        x += width;
        turn += 1;
    }
    ground::paving(s, [0.0, base, WIDTH, 108.0]);
    let mut x = left;
    while x < WIDTH {
        let long = s.chance.between(62.0, 96.0);
        plants::bed(s, [x, base + 4.0], long);
        if s.chance.happens(0.75) {
            let height = s.chance.between(90.0, 150.0);
            houses::climber(s, [x + long * 0.5, base], height);
        }
        x += long + s.chance.between(34.0, 74.0);
    }
    let bench = s.chance.between(90.0, 190.0);
    things::bench(s, [bench, 322.0], 0.95);
    let beside = s.chance.between(540.0, 590.0);
    things::parked_bike(s, [beside, 322.0], 0.86);
    people::facing(s, [300.0, 362.0], 112.0, Pose::Water);
    let pose = s.chance.pick(&[Pose::Dig, Pose::Pot]);
    people::facing(s, [476.0, 376.0], -114.0, pose);
    plants::bed(s, [362.0, 376.0], 86.0);
    things::tiles(s, [534.0, 388.0], 4);
    people::person(s, [bench + 74.0, 384.0], 70.0, Pose::Pot);
    plants::potted(s, [40.0, 372.0], 64.0);
    plants::potted(s, [606.0, 356.0], 58.0);
}

/// The rooftops around, seen from up here.
fn rooftops(s: &mut Sheet, base: f64) {
    ground::sky(s, WIDTH, base);
    ground::hills(s, WIDTH, base - 40.0);
    s.slab([0.0, base - 44.0, WIDTH, 60.0], 0.0, s.paints.hill);
    let left = s.chance.between(-50.0, 0.0);
    if s.chance.happens(0.5) {
        let x = s.chance.between(120.0, 520.0);
        houses::church(s, [x, base + 10.0], 0.86);
    }
    s.place([left, base], [0.72, 0.72], |s| houses::row(s, [0.0, 960.0], 0.0, [40.0, 92.0]));
    ground::lawn(s, WIDTH, base - 2.0);
    for x in [4.0, 30.0, 612.0, 640.0] {
        plants::any_tree(s, [x, base + 60.0], 104.0);
    }
}

pub(super) fn roof(s: &mut Sheet) {
    let p = s.paints;
    rooftops(s, 236.0);
    let wall = s.chance.pick(&p.walls);
    s.slab([40.0, 262.0, 560.0, 140.0], 0.0, wall);
    s.slab([40.0, 262.0, 560.0, 10.0], 0.0, wall.darker(0.5).thin(0.2));
    for i in 0..7 {
        houses::window(s, [72.0 + 74.0 * f64::from(i), 302.0, 46.0, 58.0]);
    }
    s.slab([28.0, 248.0, 584.0, 18.0], 3.0, p.slate);
    s.slab([28.0, 244.0, 584.0, 8.0], 3.0, p.slate.lighter(0.35));
    s.slab([44.0, 236.0, 552.0, 10.0], 4.0, p.soil);
    sedum(s);
    houses::climber(s, [70.0, 400.0], 130.0);
    houses::climber(s, [580.0, 400.0], 96.0);
    let x = s.chance.between(150.0, 240.0);
    people::facing(s, [x, 240.0], 104.0, Pose::Water);
    let pose = s.chance.pick(&[Pose::Pot, Pose::Kneel, Pose::Dig]);
    people::facing(s, [x + 210.0, 240.0], -104.0, pose);
    things::rain_barrel(s, [x + 300.0, 242.0], 0.9);
    plants::any_tree(s, [610.0, 412.0], 150.0);
    plants::bush(s, [18.0, 404.0], 80.0);
}

fn sedum(s: &mut Sheet) {
    let mut x = 52.0;
    while x < 590.0 {
        match s.chance.pick(&[0, 0, 1, 2, 3]) {
            0 => {
                let wide = s.chance.between(24.0, 44.0);
                plants::bush(s, [x, 240.0], wide);
            }
            1 => plants::tuft(s, [x, 240.0], 24.0),
            2 => plants::flower(s, [x, 240.0], 24.0),
            _ => plants::flower(s, [x, 240.0], 18.0),
        }
        x += s.chance.between(9.0, 20.0);
    }
}

pub(super) fn solar(s: &mut Sheet) {
    let p = s.paints;
    rooftops(s, 268.0);
    let roof = s.chance.pick(&[p.roof, p.slate, p.roof.mix(p.slate, 0.5)]);
    let wall = s.chance.pick(&[p.walls[2], p.walls[3], p.walls[0], p.walls[5]]);
    s.slab([52.0, 330.0, 536.0, 80.0], 0.0, wall);
    for i in 0..6 {
        houses::window(s, [84.0 + 82.0 * f64::from(i), 350.0, 50.0, 60.0]);
    }
    s.slab([470.0, 118.0, 34.0, 70.0], 0.0, p.walls[1]);
    s.slab([466.0, 112.0, 42.0, 10.0], 2.0, p.walls[1].darker(0.2));
    s.shape("M26 334L112 152H528L614 334z", roof);
    let mut tiles = String::new();
    for i in 1..9 {
        let t = f64::from(i) / 9.0;
        tiles.push_str(&format!("M{:.0} {:.0}H{:.0}", 112.0 - 86.0 * t, 152.0 + 182.0 * t, 528.0 + 86.0 * t));
    }
    s.line(&tiles, roof.darker(0.35).thin(0.35), 1.6);
    array(s);
    s.slab([18.0, 328.0, 604.0, 9.0], 4.0, WHITE.mix(p.paving, 0.4));
    s.slab([106.0, 147.0, 428.0, 8.0], 4.0, roof.darker(0.2));
    things::ladder(s, [566.0, 404.0], 150.0);
    let x = s.chance.between(150.0, 260.0);
    let pose = s.chance.pick(&[Pose::Point, Pose::Wave]);
    people::facing(s, [x, 152.0], 92.0, pose);
    people::facing(s, [x + 150.0, 152.0], -92.0, Pose::Kneel);
}

/// Rows of panels on the slope, narrower higher up.
fn array(s: &mut Sheet) {
    let p = s.paints;
    let (rows, columns) = (s.chance.pick(&[2, 3]), s.chance.pick(&[4, 5, 6]));
    let (from, to) = (s.chance.between(0.12, 0.2), s.chance.between(0.8, 0.88));
    let point = |along: f64, down: f64| {
        let (left, right) = (112.0 - 86.0 * down, 528.0 + 86.0 * down);
        [left + (right - left) * along, 152.0 + 182.0 * down]
    };
    for row in 0..rows {
        let tall = 0.78 / f64::from(rows);
        let (top, foot) = (0.1 + tall * f64::from(row), 0.1 + tall * (f64::from(row) + 0.9));
        for column in 0..columns {
            let wide = (to - from) / f64::from(columns);
            let (left, right) = (from + wide * f64::from(column), from + wide * (f64::from(column) + 0.94));
            let [a, b, c, d] = [point(left, top), point(right, top), point(right, foot), point(left, foot)];
            s.shape(
                &format!(
                    "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}z",
                    a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]
                ),
                p.panel,
            );
            let middle = [point(left, (top + foot) / 2.0), point(right, (top + foot) / 2.0)];
            let [up, down] = [point((left + right) / 2.0, top), point((left + right) / 2.0, foot)];
            s.line(
                &format!(
                    "M{:.1} {:.1}H{:.1}M{:.1} {:.1}L{:.1} {:.1}",
                    middle[0][0], middle[0][1], middle[1][0], up[0], up[1], down[0], down[1]
                ),
                WHITE.thin(0.3),
                1.2,
            );
            s.shape(
                &format!("M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}z", a[0], a[1], up[0], up[1], d[0], d[1]),
                WHITE.thin(0.1),
            );
        }
    }
}

pub(super) fn house(s: &mut Sheet) {
    let p = s.paints;
    let base = 312.0;
    ground::sky(s, WIDTH, base);
    ground::hills(s, WIDTH, base - 20.0);
    ground::lawn(s, WIDTH, base - 22.0);
    plants::any_tree(s, [70.0, base + 4.0], 190.0);
    plants::any_tree(s, [588.0, base + 2.0], 170.0);
    let x = s.chance.between(176.0, 226.0);
    let gable = s.chance.pick(&[Gable::Stepped, Gable::Pointed, Gable::Solar, Gable::Bell, Gable::Tiled]);
    let wall = s.chance.pick(&p.walls);
    let other = s.chance.pick(&[p.walls[3], p.walls[0], p.walls[5]]);
    houses::draw(s, [x + 176.0, base], House { width: 112.0, height: 96.0, gable: Gable::Solar, wall: other });
    houses::draw(s, [x, base], House { width: 178.0, height: 150.0, gable, wall });
    s.shape(&format!("M{:.0} {base}h54L{:.0} 400H{:.0}z", x + 8.0, x + 110.0, x - 60.0), p.sand);
    things::rain_barrel(s, [x + 300.0, base + 4.0], 0.9);
    heat_pump(s, x - 62.0, base);
    things::ladder(s, [x + 190.0, base + 4.0], 152.0);
    plants::bed(s, [x + 66.0, base + 6.0], 96.0);
    plants::bush(s, [x + 250.0, base + 10.0], 54.0);
    let pose = s.chance.pick(&[Pose::Point, Pose::Pot, Pose::Wave]);
    people::facing(s, [x + 140.0, 372.0], 112.0, pose);
    people::facing(s, [x + 214.0, 376.0], -108.0, Pose::Stand);
    people::person(s, [x + 14.0, 384.0], 72.0, Pose::Walk);
    plants::flowers(s, [10.0, 344.0, 130.0, 50.0], 16);
    plants::flowers(s, [470.0, 336.0, 160.0, 58.0], 20);
}

fn heat_pump(s: &mut Sheet, x: f64, base: f64) {
    let p = s.paints;
    s.place([x, base + 4.0], [1.0, 1.0], |s| {
        s.slab([-26.0, -44.0, 52.0, 42.0], 4.0, WHITE.mix(p.paving, 0.35));
        s.dot([-4.0, -23.0], 15.0, p.steel.lighter(0.5));
        s.line("M-4 -35V-11M-16 -23H8M-12 -31L4 -15M4 -31L-12 -15", WHITE, 2.4);
        s.slab([16.0, -36.0, 5.0, 12.0], 1.5, p.leaf_light);
        s.slab([-22.0, -3.0, 8.0, 4.0], 0.0, p.steel);
        s.slab([14.0, -3.0, 8.0, 4.0], 0.0, p.steel);
    });
}
