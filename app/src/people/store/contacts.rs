//! Statements on names, e-mail addresses and consents.

use crate::{
    people::{Email, Purpose},
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// What a person can see of herself.
    #[derive(Debug, Clone)]
    pub struct Profile {
        pub display_name: Option<String>,
        pub email: Option<String>,
        pub email_confirmed_at: Option<Moment>,
        pub age_stated_at: Option<Moment>,
    }
}

pub async fn load_profile(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Profile> {
    tx.one(
        "select display_name, email, email_confirmed_at, age_stated_at from people
         where municipality_id = $1 and id = $2",
        params![town, person],
    )
    .await
}

pub async fn update_display_name(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, name: &str) -> Result<()> {
    tx.run(
        "update people set display_name = $3 where municipality_id = $1 and id = $2 and left_at is null",
        params![town, person, name],
    )
    .await?;
    Ok(())
}

/// The person with this mailbox, when an address of it was confirmed.
pub async fn find_person_of_email(tx: &mut Tx<'_>, town: MunicipalityId, email: &Email) -> Result<Option<PersonId>> {
    let sql = "select id from people where municipality_id = $1 and email_key = $2 and email_confirmed_at is not null";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, email.mailbox()]).await?.map(|row| row.0))
}

/// The confirmed address of a person, as she typed it.
pub async fn find_address(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<String>> {
    let sql = "select email from people where municipality_id = $1 and id = $2 and email_confirmed_at is not null";
    Ok(tx.maybe::<(Option<String>,)>(sql, params![town, person]).await?.and_then(|row| row.0))
}

/// Adds a person known by a confirmed address alone. False when somebody with that mailbox came first.
pub async fn insert_person_of_email(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    email: &Email,
    now: Moment,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into people (municipality_id, id, email, email_key, email_confirmed_at, created_at)
             values ($1, $2, $3, $4, $5, $5)
             on conflict (municipality_id, email_key) where email_confirmed_at is not null do nothing",
            params![town, person, email.as_str(), email.mailbox(), now],
        )
        .await?;
    Ok(inserted == 1)
}

/// Gives a person an address whose code was entered.
pub async fn update_email(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    email: &Email,
    confirmed_at: Moment,
) -> Result<()> {
    tx.run(
        "update people set email = $3, email_key = $4, email_confirmed_at = $5
         where municipality_id = $1 and id = $2 and left_at is null",
        params![town, person, email.as_str(), email.mailbox(), confirmed_at],
    )
    .await?;
    Ok(())
}

pub async fn delete_email(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run(
        "update people set email = null, email_key = null, email_confirmed_at = null where municipality_id = $1 and id = $2",
        params![town, person],
    )
    .await?;
    Ok(())
}

/// Keeps when she first said that she is old enough.
pub async fn update_age_stated(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, now: Moment) -> Result<()> {
    tx.run(
        "update people set age_stated_at = $3
         where municipality_id = $1 and id = $2 and age_stated_at is null and left_at is null",
        params![town, person, now],
    )
    .await?;
    Ok(())
}

/// The purposes a person agreed to and did not take back.
pub async fn list_consents(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Purpose>> {
    let sql = "select purpose from consents
               where municipality_id = $1 and person_id = $2 and subject = '' and withdrawn_at is null
               order by purpose";
    Ok(tx.all::<(Purpose,)>(sql, params![town, person]).await?.into_iter().map(|row| row.0).collect())
}

/// Those that were given at this moment and still stand.
pub async fn list_consents_given_at(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    given_at: Moment,
) -> Result<Vec<Purpose>> {
    let sql = "select purpose from consents
               where municipality_id = $1 and person_id = $2 and subject = '' and given_at = $3
                 and withdrawn_at is null
               order by purpose";
    Ok(tx.all::<(Purpose,)>(sql, params![town, person, given_at]).await?.into_iter().map(|row| row.0).collect())
}

/// Keeps a consent with the words it was given to; one given again starts anew. What was before stands in its entries.
pub async fn save_consent(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    (purpose, wording): (Purpose, &str),
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into consents (municipality_id, person_id, purpose, subject, given_at, withdrawn_at, wording)
         values ($1, $2, $3, '', $4, null, $5)
         on conflict (municipality_id, person_id, purpose, subject)
         do update set given_at = excluded.given_at, withdrawn_at = null, wording = excluded.wording",
        params![town, person, purpose, now, wording],
    )
    .await?;
    Ok(())
}

pub async fn withdraw_consent(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    purpose: Purpose,
    now: Moment,
) -> Result<()> {
    tx.run(
        "update consents set withdrawn_at = $4
         where municipality_id = $1 and person_id = $2 and purpose = $3 and subject = '' and withdrawn_at is null",
        params![town, person, purpose, now],
    )
    .await?;
    Ok(())
}
