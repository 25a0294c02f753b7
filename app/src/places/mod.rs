//! Where things are: coordinates, the municipality's base map, its tiles.
//!
//! Invariant: everything drawn comes from the municipality's own map data, or from its configured layer by way of
//! this server; a visitor's browser talks to nobody else. So it is with addresses that are looked up.

mod addresses;
mod area;
pub mod base_map;
pub mod drawn_map;
pub mod mercator;
mod neighbours;
mod tiles;

pub use addresses::{Address, Addresses, Found, Precision, Search};
pub use area::Area;
pub use base_map::BaseMap;
pub use mercator::{Bounds, Place, View};
pub use neighbours::Neighbour;
pub use tiles::{Tiles, show_tile};
