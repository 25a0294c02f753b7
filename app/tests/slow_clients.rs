//! Who sends or reads on and on is cut, so that others find a place; who is only slow gets everything.

use crate::support;

use axum::body::Body;
use http::Response;
use kit::web::server::{self, Limits, Pace};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    time::{Instant, sleep, timeout},
};

const ANSWER: usize = 2 * 1024 * 1024;
const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
/// For what should happen soon, on a machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(20);

fn limits(connections: usize) -> Limits {
    Limits {
        connections,
        header: Duration::from_secs(1),
        idle: Duration::from_millis(400),
        pace: Pace { bytes_per_second: 64 * 1024, grace: Duration::from_secs(1), ahead: 64 * 1024 },
        farewell: Duration::from_secs(1),
    }
}

/// Every answer is large; what the system takes of it in advance is little, so that it goes as fast as it is read.
async fn serve(limits: Limits) -> u16 {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_send_buffer_size(32 * 1024).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(64).unwrap();
    let port = listener.local_addr().unwrap().port();
    let answer = |_, _| async { Response::new(Body::from(vec![b'x'; ANSWER])) };
    tokio::spawn(server::serve(vec![listener], limits, answer, std::future::pending()));
    port
}

async fn begins(port: u16, words: &[u8]) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(16 * 1024).unwrap();
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await.unwrap();
    stream.write_all(words).await.unwrap();
    stream
}

/// Reads so much, waits so long, and again; how much came until the connection ended.
async fn reads(mut stream: TcpStream, bytes: usize, pause: Duration) -> usize {
    let (mut buffer, mut all) = (vec![0; bytes], 0);
    while let Ok(read @ 1..) = stream.read(&mut buffer).await {
        all += read;
        sleep(pause).await;
    }
    all
}

async fn finds_a_place(port: u16) -> bool {
    let stream = begins(port, REQUEST).await;
    timeout(PATIENCE, reads(stream, 64 * 1024, Duration::ZERO)).await.is_ok_and(|all| all > ANSWER)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_an_answer_drop_by_drop_is_cut_and_another_has_her_place() {
    let port = serve(limits(1)).await;
    let dripping = tokio::spawn(reads(begins(port, REQUEST).await, 256, Duration::from_millis(50)));
    assert!(finds_a_place(port).await, "the only place stays taken");
    dripping.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_slowly_gets_all_of_it_though_it_takes_longer_than_anybody_may_be_silent() {
    let port = serve(limits(4)).await;
    let (began, stream) = (Instant::now(), begins(port, REQUEST).await);
    let all = reads(stream, 16 * 1024, Duration::from_millis(20)).await;
    assert!(all > ANSWER, "{all} of {ANSWER}");
    assert!(began.elapsed() > 2 * limits(4).idle, "she was not slow at all");
}

#[tokio::test(flavor = "multi_thread")]
async fn above_the_cap_one_waits_until_somebody_leaves() {
    let silent = Limits { header: PATIENCE * 2, idle: PATIENCE * 2, ..limits(2) };
    let port = serve(silent).await;
    let half = b"GET / HTTP/1.1\r\nhost: ";
    let (first, _second) = (begins(port, half).await, begins(port, half).await);
    let mut third = begins(port, REQUEST).await;
    let mut byte = [0];
    assert!(timeout(Duration::from_millis(500), third.read(&mut byte)).await.is_err(), "there are two places");
    drop(first);
    assert!(timeout(PATIENCE, third.read(&mut byte)).await.is_ok_and(|read| read.is_ok_and(|bytes| bytes == 1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_without_an_end_are_cut_fast_ones_and_slow_ones() {
    let port = serve(limits(1)).await;
    for (line, pause) in [("x-more: and more\r\n".repeat(100), 0), ("x-m".to_owned(), 50)] {
        let mut stream = begins(port, b"GET / HTTP/1.1\r\nhost: localhost\r\n").await;
        let endless = async {
            let mut sent = 0;
            while stream.write_all(line.as_bytes()).await.is_ok() {
                sent += line.len();
                sleep(Duration::from_millis(pause)).await;
            }
            sent
        };
        let sent = timeout(PATIENCE, endless).await.expect("nobody listens for ever");
        assert!(sent < 4 * 1024 * 1024, "{sent}");
        assert!(finds_a_place(port).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_an_end_is_refused_before_it_fills_anything() {
    let town = support::town::town(&support::sqlite()).await;
    let head = b"POST /aanmelden/mail HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
                 transfer-encoding: chunked\r\n\r\n";
    let (mut reader, mut writer) = begins(town.port, head).await.into_split();
    let chunk = format!("4000\r\n{}\r\n", "a=b&".repeat(0x1000));
    let endless = async {
        let mut sent = 0;
        while writer.write_all(chunk.as_bytes()).await.is_ok() {
            sent += chunk.len();
        }
        sent
    };
    let answer = async {
        let mut head = vec![0; 12];
        reader.read_exact(&mut head).await.map(|_| String::from_utf8_lossy(&head).into_owned())
    };
    let (sent, answer) = timeout(PATIENCE, async { tokio::join!(endless, answer) }).await.expect("it is refused");
    assert_eq!(answer.unwrap(), "HTTP/1.1 413");
    assert!(sent < 8 * 1024 * 1024, "{sent}");
}
