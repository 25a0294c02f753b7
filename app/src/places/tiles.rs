//! Map tiles: drawn here or fetched from the configured layer, kept on disk, always under our own address.

use super::{
    BaseMap,
    drawn_map::{self, MapColours},
};
use crate::{
    cx::Cx,
    municipality::{self, MapLayer, Municipality},
    refusal::{Error, Refusal, Result},
    vocabulary::MunicipalityId,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::header;
use kit::http_out::{HttpOut, Reach};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};
use tokio::sync::Semaphore;

const ZOOMS: std::ops::RangeInclusive<u8> = 8..=19;
/// A tile is fetched again after a month.
const FETCHED_TILE_DAYS: u64 = 30;

/// Base maps in memory, tiles in memory and on disk.
#[derive(Clone)]
pub struct Tiles(Arc<Inner>);

struct Inner {
    maps: RwLock<HashMap<MunicipalityId, Arc<BaseMap>>>,
    recent: moka::future::Cache<(MunicipalityId, u8, u32, u32), Bytes>,
    /// Drawing takes a whole core; one stays free for pages.
    drawing: Semaphore,
    http: HttpOut,
}

impl Tiles {
    pub fn new(http: HttpOut) -> Tiles {
        let recent = moka::future::Cache::builder()
            .max_capacity(24 * 1024 * 1024)
            .weigher(|_, tile: &Bytes| u32::try_from(tile.len()).unwrap_or(u32::MAX))
            .build();
        Tiles(Arc::new(Inner { maps: RwLock::default(), recent, drawing: Semaphore::new(1), http }))
    }

    /// The municipality's own map data, parsed once.
    pub async fn base_map(&self, cx: &Cx) -> Result<Arc<BaseMap>> {
        let id = cx.municipality();
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

    async fn tile(&self, cx: &Cx, (z, x, y): (u8, u32, u32)) -> Result<Bytes> {
        let key = (cx.municipality(), z, x, y);
        if let Some(tile) = self.0.recent.get(&key).await {
            return Ok(tile);
        }
        let file = file(cx, (z, x, y));
        let tile = match read(&file, &cx.town).await {
            Some(tile) => tile,
            None => {
                let tile = match &cx.town.settings.map {
                    MapLayer::Drawn => self.draw(cx, (z, x, y)).await?,
                    MapLayer::Fetched { url, .. } => self.fetch(url, (z, x, y)).await?,
                };
                write(&file, &tile).await;
                tile
            }
        };
        self.0.recent.insert(key, tile.clone()).await;
        Ok(tile)
    }

    async fn draw(&self, cx: &Cx, (z, x, y): (u8, u32, u32)) -> Result<Bytes> {
        let map = self.base_map(cx).await?;
        let colours = self.colours(cx);
        let _turn = self.0.drawing.acquire().await.map_err(|e| Error::Fault(e.to_string()))?;
        let drawn = tokio::task::spawn_blocking(move || drawn_map::tile(&map, &colours, z, x, y)).await;
        Ok(Bytes::from(drawn.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?))
    }

    async fn fetch(&self, url: &str, (z, x, y): (u8, u32, u32)) -> Result<Bytes> {
        let url = url.replace("{z}", &z.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string());
        let answer = self.0.http.get(&url, Reach::Operator).await;
        let answer = answer.map_err(|e| Error::Fault(format!("the map layer does not answer: {e}")))?;
        let is_picture = answer.body().starts_with(b"\x89PNG");
        if !answer.status().is_success() || !is_picture {
            return Err(Error::Fault(format!("the map layer answered {} without a picture", answer.status())));
        }
        Ok(Bytes::from(answer.into_body()))
    }
}

/// Where a tile is kept; the look is part of the name, so a new theme draws new tiles.
fn file(cx: &Cx, (z, x, y): (u8, u32, u32)) -> PathBuf {
    let town = &cx.town;
    cx.app.data_dir.join("tiles").join(&town.slug).join(&town.theme_hash).join(format!("{z}-{x}-{y}.png"))
}

async fn read(file: &std::path::Path, town: &Municipality) -> Option<Bytes> {
    if let MapLayer::Fetched { .. } = town.settings.map {
        let age = tokio::fs::metadata(file).await.ok()?.modified().ok()?.elapsed().unwrap_or_default();
        if age.as_secs() > FETCHED_TILE_DAYS * 86_400 {
            return None;
        }
    }
    tokio::fs::read(file).await.ok().map(Bytes::from)
}

/// Whole or not at all; a full disk only means that the tile is made again.
async fn write(file: &std::path::Path, tile: &Bytes) {
    let half = file.with_extension(format!("{}.half", kit::secret::token()));
    let Some(folder) = file.parent() else { return };
    let written = async {
        tokio::fs::create_dir_all(folder).await?;
        tokio::fs::write(&half, tile).await?;
        tokio::fs::rename(&half, file).await
    };
    if let Err(error) = written.await {
        tracing::warn!(%error, "A map tile could not be kept on disk");
        let _ = tokio::fs::remove_file(&half).await;
    }
}

/// `GET /tegels/{layer}/{z}/{x}/{y}.png`.
pub async fn show_tile(cx: Cx, Path((layer, z, x, y)): Path<(String, String, String, String)>) -> Result<Response> {
    let parsed = || Some((z.parse::<u8>().ok()?, x.parse::<u32>().ok()?, y.strip_suffix(".png")?.parse::<u32>().ok()?));
    let (z, x, y) = parsed().filter(|_| layer == "basis").ok_or(Refusal::NotFound)?;
    if !ZOOMS.contains(&z) || x >> z != 0 || y >> z != 0 {
        return Err(Refusal::NotFound.into());
    }
    let tile = cx.app.part::<Tiles>().tile(&cx, (z, x, y)).await?;
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=86400")];
    Ok((headers, tile).into_response())
}
