//! Every statement on the tables of this slice.

mod advising;

pub use advising::{
    close_request, find_request, insert_line, insert_request, list_lines, list_lines_of, list_requests,
    list_requests_to,
};

use super::{Act, Case, CaseState, Entry, Keeper};
use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// A line as it is written.
pub struct NewEntry<'a> {
    pub id: i64,
    pub case: Case,
    pub person: PersonId,
    pub act: Act,
    pub written_at: Moment,
    pub body: &'a str,
    pub keeper: Option<&'a Keeper>,
    pub put_off_until: Option<Moment>,
}

impl NewEntry<'_> {
    pub fn new(id: i64, case: Case, person: PersonId, (act, written_at): (Act, Moment)) -> NewEntry<'static> {
        NewEntry { id, case, person, act, written_at, body: "", keeper: None, put_off_until: None }
    }
}

fn columns(keeper: Option<&Keeper>) -> (Option<PersonId>, Option<&str>) {
    match keeper {
        Some(Keeper::Person(person)) => (Some(*person), None),
        Some(Keeper::Service(service)) => (None, Some(service)),
        None => (None, None),
    }
}

/// False when it is there already.
pub async fn insert_entry(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewEntry<'_>) -> Result<bool> {
    let (keeper, service) = columns(new.keeper);
    let inserted = tx
        .run(
            "insert into case_entries (municipality_id, id, kind, thing_id, person_id, act, body, keeper_id, service,
                                       put_off_until, written_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (municipality_id, id) do nothing",
            params![
                town,
                new.id,
                new.case.kind,
                new.case.thing,
                new.person,
                new.act,
                new.body,
                keeper,
                service,
                new.put_off_until,
                new.written_at
            ],
        )
        .await?;
    Ok(inserted > 0)
}

pub async fn insert_mention(tx: &mut Tx<'_>, town: MunicipalityId, entry: i64, person: PersonId) -> Result<()> {
    tx.run(
        "insert into case_mentions (municipality_id, entry_id, person_id) values ($1, $2, $3)
         on conflict (municipality_id, entry_id, person_id) do nothing",
        params![town, entry, person],
    )
    .await?;
    Ok(())
}

/// With the line that hands it over, where one does.
pub async fn save_keeper(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    case: Case,
    (keeper, handed): (&Keeper, Option<i64>),
) -> Result<()> {
    let (person, service) = columns(Some(keeper));
    tx.run(
        "insert into cases (municipality_id, kind, thing_id, keeper_id, service, handed_entry)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality_id, kind, thing_id)
         do update set keeper_id = excluded.keeper_id, service = excluded.service,
                       handed_entry = coalesce(excluded.handed_entry, cases.handed_entry)",
        params![town, case.kind, case.thing, person, service, handed],
    )
    .await?;
    Ok(())
}

/// Whether she has it, or her service, until it is done.
pub async fn is_handed_to(tx: &mut Tx<'_>, town: MunicipalityId, case: Case, person: PersonId) -> Result<bool> {
    let sql = "select thing_id from cases
               where municipality_id = $1 and kind = $2 and thing_id = $3 and handed_entry is not null
                 and (keeper_id = $4 or service in (select service from colleagues
                                                    where municipality_id = $1 and person_id = $4))";
    Ok(tx.maybe::<(i64,)>(sql, params![town, case.kind, case.thing, person]).await?.is_some())
}

/// Whether somebody else has it, or a service that is not hers.
pub async fn is_with_colleague(tx: &mut Tx<'_>, town: MunicipalityId, case: Case, person: PersonId) -> Result<bool> {
    let sql = "select thing_id from cases
               where municipality_id = $1 and kind = $2 and thing_id = $3
                 and (keeper_id <> $4
                      or service is not null
                         and service not in (select service from colleagues
                                             where municipality_id = $1 and person_id = $4))";
    Ok(tx.maybe::<(i64,)>(sql, params![town, case.kind, case.thing, person]).await?.is_some())
}

/// Who handed it over, until it is done.
pub async fn find_giver(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Option<PersonId>> {
    let sql = "select e.person_id from cases k
               join case_entries e on e.municipality_id = k.municipality_id and e.id = k.handed_entry
               where k.municipality_id = $1 and k.kind = $2 and k.thing_id = $3";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, case.kind, case.thing]).await?.map(|row| row.0))
}

/// It is done: nobody has it, so that what else waits of it is its contact's.
pub async fn end_handing(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<()> {
    let sql = "update cases set handed_entry = null, keeper_id = null, service = null
               where municipality_id = $1 and kind = $2 and thing_id = $3";
    tx.run(sql, params![town, case.kind, case.thing]).await?;
    Ok(())
}

/// Who has it answers: that is what she was handed it for. It stays hers.
pub async fn end_handing_to(tx: &mut Tx<'_>, town: MunicipalityId, case: Case, person: PersonId) -> Result<()> {
    let sql = "update cases set handed_entry = null
               where municipality_id = $1 and kind = $2 and thing_id = $3 and handed_entry is not null
                 and (keeper_id = $4 or service in (select service from colleagues
                                                    where municipality_id = $1 and person_id = $4))";
    tx.run(sql, params![town, case.kind, case.thing, person]).await?;
    Ok(())
}

/// Whether this person's form did its work before.
pub async fn has_entry(tx: &mut Tx<'_>, town: MunicipalityId, id: i64, person: PersonId) -> Result<bool> {
    let sql = "select id from case_entries where municipality_id = $1 and id = $2 and person_id = $3";
    Ok(tx.maybe::<(i64,)>(sql, params![town, id, person]).await?.is_some())
}

pub async fn save_put_off(tx: &mut Tx<'_>, town: MunicipalityId, case: Case, until: Option<Moment>) -> Result<()> {
    tx.run(
        "insert into cases (municipality_id, kind, thing_id, put_off_until) values ($1, $2, $3, $4)
         on conflict (municipality_id, kind, thing_id) do update set put_off_until = excluded.put_off_until",
        params![town, case.kind, case.thing, until],
    )
    .await?;
    Ok(())
}

pub async fn find_case(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Option<CaseState>> {
    tx.maybe(
        "select k.keeper_id, p.display_name, k.service, k.put_off_until, k.handed_entry
         from cases k
         left join people p on p.municipality_id = k.municipality_id and p.id = k.keeper_id
         where k.municipality_id = $1 and k.kind = $2 and k.thing_id = $3",
        params![town, case.kind, case.thing],
    )
    .await
}

/// What was done and said, the oldest first.
pub async fn list_entries(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Vec<Entry>> {
    tx.all(
        "select e.id, p.display_name, e.act, e.body, k.display_name, e.service, e.put_off_until, e.written_at
         from case_entries e
         join people p on p.municipality_id = e.municipality_id and p.id = e.person_id
         left join people k on k.municipality_id = e.municipality_id and k.id = e.keeper_id
         where e.municipality_id = $1 and e.kind = $2 and e.thing_id = $3
         order by e.id
         limit 500",
        params![town, case.kind, case.thing],
    )
    .await
}

/// For whom the notes of a thing were: of each entry, the names.
pub async fn list_mentions(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Vec<(i64, Option<String>)>> {
    tx.all(
        "select m.entry_id, p.display_name
         from case_mentions m
         join case_entries e on e.municipality_id = m.municipality_id and e.id = m.entry_id
         join people p on p.municipality_id = m.municipality_id and p.id = m.person_id
         where m.municipality_id = $1 and e.kind = $2 and e.thing_id = $3
         order by m.entry_id, p.display_name nulls last",
        params![town, case.kind, case.thing],
    )
    .await
}

/// Brings what stands in one person's name to another.
pub async fn merge_person(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into case_mentions (municipality_id, entry_id, person_id)
         select municipality_id, entry_id, cast($3 as bigint) from case_mentions
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, entry_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run("delete from case_mentions where municipality_id = $1 and person_id = $2", params![town, from]).await?;
    tx.run("delete from cases where municipality_id = $1 and kind = 'notice' and thing_id = $2", params![town, from])
        .await?;
    for sql in [
        "update case_entries set thing_id = $3 where municipality_id = $1 and kind = 'notice' and thing_id = $2",
        "update case_entries set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update case_entries set keeper_id = $3 where municipality_id = $1 and keeper_id = $2",
        "update cases set keeper_id = $3 where municipality_id = $1 and keeper_id = $2",
        "update advice_requests set expert_id = $3 where municipality_id = $1 and expert_id = $2",
        "update advice_requests set asked_by = $3 where municipality_id = $1 and asked_by = $2",
        "update advice_lines set person_id = $3 where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}

/// Nobody calls or writes to somebody any more: what was said of it goes.
pub async fn forget_notice(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    for sql in [
        "delete from case_mentions where municipality_id = $1 and entry_id in (
           select id from case_entries where municipality_id = $1 and kind = 'notice' and thing_id = $2)",
        "delete from case_entries where municipality_id = $1 and kind = 'notice' and thing_id = $2",
        "delete from cases where municipality_id = $1 and kind = 'notice' and thing_id = $2",
    ] {
        tx.run(sql, params![town, person]).await?;
    }
    Ok(())
}

/// What a person wrote to her colleagues, the oldest first.
pub async fn list_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<(Moment, Act, String)>> {
    tx.all(
        "select written_at, act, body from case_entries where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}
