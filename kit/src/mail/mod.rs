//! Mail: a message, an outbox in the database, and the ways out.
//!
//! A mail is a row, written in the transaction that causes it: one row, one mail. Nothing is sent from a request.

pub mod outbox;
mod transport;

pub use transport::{Gone, Transport};

use std::{pin::Pin, sync::Arc};

/// A picture that travels with a mail, so that opening it asks nobody for anything. Its HTML shows it as `cid:` and the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    pub name: String,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

type Found = Pin<Box<dyn Future<Output = Option<Enclosed>> + Send>>;

/// Finds what a mail shows, by whose mail it is and by name.
pub type Find = Arc<dyn Fn(i64, String) -> Found + Send + Sync>;

/// One mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where one POST ends mails of this kind (RFC 8058).
    pub stop_url: Option<String>,
}
