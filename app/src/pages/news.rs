//! What changed in what concerns somebody since she last looked, on her own page. She says herself that she has seen
//! it, by a button: opening a page changes nothing, and who came in from a mail has not seen what stands here.

use crate::{
    chrome,
    cx::{Cx, Form},
    digest,
    people::{self, store::LastLook},
    refusal::Result,
    suggestions,
    texts::{sentence, text},
    urls,
    vocabulary::PersonId,
};
use axum::response::Response;
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;
use std::collections::HashSet;

/// What is new for one person.
pub struct News {
    pub since: Moment,
    /// Up to when the page that shows it was made.
    pub until: Moment,
    pub items: Vec<Item>,
}

/// One thing in which something changed, and what.
pub struct Item {
    pub title: String,
    pub address: String,
    pub said: Vec<String>,
}

impl News {
    /// Nothing when nothing changed.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Option<News>> {
        let town = cx.municipality();
        let LastLook { looked_at, known_since } = people::store::load_looked(tx, town, person).await?;
        let since = looked_at.unwrap_or(known_since);
        let changed = suggestions::store::list_changed(tx, town, person, since).await?;
        let mut items: Vec<Item> = changed.into_iter().map(|changed| of_suggestion(cx, changed)).collect();
        for followed in digest::followed_since(cx, tx, person, since).await? {
            items.extend(followed.events.iter().map(|event| Item {
                title: event.title.clone(),
                address: event.path.clone(),
                said: vec![digest::said(cx, event)],
            }));
        }
        let mut seen = HashSet::new();
        items.retain(|item| seen.insert(item.address.clone()));
        Ok((!items.is_empty()).then_some(News { since, until: cx.now, items }))
    }
}

fn of_suggestion(cx: &Cx, changed: suggestions::store::Changed) -> Item {
    let counted = |key, count: i64| (count > 0).then(|| sentence(cx.lang, key, &[("count", count.into())]));
    let status = changed.status_at.map(|_| {
        let status = text(cx.lang, &changed.status.key());
        sentence(cx.lang, "telling-status-now", &[("status", status.as_str().into())])
    });
    let said = [
        status,
        changed.answered_at.map(|_| text(cx.lang, "people-news-answered")),
        counted("telling-day-votes", changed.votes),
        counted("people-news-comments", changed.comments),
    ];
    Item { title: changed.title, address: urls::suggestion(changed.id), said: said.into_iter().flatten().collect() }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// Milliseconds, as the page said.
    tot: String,
}

/// `POST /mijn/gezien`.
pub async fn see(cx: Cx, Form(seen): Form<Seen>) -> Result<Response> {
    let Some(person) = cx.actor.person() else {
        return Ok(chrome::see_other(&cx, &urls::sign_in_for(urls::MY_PAGE)));
    };
    let until = seen.tot.parse().map(Moment).unwrap_or(cx.now).min(cx.now);
    cx.write(move |cx, tx| {
        Box::pin(async move { Ok(people::store::update_looked(tx, cx.municipality(), person, until).await?) })
    })
    .await?;
    Ok(chrome::see_other(&cx, urls::MY_PAGE))
}
