//! Statements on `reports`.

use crate::{
    cases::Kept,
    suggestions::{
        ground::Ground,
        reports::{Outcome, Reported, Subject},
    },
    vocabulary::{CommentId, MunicipalityId, PersonId, ReportId, Scope, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// A report as it is made.
pub struct NewReport<'a> {
    pub id: ReportId,
    pub subject: Subject,
    pub ground: Ground,
    pub words: &'a str,
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub person: Option<PersonId>,
}

/// Adds it, once however often it is sent; false when it was there.
pub async fn insert_report(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewReport<'_>, now: Moment) -> Result<bool> {
    let rows = tx
        .run(
            "insert into reports (municipality_id, id, suggestion_id, comment_id, ground, words, email, person_id,
                              reported_at, name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (municipality_id, id) do nothing",
            params![
                town,
                new.id,
                new.subject.suggestion,
                new.subject.comment,
                new.ground,
                new.words,
                new.email,
                new.person,
                now,
                new.name
            ],
        )
        .await?;
    Ok(rows == 1)
}

row! {
    /// A report that nobody decided on yet.
    #[derive(Debug, Clone)]
    pub struct OpenReport {
        pub id: ReportId,
        pub suggestion: SuggestionId,
        pub theme: ThemeId,
        pub comment: Option<CommentId>,
        pub title: String,
        pub comment_body: Option<String>,
        pub ground: Ground,
        pub words: String,
        pub reported_at: Moment,
        pub name: Option<String>,
    }
}

/// Open reports, the oldest first.
pub async fn list_open_reports(tx: &mut Tx<'_>, town: MunicipalityId, scope: &Scope) -> Result<Vec<OpenReport>> {
    tx.all(
        "select r.id, r.suggestion_id, a.theme_id, r.comment_id, s.title, c.body, r.ground, r.words, r.reported_at, r.name
         from reports r
         join suggestions s on s.municipality_id = r.municipality_id and s.id = r.suggestion_id
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         left join comments c on c.municipality_id = r.municipality_id and c.id = r.comment_id
         where r.municipality_id = $1 and r.closed_at is null
               and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)
         order by r.id
         limit 500",
        params![town, scope.word()],
    )
    .await
}

pub async fn count_open_reports(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select count(*) from reports where municipality_id = $1 and closed_at is null";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

row! {
    /// A report in the inbox.
    #[derive(Debug, Clone)]
    pub struct WaitingReport {
        pub id: ReportId,
        pub title: String,
        pub ground: Ground,
        pub reported_at: Moment,
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
    }
}

/// Open reports that are `kept` so, the oldest first.
pub async fn list_waiting_reports(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    kept: &Kept<'_>,
    after: ReportId,
) -> Result<Vec<WaitingReport>> {
    tx.all(
        "select r.id, s.title, r.ground, r.reported_at, coalesce(k.service, o.display_name), k.put_off_until
         from reports r
         join suggestions s on s.municipality_id = r.municipality_id and s.id = r.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
         left join cases k on k.municipality_id = r.municipality_id and k.kind = 'report' and k.thing_id = r.id
         left join people o on o.municipality_id = r.municipality_id
                           and o.id = coalesce(k.keeper_id, case when k.service is null then t.person_id end)
         left join colleagues g on g.municipality_id = r.municipality_id and g.person_id = o.id
         where r.municipality_id = $1 and r.id > $2 and r.closed_at is null
               and (cast($3 as bigint) is null or o.id = cast($3 as bigint))
               and (cast($4 as text) is null or coalesce(k.service, g.service) = cast($4 as text))
               and (coalesce(k.put_off_until, 0) > $5) = $6
               and ($7 = '*' or replace($7, ',' || cast(a.theme_id as text) || ',', '') <> $7)
         order by r.id
         limit 51",
        params![town, after, kept.by, kept.service, kept.now, kept.is_put_off, kept.scope.word()],
    )
    .await
}

/// What a report is about, and whether it is decided.
pub async fn find_report(tx: &mut Tx<'_>, town: MunicipalityId, id: ReportId) -> Result<Option<Reported>> {
    tx.maybe(
        "select r.suggestion_id, a.theme_id, r.comment_id, s.title, s.body, s.person_id, c.body, c.person_id,
                c.hidden_at, c.deleted_at, r.closed_at, r.ground
         from reports r
         join suggestions s on s.municipality_id = r.municipality_id and s.id = r.suggestion_id
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         left join comments c on c.municipality_id = r.municipality_id and c.id = r.comment_id
         where r.municipality_id = $1 and r.id = $2",
        params![town, id],
    )
    .await
}

/// A comment, as a report would show it.
pub async fn find_as_reported(tx: &mut Tx<'_>, town: MunicipalityId, id: CommentId) -> Result<Option<Reported>> {
    tx.maybe(
        "select c.suggestion_id, a.theme_id, c.id, s.title, s.body, s.person_id, c.body, c.person_id, c.hidden_at,
                c.deleted_at, cast(null as bigint), cast(null as text)
         from comments c
         join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         where c.municipality_id = $1 and c.id = $2",
        params![town, id],
    )
    .await
}

row! {
    /// A suggestion nobody sees, and why.
    #[derive(Debug, Clone)]
    pub struct HiddenSuggestion {
        pub id: SuggestionId,
        pub theme: ThemeId,
        pub title: String,
        pub hidden_at: Moment,
        pub ground: Ground,
        pub reason: String,
    }
}

/// The latest first.
pub async fn list_hidden_suggestions(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
) -> Result<Vec<HiddenSuggestion>> {
    tx.all(
        "select s.id, a.theme_id, s.title, s.hidden_at, s.hidden_ground, s.hidden_reason
         from suggestions s
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         where s.municipality_id = $1 and s.hidden_at is not null and s.hidden_ground is not null
               and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)
         order by s.hidden_at desc, s.id
         limit 500",
        params![town, scope.word()],
    )
    .await
}

row! {
    /// A comment nobody reads, and why.
    #[derive(Debug, Clone)]
    pub struct HiddenComment {
        pub id: CommentId,
        pub suggestion: SuggestionId,
        pub theme: ThemeId,
        pub title: String,
        pub body: String,
        pub hidden_at: Moment,
        /// Missing of those that were hidden before it was kept here.
        pub ground: Option<Ground>,
        pub reason: String,
    }
}

/// The latest first.
pub async fn list_hidden_comments(tx: &mut Tx<'_>, town: MunicipalityId, scope: &Scope) -> Result<Vec<HiddenComment>> {
    tx.all(
        "select c.id, c.suggestion_id, a.theme_id, s.title, c.body, c.hidden_at, c.hidden_ground, coalesce(c.hidden_reason, '')
         from comments c
         join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
         join calls l on l.municipality_id = s.municipality_id and l.id = s.call_id
         join projects a on a.municipality_id = l.municipality_id and a.id = l.project_id
         where c.municipality_id = $1 and c.hidden_at is not null and c.deleted_at is null and c.held_for is null
               and ($2 = '*' or replace($2, ',' || cast(a.theme_id as text) || ',', '') <> $2)
         order by c.hidden_at desc, c.id
         limit 500",
        params![town, scope.word()],
    )
    .await
}

/// Where the people who reported a thing want to hear what is decided.
pub async fn list_report_addresses(tx: &mut Tx<'_>, town: MunicipalityId, subject: Subject) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "select distinct email from reports
             where municipality_id = $1 and suggestion_id = $2 and coalesce(comment_id, 0) = $3 and closed_at is null
                   and email is not null
             order by email",
            params![town, subject.suggestion, subject.comment_or_zero()],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Writes the decision on every open report of the same thing; the addresses have served their purpose.
pub async fn close_reports(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    subject: Subject,
    (now, by): (Moment, PersonId),
    (outcome, ground, reason): (Outcome, Option<Ground>, Option<&str>),
) -> Result<()> {
    tx.run(
        "update reports set closed_at = $4, closed_by = $5, outcome = $6, closed_ground = $7, closed_reason = $8,
                            email = null, name = null
         where municipality_id = $1 and suggestion_id = $2 and coalesce(comment_id, 0) = $3 and closed_at is null",
        params![town, subject.suggestion, subject.comment_or_zero(), now, by, outcome, ground, reason],
    )
    .await?;
    Ok(())
}
