//! Statements that close a question or hand it on: each holds the edition that was read, so that nobody is overtaken
//! unseen.

use crate::{
    questions::{policy::MayHandle, wording::Words},
    vocabulary::{ContactId, MunicipalityId, QuestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// A question as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Read {
    pub id: QuestionId,
    pub edition: i64,
}

/// False when somebody else was first.
pub async fn answer_question(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayHandle,
    (read, now): (Read, Moment),
    answer: &Words,
) -> Result<bool> {
    let rows = tx
        .run(
            "update asked_questions set answer = $4, closed_at = $5, closed_by = $6, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $3 and closed_at is null",
            params![town, read.id, read.edition, answer.as_str(), now, may.officer],
        )
        .await?;
    Ok(rows == 1)
}

/// The same without an answer.
pub async fn close_question(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayHandle,
    (read, now): (Read, Moment),
    reason: &Words,
) -> Result<bool> {
    let rows = tx
        .run(
            "update asked_questions set closed_reason = $4, closed_at = $5, closed_by = $6, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $3 and closed_at is null",
            params![town, read.id, read.edition, reason.as_str(), now, may.officer],
        )
        .await?;
    Ok(rows == 1)
}

/// To another contact, with what the colleague should know.
pub async fn hand_question_on(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayHandle,
    read: Read,
    (to, note): (ContactId, &Words),
) -> Result<bool> {
    let rows = tx
        .run(
            "update asked_questions set contact_id = $4, handed_by = $5, handed_note = $6, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $3 and closed_at is null",
            params![town, read.id, read.edition, to, may.officer, note.as_str()],
        )
        .await?;
    Ok(rows == 1)
}
