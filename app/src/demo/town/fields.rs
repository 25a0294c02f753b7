//! Fields: the open land cut in two again and again, askew, as heirs did it.

use super::{
    chance::Chance,
    ground::Ground,
    shape::{Point, between, distance, inside, middle},
};

/// Every field's ring, and whether it is a meadow.
pub(super) fn fields(ground: &Ground, chance: &mut Chance) -> Vec<(Vec<Point>, bool)> {
    let far = 5200.0;
    let mut open = vec![[(-far, -far * 0.8), (far * 0.8, -far), (far, far * 0.8), (-far * 0.8, far)]];
    let mut fields = Vec::new();
    while let Some(land) = open.pop() {
        let (wide, high) = (distance(land[0], land[1]), distance(land[1], land[2]));
        let cut = chance.between(0.36, 0.64);
        let lean = (cut + chance.between(-0.07, 0.07)).clamp(0.25, 0.75);
        if wide * high > chance.between(26_000.0, 78_000.0) {
            let [a, b, c, d] = land;
            if wide > high {
                let (low, top) = (between(a, b, cut), between(d, c, lean));
                open.extend([[a, low, top, d], [low, b, c, top]]);
            } else {
                let (left, right) = (between(a, d, cut), between(b, c, lean));
                open.extend([[a, b, right, left], [left, right, c, d]]);
            }
            continue;
        }
        let centre = middle(&land);
        let tilled = chance.happens(0.82);
        let meadow = chance.happens(0.45);
        if tilled && ground.is_open(centre) && inside(&ground.edge, centre) {
            fields.push((land.iter().map(|&corner| between(corner, centre, 0.035)).collect(), meadow));
        }
    }
    fields
}
