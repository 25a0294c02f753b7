//! Forward-only migrations: one text for both engines, each in a transaction of its own.

use super::{Db, Engine, Error, Result, Tx, dialect};

/// One step of the schema. Numbers begin at 1 and have no holes.
pub struct Migration {
    pub version: i64,
    pub name: &'static str,
    pub sql: &'static str,
}

/// How a database stands against the migrations a program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaState {
    /// No schema yet.
    Empty,
    /// Older than this program: `migrate` must run first.
    Old {
        version: i64,
    },
    Current {
        version: i64,
    },
    /// Newer than this program, by a later version of it.
    New {
        version: i64,
    },
}

const LEDGER: &str = "create table if not exists schema_migrations (
    version BIGINT not null primary key,
    name TEXT not null
)";

pub(super) async fn migrate(db: &Db, migrations: &'static [Migration]) -> Result<SchemaState> {
    db.write(move |tx| Box::pin(ledger(tx))).await?;
    for migration in migrations {
        db.write(move |tx| Box::pin(apply(tx, migration))).await?;
    }
    state(db, migrations).await
}

async fn ledger(tx: &mut Tx<'_>) -> Result<()> {
    lock(tx).await?;
    let text = dialect::ddl(LEDGER, tx.engine());
    tx.batch(&text).await
}

async fn apply(tx: &mut Tx<'_>, migration: &'static Migration) -> Result<()> {
    lock(tx).await?;
    let sql = "insert into schema_migrations (version, name) values ($1, $2) on conflict (version) do nothing";
    if tx.run(sql, crate::params![migration.version, migration.name]).await? == 0 {
        return Ok(());
    }
    let text = dialect::ddl(migration.sql, tx.engine());
    tx.batch(&text).await.map_err(|e| Error::Fault(format!("migration {}: {e}", migration.name)))
}

/// Two programs that start together migrate one after the other.
async fn lock(tx: &mut Tx<'_>) -> Result<()> {
    match tx.engine() {
        // The writer's transaction is immediate: it is the lock.
        Engine::Sqlite => Ok(()),
        Engine::Postgres => tx.batch("select pg_advisory_xact_lock(7095832104511)").await,
    }
}

pub(super) async fn state(db: &Db, migrations: &'static [Migration]) -> Result<SchemaState> {
    state_of(&mut db.read().await?, migrations).await
}

pub(super) async fn state_of(tx: &mut Tx<'_>, migrations: &'static [Migration]) -> Result<SchemaState> {
    let known = migrations.last().map_or(0, |m| m.version);
    let there = match tx.engine() {
        Engine::Sqlite => "select cast(count(*) as bigint) from sqlite_master where name = 'schema_migrations'",
        Engine::Postgres => {
            "select cast(count(*) as bigint) from information_schema.tables
             where table_name = 'schema_migrations' and table_schema = current_schema()"
        }
    };
    if tx.one::<(i64,)>(there, &[]).await?.0 == 0 {
        return Ok(SchemaState::Empty);
    }
    let (version,) = tx.one::<(Option<i64>,)>("select max(version) from schema_migrations", &[]).await?;
    Ok(match version.unwrap_or(0) {
        0 => SchemaState::Empty,
        version if version < known => SchemaState::Old { version },
        version if version > known => SchemaState::New { version },
        version => SchemaState::Current { version },
    })
}
