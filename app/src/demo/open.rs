//! Starts the demo: the database as it was kept, or made anew.

use super::{TODAY, content, seed};
use crate::{
    MIGRATIONS, assembly,
    config::Config,
    cx::App,
    municipality::store,
    people::{DemoPersona, DemoPersonas},
    vocabulary::MunicipalityId,
};
use kit::{
    clock::Clock,
    db::{Db, Url},
};
use std::{fmt::Write, fs::File};

/// What to do with a town that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    Keep,
    Forget,
}

/// The demo's program over its database; holds the folder while the file lives.
pub async fn open(
    config: &Config,
    (port, size, before): (u16, seed::Size, Before),
) -> Result<(Option<File>, App), String> {
    refuse_what_is_not_ours(&config.database).await?;
    if let Url::Sqlite(path) = &config.database
        && let Some(folder) = path.parent()
    {
        assembly::make_folder(folder)?;
    }
    let folder = assembly::hold_folder(config)?;
    if before == Before::Forget {
        forget(config).await?;
    }
    let db = assembly::open_database(config).await?;
    db.migrate(MIGRATIONS).await.map_err(|e| format!("The schema could not be made: {e}."))?;
    let clock = Clock::default();
    clock.move_to(TODAY);
    let mut app = assembly::assemble(config, db, clock).await?;
    let made = app.towns.all();
    if made.is_empty() {
        println!("Wilgenbeke is being built…");
        seed::seed(&app, port, size).await?;
    } else if made.len() < 2 || app.towns.by_host("localhost").is_none() {
        return Err("The demo was stopped while it was being made. Run it again with --fresh.".to_owned());
    }
    move_to_port(&app.db, port).await?;
    app.towns.load(&app.db).await?;
    crate::pages::refresh_menus(&app).await.map_err(|e| e.to_string())?;
    app.parts.insert(personas()?);
    Ok((folder, app))
}

/// Looks before anything is changed: the demo moves addresses and lets everybody in, so it takes a database that is
/// new or its own, and no other.
async fn refuse_what_is_not_ours(url: &Url) -> Result<(), String> {
    let Some(mut tx) = Db::look(url).await.map_err(assembly::not_opened)? else { return Ok(()) };
    let tables = tx.tables().await.map_err(assembly::not_opened)?;
    let has = |name: &str| tables.iter().any(|table| table == name);
    let (place, elsewhere) = match url {
        Url::Sqlite(path) => (path.display().to_string(), "a folder of its own: plein demo --data ./data/demo"),
        Url::Postgres(_) => ("This database".to_owned(), "a database of its own: plein demo --database postgres://…"),
    };
    let strange = match (has("schema_migrations"), has("municipalities")) {
        (true, true) => {
            let towns = store::list(&mut tx).await.map_err(assembly::not_opened)?;
            towns.into_iter().find(|town| !is_of_demo(town)).map(|town| format!("the municipality {}", town.name))
        }
        // Stopped before its first migration, or nothing at all.
        (true, false) if tables.len() == 1 => None,
        _ if tables.is_empty() => None,
        _ => Some("tables of another program".to_owned()),
    };
    match strange {
        Some(what) => Err(format!("{place} is not of the demo: it holds {what}. Give the demo {elsewhere}")),
        None => Ok(()),
    }
}

/// A municipality of an operator has a key of chance, even when it is called Wilgenbeke.
fn is_of_demo(town: &store::MunicipalityRow) -> bool {
    let slug = match town.id {
        MunicipalityId(1) => "wilgenbeke",
        MunicipalityId(2) => "havenrode",
        MunicipalityId(_) => return false,
    };
    town.slug == slug && town.subject_key == subject_key(slug)
}

/// The demo makes the same town each time, so its key is made of its name.
pub(super) fn subject_key(slug: &str) -> [u8; 32] {
    kit::secret::hash("demo", slug)
}

/// Throws the database away.
async fn forget(config: &Config) -> Result<(), String> {
    match &config.database {
        Url::Sqlite(path) => {
            for ending in ["", "-wal", "-shm"] {
                let file = format!("{}{ending}", path.display());
                if let Err(e) = std::fs::remove_file(&file)
                    && e.kind() != std::io::ErrorKind::NotFound
                {
                    return Err(format!("{file} cannot be removed: {e}."));
                }
            }
            Ok(())
        }
        Url::Postgres(_) => {
            let db = Db::open(&config.database).await.map_err(assembly::not_opened)?;
            db.forget().await.map_err(|e| format!("The database cannot be emptied: {e}."))
        }
    }
}

/// The same town on another port has other addresses.
async fn move_to_port(db: &Db, port: u16) -> Result<(), String> {
    let moved = db.write(move |tx| {
        Box::pin(async move {
            for (id, host) in [(1, "localhost"), (2, "havenrode.localhost")] {
                store::update_base_url(tx, MunicipalityId(id), &format!("http://{host}:{port}")).await?;
            }
            Ok::<_, kit::db::Error>(())
        })
    });
    moved.await.map_err(|e| format!("The demo's addresses could not be set: {e}."))
}

fn personas() -> Result<DemoPersonas, String> {
    let mut personas = DemoPersonas::default();
    for (id, town) in [(1, content::wilgenbeke()?), (2, content::havenrode()?)] {
        let list =
            town.personas.into_iter().map(|p| DemoPersona { key: p.key, name: p.name, role: p.role, line: p.line });
        personas.insert(MunicipalityId(id), list.collect());
    }
    Ok(personas)
}

/// What the terminal says: where to look, and as whom.
pub fn greeting(app: &App) -> String {
    let mut text = String::new();
    for town in app.towns.all() {
        let _ = writeln!(text, "\n{} is served on {}/", town.name, town.base.origin());
        for persona in app.part::<DemoPersonas>().of(town.id).iter() {
            let _ = writeln!(text, "  {:<12} {}: {}", persona.key, persona.name, persona.line);
        }
    }
    let _ = writeln!(text, "\nSign in on the page itself. Mails: /demo/mails. Stop with Ctrl-C.");
    text
}
