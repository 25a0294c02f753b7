//! One database interface over two engines: SQLite inside the program, PostgreSQL beside it.
//!
//! Every statement is written once (`$1` parameters, see `dialect` for the few things that differ) and every
//! transaction body is one async function. Invariants:
//! - a write that returned `Ok` is durable (SQLite `synchronous=FULL`, PostgreSQL `synchronous_commit=on`);
//! - a body that returns an error leaves nothing behind;
//! - a body may run more than once (PostgreSQL retries what collided), so it changes nothing outside the database.

mod body;
pub mod dialect;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod tx;
mod value;

use std::{
    fmt,
    future::Future,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
};

use body::{Answer, Body, Failed, erased, opened};
pub use dialect::{Engine, Sql};
pub use migrate::{Migration, SchemaState};
pub use row::{Column, FromRow, Row};
pub use tx::Tx;
pub use value::{ToValue, Value};

/// What a transaction body returns: boxed, since one body serves a thread without a runtime and a runtime.
pub type Fut<'a, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

/// What can go wrong below a statement.
#[derive(Debug)]
pub enum Error {
    /// A constraint of the schema said no; the text names it (PostgreSQL) or its columns (SQLite).
    Constraint(String),
    /// `one` found no row.
    NoRow,
    /// Two writers collided; running the body again may succeed.
    Collision(String),
    /// The disk is full: reading goes on, writing waits for space.
    Full,
    /// The database cannot be reached, or is busy beyond patience.
    Unavailable(String),
    /// A fault in the program: wrong SQL, wrong type, a body that waited for something else.
    Fault(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Constraint(name) => write!(f, "the database refused a row: {name}"),
            Error::NoRow => f.write_str("a row that must be there is missing"),
            Error::Collision(why) => write!(f, "two writers collided: {why}"),
            Error::Full => f.write_str("the disk is full"),
            Error::Unavailable(why) => write!(f, "the database cannot be reached: {why}"),
            Error::Fault(why) => write!(f, "database fault: {why}"),
        }
    }
}

impl std::error::Error for Error {}

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A handle to the database; cloning is cheap.
#[derive(Clone)]
pub struct Db(Arc<Kind>);

enum Kind {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// Where the database is: `sqlite:PATH` or `postgres://…`.
#[derive(Clone, Debug)]
pub enum Url {
    Sqlite(PathBuf),
    Postgres(String),
}

impl std::str::FromStr for Url {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Url, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Url::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Url::Postgres(text.to_owned()));
        }
        Err("the database address must begin with sqlite: or postgres://".to_owned())
    }
}

impl Db {
    /// Opens the database; SQLite makes the file when it is missing, PostgreSQL must answer.
    pub async fn open(url: &Url) -> Result<Db> {
        let kind = match url {
            Url::Sqlite(path) => Kind::Sqlite(sqlite::Sqlite::open(path)?),
            Url::Postgres(url) => Kind::Postgres(postgres::Postgres::open(url).await?),
        };
        Ok(Db(Arc::new(kind)))
    }

    /// A reader for a look before anything is done: it changes nothing and makes no file. Nothing when there is no file.
    pub async fn look(url: &Url) -> Result<Option<Tx<'static>>> {
        match url {
            Url::Sqlite(path) => sqlite::look(path),
            Url::Postgres(url) => Ok(Some(postgres::Postgres::open(url).await?.reader().await?)),
        }
    }

    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Kind::Sqlite(_) => Engine::Sqlite,
            Kind::Postgres(_) => Engine::Postgres,
        }
    }

    /// A reader: each statement sees what was committed before it. Not for writing.
    pub async fn read(&self) -> Result<Tx<'static>> {
        match &*self.0 {
            Kind::Sqlite(db) => db.reader(),
            Kind::Postgres(db) => db.reader().await,
        }
    }

    /// Runs `body` in a transaction and returns after its commit is durable.
    pub async fn write<T, E, F>(&self, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'a> Fn(&'a mut Tx<'_>) -> Fut<'a, T, E> + Send + Sync + 'static,
    {
        opened(self.write_erased(None, erased(body)).await)
    }

    /// Like `write`, for writers that meet on one row: those with the same key that arrive while one of them is
    /// writing share the next transaction. Different keys do not wait for each other.
    pub async fn write_on<T, E, F>(&self, key: i64, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'a> Fn(&'a mut Tx<'_>) -> Fut<'a, T, E> + Send + Sync + 'static,
    {
        opened(self.write_erased(Some(key), erased(body)).await)
    }

    async fn write_erased(&self, key: Option<i64>, body: Body) -> Result<Answer, Failed> {
        match (&*self.0, key) {
            (Kind::Sqlite(db), _) => db.write(body).await,
            (Kind::Postgres(db), None) => db.write(&body).await,
            (Kind::Postgres(db), Some(key)) => db.write_on(key, body).await,
        }
    }

    /// Brings the schema up to the last migration; safe when killed or started twice.
    pub async fn migrate(&self, migrations: &'static [Migration]) -> Result<SchemaState> {
        migrate::migrate(self, migrations).await
    }

    /// How the schema stands against the migrations this program knows.
    pub async fn schema(&self, migrations: &'static [Migration]) -> Result<SchemaState> {
        migrate::state(self, migrations).await
    }

    /// A number that changes when another process wrote to the database; constant on PostgreSQL.
    pub async fn outside_changes(&self) -> Result<i64> {
        match &*self.0 {
            Kind::Sqlite(db) => db.outside_changes().await,
            Kind::Postgres(_) => Ok(0),
        }
    }

    /// Lets the planner see how rows are spread, after many came. PostgreSQL does so by itself.
    pub async fn analyze(&self) -> Result<()> {
        match &*self.0 {
            Kind::Sqlite(db) => db.analyze().await,
            Kind::Postgres(_) => Ok(()),
        }
    }

    /// Writes a consistent copy of the database to `path` while serving; SQLite only.
    pub async fn copy_to(&self, path: PathBuf) -> Result<()> {
        match &*self.0 {
            Kind::Sqlite(db) => db.copy_to(path).await,
            Kind::Postgres(_) => Err(Error::Fault("PostgreSQL is copied with pg_dump".to_owned())),
        }
    }

    /// The way back from `copy_to`: puts a copy where no database is. Copied beside its place, read through from beginning
    /// to end, its schema looked at; only then it gets its name.
    pub async fn restore(copy: &Path, to: &Path, migrations: &'static [Migration]) -> Result<SchemaState> {
        let beside = to.with_extension("restoring");
        let restored = sqlite::copy_whole(copy, &beside);
        let state = match restored.and_then(|()| sqlite::look(&beside)) {
            Ok(Some(mut tx)) => migrate::state_of(&mut tx, migrations).await,
            Ok(None) => Err(Error::Unavailable(format!("{} is gone", beside.display()))),
            Err(error) => Err(error),
        };
        match state {
            Ok(state @ (SchemaState::Old { .. } | SchemaState::Current { .. })) => {
                sqlite::give_name(&beside, to)?;
                Ok(state)
            }
            other => {
                let _ = std::fs::remove_file(&beside);
                other
            }
        }
    }

    /// Throws everything away: for a demo that starts over. On SQLite the file is removed instead.
    pub async fn forget(&self) -> Result<()> {
        match &*self.0 {
            Kind::Sqlite(_) => Err(Error::Fault("remove the file".to_owned())),
            Kind::Postgres(_) => {
                self.write(|tx| {
                    Box::pin(async move { tx.batch("drop schema public cascade; create schema public").await })
                })
                .await
            }
        }
    }

    /// Prepares one statement without running it: how a test proves that each text is good on each engine.
    pub async fn prepare(&self, sql: &str) -> Result<()> {
        match &*self.0 {
            Kind::Sqlite(db) => db.prepare(sql),
            Kind::Postgres(db) => db.prepare(sql).await,
        }
    }
}

#[cfg(test)]
mod tests;
