//! Scenes of people at it together: the market, the working table, the planting day.

use super::{
    WIDTH, ground, houses,
    paint::WHITE,
    people::{self, Pose},
    plants,
    sheet::Sheet,
    things, village,
};

pub(super) fn market(s: &mut Sheet) {
    village::backdrop(s);
    ground::paving(s, [0.0, 252.0, WIDTH, 148.0]);
    things::bunting(s, [-10.0, 96.0], [330.0, 120.0], 26.0);
    things::bunting(s, [330.0, 120.0], [650.0, 88.0], 28.0);
    plants::any_tree(s, [598.0, 282.0], 140.0);
    plants::any_tree(s, [40.0, 280.0], 130.0);
    let first = s.chance.between(96.0, 140.0);
    for i in 0..3 {
        things::stall(s, [first + 192.0 * f64::from(i), 326.0], 1.0, |s| {
            people::person(s, [0.0, -4.0], 71.0, Pose::Stand)
        });
    }
    let mut x = s.chance.between(34.0, 70.0);
    while x < 620.0 {
        let pose = s.chance.pick(&[Pose::Walk, Pose::Stand, Pose::Pot, Pose::Wave, Pose::Point]);
        let y = s.chance.between(368.0, 388.0);
        people::person(s, [x, y], 104.0, pose);
        if s.chance.happens(0.4) {
            people::person(s, [x + 32.0, y + 4.0], 66.0, Pose::Walk);
        }
        x += s.chance.between(96.0, 150.0);
    }
    plants::potted(s, [612.0, 390.0], 66.0);
    plants::potted(s, [16.0, 386.0], 58.0);
}

pub(super) fn workshop(s: &mut Sheet) {
    let p = s.paints;
    s.slab([0.0, 0.0, WIDTH, 400.0], 0.0, p.brand_light.mix(p.sand, 0.45));
    ground::plain(s, WIDTH, 318.0, p.wood.lighter(0.55));
    s.slab([0.0, 312.0, WIDTH, 8.0], 0.0, WHITE.thin(0.7));
    let left = s.chance.between(34.0, 70.0);
    view(s, left);
    wall_of_suggestions(s, 392.0);
    for x in [150.0, 320.0, 490.0] {
        s.line(&format!("M{x} 0V54"), p.steel, 2.0);
        s.shape(&format!("M{} 78Q{} 52 {x} 52T{} 78z", x - 30.0, x - 26.0, x + 30.0), s.paints.brand);
        s.oval([x, 78.0], [16.0, 5.0], p.sun.lighter(0.4));
    }
    for x in [150.0, 244.0, 330.0, 420.0, 506.0] {
        let (dx, height) = (s.chance.between(-12.0, 12.0), s.chance.between(142.0, 158.0));
        let pose = s.chance.pick(&[Pose::Point, Pose::Stand, Pose::Wave, Pose::Stand]);
        people::facing(s, [x + dx, 357.0], if x < 320.0 { height } else { -height }, pose);
    }
    table(s);
    plants::potted(s, [42.0, 372.0], 118.0);
    plants::potted(s, [602.0, 372.0], 104.0);
}

/// A window on the village.
fn view(s: &mut Sheet, left: f64) {
    let p = s.paints;
    s.slab([left - 8.0, 92.0, 266.0, 148.0], 4.0, WHITE);
    s.slab([left, 100.0, 250.0, 132.0], 0.0, p.sky);
    s.dot([left + 200.0, 126.0], 14.0, p.sun);
    s.shape(&format!("M{left} 200q70 -34 130 -12t120 -8V232H{left}z"), p.hill);
    s.place([left + 8.0, 226.0], [0.62, 0.62], |s| {
        houses::row(s, [0.0, 120.0], 0.0, [60.0, 90.0]);
        houses::church(s, [206.0, 0.0], 0.62);
    });
    plants::any_tree(s, [left + 206.0, 230.0], 66.0);
    s.slab([left, 218.0, 250.0, 14.0], 0.0, p.grass);
    s.line(&format!("M{} 100V232M{left} 150h250", left + 125.0), WHITE, 5.0);
    s.slab([left - 14.0, 238.0, 278.0, 8.0], 2.0, WHITE);
}

fn wall_of_suggestions(s: &mut Sheet, left: f64) {
    let p = s.paints;
    s.slab([left, 94.0, 200.0, 140.0], 4.0, p.wood);
    s.slab([left + 7.0, 101.0, 186.0, 126.0], 2.0, p.sand);
    let notes = [p.accent, WHITE, p.leaf_light, p.cloth[5], p.petals[3], p.water];
    for i in 0..12 {
        let (column, line) = (f64::from(i % 4), f64::from(i / 4));
        if s.chance.happens(0.82) {
            let (note, turn) = (s.chance.pick(&notes), s.chance.between(-7.0, 7.0));
            s.turn([left + 34.0 + 44.0 * column, 122.0 + 42.0 * line], turn, |s| {
                s.slab([-16.0, -14.0, 32.0, 29.0], 1.5, note);
                s.line("M-10 -5H10M-10 2H8M-10 9H3", p.ink.thin(0.35), 2.0);
            });
        }
    }
}

/// A table with the map of the neighbourhood on it.
fn table(s: &mut Sheet) {
    let p = s.paints;
    s.shape("M92 312H548L588 352H52z", p.wood.lighter(0.22));
    s.slab([52.0, 352.0, 536.0, 14.0], 3.0, p.wood);
    s.slab([76.0, 366.0, 14.0, 40.0], 0.0, p.wood.darker(0.2));
    s.slab([550.0, 366.0, 14.0, 40.0], 0.0, p.wood.darker(0.2));
    s.shape("M206 318H438L456 346H186z", WHITE);
    s.shape("M212 321H300L292 334H203z", p.grass);
    s.shape("M340 321H434L440 330Q390 326 346 336z", p.hill);
    s.line("M300 320Q310 334 296 345M203 335Q300 330 444 338M372 320L382 345", p.road.lighter(0.4), 3.0);
    s.line("M196 341Q260 330 330 340T450 330", p.water, 3.4);
    let count = s.chance.pick(&[3, 4, 5]);
    for _ in 0..count {
        let (x, y) = (s.chance.between(226.0, 420.0), s.chance.between(322.0, 336.0));
        s.shape(&format!("M{x:.0} {y:.0}q-7 -8 0 -15q7 7 0 15z"), p.accent_deep);
    }
    for (x, cup) in [(140.0, p.brand), (500.0, p.accent_deep)] {
        s.shape(&format!("M{:.0} 322h16l-2 15h-12z", x - 8.0), cup);
        s.line(&format!("M{:.0} 326q7 0 5 6q-1 3 -6 3", x + 8.0), cup, 2.4);
        s.oval([x, 322.0], [8.0, 2.2], p.soil);
    }
    s.line("M462 330L484 324", p.accent, 3.4);
}

pub(super) fn planting(s: &mut Sheet) {
    let p = s.paints;
    village::backdrop(s);
    ground::lawn(s, WIDTH, 252.0);
    things::bunting(s, [-10.0, 150.0], [320.0, 176.0], 22.0);
    things::bunting(s, [320.0, 176.0], [650.0, 142.0], 22.0);
    plants::any_tree(s, [36.0, 288.0], 150.0);
    plants::any_tree(s, [600.0, 284.0], 138.0);
    s.shape("M60 352Q50 304 200 300T520 300Q610 306 590 346Q560 366 330 364T60 352z", p.soil.darker(0.12));
    s.shape("M66 348Q58 306 202 303T518 303Q602 309 584 342Q556 359 330 357T66 348z", p.soil);
    for (y, size) in [(314.0, 20.0), (334.0, 25.0), (352.0, 29.0)] {
        let mut x = 120.0 + s.chance.between(0.0, 30.0);
        while x < 540.0 {
            match s.chance.pick(&[0, 1, 2, 3]) {
                0 => plants::bush(s, [x, y], size * 1.25),
                1 => plants::tuft(s, [x, y], size),
                2 => plants::flower(s, [x, y], size),
                _ => {}
            }
            x += s.chance.between(22.0, 40.0);
        }
    }
    let x = s.chance.between(276.0, 350.0);
    young_tree(s, x);
    people::facing(s, [x - 74.0, 338.0], 106.0, Pose::Dig);
    people::facing(s, [x + 46.0, 344.0], -104.0, Pose::Point);
    people::facing(s, [x - 200.0, 374.0], 110.0, Pose::Pot);
    people::facing(s, [x - 158.0, 380.0], 70.0, Pose::Kneel);
    people::facing(s, [x + 118.0, 378.0], 112.0, Pose::Push);
    things::barrow(s, [x + 190.0, 380.0], 0.9);
    for i in 0..3 {
        plants::potted(s, [30.0 + 34.0 * f64::from(i), 392.0], 46.0);
    }
    plants::flowers(s, [150.0, 384.0, 470.0, 12.0], 16);
}

fn young_tree(s: &mut Sheet, x: f64) {
    let p = s.paints;
    s.oval([x, 338.0], [30.0, 8.0], p.soil.darker(0.3));
    s.line(&format!("M{:.0} 338V236", x + 9.0), p.wood, 4.0);
    plants::plant(s, plants::Tree::Birch, [x, 338.0], 148.0);
    s.line(&format!("M{:.0} 286H{:.0}", x - 3.0, x + 11.0), p.accent_deep, 4.0);
}
