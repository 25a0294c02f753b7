//! The client's proof of who it is: a short-lived JWT signed with its private key (RFC 7523, `private_key_jwt`).
//!
//! Its audience is the issuer, as the Flemish access management asks; not the token endpoint.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kit::{clock::Moment, http_out::SigningKey};
use serde_json::{Value, json};

pub(super) const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const GOOD_SECONDS: i64 = 300;

/// Who asserts, towards whom, with a key and its name there.
pub(super) struct Claimed<'a> {
    pub client_id: &'a str,
    pub issuer: &'a str,
    pub pem: &'a str,
    pub key_id: &'a str,
}

/// A new assertion, good once and for five minutes.
pub(super) fn assert(claimed: &Claimed<'_>, now: Moment) -> Result<String, String> {
    let unusable = |why| format!("the client's private key cannot be used: {why}");
    let now = now.0 / 1000;
    let header = json!({ "alg": "RS256", "typ": "JWT", "kid": claimed.key_id });
    let claims = json!({
        "iss": claimed.client_id,
        "sub": claimed.client_id,
        "aud": claimed.issuer,
        "jti": kit::secret::token(),
        "iat": now,
        "exp": now + GOOD_SECONDS,
    });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let key = SigningKey::from_pem(claimed.pem).map_err(unusable)?;
    let signature = key.sign(signed.as_bytes()).map_err(unusable)?;
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}
