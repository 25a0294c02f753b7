//! Links on paper, for the staff: a short address and a QR code per channel, and what each brought.

use super::subject::Subject;
use crate::{
    activity::{self, Happened, Happening},
    calls,
    chrome::{self, Chrome, filters},
    cx::{Cx, Form},
    links::{self, Channel, Code, ShortLink},
    people::Field,
    projects,
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use kit::db::Tx;
use serde::Deserialize;

/// Visits of the last days are shown apart.
const LATELY_DAYS: i64 = 7;

#[derive(Template)]
#[template(path = "pages/templates/links.html")]
struct LinksPage {
    chrome: Chrome,
    groups: Vec<Group>,
    /// What one links to most: calls and actions, path and title.
    choices: Vec<(String, String)>,
    path: Field,
    channel: String,
}

impl LinksPage {
    fn channel_key(&self, channel: &Channel) -> String {
        channel_key(channel)
    }
}

/// The links to one thing.
struct Group {
    title: String,
    path: String,
    links: Vec<LinkRow>,
}

struct LinkRow {
    link: ShortLink,
    typed: String,
}

impl LinkRow {
    fn channel_key(&self) -> String {
        channel_key(&self.link.channel)
    }
}

fn channel_key(channel: &Channel) -> String {
    format!("links-channel-{channel}")
}

/// `GET /beheer/links`.
pub async fn show_links(cx: Cx) -> Result<Response> {
    show(&cx, Field::filled(String::new()), "").await
}

async fn show(cx: &Cx, path: Field, channel: &str) -> Result<Response> {
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let since = cx.town.date(cx.now.plus_days(-LATELY_DAYS)).to_string();
    let links = links::store::list_links(&mut tx, town, &since).await?;
    let calls = calls::store::list_calls(&mut tx, town, cx.now).await?;
    let actions = projects::store::list_projects(&mut tx, town, cx.now).await?;
    let calls = calls.into_iter().map(|call| (urls::call(&call.slug), call.question));
    let own = actions.into_iter().filter(|card| card.organiser.is_none());
    let choices = calls.chain(own.map(|card| (urls::project(&card.slug), card.title))).collect();
    let page = LinksPage {
        chrome: Chrome::new(cx, text(cx.lang, "links-title")).at_desk(),
        groups: grouped(cx, &mut tx, links).await?,
        choices,
        channel: channel.to_owned(),
        path,
    };
    chrome::page(cx, &page)
}

/// Those of one thing together. What is gone keeps its address, so that one sees what still hangs somewhere.
async fn grouped(cx: &Cx, tx: &mut Tx<'_>, links: Vec<ShortLink>) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for link in links {
        let row = LinkRow { typed: links::typed(&cx.town.base, &link.code), link };
        match groups.last_mut().filter(|group| group.path == row.link.path) {
            Some(group) => group.links.push(row),
            None => {
                let title = match Subject::find(cx, tx, &row.link.path).await {
                    Ok(subject) => subject.title,
                    Err(Error::Refusal(_)) => row.link.path.clone(),
                    Err(fault) => return Err(fault),
                };
                groups.push(Group { title, path: row.link.path.clone(), links: vec![row] });
            }
        }
    }
    Ok(groups)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// Chosen from the list, or typed: the address of a page of ours.
    naar: String,
    adres: String,
    kanaal: String,
}

/// `POST /beheer/links`.
pub async fn make_link(cx: Cx, Form(wanted): Form<Wanted>) -> Result<Response> {
    let typed = if wanted.adres.trim().is_empty() { &wanted.naar } else { &wanted.adres };
    let Ok(channel) = wanted.kanaal.parse::<Channel>() else { return Err(Refusal::NotFound.into()) };
    let path = path_of(&cx, typed);
    let subject = match Subject::find(&cx, &mut cx.read().await?, &path).await {
        Ok(subject) => subject,
        Err(Error::Refusal(Refusal::NotFound)) => {
            let sentence = text(cx.lang, "links-unknown-address");
            let mut page = show(&cx, Field::with_sentence(typed.clone(), sentence), channel.word()).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
        Err(error) => return Err(error),
    };
    let (path, title) = (subject.path, subject.title);
    let code = cx.write(move |cx, tx| {
        let (path, title) = (path.clone(), title.clone());
        Box::pin(async move { make(&cx, tx, (&path, &title), channel).await })
    });
    Ok(chrome::see_other(&cx, &format!("{}#link-{}", urls::LINKS, code.await?.as_str())))
}

async fn make(cx: &Cx, tx: &mut Tx<'_>, (path, title): (&str, &str), channel: Channel) -> Result<Code> {
    let may = links::may_make(&cx.actor, channel)?;
    let code = links::make(cx, tx, path, &may).await?;
    let happening = Happening {
        what: Happened::LinkMade,
        about: title,
        address: path,
        detail: &text(cx.town.main_language(), &channel_key(&channel)),
    };
    activity::record(cx, tx, &happening).await?;
    Ok(code)
}

/// The path behind an address as it is copied from the browser: without our own host, language and what follows.
fn path_of(cx: &Cx, typed: &str) -> String {
    let typed = typed.trim();
    let path = typed.strip_prefix(cx.town.base.origin()).unwrap_or(typed);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let first = path.strip_prefix('/').and_then(|rest| rest.split('/').next()).unwrap_or_default();
    match cx.town.language_of(first) {
        Some(_) => path[first.len() + 1..].to_owned(),
        None => path.to_owned(),
    }
}
