//! People: drawn a hundred high in their own corner, feet at the given place, facing right.

use super::{
    paint::{Colour, WHITE},
    sheet::{Point, Sheet},
};

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Pose {
    Stand,
    Walk,
    Dig,
    Point,
    Pot,
    Wave,
    Push,
    Water,
    Sit,
    Kneel,
}

#[derive(Clone, Copy)]
enum Hair {
    Short,
    Long,
    Bun,
    Curls,
    Bald,
    Scarf,
    Cap,
    Straw,
}

#[derive(Clone, Copy)]
pub(super) struct Look {
    top: Colour,
    leg: Colour,
    skin: Colour,
    shade: Colour,
    hair: Hair,
}

const HAIRS: [Hair; 8] =
    [Hair::Short, Hair::Long, Hair::Bun, Hair::Curls, Hair::Bald, Hair::Scarf, Hair::Cap, Hair::Straw];

pub(super) fn anyone(s: &mut Sheet) -> Look {
    let cloth = s.paints.cloth;
    let c = Colour::new;
    let mut top = s.chance.pick(&cloth);
    while s.worn == Some(top) {
        top = s.chance.pick(&cloth);
    }
    s.worn = Some(top);
    Look {
        top,
        leg: s.chance.pick(&[c(0x2b_3a_44), c(0x34_49_5a), c(0x5a_45_5e), c(0x4d_55_3f), c(0x6b_52_40)]),
        skin: s.chance.pick(&[c(0xf0_c4_a1), c(0xe5_b4_8f), c(0xc9_8e_66), c(0x8d_5a_3c), c(0xf2_cd_b0)]),
        shade: s.chance.pick(&[c(0x4a_34_26), c(0x7a_4a_24), c(0x23_1a_14), c(0xc9_c4_bd), c(0xb9_7a_3c)]),
        hair: s.chance.pick(&HAIRS),
    }
}

pub(super) fn person(s: &mut Sheet, foot: Point, height: f64, pose: Pose) {
    let look = anyone(s);
    let side = if s.chance.happens(0.5) { -1.0 } else { 1.0 };
    draw(s, foot, height * side, pose, look);
}

/// Facing the right; a negative height faces the left.
pub(super) fn facing(s: &mut Sheet, foot: Point, height: f64, pose: Pose) {
    let look = anyone(s);
    draw(s, foot, height, pose, look);
}

fn draw(s: &mut Sheet, foot: Point, height: f64, pose: Pose, look: Look) {
    let size = height.abs() / 100.0;
    s.place(foot, [size * height.signum(), size], |s| {
        if pose != Pose::Sit {
            s.oval([0.0, 1.0], [17.0, 3.2], s.paints.leaf_deep.thin(0.22));
        }
        match pose {
            Pose::Sit => s.place([0.0, 8.0], [1.0, 1.0], |s| upright(s, pose, look)),
            Pose::Kneel => s.place([0.0, 22.0], [1.0, 1.0], |s| upright(s, pose, look)),
            Pose::Stand | Pose::Walk | Pose::Dig | Pose::Point | Pose::Pot | Pose::Wave | Pose::Push | Pose::Water => {
                upright(s, pose, look);
            }
        }
    });
}

fn upright(s: &mut Sheet, pose: Pose, look: Look) {
    behind(s, pose, look);
    legs(s, pose, look);
    let lean = match pose {
        Pose::Dig | Pose::Push => 9.0,
        Pose::Kneel => 16.0,
        Pose::Water => 4.0,
        Pose::Stand | Pose::Walk | Pose::Point | Pose::Pot | Pose::Wave | Pose::Sit => 0.0,
    };
    s.turn([0.0, -34.0], lean, |s| {
        s.place([0.0, 34.0], [1.0, 1.0], |s| {
            s.slab([-3.8, -80.0, 7.6, 9.0], 2.0, look.skin.darker(0.12));
            s.shape(
                "M-6 -75H6Q13.5 -74 14 -66L13 -33Q13 -29 9 -29H-9Q-13 -29 -13 -33L-14 -66Q-13.5 -74 -6 -75z",
                look.top,
            );
            s.shape("M6 -75Q13.5 -74 14 -66L13 -33Q13 -29 9 -29H4Q9 -50 6 -75z", look.top.darker(0.4).thin(0.18));
            s.dot([0.0, -88.0], 10.8, look.skin);
            hair(s, look);
            arms(s, pose, look);
        });
    });
}

/// The arm on the far side.
fn behind(s: &mut Sheet, pose: Pose, look: Look) {
    let (path, hand) = match pose {
        Pose::Stand | Pose::Point | Pose::Wave | Pose::Water => ("M-10 -67Q-17 -55 -15 -41", [-15.0, -38.0]),
        Pose::Walk => ("M-9 -67Q-17 -57 -20 -46", [-21.0, -43.0]),
        Pose::Dig | Pose::Push | Pose::Pot | Pose::Sit | Pose::Kneel => return,
    };
    s.line(path, look.top.darker(0.16), 8.0);
    s.dot(hand, 3.9, look.skin);
}

fn legs(s: &mut Sheet, pose: Pose, look: Look) {
    let shoe = Colour::new(0x2c_26_26);
    let (far, near, shoes) = match pose {
        Pose::Walk | Pose::Push => ("M-4 -34L-15 -5", "M4 -34L13 -4", [[-15.0, -2.0], [16.0, -1.5]]),
        Pose::Dig => ("M-5 -34L-11 -4", "M5 -34Q13 -22 12 -4", [[-9.0, -1.5], [14.5, -1.5]]),
        Pose::Sit => ("M-2 -34H16V-10", "M2 -33H20V-10", [[18.0, -8.0], [23.0, -8.0]]),
        Pose::Kneel => ("M-5 -34L2 -25L-18 -24", "M5 -34L16 -36L16 -24", [[-20.0, -23.5], [19.0, -23.5]]),
        Pose::Stand | Pose::Point | Pose::Pot | Pose::Wave | Pose::Water => {
            ("M-6.5 -34V-4", "M6.5 -34V-4", [[-5.5, -1.5], [8.0, -1.5]])
        }
    };
    s.line(far, look.leg.darker(0.2), 9.4);
    s.line(near, look.leg, 9.4);
    for at in shoes {
        s.oval(at, [6.6, 3.2], shoe);
    }
}

fn hair(s: &mut Sheet, look: Look) {
    let p = s.paints;
    let shade = look.shade;
    const CROWN: &str = "M-11 -86.5A11.2 11.2 0 0 1 11 -89Q2 -91 -1 -95Q-4 -88 -11 -86.5z";
    match look.hair {
        Hair::Short => s.shape(CROWN, shade),
        Hair::Long => {
            s.shape("M-10 -94Q-15 -84 -12 -71Q-7 -68 -5 -74L-6 -90z", shade);
            s.shape(CROWN, shade);
        }
        Hair::Bun => {
            s.dot([-9.0, -98.0], 5.0, shade);
            s.shape(CROWN, shade);
        }
        Hair::Curls => {
            for at in [[-9.0, -92.0], [-5.0, -98.0], [2.0, -99.5], [8.0, -96.0], [-10.5, -86.0]] {
                s.dot(at, 5.0, shade);
            }
        }
        Hair::Bald => s.shape("M-10.8 -90Q-12 -84 -8 -80Q-6 -86 -7.5 -92z", shade),
        Hair::Scarf => {
            let cloth = if look.top == p.cloth[4] { p.cloth[3] } else { p.brand };
            s.shape(
                "M5.5 -98.5Q-4 -103 -11 -94Q-15 -84 -10 -73Q-2 -70 4 -74Q-3 -78 -2.5 -87\
                 Q-1 -94 9.5 -93.5Q9 -97 5.5 -98.5z",
                cloth,
            );
        }
        Hair::Cap => {
            s.shape("M-11 -89A11.4 11.4 0 0 1 11 -91L19 -89.5Q18 -87.5 12 -88.2z", p.accent_deep.mix(p.brand, 0.5));
        }
        Hair::Straw => {
            s.shape("M-10 -91Q-9 -102 0 -102Q9 -102 10 -91z", p.sun.mix(p.sand, 0.4));
            s.oval([0.0, -91.5], [17.0, 3.4], p.sun.mix(p.sand, 0.3));
            s.slab([-10.0, -95.5, 20.0, 3.0], 0.0, p.accent_deep);
        }
    }
}

fn arm(s: &mut Sheet, path: &str, hand: Point, look: Look) {
    s.line(path, look.top, 8.4);
    s.dot(hand, 4.2, look.skin);
}

fn arms(s: &mut Sheet, pose: Pose, look: Look) {
    let p = s.paints;
    match pose {
        Pose::Stand => arm(s, "M10 -67Q17 -55 15 -42", [15.0, -39.0], look),
        Pose::Walk => arm(s, "M9 -67Q17 -56 20 -47", [22.0, -45.0], look),
        Pose::Point => arm(s, "M9 -67L33 -79", [36.0, -80.5], look),
        Pose::Wave => arm(s, "M9 -67Q22 -72 25 -91", [25.5, -95.0], look),
        Pose::Sit => arm(s, "M7 -66Q12 -50 17 -45", [19.0, -43.0], look),
        Pose::Push => {
            arm(s, "M7 -66Q16 -54 27 -49", [30.0, -48.0], look);
        }
        Pose::Dig => {
            s.line("M33 -68L20 4", p.wood, 3.6);
            s.shape("M14 -2L27 0.4L24 19Q18 22 14.5 17z", p.steel.lighter(0.35));
            s.line("M29 -71L38 -68", p.wood, 3.6);
            arm(s, "M-6 -66Q8 -46 24 -40", [26.0, -39.5], look);
            arm(s, "M9 -67Q20 -64 29 -64", [31.0, -64.0], look);
        }
        Pose::Pot => {
            s.line("M24 -52Q20 -66 14 -68M24 -52Q25 -68 24 -76M24 -52Q28 -64 35 -66", p.leaf, 2.8);
            for (at, r) in [([15.0, -67.0], 6.0), ([24.0, -75.0], 7.5), ([34.0, -65.0], 6.0)] {
                s.dot(at, r, p.leaf_light.mix(p.leaf, 0.5));
            }
            s.shape("M13 -54H35L31.5 -37H16.5z", p.pot);
            s.slab([11.5, -56.5, 25.0, 5.0], 1.5, p.pot.darker(0.14));
            arm(s, "M-5 -66Q2 -46 18 -42", [20.0, -41.5], look);
        }
        Pose::Water => {
            s.shape("M20 -46H38V-28H20z", p.brand);
            s.line("M38 -33L52 -44M24 -46Q29 -56 35 -46", p.brand, 3.4);
            s.dashes("M53 -42L60 -12M50 -42L54 -10M56 -43L66 -14", p.water.darker(0.1), 1.8, "4 4");
            arm(s, "M9 -67Q20 -62 28 -53", [29.0, -51.0], look);
        }
        Pose::Kneel => {
            arm(s, "M7 -66Q16 -52 24 -42", [26.0, -39.0], look);
            s.line("M27 -38L31 -30", p.steel.lighter(0.3), 4.0);
        }
    }
}

/// Someone on a bicycle, riding right; a negative height rides left.
pub(super) fn cyclist(s: &mut Sheet, foot: Point, height: f64) {
    let p = s.paints;
    let look = anyone(s);
    let frame = s.chance.pick(&[p.brand, p.accent_deep, p.slate, p.cloth[1]]);
    let size = height.abs() / 112.0;
    s.place(foot, [size * height.signum(), size], |s| {
        s.oval([0.0, 1.0], [48.0, 4.0], p.steel.thin(0.22));
        s.line("M-2 -52L10 -36L4 -20", look.leg.darker(0.2), 8.6);
        super::things::bike(s, frame);
        s.line("M-8 -54L12 -38L2 -12", look.leg, 8.8);
        s.oval([5.0, -9.0], [6.6, 3.2], Colour::new(0x2c_26_26));
        s.place([-8.0, -22.0], [1.0, 1.0], |s| {
            s.turn([0.0, -34.0], 14.0, |s| {
                s.place([0.0, 34.0], [1.0, 1.0], |s| {
                    s.shape(
                        "M-6 -75H6Q13 -74 13 -66L11 -34Q11 -30 8 -30H-8Q-11 -30 -11 -34L-13 -66Q-13 -74 -6 -75z",
                        look.top,
                    );
                    s.dot([0.0, -88.0], 10.8, look.skin);
                    hair(s, look);
                });
            });
        });
        s.line("M4 -86Q13 -72 27 -66", look.top.darker(0.1), 8.0);
        s.dot([29.0, -65.0], 4.0, look.skin);
        if s.chance.happens(0.5) {
            s.shape("M-42 -47H-22L-24 -33H-40z", p.wood);
            s.line("M-40 -42H-24M-39 -37H-25", WHITE.thin(0.35), 1.4);
        }
    });
}
