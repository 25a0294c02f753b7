//! Every statement on `contacts`, `themes`, `projects`, `project_steps` and `policy_pages`.

mod contacts;
mod keeping;

pub use contacts::*;
pub use keeping::*;

use super::{NewTheme, PolicyPage, Project, ProjectCard, ProjectChoice, Step, StepState, Theme};
use crate::{
    refusal::{self, Refusal},
    vocabulary::{ContactId, Medium, MunicipalityId, ProjectId, Rung, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

pub async fn list_themes(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Theme>> {
    tx.all(
        "select id, slug, name, summary, body, illustration, contact_id, edition from themes
         where municipality_id = $1 order by position, id",
        params![town],
    )
    .await
}

pub async fn find_theme(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<Theme>> {
    tx.maybe(
        "select id, slug, name, summary, body, illustration, contact_id, edition from themes
         where municipality_id = $1 and slug = $2",
        params![town, slug],
    )
    .await
}

pub async fn insert_theme(tx: &mut Tx<'_>, town: MunicipalityId, theme: &NewTheme<'_>) -> Result<()> {
    tx.run(
        "insert into themes (municipality_id, id, slug, name, summary, body, illustration, contact_id, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            town,
            theme.id,
            theme.slug,
            theme.name,
            theme.summary,
            theme.body,
            theme.illustration,
            theme.contact,
            theme.position
        ],
    )
    .await?;
    Ok(())
}

/// Every action people see, in the order the municipality gave it.
pub async fn list_projects(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<Vec<ProjectCard>> {
    tx.all(
        "select p.id, p.slug, t.slug, t.name, p.title, p.summary, p.illustration, p.photo, p.photo_words,
                p.neighbourhood, p.rung, p.organiser, p.outside_url, p.place, p.when_text, p.starts_at, p.ends_at
         from projects p
         join themes t on t.municipality_id = p.municipality_id and t.id = p.theme_id
         where p.municipality_id = $1 and p.published_at <= $2
         order by p.position, p.id",
        params![town, now],
    )
    .await
}

/// Every action, on the site or not: for who edits them.
pub async fn list_all_projects(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Project>> {
    tx.all(
        "select p.id, p.slug, p.theme_id, t.slug, t.name, p.title, p.summary, p.body, p.easy, p.illustration,
                p.photo, p.photo_words, p.contact_id, p.neighbourhood, p.rung, p.organiser, p.outside_url, p.place,
                p.when_text, p.starts_at, p.ends_at, p.published_at, p.edition
         from projects p
         join themes t on t.municipality_id = p.municipality_id and t.id = p.theme_id
         where p.municipality_id = $1
         order by p.position, p.id",
        params![town],
    )
    .await
}

/// The municipality's own actions, on the site or not.
pub async fn list_own_projects(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<ProjectChoice>> {
    let sql = "select id, theme_id, title from projects where municipality_id = $1 and organiser is null
               order by position, id";
    tx.all(sql, params![town]).await
}

/// The action of an address, on the site or not.
pub async fn find_any_project(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<Project>> {
    tx.maybe(
        "select p.id, p.slug, p.theme_id, t.slug, t.name, p.title, p.summary, p.body, p.easy, p.illustration,
                p.photo, p.photo_words, p.contact_id, p.neighbourhood, p.rung, p.organiser, p.outside_url, p.place,
                p.when_text, p.starts_at, p.ends_at, p.published_at, p.edition
         from projects p
         join themes t on t.municipality_id = p.municipality_id and t.id = p.theme_id
         where p.municipality_id = $1 and p.slug = $2",
        params![town, slug],
    )
    .await
}

/// One of the municipality's own actions that people see, or a 404.
pub async fn load_project(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str, now: Moment) -> refusal::Result<Project> {
    let project = find_any_project(tx, town, slug).await?;
    let is_seen = |project: &Project| project.organiser.is_none() && project.published_at.is_some_and(|at| at <= now);
    Ok(project.filter(is_seen).ok_or(Refusal::NotFound)?)
}

/// Address and title of an action, for a link to it.
pub async fn find_project_link(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: ProjectId,
) -> Result<Option<(String, String)>> {
    tx.maybe("select slug, title from projects where municipality_id = $1 and id = $2", params![town, id]).await
}

/// Address and name of a theme, for a link to it.
pub async fn find_theme_link(tx: &mut Tx<'_>, town: MunicipalityId, id: ThemeId) -> Result<Option<(String, String)>> {
    tx.maybe("select slug, name from themes where municipality_id = $1 and id = $2", params![town, id]).await
}

/// The theme an action belongs to: id, slug and name.
pub async fn find_theme_of_project(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    project: ProjectId,
) -> Result<Option<(ThemeId, String, String)>> {
    tx.maybe(
        "select t.id, t.slug, t.name from projects p
         join themes t on t.municipality_id = p.municipality_id and t.id = p.theme_id
         where p.municipality_id = $1 and p.id = $2",
        params![town, project],
    )
    .await
}

/// The municipality's own actions that people see and that name somebody: who, slug and title.
pub async fn list_projects_of_contacts(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    now: Moment,
) -> Result<Vec<(ContactId, String, String)>> {
    tx.all(
        "select contact_id, slug, title from projects
         where municipality_id = $1 and contact_id is not null and organiser is null and published_at <= $2
         order by position, id",
        params![town, now],
    )
    .await
}

pub async fn list_steps(tx: &mut Tx<'_>, town: MunicipalityId, project: ProjectId) -> Result<Vec<Step>> {
    tx.all(
        "select id, title, note, easy, rung, medium, state, when_text, sort_at, link from project_steps
         where municipality_id = $1 and project_id = $2 order by position",
        params![town, project],
    )
    .await
}

row! {
    /// A step as lists need it.
    #[derive(Debug, Clone)]
    pub struct StepMark {
        pub project: ProjectId,
        pub title: String,
        pub rung: Rung,
        pub medium: Medium,
        pub state: StepState,
        pub when_text: String,
        pub sort_at: Moment,
    }
}

/// The steps of all actions: lists show how far each is.
pub async fn list_all_steps(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<StepMark>> {
    tx.all(
        "select project_id, title, rung, medium, state, when_text, sort_at from project_steps
         where municipality_id = $1 order by project_id, position",
        params![town],
    )
    .await
}

row! {
    /// A step in which people choose or do, with the action it is of.
    #[derive(Debug, Clone)]
    pub struct StepAhead {
        pub project: ProjectId,
        pub project_slug: String,
        pub title: String,
        pub note: String,
        pub rung: Rung,
        pub when_text: String,
        pub link: Option<String>,
    }
}

/// The steps, under way or to come, in which people choose or do; those of one action in their order.
pub async fn list_steps_ahead(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<Vec<StepAhead>> {
    tx.all(
        "select s.project_id, p.slug, s.title, s.note, s.rung, s.when_text, s.link
         from project_steps s
         join projects p on p.municipality_id = s.municipality_id and p.id = s.project_id
         where s.municipality_id = $1 and s.state <> $2 and s.rung in ($3, $4)
           and p.published_at <= $5 and p.organiser is null
         order by p.position, p.id, s.position",
        params![town, StepState::Past, Rung::Decide, Rung::Cocreate, now],
    )
    .await
}

/// A new step, or what became of one.
pub async fn save_step(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    project: ProjectId,
    position: i64,
    step: &Step,
) -> Result<()> {
    tx.run(
        "insert into project_steps (municipality_id, project_id, id, position, title, note, rung, medium, state,
                                    when_text, sort_at, link, easy)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (municipality_id, project_id, id) do update
         set position = excluded.position, title = excluded.title, note = excluded.note, rung = excluded.rung,
             medium = excluded.medium, state = excluded.state, when_text = excluded.when_text,
             sort_at = excluded.sort_at, link = excluded.link, easy = excluded.easy",
        params![
            town,
            project,
            step.id,
            position,
            step.title,
            step.note,
            step.rung,
            step.medium,
            step.state,
            step.when_text,
            step.sort_at,
            step.link,
            step.easy
        ],
    )
    .await?;
    Ok(())
}

/// Those that people see now.
pub async fn list_policy_pages(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<Vec<PolicyPage>> {
    tx.all(
        "select id, slug, title, summary, body, contact_id, published_at, edition from policy_pages
         where municipality_id = $1 and published_at <= $2 order by position, id",
        params![town, now],
    )
    .await
}

pub async fn list_all_policy_pages(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<PolicyPage>> {
    tx.all(
        "select id, slug, title, summary, body, contact_id, published_at, edition from policy_pages
         where municipality_id = $1 order by position, id",
        params![town],
    )
    .await
}

/// On the site or not.
pub async fn find_any_policy_page(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<PolicyPage>> {
    tx.maybe(
        "select id, slug, title, summary, body, contact_id, published_at, edition from policy_pages
         where municipality_id = $1 and slug = $2",
        params![town, slug],
    )
    .await
}

/// Behind those that are there.
pub async fn insert_policy_page(tx: &mut Tx<'_>, town: MunicipalityId, page: &PolicyPage) -> Result<()> {
    tx.run(
        "insert into policy_pages (municipality_id, id, slug, title, summary, body, published_at, contact_id, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8,
                 (select coalesce(max(position), 0) + 1 from policy_pages where municipality_id = $1))",
        params![town, page.id, page.slug, page.title, page.summary, page.body, page.published_at, page.contact],
    )
    .await?;
    Ok(())
}

/// A theme's id by its slug, for whoever adds actions to it.
pub async fn find_theme_id(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<ThemeId>> {
    let sql = "select id from themes where municipality_id = $1 and slug = $2";
    Ok(tx.maybe::<(ThemeId,)>(sql, params![town, slug]).await?.map(|row| row.0))
}
