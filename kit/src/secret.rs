//! Randomness and one-purpose tokens.
//!
//! A token is 128 random bits, good for one purpose and kept only as a hash: who reads the database cannot use it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Fills `out` with random bytes of the operating system.
pub fn fill(out: &mut [u8]) {
    getrandom::fill(out).expect("the operating system gives random bytes");
}

pub(crate) fn random_u32() -> u32 {
    let mut bytes = [0; 4];
    fill(&mut bytes);
    u32::from_le_bytes(bytes)
}

/// Sixteen random bytes as 32 hexadecimal characters.
pub fn token() -> String {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    hex(&bytes)
}

/// A code a person types over: six digits.
pub fn code() -> String {
    // 2^32 is 4,294 times a million and a bit: the first 967,296 codes are likelier by 0.02 %.
    format!("{:06}", random_u32() % 1_000_000)
}

/// Letters and digits nobody takes for another when she types them over: without 0 and o, 1, i and l.
pub const TYPEABLE: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// So many of them, at random.
pub fn typeable(length: usize) -> String {
    let mut bytes = vec![0; length];
    fill(&mut bytes);
    bytes.iter().map(|byte| char::from(TYPEABLE[usize::from(*byte) % TYPEABLE.len()])).collect()
}

/// How a token is kept: a hash bound to its purpose, so that one cannot stand for another.
pub fn hash(purpose: &str, token: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(purpose.as_bytes());
    hasher.update([0]);
    hasher.update(token.as_bytes());
    hasher.finalize().into()
}

/// HMAC-SHA256 (RFC 2104).
pub fn keyed_hash(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(text);
    mac.finalize().into_bytes().into()
}

/// A text that only who has the key can have written for this purpose: the text, a dot and 128 bits of a keyed hash.
pub fn sign(key: &[u8], purpose: &str, text: &str) -> String {
    format!("{text}.{}", hex(&keyed_hash(key, format!("{purpose}\0{text}").as_bytes())[..16]))
}

/// The text of a signed token, or nothing when it was not signed with this key for this purpose.
pub fn signed<'a>(key: &[u8], purpose: &str, token: &'a str) -> Option<&'a str> {
    let (text, mark) = token.rsplit_once('.')?;
    let right = hex(&keyed_hash(key, format!("{purpose}\0{text}").as_bytes())[..16]);
    // Comparing hashes of both says nothing through time of where they differ.
    (hash(purpose, &right) == hash(purpose, mark)).then_some(text)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
