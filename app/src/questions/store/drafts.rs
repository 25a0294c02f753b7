//! Statements on `question_drafts`: what somebody asked before it is known that an answer can reach her.

use crate::vocabulary::{ContactId, MailingId, MunicipalityId, QuestionId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A question that was filled in and waits.
    #[derive(Debug, Clone)]
    pub struct QuestionDraft {
        pub id: QuestionId,
        pub name: String,
        pub body: String,
        pub about: String,
        pub contact: Option<ContactId>,
        pub mailing: Option<MailingId>,
    }
}

/// Keeps it with a browser; false when the id is another browser's.
pub async fn save_question_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    holder: &[u8],
    draft: &QuestionDraft,
    now: Moment,
) -> Result<bool> {
    let rows = tx
        .run(
            "insert into question_drafts (municipality_id, id, holder_hash, name, body, about, contact_id, saved_at,
                                          mailing_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (municipality_id, id)
             do update set name = excluded.name, body = excluded.body, about = excluded.about,
                           contact_id = excluded.contact_id, saved_at = excluded.saved_at,
                           mailing_id = excluded.mailing_id
             where question_drafts.holder_hash = excluded.holder_hash",
            params![town, draft.id, holder, draft.name, draft.body, draft.about, draft.contact, now, draft.mailing],
        )
        .await?;
    Ok(rows == 1)
}

/// By the id alone: the press that names it was kept with the browser, and is proof enough.
pub async fn find_question_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: QuestionId,
    since: Moment,
) -> Result<Option<QuestionDraft>> {
    tx.maybe(
        "select id, name, body, about, contact_id, mailing_id from question_drafts
         where municipality_id = $1 and id = $2 and saved_at >= $3",
        params![town, id, since],
    )
    .await
}

/// The same for the browser that filled it in.
pub async fn find_question_draft_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, holder): (QuestionId, &[u8]),
    since: Moment,
) -> Result<Option<QuestionDraft>> {
    tx.maybe(
        "select id, name, body, about, contact_id, mailing_id from question_drafts
         where municipality_id = $1 and id = $2 and holder_hash = $3 and saved_at >= $4",
        params![town, id, holder, since],
    )
    .await
}

pub async fn delete_question_draft(tx: &mut Tx<'_>, town: MunicipalityId, id: QuestionId) -> Result<()> {
    tx.run("delete from question_drafts where municipality_id = $1 and id = $2", params![town, id]).await?;
    Ok(())
}

pub async fn delete_question_drafts_of(tx: &mut Tx<'_>, town: MunicipalityId, holder: &[u8]) -> Result<()> {
    tx.run("delete from question_drafts where municipality_id = $1 and holder_hash = $2", params![town, holder])
        .await?;
    Ok(())
}

/// Sweeps what nobody came back for.
pub async fn delete_old_question_drafts(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from question_drafts where saved_at < $1", params![before]).await
}
