//! The link under every mail that comes by itself: it can stop such mails, start them again, and nothing else.
//!
//! Opening the page changes nothing, since programs that check links open it too. A mail provider may stop the mails of
//! one suggestion with a POST of its own (RFC 8058): no cookie is asked for, the token is the proof.

use super::store;
use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    people,
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use http::{HeaderValue, header};
use kit::{clock::Moment, secret};
use serde::Deserialize;

const GOOD_DAYS: i64 = 366;

/// Whose mails about what the link is for.
#[derive(Debug, Clone, Copy)]
struct Link {
    suggestion: SuggestionId,
    person: PersonId,
}

fn purpose(cx: &Cx) -> String {
    format!("stop mails {}", cx.municipality().0)
}

/// The whole address of the link, good for a year.
pub fn whole_address(cx: &Cx, suggestion: SuggestionId, person: PersonId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{suggestion}-{person}-{until}"));
    cx.town.base.join(&cx.href(&urls::stop(&token)))
}

impl Link {
    /// What the token says, when we wrote it and it is good still.
    fn read(cx: &Cx, token: &str) -> Result<Link, Refusal> {
        let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
        let mut words = words.split('-');
        let (Some(suggestion), Some(person), Some(until)) = (words.next(), words.next(), words.next()) else {
            return Err(Refusal::NotFound);
        };
        let until = Moment(0).plus_seconds(until.parse().map_err(|_| Refusal::NotFound)?);
        if until < cx.app.clock.machine() {
            return Err(Refusal::NotFound);
        }
        let suggestion = suggestion.parse().map_err(|()| Refusal::NotFound)?;
        Ok(Link { suggestion, person: person.parse().map_err(|()| Refusal::NotFound)? })
    }
}

/// What is stopped now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Nothing,
    This,
    All,
}

#[derive(Template)]
#[template(path = "suggestions/templates/stop.html")]
struct StopPage {
    chrome: Chrome,
    title: Option<String>,
    state: State,
    address: String,
}

/// `GET /stop/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    show_state(&cx, link, &token).await
}

async fn show_state(cx: &Cx, link: Link, token: &str) -> Result<Response> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let suggestion = store::find_suggestion(&mut tx, town, link.suggestion).await?;
    let following = store::find_following(&mut tx, town, link.suggestion, link.person).await?;
    let state = match (people::store::has_mail_stop(&mut tx, town, link.person).await?, following.stopped_at) {
        (true, _) => State::All,
        (false, Some(_)) => State::This,
        (false, None) => State::Nothing,
    };
    let page = StopPage {
        chrome: Chrome::new(cx, text(cx.lang, "telling-stop-title")).unlisted(),
        title: suggestion.map(|suggestion| suggestion.title),
        state,
        address: urls::stop_choice(token),
    };
    let mut response = chrome::page(cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OneClick {
    #[serde(rename = "List-Unsubscribe")]
    list_unsubscribe: String,
}

/// `POST /stop/{token}`: what a mail provider sends when its button is pressed. The edge lets it in from anywhere.
pub async fn stop_by_provider(cx: Cx, Path(token): Path<String>, Form(asked): Form<OneClick>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    if asked.list_unsubscribe != "One-Click" {
        return Err(Refusal::ForeignOrigin.into());
    }
    set(&cx, link, State::This).await?;
    show_state(&cx, link, &token).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    keuze: String,
}

/// `POST /stop/{token}/keuze`: a button of the page.
pub async fn choose(cx: Cx, Path(token): Path<String>, Form(choice): Form<Choice>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    let state = match choice.keuze.as_str() {
        "dit" => State::This,
        "alles" => State::All,
        "terug" => State::Nothing,
        _ => return Err(Refusal::NotFound.into()),
    };
    set(&cx, link, state).await?;
    Ok(chrome::see_other(&cx, &urls::stop(&token)))
}

async fn set(cx: &Cx, link: Link, state: State) -> Result<()> {
    cx.write(move |cx, tx| {
        Box::pin(async move {
            let (town, Link { suggestion, person }) = (cx.municipality(), link);
            match state {
                State::This => store::stop_follower(tx, town, suggestion, person, cx.now).await?,
                State::All => people::store::insert_mail_stop(tx, town, person, cx.now).await?,
                State::Nothing => {
                    store::resume_follower(tx, town, suggestion, person).await?;
                    people::store::delete_mail_stop(tx, town, person).await?;
                }
            }
            Ok(())
        })
    })
    .await
}
