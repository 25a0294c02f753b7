//! The provider's answer: checked, taken once, and turned into an open session in one transaction.

use super::{Notice, door_address, page_after, redirect_uri, roles::roles_of, state_hash};
use crate::{
    chrome,
    cx::{Cx, Query},
    municipality::{ClaimedRole, EligibilityService, ProviderSettings},
    people::{
        TieKind,
        come_in::{self, CameIn},
        merge::{self, Joined},
        oidc::{Answer, Oidc, ProviderError},
        press, store, subject_hash,
    },
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::Strength,
};
use axum::response::Response;
use kit::{
    db::Tx,
    http_out::{HttpOut, Reach},
};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

/// A service that is slow to say who belongs here must not keep anybody from signing in.
const PATIENCE: Duration = Duration::from_secs(4);

/// What the provider adds to the return address (RFC 6749, section 4.1.2; RFC 9207).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answered {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// `GET /aanmelden/terug`: the one read that writes, since the provider answers with a redirect.
pub async fn come_back(mut cx: Cx, Query(answered): Query<Answered>) -> Result<Response> {
    let state = state_hash(&answered.state);
    let Some(sign_in) = find_own(&cx, &state).await? else {
        // Who presses Back or loads the page again is in already.
        return match cx.actor.account() {
            Some(_) => Ok(chrome::see_other(&cx, urls::MY_PAGE)),
            None => Err(Refusal::OtherBrowser.into()),
        };
    };
    let return_to = with_own_language(&mut cx, &sign_in.return_to);
    if let Some(notice) = stopped(&answered) {
        return Ok(chrome::see_other(&cx, &door_address(notice, &return_to)));
    }
    let town = cx.town.clone();
    let Some(settings) = &town.settings.sign_in else { return Err(Refusal::ProviderDown.into()) };
    let taken =
        cx.write(move |cx, tx| Box::pin(async move { Ok(store::take_sign_in(tx, cx.municipality(), &state).await?) }));
    if !taken.await? {
        return Err(Refusal::OtherBrowser.into());
    }
    let answer =
        Answer { code: answered.code, nonce: sign_in.nonce, pkce_verifier: sign_in.pkce_verifier, iss: answered.iss };
    let identity = match identify(&cx, settings, answer).await {
        Ok(identity) => identity,
        Err(ProviderError::Down(why)) => {
            tracing::warn!(why, "The sign-in provider of {} does not answer", town.slug);
            return Ok(chrome::see_other(&cx, &door_address(Notice::Down, &return_to)));
        }
        Err(ProviderError::Refused(why)) => {
            tracing::warn!(why, "An answer of the sign-in provider of {} was refused", town.slug);
            return Err(Refusal::SignInFailed.into());
        }
    };
    let entered = cx.write(move |cx, tx| {
        let identity = identity.clone();
        Box::pin(async move { enter(cx, tx, &identity).await })
    });
    let (came_in, joined) = entered.await?;
    joined.done(&cx);
    Ok(came_in.answer(&cx, &return_to))
}

/// The sign-in this answer belongs to, when this browser asked for it within half an hour. One that another browser
/// asked for stays, so that the first can go on.
async fn find_own(cx: &Cx, state_hash: &[u8]) -> Result<Option<store::SignIn>> {
    let Some(token) = &cx.browser else { return Ok(None) };
    let found = store::find_sign_in(&mut cx.read().await?, cx.municipality(), state_hash).await?;
    let since = cx.app.clock.machine().plus_seconds(-press::WAITS_SECONDS);
    let browser = press::browser_hash(token);
    Ok(found.filter(|sign_in| sign_in.browser_hash == browser && sign_in.created_at >= since))
}

/// The path without its language, which the context takes over.
fn with_own_language(cx: &mut Cx, return_to: &str) -> String {
    let rest = return_to.strip_prefix('/').unwrap_or(return_to);
    let segment = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some(lang) = cx.town.language_of(segment) else { return page_after(return_to).to_owned() };
    cx.lang = lang;
    match &rest[segment.len()..] {
        path if path.starts_with('/') => page_after(path).to_owned(),
        query => format!("/{query}"),
    }
}

fn stopped(answered: &Answered) -> Option<Notice> {
    match answered.error.as_str() {
        "" if answered.code.is_empty() => Some(Notice::Failed),
        "" => None,
        "access_denied" | "interaction_required" | "login_required" | "consent_required" => Some(Notice::Stopped),
        "temporarily_unavailable" | "server_error" => Some(Notice::Down),
        _ => Some(Notice::Failed),
    }
}

/// Who came back, as far as we keep it.
#[derive(Debug, Clone)]
struct Identity {
    subject: [u8; 32],
    roles: Vec<ClaimedRole>,
    /// What the municipality's own service said; nothing when it was not asked or did not answer.
    tie: Option<TieKind>,
}

/// Everything that is asked of others, before the transaction.
async fn identify(cx: &Cx, settings: &ProviderSettings, answer: Answer) -> Result<Identity, ProviderError> {
    let signed_in = cx.app.part::<Oidc>().finish(settings, &redirect_uri(cx), answer).await?;
    let tie = match &cx.town.settings.eligibility_service {
        Some(service) => ask_service(cx, service, (&settings.issuer, &signed_in.subject)).await,
        None => None,
    };
    Ok(Identity {
        subject: subject_hash(&cx.app, &cx.town, &settings.issuer, &signed_in.subject),
        roles: signed_in.roles,
        tie,
    })
}

/// Yes or no from the municipality's own service; what goes wrong there keeps nobody out and leaves nothing behind.
async fn ask_service(cx: &Cx, service: &EligibilityService, (issuer, sub): (&str, &str)) -> Option<TieKind> {
    #[derive(Deserialize)]
    struct Reply {
        inhabitant: bool,
    }
    let body = json!({ "issuer": issuer, "sub": sub }).to_string();
    let reply = async {
        let asked = cx.app.part::<HttpOut>().post_json(&service.url, body, Reach::Operator);
        let response = tokio::time::timeout(PATIENCE, asked).await.map_err(|_| "it took too long".to_owned())?;
        let response = response.map_err(|e| e.to_string())?;
        if !response.status().is_success() {
            return Err(format!("it answered {}", response.status()));
        }
        serde_json::from_slice::<Reply>(response.body()).map_err(|e| e.to_string())
    };
    match reply.await {
        Ok(Reply { inhabitant: true }) => Some(TieKind::Confirmed),
        Ok(Reply { inhabitant: false }) => Some(TieKind::NotConfirmed),
        Err(why) => {
            tracing::warn!(why, "The service that says who may take part in {} did not answer", cx.town.slug);
            None
        }
    }
}

/// The person of the account, or a new one; her roles as the provider says them now; whoever this browser knew by
/// e-mail address alone joined to her; her session, and what waited for it.
async fn enter(cx: Cx, tx: &mut Tx<'_>, identity: &Identity) -> Result<(CameIn, Joined), Error> {
    let town = cx.municipality();
    let person = come_in::holder_of(&cx, tx, &identity.subject).await?;
    let joined = merge::join_email_person(&cx, tx, person).await?;
    store::delete_provider_roles(tx, town, person).await?;
    for held in roles_of(&cx, tx, &identity.roles).await? {
        store::insert_provider_role(tx, town, person, &held).await?;
    }
    if let Some(tie) = identity.tie {
        for kind in [TieKind::Confirmed, TieKind::NotConfirmed] {
            store::delete_tie(tx, town, person, kind).await?;
        }
        store::insert_tie(tx, town, person, tie, cx.now).await?;
    }
    Ok((come_in::come_in(cx, tx, person, Strength::Account).await?, joined))
}
