//! Mail: a message, an outbox in the database, who sends it, and the ways out.
//!
//! A mail is a row, written in the transaction that causes it: one row, one mail. Nothing is sent from a request.

mod dkim;
pub mod outbox;
mod providers;
pub mod report;
mod smtp;
mod state;
mod transport;
mod worker;

pub use dkim::Dkim;
pub use state::State;
pub use transport::{Gone, Transport};
pub use worker::{Pace, Worker};

use crate::{
    clock::Moment,
    db::{Error, Fut, Tx},
};
use outbox::Queued;
use std::pin::Pin;

/// A picture that travels with a mail, so that opening it asks nobody for anything. Its HTML shows it as `cid:` and the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    pub name: String,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

/// One mail to one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where one POST ends mails of this kind (RFC 8058).
    pub stop_url: Option<String>,
    /// Which of its mails this is: a word of the program's own.
    pub kind: &'static str,
    /// Whose mail it is and what it is about, for what the program looks up again before it leaves.
    pub reader: Option<i64>,
    pub about: Option<i64>,
    /// The list it belongs to, of one that goes to many (RFC 2919).
    pub list_id: Option<String>,
}

/// Who a mail comes from.
#[derive(Debug, Clone)]
pub struct Sender {
    /// `Name <address>`.
    pub from: String,
    pub dkim: Option<Dkim>,
}

/// Whether a mail may leave now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    Go,
    /// With the reason that is kept.
    NotGo(&'static str),
}

/// What the program knows of its mails, asked while they leave.
pub trait Guide: Send + Sync {
    /// Asked just before: rights, wishes and addresses may have changed since the mail was written.
    fn may_go<'a>(&'a self, tx: &'a mut Tx<'_>, mail: &'a Queued) -> Fut<'a, May, Error>;

    /// Who the mails of an owner come from; nothing where she has no sender of her own.
    fn sender(&self, owner: i64) -> Option<Sender>;

    /// What a mail shows, by name.
    fn enclosed<'a>(&'a self, owner: i64, name: &'a str)
    -> Pin<Box<dyn Future<Output = Option<Enclosed>> + Send + 'a>>;

    /// There is no such mailbox, as a server said; in the transaction that closes the mail.
    fn unreachable<'a>(&'a self, tx: &'a mut Tx<'_>, mail: &'a Queued, said: (&'a str, Moment)) -> Fut<'a, (), Error>;
}
