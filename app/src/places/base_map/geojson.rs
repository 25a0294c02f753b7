//! GeoJSON as it comes, and the features of it that are known here.

use super::{
    super::mercator::{Place, world},
    Feature, Kind, Reach,
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use std::collections::HashMap;

/// Several files as one map. An outline alone, without features around it, is the boundary.
pub(super) fn join(files: &[String]) -> Result<String, String> {
    let mut features: Vec<String> = Vec::new();
    for file in files {
        let read: Collection = serde_json::from_str(file).map_err(|e| format!("this is not GeoJSON: {e}"))?;
        match &*read.kind {
            "Polygon" | "MultiPolygon" => features
                .push(format!(r#"{{"type":"Feature","properties":{{"kind":"boundary"}},"geometry":{}}}"#, file.trim())),
            _ => features.extend(read.features.iter().map(|feature| feature.get().to_owned())),
        }
    }
    Ok(format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",")))
}

pub(super) fn read(geojson: &str) -> Result<Vec<Feature>, String> {
    let read: Collection = serde_json::from_str(geojson).map_err(|e| format!("this is not GeoJSON: {e}"))?;
    if read.kind != "FeatureCollection" {
        return Err(format!("the map must be a FeatureCollection, not a {}", read.kind));
    }
    let mut features = Vec::new();
    // One at a time: all of them as JSON would take many times the memory of what is kept.
    for feature in read.features {
        let feature: Read = serde_json::from_str(feature.get()).map_err(|e| format!("this is not GeoJSON: {e}"))?;
        features.extend(feature.understand()?);
    }
    Ok(features)
}

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, borrow)]
    features: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Read {
    #[serde(default)]
    properties: Option<HashMap<String, Value>>,
    #[serde(default)]
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    coordinates: Value,
}

impl Read {
    /// Nothing when the feature is of no kind that is drawn.
    fn understand(self) -> Result<Option<Feature>, String> {
        let properties = self.properties.unwrap_or_default();
        let text = |key: &str| properties.get(key).and_then(Value::as_str).unwrap_or("");
        let Some(geometry) = self.geometry else { return Ok(None) };
        let is_line = matches!(&*geometry.kind, "LineString" | "MultiLineString");
        let kind = match text("kind") {
            // A list of streets, as OpenStreetMap gives it.
            "" if is_line && !text("name").is_empty() => Some(Kind::Street),
            kind => Kind::read(kind, text("use")),
        };
        let Some(kind) = kind else { return Ok(None) };
        // Every geometry is a list of positions, as deep as its type says.
        let depth = match &*geometry.kind {
            "Point" => 0,
            "LineString" | "MultiPoint" => 1,
            "Polygon" | "MultiLineString" => 2,
            "MultiPolygon" => 3,
            _ => return Ok(None),
        };
        let mut lines = Vec::new();
        collect(&geometry.coordinates, depth, &mut lines)?;
        lines.retain(|line: &Vec<(f64, f64)>| !line.is_empty());
        if lines.is_empty() {
            return Ok(None);
        }
        let reach = Reach::around(lines.iter().flatten().copied());
        Ok(Some(Feature { kind, name: text("name").to_owned(), lines, reach }))
    }
}

fn collect(value: &Value, depth: usize, lines: &mut Vec<Vec<(f64, f64)>>) -> Result<(), String> {
    let list = value.as_array().ok_or("a geometry without coordinates")?;
    match depth {
        0 => lines.push(vec![position(list)?]),
        1 => {
            let line = list.iter().map(|each| position(each.as_array().ok_or("a position must be two numbers")?));
            lines.push(line.collect::<Result<_, String>>()?);
        }
        _ => list.iter().try_for_each(|each| collect(each, depth - 1, lines))?,
    }
    Ok(())
}

fn position(numbers: &[Value]) -> Result<(f64, f64), String> {
    let number = |at: usize| numbers.get(at).and_then(Value::as_f64).ok_or("a position must be two numbers");
    let (longitude, latitude) = (number(0)?, number(1)?);
    if !(-180.0..=180.0).contains(&longitude) || !(-85.0..=85.0).contains(&latitude) {
        return Err(format!("({longitude}, {latitude}) is no place on earth: the map must be in WGS 84 (EPSG:4326)"));
    }
    Ok(world(Place { latitude, longitude }))
}
