//! SQLite: readers where they are asked, one writer thread that shares commits.
//!
//! What waits together shares one commit; a lone write is not delayed. Durable means
//! `synchronous=FULL`: `NORMAL` loses acknowledged rows at a power cut.

use super::{
    Answer, Body, Error, Failed, Result, Row, Tx, Value, erased, opened,
    tx::{Conn, Course, Take},
};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, config::DbConfig, ffi};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, Waker},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::{mpsc, oneshot};

/// How many writes may share one commit.
const BATCH: usize = 256;
/// How long the writer waits for company.
const PATIENCE: Duration = Duration::from_micros(500);
/// How many writes may wait; beyond this the caller is told the database is busy.
const QUEUE: usize = 4096;

/// Every key begins with the municipality, which hardly tells rows apart; that, the planner knows only from a look at the
/// rows. It is asked once in a while, as SQLite advises; it changes plans, never rows.
const LOOK_AT_ROWS: &str = "pragma analysis_limit = 400; pragma optimize = 0x10002";

/// In KiB, as SQLite writes it. The one writer touches rows all over the largest tables; readers are many.
const WRITER_CACHE: i64 = -16_384;

const NOT_A_DATABASE: &str = "the file is not a database of SQLite";

/// A body, and who waits for what it answers.
struct Job {
    body: Body,
    told: oneshot::Sender<Result<Answer, Failed>>,
}

/// What stands between the bodies that share a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    Savepoints,
}

pub(super) struct Sqlite {
    path: PathBuf,
    readers: Arc<Mutex<Vec<Connection>>>,
    writer: mpsc::Sender<Job>,
}

/// A reading connection on loan; it goes back when dropped.
pub(super) struct Reader {
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
}

impl Reader {
    pub(super) fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("a reader keeps its connection until it is dropped")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Sqlite> {
        let connection = connect(path).map_err(|e| named(e, path))?;
        connection.pragma_update(None, "cache_size", WRITER_CACHE).map_err(error)?;
        let writer = start_writer(connection)?;
        Ok(Sqlite { path: path.to_owned(), readers: Arc::default(), writer })
    }

    pub(super) fn reader(&self) -> Result<Tx<'static>> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => {
                let connection = connect(&self.path)?;
                connection.pragma_update(None, "query_only", true).map_err(error)?;
                connection
            }
        };
        Ok(Tx(Conn::SqliteReader(Reader { connection: Some(connection), home: self.readers.clone() })))
    }

    pub(super) async fn write(&self, body: Body) -> Result<Answer, Failed> {
        let (told, answer) = oneshot::channel();
        let closed = || Error::Unavailable("the writer has stopped".to_owned());
        self.writer.try_send(Job { body, told }).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(_) => Error::Unavailable("too many writes are waiting".to_owned()),
            mpsc::error::TrySendError::Closed(_) => closed(),
        })?;
        answer.await.map_err(|_| closed())?
    }

    pub(super) async fn outside_changes(&self) -> Result<i64> {
        // Asked on the writer's own connection: there, only other processes move the number.
        let asked = erased(|tx| {
            Box::pin(async move { Ok::<i64, Error>(tx.one::<(i64,)>("pragma data_version", &[]).await?.0) })
        });
        opened::<i64, Error>(self.write(asked).await)
    }

    pub(super) async fn analyze(&self) -> Result<()> {
        let asked = erased(|tx| Box::pin(async move { tx.batch(LOOK_AT_ROWS).await }));
        opened::<(), Error>(self.write(asked).await)?;
        // Readers know what was there when they were opened.
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    }

    pub(super) async fn copy_to(&self, path: PathBuf) -> Result<()> {
        let source = self.path.clone();
        let copy = move || -> Result<()> {
            let text = path.to_str().ok_or_else(|| Error::Fault("the path is not text".to_owned()))?;
            connect(&source)?.execute("vacuum into $1", [text]).map_err(error)?;
            Ok(())
        };
        tokio::task::spawn_blocking(copy).await.map_err(|e| Error::Fault(e.to_string()))?
    }

    pub(super) fn prepare(&self, sql: &str) -> Result<()> {
        connect(&self.path)?.prepare(sql).map(|_| ()).map_err(error)
    }
}

/// A reader of a file as it is; `connect` would write its own journal mode into it.
pub(super) fn look(path: &Path) -> Result<Option<Tx<'static>>> {
    if !path.exists() {
        return Ok(None);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(Duration::from_secs(20))?;
        // The file is read at the first statement, not before.
        connection.query_row("select count(*) from sqlite_master", [], |_| Ok(()))?;
        Ok(connection)
    });
    let connection = opened.map_err(|e| named(error(e), path))?;
    Ok(Some(Tx(Conn::SqliteReader(Reader { connection: Some(connection), home: Arc::default() }))))
}

/// A file as it is, on disk, with every page and row of it read once.
pub(super) fn copy_whole(copy: &Path, to: &Path) -> Result<()> {
    let cannot = |e: std::io::Error| Error::Unavailable(format!("{} cannot be copied: {e}", copy.display()));
    std::fs::copy(copy, to).map_err(cannot)?;
    std::fs::File::open(to).and_then(|file| file.sync_all()).map_err(cannot)?;
    let damaged = |why: String| Error::Unavailable(format!("{} is damaged: {why}", copy.display()));
    match read_through(to).map_err(error) {
        Ok(None) => Ok(()),
        Ok(Some(wrong)) => Err(damaged(wrong)),
        Err(Error::Fault(why)) => Err(damaged(why)),
        Err(other) => Err(named(other, copy)),
    }
}

/// What is wrong in a file, when something is.
fn read_through(path: &Path) -> rusqlite::Result<Option<String>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    let said: String = connection.query_row("pragma integrity_check(1)", [], |row| row.get(0))?;
    if said != "ok" {
        return Ok(Some(said));
    }
    let has_strays = connection.prepare("pragma foreign_key_check")?.exists([])?;
    Ok(has_strays.then(|| "rows are missing that others belong to".to_owned()))
}

/// In one step, and still so after a power cut.
pub(super) fn give_name(from: &Path, to: &Path) -> Result<()> {
    let cannot = |e: std::io::Error| Error::Unavailable(format!("{} cannot be written: {e}", to.display()));
    std::fs::rename(from, to).map_err(cannot)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(cannot)
}

/// Which file it was, for whoever opens one.
fn named(error: Error, path: &Path) -> Error {
    match error {
        Error::Unavailable(why) if why == NOT_A_DATABASE => {
            Error::Unavailable(format!("{} is not a database of SQLite", path.display()))
        }
        other => other,
    }
}

fn connect(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path).map_err(error)?;
    connection.set_prepared_statement_cache_capacity(512);
    // Else SQLite plans a kept statement again whenever other values are bound: a third of what a page cost.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(error)?;
    connection
        .execute_batch(
            "pragma busy_timeout = 20000;
             pragma journal_mode = wal;
             pragma synchronous = full;
             pragma foreign_keys = on;
             pragma temp_store = memory;
             pragma cache_size = -2048;
             pragma journal_size_limit = 67108864;",
        )
        .map_err(error)?;
    Ok(connection)
}

/// A body on SQLite never waits for anything but the database, so its future is ready at the first poll.
fn run_body(body: &Body, connection: &mut Connection, course: &Course) -> Result<Answer, Failed> {
    let mut tx = Tx(Conn::SqliteWriter(connection, course));
    let polled = catch_unwind(AssertUnwindSafe(|| {
        let future = pin!(body(&mut tx));
        future.poll(&mut Context::from_waker(Waker::noop()))
    }));
    match polled {
        Ok(Poll::Ready(result)) => result.map_err(Failed::Body),
        Ok(Poll::Pending) => {
            Err(Error::Fault("a transaction waited for something that is not the database".to_owned()).into())
        }
        Err(_) => Err(Error::Fault("a transaction panicked".to_owned()).into()),
    }
}

fn start_writer(mut connection: Connection) -> Result<mpsc::Sender<Job>> {
    let (sender, mut waiting) = mpsc::channel::<Job>(QUEUE);
    thread::Builder::new()
        .name("sqlite-writer".to_owned())
        .spawn(move || {
            let mut jobs = Vec::with_capacity(BATCH);
            let mut together = 1;
            while waiting.blocking_recv_many(&mut jobs, BATCH) > 0 {
                gather(&mut waiting, &mut jobs, together);
                together = jobs.len();
                commit_together(&mut connection, &mut jobs);
            }
        })
        .map_err(|e| Error::Unavailable(e.to_string()))?;
    Ok(sender)
}

/// Who wrote together a moment ago is about to write again. Waiting for half of them takes a fraction of the commit it
/// saves; whoever wrote alone is not waited for.
fn gather(waiting: &mut mpsc::Receiver<Job>, jobs: &mut Vec<Job>, together: usize) {
    let end = Instant::now() + PATIENCE;
    while jobs.len() < together.min(BATCH) / 2 && Instant::now() < end {
        match waiting.try_recv() {
            Ok(job) => jobs.push(job),
            Err(_) => thread::yield_now(),
        }
    }
}

/// One transaction for all. When one of them is refused after it wrote, which is rare, they run once more, apart.
fn commit_together(connection: &mut Connection, jobs: &mut Vec<Job>) {
    let ended = match run_together(connection, jobs, Between::Nothing) {
        Ok(None) => run_together(connection, jobs, Between::Savepoints),
        ended => ended,
    };
    let lost = || Error::Fault("a transaction was undone without a reason".to_owned());
    match ended.and_then(|outcomes| outcomes.ok_or_else(lost)) {
        Ok(outcomes) => jobs.drain(..).zip(outcomes).for_each(|(job, outcome)| drop(job.told.send(outcome))),
        Err(why) => jobs.drain(..).for_each(|job| drop(job.told.send(Err(copy_error(&why).into())))),
    }
}

/// What each body answered, durable; nothing when all was undone because one left behind what it may not.
fn run_together(
    connection: &mut Connection,
    jobs: &[Job],
    between: Between,
) -> Result<Option<Vec<Result<Answer, Failed>>>> {
    step(connection, "begin immediate")?;
    let outcomes = run_each(connection, jobs, between).and_then(|outcomes| match outcomes {
        Some(_) => step(connection, "commit").map(|()| outcomes),
        None => Ok(None),
    });
    if !connection.is_autocommit() {
        step(connection, "rollback")?;
    }
    outcomes
}

fn run_each(
    connection: &mut Connection,
    jobs: &[Job],
    between: Between,
) -> Result<Option<Vec<Result<Answer, Failed>>>> {
    let mut outcomes = Vec::with_capacity(jobs.len());
    for job in jobs {
        let is_apart = between == Between::Savepoints;
        if is_apart {
            step(connection, "savepoint one")?;
        }
        let course = Course::default();
        let outcome = run_body(&job.body, connection, &course);
        // A full disk makes SQLite roll back the whole transaction by itself: nothing may run outside of one.
        if connection.is_autocommit() {
            return Err(Error::Full);
        }
        let leaves_traces = outcome.is_err() && course.has_written();
        match (is_apart, leaves_traces) {
            (false, true) => return Ok(None),
            (true, true) => step(connection, "rollback to one").and_then(|()| step(connection, "release one"))?,
            (true, false) => step(connection, "release one")?,
            (false, false) => {}
        }
        outcomes.push(outcome);
    }
    Ok(Some(outcomes))
}

fn step(connection: &Connection, sql: &str) -> Result<()> {
    connection.prepare_cached(sql).and_then(|mut statement| statement.execute([])).map(|_| ()).map_err(error)
}

fn copy_error(error: &Error) -> Error {
    match error {
        Error::Full => Error::Full,
        Error::Unavailable(why) => Error::Unavailable(why.clone()),
        other => Error::Unavailable(other.to_string()),
    }
}

pub(super) fn each(connection: &Connection, sql: &str, params: &[Value<'_>], take: Take<'_>) -> Result<()> {
    let mut statement = connection.prepare_cached(sql).map_err(error)?;
    bind(&mut statement, params)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(error)? {
        take(&Row::Sqlite(row))?;
    }
    Ok(())
}

pub(super) fn run(connection: &Connection, sql: &str, params: &[Value<'_>]) -> Result<u64> {
    let mut statement = connection.prepare_cached(sql).map_err(error)?;
    bind(&mut statement, params)?;
    statement.raw_execute().map(|rows| rows as u64).map_err(error)
}

/// `$1` is a name to SQLite, numbered by first appearance: what is bound is found by the name.
fn bind(statement: &mut CachedStatement<'_>, params: &[Value<'_>]) -> Result<()> {
    for index in 1..=statement.parameter_count() {
        let name = statement.parameter_name(index).unwrap_or_default();
        let number: usize = name.trim_start_matches('$').parse().unwrap_or(0);
        let value = number.checked_sub(1).and_then(|at| params.get(at));
        let value = value.ok_or_else(|| Error::Fault(format!("no value was given for parameter {name}")))?;
        statement.raw_bind_parameter(index, value).map_err(error)?;
    }
    Ok(())
}

pub(super) fn error(e: rusqlite::Error) -> Error {
    let Some(code) = e.sqlite_error_code() else { return Error::Fault(e.to_string()) };
    // The index of the log has no room to grow.
    if e.sqlite_error().is_some_and(|e| e.extended_code == ffi::SQLITE_IOERR_SHMSIZE) {
        return Error::Full;
    }
    match code {
        ErrorCode::ConstraintViolation => Error::Constraint(e.to_string()),
        ErrorCode::DiskFull => Error::Full,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
            Error::Unavailable("another program is writing to it".to_owned())
        }
        ErrorCode::NotADatabase => Error::Unavailable(NOT_A_DATABASE.to_owned()),
        ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly => Error::Unavailable(e.to_string()),
        ErrorCode::SystemIoFailure => Error::Unavailable(format!("the disk failed: {e}")),
        _ => Error::Fault(e.to_string()),
    }
}
