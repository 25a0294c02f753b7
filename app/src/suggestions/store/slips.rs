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
    }
}

/// What came on a form: its suggestion, and those it says something about. Whom she voted for is nobody's to see.
pub async fn list_of_slip(tx: &mut Tx<'_>, town: MunicipalityId, slip: SlipId) -> Result<Vec<OfSlip>> {
    tx.all(
        "select s.id, s.title from suggestions s where s.municipality_id = $1 and s.hidden_at is null and (
           s.slip_id = $2
           or s.id in (select c.suggestion_id from comments c where c.municipality_id = $1 and c.slip_id = $2))
         order by s.id limit 10",
        params![town, slip],
    )
    .await
}
