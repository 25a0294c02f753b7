//! Statements on `email_codes`: what proves that somebody reads an address.

use crate::{
    people::Email,
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

pub struct NewCode<'a> {
    pub id: i64,
    /// Nobody yet when somebody votes by e-mail address.
    pub person: Option<PersonId>,
    pub email: &'a Email,
    pub code_hash: [u8; 32],
    /// Empty when the code belongs to a person.
    pub browser_hash: &'a [u8],
    pub return_to: &'a str,
    pub tries: i64,
    pub now: Moment,
}

pub async fn insert_code(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewCode<'_>) -> Result<()> {
    tx.run(
        "insert into email_codes (municipality_id, id, person_id, email, email_key, code_hash, browser_hash, return_to,
                                  tries_left, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            town,
            new.id,
            new.person,
            new.email.as_str(),
            new.email.mailbox(),
            new.code_hash,
            new.browser_hash,
            new.return_to,
            new.tries,
            new.now
        ],
    )
    .await?;
    Ok(())
}

/// How many codes were sent to a mailbox since a moment, and when the first of them was.
pub async fn count_codes(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    email: &Email,
    since: Moment,
) -> Result<(i64, Option<Moment>)> {
    tx.one(
        "select cast(count(id) as bigint), min(created_at) from email_codes
         where municipality_id = $1 and email_key = $2 and created_at >= $3",
        params![town, email.mailbox(), since],
    )
    .await
}

row! {
    /// A code that was sent and not entered yet.
    #[derive(Debug, Clone)]
    pub struct SentCode {
        pub id: i64,
        pub email: String,
        pub tries_left: i64,
        pub return_to: String,
    }
}

/// The last code this browser asked for, while it is good.
pub async fn find_code_of_browser(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    browser: &[u8],
    since: Moment,
) -> Result<Option<SentCode>> {
    tx.maybe(
        "select id, email, tries_left, return_to from email_codes
         where municipality_id = $1 and browser_hash = $2 and person_id is null and used_at is null and created_at >= $3
         order by id desc
         limit 1",
        params![town, browser, since],
    )
    .await
}

row! {
    /// A code with the link that was sent along.
    #[derive(Debug, Clone)]
    pub struct LinkedCode {
        pub id: i64,
        pub email: String,
        pub browser_hash: Vec<u8>,
        pub return_to: String,
        pub used_at: Option<Moment>,
    }
}

/// The code a link was sent along with, while it is good, or was used.
pub async fn find_code_of_link(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: i64,
    since: Moment,
) -> Result<Option<LinkedCode>> {
    tx.maybe(
        "select id, email, browser_hash, return_to, used_at from email_codes
         where municipality_id = $1 and id = $2 and person_id is null and (used_at is not null or created_at >= $3)",
        params![town, id, since],
    )
    .await
}

/// The last code this person asked for, while it is good.
pub async fn find_code_of_person(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    since: Moment,
) -> Result<Option<SentCode>> {
    tx.maybe(
        "select id, email, tries_left, return_to from email_codes
         where municipality_id = $1 and person_id = $2 and used_at is null and created_at >= $3
         order by id desc
         limit 1",
        params![town, person, since],
    )
    .await
}

/// Spends one try and gives the hash to compare with; nothing when no try is left.
/// The statement that counts is the one that checks: guesses sent at the same moment do not share a try.
pub async fn spend_try(tx: &mut Tx<'_>, town: MunicipalityId, id: i64) -> Result<Option<(Vec<u8>, i64)>> {
    tx.maybe(
        "update email_codes set tries_left = tries_left - 1
         where municipality_id = $1 and id = $2 and tries_left > 0 and used_at is null
         returning code_hash, tries_left",
        params![town, id],
    )
    .await
}

pub async fn use_code(tx: &mut Tx<'_>, town: MunicipalityId, id: i64, now: Moment) -> Result<()> {
    tx.run("update email_codes set used_at = $3 where municipality_id = $1 and id = $2", params![town, id, now])
        .await?;
    Ok(())
}

/// Sweeps codes of days gone by, and the addresses in them.
pub async fn delete_old_codes(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from email_codes where created_at < $1", params![before]).await
}
