//! Houses along the streets: wall to wall at a centre, loose at its edge, a farm here and there beyond; and halls.

use super::{
    chance::Chance,
    ground::{Ground, Line},
    plan::{Core, Plan, Way},
    shape::{Point, along, distance, inside, length, middle, overlap},
};
use std::collections::HashMap;

const SQUARE_M: f64 = 80.0;

/// How people build here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Row,
    Loose,
    Halls,
    Farms,
}

/// What is built next, in metres.
struct Lot {
    wide: f64,
    deep: f64,
    setback: f64,
    gap: f64,
}

#[derive(Default)]
pub(super) struct Houses {
    pub rings: Vec<Vec<Point>>,
    /// Trees in back gardens.
    pub trees: Vec<Point>,
    taken: HashMap<(i32, i32), Vec<[Point; 4]>>,
}

impl Houses {
    pub(super) fn build(plan: &Plan, ground: &Ground, chance: &mut Chance) -> Houses {
        let mut houses = Houses::default();
        for line in &ground.lines {
            match line.way {
                Way::Road | Way::Street => {
                    for side in [1.0, -1.0] {
                        houses.build_along(plan, ground, line, (side, chance));
                    }
                }
                Way::Path | Way::Railway | Way::Brook => {}
            }
        }
        for core in plan.cores {
            houses.plant_between(ground, core, chance);
        }
        houses
    }

    /// Trees on the land behind the gardens.
    fn plant_between(&mut self, ground: &Ground, core: &Core, chance: &mut Chance) {
        for _ in 0..(core.reach * core.reach / 1300.0) as usize {
            let tree = (
                core.centre.0 + chance.between(-core.reach, core.reach),
                core.centre.1 + chance.between(-core.reach, core.reach),
            );
            let crown = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)].map(|(x, y)| (tree.0 + x, tree.1 + y));
            let near = distance(core.centre, tree) < core.reach * 0.95;
            if near && ground.is_free(tree) && !ground.ring_at("industry", tree) && !self.stands_on(&crown) {
                self.trees.push(tree);
            }
        }
    }

    fn build_along(&mut self, plan: &Plan, ground: &Ground, line: &Line, (side, chance): (f64, &mut Chance)) {
        let whole = length(&line.points);
        let mut at = chance.between(3.0, 9.0);
        while at < whole {
            let Some((start, _)) = along(&line.points, at) else { break };
            let manner = manner(plan, ground, start);
            let lot = lot(manner, chance);
            if let Some((front, way)) = along(&line.points, at + lot.wide / 2.0)
                && inside(&ground.edge, front)
                && !looks_out(ground, front, (-way.1 * side, way.0 * side))
            {
                let half = line.way.half_width() + lot.setback;
                let out = (-way.1 * side, way.0 * side);
                let base = (front.0 + out.0 * half, front.1 + out.1 * half);
                let walls = walls(base, way, out, &lot);
                if self.may_stand(ground, &walls) {
                    self.rings.push(with_annex(walls, out, (manner, chance)));
                    self.plant(ground, (front, out), half + lot.deep, chance);
                }
            }
            at += lot.wide + lot.gap;
        }
    }

    fn plant(&mut self, ground: &Ground, (front, out): (Point, Point), half: f64, chance: &mut Chance) {
        let (far, aside) = (half + chance.between(8.0, 22.0), chance.between(-5.0, 5.0));
        let tree = (front.0 + out.0 * far - out.1 * aside, front.1 + out.1 * far + out.0 * aside);
        if chance.happens(0.42) && ground.is_free(tree) {
            self.trees.push(tree);
        }
    }

    fn may_stand(&mut self, ground: &Ground, walls: &[Point; 4]) -> bool {
        let centre = middle(walls);
        let edges = (0..4).map(|i| super::shape::between(walls[i], walls[(i + 1) % 4], 0.5));
        if !walls.iter().copied().chain(edges).chain([centre]).all(|point| ground.is_free(point)) {
            return false;
        }
        let stands = self.stands_on(walls);
        if !stands {
            self.taken.entry(home(walls)).or_default().push(*walls);
        }
        !stands
    }

    /// Whether a house stands on this land.
    fn stands_on(&self, land: &[Point; 4]) -> bool {
        let (column, row) = home(land);
        let mut around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        around.any(|square| self.taken.get(&square).is_some_and(|taken| taken.iter().any(|other| overlap(land, other))))
    }
}

/// Squares and quays stay open: nobody builds between them and their street.
fn looks_out(ground: &Ground, front: Point, out: Point) -> bool {
    let ahead = |metres: f64| (front.0 + out.0 * metres, front.1 + out.1 * metres);
    [14.0, 26.0].iter().any(|metres| ground.ring_at("square", ahead(*metres)))
        || [26.0, 48.0].iter().any(|metres| ground.ring_at("water", ahead(*metres)))
}

fn manner(plan: &Plan, ground: &Ground, point: Point) -> Manner {
    let near = |core: &Core| distance(core.centre, point) / core.reach;
    let nearest = plan.cores.iter().map(near).fold(f64::MAX, f64::min);
    if ground.ring_at("industry", point) {
        Manner::Halls
    } else if nearest < plan.row_share {
        Manner::Row
    } else if nearest < 1.0 {
        Manner::Loose
    } else {
        Manner::Farms
    }
}

fn home(land: &[Point; 4]) -> (i32, i32) {
    let centre = middle(land);
    ((centre.0 / SQUARE_M).floor() as i32, (centre.1 / SQUARE_M).floor() as i32)
}

fn lot(manner: Manner, chance: &mut Chance) -> Lot {
    match manner {
        Manner::Row => {
            let gap = if chance.happens(0.88) { 0.0 } else { chance.between(2.5, 9.0) };
            Lot { wide: chance.between(6.0, 9.5), deep: chance.between(9.5, 14.0), setback: 0.6, gap }
        }
        Manner::Loose => {
            let pair = chance.happens(0.4);
            let wide = if pair { chance.between(14.0, 17.0) } else { chance.between(8.5, 13.0) };
            let gap = if chance.happens(0.1) { chance.between(14.0, 30.0) } else { chance.between(3.5, 9.0) };
            Lot { wide, deep: chance.between(9.0, 13.0), setback: chance.between(4.0, 7.5), gap }
        }
        Manner::Halls => Lot {
            wide: chance.between(30.0, 68.0),
            deep: chance.between(28.0, 60.0),
            setback: chance.between(9.0, 14.0),
            gap: chance.between(8.0, 20.0),
        },
        Manner::Farms => {
            let gap = if chance.happens(0.45) { chance.between(10.0, 26.0) } else { chance.between(60.0, 190.0) };
            Lot {
                wide: chance.between(10.0, 19.0),
                deep: chance.between(9.0, 15.0),
                setback: chance.between(7.0, 18.0),
                gap,
            }
        }
    }
}

fn walls(front: Point, way: Point, out: Point, lot: &Lot) -> [Point; 4] {
    let corner =
        |across: f64, back: f64| (front.0 + way.0 * across + out.0 * back, front.1 + way.1 * across + out.1 * back);
    // A hand's breadth narrower than the lot, so that neighbours in a row do not count as standing on each other.
    let half = lot.wide / 2.0 - 0.05;
    [corner(-half, 0.0), corner(half, 0.0), corner(half, lot.deep), corner(-half, lot.deep)]
}

/// One in three houses has a lower part at the back.
fn with_annex(walls: [Point; 4], out: Point, (manner, chance): (Manner, &mut Chance)) -> Vec<Point> {
    let [a, b, c, d] = walls;
    if manner == Manner::Halls || !chance.happens(0.34) {
        return walls.to_vec();
    }
    let (from, to, deep) = (chance.between(0.0, 0.15), chance.between(0.45, 0.65), chance.between(3.0, 6.0));
    let on = |share: f64, back: f64| {
        let point = super::shape::between(c, d, share);
        (point.0 + out.0 * back, point.1 + out.1 * back)
    };
    vec![a, b, c, on(from, 0.0), on(from, deep), on(to, deep), on(to, 0.0), d]
}
