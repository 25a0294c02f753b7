//! Mail: a message, an outbox in the database, and the ways out.
//!
//! A mail is a row, written in the transaction that causes it: one row, one mail. Nothing is sent from a request.

pub mod outbox;
mod transport;

pub use transport::{Gone, Transport};

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
