//! Mails that came back: the mail server hands the report over, by a pipe (`plein bounce`) or by a POST with a secret.
//!
//! A report is believed only when it shows the name of a mail of ours, which nobody can make up. What it then says of is
//! the address that mail went to, whatever address the report names.

use super::store;
use crate::{
    cx::Cx,
    refusal::{Refusal, Result},
    vocabulary::MunicipalityId,
};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use kit::{
    clock::Moment,
    db::{self, Db},
    mail::{outbox, report},
    secret,
};

/// What a mail server shows that reports; nothing when none may.
#[derive(Clone)]
pub struct ReportSecret(pub Option<String>);

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The address gets no more mails.
    Unreachable,
    /// The mail did not arrive; the next one may.
    Failed,
    /// Of no mail of ours, or no report at all.
    NotOurs,
}

/// Takes a report.
pub async fn take(db: &Db, key: &[u8], bytes: &[u8], now: Moment) -> db::Result<Taken> {
    let Some(report) = report::read(bytes) else { return Ok(Taken::NotOurs) };
    let Some((owner, id)) = outbox::known(key, &report.message_id) else { return Ok(Taken::NotOurs) };
    db.write(move |tx| {
        let report = report.clone();
        Box::pin(async move {
            let Some(mail) = outbox::find(tx, owner, id).await? else { return Ok(Taken::NotOurs) };
            let is_new = outbox::came_back(tx, (owner, id), &report.said).await?;
            // A report from before she confirmed the address anew says nothing of it.
            if is_new && report.is_no_mailbox {
                store::save_unreachable(tx, MunicipalityId(owner), (&mail.to, &report.said), now).await?;
            }
            Ok::<_, db::Error>(if report.is_no_mailbox { Taken::Unreachable } else { Taken::Failed })
        })
    })
    .await
}

/// `POST /api/v1/mail-reports`: the report as it came, with the secret as bearer token.
pub async fn take_report(cx: Cx, headers: HeaderMap, body: Bytes) -> Result<StatusCode> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|shown| shown.to_str().ok()?.strip_prefix("Bearer "));
    let ReportSecret(Some(right)) = cx.app.part::<ReportSecret>() else { return Err(Refusal::NotFound.into()) };
    // Comparing hashes of both says nothing through time of where they differ.
    let is_right = shown.is_some_and(|shown| secret::hash("report", shown) == secret::hash("report", right));
    if !is_right {
        return Err(Refusal::NotFound.into());
    }
    let taken = take(&cx.app.db, &cx.app.secret_key, &body, cx.app.clock.machine()).await?;
    tracing::info!(?taken, "A mail server reported a mail that came back");
    Ok(match taken {
        Taken::Unreachable | Taken::Failed => StatusCode::NO_CONTENT,
        Taken::NotOurs => StatusCode::ACCEPTED,
    })
}
