//! Statements on `roles`.

use crate::{
    people::Grant,
    vocabulary::{MunicipalityId, PersonId, Role, words},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

words! {
    /// Who granted a role, and so what may take it back.
    GrantedBy {
        /// Said by the sign-in provider, set anew at each sign-in.
        Provider = "provider",
        Operator = "operator",
        /// An administrator, at the desk.
        Colleague = "colleague",
    }
}

row! {
    /// A role somebody has.
    #[derive(Debug, Clone)]
    pub struct Granted {
        pub person: PersonId,
        pub name: Option<String>,
        /// Of the municipality, when she works in one.
        pub service: Option<String>,
        pub role: Role,
        pub by: GrantedBy,
        pub ends_at: Option<Moment>,
        /// Whom she works for when that is not the municipality.
        pub organisation: String,
        pub enterprise_number: String,
    }
}

pub async fn list_roles(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Role>> {
    let sql = "select role from roles where municipality_id = $1 and person_id = $2 order by role";
    Ok(tx.all::<(Role,)>(sql, params![town, person]).await?.into_iter().map(|row| row.0).collect())
}

/// Gives the role, or sets anew how long and for whom; a role of the provider's becomes one that stays.
pub async fn save_role(tx: &mut Tx<'_>, town: MunicipalityId, grant: &Grant, by: GrantedBy) -> Result<()> {
    tx.run(
        "insert into roles (municipality_id, person_id, role, granted_by, ends_at, organisation, enterprise_number)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (municipality_id, person_id, role) do update set
             granted_by = excluded.granted_by, ends_at = excluded.ends_at, organisation = excluded.organisation,
             enterprise_number = excluded.enterprise_number",
        params![town, grant.person, grant.role, by, grant.ends_at, grant.organisation, grant.enterprise_number],
    )
    .await?;
    Ok(())
}

/// As the provider says it now; what was granted otherwise stays as it is.
pub async fn insert_provider_role(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, role: Role) -> Result<()> {
    tx.run(
        "insert into roles (municipality_id, person_id, role, granted_by) values ($1, $2, $3, 'provider')
         on conflict (municipality_id, person_id, role) do nothing",
        params![town, person, role],
    )
    .await?;
    Ok(())
}

/// Everybody with a role, by name.
pub async fn list_all_roles(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Granted>> {
    tx.all(
        "select r.person_id, p.display_name, g.service, r.role, r.granted_by, r.ends_at, r.organisation,
                r.enterprise_number
         from roles r
         join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
         left join colleagues g on g.municipality_id = r.municipality_id and g.person_id = r.person_id
         where r.municipality_id = $1 order by p.display_name nulls last, r.person_id, r.role",
        params![town],
    )
    .await
}

pub async fn delete_provider_roles(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run(
        "delete from roles where municipality_id = $1 and person_id = $2 and granted_by = 'provider'",
        params![town, person],
    )
    .await?;
    Ok(())
}

/// Takes a role back and closes the person's open sessions at once.
pub async fn revoke_role(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, role: Role) -> Result<u64> {
    let sql = "delete from roles where municipality_id = $1 and person_id = $2 and role = $3";
    let gone = tx.run(sql, params![town, person, role]).await?;
    if gone > 0 {
        super::delete_sessions_of(tx, town, person).await?;
    }
    Ok(gone)
}

/// A role that has ended is one nobody has.
pub async fn delete_ended_roles(tx: &mut Tx<'_>, now: Moment) -> Result<u64> {
    tx.run("delete from roles where ends_at is not null and ends_at <= $1", params![now]).await
}

/// When the first of her roles ends.
pub async fn find_first_end(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Moment>> {
    let sql = "select min(ends_at) from roles where municipality_id = $1 and person_id = $2";
    Ok(tx.one::<(Option<Moment>,)>(sql, params![town, person]).await?.0)
}

/// Her open sessions end then, if not sooner.
pub async fn end_sessions_by(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, ends_at: Moment) -> Result<()> {
    tx.run(
        "update sessions set ends_at = $3 where municipality_id = $1 and person_id = $2 and ends_at > $3",
        params![town, person, ends_at],
    )
    .await?;
    Ok(())
}
