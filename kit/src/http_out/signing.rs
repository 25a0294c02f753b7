//! A private key with which we prove to others who we are.

use std::{fmt, sync::Arc};
use tokio_rustls::rustls::{
    SignatureScheme,
    crypto::ring::sign::any_supported_type,
    pki_types::{PrivateKeyDer, pem::PemObject},
    sign,
};

/// An RSA key of at least 2048 bits; never shown.
#[derive(Clone)]
pub struct SigningKey(Arc<dyn sign::SigningKey>);

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey")
    }
}

impl SigningKey {
    /// Reads PEM (`BEGIN PRIVATE KEY` or `BEGIN RSA PRIVATE KEY`), or says why it will not do.
    pub fn from_pem(pem: &str) -> Result<SigningKey, String> {
        let der = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|_| "it holds no private key in PEM")?;
        let key = any_supported_type(&der).map_err(|_| "it must be an RSA key of 2048 to 4096 bits")?;
        let key = SigningKey(key);
        key.sign(b"").map(|_| key)
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256 (RS256 of RFC 7518).
    pub fn sign(&self, text: &[u8]) -> Result<Vec<u8>, String> {
        let signer = self.0.choose_scheme(&[SignatureScheme::RSA_PKCS1_SHA256]).ok_or("it must be an RSA key")?;
        signer.sign(text).map_err(|error| error.to_string())
    }

    /// The public half (SubjectPublicKeyInfo of RFC 5280).
    pub fn public_der(&self) -> Result<Vec<u8>, String> {
        let public = self.0.public_key().ok_or("its public half cannot be read")?;
        Ok(public.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::SigningKey;

    #[test]
    fn what_is_no_rsa_key_is_refused_in_words() {
        // A key on the curve P-256, which no provider of ours takes.
        let elliptic = "-----BEGIN PRIVATE KEY-----\n\
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQrtsY11B9hm1Trr6\n\
            9CjgoPSt7dAtMQS3uDXroGPujFOhRANCAAR3T759CJEeAGl87jajITVKYZ8bBecL\n\
            b2oFh+rJzh2AtMcZu/Rd2ZJ41Fc3q5X/fZxP+rRlqUrhEPw9rDh8dlJh\n\
            -----END PRIVATE KEY-----\n";
        assert_eq!(SigningKey::from_pem(elliptic).unwrap_err(), "it must be an RSA key");
        assert_eq!(SigningKey::from_pem("").unwrap_err(), "it holds no private key in PEM");
    }
}
