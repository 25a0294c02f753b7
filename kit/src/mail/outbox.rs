//! The outbox: rows that wait, are claimed with a lease, leave, or are given up with a reason.

use super::{Enclosed, Find, Gone, Message, Transport};
use crate::{
    clock::{Clock, Moment},
    db::{Db, Engine, Error, Result, Sql, Tx, dialect},
    params, row,
};
use tokio::task::JoinSet;

/// How long a claimed mail belongs to one worker.
const LEASE_SECONDS: i64 = 120;
/// So many leave at once. A batch of 20 with time-outs of 30 seconds must end within the lease.
const AT_ONCE: usize = 8;
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
        pub stop_url: Option<String>,
    }
}

impl Queued {
    /// Its id, as addresses write it.
    pub fn number(&self) -> String {
        crate::ids::encode(self.id)
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

/// Puts a mail in the outbox unless one with the same key is there: work that is done twice writes one mail.
pub async fn put_once(
    tx: &mut Tx<'_>,
    (owner, id): (i64, i64),
    message: &Message,
    once_key: &str,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into outbox (municipality_id, id, recipient, subject, body_text, body_html, queued_at, next_at, once_key,
                             stop_url)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)
         on conflict (municipality_id, once_key) where once_key is not null do nothing",
        params![
            owner,
            id,
            message.to,
            message.subject,
            message.text,
            message.html,
            now,
            once_key,
            message.stop_url
        ],
    )
    .await?;
    Ok(())
}

/// Sends a batch of what waits, several at a time; says how many were looked at. Call it again until there are none.
pub async fn deliver(db: &Db, clock: &Clock, (transport, find): (&Transport, &Find), from: &str) -> Result<usize> {
    let now = clock.machine();
    let claimed: Vec<Queued> = db.write(move |tx| Box::pin(claim(tx, now))).await?;
    let count = claimed.len();
    let mut waiting = claimed.into_iter();
    let mut sending = JoinSet::new();
    let mut result = Ok(count);
    loop {
        while sending.len() < AT_ONCE
            && let Some(mail) = waiting.next()
        {
            let (db, clock, from) = (db.clone(), clock.clone(), from.to_owned());
            let (transport, find) = (transport.clone(), find.clone());
            sending.spawn(async move { send(&db, &clock, (&transport, &find), &from, mail).await });
        }
        match sending.join_next().await {
            // Those that are on their way are never cut off: they would go out twice.
            Some(Ok(sent)) => result = sent.and(result),
            Some(Err(died)) => result = Err(Error::Fault(died.to_string())),
            None => return result,
        }
    }
}

async fn send(db: &Db, clock: &Clock, (transport, find): (&Transport, &Find), from: &str, mail: Queued) -> Result<()> {
    if mail.useless_at.is_some_and(|at| at < clock.machine()) {
        return close(db, &mail, clock.machine(), Some("it came too late to be of use")).await;
    }
    let message = Message {
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        text: mail.text.clone(),
        html: mail.html.clone(),
        stop_url: mail.stop_url.clone(),
    };
    let domain = from.rsplit('@').next().unwrap_or("localhost").trim_end_matches('>');
    let id = format!("{}.{}@{domain}", crate::ids::encode(mail.id), mail.municipality);
    let enclosed = enclosed(find, &mail).await;
    match transport.send(from, &id, &message, &enclosed).await {
        Ok(()) => close(db, &mail, clock.machine(), None).await,
        Err(Gone::Never(why)) => close(db, &mail, clock.machine(), Some(&why)).await,
        Err(Gone::Later(why)) if mail.attempts >= ATTEMPTS => close(db, &mail, clock.machine(), Some(&why)).await,
        Err(Gone::Later(why)) => {
            tracing::warn!(mail.id = mail.id, why, "A mail waits: the mail server could not take it");
            postpone(db, &mail, clock.machine()).await
        }
    }
}

/// What its HTML shows. A picture that is gone leaves its words.
async fn enclosed(find: &Find, mail: &Queued) -> Vec<Enclosed> {
    let mut enclosed: Vec<Enclosed> = Vec::new();
    for name in mail.html.split("src=\"cid:").skip(1).filter_map(|rest| rest.split('"').next()) {
        if enclosed.iter().all(|known| known.name != name) {
            enclosed.extend(find(mail.municipality, name.to_owned()).await);
        }
    }
    enclosed
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
             returning municipality_id, id, recipient, subject, body_text, body_html, attempts, useless_at, stop_url",
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
    // Somebody may be waiting for a code: the first time a hiccup is enough of a reason.
    let wait = if mail.attempts == 1 { 10 } else { 30 * (1 << mail.attempts.min(9)) };
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
        "select municipality_id, id, recipient, subject, body_text, body_html, attempts, useless_at, stop_url
         from outbox where municipality_id = $1 order by queued_at desc, id desc limit 200",
        params![owner],
    )
    .await
}

row! {
    /// A mail that went to an address, or waits to go.
    #[derive(Debug, Clone)]
    pub struct Addressed {
        pub subject: String,
        pub text: String,
        pub queued_at: Moment,
        pub closed_at: Option<Moment>,
    }
}

/// Every mail to an address, however its letters were typed; the oldest first.
pub async fn list_to(tx: &mut Tx<'_>, owner: i64, recipient: &str) -> Result<Vec<Addressed>> {
    tx.all(
        "select subject, body_text, queued_at, closed_at from outbox
         where municipality_id = $1 and lower(recipient) = lower($2) order by queued_at, id",
        params![owner, recipient],
    )
    .await
}

/// Forgets every mail to an address; what waits does not leave any more.
pub async fn delete_to(tx: &mut Tx<'_>, owner: i64, recipient: &str) -> Result<u64> {
    tx.run("delete from outbox where municipality_id = $1 and lower(recipient) = lower($2)", params![owner, recipient])
        .await
}

/// How many mails were given up since a moment, those that were no longer of use left out.
pub async fn count_given_up(tx: &mut Tx<'_>, owner: i64, since: Moment) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from outbox
               where municipality_id = $1 and gave_up is not null and useless_at is null and closed_at >= $2";
    Ok(tx.one::<(i64,)>(sql, params![owner, since]).await?.0)
}

/// A mail of the list.
pub async fn find(tx: &mut Tx<'_>, owner: i64, id: i64) -> Result<Option<Queued>> {
    tx.maybe(
        "select municipality_id, id, recipient, subject, body_text, body_html, attempts, useless_at, stop_url
         from outbox where municipality_id = $1 and id = $2",
        params![owner, id],
    )
    .await
}
