//! How a mail stands.

use crate::db::{Column, Error, Result, Row, ToValue, Value};

/// Open: queued, sending, deferred, unknown. The others are how it ended; unknown too, when it was unknown too often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Queued,
    Sending,
    Sent,
    /// The server asked for patience, or was away.
    Deferred,
    /// Refused for good, or given up.
    Failed,
    /// Held back: nobody wants it any more, or its address does not exist.
    Suppressed,
    /// The connection broke between the message and the answer to it: it may have arrived.
    Unknown,
}

impl State {
    pub const ALL: [State; 7] =
        [State::Queued, State::Sending, State::Sent, State::Deferred, State::Failed, State::Suppressed, State::Unknown];

    pub fn word(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Sending => "sending",
            State::Sent => "sent",
            State::Deferred => "deferred",
            State::Failed => "failed",
            State::Suppressed => "suppressed",
            State::Unknown => "unknown",
        }
    }
}

impl ToValue for State {
    fn to_value(&self) -> Value<'_> {
        Value::Text(self.word())
    }
}

impl Column for State {
    fn read(row: &Row<'_>, index: usize) -> Result<State> {
        let word: String = row.get(index)?;
        let known = State::ALL.into_iter().find(|state| state.word() == word);
        known.ok_or_else(|| Error::Fault(format!("unknown state of a mail: {word}")))
    }
}
