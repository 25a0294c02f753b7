//! Puts the running program together: database, keys, municipalities, the parts of slices; and serves it.

use crate::{
    MIGRATIONS, briefing, calls, cases, chrome,
    config::Config,
    cx::{App, Keep, Turns},
    edge::{self, Bodies, Edge},
    links, mailings,
    municipality::{Towns, store},
    pages, people, pictures, places, projects, questions, routes, schedule, slips,
    suggestions::{self, Points},
};
use kit::{
    clock::Clock,
    db::{Db, SchemaState, Url},
    http_out::HttpOut,
    ids::Ids,
    secret,
    web::server,
};
use std::{fs::File, io::Write, path::Path, sync::Arc};
use tokio::net::TcpListener;

/// Opens the database of a configuration, in words when it cannot be opened.
pub async fn open_database(config: &Config) -> Result<Db, String> {
    if let Url::Sqlite(path) = &config.database
        && let Some(folder) = path.parent()
    {
        make_folder(folder)?;
    }
    Db::open(&config.database).await.map_err(not_opened)
}

/// The sentence for a database that did not open; that it cannot be reached is said once.
pub fn not_opened(why: kit::db::Error) -> String {
    match why {
        kit::db::Error::Unavailable(why) => format!("The database cannot be opened: {why}."),
        other => format!("The database cannot be opened: {other}."),
    }
}

/// Makes a folder, or says which file stands in its way.
pub fn make_folder(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|e| match folder.ancestors().find(|part| part.is_file()) {
        Some(file) => format!("{} is a file; the data needs a folder. Choose another with --data.", file.display()),
        None => format!("The folder {} cannot be made: {e}.", folder.display()),
    })
}

/// For commands that need a database: one that is not there is not made by the way.
pub fn check_file(config: &Config) -> Result<(), String> {
    match &config.database {
        Url::Sqlite(path) if !path.exists() => {
            Err(format!("There is no database at {}. Run: plein migrate", path.display()))
        }
        Url::Sqlite(_) | Url::Postgres(_) => Ok(()),
    }
}

/// A schema that fits, or the sentence that says what to run.
pub async fn check_schema(db: &Db) -> Result<(), String> {
    let known = MIGRATIONS.last().map_or(0, |last| last.version);
    match db.schema(MIGRATIONS).await.map_err(|e| format!("The database does not answer: {e}."))? {
        SchemaState::Current { .. } => Ok(()),
        // Nodes are replaced one by one, the schema before them: one step ahead changes nothing they use.
        SchemaState::New { version } if version <= known + 1 => Ok(()),
        SchemaState::New { version } => Err(format!(
            "The database is at schema version {version}, and this program knows {known}. Put the newer program back."
        )),
        SchemaState::Empty => Err("The database is empty. Run: plein migrate".to_owned()),
        SchemaState::Old { version } => {
            Err(format!("The database is at schema version {version}; this program needs {known}. Run: plein migrate"))
        }
    }
}

/// The key that belongs to this database: made on first start with SQLite, required with PostgreSQL.
pub async fn secret_key(config: &Config, db: &Db) -> Result<Vec<u8>, String> {
    let file = config.secret_key_file.clone().unwrap_or_else(|| config.data_dir.join("secret.key"));
    let known = store::find_key_fingerprint(&mut db.read().await.map_err(|e| e.to_string())?).await;
    let known = known.map_err(|e| format!("The database does not answer: {e}."))?;
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && known.is_none() => make_key(config, &file)?,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(format!(
                "The secret key {} is missing. Put back the file that belongs to this database.",
                file.display()
            ));
        }
        Err(e) if e.kind() == std::io::ErrorKind::InvalidData => {
            return Err(format!("The secret key {} is not text: it needs 32 characters or more.", file.display()));
        }
        Err(e) => return Err(format!("The secret key {} cannot be read: {e}.", file.display())),
    };
    let text = text.trim().to_owned();
    if text.len() < 32 {
        return Err(format!("The secret key {} is too short: it needs 32 characters or more.", file.display()));
    }
    let fingerprint = secret::hex(&secret::hash("fingerprint of the secret key", &text)[..8]);
    match known {
        Some(known) if known != fingerprint => Err(format!(
            "The secret key {} does not belong to this database. Put back the file it was made with.",
            file.display()
        )),
        Some(_) => Ok(text.into_bytes()),
        None => {
            let kept = db.write(move |tx| {
                let fingerprint = fingerprint.clone();
                Box::pin(async move { store::insert_key_fingerprint(tx, &fingerprint).await })
            });
            kept.await.map_err(|e| format!("The database does not take writes: {e}."))?;
            Ok(text.into_bytes())
        }
    }
}

fn make_key(config: &Config, file: &Path) -> Result<String, String> {
    if let (Url::Postgres(_), None) = (&config.database, &config.secret_key_file) {
        return Err(
            "With PostgreSQL, set PLEIN_SECRET_KEY_FILE to a file with 32 random characters or more.".to_owned()
        );
    }
    let key = format!("{}{}", secret::token(), secret::token());
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file).and_then(|mut file| {
        file.write_all(key.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|e| format!("The secret key {} cannot be written: {e}.", file.display()))?;
    Ok(key)
}

/// Holds the data folder of a SQLite database for one server; let go when the process ends.
pub fn hold_folder(config: &Config) -> Result<Option<File>, String> {
    let Url::Sqlite(path) = &config.database else { return Ok(None) };
    // Beside the file itself, by whatever name it was reached.
    let lock = path.canonicalize().unwrap_or_else(|_| path.clone()).with_extension("lock");
    let file = File::create(&lock).map_err(|e| format!("{} cannot be written: {e}.", lock.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(_) => Err(format!("Another plein already serves {}. Stop it first, or use PostgreSQL.", path.display())),
    }
}

/// The running program over an opened database.
pub async fn assemble(config: &Config, db: Db, clock: Clock) -> Result<App, String> {
    check_schema(&db).await?;
    let secret_key = secret_key(config, &db).await?;
    let towns = Towns::default();
    towns.load(&db).await?;
    let http = HttpOut::new();
    let turns = Turns::default();
    let mut parts = http::Extensions::new();
    parts.insert(chrome::Menus::default());
    parts.insert(Points::default());
    parts.insert(suggestions::show::kept(&turns));
    parts.insert(mailings::kept(&turns));
    parts.insert(places::Tiles::new(http.clone()));
    parts.insert(places::Addresses::new(http.clone()));
    parts.insert(people::oidc::Oidc::new(http.clone(), clock.clone()));
    parts.insert(http);
    parts.insert(people::Limits::default());
    parts.insert(suggestions::Crowds::default());
    parts.insert(people::bounce::ReportSecret(config.mail_report_secret.clone()));
    parts.insert(pictures::Darkroom::default());
    parts.insert(links::Visits::default());
    parts.insert(pages::FullDisk::default());
    parts.insert(projects::staff_names());
    parts.insert(projects::themes_by_address());
    parts.insert(calls::calls_of());
    parts.insert(suggestions::presses::replay());
    parts.insert(suggestions::categories_in_use());
    parts.insert(suggestions::questions_in_use());
    parts.insert(suggestions::presses::press_title());
    parts.insert(suggestions::about_suggestion());
    parts.insert(suggestions::next_card());
    parts.insert(merge_slices());
    parts.insert(people::SendWhatWaits(|cx, tx, person| {
        Box::pin(async move { slips::mail::send_what_waits(&cx, tx, person).await })
    }));
    let data_dir = config.data_dir.clone();
    let app = App { db, clock, ids: Ids::default(), towns, turns, secret_key, data_dir, parts };
    pages::refresh_menus(&app).await.map_err(|e| format!("The database does not answer: {e}."))?;
    Ok(app)
}

/// What each slice keeps of somebody who turns out to be somebody else too.
fn merge_slices() -> people::MergeSlices {
    people::MergeSlices {
        perform: |cx, tx, from, into| {
            Box::pin(async move {
                let town = cx.municipality();
                briefing::store::merge_person(tx, town, from, into).await?;
                mailings::store::merge_person(tx, town, from, into).await?;
                cases::store::merge_person(tx, town, from, into).await?;
                questions::store::merge_questions(tx, town, from, into).await?;
                slips::store::merge_person(tx, town, from, into).await?;
                suggestions::vote::merge_person(&cx, tx, from, into).await
            })
        },
        done: suggestions::vote::merged,
    }
}

/// Listens on every address, in words when one is taken.
pub async fn listen(addresses: &[String]) -> Result<Vec<TcpListener>, String> {
    let mut listeners = Vec::new();
    for address in addresses {
        match TcpListener::bind(address).await {
            Ok(listener) => listeners.push(listener),
            // Machines without IPv6 have no ::1; the other address serves them.
            Err(e) if address.starts_with("[::1]") && e.kind() != std::io::ErrorKind::AddrInUse => {}
            Err(e) if e.kind() == std::io::ErrorKind::AddrInUse => {
                return Err(format!(
                    "{address} is taken by another program. Stop it, or choose another with --listen."
                ));
            }
            Err(e) if e.kind() == std::io::ErrorKind::InvalidInput => {
                return Err(format!(
                    "{address} is not an address to listen on. Write a host and a port, such as 127.0.0.1:8080."
                ));
            }
            Err(e) => return Err(format!("{address} cannot be listened on: {e}.")),
        }
    }
    Ok(listeners)
}

/// What runs beside the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Here,
    Elsewhere,
}

/// Serves until `stop`.
pub async fn serve(
    app: Arc<App>,
    config: &Config,
    routes: Vec<routes::Route>,
    (listeners, work): (Vec<TcpListener>, Work),
    stop: impl Future<Output = ()>,
) -> Result<(), String> {
    let mut tasks = schedule::watch(app.clone());
    if work == Work::Here {
        schedule::work(&mut tasks, app.clone(), config)?;
    }
    let visits = (app.part::<links::Visits>().clone(), app.clone());
    let pages = Keep::new(app.turns.clone(), 64 * 1024 * 1024, edge::Page::bytes);
    let proxies = config.trusted_proxies.clone();
    let edge = Arc::new(Edge { app, pages, router: routes::router(routes), proxies, bodies: Bodies::default() });
    let answer = move |request, peer| edge.clone().answer(request, peer);
    server::serve(listeners, server::Limits::default(), answer, stop).await;
    tasks.shutdown().await;
    links::Visits::write(&visits.0, &visits.1).await.map_err(|e| format!("Visits of short links are lost: {e}."))?;
    Ok(())
}

/// Ready when the operator stops the program.
pub async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut term) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else { return };
        tokio::select! {
            _ = interrupted => {}
            _ = term.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
