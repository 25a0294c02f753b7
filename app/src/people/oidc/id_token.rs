//! Reading who signed in from an ID token, after everything about it was checked (OpenID Connect Core, § 3.1.3.7).

use super::{ProviderError, SignedInAs, refused, roles::roles};
use crate::municipality::ProviderSettings;
use kit::clock::Moment;
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, ClaimsVerificationError, ClientId, EmptyExtraTokenFields,
    IdTokenClaims, IdTokenFields, Nonce, SignatureVerificationError, StandardTokenResponse,
    core::{
        CoreGenderClaim, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::{ops::Add, time::Duration};

/// How far the provider's clock may be from ours, and how old a token fetched just now may be.
const LEEWAY_SECONDS: i64 = 60;
const OLDEST_SECONDS: i64 = 600;

/// Signatures with a public key only: with a shared one, who may check a token could also make it.
pub(super) const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// Claims that the standard does not name: roles and organisations.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OtherClaims {
    #[serde(flatten)]
    all: Map<String, Value>,
}

impl AdditionalClaims for OtherClaims {}

type Claims = IdTokenClaims<OtherClaims, CoreGenderClaim>;
type IdToken =
    openidconnect::IdToken<OtherClaims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
pub(super) type Tokens = StandardTokenResponse<
    IdTokenFields<
        OtherClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// Why an ID token is not believed.
pub(super) enum Rejected {
    /// Maybe the provider has new keys.
    UnknownKey,
    Because(String),
}

impl From<Rejected> for ProviderError {
    fn from(rejected: Rejected) -> ProviderError {
        match rejected {
            Rejected::UnknownKey => refused("the ID token is signed with a key that is not the issuer's"),
            Rejected::Because(why) => refused(why),
        }
    }
}

fn because(why: impl std::fmt::Display) -> Rejected {
    Rejected::Because(format!("the ID token is not believed: {why}"))
}

impl From<ClaimsVerificationError> for Rejected {
    fn from(error: ClaimsVerificationError) -> Rejected {
        match error {
            ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
                Rejected::UnknownKey
            }
            ClaimsVerificationError::SignatureVerification(why) => because(why),
            other => because(other),
        }
    }
}

/// A moment as `openidconnect` counts time: its type's default is the beginning of 1970.
fn since_1970<T: Default + Add<Duration, Output = T>>(seconds: i64) -> T {
    T::default() + Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
}

/// What a token is checked against.
pub(super) struct Expected<'a> {
    pub settings: &'a ProviderSettings,
    pub issuer: &'a openidconnect::IssuerUrl,
    pub nonce: &'a Nonce,
    pub now: Moment,
}

impl Expected<'_> {
    /// Who signed in, if the token is the issuer's, for us, for this sign-in and of now.
    pub fn read(&self, token: &IdToken, access: &AccessToken, keys: CoreJsonWebKeySet) -> Result<SignedInAs, Rejected> {
        let now = self.now.0 / 1000;
        let client = ClientId::new(self.settings.client_id.clone());
        let verifier = CoreIdTokenVerifier::new_public_client(client, self.issuer.clone(), keys)
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || since_1970(now - LEEWAY_SECONDS))
            .set_issue_time_verifier_fn(move |issued| {
                let age = now - issued.timestamp();
                let is_fresh = (-LEEWAY_SECONDS..=OLDEST_SECONDS).contains(&age);
                if is_fresh { Ok(()) } else { Err(format!("it was issued {age} seconds ago")) }
            });
        let claims = token.claims(&verifier, self.nonce)?;
        self.check_party(claims)?;
        if let Some(hash) = claims.access_token_hash() {
            let (alg, key) = (token.signing_alg().map_err(because)?, token.signing_key(&verifier).map_err(because)?);
            if AccessTokenHash::from_token(access, alg, key).map_err(because)? != *hash {
                return Err(because("it belongs to another access token"));
            }
        }
        self.signed_in(claims)
    }

    /// `openidconnect` leaves these two to us: `azp`, and `nbf`, which is no claim of the standard but may be there.
    fn check_party(&self, claims: &Claims) -> Result<(), Rejected> {
        if claims.authorized_party().is_some_and(|party| party.as_str() != self.settings.client_id) {
            return Err(because("it was issued to another client"));
        }
        let not_before = claims.additional_claims().all.get("nbf").and_then(Value::as_f64);
        let latest = (self.now.0 / 1000 + LEEWAY_SECONDS) as f64;
        if not_before.is_some_and(|from| from > latest) {
            return Err(because("it is not valid yet"));
        }
        Ok(())
    }

    fn signed_in(&self, claims: &Claims) -> Result<SignedInAs, Rejected> {
        let subject = claims.subject().as_str();
        if subject.is_empty() || subject.len() > 255 {
            return Err(because("its subject is empty or too long"));
        }
        let name = claims.given_name().and_then(|name| name.get(None)).map(|name| name.trim().to_owned());
        Ok(SignedInAs {
            subject: subject.to_owned(),
            name: name.filter(|name| !name.is_empty()),
            roles: roles(self.settings, &claims.additional_claims().all),
        })
    }
}
