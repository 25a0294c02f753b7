//! Statements on `call_questions`.

use crate::{
    calls::{
        Question,
        question::{Condition, QuestionKind, ShownTo},
    },
    editing::MayEdit,
    vocabulary::{CallId, MunicipalityId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    struct QuestionRow {
        call: CallId,
        key: String,
        kind: QuestionKind,
        label: String,
        help: String,
        unit: String,
        options: String,
        is_required: bool,
        shown_to: ShownTo,
        depends_on: Option<String>,
        depends_response: Option<String>,
        retired_at: Option<Moment>,
    }
}

impl From<QuestionRow> for Question {
    fn from(row: QuestionRow) -> Question {
        let condition = row.depends_on.zip(row.depends_response);
        Question {
            key: row.key,
            kind: row.kind,
            label: row.label,
            help: row.help,
            unit: row.unit,
            options: row.options.lines().map(str::to_owned).collect(),
            is_required: row.is_required,
            shown_to: row.shown_to,
            condition: condition.map(|(question, response)| Condition { question, response }),
            retired_at: row.retired_at,
        }
    }
}

/// Every question of a call, also those that are not asked any more: responses speak of them.
pub async fn list_questions(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<Question>> {
    let rows: Vec<QuestionRow> = tx
        .all(
            "select call_id, key, kind, label, help, unit, options, is_required, shown_to, depends_on, depends_response,
                    retired_at
             from call_questions where municipality_id = $1 and call_id = $2 order by position, key",
            params![town, call],
        )
        .await?;
    Ok(rows.into_iter().map(Question::from).collect())
}

/// What all calls ask now, each question with its call.
pub async fn list_asked_questions(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<(CallId, Question)>> {
    let rows: Vec<QuestionRow> = tx
        .all(
            "select call_id, key, kind, label, help, unit, options, is_required, shown_to, depends_on, depends_response,
                    retired_at
             from call_questions where municipality_id = $1 and retired_at is null order by call_id, position, key",
            params![town],
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.call, Question::from(row))).collect())
}

/// Until the transaction ends nothing else writes to the call, and nobody adds a suggestion to it.
pub async fn hold_call(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<()> {
    tx.run("update calls set edition = edition where municipality_id = $1 and id = $2", params![town, call]).await?;
    Ok(())
}

/// The questions of a call that is held, in place of those it had: by who may, and as a new edition.
pub async fn save_questions(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (call, before): (CallId, &[Question]),
    questions: &[Question],
) -> Result<()> {
    for gone in before.iter().filter(|known| questions.iter().all(|question| question.key != known.key)) {
        let sql = "delete from call_questions where municipality_id = $1 and call_id = $2 and key = $3";
        tx.run(sql, params![town, call, gone.key]).await?;
    }
    for (position, question) in (0_i64..).zip(questions) {
        save_question(tx, town, call, (position, question)).await?;
    }
    tx.run("update calls set edition = edition + 1 where municipality_id = $1 and id = $2", params![town, call])
        .await?;
    Ok(())
}

pub async fn save_question(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: CallId,
    (position, question): (i64, &Question),
) -> Result<()> {
    let options = question.options.join("\n");
    let condition = question.condition.as_ref();
    tx.run(
        "insert into call_questions (municipality_id, call_id, key, position, kind, label, help, unit, options,
                                     is_required, shown_to, depends_on, depends_response, retired_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (municipality_id, call_id, key)
         do update set position = excluded.position, kind = excluded.kind, label = excluded.label, help = excluded.help,
                       unit = excluded.unit, options = excluded.options, is_required = excluded.is_required,
                       shown_to = excluded.shown_to, depends_on = excluded.depends_on,
                       depends_response = excluded.depends_response, retired_at = excluded.retired_at",
        params![
            town,
            call,
            question.key,
            position,
            question.kind,
            question.label,
            question.help,
            question.unit,
            options,
            question.is_required,
            question.shown_to,
            condition.map(|condition| condition.question.as_str()),
            condition.map(|condition| condition.response.as_str()),
            question.retired_at
        ],
    )
    .await?;
    Ok(())
}

/// With the call.
pub(super) async fn delete_questions(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<()> {
    tx.run("delete from call_questions where municipality_id = $1 and call_id = $2", params![town, call]).await?;
    Ok(())
}
