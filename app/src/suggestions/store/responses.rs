//! Statements on `responses`.

use crate::{
    suggestions::responses::GivenResponse,
    vocabulary::{CallId, MunicipalityId, SuggestionId},
};
use kit::{
    db::{Result, Tx},
    params,
};

/// To questions that are still there and asked. Whoever changes those holds the call, as a new suggestion does.
pub async fn insert_responses(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (call, suggestion): (CallId, SuggestionId),
    given: &[GivenResponse],
) -> Result<()> {
    for GivenResponse { question, response } in given {
        tx.run(
            "insert into responses (municipality_id, suggestion_id, call_id, question_key, response)
             select municipality_id, $3, call_id, key, $5 from call_questions
             where municipality_id = $1 and call_id = $2 and key = $4 and retired_at is null
             on conflict (municipality_id, suggestion_id, question_key) do nothing",
            params![town, call, suggestion, question, response],
        )
        .await?;
    }
    Ok(())
}

pub async fn delete_response(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (of, question): (SuggestionId, &str),
) -> Result<()> {
    let sql = "delete from responses where municipality_id = $1 and suggestion_id = $2 and question_key = $3";
    tx.run(sql, params![town, of, question]).await?;
    Ok(())
}

/// To the questions of the call it is in.
pub async fn list_responses(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<GivenResponse>> {
    tx.all(
        "select question_key, response from responses
         where municipality_id = $1 and suggestion_id = $2 and call_id = (
           select call_id from suggestions where municipality_id = $1 and id = $2)
         order by question_key",
        params![town, suggestion],
    )
    .await
}

/// To the questions of calls it was in before it was moved.
pub async fn list_responses_elsewhere(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<(CallId, String, String)>> {
    tx.all(
        "select call_id, question_key, response from responses
         where municipality_id = $1 and suggestion_id = $2 and call_id <> (
           select call_id from suggestions where municipality_id = $1 and id = $2)
         order by call_id, question_key",
        params![town, suggestion],
    )
    .await
}

/// The keys of the questions of a call that have responses.
pub async fn list_used_questions(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<String>> {
    let sql = "select distinct question_key from responses where municipality_id = $1 and call_id = $2";
    Ok(tx.all::<(String,)>(sql, params![town, call]).await?.into_iter().map(|row| row.0).collect())
}
