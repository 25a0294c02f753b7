//! Work that is done later: rows in the same database, written in the transaction that causes them.
//!
//! Invariants:
//! - a job is unique by owner, kind and key: two causes of the same work are one job;
//! - what a job writes and its end share one transaction, so that a worker that dies leaves the job as it was;
//! - a worker that lost its lease does nothing: `hold` says so before it begins.

use crate::{
    clock::{Clock, Moment},
    db::{Db, Engine, Error, Result, Sql, Tx, dialect},
    params, row,
};

/// How long a claimed job belongs to one worker.
const LEASE_SECONDS: i64 = 120;
/// After so many tries (about a day) a job is given up.
const ATTEMPTS: i64 = 12;

row! {
    /// A job that a worker claimed.
    #[derive(Debug, Clone)]
    pub struct Job {
        pub owner: i64,
        pub kind: String,
        pub key: String,
        pub payload: String,
        pub attempts: i64,
        /// Until then it is this worker's; also tells one claim from another.
        pub lease: Moment,
    }
}

/// What becomes of a job after a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    Done,
    /// Another step follows at once, with this payload.
    GoOn(String),
}

/// Adds a job, due at a moment of the town's time. One that is there already stays as it is.
pub async fn put(tx: &mut Tx<'_>, owner: i64, (kind, key): (&str, &str), payload: &str, due: Moment) -> Result<()> {
    // The update changes nothing, but waits for a worker that is ending this very job: its end then comes first.
    tx.run(
        "insert into jobs (municipality_id, kind, job_key, payload, due_at) values ($1, $2, $3, $4, $5)
         on conflict (municipality_id, kind, job_key) do update set due_at = jobs.due_at",
        params![owner, kind, key, payload, due],
    )
    .await?;
    Ok(())
}

/// Whether a job of this kind waits, or is being done.
pub async fn waits(tx: &mut Tx<'_>, owner: i64, kind: &str) -> Result<bool> {
    let sql = "select job_key from jobs where municipality_id = $1 and kind = $2 and gave_up is null limit 1";
    Ok(tx.maybe::<(String,)>(sql, params![owner, kind]).await?.is_some())
}

/// Claims the job that is due longest.
pub async fn claim(db: &Db, clock: &Clock) -> Result<Option<Job>> {
    let (town, machine) = (clock.now(), clock.machine());
    db.write(move |tx| Box::pin(claim_one(tx, town, machine))).await
}

async fn claim_one(tx: &mut Tx<'_>, town: Moment, machine: Moment) -> Result<Option<Job>> {
    let text = |engine: Engine| {
        format!(
            "update jobs set rests_until = cast($3 as bigint), attempts = attempts + 1
             where (municipality_id, kind, job_key) in (
                 select municipality_id, kind, job_key from jobs
                 where gave_up is null and due_at <= $1 and rests_until <= $2
                 order by due_at
                 limit 1
                 {})
             returning municipality_id, kind, job_key, payload, attempts, rests_until",
            (dialect::SKIP_LOCKED)(engine)
        )
    };
    let sql = Sql::Each { sqlite: text(Engine::Sqlite).into(), postgres: text(Engine::Postgres).into() };
    tx.maybe(sql, params![town, machine, machine.plus_seconds(LEASE_SECONDS)]).await
}

/// Whether the job is still this worker's; nobody else can take it before the transaction ends.
pub async fn hold(tx: &mut Tx<'_>, job: &Job) -> Result<bool> {
    let held = tx
        .run(
            "update jobs set attempts = attempts
             where municipality_id = $1 and kind = $2 and job_key = $3 and rests_until = $4",
            params![job.owner, job.kind, job.key, job.lease],
        )
        .await?;
    Ok(held == 1)
}

/// Ends the job, or its step, in the transaction of its work.
pub async fn end(tx: &mut Tx<'_>, job: &Job, next: &Next) -> Result<()> {
    match next {
        Next::Done => {
            tx.run(
                "delete from jobs where municipality_id = $1 and kind = $2 and job_key = $3",
                params![job.owner, job.kind, job.key],
            )
            .await?;
        }
        Next::GoOn(payload) => {
            tx.run(
                "update jobs set payload = $4, rests_until = 0, attempts = 0
                 where municipality_id = $1 and kind = $2 and job_key = $3",
                params![job.owner, job.kind, job.key, payload],
            )
            .await?;
        }
    }
    Ok(())
}

/// A job that failed rests for a while, longer each time; after the last try it is given up.
pub async fn fail(db: &Db, clock: &Clock, job: &Job, why: &str) -> Result<()> {
    let gave_up = (job.attempts >= ATTEMPTS).then(|| why.to_owned());
    let wait = 30 * (1 << job.attempts.clamp(0, 9));
    let (job, until) = (job.clone(), clock.machine().plus_seconds(wait));
    db.write(move |tx| {
        let (job, gave_up) = (job.clone(), gave_up.clone());
        Box::pin(async move {
            tx.run(
                "update jobs set rests_until = $5, gave_up = $6
                 where municipality_id = $1 and kind = $2 and job_key = $3 and rests_until = $4",
                params![job.owner, job.kind, job.key, job.lease, until, gave_up],
            )
            .await?;
            Ok::<_, Error>(())
        })
    })
    .await
}

/// How many jobs of an owner were given up.
pub async fn count_given_up(tx: &mut Tx<'_>, owner: i64) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from jobs where municipality_id = $1 and gave_up is not null";
    Ok(tx.one::<(i64,)>(sql, params![owner]).await?.0)
}
