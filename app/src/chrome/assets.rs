//! The built front-end files: inside the program in a release, read from `web/dist` at start otherwise.

use bytes::Bytes;
use std::{cell::RefCell, collections::HashMap, sync::LazyLock};

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
    let gzip = (!packed).then(|| gzip(bytes));
    Asset { content_type, plain: Bytes::copy_from_slice(bytes), gzip }
}

/// Compresses what is kept and sent often; pages compress to a fifth.
pub fn gzip(bytes: &[u8]) -> Bytes {
    compressed(bytes, &mut flate2::Compress::new_gzip(flate2::Compression::new(5), WINDOW_BITS))
}

/// Compresses what one person gets once: a little larger, several times as fast.
pub fn gzip_once(bytes: &[u8]) -> Bytes {
    thread_local! {
        // Its tables are large; each thread makes them once.
        static FAST: RefCell<flate2::Compress> =
            RefCell::new(flate2::Compress::new_gzip(flate2::Compression::fast(), WINDOW_BITS));
    }
    FAST.with_borrow_mut(|fast| {
        fast.reset();
        compressed(bytes, fast)
    })
}

const WINDOW_BITS: u8 = 15;

fn compressed(bytes: &[u8], by: &mut flate2::Compress) -> Bytes {
    let mut packed = Vec::with_capacity(bytes.len() / 3 + 512);
    loop {
        let read = usize::try_from(by.total_in()).unwrap_or(usize::MAX).min(bytes.len());
        match by.compress_vec(&bytes[read..], &mut packed, flate2::FlushCompress::Finish) {
            Ok(flate2::Status::Ok | flate2::Status::BufError) => packed.reserve(packed.capacity()),
            // Compressing to memory cannot fail.
            Ok(flate2::Status::StreamEnd) | Err(_) => return Bytes::from(packed),
        }
    }
}

/// The address of a built file.
pub fn address(name: &str) -> String {
    format!("/bestanden/{}", BUILT.names.get(name).map_or(name, String::as_str))
}

pub fn find(name: &str) -> Option<&'static Asset> {
    BUILT.files.get(name)
}

/// Every name templates may use, for the test that compares them.
pub fn names() -> Vec<&'static str> {
    BUILT.names.keys().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_was_compressed_can_be_read_however_large_and_however_often() {
        for size in [0, 10, 3000, 200_000] {
            // Numbers in a row compress badly, so that the first guess of the size is too small.
            let text: Vec<u8> = (0..size).map(|n: u32| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
            for packed in [gzip(&text), gzip_once(&text), gzip_once(&text)] {
                let mut read = Vec::new();
                flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut read).unwrap();
                assert_eq!(read, text);
            }
        }
    }
}
