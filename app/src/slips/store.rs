//! Every statement on `slips` and `spoken_notices`.

mod notices;

pub use notices::*;

use super::{
    Origin, Reference, Slip,
    policy::{MayEnter, MayUndo},
};
use crate::vocabulary::{CallId, MunicipalityId, PersonId, SlipId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// A form that gets its number.
pub struct NewSlip<'a> {
    pub id: SlipId,
    /// Those that are printed together.
    pub batch: SlipId,
    pub reference: &'a Reference,
    pub call: CallId,
    /// The form on screen, when it is entered now.
    pub entry: Option<i64>,
}

/// False when the number is taken, or the form on screen was entered before.
pub async fn insert_slip(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayEnter,
    new: &NewSlip<'_>,
    now: Moment,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into slips (municipality_id, id, reference, call_id, batch_id, made_by, made_at, entry_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict do nothing",
            params![town, new.id, new.reference, new.call, new.batch, may.officer, now, new.entry],
        )
        .await?;
    Ok(inserted == 1)
}

/// Takes a number that was not entered yet; false when there is none such for this call.
pub async fn take_slip(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayEnter,
    (reference, call, entry): (&Reference, CallId, i64),
    (origin, now): (&Origin, Moment),
) -> Result<bool> {
    let taken = tx
        .run(
            "update slips set source = $4, source_place = $5, source_on = $6, entry_id = $7, entered_by = $8,
                              entered_at = $9
             where municipality_id = $1 and reference = $2 and call_id = $3 and entered_at is null",
            params![town, reference, call, origin.source, origin.place, origin.on.to_string(), entry, may.officer, now],
        )
        .await?;
    Ok(taken == 1)
}

/// Whose it is.
pub async fn set_person(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    reference: &Reference,
    person: PersonId,
) -> Result<Option<SlipId>> {
    let sql = "update slips set person_id = $3 where municipality_id = $1 and reference = $2 returning id";
    Ok(tx.maybe::<(SlipId,)>(sql, params![town, reference, person]).await?.map(|row| row.0))
}

/// Undoes that it was entered: a printed number is free again, one that was given when it was entered is no more.
pub async fn release_slip(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayUndo) -> Result<()> {
    for sql in [
        "delete from slips where municipality_id = $1 and id = $2 and made_at = entered_at",
        "update slips set source = null, source_place = '', source_on = '', entry_id = null, entered_by = null,
                          entered_at = null, person_id = null
         where municipality_id = $1 and id = $2",
    ] {
        tx.run(sql, params![town, may.slip]).await?;
    }
    Ok(())
}

pub async fn find_slip(tx: &mut Tx<'_>, town: MunicipalityId, reference: &Reference) -> Result<Option<Slip>> {
    tx.maybe(
        "select id, reference, call_id, made_at, source, source_place, entered_by, entered_at, person_id, claimed_at
         from slips where municipality_id = $1 and reference = $2",
        params![town, reference],
    )
    .await
}

pub async fn has_slip(tx: &mut Tx<'_>, town: MunicipalityId, id: SlipId) -> Result<bool> {
    let sql = "select id from slips where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(SlipId,)>(sql, params![town, id]).await?.is_some())
}

/// The number under which a form on screen was entered before.
pub async fn find_of_entry(tx: &mut Tx<'_>, town: MunicipalityId, entry: i64) -> Result<Option<Reference>> {
    let sql = "select reference from slips where municipality_id = $1 and entry_id = $2";
    Ok(tx.maybe::<(Reference,)>(sql, params![town, entry]).await?.map(|row| row.0))
}

/// Those that were printed together.
pub async fn list_batch(tx: &mut Tx<'_>, town: MunicipalityId, batch: SlipId) -> Result<Vec<Slip>> {
    tx.all(
        "select id, reference, call_id, made_at, source, source_place, entered_by, entered_at, person_id, claimed_at
         from slips where municipality_id = $1 and batch_id = $2 order by id limit 50",
        params![town, batch],
    )
    .await
}

row! {
    /// One of the latest that were entered.
    #[derive(Debug, Clone)]
    pub struct Entered {
        pub reference: Reference,
        pub call_title: String,
        pub source: super::Source,
        pub place: String,
        pub officer: Option<String>,
        pub entered_at: Moment,
        pub claimed_at: Option<Moment>,
    }
}

pub async fn list_entered(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Entered>> {
    tx.all(
        "select f.reference, c.title, f.source, f.source_place, p.display_name, f.entered_at, f.claimed_at
         from slips f
         join calls c on c.municipality_id = f.municipality_id and c.id = f.call_id
         left join people p on p.municipality_id = f.municipality_id and p.id = f.entered_by
         where f.municipality_id = $1 and f.entered_at is not null
         order by f.entered_at desc, f.id desc
         limit 20",
        params![town],
    )
    .await
}

/// All of one person are hers now, by whichever number she came; those under it are good no more.
pub async fn claim_slips(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, now: Moment) -> Result<()> {
    tx.run(
        "update slips set claimed_at = $3 where municipality_id = $1 and person_id = $2 and claimed_at is null",
        params![town, person, now],
    )
    .await?;
    Ok(())
}

/// Everything of one person becomes another's.
pub async fn merge_person(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update slips set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update slips set entered_by = $3 where municipality_id = $1 and entered_by = $2",
        "update slips set made_by = $3 where municipality_id = $1 and made_by = $2",
        "update spoken_notices set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update spoken_notices set done_by = $3 where municipality_id = $1 and done_by = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}

/// Nobody's any more: how it came stays with what was given.
pub async fn leave(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    for sql in [
        "update slips set person_id = null where municipality_id = $1 and person_id = $2",
        "delete from spoken_notices where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, person]).await?;
    }
    Ok(())
}

row! {
    /// A form of somebody, for her.
    #[derive(Debug, Clone)]
    pub struct MySlip {
        pub reference: Reference,
        pub call_title: String,
        pub source: Option<super::Source>,
        pub place: String,
        pub on: String,
        pub entered_at: Option<Moment>,
        pub claimed_at: Option<Moment>,
    }
}

pub async fn list_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MySlip>> {
    tx.all(
        "select f.reference, c.title, f.source, f.source_place, f.source_on, f.entered_at, f.claimed_at
         from slips f
         join calls c on c.municipality_id = f.municipality_id and c.id = f.call_id
         where f.municipality_id = $1 and f.person_id = $2 order by f.entered_at, f.id",
        params![town, person],
    )
    .await
}
