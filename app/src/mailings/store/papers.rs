//! Statements on `mailing_papers`: who was to be called or written to when a mailing was sent.

use crate::vocabulary::{MailingId, MunicipalityId, PersonId};
use kit::{
    db::{Result, Tx},
    params,
};

/// Each with why she is in it, as it was said then.
pub async fn save_papers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: MailingId,
    people: &[(PersonId, String)],
) -> Result<()> {
    for (person, why) in people {
        tx.run(
            "insert into mailing_papers (municipality_id, mailing_id, person_id, why) values ($1, $2, $3, $4)
             on conflict (municipality_id, mailing_id, person_id) do nothing",
            params![town, id, person, why],
        )
        .await?;
    }
    Ok(())
}

pub async fn list_papers(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<Vec<(PersonId, String)>> {
    tx.all(
        "select person_id, why from mailing_papers where municipality_id = $1 and mailing_id = $2 order by person_id",
        params![town, id],
    )
    .await
}

/// How many are on it that can still be reached, and how many of them by letter.
pub async fn count_papers(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<(i64, i64)> {
    tx.one(
        "select cast(count(*) as bigint),
                cast(coalesce(sum(case when r.street <> '' and r.house_number <> '' and r.postal_code <> ''
                                        and r.place <> '' then 1 else 0 end), 0) as bigint)
         from mailing_papers m
         join recorded_people r on r.municipality_id = m.municipality_id and r.person_id = m.person_id
         where m.municipality_id = $1 and m.mailing_id = $2",
        params![town, id],
    )
    .await
}

pub async fn merge_papers(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into mailing_papers (municipality_id, mailing_id, person_id, why)
         select municipality_id, mailing_id, cast($3 as bigint), why from mailing_papers
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, mailing_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    delete_papers_of(tx, town, from).await
}

pub async fn delete_papers_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from mailing_papers where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    Ok(())
}
