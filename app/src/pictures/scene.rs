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

/// What `draw` knows; other names are no address.
pub const KINDS: [&str; 15] = [
    "square",
    "street",
    "school",
    "car_park",
    "front_garden",
    "water",
    "tree",
    "roof",
    "solar",
    "bike",
    "market",
    "park",
    "house",
    "workshop",
    "planting",
];

/// The drawing that a kind of place has of its own; nothing for one that an officer named herself, which is shown with
/// the drawing of its action.
pub fn kind_of(category: &str) -> &'static str {
    KINDS.into_iter().find(|kind| *kind == category).unwrap_or_default()
}

/// The scene of a kind as a stand-alone SVG of 640 by 400; what is no kind becomes a street.
pub fn draw(kind: &str, seed: u64, palette: &Palette) -> String {
    let mut s = sheet(kind, seed, palette);
    let scene = match kind {
        "square" => village::square,
        "school" => village::school,
        "car_park" => village::car_park,
        "market" => together::market,
        "workshop" => together::workshop,
        "planting" => together::planting,
        "front_garden" => buildings::front_garden,
        "roof" => buildings::roof,
        "solar" => buildings::solar,
        "house" => buildings::house,
        "water" => greenery::water,
        "tree" => greenery::tree,
        "park" => greenery::park,
        "bike" => outdoors::bike,
        _ => outdoors::street,
    };
    // Every second drawing is mirrored: nothing in it can be read, so none is the wrong way round.
    if seed.is_multiple_of(2) {
        scene(&mut s);
    } else {
        s.place([WIDTH, 0.0], [-1.0, 1.0], scene);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(brand: &str) -> Palette {
        let of = str::to_owned;
        Palette {
            brand: of(brand),
            brand_dark: of("#084536"),
            brand_light: of("#e2f1ea"),
            accent: of("#ffc145"),
            accent_pale: of("#fff1d0"),
            paper: of("#fbf8f2"),
            ink: of("#17231f"),
        }
    }

    #[test]
    fn a_scene_is_the_same_twice_and_differs_by_number_kind_and_theme() {
        let palette_a = palette("#0d6650");
        let mut seen = std::collections::HashSet::new();
        for kind in KINDS {
            for seed in 0..8 {
                let drawn = draw(kind, seed, &palette_a);
                assert_eq!(drawn, draw(kind, seed, &palette_a));
                assert_ne!(drawn, draw(kind, seed, &palette("#0b3b8c")), "{kind} {seed} ignores the theme");
                assert!(seen.insert(drawn), "{kind} {seed} looks like another");
            }
        }
    }

    #[test]
    fn a_scene_carries_nothing_that_runs_or_that_the_content_policy_refuses() {
        let palette = palette("no colour at all");
        let wide = [hero(&palette), strip(&palette), harbour(&palette), mark(&palette)];
        for drawn in KINDS.map(|kind| draw(kind, u64::MAX, &palette)).into_iter().chain(wide) {
            for refused in ["<script", "style=", "href", "url(", "<text", "NaN", "inf", " --", "no colour"] {
                assert!(!drawn.contains(refused), "{refused} in a drawing");
            }
        }
    }
}
