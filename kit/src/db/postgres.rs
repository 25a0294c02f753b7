//! PostgreSQL: a pool, cached statements, and shared transactions for writers that meet on one row.
//!
//! PostgreSQL groups commits of different rows by itself, but a row's lock is held through the commit's disk write:
//! on one hot row everybody waits in line. So writers of one key that arrive meanwhile share the next transaction.

use super::{
    Answer, Body, Error, Failed, Result, Tx, Value,
    tx::{Conn, Course},
};
use deadpool_postgres::{GenericClient, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::oneshot;
use tokio_postgres::{Config, NoTls, Row, config::Host, error::SqlState};

/// How often a body that collided is run before its caller hears of it.
const ATTEMPTS: usize = 4;
/// How many followers of one key share a transaction.
const BATCH: usize = 128;

struct Follower {
    body: Body,
    told: oneshot::Sender<Outcome>,
}

enum Outcome {
    Done(Answer),
    Refused(Answer),
    /// The shared transaction failed; run the body alone.
    Alone,
}

pub(super) struct Postgres {
    pool: Pool,
    /// Where the server is, in words without the password.
    place: String,
    followers: Arc<Mutex<HashMap<i64, Vec<Follower>>>>,
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Postgres> {
        let config: Config =
            url.parse().map_err(|e| Error::Unavailable(format!("the address is not right: {}", reason(&e))))?;
        let place = place(&config);
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let pool = Pool::builder(Manager::from_config(config, NoTls, recycling))
            .max_size(24)
            .build()
            .map_err(|e| Error::Unavailable(e.to_string()))?;
        let db = Postgres { pool, place, followers: Arc::default() };
        drop(db.client().await?);
        Ok(db)
    }

    async fn client(&self) -> Result<Object> {
        self.pool.get().await.map_err(|e| match e {
            PoolError::Backend(e) if e.as_db_error().is_some() => {
                Error::Unavailable(format!("PostgreSQL at {} refused: {}", self.place, reason(&e)))
            }
            PoolError::Backend(e) => {
                Error::Unavailable(format!("PostgreSQL at {} does not answer: {}", self.place, reason(&e)))
            }
            other => Error::Unavailable(other.to_string()),
        })
    }

    pub(super) async fn reader(&self) -> Result<Tx<'static>> {
        Ok(Tx(Conn::PostgresReader(self.client().await?)))
    }

    pub(super) async fn prepare(&self, sql: &str) -> Result<()> {
        self.client().await?.prepare(sql).await.map(|_| ()).map_err(error)
    }

    pub(super) async fn write(&self, body: &Body) -> Result<Answer, Failed> {
        let mut attempt = 1;
        loop {
            match self.write_once(body).await {
                Err(Failed::Database(Error::Collision(_))) if attempt < ATTEMPTS => attempt += 1,
                ended => return ended,
            }
        }
    }

    async fn write_once(&self, body: &Body) -> Result<Answer, Failed> {
        let mut client = self.client().await.map_err(Failed::Database)?;
        let transaction = client.transaction().await.map_err(|e| Failed::Database(error(e)))?;
        let course = Course::default();
        let result = body(&mut Tx(Conn::PostgresWriter(&transaction, &course))).await;
        match result {
            Ok(value) => {
                transaction.commit().await.map_err(|e| Failed::Database(error(e)))?;
                Ok(value)
            }
            // The body's own error type hides what the database said, so the transaction remembers.
            Err(_) if course.has_collided() => {
                Err(Failed::Database(Error::Collision("it was tried again in vain".to_owned())))
            }
            Err(refused) => Err(Failed::Body(refused)),
        }
    }

    pub(super) async fn write_on(&self, key: i64, body: Body) -> Result<Answer, Failed> {
        let joined = {
            let mut followers = self.followers.lock().unwrap_or_else(PoisonError::into_inner);
            match followers.get_mut(&key) {
                Some(queue) => {
                    let (told, answer) = oneshot::channel();
                    queue.push(Follower { body: body.clone(), told });
                    Some(answer)
                }
                None => {
                    followers.insert(key, Vec::new());
                    None
                }
            }
        };
        let Some(answer) = joined else {
            let leader = Leader { pool: self.pool.clone(), followers: self.followers.clone(), key };
            let result = self.write(&body).await;
            drop(leader);
            return result;
        };
        match answer.await {
            Ok(Outcome::Done(value)) => Ok(value),
            Ok(Outcome::Refused(refused)) => Err(Failed::Body(refused)),
            Ok(Outcome::Alone) | Err(_) => self.write(&body).await,
        }
    }
}

/// Every host of an address with its port, as `db.example.be:5432`.
fn place(config: &Config) -> String {
    let ports = config.get_ports();
    let port = |at: usize| ports.get(at).or(ports.first()).copied().unwrap_or(5432);
    let hosts = config.get_hosts().iter().enumerate().map(|(at, host)| match host {
        Host::Tcp(name) => format!("{name}:{}", port(at)),
        #[cfg(unix)]
        Host::Unix(folder) => format!("{}/.s.PGSQL.{}", folder.display(), port(at)),
    });
    hosts.collect::<Vec<_>>().join(", ")
}

/// What lies at the bottom of an error: its own words only say what was being done.
fn reason(e: &tokio_postgres::Error) -> String {
    if let Some(db) = e.as_db_error() {
        return db.message().to_owned();
    }
    let mut deepest: &dyn std::error::Error = e;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest.to_string()
}

/// Whoever wrote first on a key sees to those that came meanwhile. Dropping it unserved (its caller went away)
/// serves them too, so that nobody waits for ever.
struct Leader {
    pool: Pool,
    followers: Arc<Mutex<HashMap<i64, Vec<Follower>>>>,
    key: i64,
}

impl Leader {
    fn next_batch(followers: &Mutex<HashMap<i64, Vec<Follower>>>, key: i64) -> Vec<Follower> {
        let mut followers = followers.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(queue) = followers.get_mut(&key) else { return Vec::new() };
        if queue.is_empty() {
            followers.remove(&key);
            return Vec::new();
        }
        queue.drain(..queue.len().min(BATCH)).collect()
    }
}

impl Drop for Leader {
    fn drop(&mut self) {
        let (pool, followers, key) = (self.pool.clone(), self.followers.clone(), self.key);
        tokio::spawn(async move {
            loop {
                let batch = Leader::next_batch(&followers, key);
                if batch.is_empty() {
                    return;
                }
                write_together(&pool, batch).await;
            }
        });
    }
}

async fn write_together(pool: &Pool, batch: Vec<Follower>) {
    let mut outcomes = Vec::with_capacity(batch.len());
    let committed = run_together(pool, &batch, &mut outcomes).await;
    let mut outcomes = outcomes.into_iter();
    for follower in batch {
        let outcome = match (outcomes.next(), committed) {
            (Some(outcome), true) => outcome,
            _ => Outcome::Alone,
        };
        let _ = follower.told.send(outcome);
    }
}

/// True when everything in `outcomes` is durable.
///
/// All bodies run at the same time on one connection, so that their statements travel together: a body waits for its
/// own answers only, while on the server one statement follows the other. There are no savepoints between them: when
/// one fails, or is refused after it wrote, nothing is kept and each runs alone.
async fn run_together(pool: &Pool, batch: &[Follower], outcomes: &mut Vec<Outcome>) -> bool {
    let Ok(mut client) = pool.get().await else { return false };
    let Ok(transaction) = client.transaction().await else { return false };
    let courses: Vec<Course> = batch.iter().map(|_| Course::default()).collect();
    let mut parts: Vec<Tx<'_>> = courses.iter().map(|course| Tx(Conn::PostgresWriter(&transaction, course))).collect();
    let running = batch.iter().zip(&mut parts).map(|(follower, tx)| (follower.body)(tx));
    let results = futures_util::future::join_all(running).await;
    drop(parts);
    for (result, course) in results.into_iter().zip(&courses) {
        match result {
            Ok(value) if !course.has_failed() => outcomes.push(Outcome::Done(value)),
            Err(refused) if !course.has_failed() && !course.has_written() => outcomes.push(Outcome::Refused(refused)),
            Ok(_) | Err(_) => return false,
        }
    }
    transaction.commit().await.is_ok()
}

pub(super) async fn rows<C: GenericClient>(client: &C, sql: &str, params: &[Value<'_>]) -> Result<Vec<Row>> {
    let statement = client.prepare_cached(sql).await.map_err(error)?;
    let params: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> = params.iter().map(|p| p as _).collect();
    client.query(&statement, &params).await.map_err(error)
}

pub(super) async fn run<C: GenericClient>(client: &C, sql: &str, params: &[Value<'_>]) -> Result<u64> {
    let statement = client.prepare_cached(sql).await.map_err(error)?;
    let params: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> = params.iter().map(|p| p as _).collect();
    client.execute(&statement, &params).await.map_err(error)
}

pub(super) fn error(e: tokio_postgres::Error) -> Error {
    let Some(db) = e.as_db_error() else { return Error::Unavailable(e.to_string()) };
    let code = db.code();
    let constraint = || Error::Constraint(db.constraint().unwrap_or_else(|| db.message()).to_owned());
    match *code {
        SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => {
            Error::Collision(db.message().to_owned())
        }
        SqlState::UNIQUE_VIOLATION
        | SqlState::FOREIGN_KEY_VIOLATION
        | SqlState::CHECK_VIOLATION
        | SqlState::NOT_NULL_VIOLATION => constraint(),
        SqlState::DISK_FULL => Error::Full,
        SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
            Error::Unavailable(db.message().to_owned())
        }
        _ => Error::Fault(format!("{}: {}", code.code(), db.message())),
    }
}
