//! `plein municipality`: what is added and set must be reachable, named and readable before it is written.

use super::{database, find, sender, written};
use crate::{
    config::Config,
    municipality::{self, BaseUrl, Settings, store},
    places::BaseMap,
    refusal::Error,
    vocabulary::MunicipalityId,
};
use clap::Subcommand;
use kit::db::{Db, Tx};
use std::path::{Path, PathBuf};

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
    /// Sets what is in FILE (JSON settings), its name, its map data (GeoJSON), or adds host names.
    Set {
        slug: String,
        #[command(flatten)]
        change: Change,
    },
    /// Prints the settings as JSON, to change and set again.
    Show {
        slug: String,
    },
    /// Prints what must stand in the DNS for its mails to count as its own.
    Dns {
        slug: String,
    },
    List,
}

/// What one may set afterwards.
#[derive(clap::Args)]
pub struct Change {
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    #[arg(long)]
    name: Option<String>,
    /// Map data (GeoJSON): boundary, neighbourhoods, streets, what is drawn. Several files are one map.
    #[arg(long, value_name = "FILE")]
    map: Vec<PathBuf>,
    /// Further host names.
    #[arg(long, value_name = "HOST")]
    alias: Vec<String>,
    /// Who its mails come from, as "Gemeente Voorbeeld <klimaat@voorbeeld.be>"; "" for the program's own sender.
    #[arg(long, value_name = "SENDER")]
    mail_from: Option<String>,
    /// RSA key in PEM that signs its mails (openssl genrsa -out dkim.pem 2048).
    #[arg(long, value_name = "FILE")]
    dkim_key: Option<PathBuf>,
    /// Name of that key in the DNS.
    #[arg(long, value_name = "NAME", default_value = "plein")]
    dkim_selector: String,
}

pub async fn municipality(config: &Config, command: MunicipalityCommand) -> Result<(), String> {
    let db = database(config).await?;
    match command {
        MunicipalityCommand::Add { url, name, alias } => add_municipality(&db, &url, name, alias).await,
        MunicipalityCommand::Set { slug, change } => set(&db, &slug, change).await,
        MunicipalityCommand::Show { slug } => {
            let row = find(&db, &slug).await?;
            let settings: Settings = serde_json::from_str(&row.settings).map_err(|e| e.to_string())?;
            println!("{}", serde_json::to_string_pretty(&settings).map_err(|e| e.to_string())?);
            Ok(())
        }
        MunicipalityCommand::Dns { slug } => sender::print_records(&find(&db, &slug).await?),
        MunicipalityCommand::List => {
            let mut tx = db.read().await.map_err(|e| e.to_string())?;
            for row in store::list(&mut tx).await.map_err(|e| e.to_string())? {
                println!("{}  {}  {}", row.slug, row.base_url, row.name);
            }
            Ok(())
        }
    }
}

async fn add_municipality(db: &Db, url: &str, name: String, aliases: Vec<String>) -> Result<(), String> {
    let base = BaseUrl::parse(url).map_err(|e| format!("--url: {e}."))?;
    let name = checked_name(&name)?;
    let slug: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let mut hosts = vec![base.host().to_owned()];
    for alias in &aliases {
        hosts.push(checked_alias(alias)?);
    }
    let mut key = vec![0; 32];
    kit::secret::fill(&mut key);
    let settings = serde_json::to_string(&Settings::default()).map_err(|e| e.to_string())?;
    let (origin, said) = (base.origin().to_owned(), slug.clone());
    let added = written(db, move |tx| {
        let (slug, name, base_url) = (slug.clone(), name.clone(), origin.clone());
        let (settings, subject_key, hosts) = (settings.clone(), key.clone(), hosts.clone());
        Box::pin(async move {
            let id = store::next_id(tx).await?;
            if store::list(tx).await?.iter().any(|town| town.slug == slug) {
                return Ok(Err(format!("There is a municipality {slug} already. Choose another name.")));
            }
            if let Some(taken) = taken(tx, id, &hosts).await? {
                return Ok(Err(taken));
            }
            let row = store::MunicipalityRow { id, slug, name, base_url, settings, subject_key };
            store::insert(tx, &row).await?;
            for host in hosts {
                store::insert_host(tx, id, &host).await?;
            }
            Ok(Ok(()))
        })
    });
    added.await??;
    println!("{said} is added. Set its sign-in and texts: plein municipality set {said} --settings FILE");
    Ok(())
}

async fn set(db: &Db, slug: &str, change: Change) -> Result<(), String> {
    let row = find(db, slug).await?;
    let own_sender = sender::Asked { from: change.mail_from, key: change.dkim_key, selector: change.dkim_selector };
    let Change { settings, name, map, alias, .. } = change;
    if settings.is_none() && name.is_none() && map.is_empty() && alias.is_empty() && own_sender.is_nothing() {
        return Err(format!(
            "Nothing was asked of {slug}. What can be set: --settings FILE, --name NAME, --map FILE, --alias HOST, \
             --mail-from SENDER, --dkim-key FILE."
        ));
    }
    let name = name.as_deref().map(checked_name).transpose()?.unwrap_or(row.name);
    let hosts = alias.iter().map(|alias| checked_alias(alias)).collect::<Result<Vec<_>, _>>()?;
    let map = match map.is_empty() {
        true => None,
        false => Some(read_map(&map)?),
    };
    let settings = match settings {
        Some(file) => read_file(&file)?,
        None => row.settings,
    };
    let mut parsed: Settings =
        serde_json::from_str(&settings).map_err(|e| format!("The settings are not right: {e}."))?;
    let settings = match own_sender.apply(&mut parsed)? {
        sender::Applied::Nothing => settings,
        sender::Applied::Set => serde_json::to_string(&parsed).map_err(|e| e.to_string())?,
    };
    if let Some(why) = parsed.refused() {
        return Err(format!("The settings are not right: {why}."));
    }
    if let Some(why) = municipality::unreadable(&parsed.theme) {
        return Err(format!("These colours cannot be read together: {why}."));
    }
    let id = row.id;
    let changed = written(db, move |tx| {
        let (name, settings, map, hosts) = (name.clone(), settings.clone(), map.clone(), hosts.clone());
        Box::pin(async move {
            if let Some(taken) = taken(tx, id, &hosts).await? {
                return Ok(Err(taken));
            }
            if let Some(geojson) = map {
                store::save_base_map(tx, id, &geojson).await?;
            }
            store::update_settings(tx, id, &name, &settings).await?;
            for host in hosts {
                store::insert_host(tx, id, &host).await?;
            }
            Ok(Ok(()))
        })
    });
    changed.await??;
    println!("{slug} is set.");
    Ok(())
}

fn read_map(files: &[PathBuf]) -> Result<String, String> {
    let files = files.iter().map(|file| read_file(file)).collect::<Result<Vec<_>, _>>()?;
    let map = BaseMap::join(&files)?;
    match BaseMap::parse(&map)?.is_empty() {
        true => Err(
            "Nothing on this map is known here: each feature says its kind (boundary, district, street, water, …), \
                     or is a line with a name, which is a street."
                .to_owned(),
        ),
        false => Ok(map),
    }
}

/// The name without blanks around it; its letters and digits become the slug.
fn checked_name(name: &str) -> Result<String, String> {
    let name = name.trim();
    match name.chars().any(|c| c.is_ascii_alphanumeric()) {
        true => Ok(name.to_owned()),
        false => Err("A municipality needs a name with letters. Write: --name \"Voorbeeld\"".to_owned()),
    }
}

/// A host as a request names it: in lower case, without scheme, port or path.
fn checked_alias(alias: &str) -> Result<String, String> {
    let host = alias.trim().to_ascii_lowercase();
    match BaseUrl::parse(&format!("https://{host}")) {
        Ok(base) if base.host() == host => Ok(host),
        _ => Err(format!("\"{alias}\" is not the name of a host. Write it as: --alias www.example.be")),
    }
}

/// The sentence that says whose one of these hosts is already; a second owner would never be reached.
async fn taken(tx: &mut Tx<'_>, id: MunicipalityId, hosts: &[String]) -> Result<Option<String>, Error> {
    let towns = store::list(tx).await?;
    let mut owners = store::list_hosts(tx).await?;
    for town in &towns {
        if let Ok(base) = BaseUrl::parse(&town.base_url) {
            owners.push((base.host().to_owned(), town.id));
        }
    }
    let found = owners.into_iter().find(|(host, owner)| *owner != id && hosts.contains(host));
    Ok(found.map(|(host, owner)| {
        let name = towns.iter().find(|town| town.id == owner).map_or("another municipality", |town| &town.name);
        format!("{host} is already the address of {name}.")
    }))
}

pub(super) fn read_file(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| match e.kind() {
        std::io::ErrorKind::InvalidData => format!("{} is not a file of text.", file.display()),
        _ => format!("{} cannot be read: {e}.", file.display()),
    })
}
