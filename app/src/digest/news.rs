//! What happened for each person since the mail before.

use super::store::{self, Among};
use crate::{
    cx::Cx,
    refusal::Result,
    vocabulary::{PersonId, SuggestionId},
};
use kit::db::Tx;
use std::collections::HashMap;

/// What is new for some people, loaded at once.
pub struct News(HashMap<PersonId, NewsOfOne>);

/// What is new for one person.
#[derive(Debug, Default)]
pub struct NewsOfOne {
    pub own: Vec<OwnNews>,
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

impl News {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, among: &Among) -> Result<News> {
        let town = cx.municipality();
        let mut news = News(HashMap::new());
        for votes in store::list_new_votes(tx, town, among).await? {
            news.own(votes.author, votes.suggestion, votes.title).votes += votes.count;
        }
        for comment in store::list_new_comments(tx, town, among).await? {
            let own = news.own(comment.author, comment.suggestion, comment.title);
            own.comments.push((comment.writer, comment.body));
        }
        Ok(news)
    }

    /// What is new for this person.
    pub fn of(&mut self, person: PersonId) -> Option<NewsOfOne> {
        self.0.remove(&person)
    }

    fn own(&mut self, author: PersonId, suggestion: SuggestionId, title: String) -> &mut OwnNews {
        let own = &mut self.0.entry(author).or_default().own;
        let at = own.iter().position(|known| known.suggestion == suggestion).unwrap_or_else(|| {
            own.push(OwnNews { suggestion, title, votes: 0, comments: Vec::new() });
            own.len() - 1
        });
        &mut own[at]
    }
}
