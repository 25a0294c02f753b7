//! A closed loop of clients over kept connections: each sends its next request when the answer to the last has come.
//!
//! The clients share the machine with the server, as does every comparison made with them, so only ratios of one run
//! mean something.

use std::{
    io,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

/// Writes the next request of a connection (both counted from 0) into the buffer; false when it has none left.
pub type Script = Arc<dyn Fn(usize, usize, &mut Vec<u8>) -> bool + Send + Sync>;

/// What became of a load.
#[derive(Debug, Default, Clone)]
pub struct Load {
    pub seconds: f64,
    pub answers: usize,
    /// Answers that were not a success.
    pub refused: usize,
}

impl Load {
    pub fn per_second(&self) -> f64 {
        self.answers as f64 / self.seconds.max(1e-9)
    }
}

/// A request line with its headers.
pub fn request(method: &str, host: &str, path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if method != "GET" && !headers.iter().any(|(name, _)| *name == "content-length") {
        text.push_str("content-length: 0\r\n");
    }
    text.push_str("\r\n");
    text.into_bytes()
}

/// The same request over and over.
pub fn repeat(request: Vec<u8>) -> Script {
    Arc::new(move |_, _, buffer| {
        buffer.extend_from_slice(&request);
        true
    })
}

/// Runs `script` on so many connections for so long, or until nothing is left to send.
pub async fn run(port: u16, connections: usize, time: Duration, script: Script) -> io::Result<Load> {
    let begun = Instant::now();
    let mut clients = JoinSet::new();
    for number in 0..connections {
        let script = script.clone();
        clients.spawn(async move { client(port, number, begun + time, script).await });
    }
    let mut load = Load::default();
    while let Some(ended) = clients.join_next().await {
        let own = ended.map_err(io::Error::other)??;
        load.answers += own.answers;
        load.refused += own.refused;
    }
    load.seconds = begun.elapsed().as_secs_f64();
    if load.refused > 0 {
        return Err(io::Error::other(format!("{} of {} answers were refusals", load.refused, load.answers)));
    }
    Ok(load)
}

async fn client(port: u16, number: usize, end: Instant, script: Script) -> io::Result<Load> {
    let mut connection = Connection::open(port).await?;
    let (mut load, mut buffer) = (Load::default(), Vec::new());
    for turn in 0.. {
        buffer.clear();
        if Instant::now() >= end || !script(number, turn, &mut buffer) {
            break;
        }
        let status = connection.exchange(&buffer).await?.status;
        load.answers += 1;
        load.refused += usize::from(status >= 300);
    }
    Ok(load)
}

/// One kept connection.
pub struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

pub struct Answer<'a> {
    pub status: u16,
    pub head: &'a str,
    pub body: &'a [u8],
}

impl Answer<'_> {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

impl Connection {
    pub async fn open(port: u16) -> io::Result<Connection> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, read: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the whole answer.
    pub async fn exchange(&mut self, request: &[u8]) -> io::Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.read.clear();
        let mut looked_at = 0;
        let end = loop {
            self.more().await?;
            let found = self.read[looked_at..].windows(4).position(|bytes| bytes == b"\r\n\r\n");
            if let Some(at) = found {
                break looked_at + at + 4;
            }
            looked_at = self.read.len().saturating_sub(3);
        };
        let head = str::from_utf8(&self.read[..end]).map_err(io::Error::other)?;
        let status = head.get(9..12).and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let length: usize = match header(head, "content-length").and_then(|text| text.parse().ok()) {
            Some(length) => length,
            None => return Err(io::Error::other(format!("an answer without a length: {head}"))),
        };
        while self.read.len() < end + length {
            self.more().await?;
        }
        let head = str::from_utf8(&self.read[..end]).map_err(io::Error::other)?;
        Ok(Answer { status, head, body: &self.read[end..end + length] })
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the server closed the connection")),
            _ => Ok(()),
        }
    }
}
