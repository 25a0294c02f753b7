//! Statements on how often somebody hears, how far she takes part, and every consent she gave or took back.

use crate::{
    people::{ConsentAct, ConsentWay, Purpose, Rhythm},
    vocabulary::{MunicipalityId, PersonId, Rung},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// What somebody chose, and where she is reached.
    #[derive(Debug, Clone)]
    pub struct Preferences {
        /// Confirmed.
        pub address: Option<String>,
        pub rhythm: Option<Rhythm>,
        pub rung: Option<Rung>,
        pub age_stated_at: Option<Moment>,
        /// Since when she gets no mail with what is new.
        pub digest_stopped_at: Option<Moment>,
        /// Since when she gets no mailings to many.
        pub mailings_stopped_at: Option<Moment>,
        /// Since when she gets nothing at all.
        pub mail_stopped_at: Option<Moment>,
    }
}

/// Nothing of who left, or is one with another person.
pub async fn find_preferences(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Preferences>> {
    tx.maybe(
        "select case when p.email_confirmed_at is null then null else p.email end, p.rhythm, p.rung, p.age_stated_at,
                p.digest_stopped_at, p.mailings_stopped_at, m.stopped_at
         from people p
         left join mail_stops m on m.municipality_id = p.municipality_id and m.person_id = p.id
         where p.municipality_id = $1 and p.id = $2 and p.left_at is null",
        params![town, person],
    )
    .await
}

/// Who never was told anything is told from when she came.
pub async fn update_rhythm(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    rhythm: Rhythm,
    now: Moment,
) -> Result<()> {
    tx.run(
        "update people set rhythm = $3, preferred_at = $4, digest_stopped_at = null,
                           told_until = coalesce(told_until, created_at)
         where municipality_id = $1 and id = $2 and left_at is null",
        params![town, person, rhythm, now],
    )
    .await?;
    Ok(())
}

pub async fn update_rung(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    rung: Rung,
    now: Moment,
) -> Result<()> {
    tx.run(
        "update people set rung = $3, preferred_at = $4 where municipality_id = $1 and id = $2 and left_at is null",
        params![town, person, rung, now],
    )
    .await?;
    Ok(())
}

/// Before the first mail of a municipality: what happened until now is told to nobody.
pub async fn begin_telling(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<()> {
    let sql = "update people set told_until = $2 where municipality_id = $1 and told_until is null";
    tx.run(sql, params![town, now]).await?;
    Ok(())
}

/// Everybody after the first, up to and with the last, whose mail came due now, whether there was anything in it or not.
/// `weekly` and `monthly` are 1 when those are due too.
pub async fn update_told(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (after, last): (PersonId, PersonId),
    (weekly, monthly): (i64, i64),
    until: Moment,
) -> Result<()> {
    tx.run(
        "update people set told_until = $4
         where municipality_id = $1 and id > $2 and id <= $3 and (told_until is null or told_until < $4)
           and (rhythm is null or rhythm in ('at_once', 'concerned')
             or (rhythm = 'weekly' and cast($5 as bigint) = 1)
             or (rhythm = 'monthly' and cast($6 as bigint) = 1))",
        params![town, after, last, until, weekly, monthly],
    )
    .await?;
    Ok(())
}

/// What was said, in which words, by which way.
pub struct NewEntry<'a> {
    pub purpose: Purpose,
    /// Which theme, or nothing for the purpose as a whole.
    pub subject: &'a str,
    pub act: ConsentAct,
    pub way: ConsentWay,
    pub wording: &'a str,
}

pub async fn insert_consent_entry(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    entry: &NewEntry<'_>,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into consent_entries (municipality_id, person_id, happened_at, purpose, subject, act, way, wording)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality_id, person_id, happened_at, purpose, subject, act) do nothing",
        params![town, person, now, entry.purpose, entry.subject, entry.act, entry.way, entry.wording],
    )
    .await?;
    Ok(())
}

row! {
    /// One yes, or one withdrawal.
    #[derive(Debug, Clone)]
    pub struct ConsentEntry {
        pub happened_at: Moment,
        pub purpose: Purpose,
        pub subject: String,
        pub act: ConsentAct,
        pub way: ConsentWay,
        pub wording: String,
    }
}

/// The latest first.
pub async fn list_consent_entries(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<ConsentEntry>> {
    tx.all(
        "select happened_at, purpose, subject, act, way, wording from consent_entries
         where municipality_id = $1 and person_id = $2
         order by happened_at desc, purpose, subject
         limit 500",
        params![town, person],
    )
    .await
}

/// Of rhythm and rung what was chosen last stands. What was told to neither stays to be told.
pub async fn merge_preferences(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update people
         set rhythm = coalesce((select p.rhythm from people p where p.municipality_id = $1 and p.id = $2), rhythm),
             rung = coalesce((select p.rung from people p where p.municipality_id = $1 and p.id = $2), rung),
             preferred_at = (select p.preferred_at from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and coalesce(preferred_at, 0) < (
           select coalesce(p.preferred_at, 0) from people p where p.municipality_id = $1 and p.id = $2)",
        "update people
         set told_until = (
           select coalesce(p.told_until, p.created_at) from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and coalesce(told_until, created_at) > (
           select coalesce(p.told_until, p.created_at) from people p where p.municipality_id = $1 and p.id = $2)",
        "insert into consent_entries (municipality_id, person_id, happened_at, purpose, subject, act, way, wording)
         select municipality_id, cast($3 as bigint), happened_at, purpose, subject, act, way, wording
         from consent_entries where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id, happened_at, purpose, subject, act) do nothing",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    let sql = "delete from consent_entries where municipality_id = $1 and person_id = $2";
    tx.run(sql, params![town, from]).await?;
    Ok(())
}
