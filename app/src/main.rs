//! The commands.

use clap::{Parser, Subcommand};
use plein::{
    assembly::{self, Work},
    chrome::DemoMode,
    config::{Config, Where},
    demo, operate, routes, schedule,
};
use std::{process::ExitCode, sync::Arc};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(name = "plein", version, about = "Plein, the digital participation platform of a Flemish municipality")]
struct Plein {
    #[command(flatten)]
    at: Where,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes and serves the invented municipality Wilgenbeke.
    Demo(DemoOptions),
    /// Serves the municipalities of the database, and does the work in the background.
    Serve {
        /// Web alone; another process works. Needs PostgreSQL.
        #[arg(long)]
        no_worker: bool,
        /// Address to listen on (else PLEIN_LISTEN, else 127.0.0.1:8080).
        #[arg(long, value_name = "ADDR")]
        listen: Vec<String>,
    },
    /// Does the work in the background alone. Needs PostgreSQL.
    Work,
    /// Brings the schema of the database up to this program.
    Migrate,
    /// Checks configuration, database, mail, sign-in and disk, and says in words what is wrong.
    Doctor,
    /// Counts votes and totals again and names every difference.
    Audit,
    /// Writes a consistent copy of the database to FILE, while serving.
    Backup { file: std::path::PathBuf },
    /// Puts a copy that `backup` wrote in its place again; refused when it is damaged or something is there.
    Restore { file: std::path::PathBuf },
    /// Takes the report of a mail that came back, as the mail server pipes it in.
    Bounce,
    /// Brings suggestions over from another platform: an export of Decidim, CSV, JSON or GeoJSON.
    Import(Box<operate::ImportOptions>),
    /// Municipalities of this database.
    #[command(subcommand)]
    Municipality(operate::MunicipalityCommand),
    /// Roles of people, given by the operator.
    #[command(subcommand)]
    Role(operate::RoleCommand),
}

#[derive(clap::Args)]
struct DemoOptions {
    /// Address to listen on (default 127.0.0.1:8080 and [::1]:8080).
    #[arg(long, value_name = "ADDR")]
    listen: Vec<String>,
    /// As many suggestions in Wilgenbeke.
    #[arg(long, value_name = "N")]
    suggestions: Option<usize>,
    /// As many votes.
    #[arg(long, value_name = "N")]
    votes: Option<usize>,
    /// As many citizens one can sign in as (default: 2000, or a fifth of the suggestions when that is more).
    #[arg(long, value_name = "N")]
    people: Option<usize>,
    /// Throws away what was there and starts over.
    #[arg(long)]
    fresh: bool,
}

fn main() -> ExitCode {
    let options = Plein::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("plein: the runtime could not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(options)) {
        Ok(code) => code,
        Err(sentence) => {
            eprintln!("plein: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Plein) -> Result<ExitCode, String> {
    let default_data = if let Command::Demo(_) = options.command { "./data/demo" } else { "./data" };
    let config = Config::read(&options.at, default_data)?;
    start_log(&config);
    match options.command {
        Command::Demo(demo) => serve_demo(config, demo).await?,
        Command::Serve { no_worker, listen } => {
            serve(config, &listen, if no_worker { Work::Elsewhere } else { Work::Here }).await?
        }
        Command::Work => operate::work(&config).await?,
        Command::Migrate => operate::migrate(&config).await?,
        Command::Doctor => return operate::doctor(&config).await,
        Command::Audit => return operate::audit(&config).await,
        Command::Backup { file } => operate::backup(&config, file).await?,
        Command::Restore { file } => operate::restore(&config, file).await?,
        Command::Bounce => operate::bounce(&config).await?,
        Command::Import(options) => operate::import(&config, *options).await?,
        Command::Municipality(command) => operate::municipality(&config, command).await?,
        Command::Role(command) => operate::role(&config, command).await?,
    }
    Ok(ExitCode::SUCCESS)
}

fn start_log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log).unwrap_or_else(|_| "info".into());
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_as_json {
        true => builder.json().init(),
        false => builder.with_target(false).init(),
    }
}

async fn serve(config: Config, listen: &[String], work: Work) -> Result<(), String> {
    let addresses = match (listen.is_empty(), config.listen.is_empty()) {
        (false, _) => listen.to_vec(),
        (true, false) => config.listen.clone(),
        (true, true) => vec!["127.0.0.1:8080".to_owned()],
    };
    if work == Work::Elsewhere {
        operate::needs_postgres(&config, "serve --no-worker")?;
    }
    assembly::check_file(&config)?;
    let _folder = assembly::hold_folder(&config)?;
    let db = assembly::open_database(&config).await?;
    let app = Arc::new(assembly::assemble(&config, db, kit::clock::Clock::default()).await?);
    if app.towns.all().is_empty() {
        return Err("There is no municipality yet. Run: plein municipality add --url https://… --name …".to_owned());
    }
    schedule::transport(&config)?;
    let listeners = assembly::listen(&addresses).await?;
    for town in app.towns.all() {
        println!("{} is served on {}", town.name, town.base.origin());
    }
    assembly::serve(app, &config, routes::table(), (listeners, work), assembly::stopped()).await
}

async fn serve_demo(config: Config, options: DemoOptions) -> Result<(), String> {
    let addresses = match options.listen.is_empty() {
        true => vec!["127.0.0.1:8080".to_owned(), "[::1]:8080".to_owned()],
        false => options.listen.clone(),
    };
    // Listening comes first: a town for 100,000 people is not made for an address that is taken.
    let listeners = assembly::listen(&addresses).await?;
    let port = listeners.first().and_then(|l| l.local_addr().ok()).map_or(8080, |address| address.port());
    let suggestions = options.suggestions.unwrap_or(0);
    let people = options.people.unwrap_or_else(|| (suggestions / 5).max(2_000));
    let size = demo::Size { suggestions: options.suggestions, votes: options.votes, people };
    let fresh = if options.fresh { demo::Before::Forget } else { demo::Before::Keep };
    let (_folder, mut app) = demo::open(&config, (port, size, fresh)).await?;
    app.parts.insert(DemoMode);
    let mut table = routes::table();
    table.extend(routes::demo_table());
    print!("{}", demo::greeting(&app));
    assembly::serve(Arc::new(app), &config, table, (listeners, Work::Here), assembly::stopped()).await
}
