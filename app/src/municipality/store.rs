//! Every statement on `program`, `municipalities`, `hosts` and `base_maps`.

use crate::vocabulary::MunicipalityId;
use kit::{
    db::{Result, Tx},
    params, row,
};

row! {
    pub struct MunicipalityRow {
        pub id: MunicipalityId,
        pub slug: String,
        pub name: String,
        pub base_url: String,
        pub settings: String,
        pub subject_key: Vec<u8>,
    }
}

pub async fn list(tx: &mut Tx<'_>) -> Result<Vec<MunicipalityRow>> {
    tx.all(
        "select municipality_id, slug, name, base_url, settings, subject_key
         from municipalities order by municipality_id",
        &[],
    )
    .await
}

pub async fn list_hosts(tx: &mut Tx<'_>) -> Result<Vec<(String, MunicipalityId)>> {
    tx.all("select host, municipality_id from hosts order by host", &[]).await
}

/// Adds a municipality; its id is the next number.
pub async fn insert(tx: &mut Tx<'_>, row: &MunicipalityRow) -> Result<()> {
    tx.run(
        "insert into municipalities (municipality_id, slug, name, base_url, settings, subject_key)
         values ($1, $2, $3, $4, $5, $6)",
        params![row.id, row.slug, row.name, row.base_url, row.settings, row.subject_key],
    )
    .await?;
    Ok(())
}

pub async fn next_id(tx: &mut Tx<'_>) -> Result<MunicipalityId> {
    let (last,) = tx.one::<(Option<i64>,)>("select max(municipality_id) from municipalities", &[]).await?;
    Ok(MunicipalityId(last.unwrap_or(0) + 1))
}

pub async fn update_base_url(tx: &mut Tx<'_>, id: MunicipalityId, base_url: &str) -> Result<u64> {
    tx.run("update municipalities set base_url = $2 where municipality_id = $1", params![id, base_url]).await
}

pub async fn update_settings(tx: &mut Tx<'_>, id: MunicipalityId, name: &str, settings: &str) -> Result<u64> {
    tx.run("update municipalities set name = $2, settings = $3 where municipality_id = $1", params![id, name, settings])
        .await
}

/// Lets nobody else hold the same municipality before this transaction ends: whoever looks which names are free.
pub async fn hold(tx: &mut Tx<'_>, id: MunicipalityId) -> Result<()> {
    tx.run("update municipalities set name = name where municipality_id = $1", params![id]).await?;
    Ok(())
}

pub async fn load_settings(tx: &mut Tx<'_>, id: MunicipalityId) -> Result<String> {
    let sql = "select settings from municipalities where municipality_id = $1";
    Ok(tx.one::<(String,)>(sql, params![id]).await?.0)
}

/// How many rows: none when the settings are no longer what they were.
pub async fn replace_settings(tx: &mut Tx<'_>, id: MunicipalityId, before: &str, after: &str) -> Result<u64> {
    let sql = "update municipalities set settings = $3 where municipality_id = $1 and settings = $2";
    tx.run(sql, params![id, before, after]).await
}

pub async fn insert_host(tx: &mut Tx<'_>, id: MunicipalityId, host: &str) -> Result<()> {
    tx.run(
        "insert into hosts (host, municipality_id) values ($2, $1) on conflict (host) do nothing",
        params![id, host],
    )
    .await?;
    Ok(())
}

/// The fingerprint of the secret key this database was first opened with.
pub async fn find_key_fingerprint(tx: &mut Tx<'_>) -> Result<Option<String>> {
    Ok(tx.maybe::<(String,)>("select key_fingerprint from program where id = 1", &[]).await?.map(|row| row.0))
}

pub async fn insert_key_fingerprint(tx: &mut Tx<'_>, fingerprint: &str) -> Result<()> {
    tx.run(
        "insert into program (id, key_fingerprint) values (1, $1) on conflict (id) do nothing",
        params![fingerprint],
    )
    .await?;
    Ok(())
}

pub async fn save_base_map(tx: &mut Tx<'_>, id: MunicipalityId, geojson: &str) -> Result<()> {
    tx.run(
        "insert into base_maps (municipality_id, geojson) values ($1, $2)
         on conflict (municipality_id) do update set geojson = excluded.geojson",
        params![id, geojson],
    )
    .await?;
    Ok(())
}

pub async fn find_base_map(tx: &mut Tx<'_>, id: MunicipalityId) -> Result<Option<String>> {
    let row = tx.maybe::<(String,)>("select geojson from base_maps where municipality_id = $1", params![id]).await?;
    Ok(row.map(|row| row.0))
}
