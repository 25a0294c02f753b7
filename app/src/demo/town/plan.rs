//! What the hand of a planner gives: where the streets, squares and waters lie. Houses and fields follow from it.

use super::shape::Point;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Road,
    Street,
    Path,
    Railway,
    Brook,
}

impl Way {
    pub(super) fn kind(self) -> &'static str {
        match self {
            Way::Road => "road",
            Way::Street => "street",
            Way::Path => "path",
            Way::Railway => "railway",
            Way::Brook => "brook",
        }
    }

    /// Half of what no house may stand on, in metres.
    pub(super) fn half_width(self) -> f64 {
        match self {
            Way::Road => 6.5,
            Way::Street => 4.5,
            Way::Path => 2.0,
            Way::Railway => 14.0,
            Way::Brook => 7.0,
        }
    }
}

/// A named line through these points.
pub(super) struct Path(pub Way, pub &'static str, pub &'static [Point]);

/// A named ring of some kind.
pub(super) struct Area(pub &'static str, pub &'static str, pub &'static [Point]);

/// A village or quarter: houses stand close at its centre and thin out at `reach`.
pub(super) struct Core {
    pub name: &'static str,
    pub label: &'static str,
    pub centre: Point,
    pub reach: f64,
}

/// A roundish thing: kind, name, centre, half width and half height.
pub(super) type Blob = (&'static str, &'static str, Point, (f64, f64));

pub(super) struct Plan {
    pub name: &'static str,
    pub seed: u64,
    /// Latitude and longitude of the point (0, 0).
    pub centre: (f64, f64),
    pub edge: &'static [Point],
    /// The municipalities around, and up to which bearing each goes: degrees from the east, by way of the north.
    pub neighbours: &'static [(&'static str, f64)],
    pub cores: &'static [Core],
    pub areas: &'static [Area],
    pub blobs: &'static [Blob],
    pub lines: &'static [Path],
    pub streets: &'static [Path],
    /// How far from a centre, as a share of its reach, houses stand wall to wall.
    pub row_share: f64,
}
