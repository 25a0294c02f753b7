//! What a map of the points opens on.

use super::CallPoints;
use crate::places::{Bounds, Place};

/// One of so many at each side may lie far off; what lies within is then less than a second of all there is.
const OFF_PART: usize = 50;
const FAR_OFF: f64 = 2.0;

impl CallPoints {
    /// Around nearly all of them: a few far off would make a map of everything on which nothing is seen.
    pub fn most(&self) -> Option<Bounds> {
        *self.opening.get_or_init(|| self.find_most())
    }

    fn find_most(&self) -> Option<Bounds> {
        let all = self.bounds()?;
        let off = self.places.len() / OFF_PART;
        let between = |degrees: fn(&Place) -> f64| {
            let mut along: Vec<f64> = self.places.iter().map(degrees).collect();
            let (last, order) = (along.len() - 1, f64::total_cmp);
            (*along.select_nth_unstable_by(off, order).1, *along.select_nth_unstable_by(last - off, order).1)
        };
        let ((west, east), (south, north)) = (between(|place| place.longitude), between(|place| place.latitude));
        let most = Bounds { west, south, east, north };
        let is_narrower = |whole: f64, part: f64| part > 0.0 && part * FAR_OFF < whole;
        let is_far = is_narrower(all.east - all.west, east - west) || is_narrower(all.north - all.south, north - south);
        Some(if is_far { most } else { all })
    }
}
