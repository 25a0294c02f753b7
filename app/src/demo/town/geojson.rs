//! The finished town as GeoJSON (WGS 84, six decimals: a hand's breadth).

use super::shape::Point;
use std::fmt::Write;

pub(super) struct Writer {
    text: String,
    centre: (f64, f64),
}

/// What a feature says about itself.
pub(super) struct About<'a> {
    pub kind: &'a str,
    pub name: &'a str,
    pub land_use: &'a str,
}

impl<'a> About<'a> {
    pub(super) fn of(kind: &'a str, name: &'a str) -> About<'a> {
        About { kind, name, land_use: "" }
    }
}

impl Writer {
    pub(super) fn new(centre: (f64, f64)) -> Writer {
        Writer { text: String::from(r#"{"type":"FeatureCollection","features":["#), centre }
    }

    /// Latitude and longitude of a point in metres.
    pub(super) fn on_earth(&self, point: Point) -> (f64, f64) {
        let metres = 111_320.0;
        let (latitude, longitude) = self.centre;
        (latitude + point.1 / metres, longitude + point.0 / (metres * latitude.to_radians().cos()))
    }

    pub(super) fn ring(&mut self, about: &About, ring: &[Point]) {
        self.feature(about, "Polygon", |out| out.closed(ring));
    }

    pub(super) fn rings(&mut self, about: &About, rings: &[Vec<Point>]) {
        self.feature(about, "MultiPolygon", |out| out.list(rings, |out, ring| out.closed(ring)));
    }

    pub(super) fn line(&mut self, about: &About, line: &[Point]) {
        self.feature(about, "LineString", |out| out.list(line, |out, point| out.position(*point)));
    }

    pub(super) fn points(&mut self, about: &About, points: &[Point]) {
        self.feature(about, "MultiPoint", |out| out.list(points, |out, point| out.position(*point)));
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("]}");
        self.text
    }

    fn feature(&mut self, about: &About, geometry: &str, coordinates: impl FnOnce(&mut Writer)) {
        if !self.text.ends_with('[') {
            self.text.push(',');
        }
        self.text.push_str(r#"{"type":"Feature","properties":{"kind":""#);
        self.text.push_str(about.kind);
        for (key, value) in
            [("name", about.name), ("use", about.land_use)].iter().filter(|(_, value)| !value.is_empty())
        {
            for part in ["\",\"", key, "\":\"", value] {
                self.text.push_str(part);
            }
        }
        for part in [r#""},"geometry":{"type":""#, geometry, r#"","coordinates":"#] {
            self.text.push_str(part);
        }
        coordinates(self);
        self.text.push_str("}}");
    }

    fn closed(&mut self, ring: &[Point]) {
        let closed: Vec<Point> = ring.iter().chain(ring.first()).copied().collect();
        self.list(&[closed], |out, ring| out.list(ring, |out, point| out.position(*point)));
    }

    fn list<T>(&mut self, items: &[T], each: impl Fn(&mut Writer, &T)) {
        for (number, item) in items.iter().enumerate() {
            self.text.push(if number == 0 { '[' } else { ',' });
            each(self, item);
        }
        self.text.push(']');
    }

    fn position(&mut self, point: Point) {
        let (latitude, longitude) = self.on_earth(point);
        write!(self.text, "[{longitude:.6},{latitude:.6}]").expect("writing to memory does not fail");
    }
}
