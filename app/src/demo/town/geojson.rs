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
        let closed: Vec<Point> = ring.iter().chain(ring.first()).copied().collect();
        self.feature(about, ("Polygon", "[[", "]]"), &closed);
    }

    pub(super) fn line(&mut self, about: &About, line: &[Point]) {
        self.feature(about, ("LineString", "[", "]"), line);
    }

    pub(super) fn point(&mut self, about: &About, point: Point) {
        self.feature(about, ("Point", "", ""), &[point]);
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("]}");
        self.text
    }

    fn feature(&mut self, about: &About, (kind, open, close): (&str, &str, &str), points: &[Point]) {
        if !self.text.ends_with('[') {
            self.text.push(',');
        }
        self.text.push_str(r#"{"type":"Feature","properties":{"kind":""#);
        self.text.push_str(about.kind);
        for (key, value) in [("name", about.name), ("use", about.land_use)].iter().filter(|(_, value)| !value.is_empty()) {
            self.text.push_str("\",\"");
            self.text.push_str(key);
            self.text.push_str("\":\"");
            self.text.push_str(value);
        }
        self.text.push_str(r#""},"geometry":{"type":""#);
        self.text.push_str(kind);
        self.text.push_str(r#"","coordinates":"#);
        self.text.push_str(open);
        for (i, &point) in points.iter().enumerate() {
            let (latitude, longitude) = self.on_earth(point);
            let comma = if i == 0 { "" } else { "," };
            write!(self.text, "{comma}[{longitude:.6},{latitude:.6}]").expect("writing to memory does not fail");
        }
        self.text.push_str(close);
        self.text.push_str("}}");
    }
}
