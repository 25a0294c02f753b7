//! The municipality's map as pictures: tiles for the map with script, one picture with pins for the map without.

mod ink;
mod labels;
mod land;
mod letters;
mod pins;

pub use self::labels::Labels;
use self::{ink::Ink, land::Canvas};
use super::{
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

/// The map of a view with pins on it; those to the south overlap those to the north.
pub fn picture(map: &BaseMap, colours: &MapColours, view: &View, pins: &[Pin]) -> Result<Vec<u8>, String> {
    let ink = Ink::mixed(colours);
    let mut canvas = Canvas::new(map, view, 1.0)?;
    canvas.draw(&ink);
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
