//! Statements on what came on a form that an officer entered.

use crate::{
    slips::Source,
    vocabulary::{CommentId, MunicipalityId, PersonId, SlipId, SuggestionId},
};
use kit::{
    db::{Result, Tx},
    params, row,
};

pub async fn set_slip_of_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: SuggestionId,
    slip: SlipId,
) -> Result<()> {
    let sql = "update suggestions set slip_id = $3 where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, id, slip]).await?;
    Ok(())
}

pub async fn set_slip_of_comment(tx: &mut Tx<'_>, town: MunicipalityId, id: CommentId, slip: SlipId) -> Result<()> {
    let sql = "update comments set slip_id = $3 where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, id, slip]).await?;
    Ok(())
}

/// The vote this person gave just now came on this form.
pub async fn insert_slip_vote(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, person): (SuggestionId, PersonId),
    slip: SlipId,
) -> Result<()> {
    tx.run(
        "insert into slip_votes (municipality_id, suggestion_id, person_id, slip_id) values ($1, $2, $3, $4)
         on conflict (municipality_id, suggestion_id, person_id) do nothing",
        params![town, suggestion, person, slip],
    )
    .await?;
    Ok(())
}

/// How many of its votes an officer entered.
pub async fn count_slip_votes(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from slip_votes where municipality_id = $1 and suggestion_id = $2";
    Ok(tx.one::<(i64,)>(sql, params![town, suggestion]).await?.0)
}

/// How the municipality got it, and where; nothing when who made it sent it herself.
pub async fn find_origin(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<(Source, String)>> {
    tx.maybe(
        "select f.source, f.source_place from suggestions s
         join slips f on f.municipality_id = s.municipality_id and f.id = s.slip_id
         where s.municipality_id = $1 and s.id = $2 and f.source is not null",
        params![town, id],
    )
    .await
}

row! {
    /// A suggestion that came on a form.
    #[derive(Debug, Clone)]
    pub struct OfSlip {
        pub id: SuggestionId,
        pub title: String,
        /// The middle of a street, until somebody corrects it.
        pub has_rough_place: bool,
    }
}

/// Where it is was written in words, and the pin is not yet where it should be.
pub async fn set_rough_place(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<()> {
    let sql = "update suggestions set place_is_rough = true where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, id]).await?;
    Ok(())
}

pub async fn has_rough_place(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<bool> {
    let sql = "select place_is_rough from suggestions where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(bool,)>(sql, params![town, id]).await?.is_some_and(|row| row.0))
}

/// What came on a form: its suggestion, and those it says something about. Whom she voted for is nobody's to see.
pub async fn list_of_slip(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<Vec<OfSlip>> {
    tx.all(
        "select s.id, s.title, s.place_is_rough from suggestions s where s.municipality_id = $1 and s.hidden_at is null and (
           s.slip_id = $2
           or s.id in (select c.suggestion_id from comments c where c.municipality_id = $1 and c.slip_id = $2))
         order by s.id limit 10",
        params![town, slip],
    )
    .await
}

/// How many votes came on a form.
pub async fn count_votes_of_slip(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from slip_votes where municipality_id = $1 and slip_id = $2";
    Ok(tx.one::<(i64,)>(sql, params![town, slip]).await?.0)
}

/// Whether others voted for what came on it, or replied to it, or the municipality did something with it.
pub async fn is_taken_up(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<bool> {
    let sql = "select s.id from suggestions s
               where s.municipality_id = $1 and s.slip_id = $2 and s.hidden_at is null and (
                 s.status not in ('submitted', 'withdrawn') or s.answer_count > 0
                 or exists (select 1 from votes v where v.municipality_id = $1 and v.suggestion_id = s.id
                              and v.person_id <> s.person_id)
                 or exists (select 1 from comments c where c.municipality_id = $1 and c.suggestion_id = s.id
                              and c.person_id <> s.person_id and c.deleted_at is null)
                 or exists (select 1 from merges m where m.municipality_id = $1 and m.kept_id = s.id))
               union all
               select c.suggestion_id from comments c
               join comments r on r.municipality_id = c.municipality_id and r.parent_id = c.id
               where c.municipality_id = $1 and c.slip_id = $2 and c.deleted_at is null and r.deleted_at is null
                 and r.person_id <> c.person_id
               limit 1";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, slip]).await?.is_some())
}

/// Takes back the votes that came on a form, and says how many each suggestion has now.
pub async fn delete_votes_of_slip(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    slip: SlipId,
) -> Result<Vec<(SuggestionId, i64)>> {
    let deleted: Vec<(SuggestionId, bool)> = tx
        .all(
            "delete from votes
             where municipality_id = $1 and (suggestion_id, person_id) in (
               select suggestion_id, person_id from slip_votes where municipality_id = $1 and slip_id = $2)
             returning suggestion_id, by_email",
            params![town, slip],
        )
        .await?;
    let mut left = Vec::new();
    for (id, by_email) in deleted {
        left.push((id, super::votes::add_to_counts(tx, town, id, (-1, i64::from(by_email))).await?));
    }
    Ok(left)
}

/// Those that can be seen.
pub async fn list_suggestions_of_slip(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    slip: SlipId,
) -> Result<Vec<SuggestionId>> {
    let sql =
        "select id from suggestions where municipality_id = $1 and slip_id = $2 and hidden_at is null order by id";
    Ok(tx.all::<(SuggestionId,)>(sql, params![town, slip]).await?.into_iter().map(|row| row.0).collect())
}

pub async fn list_comments_of_slip(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<Vec<CommentId>> {
    let sql = "select c.id from comments c
               join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
               where c.municipality_id = $1 and c.slip_id = $2 and c.hidden_at is null and c.deleted_at is null
                 and s.hidden_at is null
               order by c.id";
    Ok(tx.all::<(CommentId,)>(sql, params![town, slip]).await?.into_iter().map(|row| row.0).collect())
}

/// Its number may be given to another: what came on it before is not of that one.
pub async fn forget_slip(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<()> {
    for sql in [
        "update suggestions set slip_id = null where municipality_id = $1 and slip_id = $2",
        "update comments set slip_id = null where municipality_id = $1 and slip_id = $2",
    ] {
        tx.run(sql, params![town, slip]).await?;
    }
    Ok(())
}

/// Whether nothing is left of somebody an officer wrote down: no way to sign in or to be mailed, and nothing she gave.
pub async fn is_left_empty(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<bool> {
    let sql = "select p.id from people p
               join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
               where p.municipality_id = $1 and p.id = $2 and p.email_confirmed_at is null
                 and not exists (select 1 from accounts o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from slips o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from votes o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from follows o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from coauthors o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from asked_questions o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from imported_people o where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from suggestion_followers o
                                 where o.municipality_id = $1 and o.person_id = $2)
                 and not exists (select 1 from comments o
                                 where o.municipality_id = $1 and o.person_id = $2 and o.deleted_at is null)
                 and not exists (select 1 from suggestions o
                                 where o.municipality_id = $1 and o.person_id = $2 and o.status <> 'withdrawn')";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person]).await?.is_some())
}
