//! Reading what a client sends, within a size and a time.

use bytes::{Bytes, BytesMut};
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

/// What came was longer than is taken: the end of it was read and left.
#[derive(Debug, Clone, Copy)]
pub struct Cut;

/// The body up to `limit` bytes. A longer one is read to its end all the same, up to `most` bytes, so that the client
/// hears an answer instead of a broken connection; what it sent first can then still be shown to it.
pub async fn read_cut(
    mut body: Incoming,
    (limit, most): (usize, usize),
    time: Duration,
) -> Result<(Bytes, Option<Cut>), Refused> {
    let reading = async {
        let (mut taken, mut length) = (BytesMut::new(), 0);
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| Refused::Broken)?.into_data() else { continue };
            length += data.len();
            if length > most {
                return Err(Refused::TooLarge);
            }
            let room = limit.saturating_sub(taken.len());
            taken.extend_from_slice(&data[..data.len().min(room)]);
        }
        Ok((taken.freeze(), (length > limit).then_some(Cut)))
    };
    tokio::time::timeout(time, reading).await.unwrap_or(Err(Refused::TooSlow))
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
