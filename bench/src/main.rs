//! The benchmark: one command, one table. Everything is a ratio to what the same machine does in the same run, since
//! machines differ and are busy; see docs/testing.md.

mod bare;
mod builds;
mod desk;
mod digests;
mod engine;
mod forms;
mod growth;
mod load;
mod pages;
mod postgres;
mod product;
mod table;
mod telling;
mod votes;

use clap::{Parser, Subcommand};
use product::{Plan, Town};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};
use table::{Row, Target};

#[derive(Parser)]
#[command(name = "bench", about = "Measures Plein against what this machine can do")]
struct Options {
    #[command(subcommand)]
    part: Option<Part>,
    /// Folder for towns and results; kept, so that a second run is faster.
    #[arg(long, default_value = "target/bench", value_name = "DIR")]
    folder: PathBuf,
    /// The program to measure; built when not given.
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
    /// Positions for the map: a CSV file with columns lat and lon. Else those of the grown town.
    #[arg(long, value_name = "FILE")]
    positions: Option<PathBuf>,
    /// How long one round of a load takes.
    #[arg(long, default_value_t = 4, value_name = "SECONDS")]
    seconds: u64,
    /// Also builds everything from nothing and notes how long it took.
    #[arg(long)]
    builds: bool,
    /// Only the parts whose names contain this: pages, votes, postgres, map, reading, start,
    /// suggesting, mails, desk, digests, builds.
    #[arg(long, default_value = "", value_name = "NAME")]
    only: String,
}

#[derive(Subcommand)]
enum Part {
    /// A server that answers the same bytes to everything (started by the benchmark itself).
    #[command(hide = true)]
    Bare { port: u16, head: PathBuf, body: PathBuf },
}

fn main() -> ExitCode {
    let options = Options::parse();
    let done = match &options.part {
        Some(Part::Bare { port, head, body }) => {
            runtime(2).and_then(|r| r.block_on(bare::run(*port, head, body))).map(|()| 0)
        }
        None => runtime(1).and_then(|r| r.block_on(measure(&options))),
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(missed) => {
            println!("{missed} targets missed");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Servers have a thread per core, as the product has; the clients need one.
fn runtime(threads: usize) -> io::Result<tokio::runtime::Runtime> {
    match threads {
        1 => tokio::runtime::Builder::new_current_thread().enable_all().build(),
        _ => tokio::runtime::Builder::new_multi_thread().enable_all().build(),
    }
}

struct Bench<'a> {
    options: &'a Options,
    program: PathBuf,
    rows: Vec<Row>,
}

/// How many targets were missed.
async fn measure(options: &Options) -> io::Result<usize> {
    fs::create_dir_all(&options.folder)?;
    let program = match &options.program {
        Some(program) => program.clone(),
        None => builds::release()?,
    };
    let mut bench = Bench { options, program, rows: Vec::new() };
    bench.small_and_large().await?;
    bench.sqlite_votes().await?;
    bench.postgres_votes().await?;
    bench.map().await?;
    bench.telling().await?;
    bench.digests().await?;
    if options.builds && bench.wants("builds") {
        bench.add(builds::rows()?);
    }
    let file = options.folder.join("results.json");
    fs::write(&file, serde_json::to_string_pretty(&table::json(&bench.rows))?)?;
    println!("\nWritten to {}", file.display());
    Ok(table::missed(&bench.rows))
}

impl Bench<'_> {
    fn wants(&self, part: &str) -> bool {
        part.contains(&self.options.only)
    }

    fn time(&self) -> Duration {
        Duration::from_secs(self.options.seconds)
    }

    fn add(&mut self, rows: Vec<Row>) {
        rows.iter().for_each(table::print);
        self.rows.extend(rows);
    }

    fn plan(&self, name: &str, suggestions: usize, votes: usize, people: usize) -> Plan {
        Plan { folder: self.options.folder.join(name), suggestions, votes, people, database: None, smtp: None }
    }

    async fn serve(&self, plan: &Plan) -> io::Result<Town> {
        plan.serve(&self.program).await
    }

    /// Pages, reading and memory, on the town of 100,000 suggestions beside one of 1,000.
    async fn small_and_large(&mut self) -> io::Result<()> {
        if !["pages", "reading", "start", "desk"].iter().any(|part| self.wants(part)) {
            return Ok(());
        }
        let large_plan = self.plan("large", 100_000, 1_000_000, 100_000);
        // Once to make it, then as it is started every day.
        drop(self.serve(&large_plan).await?);
        let large = self.serve(&large_plan).await?;
        let idle = large.memory_mib();
        if self.wants("start") {
            self.add(vec![
                size("start to first page, 100,000 suggestions", large.started_in.as_secs_f64(), "s", 0.5),
                size("memory, idle", idle, "MiB", 64.0),
            ]);
        }
        if self.wants("pages") {
            let rows = pages::rows(&large, &self.options.folder, self.time()).await?;
            self.add(rows);
        }
        if self.wants("reading") || self.wants("desk") {
            let small = self.serve(&self.plan("small", 1_000, 10_000, 1_000)).await?;
            if self.wants("reading") {
                self.add(growth::reading(&small, &large).await?);
            }
            if self.wants("desk") {
                self.add(desk::rows(&small, &large).await?);
            }
        }
        if self.wants("start") {
            self.add(vec![size("memory, after these loads", large.memory_mib(), "MiB", 200.0)]);
        }
        Ok(())
    }

    async fn sqlite_votes(&mut self) -> io::Result<()> {
        if !self.wants("votes") {
            return Ok(());
        }
        let plan = self.plan("votes", 2_000, 2_000, 40_000);
        // Votes of an earlier run would make these votes change nothing.
        let _ = fs::remove_dir_all(&plan.folder);
        let town = self.serve(&plan).await?;
        let copy = self.options.folder.join("engine.db");
        let mut engine = engine::Sqlite::open(&plan.sqlite_file(), copy)?;
        let rows = votes::sqlite(&town, &mut engine, self.time()).await?;
        self.add(rows);
        self.add(vec![size("memory, after these votes", town.memory_mib(), "MiB", 200.0)]);
        Ok(())
    }

    async fn postgres_votes(&mut self) -> io::Result<()> {
        if !self.wants("postgres") {
            return Ok(());
        }
        // PostgreSQL has a user of its own, who may not come into everybody's folders.
        let folder = std::env::temp_dir().join(format!("plein-bench-{}", std::process::id()));
        let server = postgres::Server::start(&folder.join("server"))?;
        server.batch("postgres", "create database bench_town").await?;
        let mut plan = self.plan("votes-postgres", 2_000, 2_000, 20_000);
        plan.database = Some(server.url("bench_town"));
        let _ = fs::remove_dir_all(&plan.folder);
        drop(self.serve(&plan).await?);
        let engine = engine::Pgbench::prepare(&server, "bench_town", &self.options.folder).await?;
        let town = self.serve(&plan).await?;
        let rows = votes::postgres(&town, &engine, self.time()).await?;
        self.add(rows);
        drop(town);
        drop(server);
        let _ = fs::remove_dir_all(&folder);
        Ok(())
    }

    async fn map(&mut self) -> io::Result<()> {
        if !self.wants("map") {
            return Ok(());
        }
        let (small, large) = (self.plan("map-600", 600, 600, 2_000), self.plan("map-60000", 60_000, 60_000, 2_000));
        if let Some(positions) = &self.options.positions {
            for plan in [&small, &large] {
                drop(self.serve(plan).await?);
                growth::place_as_in(plan, positions)?;
            }
        }
        let (small, large) = (self.serve(&small).await?, self.serve(&large).await?);
        let rows = growth::map(&small, &large).await?;
        self.add(rows);
        Ok(())
    }

    /// What a day at the desk costs: suggestions with photos come in, an answer is told to all who follow.
    async fn telling(&mut self) -> io::Result<()> {
        let plan = self.plan("telling", 1_000, 1_000, 12_000);
        if !["suggesting", "mails"].iter().any(|part| self.wants(part)) {
            return Ok(());
        }
        // An earlier run used up what people may suggest in a day.
        let _ = fs::remove_dir_all(&plan.folder);
        let town = self.serve(&plan).await?;
        if self.wants("suggesting") {
            self.add(telling::suggesting(&town, self.time()).await?);
        }
        if self.wants("mails") {
            let id = town.suggestions(1).await?.remove(0);
            let title = town.json(&format!("/api/v1/suggestions/{id}")).await?;
            drop(town);
            telling::follow(&plan, title["title"].as_str().unwrap_or_default())?;
            let town = self.serve(&plan).await?;
            self.add(telling::mails(&town, &plan, &id).await?);
        }
        Ok(())
    }
}

impl Bench<'_> {
    async fn digests(&mut self) -> io::Result<()> {
        if !self.wants("digests") {
            return Ok(());
        }
        let sink = digests::Sink::open().await?;
        let mut plan = self.plan("digests", 1_000, 1_000, digests::PEOPLE);
        // Who was told in an earlier run has no news.
        let _ = fs::remove_dir_all(&plan.folder);
        let town = self.serve(&plan).await?;
        let id = town.suggestions(1).await?.remove(0);
        drop(town);
        digests::follow(&plan)?;
        plan.smtp = Some(sink.port);
        let town = self.serve(&plan).await?;
        self.add(digests::rows(&town, &sink, &id).await?);
        Ok(())
    }
}

fn size(what: &str, measured: f64, unit: &'static str, most: f64) -> Row {
    Row { what: what.to_owned(), measured, unit, target: Target::AtMost(most), note: String::new() }
}

/// Where cargo's files lie.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}
