//! What is known of providers: endpoints and keys, kept for as long as each says, within bounds.
//!
//! One request at a time fetches for all who wait, and a failure is remembered for a moment: a provider that is slow or
//! down costs one time-out, not one per visitor.

use super::ProviderError;
use http::{HeaderMap, Response, header};
use kit::{
    clock::{Clock, Moment},
    http_out::{HttpOut, Reach},
};
use openidconnect::{
    AdditionalProviderMetadata, AuthUrl, EndSessionUrl, ProviderMetadata, TokenUrl,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
        CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode,
        CoreResponseType, CoreSubjectIdentifierType,
    },
    url::{Host, Url},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Bounds on how long an answer is kept, and how long when the provider does not say.
const KEPT_SECONDS: std::ops::RangeInclusive<i64> = 60..=86_400;
const KEPT_UNSAID_SECONDS: i64 = 600;
/// Tokens with made-up keys must not make us fetch at every try.
const BETWEEN_REFETCHES_SECONDS: i64 = 10;
/// A provider that answered so short ago is taken to be there.
const SEEN_SECONDS: i64 = 5;
const FAILURE_KEPT_SECONDS: i64 = 3;

/// What OpenID Connect Discovery leaves to other standards.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Further {
    /// RP-Initiated Logout.
    pub end_session_endpoint: Option<EndSessionUrl>,
    /// RFC 9207: its answers name the issuer, so one that does not is not its.
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
    /// RFC 8414.
    pub code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for Further {}

pub(super) type Description = ProviderMetadata<
    Further,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// A provider as it described itself, checked.
pub(super) struct Provider {
    pub description: Description,
    pub authorization: AuthUrl,
    pub token: TokenUrl,
}

#[derive(Clone)]
struct Kept<T> {
    value: T,
    until: Moment,
}

#[derive(Default)]
struct Known {
    provider: Option<Kept<Arc<Provider>>>,
    keys: Option<Kept<CoreJsonWebKeySet>>,
    refetched_at: Option<Moment>,
    seen_at: Option<Moment>,
    failure: Option<Kept<ProviderError>>,
}

/// Which keys will do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    Kept,
    /// The kept ones lack the one a token names.
    Refetched,
}

pub(super) struct Providers {
    http: HttpOut,
    clock: Clock,
    known: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Known>>>>,
}

impl Providers {
    pub fn new(http: HttpOut, clock: Clock) -> Providers {
        Providers { http, clock, known: Mutex::default() }
    }

    fn known(&self, issuer: &str) -> Arc<tokio::sync::Mutex<Known>> {
        let mut all = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(issuer.to_owned()).or_default().clone()
    }

    /// Forgets everything about an issuer: the next question asks it.
    pub fn forget(&self, issuer: &str) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(issuer);
    }

    pub async fn find(&self, issuer: &str) -> Result<Arc<Provider>, ProviderError> {
        let known = self.known(issuer);
        let mut known = known.lock().await;
        let now = self.clock.machine();
        if let Some(kept) = known.provider.as_ref().filter(|kept| now < kept.until) {
            return Ok(kept.value.clone());
        }
        known.unless_failing(now)?;
        let found = self.describe(issuer).await;
        let kept = known.remember(found, self.clock.machine())?;
        known.provider = Some(kept.clone());
        Ok(kept.value)
    }

    /// The provider, seen alive a moment ago: a person is sent there now, and a dead end would be all she finds.
    pub async fn find_alive(&self, issuer: &str) -> Result<Arc<Provider>, ProviderError> {
        let known = self.known(issuer);
        let mut known = known.lock().await;
        let now = self.clock.machine();
        let is_recent = known.seen_at.is_some_and(|at| now < at.plus_seconds(SEEN_SECONDS));
        if let Some(kept) = known.provider.as_ref().filter(|kept| is_recent && now < kept.until) {
            return Ok(kept.value.clone());
        }
        known.unless_failing(now)?;
        let found = self.describe(issuer).await;
        let kept = known.remember(found, self.clock.machine())?;
        known.seen_at = Some(self.clock.machine());
        known.provider = Some(kept.clone());
        Ok(kept.value)
    }

    /// The keys that `provider` signs with.
    pub async fn keys(&self, provider: &Provider, wanted: Keys) -> Result<CoreJsonWebKeySet, ProviderError> {
        let known = self.known(provider.description.issuer().as_str());
        let mut known = known.lock().await;
        let now = self.clock.machine();
        let is_recent = known.refetched_at.is_some_and(|at| now < at.plus_seconds(BETWEEN_REFETCHES_SECONDS));
        let kept_will_do = wanted == Keys::Kept || is_recent;
        if let Some(kept) = known.keys.as_ref().filter(|kept| kept_will_do && now < kept.until) {
            return Ok(kept.value.clone());
        }
        known.unless_failing(now)?;
        if wanted == Keys::Refetched {
            known.refetched_at = Some(now);
        }
        let found = self.fetch(provider.description.jwks_uri().as_str()).await;
        let kept = known.remember(found, self.clock.machine())?;
        known.keys = Some(kept.clone());
        Ok(kept.value)
    }

    async fn describe(&self, issuer: &str) -> Result<(Arc<Provider>, i64), ProviderError> {
        may_be_issuer(issuer).map_err(ProviderError::Down)?;
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let (description, seconds): (Description, i64) = self.fetch(&address).await?;
        Ok((Arc::new(Provider::checked(issuer, description).map_err(ProviderError::Down)?), seconds))
    }

    /// A JSON document and for how many seconds it may be kept.
    async fn fetch<T: DeserializeOwned>(&self, address: &str) -> Result<(T, i64), ProviderError> {
        let down = |why: String| ProviderError::Down(format!("{address}: {why}"));
        let answer: Response<Vec<u8>> =
            self.http.get(address, Reach::Operator).await.map_err(|error| down(error.to_string()))?;
        if !answer.status().is_success() {
            return Err(down(format!("answered {}", answer.status())));
        }
        let document = serde_json::from_slice(answer.body()).map_err(|error| down(error.to_string()))?;
        Ok((document, kept_seconds(answer.headers())))
    }
}

impl Known {
    fn unless_failing(&self, now: Moment) -> Result<(), ProviderError> {
        match &self.failure {
            Some(failure) if now < failure.until => Err(failure.value.clone()),
            Some(_) | None => Ok(()),
        }
    }

    fn remember<T>(&mut self, found: Result<(T, i64), ProviderError>, now: Moment) -> Result<Kept<T>, ProviderError> {
        self.failure = found.as_ref().err().map(|error| {
            let until = now.plus_seconds(FAILURE_KEPT_SECONDS);
            Kept { value: error.clone(), until }
        });
        found.map(|(value, seconds)| Kept { value, until: now.plus_seconds(seconds) })
    }
}

impl Provider {
    fn checked(issuer: &str, description: Description) -> Result<Provider, String> {
        if description.issuer().as_str() != issuer {
            return Err(format!("{issuer} describes itself as {}", description.issuer().as_str()));
        }
        let token = description.token_endpoint().cloned().ok_or("it names no token endpoint")?;
        let authorization = description.authorization_endpoint().clone();
        let mut endpoints = vec![authorization.url(), token.url(), description.jwks_uri().url()];
        endpoints.extend(description.additional_metadata().end_session_endpoint.as_ref().map(|end| end.url()));
        let is_secret = issuer.starts_with("https:");
        match endpoints.into_iter().find(|endpoint| is_secret && endpoint.scheme() != "https") {
            Some(endpoint) => Err(format!("{issuer} names an endpoint without https: {endpoint}")),
            None => Ok(Provider { description, authorization, token }),
        }
    }
}

/// Codes and tokens travel encrypted, or never leave this machine.
fn may_be_issuer(issuer: &str) -> Result<(), String> {
    let url = Url::parse(issuer).map_err(|error| format!("the issuer {issuer} is no address: {error}"))?;
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_local => Ok(()),
        _ => Err(format!("the issuer {issuer} must begin with https://")),
    }
}

fn kept_seconds(headers: &HeaderMap) -> i64 {
    let said = headers.get(header::CACHE_CONTROL).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let said = said.to_ascii_lowercase();
    let mut words = said.split(',').map(str::trim);
    let seconds = if words.clone().any(|word| word == "no-store" || word == "no-cache") {
        Some(0)
    } else {
        words.find_map(|word| word.strip_prefix("max-age=")?.trim_matches('"').parse().ok())
    };
    seconds.unwrap_or(KEPT_UNSAID_SECONDS).clamp(*KEPT_SECONDS.start(), *KEPT_SECONDS.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_kept_as_long_as_it_says_within_bounds() {
        let kept =
            |said: &'static str| kept_seconds(&HeaderMap::from_iter([(header::CACHE_CONTROL, said.parse().unwrap())]));
        assert_eq!(kept("public, max-age=21500, must-revalidate"), 21_500);
        assert_eq!(kept("Max-Age=5"), 60);
        assert_eq!(kept("max-age=99999999"), 86_400);
        assert_eq!(kept("no-store, max-age=3000"), 60);
        assert_eq!(kept_seconds(&HeaderMap::new()), KEPT_UNSAID_SECONDS);
    }

    #[test]
    fn an_issuer_is_secret_or_on_this_machine() {
        for issuer in
            ["https://authenticatie.vlaanderen.be/op", "http://localhost:3000", "http://127.0.0.1:1/op", "http://[::1]"]
        {
            assert_eq!(may_be_issuer(issuer), Ok(()), "{issuer}");
        }
        for issuer in ["http://idp.example", "http://localhost.example", "file:///etc", "vlaanderen.be", ""] {
            assert!(may_be_issuer(issuer).is_err(), "{issuer}");
        }
    }
}
