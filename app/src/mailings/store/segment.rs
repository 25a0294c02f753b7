//! Who gave what, follows what, wants what: each statement the people one condition means.
//!
//! Who gave something is listed as it lies there, somebody who gave twice twice: to sort a million votes takes the database
//! ten times as long as it takes us. All others are in ascending order, each once.
//!
//! `cross join` keeps SQLite at the order written here: what was given lies in the order of suggestions, and is read
//! once.

use crate::{
    places::Bounds,
    vocabulary::{CallId, MailingId, MunicipalityId, PersonId, ProjectId, Rung, ThemeId},
};
use kit::{
    db::{Result, Tx},
    params, row,
};

fn people(rows: Vec<(PersonId,)>) -> Vec<PersonId> {
    rows.into_iter().map(|row| row.0).collect()
}

/// Who made suggestions of a call, alone or with others.
pub async fn list_makers(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from suggestions where municipality_id = $1 and call_id = $2 and hidden_at is null
         union all
         select a.person_id from coauthors a
         join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
         where a.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null and a.person_id is not null";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

pub async fn list_voters(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select v.person_id from suggestions s
         cross join votes v
         where v.municipality_id = s.municipality_id and v.suggestion_id = s.id
           and s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

pub async fn list_commenters(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select c.person_id from suggestions s
         cross join comments c
         where c.municipality_id = s.municipality_id and c.suggestion_id = s.id
           and s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null and c.hidden_at is null";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

/// Whose suggestion the municipality did not answer, nor decided on.
pub async fn list_unanswered(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from suggestions
         where municipality_id = $1 and call_id = $2 and hidden_at is null and answer_count = 0 and settled_at is null
           and status in ('submitted', 'under_review', 'more_info')";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

/// Who made what was chosen, or voted for it.
pub async fn list_of_chosen(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select s.person_id from suggestions s
         where s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null
           and s.status in ('chosen', 'ratified', 'in_progress', 'realised')
         union all
         select a.person_id from suggestions s
         cross join coauthors a
         where a.municipality_id = s.municipality_id and a.suggestion_id = s.id
           and s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null and a.person_id is not null
           and s.status in ('chosen', 'ratified', 'in_progress', 'realised')
         union all
         select v.person_id from suggestions s
         cross join votes v
         where v.municipality_id = s.municipality_id and v.suggestion_id = s.id
           and s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null
           and s.status in ('chosen', 'ratified', 'in_progress', 'realised')";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

/// Who wants to hear of a theme.
pub async fn list_hearing_theme(tx: &mut Tx<'_>, town: MunicipalityId, theme: ThemeId) -> Result<Vec<PersonId>> {
    let sql = "select distinct person_id from follows where municipality_id = $1 and theme_id = $2 order by 1";
    Ok(people(tx.all(sql, params![town, theme]).await?))
}

pub async fn list_hearing_project(tx: &mut Tx<'_>, town: MunicipalityId, project: ProjectId) -> Result<Vec<PersonId>> {
    let sql = "select distinct person_id from follows where municipality_id = $1 and project_id = $2 order by 1";
    Ok(people(tx.all(sql, params![town, project]).await?))
}

/// Who follows a neighbourhood of a call, or a suggestion of it.
pub async fn list_hearing_call(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from follows where municipality_id = $1 and call_id = $2
         union all
         select f.person_id from suggestions s
         cross join suggestion_followers f
         where f.municipality_id = s.municipality_id and f.suggestion_id = s.id
           and s.municipality_id = $1 and s.call_id = $2 and s.hidden_at is null and f.followed_at is not null
           and f.stopped_at is null";
    Ok(people(tx.all(sql, params![town, call]).await?))
}

/// Who wants to take part just so far.
pub async fn list_taking_part(tx: &mut Tx<'_>, town: MunicipalityId, rung: Rung) -> Result<Vec<PersonId>> {
    let sql = "select id from people where municipality_id = $1 and rung = $2 order by 1";
    Ok(people(tx.all(sql, params![town, rung]).await?))
}

pub async fn list_recipients(tx: &mut Tx<'_>, town: MunicipalityId, mailing: MailingId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from mailing_recipients where municipality_id = $1 and mailing_id = $2 order by 1";
    Ok(people(tx.all(sql, params![town, mailing]).await?))
}

row! {
    /// Somebody who suggested something at a place, or voted for it.
    #[derive(Debug, Clone)]
    pub struct Giver {
        pub person: PersonId,
        pub latitude: f64,
        pub longitude: f64,
    }
}

pub async fn list_givers_within(tx: &mut Tx<'_>, town: MunicipalityId, bounds: &Bounds) -> Result<Vec<Giver>> {
    tx.all(
        "select s.person_id, s.latitude, s.longitude from suggestions s
         where s.municipality_id = $1 and s.hidden_at is null
           and s.latitude >= $2 and s.latitude <= $3 and s.longitude >= $4 and s.longitude <= $5
         union all
         select v.person_id, s.latitude, s.longitude from suggestions s
         cross join votes v
         where v.municipality_id = s.municipality_id and v.suggestion_id = s.id
           and s.municipality_id = $1 and s.hidden_at is null
           and s.latitude >= $2 and s.latitude <= $3 and s.longitude >= $4 and s.longitude <= $5",
        params![town, bounds.south, bounds.north, bounds.west, bounds.east],
    )
    .await
}

/// Everybody who is there.
pub async fn list_people(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select id from people where municipality_id = $1 and left_at is null order by id";
    Ok(people(tx.all(sql, params![town]).await?))
}

/// Who has an address she confirmed, and that no mail server said does not exist.
pub async fn list_reachable(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select p.id from people p
         left join unreachable_addresses u on u.municipality_id = p.municipality_id and u.address = lower(p.email)
         where p.municipality_id = $1 and p.left_at is null and p.email_confirmed_at is not null and u.address is null
         order by p.id";
    Ok(people(tx.all(sql, params![town]).await?))
}

/// Who wants no mails, or no mailings.
pub async fn list_stopped(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from mail_stops where municipality_id = $1
         union
         select id from people where municipality_id = $1 and mailings_stopped_at is not null
         order by 1";
    Ok(people(tx.all(sql, params![town]).await?))
}

/// Whom a letter reaches.
pub async fn list_homes(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from recorded_people
         where municipality_id = $1 and street <> '' and house_number <> '' and postal_code <> '' and place <> ''
         order by 1";
    Ok(people(tx.all(sql, params![town]).await?))
}

/// Who can be called, or written to on paper.
pub async fn list_on_paper(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from recorded_people
         where municipality_id = $1 and (phone <> ''
           or (street <> '' and house_number <> '' and postal_code <> '' and place <> ''))
         order by 1";
    Ok(people(tx.all(sql, params![town]).await?))
}

/// Who said no to hearing what becomes of what she gave.
pub async fn list_unwilling(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PersonId>> {
    let sql = "select person_id from consents
         where municipality_id = $1 and purpose = 'outcome_mail' and subject = '' and withdrawn_at is not null
         order by 1";
    Ok(people(tx.all(sql, params![town]).await?))
}
