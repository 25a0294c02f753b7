//! Questions to the municipality: asked on a page, answered by a person, read by others once an officer publishes them.
//!
//! Invariants:
//! - a question counts, and somebody is mailed, once who asks it signed in or confirmed her address: until then it is a
//!   draft that nobody reads;
//! - it carries the id its draft had: sent twice it is there once;
//! - who has it is the contact of the page it is about, and while that one is away her replacement;
//! - it is open, or closed with an answer, or closed with a reason that is told to her; twice is once;
//! - what is published has no name in it, and stays when who asked deletes her account.

mod about;
pub mod ask;
pub mod asked;
pub mod frequent;
pub mod handle;
pub mod leave;
mod notices;
mod policy;
pub mod publish;
mod question;
pub mod store;
mod turn;
pub mod waiting;
mod wording;

pub use about::{About, AboutSuggestion};
pub use policy::concerns;
pub use question::{AskedQuestion, FoundQuestion, FrequentQuestion, MyQuestion, WaitingQuestion};
pub use turn::{ContactCard, Turn};

use crate::{chrome, cx::Cx, refusal::Error};
use kit::db::{Fut, Tx};
use std::sync::Arc;

/// The card with the next rung for this visitor; given by the slice that knows what she gave, put in at start.
#[derive(Clone, Copy)]
pub struct NextCard(pub for<'a> fn(Cx, &'a mut Tx<'_>) -> Fut<'a, Arc<chrome::Part>, Error>);

impl NextCard {
    async fn load(cx: &Cx, tx: &mut Tx<'_>) -> Result<Arc<chrome::Part>, Error> {
        (cx.app.part::<NextCard>().0)(cx.clone(), tx).await
    }
}
