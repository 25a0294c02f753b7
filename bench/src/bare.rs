//! The bare server: one axum handler that answers given bytes. In a process of its own, as the product is.

use crate::load::Answer;
use axum::{
    Router,
    body::{Body, Bytes},
    http::Response,
    routing::any,
};
use std::{
    fs, io,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::net::{TcpListener, TcpStream};

/// A bare server in its own process; it stops when dropped.
pub struct Bare {
    process: Child,
    pub port: u16,
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Bare {
    /// Answers what the product answered, head and body, to any request.
    pub async fn serve(answer: &Answer<'_>, folder: &Path) -> io::Result<Bare> {
        let (head, body) = (folder.join("bare-head"), folder.join("bare-body"));
        fs::write(&head, answer.head)?;
        fs::write(&body, answer.body)?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("bare").arg(port.to_string()).arg(head).arg(body).stdout(Stdio::null());
        let bare = Bare { process: command.spawn()?, port };
        for _ in 0..500 {
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Ok(bare);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(io::Error::other("the bare server did not start"))
    }
}

/// What the process does.
pub async fn run(port: u16, head: &Path, body: &Path) -> io::Result<()> {
    let (head, body) = (fs::read_to_string(head)?, Bytes::from(fs::read(body)?));
    let mut response = Response::new(());
    for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        if !["content-length", "date", "connection"].contains(&name.to_ascii_lowercase().as_str()) {
            let name = axum::http::HeaderName::try_from(name).map_err(io::Error::other)?;
            let value = axum::http::HeaderValue::try_from(value).map_err(io::Error::other)?;
            response.headers_mut().append(name, value);
        }
    }
    let headers = response.headers().clone();
    let answer = any(move || {
        let mut response = Response::new(Body::from(body.clone()));
        *response.headers_mut() = headers.clone();
        std::future::ready(response)
    });
    let router = Router::new().fallback_service(answer);
    axum::serve(TcpListener::bind(("127.0.0.1", port)).await?, router).await
}
