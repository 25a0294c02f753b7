//! Scenes in the middle of the village: its square, its school, its car park.

use super::{
    WIDTH, ground, houses,
    paint::WHITE,
    people::{self, Pose},
    plants::{self, Tree},
    sheet::Sheet,
    things,
};

const BASE: f64 = 252.0;

/// Houses around, with a church among them now and then.
pub(super) fn backdrop(s: &mut Sheet) {
    ground::sky(s, WIDTH, BASE);
    ground::hills(s, WIDTH, BASE);
    if s.chance.happens(0.5) {
        let x = s.chance.between(190.0, 430.0);
        houses::church(s, [x, BASE], 0.82);
        let left = s.chance.between(-60.0, -10.0);
        houses::row(s, [left, x - 104.0], BASE, [84.0, 122.0]);
        houses::row(s, [x + 84.0, WIDTH], BASE, [84.0, 122.0]);
    } else {
        let left = s.chance.between(-70.0, -5.0);
        houses::row(s, [left, WIDTH], BASE, [84.0, 134.0]);
    }
}

pub(super) fn square(s: &mut Sheet) {
    let p = s.paints;
    backdrop(s);
    ground::paving(s, [0.0, BASE, WIDTH, 148.0]);
    // The green eats into the paving, from a little to nearly all of it.
    let edge = s.chance.between(150.0, 330.0);
    s.shape(
        &format!(
            "M{:.0} {BASE}Q{:.0} 300 {:.0} 330T{:.0} 400H{WIDTH}V{BASE}z",
            edge + 60.0,
            edge + 66.0,
            edge - 10.0,
            edge - 90.0
        ),
        p.grass_deep,
    );
    s.shape(
        &format!(
            "M{:.0} {BASE}Q{:.0} 304 {:.0} 334T{:.0} 400H{WIDTH}V{BASE}z",
            edge + 68.0,
            edge + 76.0,
            edge,
            edge - 78.0
        ),
        p.grass,
    );
    s.shape(
        &format!(
            "M{:.0} 400Q{:.0} 318 {:.0} 300T640 284V306Q{:.0} 314 {:.0} 336T{:.0} 400z",
            edge + 96.0,
            edge + 120.0,
            edge + 210.0,
            edge + 250.0,
            edge + 200.0,
            edge + 186.0
        ),
        p.sand,
    );
    let left = edge + 70.0;
    plants::flowers(s, [left, 262.0, WIDTH - left, 26.0], 12);
    plants::any_tree(s, [edge + 96.0, 292.0], 112.0);
    if edge < 260.0 {
        plants::any_tree(s, [edge + 236.0, 286.0], 96.0);
    }
    things::bench(s, [edge + 176.0, 298.0], 0.8);
    plants::any_tree(s, [604.0, 316.0], 148.0);
    plants::flowers(s, [edge + 220.0, 342.0, WIDTH - edge - 220.0, 50.0], 20);
    plants::bush(s, [edge + 20.0, 344.0], 54.0);
    if s.chance.happens(0.6) {
        things::skip(s, [edge * 0.36, 318.0], 0.86);
    } else {
        things::lamp(s, [edge * 0.3, 296.0], 120.0);
        things::parked_bike(s, [edge * 0.55, 306.0], 0.7);
    }
    square_people(s, edge);
}

fn square_people(s: &mut Sheet, edge: f64) {
    things::tiles(s, [edge - 8.0, 388.0], 3);
    people::facing(s, [edge - 62.0, 366.0], 98.0, Pose::Dig);
    let pose = s.chance.pick(&[Pose::Pot, Pose::Walk, Pose::Point]);
    people::facing(s, [edge - 132.0, 384.0], 102.0, pose);
    people::person(s, [edge + 128.0, 366.0], 94.0, Pose::Wave);
    people::person(s, [edge + 160.0, 372.0], 62.0, Pose::Walk);
}

pub(super) fn school(s: &mut Sheet) {
    let p = s.paints;
    ground::sky(s, WIDTH, BASE);
    ground::hills(s, WIDTH, BASE);
    let left = s.chance.between(40.0, 130.0);
    plants::any_tree(s, [left - 40.0, BASE + 6.0], 130.0);
    school_building(s, left);
    ground::plain(s, WIDTH, BASE, p.paving.lighter(0.2));
    playground(s);
    plants::any_tree(s, [586.0, 306.0], 156.0);
    things::bench(s, [520.0, 318.0], 0.72);
    hedge(s);
    let spots = [[118.0, 330.0], [182.0, 352.0], [262.0, 338.0], [356.0, 362.0], [424.0, 336.0]];
    for at in spots {
        let height = s.chance.between(56.0, 68.0);
        let pose = s.chance.pick(&[Pose::Wave, Pose::Walk, Pose::Stand, Pose::Point, Pose::Kneel]);
        people::person(s, at, height, pose);
    }
    people::person(s, [496.0, 380.0], 98.0, Pose::Water);
    plants::bed(s, [520.0, 392.0], 130.0);
}

fn school_building(s: &mut Sheet, left: f64) {
    let p = s.paints;
    let wall = s.chance.pick(&[p.walls[0], p.walls[1], p.walls[4], p.walls[2]]);
    s.place([left, BASE], [1.0, 1.0], |s| {
        s.slab([0.0, -106.0, 440.0, 106.0], 0.0, wall);
        s.shape("M-8 -106L22 -146H418L448 -106z", p.roof);
        s.slab([-8.0, -108.0, 456.0, 5.0], 2.0, WHITE.thin(0.85));
        for x in [18.0, 70.0, 288.0, 340.0, 392.0] {
            houses::window(s, [x, -92.0, 34.0, 34.0]);
            houses::window(s, [x, -46.0, 34.0, 30.0]);
        }
        s.shape("M128 0V-128L198 -178L268 -128V0z", wall.lighter(0.16));
        s.line("M122 -126L198 -181L274 -126", p.roof, 7.0);
        s.dot([198.0, -140.0], 15.0, WHITE);
        s.line("M198 -140V-150M198 -140L205 -136", p.ink, 2.2);
        s.slab([190.0, -214.0, 16.0, 34.0], 0.0, wall.lighter(0.1));
        s.shape("M184 -212L198 -238L212 -212z", p.roof);
        s.dot([198.0, -198.0], 5.0, p.sun);
        for x in [140.0, 228.0] {
            houses::window(s, [x, -100.0, 28.0, 34.0]);
        }
        s.shape("M172 0V-58q26 -20 52 0V0z", WHITE.thin(0.85));
        s.shape("M176 0V-56q22 -16 44 0V0z", p.brand);
        s.line("M198 -62V0", WHITE.thin(0.6), 2.0);
        s.slab([0.0, -7.0, 440.0, 7.0], 0.0, wall.darker(0.5).thin(0.3));
        houses::climber(s, [6.0, 0.0], 78.0);
    });
}

fn playground(s: &mut Sheet) {
    let p = s.paints;
    let line = WHITE.thin(0.9);
    if s.chance.happens(0.5) {
        s.place([230.0, 372.0], [1.0, 1.0], |s| {
            for (i, x) in [0.0, 30.0, 60.0, 90.0].into_iter().enumerate() {
                s.line(&format!("M{x} 0h30l5 -20h-30z"), line, 3.0);
                if i % 2 == 1 {
                    s.line(&format!("M{} -20h30l5 -20h-30z", x + 5.0), line, 3.0);
                }
            }
        });
    } else {
        s.line("M250 352a58 22 0 1 0 .1 0M250 374v-44M192 352h116", line, 3.0);
        s.line("M380 400L420 330H640", line, 3.0);
    }
    s.shape("M0 400V312Q60 296 104 330T176 400z", p.grass);
    s.shape("M470 400Q500 312 640 296V400z", p.grass);
    plants::flowers(s, [500.0, 336.0, 130.0, 46.0], 10);
    if s.chance.happens(0.6) {
        // A willow hut to play in.
        s.line(
            "M20 336Q26 268 62 262Q100 268 106 336M40 336Q44 284 62 262Q84 286 88 336M28 306Q62 292 98 306",
            p.trunk,
            4.0,
        );
        for at in
            [[30.0, 290.0], [44.0, 272.0], [62.0, 262.0], [82.0, 272.0], [95.0, 292.0], [102.0, 312.0], [24.0, 312.0]]
        {
            s.dot(at, 7.5, p.leaf_light);
        }
    } else {
        plants::plant(s, Tree::Apple, [60.0, 338.0], 110.0);
        things::tiles(s, [128.0, 372.0], 4);
    }
}

fn hedge(s: &mut Sheet) {
    for i in 0..9 {
        let x = s.chance.between(4.0, 14.0) + 40.0 * f64::from(i);
        if !(150.0..320.0).contains(&x) {
            plants::bush(s, [x, BASE + 8.0], 44.0);
        }
    }
}

pub(super) fn car_park(s: &mut Sheet) {
    let p = s.paints;
    backdrop(s);
    ground::paving(s, [0.0, BASE, WIDTH, 24.0]);
    ground::plain(s, WIDTH, BASE + 20.0, p.road);
    let green = s.chance.pick(&[1, 2, 3]);
    let bays: Vec<f64> = (0..6).map(|i| -20.0 + 136.0 * f64::from(i)).collect();
    for x in &bays {
        s.line(&format!("M{x} 274L{:.0} 348", x - 18.0), WHITE.thin(0.85), 4.0);
    }
    for (i, x) in bays.iter().enumerate() {
        if i != green && s.chance.happens(0.7) {
            things::car(s, [x + 58.0, 334.0], 0.88);
        }
    }
    let x = bays[green];
    // One bay gives way: soil, plants and a tree instead of a car.
    s.shape(
        &format!("M{:.0} 268H{:.0}L{:.0} 352Q{:.0} 360 {:.0} 352z", x + 2.0, x + 134.0, x + 118.0, x + 50.0, x - 18.0),
        p.paving.lighter(0.4),
    );
    s.shape(
        &format!("M{:.0} 274H{:.0}L{:.0} 346Q{:.0} 353 {:.0} 346z", x + 8.0, x + 127.0, x + 112.0, x + 50.0, x - 10.0),
        p.grass,
    );
    plants::flowers(s, [x + 6.0, 286.0, 104.0, 20.0], 7);
    plants::any_tree(s, [x + 62.0, 326.0], 168.0);
    plants::bush(s, [x + 22.0, 342.0], 44.0);
    plants::bush(s, [x + 98.0, 342.0], 36.0);
    plants::flowers(s, [x + 6.0, 330.0, 96.0, 14.0], 8);
    s.dashes("M0 384H640", WHITE.thin(0.7), 4.0, "34 26");
    people::facing(s, [x - 34.0, 380.0], 96.0, Pose::Dig);
    let pose = s.chance.pick(&[Pose::Pot, Pose::Push, Pose::Wave]);
    people::facing(s, [x + 152.0, 386.0], -98.0, pose);
    if pose == Pose::Push {
        s.place([x + 104.0, 386.0], [-1.0, 1.0], |s| things::barrow(s, [0.0, 0.0], 0.8));
    }
}
