//! A press that had to wait: what somebody wanted before she was asked to sign in, or to say where she lives.
//!
//! It is kept with the browser that pressed, for 30 minutes, and done through the same use case once she is back.

use super::{
    session,
    sign_in::{self, Notice},
    store,
};
use crate::{
    chrome,
    cx::Cx,
    refusal::{Error, Result},
    urls,
    vocabulary::{CallId, CommentId, Followed, QuestionId, SuggestionId},
};
use axum::response::Response;
use http::{HeaderValue, header};
use kit::{
    db::{Fut, Tx},
    secret,
};
use std::{fmt, str::FromStr};

pub const WAITS_SECONDS: i64 = 30 * 60;
/// A browser is known for as long as what was filled in with it is kept.
pub const BROWSER_SECONDS: i64 = 86_400;
const BROWSER_PURPOSE: &str = "browser";

/// What can wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    Vote(SuggestionId),
    /// To hear of it by mail.
    Follow(Followed),
    /// What she filled in for a call is kept by its slice; she goes on looking it over.
    Add(CallId),
    /// What she wrote on a suggestion is kept by its slice; she goes on looking it over.
    Comment(SuggestionId),
    /// Thanks for a comment on a suggestion.
    Thank(SuggestionId, CommentId),
    /// A question to the municipality; its slice keeps what was typed.
    Ask(QuestionId),
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Press::Vote(id) => write!(f, "vote:{id}"),
            Press::Follow(Followed::Suggestion(id)) => write!(f, "follow:{id}"),
            Press::Follow(Followed::Project(id)) => write!(f, "follow-project:{id}"),
            Press::Follow(Followed::Theme(id)) => write!(f, "follow-theme:{id}"),
            Press::Follow(Followed::Nearby(call, query)) => write!(f, "follow-nearby:{call}:{query}"),
            Press::Add(call) => write!(f, "add:{call}"),
            Press::Comment(id) => write!(f, "comment:{id}"),
            Press::Thank(id, comment) => write!(f, "thank:{id}.{comment}"),
            Press::Ask(id) => write!(f, "ask:{id}"),
        }
    }
}

impl FromStr for Press {
    type Err = ();

    fn from_str(text: &str) -> Result<Press, ()> {
        match text.split_once(':') {
            Some(("vote", id)) => Ok(Press::Vote(id.parse()?)),
            Some(("follow", id)) => Ok(Press::Follow(Followed::Suggestion(id.parse()?))),
            Some(("follow-project", id)) => Ok(Press::Follow(Followed::Project(id.parse()?))),
            Some(("follow-theme", id)) => Ok(Press::Follow(Followed::Theme(id.parse()?))),
            Some(("follow-nearby", rest)) => {
                let (call, query) = rest.split_once(':').ok_or(())?;
                Ok(Press::Follow(Followed::Nearby(call.parse()?, query.to_owned())))
            }
            Some(("add", call)) => Ok(Press::Add(call.parse()?)),
            Some(("comment", id)) => Ok(Press::Comment(id.parse()?)),
            Some(("ask", id)) => Ok(Press::Ask(id.parse()?)),
            Some(("thank", ids)) => {
                let (id, comment) = ids.split_once('.').ok_or(())?;
                Ok(Press::Thank(id.parse()?, comment.parse()?))
            }
            _ => Err(()),
        }
    }
}

/// How a press is done when she is back; given by the slice it belongs to, put in at start.
#[derive(Clone, Copy)]
pub struct Replay {
    /// In the transaction that makes the session. A refusal is shown on the page she comes back to.
    pub perform: for<'a> fn(Cx, &'a mut Tx<'_>, Press) -> Fut<'a, (), Error>,
    /// Whether a confirmed e-mail address is enough for it.
    pub accepts_email: for<'a> fn(Cx, &'a mut Tx<'_>, Press) -> Fut<'a, bool, Error>,
    /// After it is durable.
    pub done: fn(&Cx, Press),
}

/// How the browser's token is kept.
pub fn browser_hash(token: &str) -> [u8; 32] {
    secret::hash(BROWSER_PURPOSE, token)
}

/// A browser's token, the one it has or a new one, and the header that sets it for a day from now.
pub fn browser(cx: &Cx) -> (String, HeaderValue) {
    let token = cx.browser.clone().unwrap_or_else(secret::token);
    let cookie = cookie_of(cx, &token);
    (token, cookie)
}

pub fn cookie_of(cx: &Cx, token: &str) -> HeaderValue {
    cx.town.base.jar().set(session::BROWSER_COOKIE, token, Some(BROWSER_SECONDS))
}

/// Keeps the press and leads to the door.
pub async fn sign_in_for(cx: &Cx, press: &Press, back: &str) -> Result<Response> {
    keep(cx, press, back, urls::SIGN_IN).await
}

/// Keeps the press and asks whether she lives, works, studies or is active here.
pub async fn ask_tie_for(cx: &Cx, press: &Press, back: &str) -> Result<Response> {
    keep(cx, press, back, urls::TIE).await
}

/// Keeps the press and leads to the door: the municipality's service is asked when somebody signs in.
pub async fn ask_again_for(cx: &Cx, press: &Press, back: &str) -> Result<Response> {
    keep(cx, press, back, &sign_in::door_address(Notice::NotAsked, back)).await
}

async fn keep(cx: &Cx, press: &Press, back: &str, door: &str) -> Result<Response> {
    let (token, cookie) = browser(cx);
    let (press, back) = (press.to_string(), back.to_owned());
    cx.write(move |cx, tx| {
        let waiting = store::Waiting { press: press.clone(), return_to: back.clone() };
        let browser = browser_hash(&token);
        Box::pin(async move {
            let now = cx.app.clock.machine();
            store::save_press(tx, cx.municipality(), &browser, &waiting, now).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    let mut response = chrome::see_other(cx, door);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
