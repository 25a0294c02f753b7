//! The comments under a suggestion: what everybody reads is kept with the page, the buttons are made for who looks.

use super::policy::{is_new, may_comment};
use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    suggestions::{Comment, Suggestion, holding::HeldComment, reports::may_decide, store},
    vocabulary::{CommentId, PersonId},
};
use kit::{clock::Moment, db::Tx};

/// A comment and the replies to it.
pub struct Thread {
    pub comment: Comment,
    pub replies: Vec<Comment>,
}

impl Thread {
    /// About what it takes in memory.
    pub fn bytes(&self) -> usize {
        self.comments().map(|comment| size_of::<Comment>() + comment.body.len()).sum()
    }

    /// The first one and its replies.
    pub fn comments(&self) -> impl Iterator<Item = &Comment> {
        std::iter::once(&self.comment).chain(&self.replies)
    }
}

/// Each comment with its replies; what cannot be read stands there only above replies that can.
pub fn threads(comments: Vec<Comment>) -> Vec<Thread> {
    let (first, replies): (Vec<Comment>, Vec<Comment>) = comments.into_iter().partition(|c| c.parent.is_none());
    let mut threads: Vec<Thread> = first.into_iter().map(|comment| Thread { comment, replies: Vec::new() }).collect();
    for reply in replies.into_iter().filter(Comment::is_readable) {
        if let Some(thread) = threads.iter_mut().find(|thread| Some(thread.comment.id) == reply.parent) {
            thread.replies.push(reply);
        }
    }
    threads.retain(|thread| thread.comment.is_readable() || !thread.replies.is_empty());
    threads
}

/// How who looks stands to the comments under a suggestion.
pub struct Comments {
    person: Option<PersonId>,
    thanked: Vec<CommentId>,
    /// Hers that somebody reads before others do.
    pub held: Vec<HeldComment>,
    now: Moment,
    /// The id her next comment will have. A page that many read has none: there the form is looked over first.
    pub key: String,
    /// Why she cannot write here.
    pub refused: Option<Refusal>,
    /// Who hides what is not all right.
    pub moderator: Option<()>,
}

/// What stands under one comment for who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentView {
    /// Hers; for ten minutes its words can be changed.
    OwnNew,
    Own,
    Thanked,
    Other,
}

impl Comments {
    /// `held` is how many comments wait to be read, of whomever: where nobody thanked and nothing waits, nothing is asked
    /// about her.
    pub async fn load(
        cx: &Cx,
        tx: &mut Tx<'_>,
        suggestion: &Suggestion,
        (threads, held): (&[Thread], i64),
    ) -> Result<Comments> {
        let (town, person) = (cx.municipality(), cx.actor.account().map(|account| account.person));
        let has_thanks = threads.iter().flat_map(Thread::comments).any(|comment| comment.thanks > 0);
        let thanked = match person.filter(|_| has_thanks) {
            Some(person) => store::list_thanked(tx, town, suggestion.id, person).await?,
            None => Vec::new(),
        };
        let held = match person.filter(|_| held > 0) {
            Some(person) => store::list_held_comments_of(tx, town, (suggestion.id, person)).await?,
            None => Vec::new(),
        };
        let key = person.map(|_| CommentId(cx.new_id()).to_string()).unwrap_or_default();
        let refused = match may_comment(&cx.actor, suggestion.id, suggestion.status) {
            // Who must sign in first writes, and is asked on the way.
            Ok(_) | Err(Refusal::SignInFirst) => None,
            Err(why) => Some(why),
        };
        let moderator = may_decide(&cx.actor, suggestion.theme).is_ok().then_some(());
        Ok(Comments { person, thanked, held, now: cx.now, key, refused, moderator })
    }

    /// As who said and wrote nothing here meets them.
    pub fn of_others(now: Moment) -> Comments {
        let (thanked, held, key) = (Vec::new(), Vec::new(), String::new());
        Comments { person: None, thanked, held, now, key, refused: None, moderator: None }
    }

    /// Whether these threads are to her what they are to others who said and wrote nothing here.
    pub fn are_as_for_others(&self, threads: &[Thread]) -> bool {
        let mut all = threads.iter().flat_map(Thread::comments);
        self.refused.is_none()
            && self.moderator.is_none()
            && all.all(|comment| self.view(comment) == CommentView::Other)
    }

    pub fn view(&self, comment: &Comment) -> CommentView {
        match (self.person == Some(comment.author), self.thanked.contains(&comment.id)) {
            (true, _) if is_new(comment.created_at, self.now) => CommentView::OwnNew,
            (true, _) => CommentView::Own,
            (false, true) => CommentView::Thanked,
            (false, false) => CommentView::Other,
        }
    }
}
