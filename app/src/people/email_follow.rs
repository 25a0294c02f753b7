//! Following, or asking, by an e-mail address is confirmed on a page behind the link in the mail, in whichever browser opens it.
//!
//! The link proves that somebody reads the address, so it does what waits and no more: nobody is signed in by it, and a
//! browser elsewhere that asked for the mail learns nothing. Opening the page changes nothing.

use super::{
    email_code, email_vote, mails,
    press::{Press, Replay},
    sign_in, store, waiting,
};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Path},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{Actor, SignedIn, Strength},
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use kit::{db::Tx, secret};

fn purpose(cx: &Cx) -> String {
    format!("follow by mail {}", cx.municipality().0)
}

/// The whole address of the link, good for a day: longer than the code that is sent with it.
pub fn whole_address(cx: &Cx, code: i64) -> String {
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &kit::ids::encode(code));
    cx.town.base.join(&cx.href(&urls::confirm_follow(&token)))
}

/// What waits behind a link.
struct Found {
    code: store::LinkedCode,
    /// Nothing once it is confirmed.
    waiting: Option<waiting::Waiting>,
}

/// Nothing when the code is too old, or something else was pressed meanwhile: a new mail is needed.
async fn find(cx: &Cx, tx: &mut Tx<'_>, token: &str) -> Result<Option<Found>> {
    let id = secret::signed(&cx.app.secret_key, &purpose(cx), token).and_then(kit::ids::decode);
    let since = email_code::link_good_since(cx);
    let code = store::find_code_of_link(tx, cx.municipality(), id.ok_or(Refusal::NotFound)?, since).await?;
    let Some(code) = code else { return Ok(None) };
    if code.used_at.is_some() {
        return Ok(Some(Found { code, waiting: None }));
    }
    let waiting = waiting::find_waiting_for(cx, tx, &code.browser_hash, since).await?;
    let is_its = |waiting: &waiting::Waiting| waiting.return_to == code.return_to;
    let waiting = waiting.filter(|waiting| mails::LinkWords::of(&waiting.press).is_some() && is_its(waiting));
    Ok(waiting.map(|waiting| Found { code, waiting: Some(waiting) }))
}

#[derive(Template)]
#[template(path = "people/templates/confirm.html")]
struct ConfirmPage {
    chrome: Chrome,
    words: &'static mails::LinkWords,
    email: String,
    /// What waits for the button; nothing once it was pressed.
    question: Option<Markup>,
    /// Where the button posts to.
    address: String,
    /// The page of what is followed.
    back: String,
}

/// `GET /volgen/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let Some(found) = find(&cx, &mut cx.read().await?, &token).await? else { return Ok(email_vote::gone(&cx)) };
    let words = mails::LinkWords::of_page(&found.code.return_to);
    let page = ConfirmPage {
        chrome: Chrome::new(&cx, text(cx.lang, words.title)).unlisted(),
        words,
        question: found.waiting.as_ref().map(|waiting| sign_in::waiting_sentence(&cx, waiting)),
        email: found.code.email,
        address: urls::confirm_follow(&token),
        back: found.code.return_to,
    };
    let mut response = chrome::page(&cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `POST /volgen/{token}`: the button. Pressed twice it is done once.
pub async fn confirm(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let pressed = token.clone();
    let done = cx.write(move |cx, tx| {
        let token = pressed.clone();
        Box::pin(async move { do_confirm(cx, tx, &token).await })
    });
    if let Some(press) = done.await? {
        (cx.app.part::<Replay>().done)(&cx, press);
    }
    Ok(chrome::see_other(&cx, &urls::confirm_follow(&token)))
}

async fn do_confirm(mut cx: Cx, tx: &mut Tx<'_>, token: &str) -> Result<Option<Press>> {
    let Some(Found { code, waiting: Some(waiting) }) = find(&cx, tx, token).await? else { return Ok(None) };
    let (town, now) = (cx.municipality(), cx.app.clock.machine());
    store::use_code(tx, town, code.id, now).await?;
    store::delete_unreachable(tx, town, &code.email).await?;
    store::take_press(tx, town, &code.browser_hash, email_code::link_good_since(&cx))
        .await?
        .ok_or(Refusal::NotFound)?;
    let person = email_vote::person_of_email(&cx, tx, &super::Email::kept(code.email)).await?;
    cx.actor = Actor::Person(SignedIn {
        person,
        strength: Strength::Email,
        display_name: None,
        roles: Vec::new(),
        resting: Vec::new(),
        blocked_until: None,
    });
    (cx.app.part::<Replay>().perform)(cx.clone(), tx, waiting.press.clone()).await?;
    Ok(Some(waiting.press))
}
