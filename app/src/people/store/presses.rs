//! Statements on what waits for a sign-in: `presses`, `sign_ins`; and on `ties`.

use crate::{
    people::TieKind,
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A press that waits, and the page it came from.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub press: String,
        pub return_to: String,
    }
}

/// Keeps a press; a later one of the same browser takes its place.
pub async fn save_press(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    browser: &[u8],
    waiting: &Waiting,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into presses (municipality_id, browser_hash, press, return_to, created_at) values ($1, $2, $3, $4, $5)
         on conflict (municipality_id, browser_hash)
         do update set press = excluded.press, return_to = excluded.return_to, created_at = excluded.created_at",
        params![town, browser, waiting.press, waiting.return_to, now],
    )
    .await?;
    Ok(())
}

pub async fn find_press(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    browser: &[u8],
    since: Moment,
) -> Result<Option<Waiting>> {
    tx.maybe(
        "select press, return_to from presses where municipality_id = $1 and browser_hash = $2 and created_at >= $3",
        params![town, browser, since],
    )
    .await
}

/// Takes a press away: it is done once.
pub async fn take_press(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    browser: &[u8],
    since: Moment,
) -> Result<Option<Waiting>> {
    tx.maybe(
        "delete from presses where municipality_id = $1 and browser_hash = $2 and created_at >= $3
         returning press, return_to",
        params![town, browser, since],
    )
    .await
}

/// Sweeps what nobody came back for.
pub async fn delete_old_presses(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    let presses = tx.run("delete from presses where created_at < $1", params![before]).await?;
    let sign_ins = tx.run("delete from sign_ins where created_at < $1", params![before]).await?;
    Ok(presses + sign_ins)
}

row! {
    /// A sign-in under way at the provider.
    #[derive(Debug, Clone)]
    pub struct SignIn {
        pub browser_hash: Vec<u8>,
        pub nonce: String,
        pub pkce_verifier: String,
        pub return_to: String,
        pub created_at: Moment,
    }
}

pub async fn insert_sign_in(tx: &mut Tx<'_>, town: MunicipalityId, state_hash: &[u8], sign_in: &SignIn) -> Result<()> {
    tx.run(
        "insert into sign_ins (municipality_id, state_hash, browser_hash, nonce, pkce_verifier, return_to, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![
            town,
            state_hash,
            sign_in.browser_hash,
            sign_in.nonce,
            sign_in.pkce_verifier,
            sign_in.return_to,
            sign_in.created_at
        ],
    )
    .await?;
    Ok(())
}

pub async fn find_sign_in(tx: &mut Tx<'_>, town: MunicipalityId, state_hash: &[u8]) -> Result<Option<SignIn>> {
    tx.maybe(
        "select browser_hash, nonce, pkce_verifier, return_to, created_at from sign_ins
         where municipality_id = $1 and state_hash = $2",
        params![town, state_hash],
    )
    .await
}

/// Takes a sign-in away: its answer is good once. False when another answer was first.
pub async fn take_sign_in(tx: &mut Tx<'_>, town: MunicipalityId, state_hash: &[u8]) -> Result<bool> {
    let sql = "delete from sign_ins where municipality_id = $1 and state_hash = $2";
    Ok(tx.run(sql, params![town, state_hash]).await? == 1)
}

pub async fn list_ties(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<TieKind>> {
    let sql = "select kind from ties where municipality_id = $1 and person_id = $2 order by kind";
    Ok(tx.all::<(TieKind,)>(sql, params![town, person]).await?.into_iter().map(|row| row.0).collect())
}

pub async fn insert_tie(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    kind: TieKind,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into ties (municipality_id, person_id, kind, stated_at) values ($1, $2, $3, $4)
         on conflict (municipality_id, person_id, kind) do update set stated_at = excluded.stated_at",
        params![town, person, kind, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_tie(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, kind: TieKind) -> Result<()> {
    tx.run("delete from ties where municipality_id = $1 and person_id = $2 and kind = $3", params![town, person, kind])
        .await?;
    Ok(())
}
