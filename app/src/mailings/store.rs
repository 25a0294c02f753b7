//! Statements on `mailings`, `mailing_conditions`, `mailing_recipients` and `mailing_papers`.

mod papers;
mod segment;

use super::{
    mailing::{Mailing, NewMailing},
    policy::{MayMail, MaySend},
    segment::{Around, Condition, Kind, Object, Part},
};
use crate::{
    places::Place,
    vocabulary::{MailingId, MunicipalityId, PersonId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Sql, Tx},
    params, row,
};
pub use papers::{count_papers, list_papers, save_papers};
pub use segment::{
    list_commenters, list_givers_within, list_hearing_call, list_hearing_project, list_hearing_theme, list_homes,
    list_makers, list_of_chosen, list_on_paper, list_people, list_reachable, list_recipients, list_stopped,
    list_taking_part, list_unanswered, list_unwilling, list_voters,
};

/// So many are written to in one step.
pub const STEP: usize = 200;

/// Inserted once, however often it is sent.
pub async fn insert_mailing(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, may): (MailingId, &MayMail),
    new: &NewMailing,
    now: Moment,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into mailings (municipality_id, id, subject, body, about, ground, state, edition, made_by, changed_at,
                                   recipient_count)
             values ($1, $2, $3, $4, $5, $6, 'draft', 1, $7, $8, 0)
             on conflict (municipality_id, id) do nothing",
            params![town, id, new.subject, new.body, new.about.to_string(), new.ground, may.person, now],
        )
        .await?;
    if inserted == 1 {
        save_conditions(tx, town, id, &new.conditions).await?;
    }
    Ok(inserted == 1)
}

/// Says whether nobody changed or sent it since this edition. Who looked it over looked at other words.
pub async fn update_mailing(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, edition, _): (MailingId, i64, &MayMail),
    new: &NewMailing,
    now: Moment,
) -> Result<bool> {
    let changed = tx
        .run(
            "update mailings set subject = $4, body = $5, about = $6, ground = $7, changed_at = $8,
                                 edition = edition + 1, state = 'draft', ready_by = null, ready_at = null
             where municipality_id = $1 and id = $2 and edition = $3 and state in ('draft', 'ready')",
            params![town, id, edition, new.subject, new.body, new.about.to_string(), new.ground, now],
        )
        .await?;
    if changed == 1 {
        save_conditions(tx, town, id, &new.conditions).await?;
    }
    Ok(changed == 1)
}

async fn save_conditions(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId, conditions: &[Condition]) -> Result<()> {
    tx.run("delete from mailing_conditions where municipality_id = $1 and mailing_id = $2", params![town, id]).await?;
    for (position, one) in (0_i64..).zip(conditions) {
        let around = one.around;
        tx.run(
            "insert into mailing_conditions (municipality_id, mailing_id, position, part, kind, object, latitude,
                                             longitude, metres)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            params![
                town,
                id,
                position,
                one.part,
                one.kind,
                one.object.to_string(),
                around.map(|around| around.place.latitude),
                around.map(|around| around.place.longitude),
                around.map(|around| around.metres)
            ],
        )
        .await?;
    }
    Ok(())
}

row! {
    struct KeptCondition {
        part: Part,
        kind: Kind,
        object: Object,
        latitude: Option<f64>,
        longitude: Option<f64>,
        metres: Option<i64>,
    }
}

pub async fn list_conditions(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<Vec<Condition>> {
    let kept: Vec<KeptCondition> = tx
        .all(
            "select part, kind, object, latitude, longitude, metres from mailing_conditions
             where municipality_id = $1 and mailing_id = $2 order by position",
            params![town, id],
        )
        .await?;
    let condition = |one: KeptCondition| Condition {
        part: one.part,
        kind: one.kind,
        object: one.object,
        around: match (one.latitude, one.longitude, one.metres) {
            (Some(latitude), Some(longitude), Some(metres)) => {
                Some(Around { place: Place { latitude, longitude }, metres })
            }
            _ => None,
        },
    };
    Ok(kept.into_iter().map(condition).collect())
}

pub async fn find_mailing(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<Option<Mailing>> {
    tx.maybe(
        "select m.id, m.subject, m.body, m.about, m.ground, m.state, m.edition, m.made_by, p.display_name, m.changed_at,
                m.ready_by, m.ready_at, s.display_name, m.sent_at, m.recipient_count
         from mailings m
         join people p on p.municipality_id = m.municipality_id and p.id = m.made_by
         left join people s on s.municipality_id = m.municipality_id and s.id = m.sent_by
         where m.municipality_id = $1 and m.id = $2",
        params![town, id],
    )
    .await
}

/// The last ones first.
pub async fn list_mailings(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Mailing>> {
    tx.all(
        "select m.id, m.subject, m.body, m.about, m.ground, m.state, m.edition, m.made_by, p.display_name, m.changed_at,
                m.ready_by, m.ready_at, s.display_name, m.sent_at, m.recipient_count
         from mailings m
         join people p on p.municipality_id = m.municipality_id and p.id = m.made_by
         left join people s on s.municipality_id = m.municipality_id and s.id = m.sent_by
         where m.municipality_id = $1
         order by m.id desc
         limit 500",
        params![town],
    )
    .await
}

/// Those that wait for a colleague to look them over, the oldest first.
pub async fn list_ready(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Mailing>> {
    tx.all(
        "select m.id, m.subject, m.body, m.about, m.ground, m.state, m.edition, m.made_by, p.display_name, m.changed_at,
                m.ready_by, m.ready_at, p.display_name, m.sent_at, m.recipient_count
         from mailings m
         join people p on p.municipality_id = m.municipality_id and p.id = m.made_by
         where m.municipality_id = $1 and m.state = 'ready'
         order by m.ready_at, m.id
         limit 200",
        params![town],
    )
    .await
}

/// Only what was never sent; says whether it was there.
pub async fn delete_mailing(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId, _: &MayMail) -> Result<bool> {
    let sql = "delete from mailings where municipality_id = $1 and id = $2 and state in ('draft', 'ready')";
    Ok(tx.run(sql, params![town, id]).await? == 1)
}

pub async fn update_ready(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, edition, may): (MailingId, i64, &MayMail),
    now: Moment,
) -> Result<bool> {
    let changed = tx
        .run(
            "update mailings set state = 'ready', ready_by = $4, ready_at = $5
             where municipality_id = $1 and id = $2 and edition = $3 and state = 'draft'",
            params![town, id, edition, may.person, now],
        )
        .await?;
    Ok(changed == 1)
}

/// Begins to send this edition to these people; says whether it was this press that did.
pub async fn begin_sending(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MaySend,
    (people, theme): (&[PersonId], Option<ThemeId>),
    now: Moment,
) -> Result<bool> {
    let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
    let begun = tx
        .run(
            "update mailings set state = 'sending', sent_by = $4, sent_at = $5, recipient_count = $6, theme_id = $7
             where municipality_id = $1 and id = $2 and edition = $3 and state in ('draft', 'ready')",
            params![town, may.mailing, may.edition, may.person, now, count, theme],
        )
        .await?;
    if begun == 0 {
        return Ok(false);
    }
    for person in people {
        tx.run(
            "insert into mailing_recipients (municipality_id, mailing_id, person_id) values ($1, $2, $3)",
            params![town, may.mailing, person],
        )
        .await?;
    }
    Ok(true)
}

/// Every mail is in the outbox.
pub async fn end_sending(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<()> {
    let sql = "update mailings set state = 'sent' where municipality_id = $1 and id = $2 and state = 'sending'";
    tx.run(sql, params![town, id]).await?;
    Ok(())
}

/// What is not sent yet is not; says whether there was something to stop.
pub async fn interrupt_sending(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId, _: &MayMail) -> Result<bool> {
    let sql = "update mailings set state = 'interrupted'
               where municipality_id = $1 and id = $2 and state in ('sending', 'sent')";
    Ok(tx.run(sql, params![town, id]).await? == 1)
}

pub async fn resume_sending(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId, _: &MayMail) -> Result<bool> {
    let sql = "update mailings set state = 'sending' where municipality_id = $1 and id = $2 and state = 'interrupted'";
    Ok(tx.run(sql, params![town, id]).await? == 1)
}

/// Whether it is interrupted, and stays so while the transaction lasts.
pub async fn hold_interrupted(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<bool> {
    let sql = Sql::Each {
        sqlite: "select state = 'interrupted' from mailings where municipality_id = $1 and id = $2".into(),
        postgres: "select state = 'interrupted' from mailings where municipality_id = $1 and id = $2 for share".into(),
    };
    Ok(tx.maybe::<(bool,)>(sql, params![town, id]).await?.is_some_and(|row| row.0))
}

row! {
    /// Somebody who gets it, with the address she has now.
    #[derive(Debug, Clone)]
    pub struct Recipient {
        pub person: PersonId,
        pub email: Option<String>,
    }
}

/// The next ones after a person.
pub async fn list_next_recipients(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (mailing, after): (MailingId, PersonId),
) -> Result<Vec<Recipient>> {
    tx.all(
        "select r.person_id, case when p.email_confirmed_at is null then null else p.email end
         from mailing_recipients r
         join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
         where r.municipality_id = $1 and r.mailing_id = $2 and r.person_id > $3
         order by r.person_id
         limit 200",
        params![town, mailing, after],
    )
    .await
}

row! {
    /// How a mailing stands for one person, when a mail is about to leave.
    #[derive(Debug, Clone)]
    pub struct StillOn {
        pub is_interrupted: bool,
        /// On the ground of a theme: which.
        pub theme: Option<ThemeId>,
        /// She wants no mailings, or no longer hears what becomes of what she gave.
        pub is_unwilling: bool,
        pub is_stopped: bool,
    }
}

pub async fn find_still_on(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (mailing, person): (MailingId, PersonId),
) -> Result<Option<StillOn>> {
    tx.maybe(
        "select m.state = 'interrupted', m.theme_id,
                exists (select 1 from consents c where c.municipality_id = $1 and c.person_id = $3
                          and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is not null),
                p.mailings_stopped_at is not null
         from mailings m
         join people p on p.municipality_id = m.municipality_id and p.id = $3
         where m.municipality_id = $1 and m.id = $2",
        params![town, mailing, person],
    )
    .await
}

/// Who got it, and wants no mailings since.
pub async fn count_stopped_since(tx: &mut Tx<'_>, town: MunicipalityId, id: MailingId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from mailings m
               join mailing_recipients r on r.municipality_id = m.municipality_id and r.mailing_id = m.id
               join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
               where m.municipality_id = $1 and m.id = $2 and p.mailings_stopped_at >= m.sent_at";
    Ok(tx.one::<(i64,)>(sql, params![town, id]).await?.0)
}

/// Brings what one person got to another.
pub async fn merge_person(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into mailing_recipients (municipality_id, mailing_id, person_id)
         select municipality_id, mailing_id, cast($3 as bigint) from mailing_recipients
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, mailing_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    papers::merge_papers(tx, town, from, into).await?;
    delete_receipts(tx, town, from).await?;
    for sql in [
        "update mailings set made_by = $3 where municipality_id = $1 and made_by = $2",
        "update mailings set ready_by = $3 where municipality_id = $1 and ready_by = $2",
        "update mailings set sent_by = $3 where municipality_id = $1 and sent_by = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}

/// Forgets what somebody got; how many got it stays known.
pub async fn delete_receipts(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from mailing_recipients where municipality_id = $1 and person_id = $2", params![town, person])
        .await?;
    papers::delete_papers_of(tx, town, person).await
}

/// What was sent to somebody this way, for the file of what is kept of her.
pub async fn list_received(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(Option<Moment>, String)>> {
    tx.all(
        "select m.sent_at, m.subject from mailing_recipients r
         join mailings m on m.municipality_id = r.municipality_id and m.id = r.mailing_id
         where r.municipality_id = $1 and r.person_id = $2
         order by m.sent_at, m.id",
        params![town, person],
    )
    .await
}
