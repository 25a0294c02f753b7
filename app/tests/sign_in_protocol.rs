//! Signing in against a provider that lies in every way known, and against a certified one.

use crate::providers::{given, hostile, real};

use hostile::{Back, Fault, Hostile, SUBJECT};
use kit::{clock::Clock, http_out::HttpOut};
use openidconnect::url::Url;
use plein::{
    municipality::ProviderSettings,
    people::oidc::{Answer, Audience, Begun, Oidc, ProviderError, SignedInAs},
};
use real::{Browser, Real};
use std::collections::HashMap;

const BASE: &str = "http://localhost:8080";
const REDIRECT: &str = "http://localhost:8080/aanmelden/terug";

fn oidc() -> Oidc {
    Oidc::new(HttpOut::new(), Clock::default())
}

fn answer(begun: &Begun, back: Back) -> Answer {
    assert_eq!(back.state, begun.state);
    Answer {
        code: back.code,
        nonce: begun.nonce.clone(),
        pkce_verifier: begun.pkce_verifier.clone(),
        iss: Some(back.iss),
    }
}

async fn sign_in(oidc: &Oidc, provider: &Hostile) -> Result<SignedInAs, ProviderError> {
    let settings = provider.settings();
    let begun = oidc.begin(&settings, REDIRECT, Audience::Citizen).await?;
    let back = provider.answer_to(&begun.url);
    oidc.finish(&settings, REDIRECT, answer(&begun, back)).await
}

fn why(outcome: Result<SignedInAs, ProviderError>) -> ProviderError {
    outcome.map(|signed_in| signed_in.subject).expect_err("nobody comes in")
}

#[tokio::test]
async fn amina_signs_in_at_an_honest_provider() {
    let provider = Hostile::start().await;
    let signed_in = sign_in(&oidc(), &provider).await.unwrap();
    assert_eq!(signed_in.subject, SUBJECT);
    assert_eq!(signed_in.name.as_deref(), Some("Amina"));
    assert_eq!(signed_in.roles, [given("PleinMedewerker", "officer", &[])]);
}

#[tokio::test]
async fn nobody_comes_in_with_a_token_that_is_forged_stale_or_for_others() {
    let provider = Hostile::start().await;
    let oidc = oidc();
    for fault in [
        Fault::WrongNonce,
        Fault::NoNonce,
        Fault::WrongAudience,
        Fault::FurtherAudience,
        Fault::WrongParty,
        Fault::WrongIssuer,
        Fault::NoSignature,
        Fault::SharedSignature,
        Fault::ClientSecretSignature,
        Fault::ForeignSignature,
        Fault::ChangedClaims,
        Fault::UnknownKey,
        Fault::Expired,
        Fault::IssuedLongAgo,
        Fault::IssuedInFuture,
        Fault::NotYetValid,
        Fault::OtherAccessToken,
        Fault::NoIdToken,
        Fault::NoSubject,
    ] {
        provider.misbehave(fault);
        let refusal = why(sign_in(&oidc, &provider).await);
        println!("{fault:?}: {refusal}");
        assert!(matches!(refusal, ProviderError::Refused(_)), "{fault:?}: {refusal}");
        provider.misbehave(Fault::None);
        assert!(sign_in(&oidc, &provider).await.is_ok(), "after {fault:?} an honest answer counts again");
    }
}

#[tokio::test]
async fn a_provider_in_trouble_is_down_not_a_forger() {
    for fault in [
        Fault::Error,
        Fault::TokenError,
        Fault::UnknownClient,
        Fault::Endless,
        Fault::Garbage,
        Fault::OtherDescription,
        Fault::Redirect,
    ] {
        let provider = Hostile::start().await;
        provider.misbehave(fault);
        let refusal = why(sign_in(&oidc(), &provider).await);
        println!("{fault:?}: {refusal}");
        assert!(matches!(refusal, ProviderError::Down(_)), "{fault:?}: {refusal}");
    }
}

#[tokio::test]
async fn one_hundred_visitors_wait_for_a_slow_provider_once() {
    let provider = Hostile::start().await;
    provider.misbehave(Fault::Slow);
    let oidc = oidc();
    let started = tokio::time::Instant::now();
    let mut waiting = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let (oidc, provider) = (oidc.clone(), provider.clone());
        waiting.spawn(async move { why(sign_in(&oidc, &provider).await) });
    }
    while let Some(refusal) = waiting.join_next().await {
        assert!(matches!(refusal.unwrap(), ProviderError::Down(_)));
    }
    assert!(started.elapsed().as_secs() < 30, "they did not wait one after another");
    assert_eq!(provider.count(".well-known/openid-configuration"), 1);
}

#[tokio::test]
async fn a_code_counts_once_and_only_with_what_its_browser_remembers() {
    let provider = Hostile::start().await;
    let (oidc, settings) = (oidc(), provider.settings());
    let begun = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    let back = provider.answer_to(&begun.url);
    let replayed = Back { code: back.code.clone(), state: back.state.clone(), iss: back.iss.clone() };
    assert!(oidc.finish(&settings, REDIRECT, answer(&begun, back)).await.is_ok());
    let refusal = why(oidc.finish(&settings, REDIRECT, answer(&begun, replayed)).await);
    assert!(matches!(refusal, ProviderError::Refused(_)), "replayed: {refusal}");

    // A stolen code brought by another browser: neither its verifier nor its nonce fits.
    let hers = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    let his = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    for (nonce, verifier) in
        [(&his.nonce, &his.pkce_verifier), (&hers.nonce, &his.pkce_verifier), (&his.nonce, &hers.pkce_verifier)]
    {
        let stolen = provider.answer_to(&hers.url);
        let (nonce, pkce_verifier) = (nonce.clone(), verifier.clone());
        let injected = Answer { code: stolen.code, nonce, pkce_verifier, iss: Some(stolen.iss) };
        let refusal = why(oidc.finish(&settings, REDIRECT, injected).await);
        assert!(matches!(refusal, ProviderError::Refused(_)), "injected: {refusal}");
    }
}

#[tokio::test]
async fn an_answer_that_names_another_issuer_never_reaches_the_token_endpoint() {
    let provider = Hostile::start().await;
    let (oidc, settings) = (oidc(), provider.settings());
    let begun = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    let mut back = provider.answer_to(&begun.url);
    back.iss = "https://elsewhere.example/op".to_owned();
    assert!(matches!(why(oidc.finish(&settings, REDIRECT, answer(&begun, back)).await), ProviderError::Refused(_)));
    assert_eq!(provider.count("token"), 0);
}

#[tokio::test]
async fn keys_are_kept_and_asked_for_again_when_they_changed() {
    let provider = Hostile::start().await;
    let oidc = oidc();
    for _ in 0..3 {
        assert!(sign_in(&oidc, &provider).await.is_ok());
    }
    assert_eq!((provider.count("keys"), provider.count(".well-known/openid-configuration")), (1, 1));
    provider.rotate_key();
    for _ in 0..3 {
        assert!(sign_in(&oidc, &provider).await.is_ok());
    }
    assert_eq!(provider.count("keys"), 2);
    provider.misbehave(Fault::UnknownKey);
    for _ in 0..20 {
        assert!(matches!(why(sign_in(&oidc, &provider).await), ProviderError::Refused(_)));
    }
    assert!(provider.count("keys") <= 3, "made-up keys do not make us fetch at every try");
}

#[tokio::test]
async fn we_ask_for_what_is_set_and_never_for_the_national_number() {
    let provider = Hostile::start().await;
    let (oidc, mut settings) = (oidc(), provider.settings());
    settings.scopes = ["openid", "profile rrn", "RRN", "insz  openid"].map(str::to_owned).to_vec();
    for (audience, capacity) in [(Audience::Citizen, "BUR"), (Audience::Staff, "LB")] {
        let begun = oidc.begin(&settings, REDIRECT, audience).await.unwrap();
        let url = Url::parse(&begun.url).unwrap();
        let query: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!(query["scope"], "openid profile");
        assert_eq!(query["response_type"], "code");
        assert_eq!(query["code_challenge_method"], "S256");
        assert_eq!((&query["state"], &query["nonce"]), (&begun.state, &begun.nonce));
        assert_eq!(query["redirect_uri"], REDIRECT);
        assert!(begun.state.len() >= 32 && begun.pkce_verifier.len() >= 43);
        let hint = if capacity == "BUR" { "eyJjYXBfaGludCI6IkJVUiJ9" } else { "eyJjYXBfaGludCI6IkxCIn0=" };
        assert_eq!(query["login_hint"], hint);
    }
    assert!(oidc.check(&settings).await.unwrap_err().contains("national number"));
}

#[tokio::test]
async fn the_operator_reads_what_is_wrong() {
    let provider = Hostile::start().await;
    let oidc = oidc();
    assert_eq!(oidc.check(&provider.settings()).await, Ok(()));
    let mut settings = provider.settings();
    settings.scopes.push("nonsense".to_owned());
    assert!(oidc.check(&settings).await.unwrap_err().contains("nonsense"));
    settings.issuer = "http://idp.example".to_owned();
    assert!(oidc.check(&settings).await.unwrap_err().contains("https://"));
    provider.misbehave(Fault::Error);
    assert!(oidc.check(&provider.settings()).await.unwrap_err().contains("500"));
}

async fn sign_in_really(oidc: &Oidc, settings: &ProviderSettings, audience: Audience, person: &str) -> SignedInAs {
    let begun = oidc.begin(settings, REDIRECT, audience).await.unwrap();
    let back = Browser::new().choose(&begun.url, person).await;
    let query: HashMap<String, String> = back.query_pairs().into_owned().collect();
    let Some(code) = query.get("code") else { panic!("no code in {back}") };
    let back = Back { code: code.clone(), state: query["state"].clone(), iss: query["iss"].clone() };
    oidc.finish(settings, REDIRECT, answer(&begun, back)).await.unwrap()
}

#[tokio::test]
async fn amina_and_hilde_sign_in_at_a_certified_provider_with_every_kind_of_client() {
    let Some(provider) = Real::start(&[BASE]).await else {
        return println!("left out: the packages of tests/providers/real are not installed (npm ci)");
    };
    let oidc = oidc();
    let clients = ["plein-secret", "plein-es256", "plein-ps256"].map(|client| provider.with_secret(client));
    let mut subjects = Vec::new();
    for settings in clients.into_iter().chain([provider.with_key()]) {
        assert_eq!(oidc.check(&settings).await, Ok(()));
        let amina = sign_in_really(&oidc, &settings, Audience::Citizen, "amina").await;
        assert_eq!((amina.name.as_deref(), amina.roles.len()), (Some("Amina"), 0));
        let hilde = sign_in_really(&oidc, &settings, Audience::Staff, "hilde").await;
        assert_eq!(hilde.roles, [given("PleinMedewerker", "officer", &[])]);
        subjects.push((amina.subject, hilde.subject));
    }
    assert!(subjects.windows(2).all(|pair| pair[0] == pair[1]), "the same people at every client");
    assert_ne!(subjects[0].0, subjects[0].1);
}

#[tokio::test]
async fn luc_cancels_and_signs_out_at_a_certified_provider() {
    let Some(provider) = Real::start(&[BASE]).await else {
        return println!("left out: the packages of tests/providers/real are not installed (npm ci)");
    };
    let (oidc, settings) = (oidc(), provider.with_key());
    let begun = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    let back = Browser::new().choose(&begun.url, "").await;
    let query: HashMap<String, String> = back.query_pairs().into_owned().collect();
    assert_eq!((query["error"].as_str(), &query["state"]), ("access_denied", &begun.state));
    let out = oidc.logout_url(&settings, &format!("{BASE}/")).await.unwrap();
    assert!(out.contains("client_id=plein-key") && out.contains("post_logout_redirect_uri="), "{out}");
    let asked = Browser::new().open(&out, "").await;
    assert!(asked.is_ok_and(|page| page.path() == "/session/end"), "it asks whether Luc means it");

    // Another secret than the provider knows: not Luc's fault, and not a forgery.
    let mut settings = provider.with_secret("plein-secret");
    settings.authentication = plein::municipality::ClientAuthentication::Secret("wrong".to_owned());
    let begun = oidc.begin(&settings, REDIRECT, Audience::Citizen).await.unwrap();
    let back = Browser::new().choose(&begun.url, "luc").await;
    let query: HashMap<String, String> = back.query_pairs().into_owned().collect();
    let back = Back { code: query["code"].clone(), state: query["state"].clone(), iss: query["iss"].clone() };
    assert!(matches!(why(oidc.finish(&settings, REDIRECT, answer(&begun, back)).await), ProviderError::Down(_)));
}
