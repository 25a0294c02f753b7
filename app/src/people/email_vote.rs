//! Voting with an e-mail address alone, in calls that allow it: a code by mail, entered in the browser that pressed.
//!
//! One mailbox is one person: whoever signed in before and confirmed an address of it votes as herself.

use super::{
    Email, Field, Limits,
    come_in::{self, CameIn},
    email_code::{self, Code, CodeFor, GOOD_MINUTES, Owner, Typed},
    mails, press,
    sign_in::{self, Notice},
    store,
    waiting::{self, ByEmail},
};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Form},
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::{PersonId, Strength},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kit::db::Tx;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    mail: String,
    terug: String,
}

/// `POST /aanmelden/mail`: sends a code, when a press waits that an address is enough for.
pub async fn ask_code(cx: Cx, Form(asked): Form<Asked>) -> Result<Response> {
    let back = sign_in::page_after(&asked.terug);
    if cx.actor.account().is_some() {
        return Ok(chrome::see_other(&cx, back));
    }
    let waiting = waiting::find_waiting(&cx, &mut cx.read().await?).await?;
    let (Some(waiting), Some(token)) = (waiting.filter(|w| w.voters == ByEmail::Accepted), &cx.browser) else {
        return Ok(chrome::see_other(&cx, urls::SIGN_IN));
    };
    let email = match Email::parse(&asked.mail) {
        Ok(email) => email,
        Err(key) => return sign_in::show(&cx, back, None, Field::wrong(&cx, asked.mail, key)).await,
    };
    let owner = Owner::Browser(press::browser_hash(token));
    let why = mails::why_asked(&cx, &waiting);
    let link = mails::LinkWords::of(&waiting.press).zip(waiting.title);
    let wanted = CodeFor { why, return_to: waiting.return_to, link };
    match send(&cx, owner, email, wanted).await {
        Ok(()) => {
            let mut response = chrome::see_other(&cx, urls::CODE);
            response.headers_mut().append(header::SET_COOKIE, press::cookie_of(&cx, token));
            Ok(response)
        }
        Err(Error::Refusal(Refusal::TooMany { seconds })) => {
            sign_in::show(&cx, back, None, Field::too_often(&cx, asked.mail, seconds)).await
        }
        Err(error) => Err(error),
    }
}

/// One more mail to this address, when neither asker nor address had too many.
pub async fn send(cx: &Cx, owner: Owner, email: Email, wanted: CodeFor) -> Result<()> {
    cx.app.part::<Limits>().take_code(cx)?;
    cx.write(move |cx, tx| {
        let (email, wanted) = (email.clone(), wanted.clone());
        Box::pin(async move { email_code::send(&cx, tx, owner, &email, &wanted).await })
    })
    .await
}

#[derive(Template)]
#[template(path = "people/templates/code.html")]
struct CodePage {
    chrome: Chrome,
    /// What waits, and what comes next.
    waiting: Option<(Markup, &'static str)>,
    /// Where the mail went.
    email: String,
    minutes: i64,
    code: Field,
}

fn owner(cx: &Cx) -> Option<Owner> {
    cx.browser.as_deref().map(|token| Owner::Browser(press::browser_hash(token)))
}

/// A code is needed anew: the door says so.
pub fn gone(cx: &Cx) -> Response {
    chrome::see_other(cx, &sign_in::door_address(Notice::CodeGone, urls::MY_PAGE))
}

/// `GET /aanmelden/code`.
pub async fn show_code_form(cx: Cx) -> Result<Response> {
    show(&cx, Field::default()).await
}

async fn show(cx: &Cx, code: Field) -> Result<Response> {
    let mut tx = cx.read().await?;
    let Some(owner) = owner(cx) else { return Ok(gone(cx)) };
    let sent = email_code::find_sent(cx, &mut tx, owner).await?.filter(|sent| sent.tries_left > 0);
    let Some(sent) = sent else { return Ok(gone(cx)) };
    let waiting = waiting::find_waiting(cx, &mut tx).await?;
    drop(tx);
    let status = code.status().unwrap_or(StatusCode::OK);
    let page = CodePage {
        chrome: Chrome::new(cx, code.title(cx, "people-code-title")).unlisted(),
        waiting: waiting.map(|waiting| {
            let keys = ("people-waiting-counts-code", "telling-waiting-code");
            (sign_in::waiting_sentence(cx, &waiting), sign_in::waiting_step(&waiting, keys))
        }),
        email: sent.email,
        minutes: GOOD_MINUTES,
        code,
    };
    let mut response = (status, chrome::page(cx, &page)?).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Entry {
    code: String,
}

/// What entering a code led to; a wrong one is committed too, since it costs a try.
enum Outcome {
    In(CameIn, String),
    Wrong { tries_left: i64 },
    Gone,
}

/// `POST /aanmelden/code`.
pub async fn enter_code(cx: Cx, Form(entry): Form<Entry>) -> Result<Response> {
    if cx.actor.account().is_some() {
        return Ok(chrome::see_other(&cx, urls::MY_PAGE));
    }
    let Some(owner) = owner(&cx) else { return Ok(gone(&cx)) };
    let code = match Code::parse(&entry.code) {
        Ok(code) => code,
        Err(key) => return show(&cx, Field::wrong(&cx, entry.code, key)).await,
    };
    let outcome = cx.write(move |cx, tx| {
        let code = code.clone();
        Box::pin(async move { enter(cx, tx, owner, &code).await })
    });
    match outcome.await? {
        Outcome::In(came_in, back) => Ok(came_in.answer(&cx, &back)),
        Outcome::Wrong { tries_left } => show(&cx, Field::wrong_code(&cx, tries_left)).await,
        Outcome::Gone => Ok(gone(&cx)),
    }
}

async fn enter(cx: Cx, tx: &mut Tx<'_>, owner: Owner, code: &Code) -> Result<Outcome> {
    match email_code::enter(&cx, tx, owner, code).await? {
        Typed::Right { email, return_to } => {
            let person = person_of_email(&cx, tx, &email).await?;
            Ok(Outcome::In(come_in::come_in(cx, tx, person, Strength::Email).await?, return_to))
        }
        Typed::Wrong { tries_left } => Ok(Outcome::Wrong { tries_left }),
        Typed::Gone => Ok(Outcome::Gone),
    }
}

/// The one person with this confirmed mailbox; a new one when nobody has it yet.
pub async fn person_of_email(cx: &Cx, tx: &mut Tx<'_>, email: &Email) -> Result<PersonId> {
    let town = cx.municipality();
    if let Some(person) = store::find_person_of_email(tx, town, email).await? {
        return Ok(person);
    }
    let new = PersonId(cx.new_id());
    if store::insert_person_of_email(tx, town, new, email, cx.now).await? {
        return Ok(new);
    }
    // Another browser confirmed the same address in between.
    let found = store::find_person_of_email(tx, town, email).await?;
    found.ok_or_else(|| Error::Fault("an address is taken by nobody".to_owned()))
}
