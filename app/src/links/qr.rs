//! A QR code: squares only, so that it prints at any size.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Quiet zone around the code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code of an address, row by row, with the quiet zone around it; dark modules are true. A quarter of it may be
/// stained or torn and it is still read.
pub fn modules(address: &str) -> Option<Vec<Vec<bool>>> {
    let code = QrCode::encode_text(address, QrCodeEcc::Quartile).ok()?;
    let places = || -QUIET..code.size() + QUIET;
    Some(places().map(|y| places().map(|x| code.get_module(x, y)).collect()).collect())
}

/// The same as a drawing.
pub fn svg(address: &str) -> Option<String> {
    let rows = modules(address)?;
    let side = rows.len();
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, is_dark)| **is_dark) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{px}" height="{px}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>"##,
        px = side * 8
    ))
}
