//! Statements that bring what this slice keeps of one person to another.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    db::{Result, Tx},
    params,
};

pub async fn has_account(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<bool> {
    let sql = "select person_id from accounts where municipality_id = $1 and person_id = $2";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person]).await?.is_some())
}

/// Fills what the person who stays has not said herself.
pub async fn merge_names(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update people
         set display_name = (select p.display_name from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and display_name is null",
        "update people
         set age_stated_at = (select p.age_stated_at from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and age_stated_at is null",
        "update people
         set digest_stopped_at = (select p.digest_stopped_at from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and digest_stopped_at is null",
        "update people
         set mailings_stopped_at =
           (select p.mailings_stopped_at from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and mailings_stopped_at is null",
        "update people
         set looked_at = (select p.looked_at from people p where p.municipality_id = $1 and p.id = $2)
         where municipality_id = $1 and id = $3 and looked_at is null",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}

/// Ties and consents. What the person who stays said of a tie herself stands; of a consent, what was said last.
pub async fn merge_statements(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into ties (municipality_id, person_id, kind, stated_at)
         select municipality_id, cast($3 as bigint), kind, stated_at from ties
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id, kind) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "delete from consents
         where municipality_id = $1 and person_id = $3 and exists (
           select 1 from consents o
           where o.municipality_id = $1 and o.person_id = $2 and o.purpose = consents.purpose
             and o.subject = consents.subject
             and coalesce(o.withdrawn_at, o.given_at) > coalesce(consents.withdrawn_at, consents.given_at))",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "insert into consents (municipality_id, person_id, purpose, subject, given_at, withdrawn_at, wording)
         select municipality_id, cast($3 as bigint), purpose, subject, given_at, withdrawn_at, wording from consents
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id, purpose, subject) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "insert into mail_stops (municipality_id, person_id, stopped_at)
         select municipality_id, cast($3 as bigint), stopped_at from mail_stops
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "insert into colleagues (municipality_id, person_id, service)
         select municipality_id, cast($3 as bigint), service from colleagues
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    for sql in [
        "delete from mail_stops where municipality_id = $1 and person_id = $2",
        "delete from colleagues where municipality_id = $1 and person_id = $2",
        "delete from ties where municipality_id = $1 and person_id = $2",
        "delete from consents where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, from]).await?;
    }
    Ok(())
}

/// Open sessions by e-mail address go on, as the person who stays; codes under way too.
pub async fn move_sessions(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update sessions set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update email_codes set person_id = $3 where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}

/// The person goes, once nothing points at her any more. A role does not travel: it was given to somebody else.
pub async fn delete_person(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    for sql in [
        "delete from roles where municipality_id = $1 and person_id = $2",
        "delete from people where municipality_id = $1 and id = $2",
    ] {
        tx.run(sql, params![town, person]).await?;
    }
    Ok(())
}
