//! Somebody deletes her account: who she is goes, in one transaction with what the slices above keep of her.

use super::{oidc::Oidc, policy, press, session, store};
use crate::{cx::Cx, refusal::Result, urls};
use http::{HeaderMap, header};
use kit::{db::Tx, mail::outbox};
use std::time::Duration;

pub use super::policy::MayLeave;

/// A provider that is slow to say where its sign-out is leaves the link out.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether she may, by the roles she has now.
pub async fn may_leave(cx: &Cx, tx: &mut Tx<'_>) -> Result<MayLeave> {
    let person = cx.signed_in()?.person;
    let roles = store::list_roles(tx, cx.municipality(), person).await?;
    Ok(policy::may_leave(&cx.actor, &roles)?)
}

/// Deletes name, address, account, sessions, consents, ties and mails; the last thing done, since slices above read them.
pub async fn leave(cx: &Cx, tx: &mut Tx<'_>, may: &MayLeave) -> Result<()> {
    let town = cx.municipality();
    if let Some(address) = store::load_profile(tx, town, may.person).await?.email {
        outbox::delete_to(tx, town.0, &address).await?;
        store::delete_unreachable(tx, town, &address).await?;
    }
    if let Some(browser) = &cx.browser {
        store::delete_presses_of(tx, town, &press::browser_hash(browser)).await?;
    }
    store::delete_identity(tx, town, may.person, cx.now).await?;
    Ok(())
}

/// Takes the cookies of this browser.
pub fn clear_cookies(cx: &Cx, headers: &mut HeaderMap) {
    let jar = cx.town.base.jar();
    for cookie in [session::COOKIE, session::BROWSER_COOKIE] {
        headers.append(header::SET_COOKIE, jar.clear(cookie));
    }
}

/// Where the provider ends its own session, which is not ours to close.
pub async fn provider_sign_out(cx: &Cx) -> Option<String> {
    let settings = cx.town.settings.sign_in.as_ref()?;
    let home = cx.town.base.join(urls::HOME);
    tokio::time::timeout(PATIENCE, cx.app.part::<Oidc>().logout_url(settings, &home)).await.ok().flatten()
}
