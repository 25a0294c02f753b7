//! Reading what a client sends, within a size and a time.

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use std::time::Duration;

/// Why a body was not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    TooSlow,
    Broken,
}

/// The whole body, when it is at most `limit` bytes and arrives within `time`.
pub async fn read(body: Incoming, limit: usize, time: Duration) -> Result<Bytes, Refused> {
    let collected = tokio::time::timeout(time, Limited::new(body, limit).collect()).await;
    match collected {
        Err(_) => Err(Refused::TooSlow),
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(e)) if e.is::<LengthLimitError>() => Err(Refused::TooLarge),
        Ok(Err(_)) => Err(Refused::Broken),
    }
}
