//! Scenes among the green: water, one great tree, the park.

use super::{
    WIDTH, ground, houses,
    paint::WHITE,
    people::{self, Pose},
    plants::{self, Tree},
    sheet::Sheet,
    things,
};

/// Houses far off behind the green.
fn far_village(s: &mut Sheet, base: f64) {
    ground::sky(s, WIDTH, base);
    ground::hills(s, WIDTH, base);
    let x = s.chance.between(30.0, 330.0);
    s.place([x, base], [0.6, 0.6], |s| {
        houses::row(s, [0.0, 130.0], 0.0, [70.0, 100.0]);
        houses::church(s, [208.0, 0.0], 0.72);
        houses::row(s, [290.0, 420.0], 0.0, [70.0, 100.0]);
    });
}

pub(super) fn water(s: &mut Sheet) {
    let p = s.paints;
    far_village(s, 206.0);
    ground::lawn(s, WIDTH, 206.0);
    let bend = s.chance.between(-22.0, 22.0);
    s.shape(
        &format!("M0 {:.0}Q170 {:.0} 330 292T640 262V346Q470 372 330 362T0 386z", 290.0 + bend, 252.0 - bend),
        p.grass_deep,
    );
    s.shape(
        &format!("M0 {:.0}Q170 {:.0} 330 299T640 269V338Q470 364 330 354T0 377z", 297.0 + bend, 259.0 - bend),
        p.water,
    );
    ground::ripples(s, [20.0, 306.0, 580.0, 40.0], 12);
    let mut x = s.chance.between(30.0, 90.0);
    while x < WIDTH {
        let height = s.chance.between(118.0, 146.0);
        let y = 262.0 - bend * 0.3 + s.chance.between(-6.0, 8.0);
        plants::plant(s, Tree::Willow, [x, y], height);
        x += s.chance.between(130.0, 220.0);
    }
    bridge(s);
    for at in [[0.18, 336.0], [0.27, 346.0], [0.72, 318.0]] {
        let x = WIDTH * at[0] + s.chance.between(-24.0, 24.0);
        let size = s.chance.between(0.8, 1.1);
        things::duck(s, [x, at[1]], size);
    }
    lilies(s);
    for x in [18.0, 58.0, 400.0, 470.0, 612.0] {
        let height = s.chance.between(44.0, 62.0);
        plants::reeds(s, [x, 378.0], height);
    }
    people::facing(s, [130.0, 392.0], 98.0, Pose::Point);
    people::facing(s, [176.0, 394.0], 64.0, Pose::Kneel);
    plants::flowers(s, [220.0, 374.0, 400.0, 22.0], 24);
    for x in [250.0, 352.0, 560.0] {
        plants::tuft(s, [x, 396.0], 24.0);
    }
}

fn bridge(s: &mut Sheet) {
    let p = s.paints;
    let x = s.chance.between(400.0, 470.0);
    s.place([x, 330.0], [1.0, 1.0], |s| {
        s.shape("M-86 6Q0 -52 86 0V14Q0 -32 -86 20z", p.wood);
        s.line("M-86 6Q0 -52 86 0", p.wood.darker(0.25), 3.0);
        s.line("M-82 4V-30M-42 -16V-50M0 -23V-58M42 -19V-54M82 -2V-36M-82 -30Q0 -86 82 -36", p.wood.darker(0.12), 4.4);
    });
    people::person(s, [x - 18.0, 308.0], 82.0, Pose::Walk);
}

fn lilies(s: &mut Sheet) {
    let p = s.paints;
    for _ in 0..5 {
        let (x, y) = (s.chance.between(200.0, 380.0), s.chance.between(322.0, 344.0));
        s.oval([x, y], [13.0, 4.4], p.leaf);
        s.shape(&format!("M{x:.0} {y:.0}l12 -4l1 5z"), p.water);
        if s.chance.happens(0.5) {
            s.dot([x - 3.0, y - 3.0], 3.6, WHITE);
            s.dot([x - 3.0, y - 3.0], 1.5, p.sun);
        }
    }
}

pub(super) fn tree(s: &mut Sheet) {
    let p = s.paints;
    far_village(s, 246.0);
    ground::lawn(s, WIDTH, 246.0);
    s.shape("M-10 400Q90 330 250 318T640 330V366Q420 344 280 356T120 400z", p.sand);
    let x = s.chance.between(250.0, 390.0);
    plants::flowers(s, [0.0, 262.0, WIDTH, 40.0], 24);
    let height = s.chance.between(290.0, 325.0);
    plants::great_tree(s, [x, 338.0], height / 100.0);
    swing(s, x, height);
    things::bench(s, [x - 118.0, 340.0], 0.95);
    if s.chance.happens(0.6) {
        people::facing(s, [x - 138.0, 340.0], 92.0, Pose::Sit);
    }
    let away = s.chance.between(150.0, 200.0);
    people::facing(s, [x + away, 372.0], -100.0, Pose::Water);
    people::facing(s, [x - 196.0, 384.0], 104.0, Pose::Point);
    people::person(s, [x - 158.0, 388.0], 66.0, Pose::Wave);
    for at in [[30.0, 300.0], [600.0, 296.0]] {
        plants::bush(s, at, 64.0);
    }
    plants::any_tree(s, [x + away + 130.0, 300.0], 130.0);
    plants::any_tree(s, [x - away - 120.0, 292.0], 112.0);
    plants::flowers(s, [200.0, 368.0, 430.0, 28.0], 22);
}

fn swing(s: &mut Sheet, x: f64, height: f64) {
    let p = s.paints;
    let top = 338.0 - height * 0.44;
    s.line(
        &format!("M{:.0} {top:.0}L{:.0} 312M{:.0} {top:.0}L{:.0} 308", x + 44.0, x + 50.0, x + 66.0, x + 76.0),
        p.wood,
        2.2,
    );
    s.line(&format!("M{:.0} 312L{:.0} 308", x + 48.0, x + 79.0), p.wood.darker(0.2), 5.0);
    people::facing(s, [x + 54.0, 330.0], 64.0, Pose::Sit);
}

pub(super) fn park(s: &mut Sheet) {
    let p = s.paints;
    far_village(s, 218.0);
    ground::lawn(s, WIDTH, 218.0);
    let mut feet: Vec<f64> = (0..7).map(|i| 92.0 * f64::from(i) + s.chance.between(-26.0, 40.0)).collect();
    feet.retain(|x| !(250.0..360.0).contains(x));
    for x in feet {
        let (y, height) = (s.chance.between(228.0, 262.0), s.chance.between(104.0, 150.0));
        plants::any_tree(s, [x, y], height);
    }
    pond(s);
    s.shape("M70 400Q120 330 260 304T420 250Q440 244 436 236L452 238Q458 262 400 292T300 330T210 400z", p.sand);
    things::bench(s, [206.0, 322.0], 0.8);
    if s.chance.happens(0.7) {
        people::facing(s, [196.0, 322.0], 78.0, Pose::Sit);
    }
    let x = s.chance.between(86.0, 130.0);
    picnic(s, x);
    people::person(s, [352.0, 318.0], 86.0, Pose::Walk);
    people::person(s, [384.0, 322.0], 56.0, Pose::Walk);
    plants::any_tree(s, [604.0, 392.0], 214.0);
    plants::flowers(s, [240.0, 344.0, 330.0, 50.0], 34);
    plants::bush(s, [420.0, 398.0], 66.0);
    plants::bush(s, [24.0, 300.0], 60.0);
}

fn pond(s: &mut Sheet) {
    let p = s.paints;
    let x = s.chance.between(500.0, 540.0);
    s.oval([x, 292.0], [112.0, 30.0], p.grass_deep);
    s.oval([x, 293.0], [105.0, 26.0], p.water);
    ground::ripples(s, [x - 70.0, 282.0, 110.0, 22.0], 5);
    things::duck(s, [x - 30.0, 296.0], 0.8);
    things::duck(s, [x + 16.0, 304.0], 0.9);
    plants::reeds(s, [x - 100.0, 302.0], 42.0);
}

fn picnic(s: &mut Sheet, x: f64) {
    let p = s.paints;
    s.shape(
        &format!("M{:.0} 352L{:.0} 338H{:.0}L{:.0} 360z", x - 74.0, x - 46.0, x + 66.0, x + 58.0),
        p.accent_deep.lighter(0.2),
    );
    s.line(
        &format!(
            "M{:.0} 353L{:.0} 338M{:.0} 356L{:.0} 338M{:.0} 347H{:.0}",
            x - 34.0,
            x - 12.0,
            x + 10.0,
            x + 26.0,
            x - 64.0,
            x + 62.0
        ),
        WHITE.thin(0.55),
        3.0,
    );
    s.shape(&format!("M{:.0} 350v-15q15 -16 30 0v15z", x - 8.0), p.wood);
    people::facing(s, [x - 50.0, 356.0], 84.0, Pose::Sit);
    people::facing(s, [x + 52.0, 358.0], -80.0, Pose::Sit);
}
