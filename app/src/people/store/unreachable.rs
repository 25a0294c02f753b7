//! Statements on `unreachable_addresses`, and on how somebody stands to mails when one is about to leave.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// That a mail server said an address does not exist.
    #[derive(Debug, Clone)]
    pub struct Unreachable {
        pub found_at: Moment,
        pub reason: String,
    }
}

pub async fn save_unreachable(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (address, reason): (&str, &str),
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into unreachable_addresses (municipality_id, address, found_at, reason) values ($1, $2, $3, $4)
         on conflict (municipality_id, address) do update set found_at = excluded.found_at, reason = excluded.reason",
        params![town, address.to_ascii_lowercase(), now, reason],
    )
    .await?;
    Ok(())
}

pub async fn find_unreachable(tx: &mut Tx<'_>, town: MunicipalityId, address: &str) -> Result<Option<Unreachable>> {
    let sql = "select found_at, reason from unreachable_addresses where municipality_id = $1 and address = $2";
    tx.maybe(sql, params![town, address.to_ascii_lowercase()]).await
}

/// Somebody reads it after all, or it is forgotten with her.
pub async fn delete_unreachable(tx: &mut Tx<'_>, town: MunicipalityId, address: &str) -> Result<()> {
    let sql = "delete from unreachable_addresses where municipality_id = $1 and address = $2";
    tx.run(sql, params![town, address.to_ascii_lowercase()]).await?;
    Ok(())
}

pub async fn count_unreachable(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from unreachable_addresses where municipality_id = $1";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

row! {
    /// What a mail to her must still find.
    #[derive(Debug, Clone)]
    pub struct MailStanding {
        /// The confirmed one.
        pub address: Option<String>,
        /// She wants none of the mails that come by themselves.
        pub is_stopped: bool,
        pub is_digest_stopped: bool,
    }
}

/// Nothing when she is no longer there.
pub async fn find_mail_standing(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Option<MailStanding>> {
    tx.maybe(
        "select case when p.email_confirmed_at is null then null else p.email end,
                exists (select 1 from mail_stops m where m.municipality_id = p.municipality_id and m.person_id = p.id),
                p.digest_stopped_at is not null
         from people p where p.municipality_id = $1 and p.id = $2 and p.left_at is null",
        params![town, person],
    )
    .await
}
