//! What an address and a form hold, read for the handlers. axum's own readers answer in English what they cannot read;
//! these refuse as everything else does, so that the edge makes our page of it, or a problem document.
//!
//! Of a field that stands there twice, the first counts.

use crate::refusal::{Error, Refusal, Result};
use axum::{
    body,
    extract::{self, FromRequest, FromRequestParts, Request},
};
use http::{header, request::Parts};
use serde::de::DeserializeOwned;
use std::collections::HashSet;

/// What stands behind the `?`.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// The fields of a form that was sent.
#[derive(Debug)]
pub struct Form<T>(pub T);

/// The parts of the path that differ.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Query<T>> {
        read(parts.uri.query().unwrap_or_default().as_bytes()).map(Query)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Form<T>> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Refusal::Unreadable.into());
        }
        // The edge has held its limits already. Of what broke off, nothing is taken for all of it.
        let sent = body::to_bytes(request.into_body(), usize::MAX).await.map_err(|_| Refusal::Unreadable)?;
        read(&sent).map(Form)
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Path<T>> {
        // What is no text names nothing.
        let found = extract::Path::<T>::from_request_parts(parts, state).await;
        found.map(|extract::Path(found)| Path(found)).map_err(|_| Refusal::NotFound.into())
    }
}

fn read<T: DeserializeOwned>(text: &[u8]) -> Result<T> {
    let read = serde_urlencoded::from_bytes(text).or_else(|_| serde_urlencoded::from_str(&once_each(text)));
    read.map_err(|_| Refusal::Unreadable.into())
}

fn once_each(text: &[u8]) -> String {
    let mut pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(text).unwrap_or_default();
    let mut known = HashSet::new();
    pairs.retain(|(name, _)| known.insert(name.clone()));
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use bytes::Bytes;
    use hyper::body::Frame;
    use std::{
        io,
        pin::Pin,
        task::{Context, Poll},
    };

    /// Half a form, and then nobody is there any more.
    struct BrokenOff(u8);

    impl hyper::body::Body for BrokenOff {
        type Data = Bytes;
        type Error = io::Error;

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
            self.0 += 1;
            Poll::Ready(Some(match self.0 {
                1 => Ok(Frame::data(Bytes::from_static(b"stem=ja"))),
                _ => Err(io::Error::other("gone")),
            }))
        }
    }

    #[tokio::test]
    async fn of_a_form_that_broke_off_nothing_is_read() {
        let kind = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = Request::builder().header(kind.0, kind.1).body(Body::new(BrokenOff(0))).unwrap();
        let read = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        assert!(matches!(read, Err(Error::Refusal(Refusal::Unreadable))), "{read:?}");
    }
}
