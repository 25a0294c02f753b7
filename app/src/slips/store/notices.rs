//! Statements on `spoken_notices`.

use crate::{
    slips::{
        MayTell,
        notice::{Outcome, SpokenNotice},
    },
    vocabulary::{MunicipalityId, NoticeId, PersonId, Scope, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// So many are shown at once.
pub const NOTICES: usize = 100;

pub struct NewNotice<'a> {
    pub id: NoticeId,
    pub person: PersonId,
    /// Of what she is told.
    pub theme: Option<ThemeId>,
    pub once: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
}

/// Once, and only for whom the municipality recorded, without a confirmed address.
pub async fn insert_notice(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewNotice<'_>, now: Moment) -> Result<()> {
    tx.run(
        "insert into spoken_notices (municipality_id, id, person_id, once, subject, body, created_at, theme_id)
         select p.municipality_id, cast($3 as bigint), p.id, $4, $5, $6, cast($7 as bigint), cast($8 as bigint)
         from people p
         join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         where p.municipality_id = $1 and p.id = $2 and p.left_at is null and p.email_confirmed_at is null
         on conflict (municipality_id, once) do nothing",
        params![town, new.person, new.id, new.once, new.subject, new.body, now, new.theme],
    )
    .await?;
    Ok(())
}

/// What waits behind a line and is of these themes, the oldest first, one more than is shown.
pub async fn list_notices(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    after: NoticeId,
) -> Result<Vec<SpokenNotice>> {
    tx.all(
        "select n.id, n.theme_id, n.subject, n.body, n.created_at, n.outcome, r.full_name, r.phone, r.email, r.street,
                r.house_number, r.postal_code, r.place, r.recorded_by, k.display_name
         from spoken_notices n
         join people p on p.municipality_id = n.municipality_id and p.id = n.person_id
         join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id
         join people k on k.municipality_id = r.municipality_id and k.id = r.recorded_by
         where n.municipality_id = $1 and n.outcome is null and n.id > $2 and p.email_confirmed_at is null
               and ($3 = '*' or replace($3, ',' || cast(n.theme_id as text) || ',', '') <> $3)
         order by n.id
         limit 101",
        params![town, after, scope.word()],
    )
    .await
}

pub async fn find_notice(tx: &mut Tx<'_>, town: MunicipalityId, id: NoticeId) -> Result<Option<SpokenNotice>> {
    tx.maybe(
        "select n.id, n.theme_id, n.subject, n.body, n.created_at, n.outcome, r.full_name, r.phone, r.email, r.street,
                r.house_number, r.postal_code, r.place, r.recorded_by, k.display_name
         from spoken_notices n
         join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id
         join people k on k.municipality_id = r.municipality_id and k.id = r.recorded_by
         where n.municipality_id = $1 and n.id = $2",
        params![town, id],
    )
    .await
}

/// Says what became of it; false when somebody did before.
pub async fn end_notice(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayTell,
    (id, outcome): (NoticeId, Outcome),
    now: Moment,
) -> Result<bool> {
    let ended = tx
        .run(
            "update spoken_notices set outcome = $3, done_by = $4, done_at = $5
             where municipality_id = $1 and id = $2 and outcome is null",
            params![town, id, outcome, may.officer, now],
        )
        .await?;
    Ok(ended == 1)
}

/// What a person was told so, or is to be.
pub async fn list_told(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(String, String, Moment, Option<Outcome>, Option<Moment>)>> {
    tx.all(
        "select subject, body, created_at, outcome, done_at from spoken_notices
         where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}
