//! Databases for tests: a file of SQLite, and a database on a PostgreSQL server that this process starts for itself.
//!
//! `each_engine(async |url| …)` runs a test on both. `PLEIN_TEST_POSTGRES` names a server to use instead of an own one;
//! `PLEIN_TEST_ENGINES=sqlite` leaves PostgreSQL out, for a machine that has none.
pub mod elsewhere;
pub mod examples;
pub mod forms;
pub mod mails;
pub mod papers;
pub mod pictures;
pub mod postgres;
pub mod program;
pub mod source;
pub mod statements;
pub mod town;

pub use postgres::postgres;

use kit::db::{Db, Url};
use std::{
    fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicU64, Ordering},
};

/// A number no other test of this process has.
fn next_number() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// A folder of one test's own; removed when it is let go.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Folder {
        let path = std::env::temp_dir().join(format!("plein-test-{}-{}", process::id(), next_number()));
        fs::create_dir_all(&path).expect("the folder for temporary files can be written");
        Folder(path)
    }

    pub fn path(&self) -> PathBuf {
        self.0.clone()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        let _ = fs::remove_file(self.0.with_extension("log"));
    }
}

/// An empty database, there for as long as this is held.
pub struct Database {
    pub url: Url,
    /// What the option `--database` takes.
    pub address: String,
    _folder: Option<Folder>,
}

/// A new file of SQLite.
pub fn sqlite() -> Database {
    let folder = Folder::new();
    let file = folder.path().join("plein.db");
    Database { address: format!("sqlite:{}", file.display()), url: Url::Sqlite(file), _folder: Some(folder) }
}

#[expect(clippy::disallowed_methods, reason = "tests are told by the environment where to look")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Runs a test on a new, empty database of each engine.
pub async fn each_engine(test: impl AsyncFn(&Database)) {
    eprintln!("on SQLite");
    test(&sqlite()).await;
    if variable("PLEIN_TEST_ENGINES").as_deref() == Some("sqlite") {
        eprintln!("not on PostgreSQL: PLEIN_TEST_ENGINES says so");
        return;
    }
    eprintln!("on PostgreSQL");
    test(&postgres().await).await;
}

/// Opens a database and brings its schema up.
pub async fn migrated(database: &Database) -> Db {
    let db = Db::open(&database.url).await.expect("a new database opens");
    db.migrate(plein::MIGRATIONS).await.expect("the migrations run on an empty database");
    db
}
