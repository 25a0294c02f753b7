//! Statements on `contacts`: whom people turn to, and the cards of who answers.

use crate::{
    projects::{Contact, NewContact, Signature},
    vocabulary::{ContactId, MunicipalityId, PersonId, ProjectId},
};
use kit::{
    db::{Result, Tx},
    params,
};

/// The colleague whose card a contact is, when it is somebody's.
pub async fn find_person_of_contact(tx: &mut Tx<'_>, town: MunicipalityId, id: ContactId) -> Result<Option<PersonId>> {
    let sql = "select person_id from contacts where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(Option<PersonId>,)>(sql, params![town, id]).await?.and_then(|row| row.0))
}

/// Those of the contacts who sign in here.
pub async fn list_people_of_contacts(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<(ContactId, PersonId)>> {
    let sql = "select id, person_id from contacts where municipality_id = $1 and person_id is not null order by id";
    tx.all(sql, params![town]).await
}

/// Somebody one can call; who has no telephone stands beside her answers only.
pub async fn find_contact(tx: &mut Tx<'_>, town: MunicipalityId, id: ContactId) -> Result<Option<Contact>> {
    tx.maybe(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 and id = $2 and phone <> ''",
        params![town, id],
    )
    .await
}

pub async fn list_contacts(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Contact>> {
    tx.all(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 and phone <> '' order by id",
        params![town],
    )
    .await
}

/// The card under which a person of the staff answers.
pub async fn find_card(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Contact>> {
    tx.maybe(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 and person_id = $2",
        params![town, person],
    )
    .await
}

/// Makes a contact's card a person's own.
pub async fn update_card_owner(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    contact: ContactId,
    person: PersonId,
) -> Result<()> {
    tx.run("update contacts set person_id = $3 where municipality_id = $1 and id = $2", params![town, contact, person])
        .await?;
    Ok(())
}

/// Whom to ask in a part of the municipality.
pub async fn find_contact_of_district(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    district: &str,
) -> Result<Option<Contact>> {
    tx.maybe(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 and district = $2 and phone <> '' order by id limit 1",
        params![town, district],
    )
    .await
}

/// Whom to ask about an action: its own contact, or that of its theme.
pub async fn find_contact_of_project(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    project: ProjectId,
) -> Result<Option<ContactId>> {
    let sql = "select coalesce(p.contact_id, t.contact_id) from projects p
               join themes t on t.municipality_id = p.municipality_id and t.id = p.theme_id
               where p.municipality_id = $1 and p.id = $2";
    Ok(tx.maybe::<(Option<ContactId>,)>(sql, params![town, project]).await?.and_then(|row| row.0))
}

/// How an officer signs her answers: her own choice.
pub async fn update_signature(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    contact: ContactId,
    signature: Signature,
) -> Result<()> {
    let sql = "update contacts set signature = $3 where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, contact, signature]).await?;
    Ok(())
}

pub async fn insert_contact(tx: &mut Tx<'_>, town: MunicipalityId, contact: &NewContact<'_>) -> Result<()> {
    tx.run(
        "insert into contacts (municipality_id, id, key, name, role, service, phone, email, hours, languages,
                               district, photo)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            town,
            contact.id,
            contact.key,
            contact.name,
            contact.role,
            contact.service,
            contact.phone,
            contact.email,
            contact.hours,
            contact.languages,
            contact.district,
            contact.photo
        ],
    )
    .await?;
    Ok(())
}
