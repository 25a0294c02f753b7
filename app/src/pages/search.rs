//! Search over everything one can read: suggestions of every call, actions, policy.

use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Query, Tag},
    projects,
    refusal::Result,
    suggestions::{self, NextStep, Spot, Status, browse::FOUND_AT_MOST},
    texts::{sentence, text},
    urls,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

/// So many suggestions of one call are shown here; the call's own list has them all.
const PER_CALL: usize = 10;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "pages/templates/search.html")]
struct SearchPage {
    chrome: Chrome,
    q: String,
    /// `None` when nothing was asked yet.
    result: Option<String>,
    /// Actions and policy.
    hits: Vec<Hit>,
    groups: Vec<Group>,
    call: Option<Call>,
    next: NextStep,
}

/// What was found in one call.
struct Group {
    slug: String,
    title: String,
    hits: Vec<Hit>,
    /// The whole list, when there is more.
    more: Option<(String, String)>,
}

struct Hit {
    icon: &'static str,
    kind: Markup,
    status: Option<Status>,
    address: String,
    title: Vec<Piece>,
    words: Vec<Piece>,
}

/// A part of a text: as it is, or a word that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Plain(String),
    Found(String),
}

impl SearchPage {
    fn is_empty(&self) -> bool {
        self.hits.is_empty() && self.groups.is_empty()
    }
}

/// `GET /zoeken?q=…`.
pub async fn search(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let q: String = asked.q.chars().filter(|c| !c.is_control()).take(100).collect::<String>().trim().to_owned();
    let mut tx = cx.read().await?;
    let calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    let words = words(&q);
    let mut found = Found { cx: &cx, words: &words, total: 0, is_cut: false };
    let (hits, groups) = match words.is_empty() {
        true => (Vec::new(), Vec::new()),
        false => (found.among_pages(&mut tx).await?, found.among_suggestions(&mut tx, &calls, &q).await?),
    };
    let result = (!words.is_empty()).then(|| found.sentence(&q));
    let title = match &result {
        Some(_) => sentence(cx.lang, "pages-search-for", &[("q", (&q).into())]),
        None => text(cx.lang, "pages-search"),
    };
    let next = NextStep::load(&cx, &mut tx, Spot::Anywhere).await?;
    let open = calls.iter().find(|call| call.window.is_open(cx.now)).cloned();
    let tags: Vec<Tag> = std::iter::once(Tag::Municipality(cx.municipality()))
        .chain(calls.iter().flat_map(|call| [Tag::Call(call.id), Tag::Places(call.id)]))
        .collect();
    let page = SearchPage { chrome: Chrome::new(&cx, title).unlisted(), q, result, hits, groups, call: open, next };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &tags))
}

/// What is looked for, and how much of it there is.
struct Found<'a> {
    cx: &'a Cx,
    words: &'a [String],
    total: usize,
    is_cut: bool,
}

impl Found<'_> {
    fn sentence(&self, q: &str) -> String {
        let key = if self.is_cut { "pages-search-found-more" } else { "pages-search-found" };
        let count = i64::try_from(self.total).unwrap_or(i64::MAX);
        sentence(self.cx.lang, key, &[("count", count.into()), ("q", q.into())])
    }

    async fn among_pages(&mut self, tx: &mut Tx<'_>) -> Result<Vec<Hit>> {
        let town = self.cx.municipality();
        let kind = |key| chrome::ours(&text(self.cx.lang, key));
        let mut hits = Vec::new();
        for card in projects::store::list_projects(tx, town, self.cx.now).await? {
            if self.all_in(&[&card.title, &card.summary]) {
                let own = self.cx.href(&urls::project(&card.slug));
                let address = card.outside_url.clone().unwrap_or(own);
                hits.push(self.hit(("leaf", kind("pages-search-action")), address, (&card.title, &card.summary)));
            }
        }
        for page in projects::store::list_policy_pages(tx, town, self.cx.now).await? {
            if self.all_in(&[&page.title, &page.summary]) {
                let address = self.cx.href(&urls::policy(&page.slug));
                hits.push(self.hit(("document", kind("pages-search-policy")), address, (&page.title, &page.summary)));
            }
        }
        self.total += hits.len();
        Ok(hits)
    }

    async fn among_suggestions(&mut self, tx: &mut Tx<'_>, calls: &[Call], q: &str) -> Result<Vec<Group>> {
        let mut groups = Vec::new();
        for call in calls {
            let Some(ids) = suggestions::store::search(tx, call.id, q).await? else { continue };
            if ids.is_empty() {
                continue;
            }
            let is_cut = ids.len() > FOUND_AT_MOST;
            let count = ids.len().min(FOUND_AT_MOST);
            self.total += count;
            self.is_cut |= is_cut;
            let newest: Vec<_> = ids.iter().rev().take(PER_CALL).copied().collect();
            let cards = suggestions::store::list_cards(tx, self.cx.municipality(), &newest).await?;
            let hit = |card: &suggestions::Card| Hit {
                status: Some(card.status),
                ..self.hit(
                    ("pin", chrome::written(self.cx, &card.address)),
                    self.cx.href(&urls::suggestion(card.id)),
                    (&card.title, &card.body),
                )
            };
            let hits = cards.iter().map(hit).collect();
            groups.push(Group {
                slug: call.slug.clone(),
                title: call.title.clone(),
                hits,
                more: self.more(call, (count, is_cut), q),
            });
        }
        Ok(groups)
    }

    /// Address of, and words for, everything that was found in a call.
    fn more(&self, call: &Call, (count, is_cut): (usize, bool), q: &str) -> Option<(String, String)> {
        let key = if is_cut { "pages-search-more-than" } else { "pages-search-more" };
        let query = serde_urlencoded::to_string([("q", q)]).unwrap_or_default();
        let words = sentence(self.cx.lang, key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())]);
        (count > PER_CALL).then(|| (format!("{}?{query}", urls::call(&call.slug)), words))
    }

    fn all_in(&self, texts: &[&str]) -> bool {
        let whole = texts.join(" ").to_lowercase();
        self.words.iter().all(|word| whole.contains(word))
    }

    fn hit(&self, (icon, kind): (&'static str, Markup), address: String, (title, words): (&str, &str)) -> Hit {
        let snippet = snippet(words, self.words);
        Hit { icon, kind, status: None, address, title: pieces(title, self.words), words: pieces(&snippet, self.words) }
    }
}

/// The words of a question in lower case; one letter alone says nothing.
fn words(q: &str) -> Vec<String> {
    let words = q.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 1).take(8).collect()
}

/// The part of a text around the first word that was looked for.
fn snippet(text: &str, words: &[String]) -> String {
    let spoken: Vec<&str> = text.split_whitespace().collect();
    let is_found = |word: &&str| words.iter().any(|looked| word.to_lowercase().contains(looked));
    let at = spoken.iter().position(is_found).unwrap_or(0);
    let first = at.saturating_sub(12);
    let start = if first > 0 { "… " } else { "" };
    format!("{start}{}", chrome::plain_words(&spoken[first..].join(" "), 180))
}

/// Cuts a text where words begin and end, and tells which contain what was looked for.
fn pieces(text: &str, words: &[String]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        let (lower, rest) = (word.to_lowercase(), &part[word.len()..]);
        let is_found = !word.is_empty() && words.iter().any(|looked| lower.starts_with(looked.as_str()));
        if is_found {
            pieces.push(Piece::Found(word.to_owned()));
        }
        let plain = if is_found { rest } else { part };
        match pieces.last_mut() {
            Some(Piece::Plain(before)) => before.push_str(plain),
            Some(Piece::Found(_)) | None => pieces.push(Piece::Plain(plain.to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_for_is_marked_and_markup_stays_text() {
        let found = pieces("Regenton & <b>wadi's</b>", &words("wadi ton"));
        assert!(found.contains(&Piece::Found("wadi".to_owned())));
        let whole: String = found
            .iter()
            .map(|piece| match piece {
                Piece::Plain(text) | Piece::Found(text) => text.as_str(),
            })
            .collect();
        assert_eq!(whole, "Regenton & <b>wadi's</b>");
    }

    #[test]
    fn one_letter_and_signs_are_no_question() {
        assert!(words(" a – ! ").is_empty());
        assert_eq!(words("Bomen, in Straat"), ["bomen", "in", "straat"]);
    }
}
