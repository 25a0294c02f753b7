//! What the engines do by themselves: the vote's two statements, made durable, without the product around them.

use crate::postgres::Server;
use rusqlite::{Connection, params};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// A vote and its count, as `suggestions/store/votes.rs` writes them.
const INSERT: &str = "insert into votes (municipality_id, suggestion_id, person_id, voted_at, by_email)
     values (1, $1, $2, $3, false) on conflict (municipality_id, suggestion_id, person_id) do nothing";
const COUNT: &str = "update suggestions set vote_count = vote_count + 1
     where municipality_id = 1 and id = $1 returning vote_count";

/// So many write at the same time.
pub const CLIENTS: usize = 64;
/// What they vote for.
pub const SUGGESTIONS: usize = 1000;

/// Person and suggestion of a client's turn: each goes through all suggestions, person after person, and begins somewhere
/// else. The engine alone is given the same votes in the same order, else it would find neighbours in its pages where the
/// product finds none.
pub fn spread(client: usize, turn: usize) -> (usize, usize) {
    (client + CLIENTS * (turn / SUGGESTIONS), (turn + client * 16) % SUGGESTIONS)
}

/// A copy of a town's database for SQLite alone.
pub struct Sqlite {
    connection: Connection,
    suggestions: Vec<i64>,
    people: Vec<i64>,
    turn: usize,
    file: PathBuf,
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.file);
    }
}

impl Sqlite {
    pub fn open(town: &Path, file: PathBuf) -> io::Result<Sqlite> {
        let _ = fs::remove_file(&file);
        let open = || -> rusqlite::Result<Sqlite> {
            Connection::open(town)?.execute("vacuum into $1", [file.display().to_string()])?;
            let connection = Connection::open(&file)?;
            connection.set_prepared_statement_cache_capacity(16);
            connection.execute_batch(
                "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
                 pragma cache_size = -16384; pragma journal_size_limit = 67108864;",
            )?;
            let ids = |sql: &str| -> rusqlite::Result<Vec<i64>> {
                connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
            };
            let newest =
                format!("select id from suggestions where municipality_id = 1 order by id desc limit {SUGGESTIONS}");
            let (suggestions, people) =
                (ids(&newest)?, ids("select id from people where municipality_id = 1 order by id desc")?);
            Ok(Sqlite { connection, suggestions, people, turn: 0, file: file.clone() })
        };
        open().map_err(io::Error::other)
    }

    /// Votes a second, each new, durable in batches of one of each client.
    pub fn votes_per_second(&mut self, time: Duration) -> io::Result<f64> {
        self.commit_for(time).map_err(io::Error::other)
    }

    fn commit_for(&mut self, time: Duration) -> rusqlite::Result<f64> {
        let (begun, first) = (Instant::now(), self.turn);
        while begun.elapsed() < time {
            let transaction = self.connection.transaction()?;
            for client in 0..CLIENTS {
                let (person, suggestion) = spread(client, self.turn);
                let person = self.people[person % self.people.len()];
                let suggestion = self.suggestions[suggestion % self.suggestions.len()];
                transaction.prepare_cached(INSERT)?.execute(params![suggestion, person, 1_790_000_000_000_i64])?;
                transaction.prepare_cached(COUNT)?.query_row([suggestion], |row| row.get::<_, i64>(0))?;
            }
            transaction.commit()?;
            self.turn += 1;
        }
        Ok(((self.turn - first) * CLIENTS) as f64 / begun.elapsed().as_secs_f64())
    }
}

/// `pgbench` with the same two statements in a transaction; on a copy of the town with ids it can draw.
pub struct Pgbench<'a> {
    server: &'a Server,
    script: PathBuf,
    hot_script: PathBuf,
}

const DRAWN: &str = "
create temp table copies as select * from suggestions where municipality_id = 1 order by id desc limit 1000;
with numbered as (select id as old, row_number() over (order by id) as number from copies)
    update copies set id = number, vote_count = 0, email_vote_count = 0 from numbered where id = old;
insert into suggestions select * from copies;
insert into people (municipality_id, id, created_at) select 1, n, 0 from generate_series(1, 200000) n;
analyze;";

impl Pgbench<'_> {
    pub async fn prepare<'a>(server: &'a Server, town: &str, folder: &Path) -> io::Result<Pgbench<'a>> {
        server.batch("postgres", &format!("create database bench_engine template {town}")).await?;
        server.batch("bench_engine", DRAWN).await?;
        let script = |suggestion: &str| {
            let insert = INSERT.replace("$1", ":suggestion").replace("$2", ":person").replace("$3", "1790000000000");
            let count = COUNT.replace("$1", ":suggestion");
            format!(
                "\\set suggestion {suggestion}\n\\set person random(1, 200000)\nbegin;\n{insert};\n{count};\nend;\n"
            )
        };
        let (spread, hot) = (folder.join("vote.sql"), folder.join("hot-vote.sql"));
        fs::write(&spread, script("random(1, 1000)"))?;
        fs::write(&hot, script("1"))?;
        Ok(Pgbench { server, script: spread, hot_script: hot })
    }

    pub fn votes_per_second(&self, clients: usize, time: Duration) -> io::Result<f64> {
        self.server.pgbench("bench_engine", &self.script, clients, time)
    }

    /// All on one suggestion, for the reader of the table.
    pub fn hot_votes_per_second(&self, clients: usize, time: Duration) -> io::Result<f64> {
        self.server.pgbench("bench_engine", &self.hot_script, clients, time)
    }
}
