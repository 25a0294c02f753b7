//! The map for who has no script: a picture drawn here, moved by pressing on it, by buttons, or by a street's name.

use super::{
    Points,
    filter::{Filter, Query as Asked},
    points::{CallPoints, Spot},
};
use crate::{
    calls,
    cx::Cx,
    municipality::MapLayer,
    places::{Bounds, Place, Tiles, View, drawn_map},
    refusal::{Error, Result},
    suggestions::PinKind,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::header;
use serde::Deserialize;

const WIDTH: u32 = 640;
const HEIGHT: u32 = 400;

/// What was pressed on or beside the picture.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Moves {
    #[serde(rename = "punt.x")]
    pub x: String,
    #[serde(rename = "punt.y")]
    pub y: String,
    /// `n`, `e`, `s`, `w`, `in`, `out` or `all`.
    pub naar: String,
    /// A street to go to.
    pub straat: String,
}

/// What the page shows of it.
pub struct MapPicture {
    pub address: String,
    pub width: u32,
    pub height: u32,
    /// All that may be shown.
    pub whole: Bounds,
    /// A street was asked that is not there.
    pub unknown_street: Option<String>,
    pub street: String,
}

/// Does what was pressed: the filter's bounds become the new ones.
pub async fn move_map(cx: &Cx, points: &CallPoints, filter: &mut Filter, moves: &Moves) -> Result<MapPicture> {
    let whole = whole(cx, points).await?;
    let mut unknown_street = None;
    let seen = filter.bounds.unwrap_or(whole);
    let view = View::fitting(seen, WIDTH, HEIGHT);
    let street = moves.straat.trim();
    if !street.is_empty() {
        match cx.app.part::<Tiles>().base_map(cx).await?.find_street(street) {
            Some((_, place)) => filter.bounds = Some(around(place, 16.0)),
            None => unknown_street = Some(street.to_owned()),
        }
    } else if let Some(bounds) = pressed(&view, moves) {
        filter.bounds = Some(bounds);
    } else if let Some(bounds) = moved(&view, &moves.naar) {
        filter.bounds = Some(bounds);
    } else if moves.naar == "all" {
        filter.bounds = None;
    }
    let query = filter.query();
    let address = match query.is_empty() {
        true => String::from("kaart.png"),
        false => format!("kaart.png?{query}"),
    };
    Ok(MapPicture { address, width: WIDTH, height: HEIGHT, whole, unknown_street, street: street.to_owned() })
}

/// The whole municipality, and any suggestion beyond it.
async fn whole(cx: &Cx, points: &CallPoints) -> Result<Bounds> {
    let town = cx.app.part::<Tiles>().base_map(cx).await?.bounds();
    Ok(match points.bounds() {
        Some(bounds) if points.len() > 1 => bounds.padded(0.08),
        _ => town,
    })
}

/// A press on the picture goes nearer to that spot. (0,0) is what a keyboard sends: no choice.
fn pressed(view: &View, moves: &Moves) -> Option<Bounds> {
    let (x, y) = pressed_at((&moves.x, &moves.y), (WIDTH, HEIGHT))?;
    Some(around(view.place_at(x, y), (view.zoom + 1.0).min(18.0)))
}

/// Where on a picture of this size was pressed.
pub(super) fn pressed_at((x, y): (&str, &str), (width, height): (u32, u32)) -> Option<(f64, f64)> {
    let (x, y): (f64, f64) = (x.parse().ok()?, y.parse().ok()?);
    let inside = x >= 0.0 && y >= 0.0 && x <= f64::from(width) && y <= f64::from(height);
    (inside && (x, y) != (0.0, 0.0)).then_some((x, y))
}

pub(super) fn around(centre: Place, zoom: f64) -> Bounds {
    View { centre, zoom, width: WIDTH, height: HEIGHT }.bounds()
}

pub(super) fn moved(view: &View, way: &str) -> Option<Bounds> {
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
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

/// `GET /oproepen/{slug}/kaart.png`: the picture itself, with the same points as the map with script.
pub async fn draw(cx: Cx, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let call = calls::load_shown(&cx, &mut tx, &slug).await?;
    let points = cx.app.part::<Points>().of(&cx, call.id).await?;
    let filter = Filter::read(&asked);
    let whole = whole(&cx, &points).await?;
    let view = View::fitting(filter.bounds.unwrap_or(whole), WIDTH, HEIGHT);
    let (among, _) = super::browse::narrowed(&cx, &mut tx, &call, &filter).await?;
    let (_, spots) = points.spots(&filter, among.as_deref(), &view.bounds(), view.zoom.clamp(1.0, 19.0) as u8);
    let you = filter.near.map(|place| drawn_map::Pin { place, kind: drawn_map::PinKind::You, count: 1 });
    let pins: Vec<drawn_map::Pin> = spots.into_iter().map(pin).chain(you).collect();
    let map = cx.app.part::<Tiles>().base_map(&cx).await?;
    let colours = cx.app.part::<Tiles>().colours(&cx);
    let drawn = tokio::task::spawn_blocking(move || drawn_map::picture(&map, &colours, &view, &pins)).await;
    let png = drawn.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?;
    let tags = [crate::cx::Tag::Places(call.id)];
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
