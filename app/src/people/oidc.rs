//! Signing in at an OpenID provider: code flow with PKCE, claims from the ID token alone.
//!
//! The protocol and its checks are `openidconnect`'s; ours are endpoints and keys kept by their max-age, the client's
//! proof with a private key, and what that crate leaves open. Nothing is asked for beyond the scopes that are set, and
//! never the national number. Sources: OpenID Connect Core 1.0, RFC 7636 (PKCE), RFC 7523, RFC 9207.

mod assertion;
mod id_token;
mod provider;
mod roles;

use crate::municipality::{ClaimedRole, ClientAuthentication, ProviderSettings};
use assertion::Claimed;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use id_token::{ALGORITHMS, Expected, Rejected, Tokens};
use kit::{
    clock::Clock,
    http_out::{HttpOut, OutError, Reach},
};
use openidconnect::{
    AuthType, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, LogoutRequest, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse, TokenResponse as _,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
        CoreGenderClaim, CoreJsonWebKey, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreResponseType,
        CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse,
    },
};
use provider::{Keys, Provider, Providers};
use std::{fmt, sync::Arc, time::Duration};

/// For everything one step asks of the provider together; somebody is waiting.
const PATIENCE: Duration = Duration::from_secs(15);
/// Scopes that would give us the national number, which we have no right to.
const NATIONAL_NUMBER: [&str; 4] = ["rrn", "insz", "niss", "egovnrn"];

/// Who is asked to sign in: the provider skips its choice screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Citizen,
    Staff,
}

impl Audience {
    /// *Doelgroep* as the Flemish access management names it.
    fn capacity(self) -> &'static str {
        match self {
            Audience::Citizen => "BUR",
            Audience::Staff => "LB",
        }
    }
}

/// A sign-in that began: where to send the browser, and what to remember.
#[derive(Clone)]
pub struct Begun {
    pub url: String,
    pub state: String,
    pub nonce: String,
    pub pkce_verifier: String,
}

/// What came back, with what was remembered. That `state` is the one of this browser, the caller has checked.
pub struct Answer {
    pub code: String,
    pub nonce: String,
    pub pkce_verifier: String,
    /// `iss` beside the code, when the provider sends it.
    pub iss: Option<String>,
}

/// Who signed in. `subject` is hashed by the caller and kept nowhere else.
pub struct SignedInAs {
    pub subject: String,
    /// The given name.
    pub name: Option<String>,
    /// What her claims give, for this municipality's organisation.
    pub roles: Vec<ClaimedRole>,
}

/// Texts are for the log: they hold neither names nor tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProviderError {
    /// Unreachable, too slow, not well, or not set up for us: trying later may help.
    Down(String),
    /// Its answer is forged, stale or meant for somebody else: this sign-in is over.
    Refused(String),
}

impl fmt::Display for ProviderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProviderError::Down(why) => write!(f, "the provider cannot be used: {why}"),
            ProviderError::Refused(why) => write!(f, "the provider's answer is refused: {why}"),
        }
    }
}

impl std::error::Error for ProviderError {}

fn refused(why: impl fmt::Display) -> ProviderError {
    ProviderError::Refused(why.to_string())
}

fn down(why: impl fmt::Display) -> ProviderError {
    ProviderError::Down(why.to_string())
}

type OurClient = Client<
    id_token::OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
    EndpointNotSet,
>;

/// The client to all providers; cloning shares what it knows of them.
#[derive(Clone)]
pub struct Oidc {
    http: HttpOut,
    clock: Clock,
    providers: Arc<Providers>,
}

impl Oidc {
    pub fn new(http: HttpOut, clock: Clock) -> Oidc {
        let providers = Arc::new(Providers::new(http.clone(), clock.clone()));
        Oidc { http, clock, providers }
    }

    /// Begins a sign-in that comes back to `redirect_uri`.
    pub async fn begin(
        &self,
        settings: &ProviderSettings,
        redirect_uri: &str,
        audience: Audience,
    ) -> Result<Begun, ProviderError> {
        let provider = patiently(self.providers.find_alive(&settings.issuer)).await?;
        let client = client(settings, &provider, redirect_uri)?;
        let (state, nonce) = (kit::secret::token(), kit::secret::token());
        let verifier = PkceCodeVerifier::new(format!("{}{}", kit::secret::token(), kit::secret::token()));
        let hint = STANDARD.encode(serde_json::json!({ "cap_hint": audience.capacity() }).to_string());
        let (fixed_state, fixed_nonce) = (CsrfToken::new(state.clone()), Nonce::new(nonce.clone()));
        let (url, _, _) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || fixed_state, move || fixed_nonce)
            .add_scopes(scopes(settings).map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_extra_param("login_hint", hint)
            .url();
        Ok(Begun { url: url.into(), state, nonce, pkce_verifier: verifier.into_secret() })
    }

    /// Exchanges the code and reads who signed in. A code is good once: this never tries twice.
    pub async fn finish(
        &self,
        settings: &ProviderSettings,
        redirect_uri: &str,
        answer: Answer,
    ) -> Result<SignedInAs, ProviderError> {
        patiently(async {
            let provider = self.providers.find(&settings.issuer).await?;
            check_issuer(&provider, answer.iss.as_deref())?;
            let nonce = Nonce::new(answer.nonce.clone());
            let tokens = self.exchange(settings, &provider, (redirect_uri, answer)).await?;
            let token = tokens.id_token().ok_or_else(|| refused("there is no ID token in the answer"))?;
            let issuer = provider.description.issuer();
            let expected = Expected { settings, issuer, nonce: &nonce, now: self.clock.machine() };
            let read = |keys| expected.read(token, tokens.access_token(), keys);
            match read(self.providers.keys(&provider, Keys::Kept).await?) {
                Err(Rejected::UnknownKey) => {
                    let keys = self.providers.keys(&provider, Keys::Refetched).await?;
                    Ok(read(keys)?)
                }
                known => Ok(known?),
            }
        })
        .await
    }

    async fn exchange(
        &self,
        settings: &ProviderSettings,
        provider: &Provider,
        (redirect_uri, answer): (&str, Answer),
    ) -> Result<Tokens, ProviderError> {
        let client = client(settings, provider, redirect_uri)?;
        let mut request = client
            .exchange_code(AuthorizationCode::new(answer.code))
            .set_pkce_verifier(PkceCodeVerifier::new(answer.pkce_verifier));
        if let Some(assertion) = self.assertion(settings).map_err(down)? {
            request = request
                .add_extra_param("client_assertion_type", assertion::KIND)
                .add_extra_param("client_assertion", assertion);
        }
        let send = |request| send(self.http.clone(), request);
        request.request_async(&send).await.map_err(|error| match error {
            RequestTokenError::Request(why) => down(why),
            RequestTokenError::ServerResponse(answer) => said_no(&answer),
            // What stands in the answer is secret: only where it went wrong is told.
            RequestTokenError::Parse(error, _) => refused(format!("the tokens cannot be read at {}", error.path())),
            RequestTokenError::Other(why) => down(why),
        })
    }

    fn assertion(&self, settings: &ProviderSettings) -> Result<Option<String>, String> {
        match &settings.authentication {
            ClientAuthentication::Secret(_) => Ok(None),
            ClientAuthentication::PrivateKey { pem, key_id } => {
                let claimed = Claimed { client_id: &settings.client_id, issuer: &settings.issuer, pem, key_id };
                assertion::assert(&claimed, self.clock.machine()).map(Some)
            }
        }
    }

    /// Where to sign out at the provider, when it offers that.
    pub async fn logout_url(&self, settings: &ProviderSettings, post_logout_redirect_uri: &str) -> Option<String> {
        let provider = patiently(self.providers.find(&settings.issuer)).await.ok()?;
        let endpoint = provider.description.additional_metadata().end_session_endpoint.clone()?;
        let request = LogoutRequest::from(endpoint)
            .set_client_id(ClientId::new(settings.client_id.clone()))
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::new(post_logout_redirect_uri.to_owned()).ok()?);
        Some(request.http_get_url().into())
    }

    /// Whether people can sign in with these settings, asked anew, in words when not: for `plein doctor`.
    pub async fn check(&self, settings: &ProviderSettings) -> Result<(), String> {
        self.providers.forget(&settings.issuer);
        let provider = patiently(self.providers.find(&settings.issuer)).await.map_err(|error| error.to_string())?;
        let keys = patiently(self.providers.keys(&provider, Keys::Kept)).await.map_err(|error| error.to_string())?;
        self.assertion(settings)?;
        shortcomings(settings, &provider, &keys).map_or(Ok(()), Err)
    }
}

async fn patiently<T>(step: impl Future<Output = Result<T, ProviderError>>) -> Result<T, ProviderError> {
    tokio::time::timeout(PATIENCE, step).await.unwrap_or_else(|_| Err(down("it took too long")))
}

async fn send(http: HttpOut, request: HttpRequest) -> Result<HttpResponse, OutError> {
    let answer = http.send(request, Reach::Operator).await?;
    match answer.status().is_server_error() {
        true => Err(OutError::Failed(format!("the token endpoint answered {}", answer.status()))),
        false => Ok(answer),
    }
}

/// What we did wrong is no visitor's fault, and the provider is of no use until it is set right.
fn said_no(answer: &StandardErrorResponse<CoreErrorResponseType>) -> ProviderError {
    let error = answer.error();
    match error {
        CoreErrorResponseType::InvalidClient
        | CoreErrorResponseType::UnauthorizedClient
        | CoreErrorResponseType::UnsupportedGrantType
        | CoreErrorResponseType::InvalidScope => down(format!("it does not accept this client: {}", error.as_ref())),
        CoreErrorResponseType::InvalidGrant
        | CoreErrorResponseType::InvalidRequest
        | CoreErrorResponseType::Extension(_) => refused(format!("no tokens for this code: {}", error.as_ref())),
    }
}

/// RFC 9207: an answer that another provider slipped in between names another issuer, or none.
fn check_issuer(provider: &Provider, named: Option<&str>) -> Result<(), ProviderError> {
    let description = &provider.description;
    let is_promised = description.additional_metadata().authorization_response_iss_parameter_supported;
    match named {
        Some(issuer) if issuer == description.issuer().as_str() => Ok(()),
        Some(_) => Err(refused("the answer comes from another issuer")),
        None if is_promised => Err(refused("the answer does not name its issuer, which it promised to")),
        None => Ok(()),
    }
}

/// Even a scope for the national number that was set by mistake is left out.
fn scopes(settings: &ProviderSettings) -> impl Iterator<Item = &str> {
    asked_for(settings).filter(|scope| *scope != "openid" && !is_national_number(scope))
}

/// One by one, however they stand in the settings: on its way several in one text are several.
fn asked_for(settings: &ProviderSettings) -> impl Iterator<Item = &str> {
    settings.scopes.iter().flat_map(|scopes| scopes.split_whitespace())
}

fn is_national_number(scope: &str) -> bool {
    NATIONAL_NUMBER.contains(&scope.to_ascii_lowercase().as_str())
}

fn client(settings: &ProviderSettings, provider: &Provider, redirect_uri: &str) -> Result<OurClient, ProviderError> {
    let redirect = RedirectUrl::new(redirect_uri.to_owned()).map_err(down)?;
    let issuer = provider.description.issuer().clone();
    // Keys come in when a token is read; until then none is trusted.
    let client = Client::new(ClientId::new(settings.client_id.clone()), issuer, CoreJsonWebKeySet::default())
        .set_auth_uri(provider.authorization.clone())
        .set_token_uri(provider.token.clone())
        .set_redirect_uri(redirect);
    Ok(match &settings.authentication {
        ClientAuthentication::PrivateKey { .. } => client.set_auth_type(AuthType::RequestBody),
        ClientAuthentication::Secret(secret) => {
            let client = client.set_client_secret(ClientSecret::new(secret.clone()));
            let takes = |method| accepts(provider, &method);
            // Basic is what every provider must take that does not say otherwise.
            let in_body =
                takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic);
            client.set_auth_type(if in_body { AuthType::RequestBody } else { AuthType::BasicAuth })
        }
    })
}

fn accepts(provider: &Provider, method: &CoreClientAuthMethod) -> bool {
    match provider.description.token_endpoint_auth_methods_supported() {
        Some(methods) => methods.contains(method),
        None => *method == CoreClientAuthMethod::ClientSecretBasic,
    }
}

/// The first reason why signing in would fail although the provider answers.
fn shortcomings(settings: &ProviderSettings, provider: &Provider, keys: &CoreJsonWebKeySet) -> Option<String> {
    let description = &provider.description;
    let lists_s256 = |methods: &Vec<String>| methods.iter().any(|method| method == "S256");
    let has_code = |types: &Vec<CoreResponseType>| types.as_slice() == [CoreResponseType::Code];
    if let Some(scope) = asked_for(settings).find(|scope| is_national_number(scope)) {
        return Some(format!("the scope {scope} gives the national number; it is not asked for, take it out"));
    }
    if !description.response_types_supported().iter().any(|types| has_code(types)) {
        return Some("the provider does not offer the code flow".to_owned());
    }
    if !description.additional_metadata().code_challenge_methods_supported.as_ref().is_none_or(lists_s256) {
        return Some("the provider does not offer PKCE with S256".to_owned());
    }
    if !ALGORITHMS.iter().any(|algorithm| description.id_token_signing_alg_values_supported().contains(algorithm)) {
        return Some("the provider signs with none of RS256, PS256, ES256".to_owned());
    }
    if keys.keys().is_empty() {
        return Some("the provider shows no keys that can be used".to_owned());
    }
    if let Some(known) = description.scopes_supported()
        && let Some(scope) = scopes(settings).find(|scope| !known.iter().any(|known| known.as_str() == *scope))
    {
        return Some(format!("the provider does not know the scope {scope}"));
    }
    None
}
