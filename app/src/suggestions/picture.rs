//! The map for who has no script: a picture drawn here, moved by pressing on it, by buttons, or by a street's name.

use super::{
    Points,
    filter::{Filter, Query as Asked},
    points::{CallPoints, Spot},
};
use crate::{
    calls::{self, Call},
    cx::{Cx, Path, Query},
    municipality::MapLayer,
    places::{Addresses, Bounds, Place, Tiles, View, drawn_map},
    refusal::{Error, Result},
    suggestions::PinKind,
};
use axum::response::{IntoResponse, Response};
use http::header;
use serde::Deserialize;

/// How large the picture is drawn: both stand on the page, and the window's width shows one. Neither is scaled, since the
/// pixel that is pressed must be the pixel that was drawn.
pub(super) type Size = (u32, u32);
pub(super) const WIDE: Size = (640, 400);
pub(super) const NARROW: Size = (320, 320);

/// What was pressed on or beside the picture.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Moves {
    #[serde(rename = "punt.x")]
    pub x: String,
    #[serde(rename = "punt.y")]
    pub y: String,
    #[serde(rename = "klein.x")]
    pub narrow_x: String,
    #[serde(rename = "klein.y")]
    pub narrow_y: String,
    /// `n`, `e`, `s`, `w`, `in`, `out` or `all`.
    pub naar: String,
    /// A street to go to.
    pub straat: String,
}

/// What the page shows of it.
pub struct MapPicture {
    pub address: String,
    /// The same for a narrow window.
    pub narrow: String,
    /// What it opens on, and all that may be shown.
    pub whole: Bounds,
    pub limits: Bounds,
    /// A street was asked that is not there.
    pub unknown_street: Option<String>,
    pub street: String,
}

/// Does what was pressed: the filter's bounds become the new ones.
pub async fn move_map(
    cx: &Cx,
    (call, points): (&Call, &CallPoints),
    filter: &mut Filter,
    moves: &Moves,
) -> Result<MapPicture> {
    let whole = whole(cx, call, points).await?;
    let mut unknown_street = None;
    let seen = filter.bounds.unwrap_or(whole);
    let view = View::fitting(seen, WIDE.0, WIDE.1);
    let street = moves.straat.trim();
    if !street.is_empty() {
        match cx.app.part::<Addresses>().find(cx, street).await? {
            Some((_, place)) => filter.bounds = Some(around(place, 16.0)),
            None => unknown_street = Some(street.to_owned()),
        }
    } else if let Some(bounds) = pressed(seen, moves) {
        filter.bounds = Some(bounds);
    } else if let Some(bounds) = moved(&view, &moves.naar) {
        filter.bounds = Some(bounds);
    } else if moves.naar == "all" {
        filter.bounds = None;
    }
    let query = filter.query();
    let (address, narrow) = match query.is_empty() {
        true => ("kaart.png".to_owned(), "kaart.png?klein=1".to_owned()),
        false => (format!("kaart.png?{query}"), format!("kaart.png?{query}&klein=1")),
    };
    let limits = points.bounds().map_or(whole, |points| whole.with(points));
    Ok(MapPicture { address, narrow, whole, limits, unknown_street, street: street.to_owned() })
}

/// What the map opens on: what the call is about; of the whole municipality, where there are suggestions.
async fn whole(cx: &Cx, call: &Call, points: &CallPoints) -> Result<Bounds> {
    let map = cx.app.part::<Tiles>().base_map(cx).await?;
    let area = map.area_bounds(&call.area);
    Ok(match points.most() {
        _ if !call.area.is_whole() => area.padded(0.04),
        Some(bounds) if points.len() > 1 => bounds.padded(0.08),
        Some(_) | None => area,
    })
}

/// A press on the picture goes nearer to that spot. (0,0) is what a keyboard sends: no choice.
fn pressed(seen: Bounds, moves: &Moves) -> Option<Bounds> {
    let (place, zoom) = place_pressed(seen, (&moves.x, &moves.y), (&moves.narrow_x, &moves.narrow_y))?;
    Some(around(place, (zoom + 1.0).min(18.0)))
}

/// The place that was pressed on the wide picture or on the narrow one, and the zoom of the wide one.
pub(super) fn place_pressed(seen: Bounds, wide: (&str, &str), narrow: (&str, &str)) -> Option<(Place, f64)> {
    let on = |at, size: Size| {
        let (x, y) = pressed_at(at, size)?;
        let view = View::fitting(seen, size.0, size.1);
        Some((view.place_at(x, y), view.zoom))
    };
    // The narrow picture shows the same part of the town from twice as far: a press there comes nearer by two.
    on(wide, WIDE).or_else(|| on(narrow, NARROW).map(|(place, zoom)| (place, zoom + 1.0)))
}

/// Where on a picture of this size was pressed.
fn pressed_at((x, y): (&str, &str), (width, height): Size) -> Option<(f64, f64)> {
    let (x, y): (f64, f64) = (x.parse().ok()?, y.parse().ok()?);
    let inside = x >= 0.0 && y >= 0.0 && x <= f64::from(width) && y <= f64::from(height);
    (inside && (x, y) != (0.0, 0.0)).then_some((x, y))
}

pub(super) fn around(centre: Place, zoom: f64) -> Bounds {
    View { centre, zoom, width: WIDE.0, height: WIDE.1 }.bounds()
}

pub(super) fn moved(view: &View, way: &str) -> Option<Bounds> {
    let (width, height) = (f64::from(WIDE.0), f64::from(WIDE.1));
    let (x, y, zoom) = match way {
        "n" => (width / 2.0, 0.0, view.zoom),
        "s" => (width / 2.0, height, view.zoom),
        "w" => (0.0, height / 2.0, view.zoom),
        "e" => (width, height / 2.0, view.zoom),
        "in" => (width / 2.0, height / 2.0, (view.zoom + 1.0).min(18.0)),
        "out" => (width / 2.0, height / 2.0, (view.zoom - 1.0).max(10.0)),
        _ => return None,
    };
    Some(around(view.place_at(x, y), zoom))
}

/// Which of the two pictures.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Drawn {
    klein: String,
}

/// `GET /oproepen/{slug}/kaart.png`: the picture itself, with the same points as the map with script.
pub async fn draw(
    cx: Cx,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
    Query(drawn): Query<Drawn>,
) -> Result<Response> {
    let (width, height) = if drawn.klein.is_empty() { WIDE } else { NARROW };
    let mut tx = cx.read().await?;
    let call = calls::load_shown(&cx, &mut tx, &slug).await?;
    let points = cx.app.part::<Points>().of(&cx, call.id).await?;
    let filter = Filter::read(&asked);
    let whole = whole(&cx, &call, &points).await?;
    let view = View::fitting(filter.bounds.unwrap_or(whole), width, height);
    let (among, _) = super::browse::narrowed(&cx, &mut tx, &call, &filter).await?;
    let (_, spots) = points.spots(&filter, among.as_deref(), &view.bounds(), view.zoom.clamp(1.0, 19.0) as u8);
    let you = filter.near.map(|place| drawn_map::Pin { place, kind: drawn_map::PinKind::You, count: 1 });
    let pins: Vec<drawn_map::Pin> = spots.into_iter().map(pin).chain(you).collect();
    let map = cx.app.part::<Tiles>().base_map(&cx).await?;
    let colours = cx.app.part::<Tiles>().colours(&cx);
    let id = call.id;
    let drawn =
        tokio::task::spawn_blocking(move || drawn_map::picture(&map, &colours, &view, (&call.area, &pins))).await;
    let png = drawn.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?;
    let tags = [crate::cx::Tag::Places(id), crate::cx::Tag::Call(id)];
    Ok(crate::chrome::kept(([(header::CONTENT_TYPE, "image/png")], png).into_response(), &tags))
}

fn pin(spot: Spot) -> drawn_map::Pin {
    match spot {
        Spot::Cluster { place, count } => drawn_map::Pin { place, kind: drawn_map::PinKind::Cluster, count },
        Spot::One { place, pin, .. } => {
            let kind = match pin {
                PinKind::Open => drawn_map::PinKind::Open,
                PinKind::Answered => drawn_map::PinKind::Answered,
                PinKind::Chosen => drawn_map::PinKind::Chosen,
            };
            drawn_map::Pin { place, kind, count: 1 }
        }
    }
}

/// Who made the base map.
pub fn attribution(cx: &Cx) -> String {
    match &cx.town.settings.map {
        MapLayer::Drawn => crate::texts::text(cx.lang, "suggestions-map-drawn-by-us"),
        MapLayer::Fetched { attribution, .. } => attribution.clone(),
    }
}
