//! What the report reads: tables of the slices below, counted.

use crate::{
    activity::Happened,
    slips::Source,
    suggestions::{Ground, Status, reports::Outcome},
    vocabulary::{MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// From the first moment of a day up to the first of another.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    pub from: Moment,
    pub until: Moment,
}

/// Who suggested, voted or commented, each once.
pub async fn count_people(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<i64> {
    let found: (i64,) = tx
        .one(
            "select cast(count(*) as bigint) from (
               select person_id from suggestions
               where municipality_id = $1 and created_at >= $2 and created_at < $3 and hidden_at is null
               union
               select person_id from votes where municipality_id = $1 and voted_at >= $2 and voted_at < $3
               union
               select person_id from comments
               where municipality_id = $1 and created_at >= $2 and created_at < $3 and hidden_at is null) active",
            params![town, days.from, days.until],
        )
        .await?;
    Ok(found.0)
}

/// Climate actions on the site at a moment.
pub async fn count_actions(tx: &mut Tx<'_>, town: MunicipalityId, at: Moment) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from projects where municipality_id = $1 and published_at < $2";
    Ok(tx.one::<(i64,)>(sql, params![town, at]).await?.0)
}

row! {
    /// A call, and what came to it.
    #[derive(Debug, Clone)]
    pub struct OfCall {
        pub title: String,
        pub project: String,
        pub suggestions: i64,
        pub votes: i64,
        pub votes_before: i64,
        pub slips: i64,
        pub comments: i64,
        pub people: i64,
    }
}

/// Calls that were on the site and open in these days, the latest first.
pub async fn list_calls(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<OfCall>> {
    tx.all(
        "select c.title, p.title,
           (select cast(count(*) as bigint) from suggestions s
            where s.municipality_id = c.municipality_id and s.call_id = c.id and s.hidden_at is null
              and s.created_at >= $2 and s.created_at < $3),
           (select cast(count(*) as bigint) from suggestions s
            join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id
            where s.municipality_id = c.municipality_id and s.call_id = c.id
              and v.voted_at >= $2 and v.voted_at < $3),
           (select cast(coalesce(sum(s.votes_before), 0) as bigint) from suggestions s
            where s.municipality_id = c.municipality_id and s.call_id = c.id and s.hidden_at is null
              and s.created_at >= $2 and s.created_at < $3),
           (select cast(count(*) as bigint) from slips f
            where f.municipality_id = c.municipality_id and f.call_id = c.id
              and f.entered_at >= $2 and f.entered_at < $3),
           (select cast(count(*) as bigint) from suggestions s
            join comments m on m.municipality_id = s.municipality_id and m.suggestion_id = s.id
            where s.municipality_id = c.municipality_id and s.call_id = c.id and m.hidden_at is null
              and m.created_at >= $2 and m.created_at < $3),
           (select cast(count(*) as bigint) from (
              select s.person_id from suggestions s
              where s.municipality_id = c.municipality_id and s.call_id = c.id and s.hidden_at is null
                and s.created_at >= $2 and s.created_at < $3
              union
              select v.person_id from suggestions s
              join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id
              where s.municipality_id = c.municipality_id and s.call_id = c.id
                and v.voted_at >= $2 and v.voted_at < $3
              union
              select m.person_id from suggestions s
              join comments m on m.municipality_id = s.municipality_id and m.suggestion_id = s.id
              where s.municipality_id = c.municipality_id and s.call_id = c.id and m.hidden_at is null
                and m.created_at >= $2 and m.created_at < $3) active)
         from calls c
         join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
         where c.municipality_id = $1 and c.opens_at < $3 and c.closes_at > $2 and c.published_at < $3
         order by c.opens_at desc, c.id desc
         limit 200",
        params![town, days.from, days.until],
    )
    .await
}

row! {
    /// Where a suggestion is, whether it came in these days, and how many votes it got in them.
    #[derive(Debug, Clone)]
    pub struct PlaceCount {
        pub id: SuggestionId,
        pub latitude: f64,
        pub longitude: f64,
        pub came: i64,
        pub votes: i64,
    }
}

/// Some at a time: those behind the id.
pub async fn list_places(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (days, after): (Days, SuggestionId),
) -> Result<Vec<PlaceCount>> {
    tx.all(
        "select s.id, s.latitude, s.longitude,
                cast(case when s.created_at >= $2 and s.hidden_at is null then 1 else 0 end as bigint),
                (select cast(count(*) as bigint) from votes v
                 where v.municipality_id = s.municipality_id and v.suggestion_id = s.id
                   and v.voted_at >= $2 and v.voted_at < $3)
         from suggestions s
         where s.municipality_id = $1 and s.id > $4 and s.created_at < $3
         order by s.id
         limit 2000",
        params![town, days.from, days.until, after],
    )
    .await
}

row! {
    /// A suggestion, and when something was first said to it.
    #[derive(Debug, Clone)]
    pub struct Wait {
        pub id: SuggestionId,
        pub came_at: Moment,
        pub answered_at: Option<Moment>,
        pub settled_at: Option<Moment>,
        pub decided_at: Option<Moment>,
        /// Taken back, or joined with another one.
        pub is_gone: bool,
    }
}

/// What came in these days, some at a time; not what was brought over from elsewhere, to which nothing was promised here.
pub async fn list_waits(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (days, after): (Days, SuggestionId),
) -> Result<Vec<Wait>> {
    tx.all(
        "select s.id, s.created_at,
                (select min(a.answered_at) from answers a
                 where a.municipality_id = s.municipality_id and a.suggestion_id = s.id),
                s.settled_at,
                (select min(h.changed_at) from status_changes h
                 where h.municipality_id = s.municipality_id and h.suggestion_id = s.id
                   and h.status not in ('submitted', 'under_review', 'withdrawn', 'merged')),
                s.status in ('withdrawn', 'merged')
         from suggestions s
         where s.municipality_id = $1 and s.id > $4 and s.created_at >= $2 and s.created_at < $3
           and s.hidden_at is null
           and not exists (select 1 from imported_suggestions i
                           where i.municipality_id = s.municipality_id and i.suggestion_id = s.id)
         order by s.id
         limit 2000",
        params![town, days.from, days.until, after],
    )
    .await
}

/// When each question was asked, and closed.
pub async fn list_asked(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Moment, Option<Moment>)>> {
    tx.all(
        "select asked_at, closed_at from asked_questions
         where municipality_id = $1 and asked_at >= $2 and asked_at < $3
         order by id
         limit 100000",
        params![town, days.from, days.until],
    )
    .await
}

/// When each report came, and was decided on.
pub async fn list_reported(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Moment, Option<Moment>)>> {
    tx.all(
        "select reported_at, closed_at from reports
         where municipality_id = $1 and reported_at >= $2 and reported_at < $3
         order by id
         limit 100000",
        params![town, days.from, days.until],
    )
    .await
}

/// The same, of what was decided in these days.
pub async fn list_decided(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Moment, Moment)>> {
    tx.all(
        "select reported_at, closed_at from reports
         where municipality_id = $1 and closed_at >= $2 and closed_at < $3
         order by id
         limit 100000",
        params![town, days.from, days.until],
    )
    .await
}

/// How many suggestions came to stand where.
pub async fn list_decisions(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Status, i64)>> {
    tx.all(
        "select status, cast(count(distinct suggestion_id) as bigint) from status_changes
         where municipality_id = $1 and changed_at >= $2 and changed_at < $3
         group by status
         limit 50",
        params![town, days.from, days.until],
    )
    .await
}

/// From where forms were entered: how many, and of how many people.
pub async fn list_entered(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Source, i64, i64)>> {
    tx.all(
        "select source, cast(count(*) as bigint), cast(count(distinct person_id) as bigint) from slips
         where municipality_id = $1 and entered_at >= $2 and entered_at < $3 and source is not null
         group by source
         limit 50",
        params![town, days.from, days.until],
    )
    .await
}

row! {
    #[derive(Debug, Clone)]
    pub struct Mails {
        pub sent: i64,
        /// Given up, or sent without anybody knowing whether it arrived.
        pub lost: i64,
        /// To many at once.
        pub mailings: i64,
    }
}

pub async fn count_mails(tx: &mut Tx<'_>, town: MunicipalityId, (days, by_machine): (Days, Days)) -> Result<Mails> {
    tx.one(
        "select
           (select cast(count(*) as bigint) from outbox
            where municipality_id = $1 and state = 'sent' and closed_at >= $2 and closed_at < $3),
           (select cast(count(*) as bigint) from outbox
            where municipality_id = $1 and state in ('failed', 'unknown') and useless_at is null
              and closed_at >= $2 and closed_at < $3),
           (select cast(count(*) as bigint) from mailings
            where municipality_id = $1 and sent_at >= $4 and sent_at < $5)",
        params![town, by_machine.from, by_machine.until, days.from, days.until],
    )
    .await
}

/// Reports by what was wrong.
pub async fn list_grounds(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Ground, i64)>> {
    tx.all(
        "select ground, cast(count(*) as bigint) from reports
         where municipality_id = $1 and reported_at >= $2 and reported_at < $3
         group by ground
         limit 50",
        params![town, days.from, days.until],
    )
    .await
}

/// Reports by what became of them.
pub async fn list_outcomes(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Outcome, i64)>> {
    tx.all(
        "select outcome, cast(count(*) as bigint) from reports
         where municipality_id = $1 and closed_at >= $2 and closed_at < $3 and outcome is not null
         group by outcome
         limit 50",
        params![town, days.from, days.until],
    )
    .await
}

/// How many objected to what was hidden, and to how many it was granted.
pub async fn count_objections(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<(i64, i64)> {
    tx.one(
        "select cast(coalesce(sum(case when objected_at >= $2 and objected_at < $3 then 1 else 0 end), 0) as bigint),
                cast(coalesce(sum(case when verdict = 'granted' and closed_at >= $2 and closed_at < $3 then 1 else 0 end), 0)
                     as bigint)
         from objections where municipality_id = $1",
        params![town, days.from, days.until],
    )
    .await
}

/// What the staff did, by kind.
pub async fn list_done(tx: &mut Tx<'_>, town: MunicipalityId, days: Days) -> Result<Vec<(Happened, i64)>> {
    tx.all(
        "select what, cast(count(*) as bigint) from happenings
         where municipality_id = $1 and happened_at >= $2 and happened_at < $3
         group by what
         limit 200",
        params![town, days.from, days.until],
    )
    .await
}
