//! Trees, bushes and flowers. Each stands with its foot at the given place.

use super::{
    paint::WHITE,
    sheet::{Point, Sheet},
};

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Tree {
    Round,
    Tall,
    Poplar,
    Birch,
    Willow,
    Apple,
}

const GARDEN: [Tree; 4] = [Tree::Round, Tree::Tall, Tree::Birch, Tree::Apple];

pub(super) fn any_tree(s: &mut Sheet, foot: Point, height: f64) {
    let tree = s.chance.pick(&GARDEN);
    plant(s, tree, foot, height);
}

/// Trees are drawn a hundred high and scaled.
pub(super) fn plant(s: &mut Sheet, tree: Tree, foot: Point, height: f64) {
    let size = height / 100.0;
    let side = if s.chance.happens(0.5) { -size } else { size };
    s.place(foot, [side, size], |s| match tree {
        Tree::Round => round(s),
        Tree::Tall => tall(s),
        Tree::Poplar => poplar(s),
        Tree::Birch => birch(s),
        Tree::Willow => willow(s),
        Tree::Apple => apple(s),
    });
}

fn shade(s: &mut Sheet, half: f64) {
    let shade = s.paints.leaf_deep.thin(0.28);
    s.oval([0.0, 0.5], [half, half * 0.16], shade);
}

fn round(s: &mut Sheet) {
    let p = s.paints;
    shade(s, 24.0);
    s.shape("M-3.6 1L-2.6 -44L-12 -57L-9.5 -59L-1 -50L0 -62H3L2.6 -48L11 -57L13 -55L3 -41L4 1z", p.trunk);
    for (at, r) in [([0.0, -66.0], 29.0), ([-19.0, -52.0], 19.0), ([20.0, -51.0], 17.5)] {
        s.dot(at, r, p.leaf);
    }
    s.shape(
        "M-38 -50a19 19 0 0 0 31 13a22 22 0 0 0 24 2a17 17 0 0 0 20 -14a40 26 0 0 1 -37 8a40 30 0 0 1 -38 -9z",
        p.leaf_deep.thin(0.45),
    );
    for (at, r) in [([7.0, -77.0], 14.5), ([-16.0, -62.0], 9.0), ([22.0, -58.0], 8.0)] {
        s.dot(at, r, p.leaf_light.thin(0.8));
    }
}

fn tall(s: &mut Sheet) {
    let p = s.paints;
    shade(s, 19.0);
    s.shape("M-3 1L-2 -40L-8 -50L-6 -52L-.5 -44L0 -60H2.4L2.6 -42L3.4 1z", p.trunk);
    s.oval([0.0, -62.0], [22.0, 36.0], p.leaf);
    s.shape("M-22 -62a22 36 0 0 0 44 0a24 26 0 0 1 -44 0z", p.leaf_deep.thin(0.4));
    s.oval([6.0, -75.0], [11.0, 17.0], p.leaf_light.thin(0.75));
    s.oval([-10.0, -56.0], [6.0, 9.0], p.leaf_light.thin(0.55));
}

fn poplar(s: &mut Sheet) {
    let p = s.paints;
    s.slab([-1.6, -26.0, 3.2, 27.0], 0.0, p.trunk);
    s.shape(
        "M0 -100C12 -84 15 -52 11 -28Q7 -15 0 -14Q-7 -15 -11 -28C-15 -52 -12 -84 0 -100z",
        p.leaf_light.mix(p.leaf, 0.5),
    );
    s.shape("M0 -100C12 -84 15 -52 11 -28Q7 -15 0 -14Q6 -46 0 -100z", p.leaf.thin(0.7));
}

fn birch(s: &mut Sheet) {
    let p = s.paints;
    shade(s, 18.0);
    s.shape("M-2.6 1L-1.6 -70H1.6L2.8 1z", WHITE.mix(p.sand, 0.45));
    s.line("M-2.2 -8h2.4M.4 -17h1.8M-1.8 -27h2M0 -36h1.6", p.steel.thin(0.7), 1.3);
    for (at, r) in
        [([0.0, -84.0], 14.0), ([-9.0, -66.0], 14.0), ([10.0, -62.0], 13.0), ([-5.0, -48.0], 11.0), ([9.0, -44.0], 9.0)]
    {
        s.dot(at, r, p.leaf_light);
    }
    for (at, r) in [([3.0, -76.0], 7.5), ([-8.0, -56.0], 6.0), ([11.0, -54.0], 5.5)] {
        s.dot(at, r, p.leaf.thin(0.55));
    }
}

/// The pollard willow of the brooks: a stout trunk under a head of upright twigs.
fn willow(s: &mut Sheet) {
    let p = s.paints;
    shade(s, 22.0);
    let twig = |s: &mut Sheet, angle: f64, length: f64| {
        let tone = if (angle / 14.0).round() as i32 % 2 == 0 { p.leaf } else { p.leaf_light.mix(p.leaf, 0.4) };
        s.turn([angle * 0.08, -40.0], angle, |s| s.oval([0.0, -length * 0.54], [8.5, length * 0.5], tone));
    };
    for i in 0..9 {
        let angle = -64.0 + 16.0 * f64::from(i);
        twig(s, angle, 54.0 - angle.abs() * 0.22);
    }
    for angle in [-44.0, -22.0, 2.0, 24.0, 46.0] {
        twig(s, angle, 38.0);
    }
    s.dot([0.0, -48.0], 12.0, p.leaf_deep.mix(p.leaf, 0.4));
    s.shape("M-10 1L-8 -24Q-15 -32 -11 -39Q-5 -45 0 -41Q7 -46 12 -39Q14 -31 8.5 -24L11 1z", p.trunk);
    s.line("M-3 -4L-3.4 -26M4 -8L3.6 -22", p.trunk.darker(0.25), 1.4);
}

/// One tree for a whole scene, with a crown of many parts; a hundred high at size 1.
pub(super) fn great_tree(s: &mut Sheet, foot: Point, size: f64) {
    let p = s.paints;
    s.place(foot, [size, size], |s| {
        s.oval([0.0, 1.0], [34.0, 4.0], p.leaf_deep.thin(0.3));
        s.shape(
            "M-10 2Q-5 -1 -4.6 -14L-4 -34L-18 -50L-16 -52.4L-4 -42L-1 -60H2L3 -42L15 -54L17 -52\
             L5 -34L5 -14Q6 -1 11 2Q5 0 2 2Q-2 -1 -10 2z",
            p.trunk,
        );
        let dark = p.trunk.darker(0.35).thin(0.4);
        s.shape("M1 -58H2L3 -42L15 -54L17 -52L5 -34L5 -14Q6 -1 11 2Q5 0 2 2Q4 -20 1 -58z", dark);
        let blobs: Vec<(Point, f64)> = (0..13)
            .map(|i| {
                let angle = std::f64::consts::TAU * f64::from(i) / 13.0;
                let (reach, r) = (s.chance.between(0.86, 1.08), s.chance.between(10.5, 14.5));
                ([30.0 * reach * angle.cos(), -68.0 + 20.0 * reach * angle.sin()], r)
            })
            .collect();
        for (at, r) in &blobs {
            s.dot([at[0], at[1] + 2.6], *r, p.leaf_deep.mix(p.leaf, 0.35));
        }
        s.oval([0.0, -68.0], [33.0, 23.0], p.leaf);
        for (at, r) in &blobs {
            s.dot([at[0] * 0.97, at[1] - 1.4], r * 0.93, p.leaf);
        }
        for _ in 0..13 {
            let at = [s.chance.between(-30.0, 32.0), s.chance.between(-88.0, -56.0)];
            let r = s.chance.between(3.5, 7.5);
            s.dot(at, r, p.leaf_light.thin(0.6));
        }
    });
}

fn apple(s: &mut Sheet) {
    let p = s.paints;
    shade(s, 22.0);
    s.shape("M-3.4 1Q-2 -20 -3 -34L-13 -46L-11 -48L0 -38L9 -48L11.4 -46L3 -34Q2.6 -18 4 1z", p.trunk);
    for (at, r) in [([0.0, -62.0], 24.0), ([-19.0, -54.0], 16.0), ([19.0, -54.0], 16.0)] {
        s.dot(at, r, p.leaf);
    }
    s.dot([5.0, -70.0], 13.0, p.leaf_light.thin(0.7));
    for at in [[-20.0, -56.0], [-9.0, -70.0], [2.0, -52.0], [14.0, -64.0], [22.0, -50.0], [-8.0, -46.0]] {
        s.dot(at, 3.4, p.petals[1]);
    }
}

/// `width` from tip to tip.
pub(super) fn bush(s: &mut Sheet, foot: Point, width: f64) {
    let p = s.paints;
    let leaf = s.chance.pick(&[p.leaf, p.leaf_light.mix(p.leaf, 0.4), p.leaf.mix(p.leaf_deep, 0.35)]);
    let size = width / 100.0;
    s.place(foot, [size, size], |s| {
        s.shape("M-46 2Q-58 -14 -46 -26Q-40 -42 -22 -38Q-12 -60 8 -54Q26 -54 30 -36Q48 -36 48 -18Q54 -6 44 2z", leaf);
        s.shape("M-46 2Q-54 -8 -50 -16Q-30 -2 0 -8T48 -16Q54 -6 44 2z", p.leaf_deep.thin(0.32));
        s.dot([6.0, -38.0], 11.0, p.leaf_light.thin(0.55));
        s.dot([-26.0, -24.0], 8.0, p.leaf_light.thin(0.45));
    });
}

pub(super) fn flower(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    let petal = s.chance.pick(&p.petals);
    let size = height / 15.0;
    s.place(foot, [size, size], |s| {
        s.line("M0 0V-10M0 -3q-4 0 -5 -4", p.leaf, 1.5);
        s.dot([0.0, -11.5], 3.5, petal);
        s.dot([0.0, -11.5], 1.3, if petal == WHITE { p.petals[0] } else { WHITE });
    });
}

/// Flowers strewn over `[left, top, width, height]`; those farther off are smaller.
pub(super) fn flowers(s: &mut Sheet, [left, top, width, height]: [f64; 4], count: usize) {
    let mut feet: Vec<Point> =
        (0..count).map(|_| [s.chance.between(left, left + width), s.chance.between(top, top + height)]).collect();
    feet.sort_by(|a, b| a[1].total_cmp(&b[1]));
    for foot in feet {
        let near = if height > 0.0 { (foot[1] - top) / height } else { 1.0 };
        flower(s, foot, 10.0 + 7.0 * near);
    }
}

/// Tall grass: three blades.
pub(super) fn tuft(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    let leaf = s.chance.pick(&[p.leaf, p.leaf_light]);
    let size = height / 20.0;
    s.place(foot, [size, size], |s| s.line("M-4 0Q-5 -10 -9 -14M0 0Q0 -12 1 -20M4 0Q5 -9 9 -13", leaf, 2.2));
}

pub(super) fn reeds(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    let size = height / 50.0;
    s.place(foot, [size, size], |s| {
        s.line("M-8 0Q-9 -20 -14 -34M-3 0Q-3 -28 -5 -46M3 0Q3 -24 7 -40M8 0Q10 -16 15 -26", p.leaf, 2.4);
        s.line("M-5 -38v-9M7 -34v-8", p.trunk, 4.4);
    });
}

/// A bed of garden plants along the ground, `width` long.
pub(super) fn bed(s: &mut Sheet, [left, ground]: Point, width: f64) {
    let p = s.paints;
    s.slab([left, ground - 4.0, width, 9.0], 4.5, p.soil);
    let mut x = left + 9.0;
    while x < left + width - 7.0 {
        match s.chance.pick(&[0, 1, 2, 3]) {
            0 => flower(s, [x, ground], 20.0),
            1 => tuft(s, [x, ground], 19.0),
            2 => bush(s, [x, ground + 1.0], 27.0),
            _ => flower(s, [x, ground], 26.0),
        }
        x += s.chance.between(9.0, 17.0);
    }
}

pub(super) fn potted(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    let size = height / 50.0;
    s.place(foot, [size, size], |s| {
        s.line("M0 -20Q-2 -34 -11 -39M0 -20Q1 -40 -1 -48M0 -20Q3 -32 12 -37", p.leaf, 3.4);
        s.dot([-10.0, -38.0], 6.0, p.leaf);
        s.dot([-1.0, -45.0], 7.0, p.leaf_light);
        s.dot([11.0, -36.0], 6.0, p.leaf);
        s.shape("M-13 -20H13L9 0H-9z", p.pot);
        s.slab([-15.0, -23.0, 30.0, 6.0], 2.0, p.pot.darker(0.12));
    });
}
