//! The accept loop: HTTP/1.1 with time-outs for headers and idleness, a pace for readers, and a cap on open connections.
//!
//! `axum::serve` has none of these: a half-sent header would hold a connection for ever.

pub use super::watched::Pace;

use super::watched::Watched;
use hyper::{Request, Response, body::Incoming};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{convert::Infallible, future::Future, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore};

/// How long a client may take, and how many may be connected.
#[derive(Debug, Clone)]
pub struct Limits {
    pub connections: usize,
    /// From the first byte of a request to the end of its headers.
    pub header: Duration,
    /// Without a byte in either direction.
    pub idle: Duration,
    /// Of who takes an answer.
    pub pace: Pace,
    /// For requests under way when the program stops.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections: 4096,
            header: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            // Half of what the slowest telephone does.
            pace: Pace { bytes_per_second: 1024, grace: Duration::from_secs(15), ahead: 64 * 1024 },
            farewell: Duration::from_secs(10),
        }
    }
}

/// The address a request came from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Serves until `stop` is ready; then lets requests under way end.
pub async fn serve<S, F, B>(listeners: Vec<TcpListener>, limits: Limits, service: S, stop: impl Future<Output = ()>)
where
    S: Fn(Request<Incoming>, Peer) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<B>> + Send + 'static,
    B: hyper::body::Body + Send + 'static,
    B::Data: Send,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    let open = Arc::new(Semaphore::new(limits.connections));
    let graceful = Arc::new(GracefulShutdown::new());
    let mut loops = tokio::task::JoinSet::new();
    for listener in listeners {
        loops.spawn(accept(listener, limits.clone(), service.clone(), open.clone(), graceful.clone()));
    }
    stop.await;
    loops.shutdown().await;
    if let Some(graceful) = Arc::into_inner(graceful) {
        let _ = tokio::time::timeout(limits.farewell, graceful.shutdown()).await;
    }
}

async fn accept<S, F, B>(
    listener: TcpListener,
    limits: Limits,
    service: S,
    open: Arc<Semaphore>,
    graceful: Arc<GracefulShutdown>,
) where
    S: Fn(Request<Incoming>, Peer) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<B>> + Send + 'static,
    B: hyper::body::Body + Send + 'static,
    B::Data: Send,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    loop {
        // Taken before accepting: above the cap, connections wait in the system's queue instead of in our memory.
        let Ok(permit) = open.clone().acquire_owned().await else { return };
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(e) => {
                // Out of file descriptors, most likely: wait for some to be closed.
                tracing::warn!(error = %e, "Could not accept a connection");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let stream = Watched::new(stream, limits.idle, limits.pace);
        let service = service.clone();
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.header)
            .max_buf_size(32 * 1024)
            .serve_connection(
                TokioIo::new(stream),
                hyper::service::service_fn(move |request| {
                    let answer = service(request, Peer(peer));
                    async move { Ok::<_, Infallible>(answer.await) }
                }),
            );
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            let _ = watched.await;
            drop(permit);
        });
    }
}
