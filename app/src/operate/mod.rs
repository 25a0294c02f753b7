//! What the operator does from the command line.

mod bounce;
mod doctor;
mod import;
mod municipalities;
mod roles;
mod sender;

pub use bounce::bounce;
pub use doctor::doctor;
pub use import::{ImportOptions, import};
pub use municipalities::{MunicipalityCommand, municipality};
pub use roles::{RoleCommand, role};

use crate::{MIGRATIONS, assembly, chrome, config::Config, municipality::store, refusal::Error, schedule, suggestions};
use kit::{
    clock::Clock,
    db::{Db, SchemaState, Url},
    i18n::Lang,
    jiff::tz::TimeZone,
};
use std::{path::PathBuf, process::ExitCode, sync::Arc};

pub fn needs_postgres(config: &Config, what: &str) -> Result<(), String> {
    match config.database {
        Url::Postgres(_) => Ok(()),
        Url::Sqlite(_) => Err(format!("plein {what} needs PostgreSQL. With SQLite, plein serve does everything.")),
    }
}

async fn database(config: &Config) -> Result<Db, String> {
    assembly::check_file(config)?;
    let db = assembly::open_database(config).await?;
    assembly::check_schema(&db).await?;
    Ok(db)
}

async fn written<T, F>(db: &Db, body: F) -> Result<T, String>
where
    T: Send + 'static,
    F: for<'a> Fn(&'a mut kit::db::Tx<'_>) -> kit::db::Fut<'a, T, Error> + Send + Sync + 'static,
{
    db.write(body).await.map_err(|error| match error {
        Error::Fault(why) => format!("The database did not take it: {why}"),
        Error::Refusal(why) => format!("That is not possible: {}", chrome::reason(&why, Lang::En, &TimeZone::UTC)),
    })
}

pub async fn work(config: &Config) -> Result<(), String> {
    needs_postgres(config, "work")?;
    let db = database(config).await?;
    let app = Arc::new(assembly::assemble(config, db, Clock::default()).await?);
    let mut tasks = schedule::watch(app.clone());
    schedule::work(&mut tasks, app, config)?;
    assembly::stopped().await;
    tasks.shutdown().await;
    Ok(())
}

pub async fn migrate(config: &Config) -> Result<(), String> {
    let db = assembly::open_database(config).await?;
    match db.migrate(MIGRATIONS).await.map_err(|e| format!("The schema could not be brought up: {e}."))? {
        SchemaState::Current { version } => println!("The schema is at version {version}."),
        SchemaState::New { version } => println!("The schema is at version {version}, newer than this program."),
        SchemaState::Empty | SchemaState::Old { .. } => return Err("The schema did not come up.".to_owned()),
    }
    assembly::secret_key(config, &db).await?;
    Ok(())
}

/// Recounts; 1 when anything differs.
pub async fn audit(config: &Config) -> Result<ExitCode, String> {
    let db = database(config).await?;
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let recounts = suggestions::store::recount(&mut tx).await.map_err(|e| e.to_string())?;
    let mut differ = 0;
    for recount in &recounts {
        for row in &recount.differences {
            differ += 1;
            let id = kit::ids::encode(row.id);
            println!(
                "{} {id} of municipality {}: {} kept, {} counted",
                recount.what, row.municipality.0, row.kept, row.counted
            );
        }
    }
    if differ == 0 {
        println!("All counts agree with their rows.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{differ} counts differ from their rows.");
    Ok(ExitCode::FAILURE)
}

pub async fn backup(config: &Config, file: PathBuf) -> Result<(), String> {
    let db = database(config).await?;
    if let Url::Postgres(_) = config.database {
        return Err("Copy a PostgreSQL database with pg_dump; its own tools do it best.".to_owned());
    }
    if file.exists() {
        return Err(format!("{} is there already; choose another name.", file.display()));
    }
    db.copy_to(file.clone()).await.map_err(|e| format!("The copy could not be written: {e}."))?;
    println!(
        "The database was copied to {}. Keep {} with it.",
        file.display(),
        config.data_dir.join("secret.key").display()
    );
    Ok(())
}

/// The way back: into a place where no database is, so that nothing is written over.
pub async fn restore(config: &Config, file: PathBuf) -> Result<(), String> {
    let Url::Sqlite(place) = &config.database else {
        return Err("Bring a PostgreSQL database back with pg_restore or psql; its own tools do it best.".to_owned());
    };
    // What is left of another one's log would be written into the copy.
    let log = |end: &str| PathBuf::from(format!("{}{end}", place.display()));
    if let Some(there) = [place.clone(), log("-wal"), log("-shm")].iter().find(|file| file.exists()) {
        return Err(format!("{} is there. Stop plein and move it out of the way first.", there.display()));
    }
    if let Some(folder) = place.parent() {
        assembly::make_folder(folder)?;
    }
    let state = Db::restore(&file, place, MIGRATIONS).await.map_err(|e| format!("Nothing was brought back: {e}."))?;
    let done = format!("{} stands at {} and is whole. Put its secret.key beside it.", file.display(), place.display());
    match state {
        SchemaState::Current { .. } => {
            println!("{done}");
            Ok(())
        }
        SchemaState::Old { version } => {
            println!("{done}\nIts schema is at version {version}, older than this program. Run: plein migrate");
            Ok(())
        }
        SchemaState::Empty => Err(format!("Nothing was brought back: {} is no database of plein.", file.display())),
        SchemaState::New { version } => {
            Err(format!("Nothing was brought back: its schema is at version {version}, newer than this program."))
        }
    }
}

async fn find(db: &Db, slug: &str) -> Result<store::MunicipalityRow, String> {
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let rows = store::list(&mut tx).await.map_err(|e| e.to_string())?;
    rows.into_iter()
        .find(|row| row.slug == slug)
        .ok_or_else(|| format!("There is no municipality {slug}. See: plein municipality list"))
}
