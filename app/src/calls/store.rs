//! Every statement on `calls` and `call_categories`; those on `call_questions` stand below.

mod questions;

pub use questions::{hold_call, list_asked_questions, list_questions, save_question, save_questions};

use super::{Call, Category, Eligibility, NewCall, Voters, Window};
use crate::{
    editing::{MayEdit, Publication},
    places::Area,
    refusal::{self, Refusal},
    vocabulary::{CallId, ContactId, MunicipalityId, ProjectId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    struct CallRow {
        id: CallId,
        project: ProjectId,
        theme: ThemeId,
        slug: String,
        title: String,
        question: String,
        intro: String,
        body: String,
        easy: Option<String>,
        voters: Voters,
        eligibility: Eligibility,
        opens_at: Moment,
        closes_at: Moment,
        area: Area,
        contact: Option<ContactId>,
        suggestion_count: i64,
        published_at: Option<Moment>,
        edition: i64,
    }
}

impl From<CallRow> for Call {
    fn from(row: CallRow) -> Call {
        Call {
            id: row.id,
            project: row.project,
            theme: row.theme,
            slug: row.slug,
            title: row.title,
            question: row.question,
            intro: row.intro,
            body: row.body,
            easy: row.easy,
            voters: row.voters,
            eligibility: row.eligibility,
            window: Window { opens_at: row.opens_at, closes_at: row.closes_at },
            area: row.area,
            contact: row.contact,
            suggestion_count: row.suggestion_count,
            published_at: row.published_at,
            edition: row.edition,
        }
    }
}

/// The call of an address, seen or not: for who edits it.
pub async fn find_any_call(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<Call>> {
    let row: Option<CallRow> = tx
        .maybe(
            "select c.id, c.project_id, p.theme_id, c.slug, c.title, c.question, c.intro, c.body, c.easy, c.voters,
                    c.eligibility, c.opens_at, c.closes_at, c.area, c.contact_id, c.suggestion_count, c.published_at,
                    c.edition
             from calls c
             join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
             where c.municipality_id = $1 and c.slug = $2",
            params![town, slug],
        )
        .await?;
    Ok(row.map(Call::from))
}

/// The call of an address that people see, or a 404.
pub async fn load_call(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str, now: Moment) -> refusal::Result<Call> {
    let call = find_any_call(tx, town, slug).await?;
    Ok(call.filter(|call| call.publication(now) == Publication::Published).ok_or(Refusal::NotFound)?)
}

/// The call with this id that people see, or a 404.
pub async fn load_call_by_id(tx: &mut Tx<'_>, town: MunicipalityId, id: CallId, now: Moment) -> refusal::Result<Call> {
    let call = load_any_call_by_id(tx, town, id).await?;
    if call.publication(now) == Publication::Published { Ok(call) } else { Err(Refusal::NotFound.into()) }
}

/// The call with this id, seen or not: for who edits it.
pub async fn load_any_call_by_id(tx: &mut Tx<'_>, town: MunicipalityId, id: CallId) -> refusal::Result<Call> {
    let row: Option<CallRow> = tx
        .maybe(
            "select c.id, c.project_id, p.theme_id, c.slug, c.title, c.question, c.intro, c.body, c.easy, c.voters,
                    c.eligibility, c.opens_at, c.closes_at, c.area, c.contact_id, c.suggestion_count, c.published_at,
                    c.edition
             from calls c
             join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
             where c.municipality_id = $1 and c.id = $2",
            params![town, id],
        )
        .await?;
    Ok(row.map(Call::from).ok_or(Refusal::NotFound)?)
}

/// All calls that people see, those that close first in front.
pub async fn list_calls(tx: &mut Tx<'_>, town: MunicipalityId, now: Moment) -> Result<Vec<Call>> {
    let rows: Vec<CallRow> = tx
        .all(
            "select c.id, c.project_id, p.theme_id, c.slug, c.title, c.question, c.intro, c.body, c.easy, c.voters,
                    c.eligibility, c.opens_at, c.closes_at, c.area, c.contact_id, c.suggestion_count, c.published_at,
                    c.edition
             from calls c
             join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
             where c.municipality_id = $1 and c.published_at <= $2 order by c.closes_at, c.id",
            params![town, now],
        )
        .await?;
    Ok(rows.into_iter().map(Call::from).collect())
}

/// Every call, the latest made first: for who edits them.
pub async fn list_all_calls(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Call>> {
    let rows: Vec<CallRow> = tx
        .all(
            "select c.id, c.project_id, p.theme_id, c.slug, c.title, c.question, c.intro, c.body, c.easy, c.voters,
                    c.eligibility, c.opens_at, c.closes_at, c.area, c.contact_id, c.suggestion_count, c.published_at,
                    c.edition
             from calls c
             join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
             where c.municipality_id = $1 order by c.id desc limit 500",
            params![town],
        )
        .await?;
    Ok(rows.into_iter().map(Call::from).collect())
}

/// From when on people see the calls of an action.
pub async fn list_publications(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    project: ProjectId,
) -> Result<Vec<Option<Moment>>> {
    let sql = "select published_at from calls where municipality_id = $1 and project_id = $2";
    Ok(tx.all::<(Option<Moment>,)>(sql, params![town, project]).await?.into_iter().map(|row| row.0).collect())
}

pub async fn list_categories(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<Category>> {
    let rows: Vec<(String, String)> = tx
        .all(
            "select key, name from call_categories where municipality_id = $1 and call_id = $2 order by position",
            params![town, call],
        )
        .await?;
    Ok(rows.into_iter().map(|(key, name)| Category { key, name }).collect())
}

pub async fn insert_call(tx: &mut Tx<'_>, town: MunicipalityId, call: &NewCall<'_>) -> Result<()> {
    tx.run(
        "insert into calls (municipality_id, id, project_id, slug, title, question, intro, body, easy, voters,
                            eligibility, opens_at, closes_at, area, contact_id, published_at, suggestion_count)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0)",
        params![
            town,
            call.id,
            call.project,
            call.slug,
            call.title,
            call.question,
            call.intro,
            call.body,
            call.easy,
            call.voters,
            call.eligibility,
            call.window.opens_at,
            call.window.closes_at,
            call.area,
            call.contact,
            call.published_at
        ],
    )
    .await?;
    insert_categories(tx, town, call.id, call.categories).await
}

async fn insert_categories(tx: &mut Tx<'_>, town: MunicipalityId, id: CallId, categories: &[Category]) -> Result<()> {
    for category in (0_i64..).zip(categories) {
        insert_category(tx, town, id, category).await?;
    }
    Ok(())
}

/// Adds a kind of suggestion behind those there are.
pub async fn insert_category(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: CallId,
    (position, category): (i64, &Category),
) -> Result<()> {
    tx.run(
        "insert into call_categories (municipality_id, call_id, position, key, name) values ($1, $2, $3, $4, $5)",
        params![town, call, position, category.key, category.name],
    )
    .await?;
    Ok(())
}

/// Makes a call by who may.
pub async fn make_call(tx: &mut Tx<'_>, town: MunicipalityId, _: &MayEdit, call: &NewCall<'_>) -> Result<()> {
    insert_call(tx, town, call).await
}

/// Writes the call anew if it is still the edition that was opened; false when somebody else was first.
pub async fn update_call(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    call: &NewCall<'_>,
    edition: i64,
) -> Result<bool> {
    let rows = tx
        .run(
            "update calls set project_id = $3, title = $4, question = $5, intro = $6, body = $7, easy = $8, voters = $9,
                    eligibility = $10, opens_at = $11, closes_at = $12, contact_id = $13, published_at = $14,
                    area = $16, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $15",
            params![
                town, call.id, call.project, call.title, call.question, call.intro, call.body, call.easy, call.voters,
                call.eligibility, call.window.opens_at, call.window.closes_at, call.contact, call.published_at, edition,
                call.area
            ],
        )
        .await?;
    if rows == 0 {
        return Ok(false);
    }
    delete_categories(tx, town, call.id).await?;
    insert_categories(tx, town, call.id, call.categories).await?;
    Ok(true)
}

async fn delete_categories(tx: &mut Tx<'_>, town: MunicipalityId, id: CallId) -> Result<()> {
    tx.run("delete from call_categories where municipality_id = $1 and call_id = $2", params![town, id]).await?;
    Ok(())
}

/// A draft goes; false when it is none, or another edition.
pub async fn delete_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    _: &MayEdit,
    id: CallId,
    edition: i64,
) -> Result<bool> {
    delete_categories(tx, town, id).await?;
    questions::delete_questions(tx, town, id).await?;
    let rows = tx
        .run(
            "delete from calls where municipality_id = $1 and id = $2 and edition = $3 and published_at is null",
            params![town, id, edition],
        )
        .await?;
    Ok(rows > 0)
}

/// One suggestion more or fewer, with the row that is counted.
pub async fn add_suggestions(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId, count: i64) -> Result<()> {
    tx.run(
        "update calls set suggestion_count = suggestion_count + $3 where municipality_id = $1 and id = $2",
        params![town, call, count],
    )
    .await?;
    Ok(())
}
