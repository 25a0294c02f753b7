//! Statements that add suggestions, answers and status changes, and the recount of what they keep.

use super::responses::insert_responses;
use crate::{
    calls,
    pictures::scene,
    suggestions::{NewSuggestion, Status, policy::MayAdd, typed::Checked},
    vocabulary::{AnswerId, ContactId, MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Engine, Result, Sql, Tx, dialect},
    params, row,
};

/// Adds what a person suggests, once however often it is sent.
pub async fn insert_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayAdd,
    (id, text): (SuggestionId, &Checked),
    now: Moment,
) -> Result<()> {
    let new = NewSuggestion {
        id,
        call: may.call,
        author: may.person,
        category: &text.category,
        title: text.title.as_str(),
        body: text.body.as_str(),
        latitude: text.place.latitude,
        longitude: text.place.longitude,
        address: &text.address,
        illustration: scene::kind_of(&text.category),
        status: Status::Submitted,
        created_at: now,
    };
    insert_suggestion_by_program(tx, town, &new).await?;
    insert_responses(tx, town, (may.call, id), &text.responses).await
}

/// Adds a suggestion, counts it in its call and makes it findable; the program vouches for its author.
pub async fn insert_suggestion_by_program(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    new: &NewSuggestion<'_>,
) -> Result<()> {
    if insert_once(tx, town, new, 0).await? {
        calls::store::add_suggestions(tx, town, new.call, 1).await?;
    }
    Ok(())
}

/// The row, and its words in the index; false when the id is taken. Who calls it counts it in its call.
pub(super) async fn insert_once(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    new: &NewSuggestion<'_>,
    votes_before: i64,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into suggestions (municipality_id, id, call_id, person_id, category, title, body, latitude, longitude,
                                      address, illustration, status, created_at, vote_count, email_vote_count,
                                      comment_count, answer_count, votes_before)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, 0, 0, 0, $14)
             on conflict (municipality_id, id) do nothing",
            params![
                town,
                new.id,
                new.call,
                new.author,
                new.category,
                new.title,
                new.body,
                new.latitude,
                new.longitude,
                new.address,
                new.illustration,
                new.status,
                new.created_at,
                votes_before
            ],
        )
        .await?;
    if inserted == 0 {
        return Ok(false);
    }
    index(tx, new).await?;
    Ok(true)
}

pub(super) async fn index(tx: &mut Tx<'_>, new: &NewSuggestion<'_>) -> Result<()> {
    let scope = dialect::search_scope(new.call.0);
    let (title, body) = (dialect::folded(new.title), dialect::folded(&format!("{} {}", new.body, new.address)));
    match tx.engine() {
        Engine::Sqlite => {
            let sql = Sql::sqlite("insert into suggestion_search (rowid, scope, title, body) values ($1, $2, $3, $4)");
            tx.run(sql, params![new.id, scope, title, body]).await?;
        }
        Engine::Postgres => {
            let sql = Sql::postgres(
                "insert into suggestion_search (rowid, words) values ($1, to_tsvector('simple', $2 || ' ' || $3 || ' ' || $4))",
            );
            tx.run(sql, params![new.id, scope, title, body]).await?;
        }
    }
    Ok(())
}

/// It is found no more.
pub(super) async fn unindex(tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    match tx.engine() {
        Engine::Sqlite => tx.run(Sql::sqlite("delete from suggestion_search where rowid = $1"), params![id]).await?,
        Engine::Postgres => {
            tx.run(Sql::postgres("delete from suggestion_search where rowid = $1"), params![id]).await?
        }
    };
    Ok(())
}

pub async fn insert_status_change(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    change: (Moment, Status, Option<&str>),
    contact: Option<ContactId>,
) -> Result<()> {
    let (changed_at, status, reason) = change;
    tx.run(
        "insert into status_changes (municipality_id, suggestion_id, changed_at, status, reason, contact_id)
         values ($1, $2, $3, $4, $5, $6)",
        params![town, suggestion, changed_at, status, reason, contact],
    )
    .await?;
    tx.run(
        "update suggestions set status = $3 where municipality_id = $1 and id = $2",
        params![town, suggestion, status],
    )
    .await?;
    Ok(())
}

pub struct NewAnswer<'a> {
    pub id: AnswerId,
    pub suggestion: SuggestionId,
    pub contact: ContactId,
    pub body: &'a str,
    pub answered_at: Moment,
}

pub async fn insert_answer(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewAnswer<'_>) -> Result<()> {
    tx.run(
        "insert into answers (municipality_id, id, suggestion_id, contact_id, body, answered_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![town, new.id, new.suggestion, new.contact, new.body, new.answered_at],
    )
    .await?;
    tx.run(
        "update suggestions set answer_count = answer_count + 1 where municipality_id = $1 and id = $2",
        params![town, new.suggestion],
    )
    .await?;
    Ok(())
}

row! {
    pub struct CountDifference {
        pub municipality: MunicipalityId,
        pub id: i64,
        pub kept: i64,
        pub counted: i64,
    }
}

/// One count that is kept, and what its rows say.
pub struct Recount {
    pub what: &'static str,
    pub differences: Vec<CountDifference>,
}

/// Counts all rows again and names what differs.
pub async fn recount(tx: &mut Tx<'_>) -> Result<Vec<Recount>> {
    let votes = "select s.municipality_id, s.id, s.vote_count, cast(count(v.person_id) as bigint)
                 from suggestions s
                 left join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id
                 group by s.municipality_id, s.id, s.vote_count having s.vote_count <> count(v.person_id)";
    let email_votes = "select s.municipality_id, s.id, s.email_vote_count, cast(count(v.person_id) as bigint)
                 from suggestions s
                 left join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id and v.by_email = true
                 group by s.municipality_id, s.id, s.email_vote_count having s.email_vote_count <> count(v.person_id)";
    let comments = "select s.municipality_id, s.id, s.comment_count, cast(count(c.id) as bigint)
                 from suggestions s
                 left join comments c on c.municipality_id = s.municipality_id and c.suggestion_id = s.id
                      and c.hidden_at is null and c.deleted_at is null
                 group by s.municipality_id, s.id, s.comment_count having s.comment_count <> count(c.id)";
    let answers = "select s.municipality_id, s.id, s.answer_count, cast(count(a.id) as bigint)
                 from suggestions s
                 left join answers a on a.municipality_id = s.municipality_id and a.suggestion_id = s.id
                 group by s.municipality_id, s.id, s.answer_count having s.answer_count <> count(a.id)";
    let suggestions = "select k.municipality_id, k.id, k.suggestion_count, cast(count(s.id) as bigint)
                 from calls k
                 left join suggestions s on s.municipality_id = k.municipality_id and s.call_id = k.id
                      and s.hidden_at is null and s.status <> 'merged'
                 group by k.municipality_id, k.id, k.suggestion_count having k.suggestion_count <> count(s.id)";
    Ok(vec![
        Recount { what: "votes of suggestion", differences: tx.all(votes, &[]).await? },
        Recount { what: "votes by e-mail of suggestion", differences: tx.all(email_votes, &[]).await? },
        Recount { what: "comments on suggestion", differences: tx.all(comments, &[]).await? },
        Recount { what: "answers to suggestion", differences: tx.all(answers, &[]).await? },
        Recount { what: "suggestions of call", differences: tx.all(suggestions, &[]).await? },
    ])
}
