//! The map's points as GeoJSON (RFC 7946): one, or a cluster, per spot; every point counts, at any number.

use crate::{
    calls, chrome,
    cx::{Cx, Query, Tag},
    places::{Bounds, Place, Tiles},
    refusal::{Refusal, Result},
    suggestions::{
        Points, browse,
        filter::{Filter, Query as Asked},
        points::Spot,
    },
    urls,
};
use axum::response::{IntoResponse, Response};
use http::header;
use serde::Deserialize;
use serde_json::json;
use std::fmt::Write;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Where {
    call: String,
    zoom: String,
}

/// `GET /kaart/punten?call=&bbox=&zoom=&…`.
pub async fn list_points(cx: Cx, Query(at): Query<Where>, Query(asked): Query<Asked>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let call = calls::load_shown(&cx, &mut tx, &at.call).await?;
    let points = cx.app.part::<Points>().of(&cx, call.id).await?;
    let filter = Filter::read(&asked);
    let view = match filter.bounds.or_else(|| points.bounds()) {
        Some(view) => view,
        None => Bounds { west: 0.0, south: 0.0, east: 0.0, north: 0.0 },
    };
    if !asked.bbox.is_empty() && filter.bounds.is_none() {
        return Err(Refusal::field("bbox", "open-bbox-wrong").into());
    }
    let zoom = at.zoom.parse::<f64>().unwrap_or(14.0).clamp(1.0, 19.0) as u8;
    let (among, _) = browse::narrowed(&cx, &mut tx, &call, &filter).await?;
    let (total, spots) = points.spots(&filter, among.as_deref(), &view, zoom);
    let body = geojson(&cx, total, &spots);
    let response = ([(header::CONTENT_TYPE, "application/geo+json")], body).into_response();
    Ok(chrome::kept(response, &[Tag::Places(call.id)]))
}

/// `GET /kaart/gebied?call=`: the lines around what a call is about.
pub async fn show_area(cx: Cx, Query(at): Query<Where>) -> Result<Response> {
    let call = calls::load_shown(&cx, &mut cx.read().await?, &at.call).await?;
    if call.area.is_whole() {
        return Err(Refusal::NotFound.into());
    }
    let map = cx.app.part::<Tiles>().base_map(&cx).await?;
    let position = |place: &Place| [place.longitude, place.latitude].map(|degrees| (degrees * 1e6).round() / 1e6);
    let lines: Vec<Vec<[f64; 2]>> =
        map.area_outline(&call.area).iter().map(|ring| ring.iter().map(position).collect()).collect();
    let body = json!({
        "type": "Feature",
        "geometry": { "type": "MultiLineString", "coordinates": lines },
        "properties": { "names": call.area.names().collect::<Vec<_>>() },
    });
    let response = ([(header::CONTENT_TYPE, "application/geo+json")], body.to_string()).into_response();
    Ok(chrome::kept(response, &[Tag::Call(call.id), Tag::Municipality(cx.municipality())]))
}

/// Written by hand: on a busy map this is most of the work.
fn geojson(cx: &Cx, total: usize, spots: &[Spot]) -> String {
    let mut json = String::with_capacity(160 * spots.len() + 80);
    let _ = write!(json, r#"{{"type":"FeatureCollection","total":{total},"features":["#);
    for (number, spot) in spots.iter().enumerate() {
        if number > 0 {
            json.push(',');
        }
        let place = match spot {
            Spot::Cluster { place, .. } | Spot::One { place, .. } => place,
        };
        let _ = write!(
            json,
            r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[{:.6},{:.6}]}},"properties":"#,
            place.longitude, place.latitude
        );
        match spot {
            Spot::Cluster { count, .. } => {
                let _ = write!(json, r#"{{"cluster":true,"count":{count}}}}}"#);
            }
            Spot::One { id, title, status, pin, votes, .. } => {
                let title = serde_json::to_string(title).unwrap_or_default();
                let url = cx.href(&urls::suggestion(*id));
                let _ = write!(
                    json,
                    r#"{{"id":"{id}","title":{title},"status":"{status}","pin":"{}","votes":{votes},"url":"{url}"}}}}"#,
                    pin.word()
                );
            }
        }
    }
    json.push_str("]}");
    json
}
