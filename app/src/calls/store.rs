//! Every statement on `calls` and `call_categories`.

use super::{Call, Category, Eligibility, NewCall, Voters, Window};
use crate::{
    refusal::{self, Refusal},
    vocabulary::{CallId, ContactId, MunicipalityId, ProjectId},
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
        contact: Option<ContactId>,
        suggestion_count: i64,
    }
}

impl From<CallRow> for Call {
    fn from(row: CallRow) -> Call {
        Call {
            id: row.id,
            project: row.project,
            slug: row.slug,
            title: row.title,
            question: row.question,
            intro: row.intro,
            body: row.body,
            easy: row.easy,
            voters: row.voters,
            eligibility: row.eligibility,
            window: Window { opens_at: row.opens_at, closes_at: row.closes_at },
            contact: row.contact,
            suggestion_count: row.suggestion_count,
        }
    }
}

pub async fn find_call(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> Result<Option<Call>> {
    let row: Option<CallRow> = tx
        .maybe(
            "select id, project_id, slug, title, question, intro, body, easy, voters, eligibility, opens_at, closes_at,
                    contact_id, suggestion_count
             from calls where municipality_id = $1 and slug = $2",
            params![town, slug],
        )
        .await?;
    Ok(row.map(Call::from))
}

/// The call of an address, or a 404.
pub async fn load_call(tx: &mut Tx<'_>, town: MunicipalityId, slug: &str) -> refusal::Result<Call> {
    Ok(find_call(tx, town, slug).await?.ok_or(Refusal::NotFound)?)
}

pub async fn load_call_by_id(tx: &mut Tx<'_>, town: MunicipalityId, id: CallId) -> refusal::Result<Call> {
    let row: Option<CallRow> = tx
        .maybe(
            "select id, project_id, slug, title, question, intro, body, easy, voters, eligibility, opens_at, closes_at,
                    contact_id, suggestion_count
             from calls where municipality_id = $1 and id = $2",
            params![town, id],
        )
        .await?;
    Ok(row.map(Call::from).ok_or(Refusal::NotFound)?)
}

/// All calls, those that close first in front.
pub async fn list_calls(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Call>> {
    let rows: Vec<CallRow> = tx
        .all(
            "select id, project_id, slug, title, question, intro, body, easy, voters, eligibility, opens_at, closes_at,
                    contact_id, suggestion_count
             from calls where municipality_id = $1 order by closes_at, id",
            params![town],
        )
        .await?;
    Ok(rows.into_iter().map(Call::from).collect())
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
        "insert into calls (municipality_id, id, project_id, slug, title, question, intro, body, easy, voters, eligibility,
                            opens_at, closes_at, contact_id, suggestion_count)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0)",
        params![
            town, call.id, call.project, call.slug, call.title, call.question, call.intro, call.body, call.easy,
            call.voters, call.eligibility, call.window.opens_at, call.window.closes_at, call.contact
        ],
    )
    .await?;
    for category in (0..).zip(call.categories) {
        insert_category(tx, town, call.id, category).await?;
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

/// One suggestion more or fewer, with the row that is counted.
pub async fn add_suggestions(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId, count: i64) -> Result<()> {
    tx.run(
        "update calls set suggestion_count = suggestion_count + $3 where municipality_id = $1 and id = $2",
        params![town, call, count],
    )
    .await?;
    Ok(())
}
