//! What is kept of who signed in: a keyed hash, which nobody can turn back or compare across municipalities.

/// The hash of `sub` at `issuer`. Lengths go first, so that no two pairs read the same.
pub fn subject_hash(key: &[u8], issuer: &str, sub: &str) -> [u8; 32] {
    kit::secret::keyed_hash(key, format!("{}:{issuer}:{sub}", issuer.len()).as_bytes())
}
