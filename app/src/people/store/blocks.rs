//! Statements on `blocks`.

use crate::{
    people::block::{Block, MayBlock},
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// Somebody who may give no input now.
    #[derive(Debug, Clone)]
    pub struct Blocked {
        pub person: PersonId,
        pub name: Option<String>,
        pub until_at: Moment,
        pub reason: String,
        pub by: Option<String>,
        pub blocked_at: Moment,
    }
}

/// Until when somebody is; nothing when she is not.
pub async fn find_block(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    now: Moment,
) -> Result<Option<Moment>> {
    let sql = "select until_at from blocks where municipality_id = $1 and person_id = $2 and until_at > $3";
    Ok(tx.maybe::<(Moment,)>(sql, params![town, person, now]).await?.map(|row| row.0))
}

/// Until when and why, for herself.
pub async fn find_own_block(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Option<(Moment, String)>> {
    let sql = "select until_at, reason from blocks where municipality_id = $1 and person_id = $2";
    tx.maybe(sql, params![town, person]).await
}

/// Everybody who is, the latest first.
pub async fn list_blocked(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<Vec<Blocked>> {
    tx.all(
        "select b.person_id, p.display_name, b.until_at, b.reason, o.display_name, b.blocked_at
         from blocks b
         join people p on p.municipality_id = b.municipality_id and p.id = b.person_id
         join people o on o.municipality_id = b.municipality_id and o.id = b.blocked_by
         where b.municipality_id = $1 and b.until_at > $2
         order by b.blocked_at desc, b.person_id
         limit 500",
        params![town, now],
    )
    .await
}

/// From now on, or otherwise than before; false when it is so already.
pub async fn save_block(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayBlock,
    block: &Block,
    now: Moment,
) -> Result<bool> {
    let rows = tx
        .run(
            "insert into blocks (municipality_id, person_id, until_at, reason, blocked_by, blocked_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (municipality_id, person_id) do update
             set until_at = excluded.until_at, reason = excluded.reason, blocked_by = excluded.blocked_by,
                 blocked_at = excluded.blocked_at
             where blocks.until_at <> excluded.until_at or blocks.reason <> excluded.reason",
            params![town, block.person, block.until_at, block.reason, may.officer, now],
        )
        .await?;
    Ok(rows > 0)
}

/// False when there was none.
pub async fn delete_block(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayBlock, person: PersonId) -> Result<bool> {
    let sql = "delete from blocks where municipality_id = $1 and person_id = $2";
    Ok(tx.run(sql, params![town, person]).await? > 0)
}

/// A block of an address alone is that of who signs in with it.
pub async fn merge_block(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into blocks (municipality_id, person_id, until_at, reason, blocked_by, blocked_at)
         select municipality_id, cast($3 as bigint), until_at, reason, blocked_by, blocked_at from blocks
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run("delete from blocks where municipality_id = $1 and person_id = $2", params![town, from]).await?;
    Ok(())
}
