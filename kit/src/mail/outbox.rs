//! The outbox: rows that wait, are claimed with a lease, leave, or are given up with a reason.

use super::{Gone, Message, Transport};
use crate::{
    clock::{Clock, Moment},
    db::{Db, Engine, Error, Result, Sql, Tx, dialect},
    params, row,
};

/// How long a claimed mail belongs to one worker.
const LEASE_SECONDS: i64 = 120;
/// After so many tries (about a day) a mail is given up.
const ATTEMPTS: i64 = 12;

row! {
    /// A mail as it lies in the outbox.
    #[derive(Debug, Clone)]
    pub struct Queued {
        pub municipality: i64,
        pub id: i64,
        pub to: String,
        pub subject: String,
        pub text: String,
        pub html: String,
        pub attempts: i64,
        /// Not worth sending after this moment (a code that has expired).
        pub useless_at: Option<Moment>,
    }
}

/// Puts a mail in the outbox, in the transaction that causes it. `owner` and `id` are its key.
pub async fn put(
    tx: &mut Tx<'_>,
    (owner, id): (i64, i64),
    message: &Message,
    now: Moment,
    useless_at: Option<Moment>,
) -> Result<()> {
    tx.run(
        "insert into outbox (municipality_id, id, recipient, subject, body_text, body_html, queued_at, next_at, useless_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        params![owner, id, message.to, message.subject, message.text, message.html, now, useless_at],
    )
    .await?;
    Ok(())
}

/// Sends what waits, once; says how many left.
pub async fn deliver(db: &Db, clock: &Clock, transport: &Transport, from: &str) -> Result<u64> {
    let now = clock.machine();
    let claimed: Vec<Queued> = db.write(move |tx| Box::pin(claim(tx, now))).await?;
    let mut left = 0;
    for mail in claimed {
        if mail.useless_at.is_some_and(|at| at < clock.machine()) {
            close(db, &mail, clock.machine(), Some("it came too late to be of use")).await?;
            continue;
        }
        let message = Message {
            to: mail.to.clone(),
            subject: mail.subject.clone(),
            text: mail.text.clone(),
            html: mail.html.clone(),
        };
        let domain = from.rsplit('@').next().unwrap_or("localhost").trim_end_matches('>');
        let id = format!("{}.{}@{domain}", crate::ids::encode(mail.id), mail.municipality);
        match transport.send(from, &id, &message).await {
            Ok(()) => {
                left += 1;
                close(db, &mail, clock.machine(), None).await?;
            }
            Err(Gone::Never(why)) => close(db, &mail, clock.machine(), Some(&why)).await?,
            Err(Gone::Later(why)) if mail.attempts + 1 >= ATTEMPTS => {
                close(db, &mail, clock.machine(), Some(&why)).await?;
            }
            Err(Gone::Later(why)) => {
                tracing::warn!(mail.id = mail.id, why, "A mail waits: the mail server could not take it");
                postpone(db, &mail, clock.machine()).await?;
            }
        }
    }
    Ok(left)
}

async fn claim(tx: &mut Tx<'_>, now: Moment) -> Result<Vec<Queued>> {
    let text = |engine: Engine| {
        format!(
            "update outbox set next_at = cast($2 as bigint), attempts = attempts + 1
             where (municipality_id, id) in (
                 select municipality_id, id from outbox
                 where closed_at is null and next_at <= $1
                 order by next_at
                 limit 20
                 {})
             returning municipality_id, id, recipient, subject, body_text, body_html, attempts, useless_at",
            (dialect::SKIP_LOCKED)(engine)
        )
    };
    let sql = Sql::Each { sqlite: text(Engine::Sqlite).into(), postgres: text(Engine::Postgres).into() };
    tx.all(sql, params![now, now.plus_seconds(LEASE_SECONDS)]).await
}

async fn close(db: &Db, mail: &Queued, now: Moment, reason: Option<&str>) -> Result<()> {
    if let Some(why) = reason {
        tracing::warn!(mail.id = mail.id, why, "A mail was given up");
    }
    let (owner, id, reason) = (mail.municipality, mail.id, reason.map(str::to_owned));
    db.write(move |tx| {
        let reason = reason.clone();
        Box::pin(async move {
            tx.run(
                "update outbox set closed_at = $3, gave_up = $4 where municipality_id = $1 and id = $2",
                params![owner, id, now, reason],
            )
            .await?;
            Ok::<_, Error>(())
        })
    })
    .await
}

async fn postpone(db: &Db, mail: &Queued, now: Moment) -> Result<()> {
    let (owner, id) = (mail.municipality, mail.id);
    let wait = 30 * (1 << mail.attempts.min(9));
    db.write(move |tx| {
        Box::pin(async move {
            tx.run(
                "update outbox set next_at = $3 where municipality_id = $1 and id = $2",
                params![owner, id, now.plus_seconds(wait)],
            )
            .await?;
            Ok::<_, Error>(())
        })
    })
    .await
}

/// The last mails put in the outbox, newest first: for the demo's list and for tests.
pub async fn list(tx: &mut Tx<'_>, owner: i64) -> Result<Vec<Queued>> {
    tx.all(
        "select municipality_id, id, recipient, subject, body_text, body_html, attempts, useless_at
         from outbox where municipality_id = $1 order by queued_at desc, id desc limit 200",
        params![owner],
    )
    .await
}
