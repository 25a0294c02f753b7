//! What became of a mailing, in numbers: on its page, and as a file that names nobody.

use super::{
    mailing::{Mailing, MailingState, load},
    send::INTERRUPTED,
    store,
};
use crate::{
    chrome::{Cell, TableFile, TableKind},
    cx::{Cx, Path},
    questions,
    refusal::{Refusal, Result},
    texts::text,
    vocabulary::{MailKind, MailingId},
};
use axum::response::Response;
use kit::{
    db::Tx,
    mail::{State, outbox},
};

#[derive(Debug, Default)]
pub(super) struct Results {
    pub sent: i64,
    /// Also who is not in the outbox yet.
    pub waiting: i64,
    /// Refused, or came back.
    pub failed: i64,
    /// Who stopped them or said no meanwhile.
    pub held_back: i64,
    pub interrupted: i64,
    /// Whose mails were forgotten with her.
    pub left: i64,
    /// How many asked something through its link.
    pub asked: i64,
    /// Who got it and wants no mailings since.
    pub stopped: i64,
}

impl Results {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, mailing: &Mailing) -> Result<Results> {
        let town = cx.municipality();
        let mut results = Results {
            asked: questions::store::count_asked_through(tx, town, mailing.id).await?,
            stopped: store::count_stopped_since(tx, town, mailing.id).await?,
            ..Results::default()
        };
        let mut written = 0;
        for (state, why, many) in outbox::count_about(tx, town.0, (MailKind::Mailing.word(), mailing.id.0)).await? {
            written += many;
            let place = match state {
                State::Sent => &mut results.sent,
                State::Queued | State::Sending | State::Deferred => &mut results.waiting,
                State::Failed | State::Unknown => &mut results.failed,
                State::Suppressed if why.as_deref() == Some(INTERRUPTED) => &mut results.interrupted,
                State::Suppressed => &mut results.held_back,
            };
            *place += many;
        }
        let others = (mailing.recipient_count - written).max(0);
        match mailing.state {
            MailingState::Sent => results.left = others,
            MailingState::Draft | MailingState::Ready | MailingState::Sending | MailingState::Interrupted => {
                results.waiting += others;
            }
        }
        Ok(results)
    }

    /// Keys of what is counted, with the numbers.
    fn counted(&self) -> [(&'static str, i64); 8] {
        [
            ("mailings-sent", self.sent),
            ("mailings-waiting", self.waiting),
            ("mailings-failed", self.failed),
            ("mailings-held-back", self.held_back),
            ("mailings-interrupted", self.interrupted),
            ("mailings-left", self.left),
            ("mailings-answered", self.asked),
            ("mailings-stopped-later", self.stopped),
        ]
    }
}

/// `GET /beheer/mailings/{id}/verloop/{mailing.xlsx,mailing.csv}`.
pub async fn take_results(cx: Cx, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let kind = file.strip_prefix("mailing.").and_then(|ending| ending.parse::<TableKind>().ok());
    let kind = kind.ok_or(Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let (mailing, _) = load(&cx, &mut tx, id).await?;
    if mailing.state.is_open() {
        return Err(Refusal::NotFound.into());
    }
    let results = Results::load(&cx, &mut tx, &mailing).await?;
    drop(tx);
    let said = |key: &str| text(cx.lang, key);
    let head = ["mailings-subject", "mailings-column-sent-at", "mailings-column-to"].into_iter();
    let head: Vec<String> = head.chain(results.counted().map(|(key, _)| key)).map(said).collect();
    let numbers = results.counted().map(|(_, count)| Cell::from(count));
    let begin = [Cell::from(mailing.subject), mailing.sent_at.into(), mailing.recipient_count.into()];
    let cells: Vec<Cell> = begin.into_iter().chain(numbers).collect();
    let mut table = TableFile::new(&cx, kind);
    table.begin(&said("mailings-results-sheet"), &head)?;
    table.row(&cells)?;
    table.finish(&said("mailings-results-file"))
}
