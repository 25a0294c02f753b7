//! A box in the coordinates of the columns.

use super::CallPoints;
use crate::places::{Bounds, Place, mercator};

#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

impl Frame {
    pub fn holds(self, x: f32, y: f32) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }
}

impl CallPoints {
    pub(super) fn frame(&self, bounds: &Bounds) -> Frame {
        let (west, north) = mercator::world(Place { latitude: bounds.north, longitude: bounds.west });
        let (east, south) = mercator::world(Place { latitude: bounds.south, longitude: bounds.east });
        Frame {
            left: (west - self.origin.0) as f32,
            right: (east - self.origin.0) as f32,
            top: (north - self.origin.1) as f32,
            bottom: (south - self.origin.1) as f32,
        }
    }
}
