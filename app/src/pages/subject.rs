//! What a short link leads to, as a poster and the list of links show it.

use crate::{
    calls::{self, Call},
    chrome,
    cx::Cx,
    projects,
    questions::ContactCard,
    refusal::{Ended, Refusal, Result},
    suggestions::{self, Suggestion},
    texts::{sentence, text},
    urls,
};
use kit::db::Tx;

/// A suggestion, a call or an action, told in a few lines.
pub struct Subject {
    pub kind: Kind,
    /// What it asks of who reads it, true for how it stands.
    pub asks: String,
    pub path: String,
    pub title: String,
    /// One or two sentences.
    pub text: String,
    pub place: Option<String>,
    /// When one can take part, of a call.
    pub window: Option<String>,
    pub picture: String,
    /// The picture of the place on the map.
    pub map: Option<String>,
    pub contact: Option<ContactCard>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Suggestion,
    Call,
    Action,
}

/// To vote while one can; then to read, and to talk along where one can.
fn asks_of(cx: &Cx, suggestion: &Suggestion, call: &Call) -> String {
    let key = match suggestion.status.voting_ended() {
        None if call.window.is_open(cx.now) => return text(cx.lang, "links-poster-suggestion"),
        None => return text(cx.lang, "links-poster-read"),
        Some(Ended::Decided | Ended::Referred) => "links-poster-decided",
        Some(Ended::Merged | Ended::Withdrawn) => "links-poster-over",
    };
    let status = text(cx.lang, &suggestion.status.key());
    sentence(cx.lang, key, &[("status", status.as_str().into())])
}

/// So much of a text fits on a poster.
const CHARACTERS: usize = 210;

impl Subject {
    /// What stands at a path, as it came from a form or out of the database.
    pub async fn find(cx: &Cx, tx: &mut Tx<'_>, path: &str) -> Result<Subject> {
        let (_, first, second) = {
            let mut parts = path.splitn(3, '/');
            (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
        };
        match first {
            "suggesties" => Subject::of_suggestion(cx, tx, second).await,
            "oproepen" => Subject::of_call(cx, tx, second).await,
            "acties" => Subject::of_action(cx, tx, second).await,
            _ => Err(Refusal::NotFound.into()),
        }
    }

    async fn of_suggestion(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<Subject> {
        let id = id.parse().map_err(|()| Refusal::NotFound)?;
        let found = suggestions::store::find_suggestion(tx, cx.municipality(), id).await?;
        let suggestion = found.ok_or(Refusal::NotFound)?;
        let call = calls::store::load_call_by_id(tx, cx.municipality(), suggestion.call, cx.now).await?;
        Ok(Subject {
            kind: Kind::Suggestion,
            asks: asks_of(cx, &suggestion, &call),
            path: urls::suggestion(id),
            text: chrome::plain_words(&suggestion.body, CHARACTERS),
            window: suggestion.status.voting_ended().is_none().then(|| calls::window_text(cx, &call)),
            picture: urls::illustration(&suggestion.illustration, id.0),
            map: Some(format!("{}/kaart.png", urls::suggestion(id))),
            contact: ContactCard::find(cx, tx, call.contact).await?,
            place: Some(suggestion.address),
            title: suggestion.title,
        })
    }

    async fn of_call(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<Subject> {
        let call = calls::store::load_call(tx, cx.municipality(), slug, cx.now).await?;
        let projects = projects::store::list_projects(tx, cx.municipality(), cx.now).await?;
        let project = projects.into_iter().find(|card| card.id == call.project);
        let is_over = cx.now >= call.window.closes_at;
        let drawing = project.map_or_else(|| "street".to_owned(), |card| card.illustration);
        Ok(Subject {
            kind: Kind::Call,
            asks: text(cx.lang, if is_over { "links-poster-call-over" } else { "links-poster-call" }),
            path: urls::call(&call.slug),
            text: chrome::plain_words(&call.intro, CHARACTERS),
            place: (!call.area.is_whole()).then(|| call.area.in_words(cx)),
            window: Some(calls::window_text(cx, &call)),
            picture: urls::illustration(&drawing, call.id.0),
            map: None,
            contact: ContactCard::find(cx, tx, call.contact).await?,
            title: call.question,
        })
    }

    async fn of_action(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<Subject> {
        let project = projects::store::load_project(tx, cx.municipality(), slug, cx.now).await?;
        let picture = project.cover().address;
        Ok(Subject {
            kind: Kind::Action,
            asks: text(cx.lang, "links-poster-action"),
            path: urls::project(&project.slug),
            text: chrome::plain_words(&project.summary, CHARACTERS),
            place: project.neighbourhood.or(project.place),
            window: project.when_text,
            picture,
            map: None,
            contact: ContactCard::find(cx, tx, project.contact).await?,
            title: project.title,
        })
    }
}
