//! Statements on `follows`: climate actions, themes and neighbourhoods that people hear of.

use crate::vocabulary::{CallId, Followed, MunicipalityId, PersonId, ProjectId, ThemeId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// One person follows one thing once, however often she presses.
pub async fn save_follow(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    (id, what): (i64, &Followed),
    now: Moment,
) -> Result<()> {
    let (project, theme, call, query) = columns(what);
    tx.run(
        "insert into follows (municipality_id, id, person_id, project_id, theme_id, call_id, query, followed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing",
        params![town, id, person, project, theme, call, query, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_follow(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, what: &Followed) -> Result<()> {
    let (project, theme, call, query) = columns(what);
    tx.run(
        "delete from follows
         where municipality_id = $1 and person_id = $2
           and (project_id = $3 or theme_id = $4 or (call_id = $5 and query = $6))",
        params![town, person, project, theme, call, query],
    )
    .await?;
    Ok(())
}

/// The same by its id, for the link under a mail.
pub async fn delete_follow_by_id(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, id: i64) -> Result<()> {
    tx.run("delete from follows where municipality_id = $1 and person_id = $2 and id = $3", params![town, person, id])
        .await?;
    Ok(())
}

pub async fn has_follow(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, what: &Followed) -> Result<bool> {
    let (project, theme, call, query) = columns(what);
    let found: Option<(i64,)> = tx
        .maybe(
            "select id from follows
             where municipality_id = $1 and person_id = $2
               and (project_id = $3 or theme_id = $4 or (call_id = $5 and query = $6))",
            params![town, person, project, theme, call, query],
        )
        .await?;
    Ok(found.is_some())
}

/// What stands in the columns of one thing; a suggestion has a table of its own.
fn columns(what: &Followed) -> (Option<ProjectId>, Option<ThemeId>, Option<CallId>, Option<&str>) {
    match what {
        Followed::Suggestion(_) => (None, None, None, None),
        Followed::Project(id) => (Some(*id), None, None, None),
        Followed::Theme(id) => (None, Some(*id), None, None),
        Followed::Nearby(call, query) => (None, None, Some(*call), Some(query)),
    }
}

row! {
    /// One thing a person follows, with what names it and leads to it.
    #[derive(Debug, Clone)]
    pub struct Follow {
        pub id: i64,
        pub person: PersonId,
        pub project: Option<ProjectId>,
        pub theme: Option<ThemeId>,
        pub call: Option<CallId>,
        /// Of a call: which of its suggestions.
        pub query: Option<String>,
        pub slug: String,
        pub title: String,
        pub followed_at: Moment,
    }
}

/// What people follow and may see: those after the first, up to and with the last; the latest of each first.
pub async fn list_follows(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (after, last): (PersonId, PersonId),
    now: Moment,
) -> Result<Vec<Follow>> {
    tx.all(
        "select f.id, f.person_id, f.project_id, f.theme_id, f.call_id, f.query, coalesce(p.slug, t.slug, c.slug),
                coalesce(p.title, t.name, c.title), f.followed_at
         from follows f
         left join projects p on p.municipality_id = f.municipality_id and p.id = f.project_id
         left join themes t on t.municipality_id = f.municipality_id and t.id = f.theme_id
         left join calls c on c.municipality_id = f.municipality_id and c.id = f.call_id
         where f.municipality_id = $1 and f.person_id > $2 and f.person_id <= $3
           and (f.call_id is null or c.published_at <= $4) and (f.project_id is null or p.published_at <= $4)
         order by f.person_id, f.followed_at desc, f.id
         limit 20000",
        params![town, after, last, now],
    )
    .await
}

/// How many things a person follows.
pub async fn count_follows(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from follows where municipality_id = $1 and person_id = $2";
    Ok(tx.one::<(i64,)>(sql, params![town, person]).await?.0)
}

/// Brings what one person follows to another.
pub async fn merge_follows(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "delete from follows
         where municipality_id = $1 and person_id = $2 and exists (
           select 1 from follows o where o.municipality_id = $1 and o.person_id = $3
             and (o.project_id = follows.project_id or o.theme_id = follows.theme_id
                  or (o.call_id = follows.call_id and o.query = follows.query)))",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "update follows set person_id = $3 where municipality_id = $1 and person_id = $2",
        params![town, from, into],
    )
    .await?;
    Ok(())
}
