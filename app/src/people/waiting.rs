//! What waits for a browser while its person signs in or says where she lives: shown to her, and then done.

use super::{
    press::{self, Press, Replay, WAITS_SECONDS},
    sign_in::{self, Notice},
    store,
};
use crate::{
    chrome::{self, Pressed},
    cx::Cx,
    refusal::{Error, Refusal, Result},
    urls,
};
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// What a press is about, in words; given by the slice it belongs to, put in at start.
#[derive(Clone, Copy)]
pub struct PressTitle(pub for<'a> fn(Cx, &'a mut Tx<'_>, Press) -> Fut<'a, String, Error>);

/// A press as the page on the way shows it.
pub struct Waiting {
    pub press: Press,
    /// Of what was pressed, in its author's words.
    pub title: Option<String>,
    pub return_to: String,
    pub voters: ByEmail,
}

/// Whether a confirmed e-mail address is enough for what waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByEmail {
    Accepted,
    Refused,
}

/// What waits for this browser; nothing when what it pressed is gone.
pub async fn find_waiting(cx: &Cx, tx: &mut Tx<'_>) -> Result<Option<Waiting>> {
    let Some(token) = &cx.browser else { return Ok(None) };
    let since = cx.app.clock.machine().plus_seconds(-WAITS_SECONDS);
    find_waiting_for(cx, tx, &press::browser_hash(token), since).await
}

/// The same, pressed since a moment, for a browser that somebody proved to be hers.
pub async fn find_waiting_for(cx: &Cx, tx: &mut Tx<'_>, browser: &[u8], since: Moment) -> Result<Option<Waiting>> {
    let found = store::find_press(tx, cx.municipality(), browser, since).await?;
    let Some(found) = found else { return Ok(None) };
    let Ok(press) = found.press.parse::<Press>() else { return Ok(None) };
    let voters = match (cx.app.part::<Replay>().accepts_email)(cx.clone(), tx, press.clone()).await {
        Ok(true) => ByEmail::Accepted,
        Ok(false) => ByEmail::Refused,
        Err(Error::Refusal(_)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let title = match cx.app.parts.get::<PressTitle>() {
        Some(title) => match (title.0)(cx.clone(), tx, press.clone()).await {
            Ok(title) => Some(title),
            // What she pressed on is gone: that must not keep her from signing in.
            Err(Error::Refusal(_)) => return Ok(None),
            Err(fault) => return Err(fault),
        },
        None => None,
    };
    Ok(Some(Waiting { press, title, return_to: found.return_to, voters }))
}

/// What became of what waited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waited {
    Nothing,
    Done {
        back: String,
        press: Press,
    },
    /// She must say first whether she lives here; the press waits on.
    NeedsTie,
    /// The municipality's service did not say whether she belongs here; the press waits on.
    NeedsRegister {
        back: String,
    },
    /// It is no longer possible: the page she comes back to says what did not happen, and why.
    Refused {
        back: String,
        press: Press,
        why: Refusal,
    },
}

/// Takes what waits for this browser, once, and does it as the person of `cx`.
pub async fn do_what_waits(cx: &Cx, tx: &mut Tx<'_>) -> Result<Waited> {
    let Some(token) = &cx.browser else { return Ok(Waited::Nothing) };
    let (town, browser, now) = (cx.municipality(), press::browser_hash(token), cx.app.clock.machine());
    let waiting = store::take_press(tx, town, &browser, now.plus_seconds(-WAITS_SECONDS)).await?;
    let Some(waiting) = waiting else { return Ok(Waited::Nothing) };
    let Ok(press) = waiting.press.parse::<Press>() else { return Ok(Waited::Nothing) };
    match (cx.app.part::<Replay>().perform)(cx.clone(), tx, press.clone()).await {
        Ok(()) => Ok(Waited::Done { back: waiting.return_to, press }),
        Err(Error::Refusal(Refusal::TieUnknown)) => {
            store::save_press(tx, town, &browser, &waiting, now).await?;
            Ok(Waited::NeedsTie)
        }
        Err(Error::Refusal(Refusal::TieNotAsked)) => {
            store::save_press(tx, town, &browser, &waiting, now).await?;
            Ok(Waited::NeedsRegister { back: waiting.return_to })
        }
        Err(Error::Refusal(why)) => Ok(Waited::Refused { back: waiting.return_to, press, why }),
        Err(fault) => Err(fault),
    }
}

/// Where she goes on, once it is durable: the page of what she pressed, else `fallback`.
pub fn go_on(cx: &Cx, waited: &Waited, fallback: &str) -> Response {
    if let Waited::Done { press, .. } = waited {
        (cx.app.part::<Replay>().done)(cx, press.clone());
    }
    match waited {
        Waited::Nothing => chrome::see_other(cx, fallback),
        Waited::NeedsTie => chrome::see_other(cx, urls::TIE),
        Waited::NeedsRegister { back } => chrome::see_other(cx, &sign_in::door_address(Notice::NotAsked, back)),
        // Without a place on the page: what it says stands at its top.
        Waited::Refused { back, press, why } => {
            chrome::see_other(cx, &chrome::undone_at(cx, back, pressed(press), why))
        }
        Waited::Done { back, press } => match press {
            Press::Vote(id) => chrome::see_other(cx, &format!("{back}#vote-{id}")),
            Press::Follow(_) => chrome::see_other(cx, &format!("{back}#volg")),
            Press::Add(_) | Press::Comment(_) | Press::Ask(_) => chrome::see_other(cx, back),
            Press::Thank(_, comment) => chrome::see_other(cx, &format!("{back}#bedankt-{comment}")),
        },
    }
}

fn pressed(press: &Press) -> Pressed {
    match press {
        Press::Vote(_) => Pressed::Vote,
        Press::Follow(_) => Pressed::Follow,
        Press::Add(_) => Pressed::Suggestion,
        Press::Comment(_) => Pressed::Comment,
        Press::Thank(..) => Pressed::Thanks,
        Press::Ask(_) => Pressed::Question,
    }
}
