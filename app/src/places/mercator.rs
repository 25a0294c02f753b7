//! Places on earth and on the flat web map (EPSG:3857): world coordinates run from 0 to 1, y downwards.

use std::fmt;

/// WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub latitude: f64,
    pub longitude: f64,
}

impl Place {
    /// Metres along the great circle.
    pub fn distance_m(self, other: Place) -> f64 {
        let (a, b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let (dy, dx) = (b - a, (other.longitude - self.longitude).to_radians());
        let h = (dy / 2.0).sin().powi(2) + a.cos() * b.cos() * (dx / 2.0).sin().powi(2);
        2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
    }
}

/// A box in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// `W,S,E,N`, as map libraries write it.
    pub fn parse(text: &str) -> Option<Bounds> {
        let numbers: Vec<f64> = text.split(',').map(|n| n.trim().parse().ok()).collect::<Option<_>>()?;
        let [west, south, east, north] = numbers.try_into().ok()?;
        let bounds = Bounds { west, south, east, north };
        let on_earth = west >= -180.0 && east <= 180.0 && south >= -85.0 && north <= 85.0;
        (on_earth && west <= east && south <= north).then_some(bounds)
    }

    /// The smallest box around places.
    pub fn around(places: &[Place]) -> Option<Bounds> {
        let first = places.first()?;
        let start =
            Bounds { west: first.longitude, east: first.longitude, south: first.latitude, north: first.latitude };
        Some(places.iter().fold(start, |b, place| Bounds {
            west: b.west.min(place.longitude),
            east: b.east.max(place.longitude),
            south: b.south.min(place.latitude),
            north: b.north.max(place.latitude),
        }))
    }

    /// The smallest box around both.
    pub fn with(&self, other: Bounds) -> Bounds {
        Bounds {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    pub fn contains(&self, place: Place) -> bool {
        (self.west..=self.east).contains(&place.longitude) && (self.south..=self.north).contains(&place.latitude)
    }

    pub fn centre(&self) -> Place {
        Place { latitude: (self.south + self.north) / 2.0, longitude: (self.west + self.east) / 2.0 }
    }

    /// Larger on every side by `share` of its size.
    pub fn padded(&self, share: f64) -> Bounds {
        let (dx, dy) = ((self.east - self.west) * share, (self.north - self.south) * share);
        Bounds { west: self.west - dx, east: self.east + dx, south: self.south - dy, north: self.north + dy }
    }
}

impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.5},{:.5},{:.5},{:.5}", self.west, self.south, self.east, self.north)
    }
}

/// World coordinates of a place.
pub fn world(place: Place) -> (f64, f64) {
    let sin = place.latitude.to_radians().sin().clamp(-0.9999, 0.9999);
    let y = 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * std::f64::consts::PI);
    (place.longitude / 360.0 + 0.5, y)
}

/// The place at world coordinates.
pub fn from_world((x, y): (f64, f64)) -> Place {
    let latitude = (std::f64::consts::PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees();
    Place { latitude, longitude: (x - 0.5) * 360.0 }
}

/// A piece of the map on screen: `zoom` as in tile addresses, with 256 pixels to a tile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    pub centre: Place,
    pub zoom: f64,
    pub width: u32,
    pub height: u32,
}

impl View {
    /// The nearest view that shows all of `bounds`.
    pub fn fitting(bounds: Bounds, width: u32, height: u32) -> View {
        let (west, north) = world(Place { latitude: bounds.north, longitude: bounds.west });
        let (east, south) = world(Place { latitude: bounds.south, longitude: bounds.east });
        let fits = |span: f64, pixels: u32| (f64::from(pixels) / 256.0 / span.max(1e-9)).log2();
        let zoom = fits(east - west, width).min(fits(south - north, height)).clamp(1.0, 18.0);
        View { centre: from_world(((west + east) / 2.0, (north + south) / 2.0)), zoom, width, height }
    }

    /// Pixels per world.
    pub fn scale(&self) -> f64 {
        256.0 * self.zoom.exp2()
    }

    pub fn pixel(&self, place: Place) -> (f64, f64) {
        let ((x, y), (cx, cy)) = (world(place), world(self.centre));
        let scale = self.scale();
        ((x - cx) * scale + f64::from(self.width) / 2.0, (y - cy) * scale + f64::from(self.height) / 2.0)
    }

    pub fn place_at(&self, x: f64, y: f64) -> Place {
        let (cx, cy) = world(self.centre);
        let scale = self.scale();
        from_world((cx + (x - f64::from(self.width) / 2.0) / scale, cy + (y - f64::from(self.height) / 2.0) / scale))
    }

    pub fn bounds(&self) -> Bounds {
        let (a, b) = (self.place_at(0.0, 0.0), self.place_at(f64::from(self.width), f64::from(self.height)));
        Bounds { west: a.longitude, north: a.latitude, east: b.longitude, south: b.latitude }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_on_the_picture_is_the_place_that_was_drawn_there() {
        let bounds = Bounds::parse("3.78,50.96,3.86,51.00").unwrap();
        let view = View::fitting(bounds, 640, 480);
        let church = Place { latitude: 50.9811, longitude: 3.8234 };
        let (x, y) = view.pixel(church);
        assert!(view.place_at(x, y).distance_m(church) < 0.01);
        assert!(view.bounds().contains(bounds.centre()) && view.bounds().west <= bounds.west + 1e-9);
        for wrong in ["", "1,2,3", "5,1,4,2", "nan,0,1,1", "-181,0,0,0"] {
            assert_eq!(Bounds::parse(wrong), None, "{wrong}");
        }
    }
}
