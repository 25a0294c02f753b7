//! The pin of a suggestion on a map picture drawn here: pressed, moved by buttons, or put in a street by its name.
//!
//! With script the same fields are filled in by a map; without it every press is sent and the page comes back.

use super::{
    picture::{WIDE, around, moved, place_pressed},
    typed::{self, Rules, Typed, place_text},
};
use crate::{
    cx::Cx,
    places::{Addresses, Bounds, Found, Place, Search, View},
    refusal::Result,
    texts::{sentence, text},
};

const STREET_ZOOM: f64 = 17.0;
/// One press on a side moves the pin by this part of the picture.
const STEP: f64 = 1.0 / 16.0;

/// What was pressed on or beside the picture.
#[derive(Debug, Clone, Default)]
pub struct Moves {
    pub x: String,
    pub y: String,
    pub narrow_x: String,
    pub narrow_y: String,
    /// `n`, `e`, `s`, `w`, `in`, `out`, `all`, `here`, `me`, `street`, or `street=` with the name of one that was offered.
    pub way: String,
    /// Where her device says she is.
    pub own: String,
    pub street: String,
    /// The street that was looked for last.
    pub street_before: String,
    /// What the picture showed, as `W,S,E,N`.
    pub seen: String,
    /// The button that goes on: `ja`, or `enter` for the key in a field.
    pub onward: String,
}

impl Moves {
    /// From a form, whichever way its fields came.
    pub fn read(text: &dyn Fn(&str) -> String) -> Moves {
        Moves {
            x: text("punt.x"),
            y: text("punt.y"),
            narrow_x: text("klein.x"),
            narrow_y: text("klein.y"),
            way: text("naar"),
            own: text("mijn"),
            street: text("straat"),
            street_before: text("straat-was"),
            seen: text("kijk"),
            onward: text("verder"),
        }
    }
}

/// What the page shows of it.
#[derive(Debug, Clone)]
pub struct PinPicture {
    /// Query of the picture.
    pub query: String,
    pub seen: String,
    pub street: String,
    /// Why the pin was not set: a street that is not there, or a device that is elsewhere.
    pub fault: Option<String>,
    /// Several streets that may be meant.
    pub streets: Vec<String>,
    /// What the pin was set by, as the map has it.
    pub found_street: Option<String>,
    /// The same while the pin is there, and the place it is of.
    pub address: Option<(String, String)>,
    /// `W,S,E,N` of what the map opens on, and of all it may show.
    pub whole: String,
    pub limits: String,
    /// What the call is about, when that is not the whole municipality.
    pub area: Option<PinArea>,
}

/// Where the pin should lie.
#[derive(Debug, Clone)]
pub struct PinArea {
    pub hint: String,
    /// What is said when it lies beside it.
    pub beside: String,
    pub is_beside: bool,
}

/// Whether the press was about the map, so that the page comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    Yes,
    No,
}

/// Does what was pressed.
pub async fn move_pin(cx: &Cx, rules: &Rules, typed: &mut Typed, moves: &Moves) -> Result<(PinPicture, Moved)> {
    let moves = Moves { street: moves.asked().to_owned(), ..moves.clone() };
    let found = match asks_street(&moves, typed.place) {
        true => cx.app.part::<Addresses>().search(cx, &moves.street).await?,
        false => Search::Nothing,
    };
    let own = typed::read_place(&moves.own).filter(|_| moves.way == "me");
    let is_elsewhere = own.is_some_and(|own| !typed::is_here(&rules.map, own));
    let moves = Moves { own: if is_elsewhere { String::new() } else { moves.own.clone() }, ..moves };
    let (mut picture, moved) = place_pin(rules.bounds(), typed, &moves, found);
    picture.fault = match picture.fault {
        Some(street) => {
            Some(sentence(cx.lang, "suggestions-map-unknown-street", &[("street", street.as_str().into())]))
        }
        None => is_elsewhere.then(|| text(cx.lang, "suggestions-near-outside")),
    };
    picture.area = pin_area(cx, rules, typed.place);
    picture.limits = rules.map.bounds().to_string();
    Ok((picture, moved))
}

fn pin_area(cx: &Cx, rules: &Rules, place: Option<Place>) -> Option<PinArea> {
    if rules.area.is_whole() {
        return None;
    }
    let names = rules.area.in_words(cx);
    let said = |key| sentence(cx.lang, key, &[("area", names.as_str().into())]);
    Some(PinArea {
        hint: said("suggestions-add-place-area"),
        beside: said("suggestions-add-place-beside"),
        is_beside: place.is_some_and(|place| rules.check_area(cx, place).is_err()),
    })
}

/// The fault is the name of the street that is not there.
fn place_pin(whole: Bounds, typed: &mut Typed, moves: &Moves, found: Search) -> (PinPicture, Moved) {
    let before = typed.place;
    let mut seen = Bounds::parse(&moves.seen).unwrap_or_else(|| match typed.place {
        Some(place) => around(place, STREET_ZOOM),
        None => whole,
    });
    let (mut fault, mut found_street, mut streets) = (None, None, Vec::new());
    let street = moves.street.trim();
    let asks_street = asks_street(moves, typed.place);
    if asks_street {
        match found {
            Search::One(Found { name, place, .. }) => {
                typed.place = Some(place);
                seen = around(place, STREET_ZOOM);
                found_street = Some(name);
            }
            Search::Several(names) => streets = names,
            Search::Nothing => fault = Some(street.to_owned()).filter(|street| !street.is_empty()),
        }
    } else {
        seen = turn(whole, typed, moves, seen);
    }
    match &found_street {
        Some(name) => typed.address.clone_from(name),
        None if typed.place != before => typed.address.clear(),
        None => {}
    }
    let near = typed.place.map(|place| format!("&near={}", place_text(place))).unwrap_or_default();
    let picture = PinPicture {
        query: format!("bbox={seen}{near}"),
        seen: seen.to_string(),
        street: street.to_owned(),
        fault,
        streets,
        found_street,
        address: typed
            .place
            .map(|place| (typed.address.clone(), place_text(place)))
            .filter(|(name, _)| !name.is_empty()),
        whole: whole.to_string(),
        limits: String::new(),
        area: None,
    };
    let goes_on = !asks_street && !moves.onward.is_empty();
    (picture, if goes_on { Moved::No } else { Moved::Yes })
}

impl Moves {
    /// The street that was typed, or the one that was chosen of several.
    fn asked(&self) -> &str {
        self.way.strip_prefix("street=").unwrap_or(self.street.trim())
    }
}

/// The button beside the field, or a name in it that was not looked for yet.
fn asks_street(moves: &Moves, place: Option<Place>) -> bool {
    let is_new = !moves.street.trim().is_empty() && moves.street.trim() != moves.street_before.trim();
    let by_key = moves.onward == "enter" || (moves.onward == "ja" && place.is_none());
    moves.way.starts_with("street") || (is_new && by_key)
}

fn turn(whole: Bounds, typed: &mut Typed, moves: &Moves, seen: Bounds) -> Bounds {
    let view = View::fitting(seen, WIDE.0, WIDE.1);
    let pressed = place_pressed(seen, (&moves.x, &moves.y), (&moves.narrow_x, &moves.narrow_y));
    if let Some((place, zoom)) = pressed {
        typed.place = Some(place);
        return around(place, (zoom + 1.0).min(18.0));
    }
    match (moves.way.as_str(), typed.place) {
        ("all", _) => whole,
        ("here", _) => {
            typed.place = Some(view.centre);
            around(view.centre, view.zoom)
        }
        ("me", _) => match typed::read_place(&moves.own) {
            Some(own) => {
                typed.place = Some(own);
                around(own, STREET_ZOOM)
            }
            None => seen,
        },
        ("in", Some(place)) => around(place, (view.zoom + 1.0).min(18.0)),
        ("out", Some(place)) => around(place, (view.zoom - 1.0).max(10.0)),
        ("n" | "e" | "s" | "w", Some(place)) => {
            let at = nudged(place, view.zoom, &moves.way);
            typed.place = Some(at);
            around(at, view.zoom)
        }
        (way, _) => moved(&view, way).unwrap_or(seen),
    }
}

/// The place a step further to one side.
fn nudged(place: Place, zoom: f64, way: &str) -> Place {
    let view = View { centre: place, zoom, width: WIDE.0, height: WIDE.1 };
    let (width, height) = (f64::from(WIDE.0), f64::from(WIDE.1));
    let (dx, dy) = match way {
        "n" => (0.0, -STEP),
        "s" => (0.0, STEP),
        "w" => (-STEP, 0.0),
        _ => (STEP, 0.0),
    };
    view.place_at(width / 2.0 + dx * width, height / 2.0 + dy * width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::BaseMap;

    const MAP: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"boundary"},"geometry":{"type":"Polygon","coordinates":
            [[[3.8,50.9],[3.9,50.9],[3.9,51.0],[3.8,51.0],[3.8,50.9]]]}},
        {"type":"Feature","properties":{"kind":"street","name":"Kapelstraat"},"geometry":{"type":"LineString",
            "coordinates":[[3.85,50.95],[3.851,50.951],[3.852,50.952]]}}]}"#;

    fn go(typed: &mut Typed, moves: Moves) -> (PinPicture, Moved) {
        let map = BaseMap::parse(MAP).unwrap();
        let found = asks_street(&moves, typed.place).then(|| map.find_street(&moves.street)).flatten();
        let found = found.map_or(Search::Nothing, |(name, place)| {
            Search::One(Found { name, place, precision: crate::places::Precision::Street })
        });
        place_pin(map.bounds(), typed, &moves, found)
    }

    #[test]
    fn no_choice_on_the_picture_sets_no_pin_and_a_press_does() {
        let mut typed = Typed::default();
        let press = |x: &str, y: &str| Moves { x: x.into(), y: y.into(), ..Moves::default() };
        for (x, y) in [("0", "0"), ("", ""), ("-3", "9"), ("9999", "3"), ("x", "y"), ("NaN", "1")] {
            assert_eq!(go(&mut typed, press(x, y)).1, Moved::Yes);
            assert_eq!(typed.place, None, "{x},{y}");
        }
        let narrow = Moves { narrow_x: "160".into(), narrow_y: "160".into(), ..Moves::default() };
        for middle in [press("320", "200"), narrow] {
            let mut typed = Typed::default();
            go(&mut typed, middle);
            let place = typed.place.unwrap();
            assert!((place.longitude - 3.85).abs() < 0.001 && (place.latitude - 50.95).abs() < 0.001, "{place:?}");
        }
    }

    #[test]
    fn a_street_sets_the_pin_and_the_buttons_move_it() {
        let mut typed = Typed::default();
        let street = Moves { way: "street".into(), street: "kapelstraat 12".into(), ..Moves::default() };
        let (picture, _) = go(&mut typed, street);
        assert_eq!(picture.found_street.as_deref(), Some("Kapelstraat"));
        let before = typed.place.unwrap();
        go(&mut typed, Moves { way: "n".into(), seen: picture.seen, ..Moves::default() });
        let after = typed.place.unwrap();
        assert_eq!((picture.address.unwrap().0.as_str(), typed.address.as_str()), ("Kapelstraat", ""), "it was there");
        assert!((5.0..100.0).contains(&before.distance_m(after)) && after.latitude > before.latitude);
        let unknown = Moves { onward: "ja".into(), street: "Nergens".into(), ..Moves::default() };
        assert_eq!(go(&mut Typed::default(), unknown.clone()).1, Moved::Yes);
        assert_eq!(go(&mut typed, unknown).1, Moved::No, "with a pin, the street stops nobody");
    }
}
