//! Every statement on `happenings`.

use super::{Happening, Line};
use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// So many lines on one page of the log.
pub const LINES: usize = 100;

pub async fn insert_happening(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, person, now): (i64, PersonId, Moment),
    happening: &Happening<'_>,
) -> Result<()> {
    tx.run(
        "insert into happenings (municipality_id, id, happened_at, person_id, what, about, address, detail)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![town, id, now, person, happening.what, happening.about, happening.address, happening.detail],
    )
    .await?;
    Ok(())
}

/// What one of the staff did: when, what, about what, and what it became; the oldest first.
pub async fn list_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(Moment, String, String, String)>> {
    tx.all(
        "select happened_at, what, about, detail from happenings
         where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}

/// The lines before `before`, the latest first, one more than a page holds.
pub async fn list_happenings(tx: &mut Tx<'_>, town: MunicipalityId, before: i64) -> Result<Vec<Line>> {
    tx.all(
        "select h.id, h.happened_at, h.person_id, p.display_name, h.what, h.about, h.address, h.detail
         from happenings h
         join people p on p.municipality_id = h.municipality_id and p.id = h.person_id
         where h.municipality_id = $1 and h.id < $2
         order by h.id desc
         limit 101",
        params![town, before],
    )
    .await
}

/// What was done with the thing at this address, the oldest first.
pub async fn list_about(tx: &mut Tx<'_>, town: MunicipalityId, address: &str) -> Result<Vec<Line>> {
    tx.all(
        "select h.id, h.happened_at, h.person_id, p.display_name, h.what, h.about, h.address, h.detail
         from happenings h
         join people p on p.municipality_id = h.municipality_id and p.id = h.person_id
         where h.municipality_id = $1 and h.address = $2
         order by h.id
         limit 500",
        params![town, address],
    )
    .await
}
