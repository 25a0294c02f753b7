//! Every statement on `project_tasks`.

use super::{
    policy::MayFinish,
    task::{NewTask, Place, Task},
};
use crate::{
    editing::MayEdit,
    vocabulary::{MunicipalityId, ProjectId, Scope, TaskId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// Which tasks are looked for.
#[derive(Debug, Clone, Copy)]
enum Of {
    One,
    Project,
    Open,
}

/// Tasks, of the themes in `$4`, with where they belong and whose they are at `$2`: who was given one and has a role, else the contact; and who
/// replaces her while she is away.
fn tasks_statement(of: Of) -> String {
    let which = match of {
        Of::One => "x.id = $3",
        Of::Project => "x.project_id = $3",
        Of::Open => "x.id > $3 and x.done_at is null",
    };
    format!(
        "select x.id, x.project_id, p.theme_id, p.slug, p.title, x.step_id, s.title, x.title, x.note, x.due_at, x.made_at,
                x.done_at, d.display_name, x.edition, k.keeper_id, k.service, k.put_off_until,
                case when k.service is null then o.id end,
                coalesce(k.service, o.display_name, case when o.id is null then c.name end)
         from project_tasks x
         join projects p on p.municipality_id = x.municipality_id and p.id = x.project_id
         left join project_steps s on s.municipality_id = x.municipality_id and s.project_id = x.project_id
                                  and s.id = x.step_id
         left join people d on d.municipality_id = x.municipality_id and d.id = x.done_by
         left join cases k on k.municipality_id = x.municipality_id and k.kind = 'task' and k.thing_id = x.id
         left join contacts c on c.municipality_id = p.municipality_id and c.id = p.contact_id
         left join people h on h.municipality_id = x.municipality_id and h.id = k.keeper_id
                           and exists (select 1 from roles r
                                       where r.municipality_id = h.municipality_id and r.person_id = h.id
                                             and (r.ends_at is null or r.ends_at > $2))
         left join contacts w on w.municipality_id = x.municipality_id and w.absent_until > $2
                             and w.person_id = coalesce(h.id, c.person_id)
         left join contacts v on v.municipality_id = w.municipality_id and v.id = w.replacement_id
         left join people o on o.municipality_id = x.municipality_id
                           and o.id = coalesce(v.person_id, h.id, c.person_id)
         where x.municipality_id = $1 and {which}
           and ($4 = '*' or replace($4, ',' || cast(p.theme_id as text) || ',', '') <> $4)
         order by case when x.due_at is null then 1 else 0 end, x.due_at, x.id
         limit 1000"
    )
}

/// Every text that can be built.
pub fn statements_of_tasks() -> Vec<String> {
    [Of::One, Of::Project, Of::Open].into_iter().map(tasks_statement).collect()
}

pub async fn find_task(tx: &mut Tx<'_>, town: MunicipalityId, id: TaskId, now: Moment) -> Result<Option<Task>> {
    tx.maybe(tasks_statement(Of::One), params![town, now, id, Scope::Everything.word()]).await
}

/// Those of an action, the one to be done first before the others.
pub async fn list_tasks(tx: &mut Tx<'_>, town: MunicipalityId, project: ProjectId, now: Moment) -> Result<Vec<Task>> {
    tx.all(tasks_statement(Of::Project), params![town, now, project, Scope::Everything.word()]).await
}

/// All that are not done yet, the one to be done first before the others.
pub async fn list_open_tasks(tx: &mut Tx<'_>, town: MunicipalityId, scope: &Scope, now: Moment) -> Result<Vec<Task>> {
    tx.all(tasks_statement(Of::Open), params![town, now, -1, scope.word()]).await
}

/// The municipality's own actions, each as a whole and then its steps.
pub async fn list_places(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Place>> {
    tx.all(
        "select p.id, p.theme_id, p.slug, p.title, cast(null as bigint), cast(null as text), p.position,
                cast(-1 as bigint)
         from projects p
         where p.municipality_id = $1 and p.organiser is null
         union all
         select p.id, p.theme_id, p.slug, p.title, s.id, s.title, p.position, s.position
         from projects p
         join project_steps s on s.municipality_id = p.municipality_id and s.project_id = p.id
         where p.municipality_id = $1 and p.organiser is null
         order by 7, 1, 8",
        params![town],
    )
    .await
}

/// Once, however often it is sent.
pub async fn insert_task(tx: &mut Tx<'_>, town: MunicipalityId, task: &NewTask<'_>) -> Result<()> {
    tx.run(
        "insert into project_tasks (municipality_id, id, project_id, step_id, title, note, due_at, made_at,
                                    done_at, done_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (municipality_id, id) do nothing",
        params![
            town,
            task.id,
            task.project,
            task.step,
            task.title,
            task.note,
            task.due_at,
            task.made_at,
            task.done.map(|(at, _)| at),
            task.done.map(|(_, by)| by)
        ],
    )
    .await?;
    Ok(())
}

/// False when it is no longer the edition it says.
pub async fn update_task(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayEdit, task: &Task) -> Result<bool> {
    let rows = tx
        .run(
            "update project_tasks set project_id = $3, step_id = $4, title = $5, note = $6, due_at = $7,
                    edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $8",
            params![town, task.id, task.project, task.step, task.title, task.note, task.due_at, task.edition],
        )
        .await?;
    Ok(rows > 0)
}

pub async fn delete_task(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    (id, edition): (TaskId, i64),
) -> Result<bool> {
    let sql = "delete from project_tasks where municipality_id = $1 and id = $2 and edition = $3";
    Ok(tx.run(sql, params![town, id, edition]).await? > 0)
}

/// False when it was done already.
pub async fn update_done(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayFinish, now: Moment) -> Result<bool> {
    let sql = "update project_tasks set done_at = $3, done_by = $4
               where municipality_id = $1 and id = $2 and done_at is null";
    Ok(tx.run(sql, params![town, may.task, now, may.person]).await? > 0)
}

/// False when it was open already.
pub async fn update_open(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayFinish) -> Result<bool> {
    let sql = "update project_tasks set done_at = null, done_by = null
               where municipality_id = $1 and id = $2 and done_at is not null";
    Ok(tx.run(sql, params![town, may.task]).await? > 0)
}
