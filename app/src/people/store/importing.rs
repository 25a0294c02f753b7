//! Statements on `imported_people`: who wrote what was brought over from another platform.

use super::{NewPerson, insert_person};
use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    db::{Result, Tx},
    params,
};

/// The authors a source brought before, by their number there.
pub async fn list_imported_people(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    source: &str,
) -> Result<Vec<(String, PersonId)>> {
    tx.all(
        "select external_id, person_id from imported_people where municipality_id = $1 and source = $2",
        params![town, source],
    )
    .await
}

/// Adds an author of a source: a person without an account.
pub async fn insert_imported_person(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (source, external_id): (&str, &str),
    person: &NewPerson<'_>,
) -> Result<()> {
    insert_person(tx, town, person).await?;
    tx.run(
        "insert into imported_people (municipality_id, source, external_id, person_id) values ($1, $2, $3, $4)",
        params![town, source, external_id, person.id],
    )
    .await?;
    Ok(())
}
