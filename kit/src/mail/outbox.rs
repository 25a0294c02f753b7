//! The outbox: rows that wait, each with how it stands.

use super::{Message, State};
use crate::{
    clock::Moment,
    db::{Result, Tx},
    params, row, secret,
};

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
        pub queued_at: Moment,
        /// Not worth sending after this moment (a code that has expired).
        pub useless_at: Option<Moment>,
        pub stop_url: Option<String>,
        pub kind: String,
        pub reader: Option<i64>,
        pub about: Option<i64>,
        pub list_id: Option<String>,
        /// How often it may have left without our hearing of it.
        pub doubts: i64,
    }
}

impl Queued {
    /// Its id, as addresses write it.
    pub fn number(&self) -> String {
        crate::ids::encode(self.id)
    }
}

/// What nobody can guess who has not seen the mail: a report of a mail that came back must show it.
fn mark(key: &[u8], (owner, id): (i64, i64)) -> String {
    secret::hex(&secret::keyed_hash(key, format!("mail {owner} {id}").as_bytes())[..8])
}

/// The Message-ID of a mail, the same however often it is sent.
pub(super) fn message_id(key: &[u8], (owner, id): (i64, i64), domain: &str) -> String {
    format!("{}.{owner}.{}@{domain}", crate::ids::encode(id), mark(key, (owner, id)))
}

/// Owner and id of a mail of ours, by its Message-ID; nothing when it was never ours.
pub fn known(key: &[u8], message_id: &str) -> Option<(i64, i64)> {
    let name = message_id.trim().trim_start_matches('<').split('@').next()?;
    let mut parts = name.split('.');
    let (id, owner, said) = (parts.next()?, parts.next()?, parts.next()?);
    let mail = (owner.parse().ok()?, crate::ids::decode(id)?);
    let right = mark(key, mail);
    (secret::hash("mail", &right) == secret::hash("mail", said)).then_some(mail)
}

/// The part of an address that says whose mailbox it is.
fn domain_of(address: &str) -> String {
    address.rsplit('@').next().unwrap_or_default().trim_end_matches('>').to_ascii_lowercase()
}

/// Puts a mail in the outbox, in the transaction that causes it. `owner` and `id` are its key.
pub async fn put(
    tx: &mut Tx<'_>,
    key: (i64, i64),
    message: &Message,
    now: Moment,
    useless_at: Option<Moment>,
) -> Result<()> {
    insert(tx, key, message, (now, now, useless_at, None)).await
}

/// Puts a mail in the outbox unless one with the same key is there: work that is done twice writes one mail.
pub async fn put_once(tx: &mut Tx<'_>, key: (i64, i64), message: &Message, once_key: &str, now: Moment) -> Result<()> {
    insert(tx, key, message, (now, now, None, Some(once_key))).await
}

/// The same for a mail that leaves at a moment of its own.
pub async fn put_once_at(
    tx: &mut Tx<'_>,
    key: (i64, i64),
    message: &Message,
    once_key: &str,
    (now, leaves_at): (Moment, Moment),
) -> Result<()> {
    insert(tx, key, message, (now, leaves_at, None, Some(once_key))).await
}

async fn insert(
    tx: &mut Tx<'_>,
    (owner, id): (i64, i64),
    message: &Message,
    (now, leaves_at, useless_at, once_key): (Moment, Moment, Option<Moment>, Option<&str>),
) -> Result<()> {
    tx.run(
        "insert into outbox (municipality_id, id, recipient, domain, subject, body_text, body_html, queued_at, next_at,
                             useless_at, once_key, stop_url, kind, reader, about, list_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $16, $9, $10, $11, $12, $13, $14, $15)
         on conflict (municipality_id, once_key) where once_key is not null do nothing",
        params![
            owner,
            id,
            message.to,
            domain_of(&message.to),
            message.subject,
            message.text,
            message.html,
            now,
            useless_at,
            once_key,
            message.stop_url,
            message.kind,
            message.reader,
            message.about,
            message.list_id,
            leaves_at
        ],
    )
    .await?;
    Ok(())
}

/// A mail that left came back. What was closed otherwise stays as it is: a report that comes twice changes nothing.
pub async fn came_back(tx: &mut Tx<'_>, (owner, id): (i64, i64), why: &str) -> Result<bool> {
    let changed = tx
        .run(
            "update outbox set state = 'failed', gave_up = $3
             where municipality_id = $1 and id = $2 and closed_at is not null and state in ('sent', 'unknown')",
            params![owner, id, why],
        )
        .await?;
    Ok(changed == 1)
}

row! {
    /// How many mails of a kind stand so.
    #[derive(Debug, Clone)]
    pub struct Standing {
        pub kind: String,
        pub state: State,
        pub count: i64,
    }
}

/// Of each kind, how many were not simply sent: those that wait, and since a moment those that ended otherwise.
pub async fn count_not_sent(tx: &mut Tx<'_>, owner: i64, since: Moment) -> Result<Vec<Standing>> {
    tx.all(
        "select kind, state, cast(count(*) as bigint) from outbox
         where municipality_id = $1 and state <> 'sent' and (closed_at is null or closed_at >= $2)
         group by kind, state order by kind, state",
        params![owner, since],
    )
    .await
}

row! {
    /// A mail that did not arrive, and why.
    #[derive(Debug, Clone)]
    pub struct Lost {
        pub kind: String,
        pub to: String,
        pub subject: String,
        pub closed_at: Moment,
        pub state: State,
        pub reason: String,
    }
}

/// The last mails that failed or may have been lost, the latest first; those that were no longer of use left out.
pub async fn list_lost(tx: &mut Tx<'_>, owner: i64, since: Moment) -> Result<Vec<Lost>> {
    tx.all(
        "select kind, recipient, subject, closed_at, state, gave_up from outbox
         where municipality_id = $1 and state <> 'sent' and state in ('failed', 'unknown') and closed_at >= $2
           and gave_up is not null and useless_at is null
         order by closed_at desc, id desc limit 50",
        params![owner, since],
    )
    .await
}

/// The last mails put in the outbox, newest first: for the demo's list and for tests.
pub async fn list(tx: &mut Tx<'_>, owner: i64) -> Result<Vec<Queued>> {
    tx.all(
        "select municipality_id, id, recipient, subject, body_text, body_html, attempts, queued_at, useless_at, stop_url,
                kind, reader, about, list_id, doubts
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
               where municipality_id = $1 and state in ('failed', 'unknown') and useless_at is null and closed_at >= $2";
    Ok(tx.one::<(i64,)>(sql, params![owner, since]).await?.0)
}

/// A mail of the list.
pub async fn find(tx: &mut Tx<'_>, owner: i64, id: i64) -> Result<Option<Queued>> {
    tx.maybe(
        "select municipality_id, id, recipient, subject, body_text, body_html, attempts, queued_at, useless_at, stop_url,
                kind, reader, about, list_id, doubts
         from outbox where municipality_id = $1 and id = $2",
        params![owner, id],
    )
    .await
}

/// Of all mails of a kind about one thing: how many stand how, and why those that were not sent are not.
pub async fn count_about(
    tx: &mut Tx<'_>,
    owner: i64,
    (kind, about): (&str, i64),
) -> Result<Vec<(State, Option<String>, i64)>> {
    tx.all(
        "select state, case when state = 'suppressed' then gave_up else null end, cast(count(*) as bigint) from outbox
         where municipality_id = $1 and kind = $2 and about = $3
         group by 1, 2",
        params![owner, kind, about],
    )
    .await
}

/// Mails that were held back for this reason wait to leave again.
pub async fn queue_again(
    tx: &mut Tx<'_>,
    owner: i64,
    (kind, about, why): (&str, i64, &str),
    now: Moment,
) -> Result<u64> {
    tx.run(
        "update outbox set state = 'queued', gave_up = null, closed_at = null, next_at = $5
         where municipality_id = $1 and kind = $2 and about = $3 and state = 'suppressed' and gave_up = $4",
        params![owner, kind, about, why, now],
    )
    .await
}

/// Forgets until when providers rested: it is long past.
pub async fn delete_old_paces(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from mail_paces where rests_until < $1", params![before]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_known_by_its_name_and_by_nothing_like_it() {
        let key = b"a key";
        let name = message_id(key, (3, 77), "voorbeeld.be");
        assert_eq!(known(key, &format!("<{name}>")), Some((3, 77)));
        assert_eq!(known(b"another", &name), None);
        for forged in
            ["", "<>", "<x@y>", "0000000000025.3.@voorbeeld.be", "0000000000025.3.0011223344556677@voorbeeld.be"]
        {
            assert_eq!(known(key, forged), None, "{forged}");
        }
        assert_eq!(known(key, &name.replace(".3.", ".4.")), None, "of another owner");
    }
}
