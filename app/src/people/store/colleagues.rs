//! Statements on `colleagues`, and who works at the desk.

use crate::{
    people::Colleague,
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    db::{Result, Tx},
    params,
};

/// Everybody who works at the desk, by name.
pub async fn list_colleagues(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Colleague>> {
    tx.all(
        "select p.id, p.display_name, g.service, p.email_confirmed_at is not null,
                exists (select 1 from roles r
                        where r.municipality_id = p.municipality_id and r.person_id = p.id
                          and r.role in ('officer', 'communication', 'administrator'))
         from people p
         left join colleagues g on g.municipality_id = p.municipality_id and g.person_id = p.id
         where p.municipality_id = $1 and p.id in (
           select person_id from roles
           where municipality_id = $1 and role in ('officer', 'communication', 'administrator', 'alderman'))
         order by p.display_name nulls last, p.id",
        params![town],
    )
    .await
}

/// Every participation expert, by name.
pub async fn list_experts(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Colleague>> {
    tx.all(
        "select p.id, p.display_name, g.service, p.email_confirmed_at is not null, false
         from people p
         left join colleagues g on g.municipality_id = p.municipality_id and g.person_id = p.id
         where p.municipality_id = $1 and p.id in (
           select person_id from roles where municipality_id = $1 and role = 'expert')
         order by p.display_name nulls last, p.id",
        params![town],
    )
    .await
}

/// The service somebody works for; an empty one is none.
pub async fn save_service(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, service: &str) -> Result<()> {
    if service.is_empty() {
        tx.run("delete from colleagues where municipality_id = $1 and person_id = $2", params![town, person]).await?;
        return Ok(());
    }
    tx.run(
        "insert into colleagues (municipality_id, person_id, service) values ($1, $2, $3)
         on conflict (municipality_id, person_id) do update set service = excluded.service",
        params![town, person, service],
    )
    .await?;
    Ok(())
}
