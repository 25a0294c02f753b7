//! Where requests come in: host, language, origin, session, kept pages; and where errors become pages.

mod bodies;

pub use bodies::Bodies;

use crate::{
    chrome::{AsMail, Ready, assets, gzip},
    cx::{App, Cx, Keep, Tags},
    municipality::Municipality,
    pages,
    people::session,
    refusal::{Error, Refusal},
    urls,
    vocabulary::Actor,
};
use axum::{Router, body::Body};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header, request::Parts};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use kit::web::{headers, origin, server::Peer};
use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tower_service::Service;

const ADDRESS_LIMIT: usize = 4096;

/// An answer as it is kept: once as it is, once compressed.
pub struct Page {
    status: StatusCode,
    headers: HeaderMap,
    plain: Bytes,
    gzip: Bytes,
}

impl Page {
    /// What keeping it takes.
    pub fn bytes(&self) -> usize {
        self.plain.len() + self.gzip.len()
    }
}

/// Everything a connection needs.
pub struct Edge {
    pub app: Arc<App>,
    /// What anonymous readers got.
    pub pages: Keep<Page>,
    pub router: Router,
    pub proxies: Vec<IpAddr>,
    pub bodies: Bodies,
}

impl Edge {
    /// Answers one request.
    pub async fn answer(self: Arc<Self>, request: Request<Incoming>, peer: Peer) -> Response<Body> {
        let head = request.method() == Method::HEAD;
        let mut response = self.route(request, peer).await;
        headers::add_fixed(response.headers_mut());
        if head {
            *response.body_mut() = Body::empty();
        }
        response
    }

    async fn route(&self, request: Request<Incoming>, peer: Peer) -> Response<Body> {
        let path = request.uri().path();
        match path {
            "/healthz" => return plain(StatusCode::OK, "ok"),
            "/readyz" => return self.ready().await,
            _ => {}
        }
        if request.uri().path_and_query().is_some_and(|whole| whole.as_str().len() > ADDRESS_LIMIT) {
            return plain(StatusCode::URI_TOO_LONG, "Dit adres is te lang.");
        }
        let authority = request.uri().authority().map(|a| a.as_str());
        let host = authority.or_else(|| request.headers().get(header::HOST)?.to_str().ok()).unwrap_or_default();
        let Some(town) = self.app.towns.by_host(host) else {
            return plain(StatusCode::MISDIRECTED_REQUEST, "Deze website staat hier niet.");
        };
        if !town.base.is_of(host) {
            return elsewhere(&town, &request);
        }
        if let Some(name) = path.strip_prefix("/bestanden/") {
            return file(name, request.headers());
        }
        let is_kept = may_be_kept(&request, town.base.jar());
        let (parts, incoming) = request.into_parts();
        let mut response = match is_kept {
            true => self.anonymous(town.clone(), parts, peer).await,
            false => self.live(town.clone(), parts, Some(incoming), peer).await,
        };
        let policy = match kind_of(response.headers()) {
            kind if kind.starts_with(b"text/html") && response.extensions().get::<AsMail>().is_some() => {
                HeaderValue::from_static(
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-top-navigation",
                )
            }
            kind if kind.starts_with(b"text/html") => {
                headers::add_for_pages(response.headers_mut());
                headers::content_security_policy()
            }
            // The browser lays a photo out with a style of its own.
            b"image/jpeg" => HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            // What is no page may do nothing, also when somebody opens it by itself.
            _ => HeaderValue::from_static("default-src 'none'; sandbox"),
        };
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        if town.base.origin().starts_with("https://") {
            let year = HeaderValue::from_static("max-age=31536000");
            response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
        }
        response
    }

    async fn ready(&self) -> Response<Body> {
        let current = async {
            let state = self.app.db.schema(crate::MIGRATIONS).await?;
            Ok::<_, kit::db::Error>(matches!(
                state,
                kit::db::SchemaState::Current { .. } | kit::db::SchemaState::New { .. }
            ))
        };
        match tokio::time::timeout(Duration::from_secs(2), current).await {
            Ok(Ok(true)) => plain(StatusCode::OK, "ready"),
            _ => plain(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer, or its schema is old"),
        }
    }

    /// A reader without a session: from what is kept, or rendered once for all who ask now.
    async fn anonymous(&self, town: Arc<Municipality>, parts: Parts, peer: Peer) -> Response<Body> {
        let coding = Coding::of(&parts.headers);
        let whole = parts.uri.path_and_query().map_or("/", |whole| whole.as_str());
        let key = format!("{}{whole}", town.id.0);
        let lone = Mutex::new(None);
        let render = async {
            let response = self.live(town.clone(), parts.clone(), None, peer).await;
            let Some(tags) = response.extensions().get::<Tags>().cloned() else {
                *lone.lock().unwrap_or_else(PoisonError::into_inner) = Some(response);
                return Err(());
            };
            let (mut parts, body) = response.into_parts();
            // Of the body before it is compressed; the connection counts what it sends.
            parts.headers.remove(header::CONTENT_LENGTH);
            let plain = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
            let is_drawing = kind_of(&parts.headers).starts_with(b"image/svg");
            let gzip = if is_drawing { gzip::for_good(&plain) } else { gzip::often(&plain) };
            Ok((Page { status: parts.status, headers: parts.headers, plain, gzip }, tags))
        };
        let rendered = self.pages.found_or_made(key, render).await;
        let own = lone.into_inner().unwrap_or_else(PoisonError::into_inner);
        match (rendered, own) {
            (Ok(kept), _) => from_kept(&kept.value, coding),
            // What may not be kept is the first asker's own; whoever waited with her asks for herself.
            (Err(_), Some(response)) => response,
            (Err(_), None) => self.live(town, parts, None, peer).await,
        }
    }

    /// Through the session, the guards and the router.
    async fn live(
        &self,
        town: Arc<Municipality>,
        mut parts: Parts,
        incoming: Option<Incoming>,
        peer: Peer,
    ) -> Response<Body> {
        let client = self.client(&parts.headers, peer);
        let cx = match self.context(town, &mut parts, client).await {
            Ok(cx) => cx,
            Err((cx, error)) => return pages::error_page(&cx, error).await,
        };
        let path = parts.uri.path();
        let shows_proof = parts.method == Method::POST && (is_stop_link(path) || path == urls::MAIL_REPORTS);
        if !shows_proof && !origin::may_write(&parts.method, &parts.headers, cx.town.base.origin()) {
            return pages::error_page(&cx, Refusal::ForeignOrigin.into()).await;
        }
        let (mut bytes, _place) = match self.bodies.read(&cx, &mut parts, incoming).await {
            Ok(taken) => taken,
            Err(Some(refusal)) => return pages::error_page(&cx, refusal.into()).await,
            Err(None) => return plain(StatusCode::BAD_REQUEST, "broken request"),
        };
        let sent = pages::Sent::take(&cx, &parts, &mut bytes);
        if let Some(page) = pages::ask_whom(&cx, sent.as_ref()).await {
            return page;
        }
        parts.extensions.insert(cx.clone());
        let coding = Coding::of(&parts.headers);
        let mut router = self.router.clone();
        let Ok(response) = router.call(Request::from_parts(parts, Body::from(bytes))).await;
        let mut response = match response.extensions().get::<Error>().cloned() {
            Some(error) => pages::refused(&cx, error, sent.as_ref()).await,
            None => response,
        };
        if cx.actor != Actor::Visitor && !response.headers().contains_key(header::CACHE_CONTROL) {
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        if response.extensions().get::<Tags>().is_some() && cx.actor == Actor::Visitor {
            return response;
        }
        match coding {
            Coding::Gzip => pack(response).await,
            Coding::Plain => response,
        }
    }

    /// Who asks, in which language; the path loses its language prefix.
    async fn context(&self, town: Arc<Municipality>, parts: &mut Parts, peer: IpAddr) -> Result<Cx, (Cx, Error)> {
        let jar = town.base.jar();
        let own = |name| jar.read(&parts.headers, name).filter(|v| v.len() == 32).map(str::to_owned);
        let (session, browser) = (own(session::COOKIE), own(session::BROWSER_COOKIE));
        let whole = parts.uri.path_and_query().map_or("/", |whole| whole.as_str());
        let (lang, path) = split_language(&town, whole);
        if let Ok(uri) = path.parse() {
            parts.uri = uri;
        }
        let now = self.app.clock.now();
        let app = self.app.clone();
        let mut cx = Cx { app, town, actor: Actor::Visitor, now, lang, path, session: None, browser, peer };
        if let Some(token) = session {
            match session::actor_of(&cx, &token).await {
                Ok(Some(person)) => {
                    cx.actor = Actor::Person(person);
                    cx.session = Some(token);
                }
                Ok(None) => {}
                Err(error) => return Err((cx, error)),
            }
        }
        Ok(cx)
    }

    /// The client's address; behind a trusted proxy, the last one in `X-Forwarded-For` that is not itself trusted.
    fn client(&self, headers: &HeaderMap, peer: Peer) -> IpAddr {
        let direct = peer.0.ip().to_canonical();
        if !self.proxies.contains(&direct) {
            return direct;
        }
        let chain = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
        let chain: Vec<IpAddr> =
            chain.flat_map(|line| line.split(',')).filter_map(|ip| ip.trim().parse().ok()).collect();
        chain.into_iter().rev().find(|ip| !self.proxies.contains(ip)).unwrap_or(direct)
    }
}

/// `/en/acties` is `/acties` in English where the municipality opened English.
fn split_language(town: &Municipality, whole: &str) -> (kit::i18n::Lang, String) {
    let rest = whole.strip_prefix('/').unwrap_or(whole);
    let segment = rest.split(['/', '?']).next().unwrap_or_default();
    match town.language_of(segment) {
        Some(lang) => {
            let rest = &rest[segment.len()..];
            let path = if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") };
            (lang, path)
        }
        None => (town.main_language(), whole.to_owned()),
    }
}

/// Whether the answer may be one for everybody: nobody is known by a cookie, and the page is no place of one's own.
fn may_be_kept(request: &Request<Incoming>, jar: kit::web::cookie::Jar) -> bool {
    let is_known =
        [session::COOKIE, session::BROWSER_COOKIE].iter().any(|name| jar.read(request.headers(), name).is_some());
    let path = request.uri().path();
    // What the router makes for HEAD has no body; it must not be kept for who wants one.
    request.method() == Method::GET
        && !is_known
        && !path.contains("/aanmelden")
        && !path.contains("/mijn")
        && has_known_query(request.uri())
}

/// Keys that pages look at. An address with another one is answered, but not kept: anybody can make those up.
const KNOWN_QUERY: &[&str] = &[
    "call", "bbox", "zoom", "category", "status", "q", "mine", "sort", "near", "page", "limit", "cursor", "thema",
    "trap", "plaats", "van", "versie", "naar", "straat", "punt.x", "punt.y", "klein", "klein.x", "klein.y",
];

fn has_known_query(uri: &http::Uri) -> bool {
    let mut pairs = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    pairs.all(|pair| KNOWN_QUERY.contains(&pair.split('=').next().unwrap_or_default()))
}

/// Mail providers stop mails there (RFC 8058) with a POST of their own: its token is the proof, as the secret is of who
/// reports mails that came back.
fn is_stop_link(path: &str) -> bool {
    let token = path.strip_prefix("/stop/").or_else(|| path.strip_prefix("/stop-nieuws/"));
    token.is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// How a body goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coding {
    Plain,
    Gzip,
}

impl Coding {
    /// What the client can read.
    fn of(headers: &HeaderMap) -> Coding {
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if accepted.contains("gzip") { Coding::Gzip } else { Coding::Plain }
    }
}

/// From another name of the municipality to the one it has in links: a cookie, and so a sign-in, belongs to one of them.
fn elsewhere(town: &Municipality, request: &Request<Incoming>) -> Response<Body> {
    let whole = request.uri().path_and_query().map_or("/", |whole| whole.as_str());
    let mut response = plain(StatusCode::PERMANENT_REDIRECT, "");
    if let Ok(address) = HeaderValue::from_str(&town.base.join(whole)) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}

fn from_kept(kept: &Page, coding: Coding) -> Response<Body> {
    let body = match coding {
        Coding::Gzip => kept.gzip.clone(),
        Coding::Plain => kept.plain.clone(),
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = kept.status;
    *response.headers_mut() = kept.headers.clone();
    encoded(&mut response, coding);
    response
}

fn encoded(response: &mut Response<Body>, coding: Coding) {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if coding == Coding::Gzip {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
}

/// The content type, or nothing.
fn kind_of(headers: &HeaderMap) -> &[u8] {
    headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default()
}

/// Compresses text that is worth it.
async fn pack(response: Response<Body>) -> Response<Body> {
    let kind = kind_of(response.headers());
    let text = [&b"text/"[..], b"application/", b"image/svg"].iter().any(|start| kind.starts_with(start));
    if !text || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let ready = parts.extensions.remove::<Ready>().map(|Ready(ready)| ready).unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    let bytes: Bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    if bytes.len() < 700 {
        return Response::from_parts(parts, Body::from(bytes));
    }
    let mut response = Response::from_parts(parts, Body::from(gzip::once(&bytes, &ready)));
    encoded(&mut response, Coding::Gzip);
    response
}

/// A built file: its name carries its hash, so it never changes.
fn file(name: &str, asked: &HeaderMap) -> Response<Body> {
    let Some(asset) = assets::find(name) else { return plain(StatusCode::NOT_FOUND, "Dit bestand bestaat niet.") };
    let (body, coding) = match (&asset.gzip, Coding::of(asked)) {
        (Some(gzip), Coding::Gzip) => (gzip, Coding::Gzip),
        (Some(_) | None, Coding::Gzip | Coding::Plain) => (&asset.plain, Coding::Plain),
    };
    let mut response = Response::new(Body::from(body.clone()));
    encoded(&mut response, coding);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}
