//! The one outbound HTTP client: what it may reach is decided on the address it connects to.
//!
//! Redirects are not followed, no proxy is taken from the environment, an answer has a size and a time. Every request
//! has its own connection: there are few of them, and none waits on another's.

mod signing;

pub use signing::SigningKey;

use bytes::Bytes;
use http::{Request, Response, Uri, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use std::{fmt, net::IpAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{TlsConnector, rustls};

/// For the whole exchange, and for one of several addresses to pick up.
const TIME: Duration = Duration::from_secs(10);
const CONNECT_TIME: Duration = Duration::from_secs(3);
const ANSWER_LIMIT: usize = 1024 * 1024;

/// Who chose the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The operator: private addresses and plain http are hers to use.
    Operator,
    /// Somebody on a page: https to public addresses only, on its own port.
    Page,
}

#[derive(Debug)]
pub enum OutError {
    /// The address may not be reached, or is none.
    Refused(String),
    /// No answer: unreachable, too slow, too large, broken.
    Failed(String),
}

impl fmt::Display for OutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OutError::Refused(why) => write!(f, "the address is refused: {why}"),
            OutError::Failed(why) => write!(f, "no answer: {why}"),
        }
    }
}

impl std::error::Error for OutError {}

fn failed(error: impl fmt::Display) -> OutError {
    OutError::Failed(error.to_string())
}

/// Cloning is cheap.
#[derive(Clone)]
pub struct HttpOut {
    tls: TlsConnector,
}

impl Default for HttpOut {
    fn default() -> HttpOut {
        HttpOut::new()
    }
}

impl HttpOut {
    pub fn new() -> HttpOut {
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the provider knows the default versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        HttpOut { tls: TlsConnector::from(Arc::new(config)) }
    }

    pub async fn get(&self, url: &str, reach: Reach) -> Result<Response<Vec<u8>>, OutError> {
        let request = Request::get(url).body(Vec::new()).map_err(|e| OutError::Refused(e.to_string()))?;
        self.send(request, reach).await
    }

    pub async fn post_json(&self, url: &str, body: String, reach: Reach) -> Result<Response<Vec<u8>>, OutError> {
        let request = Request::post(url).header(header::CONTENT_TYPE, "application/json").body(body.into_bytes());
        self.send(request.map_err(|e| OutError::Refused(e.to_string()))?, reach).await
    }

    /// Sends one request to an absolute address and gives the whole answer.
    pub async fn send(&self, request: Request<Vec<u8>>, reach: Reach) -> Result<Response<Vec<u8>>, OutError> {
        tokio::time::timeout(TIME, self.exchange(request, reach)).await.map_err(|_| failed("it took too long"))?
    }

    async fn exchange(&self, request: Request<Vec<u8>>, reach: Reach) -> Result<Response<Vec<u8>>, OutError> {
        let target = Target::of(request.uri(), reach)?;
        let stream = connect(&target, reach).await?;
        if !target.is_tls {
            return talk(stream, &target, request).await;
        }
        let name = rustls::pki_types::ServerName::try_from(target.host.clone()).map_err(failed)?;
        talk(self.tls.connect(name, stream).await.map_err(failed)?, &target, request).await
    }
}

struct Target {
    host: String,
    port: u16,
    is_tls: bool,
}

impl Target {
    fn of(uri: &Uri, reach: Reach) -> Result<Target, OutError> {
        // What follows the host may be secret, and this is logged.
        let named = uri.host().unwrap_or("it");
        let refused = |why: &str| OutError::Refused(format!("{named}: {why}"));
        let is_tls = match (uri.scheme_str(), reach) {
            (Some("https"), _) => true,
            (Some("http"), Reach::Operator) => false,
            (Some("http"), Reach::Page) => return Err(refused("it must begin with https://")),
            _ => return Err(refused("it is no web address")),
        };
        let host = uri.host().ok_or_else(|| refused("it names no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let target = Target { host, port: uri.port_u16().unwrap_or(if is_tls { 443 } else { 80 }), is_tls };
        match reach {
            Reach::Page if target.port != 443 => Err(refused("it must not name a port")),
            Reach::Page | Reach::Operator => Ok(target),
        }
    }

    /// For the `Host` header.
    fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        match (self.is_tls, self.port) {
            (true, 443) | (false, 80) => host,
            (_, port) => format!("{host}:{port}"),
        }
    }
}

/// Connects to the first address that may be reached: what was checked is what is used.
async fn connect(target: &Target, reach: Reach) -> Result<TcpStream, OutError> {
    let addresses = tokio::net::lookup_host((target.host.as_str(), target.port)).await.map_err(failed)?;
    let mut last = OutError::Refused(format!("{} has no address that may be reached", target.host));
    for address in addresses {
        if reach == Reach::Page && !is_public(address.ip()) {
            continue;
        }
        match tokio::time::timeout(CONNECT_TIME, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => last = failed(error),
            Err(_) => last = failed(format!("{} does not pick up", target.host)),
        }
    }
    Err(last)
}

/// Addresses of the open internet (IANA special-purpose registries): not this machine, its network, or its metadata.
fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_multicast()
                || ip.is_broadcast()
                || ip.is_documentation()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (b == 18 || b == 19)))
        }
        IpAddr::V6(ip) => {
            let [first, second, ..] = ip.segments();
            // Global unicast only, without documentation and the tunnels that carry IPv4 addresses inside.
            (0x2000..0x4000).contains(&first)
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && !(first == 0x3fff && second < 0x1000)
        }
    }
}

async fn talk<S>(stream: S, target: &Target, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, OutError>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    let driver = tokio::spawn(connection);
    let (mut parts, body) = request.into_parts();
    parts.headers.insert(header::HOST, target.authority().parse().map_err(failed)?);
    parts.uri = parts.uri.path_and_query().map_or("/", |path| path.as_str()).parse().map_err(failed)?;
    let answer = sender.send_request(Request::from_parts(parts, Full::new(Bytes::from(body)))).await;
    let answer = async {
        let (parts, body) = answer.map_err(failed)?.into_parts();
        let body = Limited::new(body, ANSWER_LIMIT).collect().await.map_err(failed)?.to_bytes();
        Ok(Response::from_parts(parts, body.to_vec()))
    };
    let answer = answer.await;
    driver.abort();
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    async fn server(answer: &'static [u8], repeat: usize) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 1024]).await;
                for _ in 0..repeat {
                    if stream.write_all(answer).await.is_err() {
                        break;
                    }
                }
            }
        });
        port
    }

    #[tokio::test]
    async fn a_page_cannot_reach_what_is_not_public_and_an_operator_can() {
        let port = server(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok", 1).await;
        let out = HttpOut::new();
        let url = format!("http://127.0.0.1:{port}/");
        assert_eq!(out.get(&url, Reach::Operator).await.unwrap().body(), b"ok");
        let refused = [
            url.as_str(),
            "http://93.184.216.34/",
            "https://93.184.216.34:22/",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0177.0.0.1/",
            "https://0.0.0.0/",
            "https://localhost/",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://100.64.0.1/",
            "https://someone@127.0.0.1/",
            "file:///etc/passwd",
            "gopher://10.0.0.1/",
            "/just/a/path",
        ];
        for url in refused {
            assert!(matches!(out.get(url, Reach::Page).await, Err(OutError::Refused(_))), "{url}");
        }
    }

    #[test]
    fn addresses_of_machines_networks_and_tunnels_are_not_public() {
        let public = "1.1.1.1 93.184.216.34 100.63.0.1 100.128.0.1 172.32.0.1 2a00:1450::1 2606:4700::1";
        let closed = "0.1.2.3 10.1.2.3 100.64.0.1 100.127.255.255 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 \
            192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 \
            :: ::1 ::ffff:10.0.0.1 ::10.0.0.1 64:ff9b::a00:1 100::1 2001::1 2001:db8::1 2002:a00:1::1 3fff::1 fc00::1 \
            fd12::1 fe80::1 ff02::1";
        for (ips, expected) in [(public, true), (closed, false)] {
            for ip in ips.split_whitespace() {
                assert_eq!(is_public(ip.parse().unwrap()), expected, "{ip}");
            }
        }
    }

    #[tokio::test]
    async fn a_redirect_is_not_followed_and_an_endless_answer_is_cut() {
        let port = server(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n", 1).await;
        let out = HttpOut::new();
        let answer = out.get(&format!("http://127.0.0.1:{port}/"), Reach::Operator).await.unwrap();
        assert_eq!(answer.status(), 302);
        let long = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
        let port = server(long, 400_000).await;
        let answer = out.get(&format!("http://127.0.0.1:{port}/"), Reach::Operator).await;
        assert!(matches!(answer, Err(OutError::Failed(_))));
    }

    #[tokio::test]
    async fn a_server_that_does_not_answer_costs_ten_seconds() {
        let port = server(b"", 0).await;
        let held = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let silent = held.local_addr().unwrap().port();
        let out = HttpOut::new();
        // One that hangs up at once, and one that only ever listens.
        assert!(out.get(&format!("http://127.0.0.1:{port}/"), Reach::Operator).await.is_err());
        let started = std::time::Instant::now();
        assert!(out.get(&format!("http://127.0.0.1:{silent}/"), Reach::Operator).await.is_err());
        assert!((9..15).contains(&started.elapsed().as_secs()));
    }
}
