//! The web server under the product: connections with limits, cookies, the origin check, compression.

pub mod body;
pub mod cookie;
pub mod headers;
pub mod origin;
pub mod server;
pub mod uploads;
mod watched;
