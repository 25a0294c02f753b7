//! Statements on `objections`: what who wrote something says against hiding it, and what became of that.

use crate::{
    suggestions::{
        ground::Ground,
        reports::{Contested, objection::Verdict},
    },
    vocabulary::{MunicipalityId, ObjectionId, PersonId, Scope, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

pub struct NewObjection<'a> {
    pub id: ObjectionId,
    pub contested: Contested,
    pub person: PersonId,
    pub body: &'a str,
    pub objected_at: Moment,
}

row! {
    #[derive(Debug, Clone)]
    pub struct Objection {
        pub id: ObjectionId,
        pub suggestion: SuggestionId,
        /// The comment, or the suggestion itself.
        pub thing: i64,
        pub theme: ThemeId,
        /// Of the suggestion.
        pub title: String,
        pub hidden_at: Moment,
        pub decided_by: PersonId,
        pub decided_name: Option<String>,
        pub person: PersonId,
        pub name: Option<String>,
        pub body: String,
        pub objected_at: Moment,
        pub verdict: Option<Verdict>,
        pub reason: Option<String>,
    }
}

row! {
    /// What was hidden, and why.
    #[derive(Debug, Clone)]
    pub struct HiddenWords {
        pub words: String,
        pub ground: Option<Ground>,
        pub reason: String,
    }
}

/// While it is hidden as it was decided then.
pub async fn find_contested(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    contested: Contested,
) -> Result<Option<HiddenWords>> {
    tx.maybe(
        "select body, hidden_ground, coalesce(hidden_reason, '') from comments
         where municipality_id = $1 and id = $2 and hidden_at = $3 and held_for is null and deleted_at is null
         union all
         select body, hidden_ground, coalesce(hidden_reason, '') from suggestions
         where municipality_id = $1 and id = $2 and hidden_at = $3 and held_for is null",
        params![town, contested.thing, contested.hidden_at],
    )
    .await
}

/// One of each decision, however often it is sent.
pub async fn insert_objection(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewObjection<'_>) -> Result<()> {
    let Contested { suggestion, thing, hidden_at, decided_by } = new.contested;
    tx.run(
        "insert into objections (municipality_id, id, suggestion_id, thing_id, hidden_at, decided_by, person_id, body,
                                 objected_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict do nothing",
        params![town, new.id, suggestion, thing, hidden_at, decided_by, new.person, new.body, new.objected_at],
    )
    .await?;
    Ok(())
}

/// Which of them.
#[derive(Debug, Clone, Copy)]
enum Of {
    One,
    /// Those that are not decided, of the themes in `$2`.
    Open,
}

fn objections_statement(of: Of) -> String {
    let which = match of {
        Of::One => "b.id = $2",
        Of::Open => "b.verdict is null and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)",
    };
    format!(
        "select b.id, b.suggestion_id, b.thing_id, a.theme_id, s.title, b.hidden_at, b.decided_by, d.display_name,
                b.person_id, p.display_name, b.body, b.objected_at, b.verdict, b.reason
         from objections b
         join suggestions s on s.municipality_id = b.municipality_id and s.id = b.suggestion_id
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         join people d on d.municipality_id = b.municipality_id and d.id = b.decided_by
         join people p on p.municipality_id = b.municipality_id and p.id = b.person_id
         where b.municipality_id = $1 and {which}
         order by b.id
         limit 500"
    )
}

/// Every text that can be built.
pub fn statements_of_objections() -> Vec<String> {
    [Of::One, Of::Open].into_iter().map(objections_statement).collect()
}

pub async fn find_objection(tx: &mut Tx<'_>, town: MunicipalityId, id: ObjectionId) -> Result<Option<Objection>> {
    tx.maybe(objections_statement(Of::One), params![town, id]).await
}

/// The one against this decision.
pub async fn find_objection_to(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    contested: Contested,
) -> Result<Option<Objection>> {
    let sql = "select id from objections where municipality_id = $1 and thing_id = $2 and hidden_at = $3";
    match tx.maybe::<(ObjectionId,)>(sql, params![town, contested.thing, contested.hidden_at]).await? {
        Some((id,)) => find_objection(tx, town, id).await,
        None => Ok(None),
    }
}

/// Those that are not decided, the oldest first.
pub async fn list_objections(tx: &mut Tx<'_>, town: MunicipalityId, scope: &Scope) -> Result<Vec<Objection>> {
    tx.all(objections_statement(Of::Open), params![town, scope.word()]).await
}

/// False when it is decided already.
pub async fn close_objection(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, officer): (ObjectionId, PersonId),
    (verdict, reason): (Verdict, &str),
    now: Moment,
) -> Result<bool> {
    let sql = "update objections set verdict = $3, reason = $4, closed_by = $5, closed_at = $6
               where municipality_id = $1 and id = $2 and verdict is null";
    Ok(tx.run(sql, params![town, id, verdict, reason, officer, now]).await? == 1)
}

/// About which suggestion, what and when she said, what was decided and why.
pub type OwnObjection = (SuggestionId, String, Moment, Option<Verdict>, Option<String>);

/// What somebody said against a decision, for the file of what is kept of her.
pub async fn list_objections_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<OwnObjection>> {
    tx.all(
        "select suggestion_id, body, objected_at, verdict, reason from objections
         where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}

pub async fn merge_objections(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update objections set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update objections set decided_by = $3 where municipality_id = $1 and decided_by = $2",
        "update objections set closed_by = $3 where municipality_id = $1 and closed_by = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}
