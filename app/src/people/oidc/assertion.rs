//! The client's proof of who it is: a short-lived JWT signed with its private key (RFC 7523, `private_key_jwt`).
//!
//! Its audience is the issuer, as the Flemish access management asks; not the token endpoint.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kit::clock::Moment;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use rustls_pki_types::{PrivateKeyDer, pem::PemObject};
use serde_json::{Value, json};

pub(super) const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const GOOD_SECONDS: i64 = 300;

/// A private key in PEM: RSA (at least 2048 bits) or elliptic on the curve P-256.
pub(super) enum ClientKey {
    Rsa(RsaKeyPair),
    Elliptic(EcdsaKeyPair),
}

/// Who asserts, towards whom, with the key known there by which name.
pub(super) struct Claimed<'a> {
    pub client_id: &'a str,
    pub issuer: &'a str,
    pub key_id: &'a str,
}

impl ClientKey {
    pub fn from_pem(pem: &str) -> Result<ClientKey, String> {
        let bad = |why: &dyn std::fmt::Display| format!("the client's private key cannot be used: {why}");
        match PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|error| bad(&error))? {
            PrivateKeyDer::Pkcs1(der) => {
                RsaKeyPair::from_der(der.secret_pkcs1_der()).map(ClientKey::Rsa).map_err(|error| bad(&error))
            }
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                let elliptic =
                    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der, &SystemRandom::new());
                match elliptic {
                    Ok(key) => Ok(ClientKey::Elliptic(key)),
                    Err(_) => RsaKeyPair::from_pkcs8(der).map(ClientKey::Rsa).map_err(|error| bad(&error)),
                }
            }
            _ => Err(bad(&"it must be in PKCS #8 (BEGIN PRIVATE KEY)")),
        }
    }

    /// A new assertion, good once and for five minutes.
    pub fn assert(&self, claimed: &Claimed<'_>, now: Moment) -> Result<String, String> {
        let algorithm = match self {
            ClientKey::Rsa(_) => "RS256",
            ClientKey::Elliptic(_) => "ES256",
        };
        let now = now.0 / 1000;
        let header = json!({ "alg": algorithm, "typ": "JWT", "kid": claimed.key_id });
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
        let signature = self.sign(signed.as_bytes()).map_err(|_| "the assertion cannot be signed".to_owned())?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    fn sign(&self, text: &[u8]) -> Result<Vec<u8>, ring::error::Unspecified> {
        let random = SystemRandom::new();
        match self {
            ClientKey::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, text, &mut signature)?;
                Ok(signature)
            }
            ClientKey::Elliptic(key) => Ok(key.sign(&random, text)?.as_ref().to_vec()),
        }
    }
}
