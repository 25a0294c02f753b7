//! Statements on `roles` and `role_themes`.

use crate::{
    people::Grant,
    vocabulary::{Held, MunicipalityId, PersonId, Role, Scope, ThemeId, words},
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
        /// For some themes, and not for everything.
        pub is_of_themes: bool,
    }
}

/// Roles from rows of role and theme, those of one role together.
pub(super) fn held(rows: impl IntoIterator<Item = (Role, bool, Option<ThemeId>)>) -> Vec<Held> {
    let mut all: Vec<Held> = Vec::new();
    for (role, is_of_themes, theme) in rows {
        if all.last().is_none_or(|last| last.role != role) {
            let scope = if is_of_themes { Scope::Themes(Vec::new()) } else { Scope::Everything };
            all.push(Held { role, scope });
        }
        if let Some(Held { scope: Scope::Themes(themes), .. }) = all.last_mut() {
            themes.extend(theme);
        }
    }
    all
}

pub async fn list_roles(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Held>> {
    let rows: Vec<(Role, bool, Option<ThemeId>)> = tx
        .all(
            "select r.role, r.scope = 'themes', t.theme_id
             from roles r
             left join role_themes t on t.municipality_id = r.municipality_id and t.person_id = r.person_id
                                    and t.role = r.role
             where r.municipality_id = $1 and r.person_id = $2
             order by r.role, t.theme_id",
            params![town, person],
        )
        .await?;
    Ok(held(rows))
}

/// For which themes roles are, of all that are for some.
pub async fn list_role_themes(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<(PersonId, Role, ThemeId)>> {
    let sql = "select person_id, role, theme_id from role_themes where municipality_id = $1
               order by person_id, role, theme_id";
    tx.all(sql, params![town]).await
}

/// Gives the role, or sets anew how long, for whom and for what; a role of the provider's becomes one that stays.
pub async fn save_role(tx: &mut Tx<'_>, town: MunicipalityId, grant: &Grant, by: GrantedBy) -> Result<()> {
    tx.run(
        "insert into roles (municipality_id, person_id, role, granted_by, ends_at, organisation, enterprise_number,
                            scope)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality_id, person_id, role) do update set
             granted_by = excluded.granted_by, ends_at = excluded.ends_at, organisation = excluded.organisation,
             enterprise_number = excluded.enterprise_number, scope = excluded.scope",
        params![
            town,
            grant.person,
            grant.role,
            by,
            grant.ends_at,
            grant.organisation,
            grant.enterprise_number,
            scope_word(grant.scope.themes())
        ],
    )
    .await?;
    let sql = "delete from role_themes where municipality_id = $1 and person_id = $2 and role = $3";
    tx.run(sql, params![town, grant.person, grant.role]).await?;
    insert_role_themes(tx, town, (grant.person, grant.role), grant.scope.themes()).await
}

/// The theme is gone: a role that was for it alone ends, and closes her sessions.
pub async fn end_roles_of_theme(tx: &mut Tx<'_>, town: MunicipalityId, theme: ThemeId) -> Result<()> {
    tx.run("delete from role_themes where municipality_id = $1 and theme_id = $2", params![town, theme]).await?;
    let ended: Vec<(PersonId, Role)> = tx
        .all(
            "select r.person_id, r.role from roles r
             where r.municipality_id = $1 and r.scope = 'themes' and not exists (
               select 1 from role_themes t
               where t.municipality_id = r.municipality_id and t.person_id = r.person_id and t.role = r.role)",
            params![town],
        )
        .await?;
    for (person, role) in ended {
        revoke_role(tx, town, person, role).await?;
    }
    Ok(())
}

/// As the provider says it now; what was granted otherwise stays as it is.
pub async fn insert_provider_role(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, held: &Held) -> Result<()> {
    let new = tx
        .run(
            "insert into roles (municipality_id, person_id, role, granted_by, scope) values ($1, $2, $3, 'provider', $4)
             on conflict (municipality_id, person_id, role) do nothing",
            params![town, person, held.role, scope_word(held.scope.themes())],
        )
        .await?;
    if new > 0 {
        insert_role_themes(tx, town, (person, held.role), held.scope.themes()).await?;
    }
    Ok(())
}

fn scope_word(themes: &[ThemeId]) -> &'static str {
    if themes.is_empty() { "everything" } else { "themes" }
}

async fn insert_role_themes(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (person, role): (PersonId, Role),
    themes: &[ThemeId],
) -> Result<()> {
    for theme in themes {
        let sql = "insert into role_themes (municipality_id, person_id, role, theme_id) values ($1, $2, $3, $4)";
        tx.run(sql, params![town, person, role, theme]).await?;
    }
    Ok(())
}

/// Everybody with a role, by name.
pub async fn list_all_roles(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Granted>> {
    tx.all(
        "select r.person_id, p.display_name, g.service, r.role, r.granted_by, r.ends_at, r.organisation,
                r.enterprise_number, r.scope = 'themes'
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
