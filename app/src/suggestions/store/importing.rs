//! Statements that bring suggestions over from another platform, and keep where each came from.

use super::writing::{index, insert_once, unindex};
use crate::{
    suggestions::{NewSuggestion, Status},
    vocabulary::{AnswerId, CallId, MunicipalityId, SuggestionId},
};
use kit::{
    db::{Result, Tx},
    params, row,
};

row! {
    /// What is known of a suggestion that was brought over before.
    #[derive(Debug, Clone)]
    pub struct ImportRow {
        pub external_id: String,
        pub suggestion: SuggestionId,
        pub fingerprint: String,
        pub status: Status,
        pub answer: Option<AnswerId>,
    }
}

/// Everything a source brought to a call before.
pub async fn list_imports(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId, source: &str) -> Result<Vec<ImportRow>> {
    tx.all(
        "select external_id, suggestion_id, fingerprint, status, answer_id from imported_suggestions
         where municipality_id = $1 and call_id = $2 and source = $3",
        params![town, call, source],
    )
    .await
}

/// Where a suggestion came from, and what it was there.
pub struct NewImport<'a> {
    pub call: CallId,
    pub source: &'a str,
    pub external_id: &'a str,
    pub suggestion: SuggestionId,
    pub fingerprint: &'a str,
    pub status: Status,
    pub answer: Option<AnswerId>,
}

pub async fn insert_import(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewImport<'_>) -> Result<()> {
    tx.run(
        "insert into imported_suggestions (municipality_id, call_id, source, external_id, suggestion_id, fingerprint,
                                           status, answer_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![town, new.call, new.source, new.external_id, new.suggestion, new.fingerprint, new.status, new.answer],
    )
    .await?;
    Ok(())
}

pub async fn update_import(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewImport<'_>) -> Result<()> {
    tx.run(
        "update imported_suggestions set fingerprint = $5, status = $6, answer_id = $7
         where municipality_id = $1 and call_id = $2 and source = $3 and external_id = $4",
        params![town, new.call, new.source, new.external_id, new.fingerprint, new.status, new.answer],
    )
    .await?;
    Ok(())
}

/// Adds a suggestion of another platform and makes it findable; false when its id is taken. Its call counts a whole
/// batch at once.
pub async fn insert_imported_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    new: &NewSuggestion<'_>,
    votes_before: i64,
) -> Result<bool> {
    insert_once(tx, town, new, votes_before).await
}

/// Takes over what became different on the other platform. Author, moment and status stay, and so does the call it was
/// moved to; votes from before count where it was merged into.
pub async fn update_imported_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    new: &NewSuggestion<'_>,
    votes_before: i64,
) -> Result<()> {
    let (call,): (CallId,) = tx
        .one(
            "update suggestions set category = case when call_id = $11 then $3 else category end, title = $4, body = $5,
                                    latitude = $6, longitude = $7, address = $8,
                                    illustration = case when call_id = $11 then $9 else illustration end,
                                    votes_before = case
                                      when exists (select 1 from merges m
                                                   where m.municipality_id = $1 and m.suggestion_id = $2)
                                      then votes_before
                                      else $10 + (select cast(coalesce(sum(m.votes_before), 0) as bigint) from merges m
                                                  where m.municipality_id = $1 and m.kept_id = $2)
                                    end
             where municipality_id = $1 and id = $2
             returning call_id",
            params![
                town,
                new.id,
                new.category,
                new.title,
                new.body,
                new.latitude,
                new.longitude,
                new.address,
                new.illustration,
                votes_before,
                new.call
            ],
        )
        .await?;
    unindex(tx, new.id).await?;
    index(tx, &NewSuggestion { call, ..*new }).await
}

pub async fn update_answer(tx: &mut Tx<'_>, town: MunicipalityId, id: AnswerId, body: &str) -> Result<()> {
    tx.run("update answers set body = $3 where municipality_id = $1 and id = $2", params![town, id, body]).await?;
    Ok(())
}
