//! Texts that are read before others see them: `held_for` in `suggestions` and `comments`.
//!
//! A held text does not count: its count changes in the statement's transaction, as with what is hidden.

use super::{
    comments::add_to_count,
    writing::{index, unindex},
};
use crate::{
    calls,
    suggestions::{
        Suggestion,
        ground::Ground,
        holding::{Before, HeldComment, HeldFor, HeldText},
        policy::MayRetract,
        reports::MayDecide,
    },
    vocabulary::{CallId, CommentId, MunicipalityId, PersonId, Scope, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// What a person wrote beside the text of this id, the latest first.
pub async fn list_texts_before(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    id: i64,
) -> Result<Vec<Before>> {
    tx.all(
        "select body, created_at, hidden_at is null from suggestions
         where municipality_id = $1 and person_id = $2 and id <> $3
         union all
         select body, created_at, hidden_at is null and deleted_at is null from comments
         where municipality_id = $1 and person_id = $2 and id <> $3
         order by 2 desc
         limit 200",
        params![town, person, id],
    )
    .await
}

/// In the transaction that adds or changes it.
pub async fn hold_back_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, why): (SuggestionId, HeldFor),
    now: Moment,
) -> Result<()> {
    let held: Option<(CallId,)> = tx
        .maybe(
            "update suggestions set hidden_at = $3, held_for = $4
             where municipality_id = $1 and id = $2 and hidden_at is null
             returning call_id",
            params![town, id, now, why],
        )
        .await?;
    if let Some((call,)) = held {
        calls::store::add_suggestions(tx, town, call, -1).await?;
        unindex(tx, id).await?;
    }
    Ok(())
}

pub async fn hold_back_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, comment): (SuggestionId, CommentId),
    (why, now): (HeldFor, Moment),
) -> Result<()> {
    let held = tx
        .run(
            "update comments set hidden_at = $3, held_for = $4
             where municipality_id = $1 and id = $2 and hidden_at is null",
            params![town, comment, now, why],
        )
        .await?;
    if held == 1 { add_to_count(tx, town, suggestion, -1).await } else { Ok(()) }
}

/// Why a suggestion waits; nothing when it does not.
pub async fn find_held_for(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<HeldFor>> {
    let sql = "select held_for from suggestions where municipality_id = $1 and id = $2 and held_for is not null";
    Ok(tx.maybe::<(HeldFor,)>(sql, params![town, id]).await?.map(|row| row.0))
}

pub async fn find_comment_held_for(tx: &mut Tx<'_>, town: MunicipalityId, id: CommentId) -> Result<Option<HeldFor>> {
    let sql = "select held_for from comments
               where municipality_id = $1 and id = $2 and held_for is not null and deleted_at is null";
    Ok(tx.maybe::<(HeldFor,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// Those of a person that wait, the latest first.
pub async fn list_held_suggestions_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, String)>> {
    tx.all(
        "select id, title from suggestions
         where municipality_id = $1 and person_id = $2 and held_for is not null
         order by id desc
         limit 100",
        params![town, person],
    )
    .await
}

/// How many comments on it wait to be read.
pub async fn count_held_comments(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<i64> {
    let (count,) = tx
        .one(
            "select count(*) from comments
             where municipality_id = $1 and suggestion_id = $2 and held_for is not null and deleted_at is null",
            params![town, id],
        )
        .await?;
    Ok(count)
}

/// Hers under a suggestion, the first one first.
pub async fn list_held_comments_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, person): (SuggestionId, PersonId),
) -> Result<Vec<HeldComment>> {
    tx.all(
        "select id, body, created_at from comments
         where municipality_id = $1 and suggestion_id = $2 and person_id = $3 and held_for is not null
               and deleted_at is null
         order by id
         limit 50",
        params![town, suggestion, person],
    )
    .await
}

/// All that wait, the oldest first.
pub async fn list_held(tx: &mut Tx<'_>, town: MunicipalityId, scope: &Scope) -> Result<Vec<HeldText>> {
    tx.all(
        "select s.id, a.theme_id, cast(null as bigint), s.title, s.held_for, s.hidden_at, p.display_name, t.person_id, t.name
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
         where s.municipality_id = $1 and s.held_for is not null
               and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)
         union all
         select s.id, a.theme_id, m.id, s.title, m.held_for, m.hidden_at, p.display_name, t.person_id, t.name
         from comments m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         join people p on p.municipality_id = m.municipality_id and p.id = m.person_id
         left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
         where m.municipality_id = $1 and m.held_for is not null and m.deleted_at is null
               and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)
         order by 6
         limit 500",
        params![town, scope.word()],
    )
    .await
}

/// Its author took it back before anybody read it: it does not wait any more, and stays out of sight.
pub async fn drop_held_suggestion(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayRetract) -> Result<()> {
    let sql = "update suggestions set held_for = null where municipality_id = $1 and id = $2 and held_for is not null";
    tx.run(sql, params![town, may.suggestion]).await?;
    Ok(())
}

/// As if it was sent just now. False when it does not wait any more.
pub async fn pass_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayDecide,
    suggestion: &Suggestion,
    now: Moment,
) -> Result<bool> {
    let passed: Option<(CallId,)> = tx
        .maybe(
            "update suggestions set hidden_at = null, held_for = null, created_at = $3
             where municipality_id = $1 and id = $2 and held_for is not null
             returning call_id",
            params![town, suggestion.id, now],
        )
        .await?;
    let Some((call,)) = passed else { return Ok(false) };
    calls::store::add_suggestions(tx, town, call, 1).await?;
    index(tx, &suggestion.as_it_is()).await?;
    Ok(true)
}

pub async fn pass_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayDecide,
    (suggestion, comment): (SuggestionId, CommentId),
    now: Moment,
) -> Result<bool> {
    let passed = tx
        .run(
            "update comments set hidden_at = null, held_for = null, created_at = $3
             where municipality_id = $1 and id = $2 and held_for is not null and deleted_at is null",
            params![town, comment, now],
        )
        .await?;
    if passed == 1 {
        add_to_count(tx, town, suggestion, 1).await?;
    }
    Ok(passed == 1)
}

/// It stays out of sight, now with a ground and a reason. False when it does not wait any more.
pub async fn refuse_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayDecide,
    (id, ground, reason): (SuggestionId, Ground, &str),
    now: Moment,
) -> Result<bool> {
    let sql = "update suggestions set held_for = null, hidden_at = $3, hidden_ground = $4, hidden_reason = $5,
                                      hidden_by = $6
               where municipality_id = $1 and id = $2 and held_for is not null";
    Ok(tx.run(sql, params![town, id, now, ground, reason, may.officer]).await? == 1)
}

pub async fn refuse_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayDecide,
    (id, ground, reason): (CommentId, Ground, &str),
    now: Moment,
) -> Result<bool> {
    let sql = "update comments set held_for = null, hidden_at = $3, hidden_ground = $4, hidden_reason = $5
               where municipality_id = $1 and id = $2 and held_for is not null and deleted_at is null";
    Ok(tx.run(sql, params![town, id, now, ground, reason]).await? == 1)
}
