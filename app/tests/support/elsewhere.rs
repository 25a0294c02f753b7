//! A small HTTP server that plays somebody else's: it answers as a test tells it to, and remembers what it was asked.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// One request as it came.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    pub target: String,
    /// All lines before the body, in lower case.
    pub head: String,
    pub body: String,
}

/// What comes back.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Status, content type and body.
    With(u16, &'static str, Vec<u8>),
    /// The head promises so many bytes, and they come.
    Bytes(usize),
    HangsUp,
    /// It picks up and says nothing.
    Silent,
}

impl Reply {
    pub fn json(text: &str) -> Reply {
        Reply::With(200, "application/json", text.as_bytes().to_vec())
    }
}

type Answers = Arc<Mutex<Box<dyn Fn(&Asked) -> Reply + Send>>>;

/// Cloning gives another handle on the same server; it ends with the test's runtime.
#[derive(Clone)]
pub struct Elsewhere {
    /// `http://127.0.0.1:…`.
    pub origin: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    answers: Answers,
}

impl Elsewhere {
    pub async fn start(answers: impl Fn(&Asked) -> Reply + Send + 'static) -> Elsewhere {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let server = Elsewhere { origin, asked: Arc::default(), answers: Arc::new(Mutex::new(Box::new(answers))) };
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = serving.clone();
                tokio::spawn(async move { serving.serve(stream).await });
            }
        });
        server
    }

    /// From now on it answers so.
    pub fn answers(&self, answers: impl Fn(&Asked) -> Reply + Send + 'static) {
        *self.answers.lock().unwrap() = Box::new(answers);
    }

    /// What it was asked since the last time this was called.
    pub fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some(asked) = read(&mut stream).await else { return };
        let reply = (self.answers.lock().unwrap())(&asked);
        self.asked.lock().unwrap().push(asked);
        let head = |status: u16, kind: &str, length: usize| {
            let place = if (300..400).contains(&status) { "Location: http://127.0.0.1:1/\r\n" } else { "" };
            format!("HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{place}\r\n")
        };
        match reply {
            Reply::With(status, kind, body) => {
                let _ = stream.write_all(head(status, kind, body.len()).as_bytes()).await;
                let _ = stream.write_all(&body).await;
            }
            Reply::Bytes(length) => {
                let _ = stream.write_all(head(200, "image/png", length).as_bytes()).await;
                for _ in 0..length / 4096 {
                    if stream.write_all(&[b' '; 4096]).await.is_err() {
                        return;
                    }
                }
            }
            Reply::HangsUp => {}
            Reply::Silent => tokio::time::sleep(Duration::from_secs(60)).await,
        }
    }
}

async fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
            if body.len() >= length.unwrap_or(0) {
                let mut first = head.split(' ').map(str::to_owned);
                let (method, target) = (first.next()?, first.next()?);
                return Some(Asked { method, target, head: head.to_lowercase(), body: body.to_owned() });
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
