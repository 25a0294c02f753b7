//! Scenes: the drawings that stand in for photographs, in the municipality's colours.
//!
//! A scene is a kind and a number; the same two always give the same drawing, and every number a different one.

mod buildings;
mod chance;
mod greenery;
mod ground;
mod harbour;
mod houses;
mod outdoors;
mod paint;
mod people;
mod plants;
mod sheet;
mod things;
mod together;
mod village;
mod wide;

use super::Palette;
use chance::Chance;
use paint::Paints;
use sheet::Sheet;

const WIDTH: f64 = 640.0;

fn sheet(kind: &str, seed: u64, palette: &Palette) -> Sheet {
    Sheet::new(Paints::of(palette), Chance::new(kind, seed))
}

/// The scene of a kind as a stand-alone SVG of 640 by 400; what is no kind becomes a street.
pub fn draw(kind: &str, seed: u64, palette: &Palette) -> String {
    let mut s = sheet(kind, seed, palette);
    match kind {
        "square" => village::square(&mut s),
        "school" => village::school(&mut s),
        "car_park" => village::car_park(&mut s),
        "market" => together::market(&mut s),
        "workshop" => together::workshop(&mut s),
        "planting" => together::planting(&mut s),
        "front_garden" => buildings::front_garden(&mut s),
        "roof" => buildings::roof(&mut s),
        "solar" => buildings::solar(&mut s),
        "house" => buildings::house(&mut s),
        "water" => greenery::water(&mut s),
        "tree" => greenery::tree(&mut s),
        "park" => greenery::park(&mut s),
        "bike" => outdoors::bike(&mut s),
        _ => outdoors::street(&mut s),
    }
    s.finish(640, 400)
}

/// The village on its square, 1440 by 520: the head of the home page.
pub fn hero(palette: &Palette) -> String {
    let mut s = sheet("hero", 5, palette);
    wide::hero(&mut s);
    s.finish(1440, 520)
}

/// A skyline for the foot of the page, 1440 by 160, on nothing.
pub fn strip(palette: &Palette) -> String {
    let mut s = sheet("strip", 3, palette);
    wide::strip(&mut s);
    s.finish(1440, 160)
}

/// The harbour town at its quay, 1440 by 520.
pub fn harbour(palette: &Palette) -> String {
    let mut s = sheet("harbour", 2, palette);
    harbour::harbour(&mut s);
    s.finish(1440, 520)
}

/// The platform's own sign, 64 by 64: a seedling between two paving stones.
pub fn mark(palette: &Palette) -> String {
    let mut s = sheet("mark", 0, palette);
    wide::mark(&mut s);
    s.finish(64, 64)
}
