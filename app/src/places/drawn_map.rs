//! The municipality's map as pictures: tiles for the map with script, one picture with pins for the map without.

mod ink;
mod labels;
mod land;
mod letters;
mod pins;

pub use self::labels::Labels;
use self::{ink::Ink, land::Canvas};
use super::{
    area::Area,
    base_map::BaseMap,
    mercator::{Place, View, from_world},
};
use resvg::tiny_skia::Pixmap;

/// Colours of the municipality's theme, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapColours {
    pub brand: String,
    pub accent: String,
    pub paper: String,
    pub ink: String,
    pub on_brand: String,
}

/// Every kind of pin has a shape of its own; its colour only helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinKind {
    Open,
    Answered,
    Chosen,
    /// Several at once, with their number.
    Cluster,
    /// The place that is being pointed out.
    You,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pin {
    pub place: Place,
    pub kind: PinKind,
    pub count: u32,
}

/// The tile of a web map with 256 pixels to a tile, drawn twice as sharp (512). Beside the map it is empty paper.
pub fn tile(map: &BaseMap, colours: &MapColours, z: u8, x: u32, y: u32) -> Result<Vec<u8>, String> {
    let tiles = f64::from(z.min(30)).exp2();
    let centre = from_world(((f64::from(x) + 0.5) / tiles, (f64::from(y) + 0.5) / tiles));
    let view = View { centre, zoom: f64::from(z), width: 256, height: 256 };
    let mut canvas = Canvas::new(map, &view, 2.0)?;
    canvas.draw(&Ink::mixed(colours));
    png(canvas.pixmap)
}

/// The map of a view with pins on it; those to the south overlap those to the north. A line goes around an area that is
/// not the whole municipality.
pub fn picture(
    map: &BaseMap,
    colours: &MapColours,
    view: &View,
    (area, pins): (&Area, &[Pin]),
) -> Result<Vec<u8>, String> {
    let ink = Ink::mixed(colours);
    let mut canvas = Canvas::new(map, view, 1.0)?;
    canvas.draw(&ink);
    canvas.draw_parts(&ink, &map.parts(area));
    let mut pins = pins.to_vec();
    pins.sort_by(|a, b| b.place.latitude.total_cmp(&a.place.latitude));
    for pin in &pins {
        let (x, y) = view.pixel(pin.place);
        pins::draw(&mut canvas.pixmap, &ink, pin, (x as f32, y as f32));
    }
    png(canvas.pixmap)
}

fn png(pixmap: Pixmap) -> Result<Vec<u8>, String> {
    pixmap.encode_png().map_err(|e| format!("the map could not be written as PNG: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::mercator::world;

    const MAP: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"boundary","name":"X"},"geometry":{"type":"Polygon","coordinates":
            [[[3.80,50.97],[3.84,50.97],[3.84,50.99],[3.80,50.99],[3.80,50.97]]]}},
        {"type":"Feature","properties":{"kind":"street","name":"Lange Kerkstraat"},"geometry":{"type":"LineString",
            "coordinates":[[3.81,50.98],[3.83,50.98]]}},
        {"type":"Feature","properties":{"kind":"wood","name":"北 <&>"},"geometry":{"type":"Polygon","coordinates":
            [[[3.80,50.98],[3.82,50.981],[3.81,50.985],[3.80,50.98]]]}}]}"#;

    fn colours(brand: &str) -> MapColours {
        let [accent, paper, ink, on_brand] = ["#fcbf49", "#fbf8f1", "#16231e", "#fff"].map(str::to_owned);
        MapColours { brand: brand.to_owned(), accent, paper, ink, on_brand }
    }

    fn shades(png: &[u8]) -> (u32, usize) {
        let pixmap = Pixmap::decode_png(png).unwrap();
        let shades: std::collections::BTreeSet<&[u8]> = pixmap.data().chunks(4).collect();
        (pixmap.width(), shades.len())
    }

    #[test]
    fn a_tile_shows_the_land_and_beside_it_empty_paper() {
        let map = BaseMap::parse(MAP).unwrap();
        for z in [8, 12, 15, 17, 19] {
            let (x, y) = world(Place { latitude: 50.98, longitude: 3.82 });
            let tiles = f64::from(z).exp2();
            let png = tile(&map, &colours("#0b6b50"), z, (x * tiles) as u32, (y * tiles) as u32).unwrap();
            let (size, shades) = shades(&png);
            assert!(size == 512 && shades > 4, "{z}: {size} wide, {shades} shades");
        }
        let elsewhere = tile(&map, &colours("no colour"), 14, 1, 1).unwrap();
        assert_eq!(shades(&elsewhere), (512, 1));
    }

    #[test]
    fn every_pin_looks_different() {
        let map = BaseMap::parse(MAP).unwrap();
        let place = Place { latitude: 50.975, longitude: 3.835 };
        let view = View { centre: place, zoom: 15.0, width: 120, height: 120 };
        let kinds = [PinKind::Open, PinKind::Answered, PinKind::Chosen, PinKind::Cluster, PinKind::You];
        let draw = |kind| {
            let pins = [Pin { place, kind, count: 12 }];
            picture(&map, &colours("#0b6b50"), &view, (&Area::default(), &pins)).unwrap()
        };
        let pictures: std::collections::BTreeSet<Vec<u8>> = kinds.iter().map(|kind| draw(*kind)).collect();
        assert_eq!(pictures.len(), kinds.len());
    }
}
