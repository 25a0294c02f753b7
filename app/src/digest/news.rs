//! What happened for each person since the mail before.

use super::{
    events::{Event, Events},
    store::{self, Among},
};
use crate::{
    cx::Cx,
    refusal::Result,
    suggestions::{self, nearby},
    vocabulary::{PersonId, SuggestionId},
};
use kit::db::Tx;
use std::collections::HashMap;

/// What is new for some people, loaded at once.
pub struct News {
    of: HashMap<PersonId, NewsOfOne>,
    events: Events,
}

/// What is new for one person.
#[derive(Debug, Default)]
pub struct NewsOfOne {
    pub own: Vec<OwnNews>,
    pub followed: Vec<FollowedNews>,
}

/// What came to a suggestion of her own.
#[derive(Debug)]
pub struct OwnNews {
    pub suggestion: SuggestionId,
    pub title: String,
    pub votes: i64,
    /// Who wrote, when she has a name, and what.
    pub comments: Vec<(Option<String>, String)>,
}

/// What happened in something she follows; each thing that happened is told once.
#[derive(Debug)]
pub struct FollowedNews {
    pub title: String,
    /// Of a neighbourhood: which one, in words.
    pub nearby: Option<String>,
    pub events: Vec<Event>,
}

impl News {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, among: &Among) -> Result<News> {
        let town = cx.municipality();
        let follows = suggestions::store::list_follows(tx, town, (among.after, among.last), cx.now).await?;
        let events = match follows.is_empty() {
            true => Events::default(),
            false => Events::load(cx, tx, among).await?,
        };
        let mut news = News { of: HashMap::new(), events };
        for votes in store::list_new_votes(tx, town, among).await? {
            news.own(votes.author, votes.suggestion, votes.title).votes += votes.count;
        }
        for comment in store::list_new_comments(tx, town, among).await? {
            let own = news.own(comment.author, comment.suggestion, comment.title);
            own.comments.push((comment.writer, comment.body));
        }
        for follow in follows {
            let told = news.of.get(&follow.person).map(NewsOfOne::told).unwrap_or_default();
            let events = news.events.of(tx, &follow, &told).await?;
            if !events.is_empty() {
                let nearby = nearby::in_words(cx, tx, &follow).await?;
                let of = news.of.entry(follow.person).or_default();
                of.followed.push(FollowedNews { title: follow.title, nearby, events });
            }
        }
        Ok(news)
    }

    /// What is new for this person.
    pub fn of(&mut self, person: PersonId) -> Option<NewsOfOne> {
        self.of.remove(&person)
    }

    fn own(&mut self, author: PersonId, suggestion: SuggestionId, title: String) -> &mut OwnNews {
        let own = &mut self.of.entry(author).or_default().own;
        let at = own.iter().position(|known| known.suggestion == suggestion).unwrap_or_else(|| {
            own.push(OwnNews { suggestion, title, votes: 0, comments: Vec::new() });
            own.len() - 1
        });
        &mut own[at]
    }
}

impl NewsOfOne {
    fn told(&self) -> Vec<Event> {
        self.followed.iter().flat_map(|followed| followed.events.iter().cloned()).collect()
    }
}
