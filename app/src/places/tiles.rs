//! Map tiles: drawn here or fetched from the configured layer, kept on disk, always under our own address.
//!
//! A layer that does not answer is left alone for half a minute and named once in the log: meanwhile tiles of before are
//! shown, however old, and the others are missing.

use super::{
    BaseMap, Bounds, Place,
    drawn_map::{self, MapColours},
    mercator::world,
};
use crate::{
    cx::{Cx, Path},
    municipality::{self, MapLayer},
    refusal::{Error, Refusal, Result},
    vocabulary::MunicipalityId,
};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{StatusCode, header};
use kit::http_out::{HttpOut, Reach};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};
use tokio::sync::Semaphore;

/// How many tiles beyond the municipality a screen may show.
const SCREEN: f64 = 8.0;
const ZOOMS: std::ops::RangeInclusive<u8> = 8..=19;
/// A tile is fetched again after a month.
const FETCHED_TILE_AGE: Duration = Duration::from_secs(30 * 86_400);
const IN_MEMORY: Duration = Duration::from_secs(86_400);
/// How long a layer in trouble is left alone.
const REST: Duration = Duration::from_secs(30);

/// Whose tile, in which look, and which.
type Key = (MunicipalityId, String, At);
/// Zoom, column and row.
type At = (u8, u32, u32);

/// Base maps in memory, tiles in memory and on disk.
#[derive(Clone)]
pub struct Tiles(Arc<Inner>);

struct Inner {
    maps: RwLock<HashMap<MunicipalityId, Arc<BaseMap>>>,
    recent: moka::future::Cache<Key, Bytes>,
    /// Layers that do not answer now.
    resting: moka::future::Cache<(MunicipalityId, String), ()>,
    /// What the log was told of lately.
    told: moka::future::Cache<(MunicipalityId, &'static str), ()>,
    /// Drawing takes a whole core; one stays free for pages.
    drawing: Semaphore,
    http: HttpOut,
}

impl Tiles {
    pub fn new(http: HttpOut) -> Tiles {
        let recent = moka::future::Cache::builder()
            .max_capacity(24 * 1024 * 1024)
            .weigher(|_, tile: &Bytes| u32::try_from(tile.len()).unwrap_or(u32::MAX))
            .time_to_live(IN_MEMORY)
            .build();
        let resting = moka::future::Cache::builder().max_capacity(1_000).time_to_live(REST).build();
        let told = moka::future::Cache::builder().max_capacity(1_000).time_to_live(REST).build();
        Tiles(Arc::new(Inner { maps: RwLock::default(), recent, resting, told, drawing: Semaphore::new(1), http }))
    }

    /// The municipality's own map data, parsed once.
    pub async fn base_map(&self, cx: &Cx) -> Result<Arc<BaseMap>> {
        self.map_of(cx, cx.municipality()).await
    }

    pub(super) async fn map_of(&self, cx: &Cx, id: MunicipalityId) -> Result<Arc<BaseMap>> {
        if let Some(map) = self.0.maps.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(map.clone());
        }
        let geojson = municipality::store::find_base_map(&mut cx.read().await?, id).await?;
        let geojson = geojson.unwrap_or_else(|| r#"{"type":"FeatureCollection","features":[]}"#.to_owned());
        let map = Arc::new(BaseMap::parse(&geojson).map_err(Error::Fault)?);
        self.0.maps.write().unwrap_or_else(PoisonError::into_inner).insert(id, map.clone());
        Ok(map)
    }

    pub fn colours(&self, cx: &Cx) -> MapColours {
        let theme = &cx.town.settings.theme;
        MapColours {
            brand: theme.brand.clone(),
            accent: theme.accent.clone(),
            paper: theme.paper.clone(),
            ink: theme.ink.clone(),
            on_brand: theme.on_brand.clone(),
        }
    }

    /// Made or fetched once, however many ask; nothing when the layer does not have it now.
    async fn tile(&self, cx: &Cx, at: At) -> Result<Option<Bytes>> {
        let key = (cx.municipality(), look(cx), at);
        let file = cx.app.data_dir.join("tiles").join(&cx.town.slug).join(&key.1);
        let file = file.join(format!("{}-{}-{}.png", at.0, at.1, at.2));
        let made = self.0.recent.try_get_with(key, async {
            let kept = read(&file).await;
            let tile = match (&cx.town.settings.map, kept) {
                (MapLayer::Drawn, Some((tile, _))) => return Ok(tile),
                (MapLayer::Fetched { .. }, Some((tile, age))) if age < FETCHED_TILE_AGE => return Ok(tile),
                (MapLayer::Drawn, None) => self.draw(cx, at).await.map_err(Missing::Fault)?,
                (MapLayer::Fetched { url, .. }, old) => match self.fetch(cx, url, at).await {
                    Some(tile) => tile,
                    None => return Err(old.map_or(Missing::Nothing, |(tile, _)| Missing::Old(tile))),
                },
            };
            if let Err(error) = write(&file, &tile).await {
                self.tell(cx, "disk", &format!("A map tile could not be kept on disk: {error}")).await;
            }
            Ok(tile)
        });
        match made.await.map_err(|missing| (*missing).clone()) {
            Ok(tile) | Err(Missing::Old(tile)) => Ok(Some(tile)),
            Err(Missing::Nothing) => Ok(None),
            Err(Missing::Fault(error)) => Err(error),
        }
    }

    /// One line for all tiles of a while.
    async fn tell(&self, cx: &Cx, what: &'static str, sentence: &str) {
        if self.0.told.entry((cx.municipality(), what)).or_insert(()).await.is_fresh() {
            tracing::warn!(municipality = cx.town.slug, "{sentence}");
        }
    }

    async fn draw(&self, cx: &Cx, (z, x, y): At) -> Result<Bytes> {
        let map = self.base_map(cx).await?;
        let colours = self.colours(cx);
        let _turn = self.0.drawing.acquire().await.map_err(|e| Error::Fault(e.to_string()))?;
        let drawn = tokio::task::spawn_blocking(move || drawn_map::tile(&map, &colours, z, x, y)).await;
        Ok(Bytes::from(drawn.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?))
    }

    /// The tile, when the layer answers with one.
    async fn fetch(&self, cx: &Cx, url: &str, (z, x, y): At) -> Option<Bytes> {
        let layer = (cx.municipality(), url.to_owned());
        if self.0.resting.contains_key(&layer) {
            return None;
        }
        let url = url.replace("{z}", &z.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string());
        let answer = match self.0.http.get(&url, Reach::Operator).await {
            Ok(answer) if answer.status().is_server_error() || answer.status() == StatusCode::TOO_MANY_REQUESTS => {
                Err(format!("it says {}", answer.status()))
            }
            Ok(answer) => Ok(answer),
            Err(error) => Err(error.to_string()),
        };
        match answer {
            Ok(answer) if answer.status().is_success() && is_picture(answer.body()) => Some(answer.into_body().into()),
            // One tile may be missing, at the edge of the layer; the others are still asked for.
            Ok(answer) => {
                let sentence = format!("The map layer answered {} without a whole picture", answer.status());
                self.tell(cx, "picture", &sentence).await;
                None
            }
            Err(why) => {
                self.0.resting.insert(layer, ()).await;
                self.tell(cx, "layer", &format!("The map layer does not answer: {why}")).await;
                None
            }
        }
    }
}

/// Why there is no new tile.
#[derive(Clone)]
enum Missing {
    Old(Bytes),
    Nothing,
    Fault(Error),
}

/// The first and the last bytes of a PNG: half of one is none.
fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR") && bytes.ends_with(b"\0\0\0\0IEND\xaeB`\x82")
}

/// Whether a map of the municipality shows this tile. Without it anybody could fill our disk with the rest of the world.
fn is_near(town: Bounds, (z, x, y): At) -> bool {
    let around = town.padded(0.5);
    let (west, north) = world(Place { latitude: around.north, longitude: around.west });
    let (east, south) = world(Place { latitude: around.south, longitude: around.east });
    let tiles = f64::from(1_u32 << z);
    let within = |low: f64, high: f64, at: u32| (low * tiles - SCREEN..=high * tiles + SCREEN).contains(&f64::from(at));
    within(west, east, x) && within(north, south, y)
}

/// A new theme draws new tiles, another layer has other ones.
fn look(cx: &Cx) -> String {
    match &cx.town.settings.map {
        MapLayer::Drawn => cx.town.theme_hash.clone(),
        MapLayer::Fetched { url, .. } => kit::secret::hex(&kit::secret::hash("map layer", url)[..6]),
    }
}

async fn read(file: &std::path::Path) -> Option<(Bytes, Duration)> {
    let age = tokio::fs::metadata(file).await.ok()?.modified().ok()?.elapsed().unwrap_or_default();
    Some((tokio::fs::read(file).await.ok()?.into(), age))
}

/// Whole or not at all; a full disk only means that the tile is made again.
async fn write(file: &std::path::Path, tile: &Bytes) -> std::io::Result<()> {
    let half = file.with_extension(format!("{}.half", kit::secret::token()));
    let Some(folder) = file.parent() else { return Ok(()) };
    let written = async {
        tokio::fs::create_dir_all(folder).await?;
        tokio::fs::write(&half, tile).await?;
        tokio::fs::rename(&half, file).await
    };
    let written = written.await;
    if written.is_err() {
        let _ = tokio::fs::remove_file(&half).await;
    }
    written
}

/// `GET /tegels/{layer}/{z}/{x}/{y}.png`.
pub async fn show_tile(cx: Cx, Path((layer, z, x, y)): Path<(String, String, String, String)>) -> Result<Response> {
    let parsed = || Some((z.parse::<u8>().ok()?, x.parse::<u32>().ok()?, y.strip_suffix(".png")?.parse::<u32>().ok()?));
    let (z, x, y) = parsed().filter(|_| layer == "basis").ok_or(Refusal::NotFound)?;
    if !ZOOMS.contains(&z) || x >> z != 0 || y >> z != 0 {
        return Err(Refusal::NotFound.into());
    }
    let tiles = cx.app.part::<Tiles>();
    if !is_near(tiles.base_map(&cx).await?.bounds(), (z, x, y)) {
        return Err(Refusal::NotFound.into());
    }
    let Some(tile) = tiles.tile(&cx, (z, x, y)).await? else {
        let headers = [(header::RETRY_AFTER, "30"), (header::CACHE_CONTROL, "no-store")];
        return Ok((StatusCode::SERVICE_UNAVAILABLE, headers).into_response());
    };
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=86400")];
    Ok((headers, tile).into_response())
}
