//! Statements on `frequent_questions`.

use crate::{
    questions::{FrequentQuestion, policy::MayHandle},
    vocabulary::{MunicipalityId, QuestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// Those about one page, the newest first; one more than a page shows tells that there are others.
pub async fn list_frequent_about(tx: &mut Tx<'_>, town: MunicipalityId, about: &str) -> Result<Vec<FrequentQuestion>> {
    tx.all(
        "select id, about, question, answer, published_at, edition from frequent_questions
         where municipality_id = $1 and about = $2 order by published_at desc, id desc limit 50",
        params![town, about],
    )
    .await
}

/// All of them, the newest first.
pub async fn list_frequent(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<FrequentQuestion>> {
    tx.all(
        "select id, about, question, answer, published_at, edition from frequent_questions
         where municipality_id = $1 order by published_at desc, id desc limit 1000",
        params![town],
    )
    .await
}

pub async fn find_frequent(tx: &mut Tx<'_>, town: MunicipalityId, id: QuestionId) -> Result<Option<FrequentQuestion>> {
    tx.maybe(
        "select id, about, question, answer, published_at, edition from frequent_questions
         where municipality_id = $1 and id = $2",
        params![town, id],
    )
    .await
}

/// False when it is there already.
pub async fn insert_frequent(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayHandle,
    new: &FrequentQuestion,
) -> Result<bool> {
    let rows = tx
        .run(
            "insert into frequent_questions (municipality_id, id, about, question, answer, published_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (municipality_id, id) do nothing",
            params![town, new.id, new.about, new.question, new.answer, new.published_at],
        )
        .await?;
    Ok(rows == 1)
}

/// Other words; false when it is no longer the edition it says.
pub async fn update_frequent(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayHandle,
    new: &FrequentQuestion,
) -> Result<bool> {
    let rows = tx
        .run(
            "update frequent_questions set question = $3, answer = $4, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $5",
            params![town, new.id, new.question, new.answer, new.edition],
        )
        .await?;
    Ok(rows == 1)
}

/// False when it was not there.
pub async fn delete_frequent(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayHandle, id: QuestionId) -> Result<bool> {
    let sql = "delete from frequent_questions where municipality_id = $1 and id = $2";
    Ok(tx.run(sql, params![town, id]).await? == 1)
}

/// For the demo: what was published before.
pub async fn insert_frequent_of_before(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, about, at): (QuestionId, &str, Moment),
    (question, answer): (&str, &str),
) -> Result<()> {
    tx.run(
        "insert into frequent_questions (municipality_id, id, about, question, answer, published_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![town, id, about, question, answer, at],
    )
    .await?;
    Ok(())
}
