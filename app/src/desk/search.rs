//! One field that finds what the staff looks for: suggestions, questions, mailings, what the site says, whom to turn to.
//! Citizens are not listed: one is looked up, with a reason.

use crate::{
    calls,
    chrome::{self, Chrome, filters, one_line},
    cx::{Cx, Query},
    mailings, projects,
    questions::{self, FoundQuestion},
    refusal::Result,
    rights::{self, At, Right},
    suggestions::{self, Card},
    texts::{sentence, text},
    urls,
    vocabulary::{Scope, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

/// So many of one kind are shown.
const OF_A_KIND: usize = 20;
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "desk/templates/search.html")]
struct SearchPage {
    chrome: Chrome,
    q: String,
    /// Nothing while nothing is asked.
    result: Option<String>,
    suggestions: Vec<Card>,
    questions: Vec<FoundQuestion>,
    content: Vec<Found>,
    /// Where one person is looked up, for who may.
    look_up: Option<String>,
}

/// Something of the site.
struct Found {
    /// Key of what it is.
    kind: &'static str,
    icon: &'static str,
    title: String,
    note: String,
    address: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// `GET /beheer/zoeken?q=…`.
pub async fn search(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let q: String = one_line(&asked.q).chars().take(LONGEST).collect();
    let words: Vec<String> = q.split_whitespace().map(str::to_lowercase).collect();
    let mut page = SearchPage {
        chrome: Chrome::new(&cx, text(cx.lang, "desk-search")).at_desk(),
        result: None,
        suggestions: Vec::new(),
        questions: Vec::new(),
        content: Vec::new(),
        look_up: None,
        q,
    };
    if !words.is_empty() {
        let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
        let mut tx = cx.read().await?;
        page.suggestions = find_suggestions(&cx, &mut tx, (&scope, &page.q)).await?;
        page.questions = questions::store::search(&mut tx, cx.municipality(), &scope, &words).await?;
        page.look_up = rights::ask(&cx.actor, Right::LookUp, At::Everywhere).ok().map(|_| urls::look_up(&page.q));
        page.content = find_content(&cx, &mut tx, &scope).await?;
        page.content.retain(|one| {
            let whole = format!("{} {}", one.title, one.note).to_lowercase();
            words.iter().all(|word| whole.contains(word))
        });
        let count = page.suggestions.len() + page.questions.len() + page.content.len();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        page.result = Some(sentence(cx.lang, "desk-search-found", &[("count", count.into()), ("q", (&page.q).into())]));
    }
    chrome::page(&cx, &page)
}

/// By their words, the newest first, or by their number.
async fn find_suggestions(cx: &Cx, tx: &mut Tx<'_>, (scope, q): (&Scope, &str)) -> Result<Vec<Card>> {
    let mut ids: Vec<SuggestionId> = q.parse().into_iter().collect();
    let mut calls = calls::store::list_all_calls(tx, cx.municipality()).await?;
    calls.retain(|call| scope.holds(call.theme));
    for call in &calls {
        ids.extend(suggestions::store::search(tx, call.id, q).await?.unwrap_or_default());
    }
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids.truncate(OF_A_KIND);
    let mut cards = suggestions::store::list_cards(tx, cx.municipality(), &ids).await?;
    cards.retain(|card| calls.iter().any(|call| call.id == card.call));
    Ok(cards)
}

/// Everything of her themes there is to edit, published or not.
async fn find_content(cx: &Cx, tx: &mut Tx<'_>, scope: &Scope) -> Result<Vec<Found>> {
    let town = cx.municipality();
    let mut content = Vec::new();
    let projects = projects::store::list_all_projects(tx, town).await?;
    for one in projects.into_iter().filter(|one| scope.holds(one.theme)) {
        let address = urls::edit(urls::DESK_ACTIONS, &one.slug);
        content.push(Found { kind: "content-actions", icon: "leaf", title: one.title, note: one.summary, address });
    }
    let calls = calls::store::list_all_calls(tx, town).await?;
    for one in calls.into_iter().filter(|one| scope.holds(one.theme)) {
        let address = urls::edit(urls::DESK_CALLS, &one.slug);
        content.push(Found { kind: "editing-calls", icon: "voice", title: one.title, note: one.question, address });
    }
    let mut mailings = mailings::store::list_mailings(tx, town).await?;
    mailings::retain_of(tx, town, (&mut mailings, scope)).await?;
    for one in mailings {
        let note = text(cx.lang, one.state.key());
        let address = urls::mailing(one.id);
        content.push(Found { kind: "mailings-title", icon: "mail", title: one.subject, note, address });
    }
    if !scope.holds(At::Everywhere) {
        return Ok(content);
    }
    for one in projects::store::list_all_policy_pages(tx, town).await? {
        let address = urls::edit(urls::DESK_POLICY, &one.slug);
        content.push(Found { kind: "content-policy", icon: "document", title: one.title, note: one.summary, address });
    }
    for one in projects::store::list_all_contacts(tx, town).await? {
        let address = urls::edit(urls::DESK_CONTACTS, &one.id.to_string());
        let note = format!("{}, {}", one.role, one.service);
        content.push(Found { kind: "content-contacts", icon: "person", title: one.name, note, address });
    }
    Ok(content)
}
