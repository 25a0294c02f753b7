//! What others asked, with the answers: one list, searched and sorted by what it is about.

use super::{About, FrequentQuestion, NextCard, store};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Query, Tag},
    refusal::Result,
    texts::text,
};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "questions/templates/frequent.html")]
struct FrequentPage {
    chrome: Chrome,
    /// The pages there are questions about.
    subjects: Vec<About>,
    shown: Vec<Shown>,
    search: String,
    chosen: String,
    next: Arc<chrome::Part>,
}

/// One of them, with the page it is about where that can be seen.
struct Shown {
    one: FrequentQuestion,
    about: Option<About>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    zoek: String,
    over: String,
}

/// `GET /vragen`.
pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let all = store::list_frequent(&mut tx, cx.municipality()).await?;
    let mut subjects: Vec<About> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for one in &all {
        if !seen.contains(&one.about.as_str()) {
            seen.push(&one.about);
            subjects.extend(About::find(&cx, &mut tx, &one.about).await?);
        }
    }
    subjects.sort_by_key(|about| about.title.to_lowercase());
    let words: Vec<String> = asked.zoek.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |one: &FrequentQuestion| {
        let text = format!("{} {}", one.question, one.answer).to_lowercase();
        (asked.over.is_empty() || one.about == asked.over) && words.iter().all(|word| text.contains(word))
    };
    let shown = all
        .iter()
        .filter(|one| fits(one))
        .map(|one| Shown { about: subjects.iter().find(|about| about.path == one.about).cloned(), one: one.clone() });
    let page = FrequentPage {
        chrome: Chrome::new(&cx, text(cx.lang, "asking-list")).described(&text(cx.lang, "asking-list-lead")),
        shown: shown.collect(),
        subjects,
        search: asked.zoek,
        chosen: asked.over,
        next: NextCard::load(&cx, &mut tx).await?,
    };
    let response = chrome::with_parts(chrome::page(&cx, &page)?, vec![page.next.clone()]);
    Ok(chrome::kept(response, &[Tag::Municipality(cx.municipality())]))
}
