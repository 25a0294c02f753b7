//! A transaction (or a reader) on either engine, and the four things one does with it.

use super::{Engine, Error, FromRow, Result, Row, Sql, Value, postgres, sqlite};
use std::sync::atomic::{AtomicBool, Ordering};

/// What is done with each row that comes out.
pub(super) type Take<'a> = &'a mut (dyn FnMut(&Row<'_>) -> Result<()> + Send);

/// What a store function is given. A reader refuses to write.
pub struct Tx<'a>(pub(super) Conn<'a>);

pub(super) enum Conn<'a> {
    SqliteWriter(&'a mut rusqlite::Connection, &'a Course),
    SqliteReader(sqlite::Reader),
    PostgresWriter(&'a deadpool_postgres::Transaction<'a>, &'a Course),
    PostgresReader(deadpool_postgres::Object),
}

/// What a body's statements did, which its result does not tell.
#[derive(Default)]
pub(super) struct Course {
    collided: AtomicBool,
    failed: AtomicBool,
    wrote: AtomicBool,
}

impl Course {
    /// Whatever does not begin as a reading statement may write.
    pub(super) fn begins(&self, sql: &str) {
        if !sql.trim_start().starts_with("select") {
            self.wrote.store(true, Ordering::Relaxed);
        }
    }

    /// Remembers a failure; after a collision the whole transaction is tried again.
    pub(super) fn failed(&self, error: Error) -> Error {
        self.failed.store(true, Ordering::Relaxed);
        if matches!(error, Error::Collision(_)) {
            self.collided.store(true, Ordering::Relaxed);
        }
        error
    }

    pub(super) fn has_collided(&self) -> bool {
        self.collided.load(Ordering::Relaxed)
    }

    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    pub(super) fn has_written(&self) -> bool {
        self.wrote.load(Ordering::Relaxed)
    }
}

impl Tx<'_> {
    pub fn engine(&self) -> Engine {
        match self.0 {
            Conn::SqliteWriter(..) | Conn::SqliteReader(_) => Engine::Sqlite,
            Conn::PostgresWriter(..) | Conn::PostgresReader(_) => Engine::Postgres,
        }
    }

    /// All rows of a statement.
    pub async fn all<T: FromRow>(&mut self, sql: impl Into<Sql>, params: &[Value<'_>]) -> Result<Vec<T>> {
        let mut found = Vec::new();
        let mut take = |row: &Row<'_>| T::from_row(row).map(|row| found.push(row));
        self.each(sql.into(), params, &mut take).await?;
        Ok(found)
    }

    /// What reading rows is, whatever they are read as: apart from `all`, so that it is compiled once.
    async fn each(&mut self, sql: Sql, params: &[Value<'_>], take: Take<'_>) -> Result<()> {
        let text = sql.text(self.engine());
        match &mut self.0 {
            Conn::SqliteWriter(conn, course) => {
                course.begins(text);
                sqlite::each(conn, text, params, take)
            }
            Conn::SqliteReader(reader) => {
                // Reads run where they are asked and never wait, so without this a busy reader would starve timers.
                tokio::task::coop::consume_budget().await;
                sqlite::each(reader.connection(), text, params, take)
            }
            Conn::PostgresWriter(conn, course) => {
                course.begins(text);
                let rows = postgres::rows(*conn, text, params).await.map_err(|e| course.failed(e))?;
                rows.iter().try_for_each(|row| take(&Row::Postgres(row)))
            }
            Conn::PostgresReader(conn) => {
                let rows = postgres::rows(conn, text, params).await?;
                rows.iter().try_for_each(|row| take(&Row::Postgres(row)))
            }
        }
    }

    /// The first row, or `None`.
    pub async fn maybe<T: FromRow>(&mut self, sql: impl Into<Sql>, params: &[Value<'_>]) -> Result<Option<T>> {
        Ok(self.all(sql, params).await?.into_iter().next())
    }

    /// The first row, which must be there.
    pub async fn one<T: FromRow>(&mut self, sql: impl Into<Sql>, params: &[Value<'_>]) -> Result<T> {
        self.maybe(sql, params).await?.ok_or(Error::NoRow)
    }

    /// Runs a writing statement and says how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, params: &[Value<'_>]) -> Result<u64> {
        self.change(sql.into(), params).await
    }

    async fn change(&mut self, sql: Sql, params: &[Value<'_>]) -> Result<u64> {
        let text = sql.text(self.engine());
        match &mut self.0 {
            Conn::SqliteWriter(conn, course) => {
                course.begins(text);
                sqlite::run(conn, text, params)
            }
            Conn::PostgresWriter(conn, course) => {
                course.begins(text);
                postgres::run(*conn, text, params).await.map_err(|e| course.failed(e))
            }
            Conn::SqliteReader(_) | Conn::PostgresReader(_) => Err(Error::Fault("a reader cannot write".to_owned())),
        }
    }

    /// The names of all tables, whoever made them.
    pub async fn tables(&mut self) -> Result<Vec<String>> {
        let sql = Sql::Each {
            sqlite: "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"
                .into(),
            postgres: "select cast(table_name as text) from information_schema.tables
                       where table_type = 'BASE TABLE' and (table_schema = 'public' or table_schema = current_schema())
                       order by table_name"
                .into(),
        };
        Ok(self.all::<(String,)>(sql, &[]).await?.into_iter().map(|row| row.0).collect())
    }

    /// Runs several statements without parameters: migrations and nothing else.
    pub(super) async fn batch(&mut self, text: &str) -> Result<()> {
        match &mut self.0 {
            Conn::SqliteWriter(conn, course) => {
                course.begins(text);
                conn.execute_batch(text).map_err(sqlite::error)
            }
            Conn::PostgresWriter(conn, _) => conn.batch_execute(text).await.map_err(postgres::error),
            Conn::SqliteReader(_) | Conn::PostgresReader(_) => Err(Error::Fault("a reader cannot write".to_owned())),
        }
    }
}
