//! Statements on `colleagues`, and who works at the desk.

use super::roles::held;
use crate::{
    people::Colleague,
    rights::{At, Right},
    vocabulary::{MunicipalityId, PersonId, Role, ThemeId},
};
use kit::{
    db::{Result, Tx},
    params, row,
};

row! {
    /// Somebody beside one of her roles, and one of the themes of that.
    #[derive(Clone)]
    struct HeldRow {
        person: PersonId,
        display_name: Option<String>,
        service: Option<String>,
        has_address: bool,
        role: Role,
        is_of_themes: bool,
        theme: Option<ThemeId>,
    }
}

/// Everybody whose role gives this right there, by name: `Right::ReadDesk` who works at the desk, `Right::Advise` the
/// experts.
pub async fn list_colleagues(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    right: Right,
    at: impl Into<At>,
) -> Result<Vec<Colleague>> {
    let (mut colleagues, at) = (list_all_colleagues(tx, town).await?, at.into());
    colleagues.retain(|one| one.may(right, at));
    Ok(colleagues)
}

/// Everybody with a role, by name.
pub async fn list_all_colleagues(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Colleague>> {
    let rows: Vec<HeldRow> = tx
        .all(
            "select p.id, p.display_name, g.service, p.email_confirmed_at is not null, r.role, r.scope = 'themes',
                    t.theme_id
             from roles r
             left join role_themes t on t.municipality_id = r.municipality_id and t.person_id = r.person_id
                                    and t.role = r.role
             join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
             left join colleagues g on g.municipality_id = p.municipality_id and g.person_id = p.id
             where r.municipality_id = $1
             order by p.display_name nulls last, p.id, r.role, t.theme_id",
            params![town],
        )
        .await?;
    let mut colleagues: Vec<Colleague> = Vec::new();
    for of_one in rows.chunk_by(|one, next| one.person == next.person) {
        let HeldRow { person, display_name, service, has_address, .. } = of_one[0].clone();
        let roles = held(of_one.iter().map(|row| (row.role, row.is_of_themes, row.theme)));
        colleagues.push(Colleague { person, display_name, service, has_address, roles });
    }
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
