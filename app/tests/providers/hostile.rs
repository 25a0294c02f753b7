//! An OpenID provider that answers honestly or with one fault: what an attacker, or a provider in trouble, would send.
use super::given;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use openidconnect::url::Url;
use plein::municipality::{ClientAuthentication, ProviderSettings};
use ring::{
    digest, hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

pub const CLIENT: &str = "plein-test";
pub const SUBJECT: &str = "9f2c1d0e5b7a48c69f2c1d0e5b7a48c69f2c1d0e";

/// What it does wrong; `None` of these is an honest answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    None,
    WrongNonce,
    NoNonce,
    WrongAudience,
    FurtherAudience,
    WrongParty,
    WrongIssuer,
    /// `alg: none` and no signature.
    NoSignature,
    /// HMAC, with the public key as the secret.
    SharedSignature,
    /// HMAC, with the client's secret: standard, but who checks could also make it.
    ClientSecretSignature,
    /// Another key, under the name of the real one.
    ForeignSignature,
    /// One character of the claims changed after signing.
    ChangedClaims,
    /// A key that is never published.
    UnknownKey,
    Expired,
    IssuedLongAgo,
    IssuedInFuture,
    NotYetValid,
    OtherAccessToken,
    NoIdToken,
    NoSubject,
    /// The token endpoint answers 500, or everything does.
    TokenError,
    Error,
    /// It does not know us.
    UnknownClient,
    Slow,
    Endless,
    Garbage,
    /// Its description names another issuer, or endpoints elsewhere by redirect.
    OtherDescription,
    Redirect,
}

struct Key {
    pair: EcdsaKeyPair,
    id: String,
}

impl Key {
    fn new(id: &str) -> Key {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random).unwrap();
        Key { pair, id: id.to_owned() }
    }

    fn public(&self) -> Value {
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        json!({ "kty": "EC", "crv": "P-256", "use": "sig", "kid": self.id, "x": encode(x), "y": encode(y) })
    }

    fn sign(&self, text: &str) -> String {
        encode(self.pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap().as_ref())
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

struct Asked {
    nonce: String,
    challenge: String,
}

struct State {
    fault: Fault,
    subject: String,
    key: Key,
    codes: HashMap<String, Asked>,
    used: HashSet<String>,
    counts: HashMap<String, usize>,
}

/// Cloning gives another handle on the same provider; it ends with the test's runtime.
#[derive(Clone)]
pub struct Hostile {
    pub issuer: String,
    state: Arc<Mutex<State>>,
}

/// What the browser brings back.
pub struct Back {
    pub code: String,
    pub state: String,
    pub iss: String,
}

impl Hostile {
    pub async fn start() -> Hostile {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://localhost:{}/op", listener.local_addr().unwrap().port());
        let state = State {
            fault: Fault::None,
            subject: SUBJECT.to_owned(),
            key: Key::new("first"),
            codes: HashMap::new(),
            used: HashSet::new(),
            counts: HashMap::new(),
        };
        let hostile = Hostile { issuer, state: Arc::new(Mutex::new(state)) };
        let serving = hostile.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = serving.clone();
                tokio::spawn(async move { serving.serve(stream).await });
            }
        });
        hostile
    }

    pub fn misbehave(&self, fault: Fault) {
        self.state().fault = fault;
    }

    /// Who comes in from now on.
    pub fn knows(&self, subject: &str) {
        self.state().subject = subject.to_owned();
    }

    /// The address of ours at which a browser sent to `url` comes back.
    pub fn way_back(&self, url: &str) -> String {
        let back = self.answer_to(url);
        let pairs = [("code", back.code), ("state", back.state), ("iss", back.iss)];
        let url = Url::parse_with_params("http://localhost/aanmelden/terug", pairs).unwrap();
        format!("{}?{}", url.path(), url.query().unwrap_or_default())
    }

    /// From now on it signs with a new key, and publishes only that.
    pub fn rotate_key(&self) {
        let mut state = self.state();
        state.key = Key::new(&format!("after-{}", state.key.id));
    }

    /// How often a path was asked for: `keys`, `token`, `.well-known/openid-configuration`.
    pub fn count(&self, path: &str) -> usize {
        self.state().counts.get(path).copied().unwrap_or(0)
    }

    pub fn settings(&self) -> ProviderSettings {
        ProviderSettings {
            issuer: self.issuer.clone(),
            client_id: CLIENT.to_owned(),
            authentication: ClientAuthentication::Secret("a secret: with/odd characters%".to_owned()),
            scopes: vec!["profile".to_owned(), "vo".to_owned()],
            role_claim: Some("plein_rol_3d".to_owned()),
            organisation_code: Some("OVO002949".to_owned()),
            single_organisation: false,
            role_map: vec![given("PleinMedewerker", "officer", &[])],
        }
    }

    /// What a browser sent to `url` would bring back; the same happens over HTTP at that address.
    pub fn answer_to(&self, url: &str) -> Back {
        let query: HashMap<String, String> = Url::parse(url).unwrap().query_pairs().into_owned().collect();
        let asked = Asked { nonce: query["nonce"].clone(), challenge: query["code_challenge"].clone() };
        let code = kit::secret::token();
        self.state().codes.insert(code.clone(), asked);
        Back { code, state: query["state"].clone(), iss: self.issuer.clone() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some((target, body)) = read(&mut stream).await else { return };
        let path = target.split('?').next().unwrap_or_default().trim_start_matches("/op/").to_owned();
        *self.state().counts.entry(path.clone()).or_default() += 1;
        let fault = self.state().fault;
        let answer = match (fault, path.as_str()) {
            (Fault::Slow, _) => return tokio::time::sleep(Duration::from_secs(60)).await,
            (Fault::Endless, _) => return endless(stream).await,
            (Fault::Error, _) | (Fault::TokenError, "token") => answer("500 Oops", "", "{\"error\":\"invalid_grant\"}"),
            (Fault::Garbage, _) => answer("200 OK", "", "<html>hallo</html>"),
            (Fault::Redirect, _) => answer("302 Found", "Location: http://127.0.0.1:1/\r\n", ""),
            (_, ".well-known/openid-configuration") => answer("200 OK", "", &self.description().to_string()),
            (_, "keys") => {
                let keys = json!({ "keys": [self.state().key.public()] });
                answer("200 OK", "Cache-Control: public, max-age=21500, must-revalidate\r\n", &keys.to_string())
            }
            (_, "auth") => self.redirect_back(&target),
            (Fault::UnknownClient, "token") => answer("401 No", "", "{\"error\":\"invalid_client\"}"),
            (_, "token") => self.tokens(&body),
            _ => answer("404 Not Found", "", ""),
        };
        let _ = stream.write_all(answer.as_bytes()).await;
    }

    fn description(&self) -> Value {
        let issuer = &self.issuer;
        let named = if self.state().fault == Fault::OtherDescription { "https://elsewhere.example/op" } else { issuer };
        json!({
            "issuer": named,
            "authorization_endpoint": format!("{issuer}/auth"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"),
            "end_session_endpoint": format!("{issuer}/logout"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256", "RS256", "something new"],
            "code_challenge_methods_supported": ["plain", "S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "scopes_supported": ["openid", "profile", "vo", "rrn"],
        })
    }

    fn redirect_back(&self, target: &str) -> String {
        let url = format!("http://localhost{target}");
        let query: HashMap<String, String> = Url::parse(&url).unwrap().query_pairs().into_owned().collect();
        let back = self.answer_to(&url);
        let pairs = [("code", &back.code), ("state", &back.state), ("iss", &back.iss)];
        let location = Url::parse_with_params(&query["redirect_uri"], pairs).unwrap();
        answer("302 Found", &format!("Location: {location}\r\n"), "")
    }

    fn tokens(&self, body: &str) -> String {
        let form: HashMap<String, String> =
            Url::parse(&format!("http://x/?{body}")).unwrap().query_pairs().into_owned().collect();
        let code = form["code"].clone();
        let mut state = self.state();
        let verifier = form.get("code_verifier").map(|text| digest::digest(&digest::SHA256, text.as_bytes()));
        let is_right = |asked: &Asked| verifier.as_ref().is_some_and(|sum| encode(sum.as_ref()) == asked.challenge);
        let nonce = state.codes.get(&code).filter(|asked| is_right(asked)).map(|asked| asked.nonce.clone());
        let is_first = state.used.insert(code);
        let Some(nonce) = nonce.filter(|_| is_first) else {
            return answer("400 Bad Request", "", "{\"error\":\"invalid_grant\"}");
        };
        let mut tokens = json!({ "access_token": "opaque", "token_type": "Bearer", "expires_in": 3600 });
        if state.fault != Fault::NoIdToken {
            tokens["id_token"] = Value::String(id_token(&state, &self.issuer, &nonce));
        }
        answer("200 OK", "Cache-Control: no-store\r\n", &tokens.to_string())
    }
}

fn id_token(state: &State, issuer: &str, nonce: &str) -> String {
    let fault = state.fault;
    let mut header = json!({ "alg": "ES256", "typ": "JWT", "kid": state.key.id });
    let claims = claims((fault, &state.subject), issuer, nonce);
    match fault {
        Fault::NoSignature => header["alg"] = json!("none"),
        Fault::SharedSignature | Fault::ClientSecretSignature => header["alg"] = json!("HS256"),
        Fault::UnknownKey => header["kid"] = json!("never published"),
        _ => {}
    }
    let mut signed = format!("{}.{}", encode(header.to_string().as_bytes()), encode(claims.to_string().as_bytes()));
    let shared = |key: &[u8]| encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), signed.as_bytes()).as_ref());
    let signature = match fault {
        Fault::NoSignature => String::new(),
        Fault::SharedSignature => shared(state.key.pair.public_key().as_ref()),
        Fault::ClientSecretSignature => shared(b"a secret: with/odd characters%"),
        Fault::ForeignSignature | Fault::UnknownKey => Key::new("foreign").sign(&signed),
        _ => state.key.sign(&signed),
    };
    if fault == Fault::ChangedClaims {
        let changed = claims.to_string().replace("PleinGast", "PleinMedewerker");
        signed = format!("{}.{}", encode(header.to_string().as_bytes()), encode(changed.as_bytes()));
    }
    format!("{signed}.{signature}")
}

fn claims((fault, subject): (Fault, &str), issuer: &str, nonce: &str) -> Value {
    let now = kit::clock::Clock::default().machine().0 / 1000;
    let sum = digest::digest(&digest::SHA256, b"opaque");
    let mut claims = json!({
        "iss": issuer, "sub": subject, "aud": CLIENT, "nonce": nonce, "iat": now, "exp": now + 300,
        "at_hash": encode(&sum.as_ref()[..16]), "kid": "also here", "given_name": "Amina", "family_name": "El Idrissi",
        "vo_orgcode": "OVO002949", "plein_rol_3d": ["PleinMedewerker:OVO002949", "PleinMedewerker:OVO999999"],
    });
    let (name, value) = match fault {
        Fault::WrongNonce => ("nonce", json!("somebody else's")),
        Fault::NoNonce => ("nonce", Value::Null),
        Fault::WrongAudience => ("aud", json!("another-client")),
        Fault::FurtherAudience => ("aud", json!([CLIENT, "another-client"])),
        Fault::WrongParty => ("azp", json!("another-client")),
        Fault::WrongIssuer => ("iss", json!("https://elsewhere.example/op")),
        Fault::Expired => ("exp", json!(now - 120)),
        Fault::IssuedLongAgo => ("iat", json!(now - 7200)),
        Fault::IssuedInFuture => ("iat", json!(now + 7200)),
        Fault::NotYetValid => ("nbf", json!(now + 7200)),
        Fault::OtherAccessToken => ("at_hash", json!(encode(&[7; 16]))),
        Fault::NoSubject => ("sub", json!("")),
        Fault::ChangedClaims => ("plein_rol_3d", json!(["PleinGast:OVO002949"])),
        _ => return claims,
    };
    claims[name] = value;
    claims
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\
         Connection: close\r\n\r\n{body}"
    )
}

/// Target and body of a request.
async fn read(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let header = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:").map(str::to_owned));
            let length = header.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
            if body.len() >= length {
                return Some((head.split(' ').nth(1)?.to_owned(), body.to_owned()));
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

async fn endless(mut stream: TcpStream) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n").await;
    while stream.write_all(&[b' '; 4096]).await.is_ok() {}
}
