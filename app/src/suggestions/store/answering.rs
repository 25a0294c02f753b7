//! Statements behind the officer's answer: what waits, and whether somebody else was first.

use crate::{
    suggestions::Status,
    vocabulary::{AnswerId, CallId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// So many on one page of the inbox.
pub const WAITING_AT_ONCE: usize = 50;

row! {
    /// A suggestion nobody answered yet.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub id: SuggestionId,
        pub call: CallId,
        pub call_title: String,
        pub title: String,
        pub address: String,
        pub author: PersonId,
        pub author_name: Option<String>,
        pub created_at: Moment,
        pub votes: i64,
    }
}

/// The oldest that wait, behind `after`, one more than a page holds; of one call only when it is named.
pub async fn list_waiting(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: Option<CallId>,
    after: SuggestionId,
) -> Result<Vec<Waiting>> {
    tx.all(
        "select s.id, s.call_id, c.title, s.title, s.address, s.person_id, p.display_name, s.created_at, s.vote_count
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where s.municipality_id = $1 and s.id > $2 and s.hidden_at is null and s.answer_count = 0
               and s.status in ('submitted', 'under_review') and s.call_id = coalesce($3, s.call_id)
         order by s.id
         limit 51",
        params![town, after, call],
    )
    .await
}

/// How many wait, in all or of one call.
pub async fn count_waiting(tx: &mut Tx<'_>, town: MunicipalityId, call: Option<CallId>) -> Result<i64> {
    let sql = "select count(*) from suggestions
               where municipality_id = $1 and hidden_at is null and answer_count = 0
                     and status in ('submitted', 'under_review') and call_id = coalesce($2, call_id)";
    Ok(tx.one::<(i64,)>(sql, params![town, call]).await?.0)
}

/// Whether this answer is there: its form was sent before.
pub async fn has_answer(tx: &mut Tx<'_>, town: MunicipalityId, id: AnswerId) -> Result<bool> {
    let sql = "select id from answers where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(AnswerId,)>(sql, params![town, id]).await?.is_some())
}

row! {
    /// What an officer saw when she began to write.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Answered {
        pub answers: i64,
        pub status: Status,
        pub changed_at: Option<Moment>,
    }
}

pub async fn load_answered(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Answered> {
    tx.one(
        "select s.answer_count, s.status,
                (select max(c.changed_at) from status_changes c
                 where c.municipality_id = s.municipality_id and c.suggestion_id = s.id)
         from suggestions s where s.municipality_id = $1 and s.id = $2",
        params![town, id],
    )
    .await
}
