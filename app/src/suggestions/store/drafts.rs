//! Statements on `drafts`.

use crate::{
    suggestions::draft::Draft,
    vocabulary::{CallId, MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

pub async fn find_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, call): (&[u8], CallId),
    since: Moment,
) -> Result<Option<Draft>> {
    tx.maybe(
        "select suggestion_id, title, body, category, latitude, longitude, saved_at, sent_at, responses,
                address
         from drafts
         where municipality_id = $1 and holder_hash = $2 and call_id = $3 and saved_at >= $4",
        params![town, holder, call, since],
    )
    .await
}

/// Keeps a draft in place of the one before.
pub async fn save_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, call): (&[u8], CallId),
    draft: &Draft,
) -> Result<()> {
    tx.run(
        "insert into drafts (municipality_id, holder_hash, call_id, suggestion_id, title, body, category, latitude,
                             longitude, saved_at, sent_at, responses, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (municipality_id, holder_hash, call_id)
         do update set suggestion_id = excluded.suggestion_id, title = excluded.title, body = excluded.body,
                       category = excluded.category, latitude = excluded.latitude, longitude = excluded.longitude,
                       saved_at = excluded.saved_at, sent_at = excluded.sent_at,
                       responses = excluded.responses, address = excluded.address",
        params![
            town,
            holder,
            call,
            draft.suggestion,
            draft.title,
            draft.body,
            draft.category,
            draft.latitude,
            draft.longitude,
            draft.saved_at,
            draft.sent_at,
            draft.responses,
            draft.address
        ],
    )
    .await?;
    Ok(())
}

/// A draft that is there and was not sent gets a later moment, also within the same millisecond.
pub async fn touch_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, call): (&[u8], CallId),
    id: SuggestionId,
    now: Moment,
) -> Result<u64> {
    tx.run(
        "update drafts set saved_at = case when saved_at >= $5 then saved_at + 1 else $5 end
         where municipality_id = $1 and holder_hash = $2 and call_id = $3 and suggestion_id = $4 and sent_at is null",
        params![town, holder, call, id, now],
    )
    .await
}

/// Whether a browser holds the draft that will become this suggestion.
pub async fn is_held(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: SuggestionId,
    (holder, since): (&[u8], Moment),
) -> Result<bool> {
    let found: Option<(SuggestionId,)> = tx
        .maybe(
            "select suggestion_id from drafts
             where municipality_id = $1 and holder_hash = $2 and suggestion_id = $3 and saved_at >= $4
               and sent_at is null",
            params![town, holder, id, since],
        )
        .await?;
    Ok(found.is_some())
}

/// Claims the id of what a program sends under a key of its own; what was sent under it before keeps its id. Nothing
/// when that was something else.
pub async fn claim_id(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, call): (&[u8], CallId),
    (id, sent): (SuggestionId, &[u8]),
    now: Moment,
) -> Result<Option<SuggestionId>> {
    tx.run(
        "insert into drafts (municipality_id, holder_hash, call_id, suggestion_id, title, body, category, latitude,
                             longitude, saved_at, sent_at, sent_hash)
         values ($1, $2, $3, $4, '', '', '', null, null, $5, $5, $6)
         on conflict (municipality_id, holder_hash, call_id) do nothing",
        params![town, holder, call, id, now, sent],
    )
    .await?;
    let sql = "select suggestion_id from drafts
               where municipality_id = $1 and holder_hash = $2 and call_id = $3
                     and (sent_hash is null or sent_hash = $4)";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, holder, call, sent]).await?.map(|row| row.0))
}

pub async fn delete_draft(tx: &mut Tx<'_>, town: MunicipalityId, (holder, call): (&[u8], CallId)) -> Result<()> {
    let sql = "delete from drafts where municipality_id = $1 and holder_hash = $2 and call_id = $3";
    tx.run(sql, params![town, holder, call]).await?;
    Ok(())
}

/// Sweeps what nobody came back for, and what was sent.
pub async fn delete_old_drafts(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from drafts where saved_at < $1", params![before]).await
}
