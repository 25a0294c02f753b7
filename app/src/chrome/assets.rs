//! The built front-end files: inside the program in a release, read from `web/dist` at start otherwise.

use bytes::Bytes;
use std::{collections::HashMap, sync::LazyLock};

#[derive(rust_embed::Embed)]
#[folder = "../web/dist"]
struct Dist;

/// One file, as it is and compressed.
pub struct Asset {
    pub content_type: &'static str,
    pub plain: Bytes,
    /// `None` for what is compressed already.
    pub gzip: Option<Bytes>,
}

struct Built {
    files: HashMap<String, Asset>,
    /// From the name templates use to the one with its hash.
    names: HashMap<String, String>,
}

static BUILT: LazyLock<Built> = LazyLock::new(|| {
    let names = Dist::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default();
    let files =
        Dist::iter().filter_map(|name| Some((name.to_string(), asset(&name, &Dist::get(&name)?.data)))).collect();
    Built { files, names }
});

fn asset(name: &str, bytes: &[u8]) -> Asset {
    let (content_type, packed) = match name.rsplit('.').next().unwrap_or_default() {
        "js" => ("text/javascript; charset=utf-8", false),
        "css" => ("text/css; charset=utf-8", false),
        "svg" => ("image/svg+xml", false),
        "json" => ("application/json", false),
        "txt" => ("text/plain; charset=utf-8", false),
        "woff2" => ("font/woff2", true),
        "png" => ("image/png", true),
        _ => ("application/octet-stream", true),
    };
    let gzip = (!packed).then(|| super::gzip::for_good(bytes));
    Asset { content_type, plain: Bytes::copy_from_slice(bytes), gzip }
}

/// The address of a built file.
pub fn address(name: &str) -> String {
    format!("/bestanden/{}", BUILT.names.get(name).map_or(name, String::as_str))
}

pub fn find(name: &str) -> Option<&'static Asset> {
    BUILT.files.get(name)
}

static SPRITE: LazyLock<&str> = LazyLock::new(|| {
    let file = BUILT.names.get("icons.svg").and_then(|name| find(name));
    file.and_then(|file| std::str::from_utf8(&file.plain).ok()).unwrap_or_default()
});

/// What stands inside a symbol of the sprite.
pub fn symbol(id: &str) -> Option<&'static str> {
    let (_, after) = SPRITE.split_once(&format!("<symbol id=\"{id}\""))?;
    let (_, inside) = after.split_once('>')?;
    Some(inside.split_once("</symbol>")?.0)
}

/// Every name templates may use, for the test that compares them.
pub fn names() -> Vec<&'static str> {
    BUILT.names.keys().map(String::as_str).collect()
}
