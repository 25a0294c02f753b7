//! Statements on `mail_stops`: who wants none of the mails that come by themselves.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

pub async fn insert_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, now: Moment) -> Result<()> {
    tx.run(
        "insert into mail_stops (municipality_id, person_id, stopped_at)
         select municipality_id, id, cast($3 as bigint) from people where municipality_id = $1 and id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, person, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from mail_stops where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    Ok(())
}

pub async fn has_mail_stop(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<bool> {
    let sql = "select person_id from mail_stops where municipality_id = $1 and person_id = $2";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person]).await?.is_some())
}
