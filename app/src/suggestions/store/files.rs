//! Statements on `response_files`.

use crate::{
    calls::{FileKind, GivenFile},
    suggestions::{file::Filed, policy::MayReadFile},
    vocabulary::{FileId, MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

pub async fn insert_file(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (of, question): (SuggestionId, &str),
    file: &GivenFile,
    content: &[u8],
) -> Result<()> {
    tx.run(
        "insert into response_files (municipality_id, id, suggestion_id, question_key, kind, byte_count, content)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![town, file.id, of, question, file.kind, file.bytes, content],
    )
    .await?;
    Ok(())
}

pub async fn delete_file(tx: &mut Tx<'_>, town: MunicipalityId, (of, question): (SuggestionId, &str)) -> Result<()> {
    let sql = "delete from response_files where municipality_id = $1 and suggestion_id = $2 and question_key = $3";
    tx.run(sql, params![town, of, question]).await?;
    Ok(())
}

/// The files of a suggestion, or of the draft that will become it, each with the key of its question.
pub async fn list_files(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId) -> Result<Vec<(String, GivenFile)>> {
    let rows: Vec<(String, FileId, FileKind, i64)> = tx
        .all(
            "select question_key, id, kind, byte_count from response_files
             where municipality_id = $1 and suggestion_id = $2 order by question_key",
            params![town, of],
        )
        .await?;
    Ok(rows.into_iter().map(|(question, id, kind, bytes)| (question, GivenFile { id, kind, bytes })).collect())
}

/// The files that wait for a suggestion and are others than those it has.
pub async fn list_other_files(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (waiting, of): (SuggestionId, SuggestionId),
) -> Result<Vec<(String, GivenFile)>> {
    let rows: Vec<(String, FileId, FileKind, i64)> = tx
        .all(
            "select f.question_key, f.id, f.kind, f.byte_count from response_files f
             left join response_files o
               on o.municipality_id = f.municipality_id and o.suggestion_id = $3 and o.question_key = f.question_key
             where f.municipality_id = $1 and f.suggestion_id = $2 and (o.id is null or o.content <> f.content)
             order by f.question_key",
            params![town, waiting, of],
        )
        .await?;
    Ok(rows.into_iter().map(|(question, id, kind, bytes)| (question, GivenFile { id, kind, bytes })).collect())
}

/// The file of a question, unless it is this one.
pub async fn delete_other_file(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (of, question): (SuggestionId, &str),
    kept: Option<FileId>,
) -> Result<()> {
    tx.run(
        "delete from response_files
         where municipality_id = $1 and suggestion_id = $2 and question_key = $3
           and (cast($4 as bigint) is null or id <> cast($4 as bigint))",
        params![town, of, question, kept],
    )
    .await?;
    Ok(())
}

/// To the suggestion it waited for.
pub async fn move_file(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (waiting, of): (SuggestionId, SuggestionId),
    id: FileId,
    now: Moment,
) -> Result<()> {
    tx.run(
        "update response_files set suggestion_id = $3, sent_at = $5
         where municipality_id = $1 and suggestion_id = $2 and id = $4",
        params![town, waiting, of, id, now],
    )
    .await?;
    Ok(())
}

/// With the suggestion they belong to; what its questions do not ask any more goes.
pub async fn send_files(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId, now: Moment) -> Result<()> {
    tx.run(
        "update response_files set sent_at = $3
         where municipality_id = $1 and suggestion_id = $2 and sent_at is null and exists
             (select 1 from responses r
              where r.municipality_id = $1 and r.suggestion_id = $2 and r.question_key = response_files.question_key)",
        params![town, of, now],
    )
    .await?;
    let sql = "delete from response_files where municipality_id = $1 and suggestion_id = $2 and sent_at is null";
    tx.run(sql, params![town, of]).await?;
    Ok(())
}

/// Of a suggestion that is hidden neither author nor readers are known.
pub async fn find_filed(tx: &mut Tx<'_>, town: MunicipalityId, id: FileId) -> Result<Option<Filed>> {
    tx.maybe(
        "select f.suggestion_id, f.kind, f.sent_at is not null, s.person_id, a.theme_id, q.shown_to
         from response_files f
         left join suggestions s
           on s.municipality_id = f.municipality_id and s.id = f.suggestion_id and s.hidden_at is null
         left join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         left join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         left join call_questions q
           on q.municipality_id = s.municipality_id and q.key = f.question_key
           and q.call_id = coalesce((select r.call_id from responses r
                                     where r.municipality_id = s.municipality_id and r.suggestion_id = s.id
                                       and r.question_key = f.question_key), s.call_id)
         where f.municipality_id = $1 and f.id = $2",
        params![town, id],
    )
    .await
}

pub async fn load_file_content(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayReadFile) -> Result<Vec<u8>> {
    let sql = "select content from response_files where municipality_id = $1 and id = $2";
    Ok(tx.one::<(Vec<u8>,)>(sql, params![town, may.file]).await?.0)
}

/// Sweeps files that were not sent and whose draft is gone.
pub async fn delete_left_files(tx: &mut Tx<'_>) -> Result<u64> {
    tx.run(
        "delete from response_files
         where sent_at is null and not exists
             (select 1 from drafts d
              where d.municipality_id = response_files.municipality_id
                and d.suggestion_id = response_files.suggestion_id and d.sent_at is null)",
        &[],
    )
    .await
}
