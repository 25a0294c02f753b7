//! Statements behind the officer's list of a call, and what she takes along of it.

use crate::{
    suggestions::{Status, responses::GivenResponse},
    vocabulary::{CallId, MunicipalityId, Scope, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// So many rows are read at once.
pub const EXPORTED_AT_ONCE: usize = 500;

row! {
    /// A suggestion with all its columns.
    #[derive(Debug, Clone)]
    pub struct Exported {
        pub id: SuggestionId,
        pub theme: ThemeId,
        pub call_title: String,
        pub title: String,
        pub body: String,
        pub category: String,
        pub address: String,
        pub latitude: f64,
        pub longitude: f64,
        pub status: Status,
        pub created_at: Moment,
        pub author_name: Option<String>,
        pub votes: i64,
        pub votes_by_email: i64,
        pub votes_on_paper: i64,
        pub votes_before: i64,
        pub comments: i64,
        pub answers: i64,
        pub status_since: Option<Moment>,
        pub answered_at: Option<Moment>,
        pub answer: Option<String>,
        /// A colleague's name, or a service.
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
    }
}

/// The next ones behind `after`, of one call or of all, without what is hidden.
pub async fn list_exported(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (call, scope): (Option<CallId>, &Scope),
    after: SuggestionId,
) -> Result<Vec<Exported>> {
    tx.all(
        "select s.id, b.theme_id, c.title, s.title, s.body, s.category, s.address, s.latitude, s.longitude, s.status,
                s.created_at,
                p.display_name, s.vote_count, s.email_vote_count,
                (select cast(count(*) as bigint) from slip_votes v
                 where v.municipality_id = s.municipality_id and v.suggestion_id = s.id),
                s.votes_before, s.comment_count, s.answer_count,
                (select max(h.changed_at) from status_changes h
                 where h.municipality_id = s.municipality_id and h.suggestion_id = s.id),
                a.answered_at, a.body, coalesce(k.service, o.display_name), k.put_off_until
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects b on b.municipality_id = c.municipality_id and b.id = c.project_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         left join answers a on a.municipality_id = s.municipality_id and s.answer_count > 0 and a.id = (
           select max(n.id) from answers n where n.municipality_id = s.municipality_id and n.suggestion_id = s.id)
         left join cases k on k.municipality_id = s.municipality_id and k.kind = 'suggestion' and k.thing_id = s.id
         left join people o on o.municipality_id = s.municipality_id and o.id = k.keeper_id
         where s.municipality_id = $1 and s.id > $2 and s.hidden_at is null and s.call_id = coalesce($3, s.call_id)
               and ($4 = '*' or replace($4, ',' || cast(b.theme_id as text) || ',', '') <> $4)
         order by s.id
         limit 500",
        params![town, after, call, scope.word()],
    )
    .await
}

/// What was given to a call's own questions with the suggestions in (`after`, `last`].
pub async fn list_exported_responses(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: CallId,
    (after, last): (SuggestionId, SuggestionId),
) -> Result<Vec<(SuggestionId, GivenResponse)>> {
    let rows: Vec<(SuggestionId, String, String)> = tx
        .all(
            "select suggestion_id, question_key, response from responses
             where municipality_id = $1 and call_id = $2 and suggestion_id > $3 and suggestion_id <= $4
             order by suggestion_id, question_key",
            params![town, call, after, last],
        )
        .await?;
    let given = |(id, question, response)| (id, GivenResponse { question, response });
    Ok(rows.into_iter().map(given).collect())
}

row! {
    /// What somebody wrote under a suggestion: a comment, or an officer's answer.
    #[derive(Debug, Clone)]
    pub struct ExportedWords {
        pub id: i64,
        pub suggestion: SuggestionId,
        pub theme: ThemeId,
        pub title: String,
        pub call_title: String,
        pub name: Option<String>,
        pub body: String,
        pub at: Moment,
    }
}

/// Comments that can be read, behind `after`.
pub async fn list_exported_comments(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    after: i64,
) -> Result<Vec<ExportedWords>> {
    tx.all(
        "select m.id, s.id, b.theme_id, s.title, c.title, p.display_name, m.body, m.created_at
         from comments m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects b on b.municipality_id = c.municipality_id and b.id = c.project_id
         join people p on p.municipality_id = m.municipality_id and p.id = m.person_id
         where m.municipality_id = $1 and m.id > $2 and m.hidden_at is null and m.deleted_at is null
               and s.hidden_at is null and ($3 = '*' or replace($3, ',' || cast(b.theme_id as text) || ',', '') <> $3)
         order by m.id
         limit 500",
        params![town, after, scope.word()],
    )
    .await
}

/// Answers, behind `after`.
pub async fn list_exported_answers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    after: i64,
) -> Result<Vec<ExportedWords>> {
    tx.all(
        "select a.id, s.id, b.theme_id, s.title, c.title, t.name, a.body, a.answered_at
         from answers a
         join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects b on b.municipality_id = c.municipality_id and b.id = c.project_id
         join contacts t on t.municipality_id = a.municipality_id and t.id = a.contact_id
         where a.municipality_id = $1 and a.id > $2 and s.hidden_at is null
               and ($3 = '*' or replace($3, ',' || cast(b.theme_id as text) || ',', '') <> $3)
         order by a.id
         limit 500",
        params![town, after, scope.word()],
    )
    .await
}
