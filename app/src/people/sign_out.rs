//! Signing out: here, or everywhere at once. Our own session goes first; then the provider is told.

use super::{oidc::Oidc, session, sign_in::onward, store};
use crate::{
    chrome,
    cx::Cx,
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::Strength,
};
use axum::response::Response;
use http::header;
use std::time::Duration;

/// A provider that is slow to say where its sign-out is must not keep anybody signed in.
const PATIENCE: Duration = Duration::from_secs(3);

/// `POST /afmelden`.
pub async fn sign_out(cx: Cx) -> Result<Response> {
    if let Some(token) = &cx.session {
        let hash = session::hash(token);
        cx.write(move |cx, tx| {
            Box::pin(async move {
                store::delete_session(tx, cx.municipality(), &hash).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    }
    out(&cx).await
}

/// `POST /afmelden/overal`: the sessions are rows, so they are gone at once.
pub async fn sign_out_everywhere(cx: Cx) -> Result<Response> {
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    cx.write(move |cx, tx| {
        Box::pin(async move {
            store::delete_sessions_of(tx, cx.municipality(), person).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    out(&cx).await
}

/// Home, by way of the provider when she came from there.
async fn out(cx: &Cx) -> Result<Response> {
    let provider = match (&cx.town.settings.sign_in, cx.actor.account().map(|person| person.strength)) {
        (Some(settings), Some(Strength::Account)) => {
            let home = cx.town.base.join(urls::HOME);
            let asked = cx.app.part::<Oidc>().logout_url(settings, &home);
            tokio::time::timeout(PATIENCE, asked).await.ok().flatten()
        }
        (Some(_), Some(Strength::Email) | None) | (None, _) => None,
    };
    let mut response = match provider {
        Some(address) => onward(cx, &address)?,
        None => chrome::see_other(cx, urls::HOME),
    };
    let jar = cx.town.base.jar();
    for cookie in [session::COOKIE, session::BROWSER_COOKIE] {
        response.headers_mut().append(header::SET_COOKIE, jar.clear(cookie));
    }
    Ok(response)
}
