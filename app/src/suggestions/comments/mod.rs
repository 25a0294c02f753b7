//! Comments on a suggestion: written, mended, taken back, thanked for; each may have replies, and a reply has none.
//!
//! Its id stands in the form, so that a comment sent twice is there once. What was hidden or taken back shows neither
//! words nor author, and stands there only while replies do.

pub mod edit;
mod policy;
mod shown;
pub mod thank;
pub mod write;

pub use policy::{MayComment, MayDelete, MayEdit, MayThank, may_comment};
pub use shown::{CommentView, Comments, Thread, threads};
pub use write::{Draft, find_draft, load_may};

use super::store;
use crate::{
    chrome,
    cx::{Cx, Path},
    refusal::{Refusal, Result},
    urls,
    vocabulary::{CommentId, PersonId, SuggestionId},
};
use axum::response::Response;
use kit::{clock::Moment, db::Tx};

kit::row! {
    /// One comment, and what it stands under.
    #[derive(Debug, Clone)]
    pub struct Written {
        pub id: CommentId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub parent: Option<CommentId>,
        pub author: PersonId,
        pub author_name: Option<String>,
        pub body: String,
        pub created_at: Moment,
        pub hidden_at: Option<Moment>,
        pub deleted_at: Option<Moment>,
    }
}

impl Written {
    pub fn is_readable(&self) -> bool {
        self.hidden_at.is_none() && self.deleted_at.is_none()
    }
}

/// The comment, while it can be read.
pub(super) async fn load(cx: &Cx, tx: &mut Tx<'_>, id: CommentId) -> Result<Written> {
    let written = store::find_comment(tx, cx.municipality(), id).await?;
    Ok(written.filter(Written::is_readable).ok_or(Refusal::NotFound)?)
}

pub(super) fn parse(id: &str) -> Result<CommentId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

/// `GET /reacties/{id}`: to where it stands.
pub async fn find(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let written = load(&cx, &mut cx.read().await?, parse(&id)?).await?;
    Ok(chrome::see_other(&cx, &urls::comment(written.suggestion, written.id)))
}
