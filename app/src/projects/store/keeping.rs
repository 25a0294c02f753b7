//! What somebody of the staff keeps: each statement asks for the proof that she may.

use super::super::{Contact, NewProject, PolicyPage, Step, Theme};
use crate::{
    editing::MayEdit,
    vocabulary::{ContactId, MunicipalityId, ProjectId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// From when on people see an action, which stays so until the end of this transaction: who writes meets its row first.
pub async fn hold_project(tx: &mut Tx<'_>, town: MunicipalityId, id: ProjectId) -> Result<Option<Moment>> {
    tx.run("update projects set edition = edition where municipality_id = $1 and id = $2", params![town, id]).await?;
    let sql = "select published_at from projects where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(Option<Moment>,)>(sql, params![town, id]).await?.and_then(|row| row.0))
}

/// The place behind all actions.
pub async fn last_position(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(coalesce(max(position), 0) + 1 as bigint) from projects where municipality_id = $1";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

/// The place behind all themes.
pub async fn last_theme_position(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(coalesce(max(position), 0) + 1 as bigint) from themes where municipality_id = $1";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

pub async fn insert_project(tx: &mut Tx<'_>, town: MunicipalityId, project: &NewProject<'_>) -> Result<()> {
    let (organiser, url) = match &project.outside {
        Some(outside) => (Some(outside.organiser), Some(outside.url)),
        None => (None, None),
    };
    tx.run(
        "insert into projects (municipality_id, id, slug, theme_id, title, summary, body, easy, illustration, contact_id,
                               neighbourhood, rung, organiser, outside_url, place, when_text, starts_at, published_at,
                               position, photo, photo_words, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        params![
            town, project.id, project.slug, project.theme, project.title, project.summary, project.body, project.easy,
            project.illustration, project.contact, project.neighbourhood, project.rung, organiser, url, project.place,
            project.when_text, project.starts_at, project.published_at, project.position,
            project.photo, project.photo_words, project.ends_at
        ],
    )
    .await?;
    Ok(())
}

/// Writes the action anew if it is still the edition that was opened; false when somebody else was first.
pub async fn update_project(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    project: &NewProject<'_>,
    edition: i64,
) -> Result<bool> {
    let outside = project.outside.as_ref();
    let rows = tx
        .run(
            "update projects set theme_id = $3, title = $4, summary = $5, body = $6, easy = $7, illustration = $8,
                    contact_id = $9, neighbourhood = $10, rung = $11, organiser = $12, outside_url = $13, place = $14,
                    when_text = $15, starts_at = $16, published_at = $17, photo = $19, photo_words = $20, ends_at = $21,
                    edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $18",
            params![
                town,
                project.id,
                project.theme,
                project.title,
                project.summary,
                project.body,
                project.easy,
                project.illustration,
                project.contact,
                project.neighbourhood,
                project.rung,
                outside.map(|outside| outside.organiser),
                outside.map(|outside| outside.url),
                project.place,
                project.when_text,
                project.starts_at,
                project.published_at,
                edition,
                project.photo,
                project.photo_words,
                project.ends_at
            ],
        )
        .await?;
    Ok(rows > 0)
}

pub async fn update_project_position(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, position): (i64, i64),
) -> Result<()> {
    let sql = "update projects set position = $3 where municipality_id = $1 and id = $2 and position <> $3";
    tx.run(sql, params![town, id, position]).await?;
    Ok(())
}

/// A draft goes with its steps and tasks; false when it is none, or another edition.
pub async fn delete_project(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, edition): (ProjectId, i64),
) -> Result<bool> {
    tx.run("delete from project_tasks where municipality_id = $1 and project_id = $2", params![town, id]).await?;
    tx.run("delete from project_steps where municipality_id = $1 and project_id = $2", params![town, id]).await?;
    let rows = tx
        .run(
            "delete from projects where municipality_id = $1 and id = $2 and edition = $3 and published_at is null",
            params![town, id, edition],
        )
        .await?;
    Ok(rows > 0)
}

/// The whole trajectory anew, which is an edit of its action; false when somebody else was first.
pub async fn update_steps(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (project, edition): (ProjectId, i64),
    steps: &[Step],
) -> Result<bool> {
    let sql = "update projects set edition = edition + 1 where municipality_id = $1 and id = $2 and edition = $3";
    if tx.run(sql, params![town, project, edition]).await? == 0 {
        return Ok(false);
    }
    for gone in
        super::list_steps(tx, town, project).await?.iter().filter(|one| steps.iter().all(|step| step.id != one.id))
    {
        // Its tasks stay, with the action as a whole.
        for sql in [
            "update project_tasks set step_id = null where municipality_id = $1 and project_id = $2 and step_id = $3",
            "delete from project_steps where municipality_id = $1 and project_id = $2 and id = $3",
        ] {
            tx.run(sql, params![town, project, gone.id]).await?;
        }
    }
    for (position, step) in (0_i64..).zip(steps) {
        super::save_step(tx, town, project, position, step).await?;
    }
    Ok(true)
}

pub async fn update_theme(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayEdit, theme: &Theme) -> Result<bool> {
    let rows = tx
        .run(
            "update themes set name = $3, summary = $4, body = $5, illustration = $6, contact_id = $7,
                    edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $8",
            params![
                town,
                theme.id,
                theme.name,
                theme.summary,
                theme.body,
                theme.illustration,
                theme.contact,
                theme.edition
            ],
        )
        .await?;
    Ok(rows > 0)
}

pub async fn update_theme_position(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, position): (i64, i64),
) -> Result<()> {
    let sql = "update themes set position = $3 where municipality_id = $1 and id = $2 and position <> $3";
    tx.run(sql, params![town, id, position]).await?;
    Ok(())
}

/// A theme that no action has goes; false when one has it, or when it is another edition.
pub async fn delete_theme(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, edition): (ThemeId, i64),
) -> Result<bool> {
    let rows = tx
        .run(
            "delete from themes where municipality_id = $1 and id = $2 and edition = $3
             and not exists (select 1 from projects p where p.municipality_id = $1 and p.theme_id = $2)",
            params![town, id, edition],
        )
        .await?;
    Ok(rows > 0)
}

/// Also those that stand beside answers only.
pub async fn list_all_contacts(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Contact>> {
    tx.all(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 order by id",
        params![town],
    )
    .await
}

pub async fn find_any_contact(tx: &mut Tx<'_>, town: MunicipalityId, id: ContactId) -> Result<Option<Contact>> {
    tx.maybe(
        "select id, key, name, role, service, phone, email, hours, languages, district, photo, signature,
                replacement_id, absent_until, edition
         from contacts
         where municipality_id = $1 and id = $2",
        params![town, id],
    )
    .await
}

/// Who is asked in somebody's place, and until when.
pub async fn update_absence(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (contact, replacement, until): (ContactId, Option<ContactId>, Option<Moment>),
) -> Result<()> {
    let sql = "update contacts set replacement_id = $3, absent_until = $4 where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, contact, replacement, until]).await?;
    Ok(())
}

pub async fn update_contact(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayEdit, contact: &Contact) -> Result<bool> {
    let rows = tx
        .run(
            "update contacts set name = $3, role = $4, service = $5, phone = $6, email = $7, hours = $8, languages = $9,
                    district = $10, photo = $11, replacement_id = $12, absent_until = $13, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $14",
            params![
                town,
                contact.id,
                contact.name,
                contact.role,
                contact.service,
                contact.phone,
                contact.email,
                contact.hours,
                contact.languages,
                contact.district,
                contact.photo,
                contact.replacement,
                contact.absent_until,
                contact.edition
            ],
        )
        .await?;
    Ok(rows > 0)
}

pub async fn update_policy_page(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayEdit, page: &PolicyPage) -> Result<bool> {
    let rows = tx
        .run(
            "update policy_pages set title = $3, summary = $4, body = $5, published_at = $6, contact_id = $8,
                    edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $7",
            params![town, page.id, page.title, page.summary, page.body, page.published_at, page.edition, page.contact],
        )
        .await?;
    Ok(rows > 0)
}

pub async fn update_policy_position(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, position): (i64, i64),
) -> Result<()> {
    let sql = "update policy_pages set position = $3 where municipality_id = $1 and id = $2 and position <> $3";
    tx.run(sql, params![town, id, position]).await?;
    Ok(())
}

/// A draft goes; false when it is none, or another edition.
pub async fn delete_policy_page(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, edition): (i64, i64),
) -> Result<bool> {
    let rows = tx
        .run(
            "delete from policy_pages where municipality_id = $1 and id = $2 and edition = $3 and published_at is null",
            params![town, id, edition],
        )
        .await?;
    Ok(rows > 0)
}
