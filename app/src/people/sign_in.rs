//! The door: a page that says what waits, and the way to the provider of the municipality.
//!
//! Signing in asks nothing more than who somebody is. An answer is good once, for half an hour, and only in the browser
//! that asked: `come_back.rs`.

mod come_back;
mod onward;
pub mod roles;

pub use come_back::come_back;
pub(super) use onward::onward;

use super::{
    DemoPersona, DemoPersonas, Field,
    oidc::{Audience, Oidc},
    press::{self, Press},
    store,
    waiting::{self, ByEmail, Waiting},
};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Form, Query},
    refusal::{Error, Result},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kit::secret;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "people/templates/sign_in.html")]
struct SignInPage {
    chrome: Chrome,
    /// Where to go on afterwards, when nothing waits.
    back: String,
    /// What waits, and what comes next.
    waiting: Option<(Markup, &'static str)>,
    notice: Option<Notice>,
    door: Door,
    /// Where what waits may be done with an e-mail address too: why, and the field.
    by_email: Option<(&'static str, Field)>,
    /// She is here by address, which is not enough for what waits.
    is_known_by_email: bool,
    personas: Arc<Vec<DemoPersona>>,
}

/// Whether the municipality has a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    Provider,
    /// The invented municipality: one chooses a person.
    Demo,
    NotSet,
}

/// What went wrong on an earlier try; a closed list, since it travels in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The provider does not answer.
    Down,
    /// She stopped at the provider.
    Stopped,
    Failed,
    /// The code by mail is too old, or was guessed too often.
    CodeGone,
    /// The municipality's service did not say whether she belongs here; it is asked at each sign-in.
    NotAsked,
}

impl Notice {
    const ALL: [Notice; 5] = [Notice::Down, Notice::Stopped, Notice::Failed, Notice::CodeGone, Notice::NotAsked];

    fn word(self) -> &'static str {
        match self {
            Notice::Down => "dienst",
            Notice::Stopped => "gestopt",
            Notice::Failed => "mislukt",
            Notice::CodeGone => "code",
            Notice::NotAsked => "inschrijving",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Notice::Down => "people-sign-in-down",
            Notice::Stopped => "people-sign-in-stopped",
            Notice::Failed => "people-sign-in-failed",
            Notice::CodeGone => "people-sign-in-code-gone",
            Notice::NotAsked => "people-sign-in-not-asked",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Notice::Down => "people-sign-in-down-text",
            Notice::Stopped => "people-sign-in-stopped-text",
            Notice::Failed => "people-sign-in-failed-text",
            Notice::CodeGone => "people-sign-in-code-gone-text",
            Notice::NotAsked => "people-sign-in-not-asked-text",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    terug: String,
    fout: String,
}

/// A page of ours to go on to, and never the door itself.
pub fn page_after(asked: &str) -> &str {
    let is_door = asked.starts_with(urls::SIGN_IN) || asked.starts_with(urls::SIGN_OUT);
    if urls::is_local(asked) && asked.len() <= 1000 && !is_door { asked } else { urls::MY_PAGE }
}

/// The address of the door with what went wrong.
pub fn door_address(notice: Notice, back: &str) -> String {
    let query = serde_urlencoded::to_string([("fout", notice.word()), ("terug", back)]).unwrap_or_default();
    format!("{}?{query}", urls::SIGN_IN)
}

/// `GET /aanmelden`.
pub async fn ask(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let back = page_after(&asked.terug);
    let notice = Notice::ALL.into_iter().find(|notice| notice.word() == asked.fout);
    if cx.actor.account().is_some() && notice != Some(Notice::NotAsked) {
        return Ok(chrome::see_other(&cx, back));
    }
    show(&cx, back, notice, Field::default()).await
}

/// The page itself; `email` is what was typed for a code, and what is wrong with it.
pub async fn show(cx: &Cx, back: &str, notice: Option<Notice>, email: Field) -> Result<Response> {
    let waiting = waiting::find_waiting(cx, &mut cx.read().await?).await?;
    let status = match (notice, email.status()) {
        (Some(Notice::Down), _) => StatusCode::SERVICE_UNAVAILABLE,
        (_, Some(status)) => status,
        (_, None) => StatusCode::OK,
    };
    let wait = email.retry_after();
    let (title, personas) = (email.title(cx, "people-sign-in-title"), cx.app.parts.get::<DemoPersonas>());
    let page = SignInPage {
        chrome: Chrome::new(cx, title).unlisted(),
        back: match &waiting {
            Some(waiting) if back == urls::MY_PAGE => waiting.return_to.clone(),
            Some(_) | None => back.to_owned(),
        },
        waiting: waiting.as_ref().map(|waiting| {
            (waiting_sentence(cx, waiting), waiting_step(waiting, ("people-waiting-counts", "telling-waiting-step")))
        }),
        notice,
        door: match (&cx.town.settings.sign_in, personas) {
            (Some(_), _) => Door::Provider,
            (None, Some(_)) => Door::Demo,
            (None, None) => Door::NotSet,
        },
        is_known_by_email: waiting.is_some() && cx.actor.person().is_some() && cx.actor.account().is_none(),
        by_email: waiting.filter(|waiting| waiting.voters == ByEmail::Accepted).map(|waiting| match waiting.press {
            Press::Follow(_) => ("telling-by-email-text", email),
            Press::Ask(_) => ("asking-by-email-text", email),
            Press::Vote(_) | Press::Add(_) | Press::Comment(_) | Press::Thank(..) => ("people-by-email-text", email),
        }),
        personas: personas.map(|personas| personas.of(cx.municipality())).unwrap_or_default(),
    };
    let mut response = (status, chrome::page(cx, &page)?).into_response();
    // It says what one browser pressed.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// What waits, as the pages on the way say it.
pub fn waiting_sentence(cx: &Cx, waiting: &Waiting) -> Markup {
    match (&waiting.press, &waiting.title) {
        (Press::Vote(_), Some(title)) => chrome::quoting(cx, "people-waiting-vote-on", &[], &[("title", title)]),
        (Press::Vote(_), None) => chrome::ours(&text(cx.lang, "people-waiting-vote")),
        (Press::Follow(_), Some(title)) => chrome::quoting(cx, "telling-waiting-follow-of", &[], &[("title", title)]),
        (Press::Follow(_), None) => chrome::ours(&text(cx.lang, "telling-waiting-follow")),
        (Press::Add(_), Some(title)) => chrome::quoting(cx, "people-waiting-add-of", &[], &[("title", title)]),
        (Press::Add(_), None) => chrome::ours(&text(cx.lang, "people-waiting-add")),
        (Press::Comment(_), Some(title)) => {
            chrome::quoting(cx, "commenting-waiting-comment-on", &[], &[("title", title)])
        }
        (Press::Comment(_), None) => chrome::ours(&text(cx.lang, "commenting-waiting-comment")),
        (Press::Thank(..), Some(title)) => {
            chrome::quoting(cx, "commenting-waiting-thanks-on", &[], &[("title", title)])
        }
        (Press::Ask(_), Some(title)) if !title.is_empty() => {
            chrome::quoting(cx, "asking-waiting-about", &[], &[("title", title)])
        }
        (Press::Ask(_), _) => chrome::ours(&text(cx.lang, "asking-waiting")),
        (Press::Thank(..), None) => chrome::ours(&text(cx.lang, "commenting-waiting-thanks")),
    }
}

/// What follows on the step of this page; the key of its sentence, given those for a vote and for following.
pub fn waiting_step(waiting: &Waiting, (of_vote, of_follow): (&'static str, &'static str)) -> &'static str {
    match waiting.press {
        Press::Vote(_) => of_vote,
        Press::Follow(_) => of_follow,
        Press::Add(_) => "people-waiting-add-step",
        Press::Comment(_) => "commenting-waiting-comment-step",
        Press::Thank(..) => "commenting-waiting-thanks-step",
        Press::Ask(_) => "asking-waiting-step",
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Start {
    terug: String,
    /// `medewerker` for who works at the municipality.
    doelgroep: String,
}

/// Where the provider sends its answer.
fn redirect_uri(cx: &Cx) -> String {
    cx.town.base.join(urls::SIGN_IN_RETURN)
}

/// `POST /aanmelden`: to the provider.
pub async fn begin(cx: Cx, Form(start): Form<Start>) -> Result<Response> {
    let back = page_after(&start.terug);
    let audience = match start.doelgroep.as_str() {
        "medewerker" => Audience::Staff,
        _ => Audience::Citizen,
    };
    let Some(settings) = &cx.town.settings.sign_in else {
        return show(&cx, back, Some(Notice::Down), Field::default()).await;
    };
    let begun = match cx.app.part::<Oidc>().begin(settings, &redirect_uri(&cx), audience).await {
        Ok(begun) => begun,
        Err(error) => {
            tracing::warn!(?error, "The sign-in provider of {} does not answer", cx.town.slug);
            return show(&cx, back, Some(Notice::Down), Field::default()).await;
        }
    };
    let (token, cookie) = press::browser(&cx);
    let sign_in = store::SignIn {
        browser_hash: press::browser_hash(&token).to_vec(),
        nonce: begun.nonce,
        pkce_verifier: begun.pkce_verifier,
        // With the language: the provider's answer comes in at an address without one.
        return_to: cx.href(back),
        created_at: cx.app.clock.machine(),
    };
    let state_hash = state_hash(&begun.state);
    cx.write(move |cx, tx| {
        let sign_in = sign_in.clone();
        Box::pin(async move {
            store::insert_sign_in(tx, cx.municipality(), &state_hash, &sign_in).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    let mut response = onward(&cx, &begun.url)?;
    // Set again when it is there: it must outlive the half hour that begins now.
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

fn state_hash(state: &str) -> [u8; 32] {
    secret::hash("sign-in-state", state)
}
