//! Statements that make two suggestions of one. Votes, photos and comments are never touched here: they stay.

use crate::{
    suggestions::{NewSuggestion, handling::MaySplit},
    vocabulary::{MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// Adds the second one, made by whom the first was made by and on the same form; who follows the first, or stopped its
/// mails, does so with both.
pub async fn insert_split(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MaySplit,
    new: &NewSuggestion<'_>,
    now: Moment,
) -> Result<()> {
    super::writing::insert_suggestion_by_program(tx, town, new).await?;
    let both = params![town, may.suggestion, new.id];
    for sql in [
        "update suggestions
         set slip_id = (select s.slip_id from suggestions s where s.municipality_id = $1 and s.id = $2)
         where municipality_id = $1 and id = $3",
        "insert into coauthors (municipality_id, suggestion_id, id, asked_at, person_id, joined_at, named_at)
         select municipality_id, cast($3 as bigint), id, asked_at, person_id, joined_at, named_at from coauthors
         where municipality_id = $1 and suggestion_id = $2 and person_id is not null",
        "insert into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at, stopped_at)
         select municipality_id, cast($3 as bigint), person_id, followed_at, stopped_at from suggestion_followers
         where municipality_id = $1 and suggestion_id = $2",
    ] {
        tx.run(sql, both).await?;
    }
    tx.run(
        "insert into splits (municipality_id, suggestion_id, from_id, split_at) values ($1, $2, $3, $4)",
        params![town, new.id, may.suggestion, now],
    )
    .await?;
    Ok(())
}

/// Out of which one it came.
pub async fn find_split_of(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<SuggestionId>> {
    let sql = "select from_id from splits where municipality_id = $1 and suggestion_id = $2";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, id]).await?.map(|row| row.0))
}

row! {
    /// The other one of two that were one.
    #[derive(Debug, Clone)]
    pub struct Split {
        pub id: SuggestionId,
        pub title: String,
        pub split_at: Moment,
    }
}

/// The one it came out of, as everybody reads it.
pub async fn find_split_from(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<Split>> {
    tx.maybe(
        "select s.id, s.title, d.split_at from splits d
         join suggestions s on s.municipality_id = d.municipality_id and s.id = d.from_id
         where d.municipality_id = $1 and d.suggestion_id = $2 and s.hidden_at is null",
        params![town, id],
    )
    .await
}

/// Those that came out of it, as everybody reads them.
pub async fn list_split_off(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<Split>> {
    tx.all(
        "select s.id, s.title, d.split_at from splits d
         join suggestions s on s.municipality_id = d.municipality_id and s.id = d.suggestion_id
         where d.municipality_id = $1 and d.from_id = $2 and s.hidden_at is null
         order by d.split_at, s.id
         limit 100",
        params![town, id],
    )
    .await
}
