//! Every statement on `short_links` and `short_link_visits`.

use super::{Channel, Code, ShortLink};
use crate::vocabulary::MunicipalityId;
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

pub async fn find_code(tx: &mut Tx<'_>, town: MunicipalityId, path: &str, channel: Channel) -> Result<Option<String>> {
    let sql = "select code from short_links where municipality_id = $1 and path = $2 and channel = $3";
    Ok(tx.maybe::<(String,)>(sql, params![town, path, channel]).await?.map(|row| row.0))
}

/// Where a code leads.
pub async fn find_path(tx: &mut Tx<'_>, town: MunicipalityId, code: &Code) -> Result<Option<String>> {
    let sql = "select path from short_links where municipality_id = $1 and code = $2";
    Ok(tx.maybe::<(String,)>(sql, params![town, code.as_str()]).await?.map(|row| row.0))
}

/// Does nothing when the code is taken, or when somebody else just made the link.
pub async fn insert_link(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    code: &Code,
    (path, channel): (&str, Channel),
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into short_links (municipality_id, code, path, channel, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        params![town, code.as_str(), path, channel, now],
    )
    .await?;
    Ok(())
}

/// The links of a municipality with what they brought, those of one thing together.
pub async fn list_links(tx: &mut Tx<'_>, town: MunicipalityId, since: &str) -> Result<Vec<ShortLink>> {
    tx.all(
        "select l.code, l.path, l.channel, cast(coalesce(sum(v.visits), 0) as bigint),
                cast(coalesce(sum(case when v.day >= $2 then v.visits else 0 end), 0) as bigint)
         from short_links l
         left join short_link_visits v on v.municipality_id = l.municipality_id and v.code = l.code
         where l.municipality_id = $1
         group by l.code, l.path, l.channel
         order by l.path, l.channel
         limit 1000",
        params![town, since],
    )
    .await
}

/// Adds visits that were counted in memory.
pub async fn add_visits(tx: &mut Tx<'_>, town: MunicipalityId, (code, day): (&str, &str), visits: i64) -> Result<()> {
    tx.run(
        "insert into short_link_visits (municipality_id, code, day, visits) values ($1, $2, $3, $4)
         on conflict (municipality_id, code, day) do update set visits = short_link_visits.visits + excluded.visits",
        params![town, code, day, visits],
    )
    .await?;
    Ok(())
}
