//! What this slice keeps of one person: hers to have in a file, and gone when she deletes her account. What was
//! published stays, since nothing of her is in it.

use super::store;
use crate::{
    cx::Cx,
    people::{self, leave::MayLeave},
    refusal::Result,
    vocabulary::PersonId,
};
use kit::{clock::Moment, db::Tx};
use serde_json::{Value, json};

pub async fn leave(cx: &Cx, tx: &mut Tx<'_>, may: &MayLeave) -> Result<()> {
    let town = cx.municipality();
    store::delete_questions_of(tx, town, may.person).await?;
    if let Some(browser) = &cx.browser {
        store::delete_question_drafts_of(tx, town, &people::press::browser_hash(browser)).await?;
    }
    Ok(())
}

/// Everything she asked, as JSON.
pub async fn load_data(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_questions(tx, cx.municipality(), person).await?;
    let question = |row: super::MyQuestion| {
        json!({
            "number": row.id.to_string(),
            "name": row.name,
            "question": row.body,
            "about": row.about_title,
            "asked_at": row.asked_at.rfc3339(),
            "closed_at": row.closed_at.map(Moment::rfc3339),
            "answer": row.answer,
            "closed_because": row.closed_reason,
        })
    };
    Ok(rows.into_iter().map(question).collect())
}
