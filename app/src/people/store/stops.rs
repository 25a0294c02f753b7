//! Statements on who wants none of the mails that come by themselves (`mail_stops`), or not the daily one.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

pub async fn insert_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, now: Moment) -> Result<()> {
    tx.run(
        "insert into mail_stops (municipality_id, person_id, stopped_at)
         select municipality_id, id, cast($3 as bigint) from people where municipality_id = $1 and id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, person, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from mail_stops where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    Ok(())
}

pub async fn has_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<bool> {
    let sql = "select person_id from mail_stops where municipality_id = $1 and person_id = $2";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person]).await?.is_some())
}

row! {
    /// Until when somebody saw what changed, and since when there is anything to see.
    #[derive(Debug, Clone)]
    pub struct LastLook {
        pub looked_at: Option<Moment>,
        pub known_since: Moment,
    }
}

pub async fn load_looked(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<LastLook> {
    let sql = "select looked_at, created_at from people where municipality_id = $1 and id = $2";
    tx.one(sql, params![town, person]).await
}

/// A page that was left open does not take her back.
pub async fn update_looked(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, until: Moment) -> Result<()> {
    tx.run(
        "update people set looked_at = $3
         where municipality_id = $1 and id = $2 and left_at is null and (looked_at is null or looked_at < $3)",
        params![town, person, until],
    )
    .await?;
    Ok(())
}

/// Stops the daily mail, or starts it again.
pub async fn update_digest_stop(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    stopped_at: Option<Moment>,
) -> Result<()> {
    tx.run(
        "update people set digest_stopped_at = $3 where municipality_id = $1 and id = $2",
        params![town, person, stopped_at],
    )
    .await?;
    Ok(())
}

/// Since when she gets no daily mail.
pub async fn find_digest_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Moment>> {
    let sql = "select digest_stopped_at from people where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(Option<Moment>,)>(sql, params![town, person]).await?.and_then(|row| row.0))
}

/// Stops mailings to many, or lets them come again.
pub async fn update_mailings_stop(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    stopped_at: Option<Moment>,
) -> Result<()> {
    tx.run(
        "update people set mailings_stopped_at = $3 where municipality_id = $1 and id = $2 and left_at is null",
        params![town, person, stopped_at],
    )
    .await?;
    Ok(())
}

/// Since when she gets no mailings.
pub async fn find_mailings_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Moment>> {
    let sql = "select mailings_stopped_at from people where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(Option<Moment>,)>(sql, params![town, person]).await?.and_then(|row| row.0))
}
