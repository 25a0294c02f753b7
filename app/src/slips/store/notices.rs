//! Statements on `spoken_notices`.

use crate::{
    cases::Kept,
    slips::{
        MayTell,
        notice::{Outcome, SpokenNotice, ToTell},
    },
    vocabulary::{MunicipalityId, NoticeId, PersonId, Scope, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// So many people are shown at once.
pub const NOTICES: usize = 100;

pub struct NewNotice<'a> {
    pub id: NoticeId,
    pub person: PersonId,
    /// Of what she is told.
    pub theme: Option<ThemeId>,
    pub once: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
    /// What its mail would have to press: the words and the whole address.
    pub button: Option<(&'a str, &'a str)>,
    /// Where the desk writes down what she says to it.
    pub reply_at: &'a str,
}

/// Once, and only for whom the municipality recorded, without a confirmed address.
pub async fn insert_notice(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewNotice<'_>, now: Moment) -> Result<()> {
    let (button, address) = new.button.unwrap_or_default();
    tx.run(
        "insert into spoken_notices (municipality_id, id, person_id, once, subject, body, created_at, theme_id, button,
                                     button_address, reply_at)
         select p.municipality_id, cast($3 as bigint), p.id, $4, $5, $6, cast($7 as bigint), cast($8 as bigint), $9,
                $10, $11
         from people p
         join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         where p.municipality_id = $1 and p.id = $2 and p.left_at is null and p.email_confirmed_at is null
         on conflict (municipality_id, once) do nothing",
        params![
            town,
            new.person,
            new.id,
            new.once,
            new.subject,
            new.body,
            now,
            new.theme,
            button,
            address,
            new.reply_at
        ],
    )
    .await?;
    Ok(())
}

/// Who is to be told something of these themes, now or once it is no longer put off, behind a line: who waits longest first,
/// one more than is shown; each with all of it.
pub async fn list_to_tell(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    kept: &Kept<'_>,
    after: NoticeId,
) -> Result<Vec<ToTell>> {
    let notices = tx
        .all(
            "select n.id, n.person_id, n.theme_id, n.subject, n.body, n.created_at, n.outcome, n.mailed_at,
                    n.button, n.button_address, n.reply_at, r.full_name, r.phone, r.email, r.street,
                    r.house_number, r.postal_code, r.place,
                    case when c.service is null then coalesce(c.keeper_id, r.recorded_by) end, c.service,
                    coalesce(c.service, k.display_name), c.put_off_until
             from (select w.person_id, min(w.id) as first_id from spoken_notices w
                   left join cases o on o.municipality_id = w.municipality_id and o.kind = 'notice'
                                    and o.thing_id = w.person_id
                   where w.municipality_id = $1 and w.outcome is null and w.mailed_at is null
                         and (coalesce(o.put_off_until, 0) > $4) = $5
                         and ($3 = '*' or replace($3, ',' || cast(w.theme_id as text) || ',', '') <> $3)
                   group by w.person_id having min(w.id) > $2 order by min(w.id) limit 101) f
             join spoken_notices n on n.municipality_id = $1 and n.person_id = f.person_id and n.outcome is null
                                   and n.mailed_at is null
             join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id
             left join cases c on c.municipality_id = n.municipality_id and c.kind = 'notice' and c.thing_id = n.person_id
             join people k on k.municipality_id = r.municipality_id and k.id = coalesce(c.keeper_id, r.recorded_by)
             where $3 = '*' or replace($3, ',' || cast(n.theme_id as text) || ',', '') <> $3
             order by f.first_id, n.id
             limit 5000",
            params![town, after, kept.scope.word(), kept.now, kept.is_put_off],
        )
        .await?;
    Ok(ToTell::of(notices))
}

/// What of these themes waits for one person, the oldest first.
pub async fn list_waiting_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    scope: &Scope,
) -> Result<Vec<SpokenNotice>> {
    tx.all(
        "select n.id, n.person_id, n.theme_id, n.subject, n.body, n.created_at, n.outcome, n.mailed_at,
                n.button, n.button_address, n.reply_at, r.full_name, r.phone, r.email, r.street,
                r.house_number, r.postal_code, r.place,
                case when c.service is null then coalesce(c.keeper_id, r.recorded_by) end, c.service,
                coalesce(c.service, k.display_name), c.put_off_until
         from spoken_notices n
         join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id
         left join cases c on c.municipality_id = n.municipality_id and c.kind = 'notice' and c.thing_id = n.person_id
         join people k on k.municipality_id = r.municipality_id and k.id = coalesce(c.keeper_id, r.recorded_by)
         where n.municipality_id = $1 and n.person_id = $2 and n.outcome is null and n.mailed_at is null
               and ($3 = '*' or replace($3, ',' || cast(n.theme_id as text) || ',', '') <> $3)
         order by n.id
         limit 100",
        params![town, person, scope.word()],
    )
    .await
}

pub async fn find_notice(tx: &mut Tx<'_>, town: MunicipalityId, id: NoticeId) -> Result<Option<SpokenNotice>> {
    tx.maybe(
        "select n.id, n.person_id, n.theme_id, n.subject, n.body, n.created_at, n.outcome, n.mailed_at,
                n.button, n.button_address, n.reply_at, r.full_name, r.phone, r.email, r.street,
                r.house_number, r.postal_code, r.place,
                case when c.service is null then coalesce(c.keeper_id, r.recorded_by) end, c.service,
                coalesce(c.service, k.display_name), c.put_off_until
         from spoken_notices n
         join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id
         left join cases c on c.municipality_id = n.municipality_id and c.kind = 'notice' and c.thing_id = n.person_id
         join people k on k.municipality_id = r.municipality_id and k.id = coalesce(c.keeper_id, r.recorded_by)
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
             where municipality_id = $1 and id = $2 and outcome is null and mailed_at is null",
            params![town, id, outcome, may.officer, now],
        )
        .await?;
    Ok(ended == 1)
}

/// The one that waits under this name.
pub async fn find_waiting_once(tx: &mut Tx<'_>, town: MunicipalityId, once: &str) -> Result<Option<NoticeId>> {
    let sql = "select id from spoken_notices
               where municipality_id = $1 and once = $2 and outcome is null and mailed_at is null";
    Ok(tx.maybe::<(NoticeId,)>(sql, params![town, once]).await?.map(|row| row.0))
}

/// It is mailed instead: nobody tells her any more.
pub async fn update_mailed(tx: &mut Tx<'_>, town: MunicipalityId, id: NoticeId, now: Moment) -> Result<()> {
    tx.run(
        "update spoken_notices set mailed_at = $3
         where municipality_id = $1 and id = $2 and outcome is null and mailed_at is null",
        params![town, id, now],
    )
    .await?;
    Ok(())
}

/// What a person was told so, or is to be.
pub async fn list_told(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(String, String, Moment, Option<Outcome>, Option<Moment>)>> {
    tx.all(
        "select subject, body, created_at, outcome, coalesce(done_at, mailed_at) from spoken_notices
         where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}
