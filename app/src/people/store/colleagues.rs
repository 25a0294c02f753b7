//! Statements on `colleagues`, and who works at the desk.

use crate::{
    people::Colleague,
    rights::Right,
    vocabulary::{MunicipalityId, PersonId, Role},
};
use kit::{
    db::{Result, Tx},
    params,
};

/// Everybody whose role gives this right, by name: `Right::ReadDesk` who works at the desk, `Right::Advise` the experts.
pub async fn list_colleagues(tx: &mut Tx<'_>, town: MunicipalityId, right: Right) -> Result<Vec<Colleague>> {
    type HeldRow = (PersonId, Option<String>, Option<String>, bool, Role);
    let held: Vec<HeldRow> = tx
        .all(
            "select p.id, p.display_name, g.service, p.email_confirmed_at is not null, r.role
             from roles r
             join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
             left join colleagues g on g.municipality_id = p.municipality_id and g.person_id = p.id
             where r.municipality_id = $1
             order by p.display_name nulls last, p.id",
            params![town],
        )
        .await?;
    let mut colleagues: Vec<Colleague> = Vec::new();
    for (person, display_name, service, has_address, role) in held {
        match colleagues.last_mut().filter(|last| last.person == person) {
            Some(colleague) => colleague.roles.push(role),
            None => colleagues.push(Colleague { person, display_name, service, has_address, roles: vec![role] }),
        }
    }
    colleagues.retain(|one| one.may(right));
    Ok(colleagues)
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
