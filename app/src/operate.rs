//! What the operator does from the command line.

use crate::{
    MIGRATIONS, assembly,
    config::Config,
    municipality::{self, BaseUrl, Settings, store},
    people::{self, oidc::Oidc},
    refusal::Error,
    schedule, suggestions,
    vocabulary::{MunicipalityId, PersonId, Role},
};
use clap::Subcommand;
use kit::{
    clock::Clock,
    db::{Db, SchemaState, Url},
};
use std::{path::PathBuf, process::ExitCode, sync::Arc};

#[derive(Subcommand)]
pub enum MunicipalityCommand {
    /// Adds a municipality, found at its address.
    Add {
        #[arg(long)]
        url: String,
        /// Its name on screen.
        #[arg(long)]
        name: String,
        /// Further host names.
        #[arg(long)]
        alias: Vec<String>,
    },
    /// Sets what is in FILE (JSON settings), its name, or its map data (GeoJSON).
    Set {
        slug: String,
        #[arg(long, value_name = "FILE")]
        settings: Option<PathBuf>,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, value_name = "FILE")]
        map: Option<PathBuf>,
    },
    /// Prints the settings as JSON, to change and set again.
    Show {
        slug: String,
    },
    List,
}

#[derive(Subcommand)]
pub enum RoleCommand {
    /// Gives a person a role. She finds her number on her own page (/mijn).
    Grant {
        slug: String,
        person: String,
        role: String,
    },
    /// Takes it back and closes her sessions.
    Revoke {
        slug: String,
        person: String,
        role: String,
    },
    List {
        slug: String,
    },
}

pub fn needs_postgres(config: &Config, what: &str) -> Result<(), String> {
    match config.database {
        Url::Postgres(_) => Ok(()),
        Url::Sqlite(_) => Err(format!("plein {what} needs PostgreSQL. With SQLite, plein serve does everything.")),
    }
}

async fn database(config: &Config) -> Result<Db, String> {
    if let Url::Sqlite(path) = &config.database
        && !path.exists()
    {
        return Err(format!("There is no database at {}. Run: plein migrate", path.display()));
    }
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
        Error::Refusal(why) => format!("That is not possible: {why:?}"),
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

/// Says of each part whether it is in order; 1 when one is not.
pub async fn doctor(config: &Config) -> Result<ExitCode, String> {
    let mut healthy = true;
    let mut say = |what: &str, outcome: Result<String, String>| match outcome {
        Ok(fine) => println!("ok    {what}: {fine}"),
        Err(wrong) => {
            healthy = false;
            println!("wrong {what}: {wrong}");
        }
    };
    let probe = config.data_dir.join(".doctor");
    let disk = std::fs::create_dir_all(&config.data_dir).and_then(|()| std::fs::write(&probe, b"ok"));
    let _ = std::fs::remove_file(&probe);
    say("disk", disk.map(|()| format!("{} takes files", config.data_dir.display())).map_err(|e| e.to_string()));
    match &config.smtp {
        None => say("mail", Ok("PLEIN_SMTP_URL is not set; mails are written to the data folder".to_owned())),
        Some(url) => say("mail", kit::mail::Transport::smtp(url).map(|_| "the address is well written".to_owned())),
    }
    let app = async { assembly::assemble(config, database(config).await?, Clock::default()).await }.await;
    match app {
        Err(why) => say("database", Err(why)),
        Ok(app) => {
            say("database", Ok(format!("{:?}, schema current, secret key right", app.db.engine())));
            for town in app.towns.all() {
                let outcome = match &town.settings.sign_in {
                    None => Err("no sign-in provider is set; nobody can sign in".to_owned()),
                    Some(client) => app.part::<Oidc>().check(client).await.map(|()| client.issuer.clone()),
                };
                say(&format!("sign-in of {}", town.name), outcome);
                let weak = municipality::weak_pairs(&town.settings.theme);
                let theme = if weak.is_empty() {
                    Ok("every pair of colours can be read".to_owned())
                } else {
                    Err(format!("{weak:?}"))
                };
                say(&format!("theme of {}", town.name), theme);
            }
        }
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

pub async fn municipality(config: &Config, command: MunicipalityCommand) -> Result<(), String> {
    let db = database(config).await?;
    match command {
        MunicipalityCommand::Add { url, name, alias } => add_municipality(&db, &url, name, alias).await,
        MunicipalityCommand::Set { slug, settings, name, map } => {
            let row = find(&db, &slug).await?;
            if let Some(file) = map {
                let geojson = read_file(&file)?;
                crate::places::BaseMap::parse(&geojson)?;
                let id = row.id;
                written(&db, move |tx| {
                    let geojson = geojson.clone();
                    Box::pin(async move { Ok(store::save_base_map(tx, id, &geojson).await?) })
                })
                .await?;
            }
            let settings = match settings {
                Some(file) => read_file(&file)?,
                None => row.settings,
            };
            let parsed: Settings =
                serde_json::from_str(&settings).map_err(|e| format!("The settings are not right: {e}."))?;
            let weak = municipality::weak_pairs(&parsed.theme);
            if !weak.is_empty() {
                return Err(format!("These colours cannot be read together: {weak:?}."));
            }
            let (id, name) = (row.id, name.unwrap_or(row.name));
            written(&db, move |tx| {
                let (name, settings) = (name.clone(), settings.clone());
                Box::pin(async move { Ok(store::update_settings(tx, id, &name, &settings).await?) })
            })
            .await?;
            println!("{slug} is set.");
            Ok(())
        }
        MunicipalityCommand::Show { slug } => {
            let row = find(&db, &slug).await?;
            let settings: Settings = serde_json::from_str(&row.settings).map_err(|e| e.to_string())?;
            println!("{}", serde_json::to_string_pretty(&settings).map_err(|e| e.to_string())?);
            Ok(())
        }
        MunicipalityCommand::List => {
            let mut tx = db.read().await.map_err(|e| e.to_string())?;
            for row in store::list(&mut tx).await.map_err(|e| e.to_string())? {
                println!("{}  {}  {}", row.slug, row.base_url, row.name);
            }
            Ok(())
        }
    }
}

fn read_file(file: &std::path::Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))
}

async fn find(db: &Db, slug: &str) -> Result<store::MunicipalityRow, String> {
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let rows = store::list(&mut tx).await.map_err(|e| e.to_string())?;
    rows.into_iter()
        .find(|row| row.slug == slug)
        .ok_or_else(|| format!("There is no municipality {slug}. See: plein municipality list"))
}

async fn add_municipality(db: &Db, url: &str, name: String, aliases: Vec<String>) -> Result<(), String> {
    let base = BaseUrl::parse(url)?;
    let slug: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let mut key = vec![0; 32];
    kit::secret::fill(&mut key);
    let settings = serde_json::to_string(&Settings::default()).map_err(|e| e.to_string())?;
    let (origin, host, said) = (base.origin().to_owned(), base.host().to_owned(), slug.clone());
    written(db, move |tx| {
        let hosts: Vec<String> = aliases.iter().cloned().chain([host.clone()]).collect();
        let (slug, name, base_url) = (slug.clone(), name.clone(), origin.clone());
        let (settings, subject_key) = (settings.clone(), key.clone());
        Box::pin(async move {
            let id = store::next_id(tx).await?;
            let row = store::MunicipalityRow { id, slug, name, base_url, settings, subject_key };
            store::insert(tx, &row).await?;
            for host in hosts {
                store::insert_host(tx, id, &host).await?;
            }
            Ok(())
        })
    })
    .await?;
    println!("{said} is added. Set its sign-in and texts: plein municipality set {said} --settings FILE");
    Ok(())
}

pub async fn role(config: &Config, command: RoleCommand) -> Result<(), String> {
    let db = database(config).await?;
    let person_of =
        |text: &str| text.parse::<PersonId>().map_err(|()| format!("{text} is not the number of a person."));
    let role_of = |text: &str| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        text.parse::<Role>().map_err(|()| format!("{text} is not a role. Roles are: {}.", known.join(", ")))
    };
    match command {
        RoleCommand::Grant { slug, person, role } => {
            let (id, person, role) = (find(&db, &slug).await?.id, person_of(&person)?, role_of(&role)?);
            written(&db, move |tx| {
                Box::pin(async move {
                    people::store::load_profile(tx, id, person).await?;
                    Ok(people::store::insert_role(tx, id, person, role, people::store::GrantedBy::Operator).await?)
                })
            })
            .await?;
            println!("{person} is {role} now.");
        }
        RoleCommand::Revoke { slug, person, role } => {
            let (id, person, role) = (find(&db, &slug).await?.id, person_of(&person)?, role_of(&role)?);
            let gone = written(&db, move |tx| {
                Box::pin(async move { Ok(people::store::revoke_role(tx, id, person, role).await?) })
            });
            if gone.await? == 0 {
                return Err(format!("{person} was not {role}."));
            }
            println!("{person} is {role} no more; her sessions are closed.");
        }
        RoleCommand::List { slug } => {
            let id: MunicipalityId = find(&db, &slug).await?.id;
            let mut tx = db.read().await.map_err(|e| e.to_string())?;
            for (person, name, role) in people::store::list_all_roles(&mut tx, id).await.map_err(|e| e.to_string())? {
                println!("{person}  {role}  {}", name.unwrap_or_default());
            }
        }
    }
    Ok(())
}
