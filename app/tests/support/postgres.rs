//! One PostgreSQL server for all tests of a process, reached by a socket in a folder of its own.
//!
//! A shell keeps the server: it waits for its standard input to close, which happens however this process ends, and
//! then stops the server and removes the folder. So not even a killed test leaves a server behind.

use super::{Database, Url, next_number, variable};
use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    sync::LazyLock,
};
use tokio_postgres::NoTls;

struct Server {
    /// Everything of the address before the name of a database, and what comes behind it.
    address: (String, String),
    _keeper: Option<Child>,
}

static SERVER: LazyLock<Server> = LazyLock::new(|| match variable("PLEIN_TEST_POSTGRES") {
    Some(url) => Server { address: split(&url), _keeper: None },
    None => start(),
});

/// For disks that are filled up and taken away: a server in use by others would not get over it.
static SERVER_FOR_DISKS: LazyLock<Server> = LazyLock::new(start);

/// A new, empty database.
pub async fn postgres() -> Database {
    made(&SERVER, "").await
}

/// A new, empty database whose files lie in an empty folder, which is given to the server's user.
pub async fn postgres_on(folder: &Path) -> Database {
    if let Some((user, group)) = other_owner() {
        chown(folder, Some(user), Some(group)).expect("root may give a folder away");
    }
    made(&SERVER_FOR_DISKS, &folder.display().to_string()).await
}

async fn made(server: &Server, folder: &str) -> Database {
    let name = format!("plein_test_{}_{}", process::id(), next_number());
    let mut statements = vec![format!("create database {name}")];
    if !folder.is_empty() {
        statements.insert(0, format!("create tablespace {name} location '{folder}'"));
        statements[1].push_str(&format!(" tablespace {name}"));
    }
    let (client, connection) =
        tokio_postgres::connect(&server.url("postgres"), NoTls).await.expect("the PostgreSQL of the tests answers");
    let carried = tokio::spawn(connection);
    for statement in statements {
        client.batch_execute(&statement).await.expect("a database can be made");
    }
    drop(client);
    let _ = carried.await;
    let address = server.url(&name);
    Database { url: Url::Postgres(address.clone()), address, _folder: None }
}

impl Server {
    fn url(&self, database: &str) -> String {
        let (before, behind) = &self.address;
        format!("{before}{database}{behind}")
    }
}

/// `postgres://host/name?x=y` without its name.
fn split(url: &str) -> (String, String) {
    let (address, options) = url.split_once('?').map_or((url, String::new()), |(a, o)| (a, format!("?{o}")));
    let host = address.find("://").map_or(0, |place| place + 3);
    let end = address[host..].find('/').map_or(address.len(), |place| host + place);
    (format!("{}/", &address[..end]), options)
}

/// Starts the newest PostgreSQL of this machine.
fn start() -> Server {
    let programs = programs().expect(
        "PostgreSQL is not installed. Install it, set PLEIN_TEST_POSTGRES to a server's address, \
         or set PLEIN_TEST_ENGINES=sqlite",
    );
    let folder = std::env::temp_dir().join(format!("plein-pg-{}-{}", process::id(), next_number()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
    let owner = other_owner();
    if let Some((user, group)) = owner {
        chown(&folder, Some(user), Some(group)).expect("root may give a folder away");
    }
    let mut keep = Command::new("sh");
    keep.args(["-c", KEEP, "keep"]).arg(&programs).arg(&folder).current_dir(&folder).env("LC_ALL", "C");
    // A group of its own: an interrupt on the keyboard is for the tests, and must not take the keeper along.
    keep.process_group(0);
    if let Some((user, group)) = owner {
        keep.uid(user).gid(group);
    }
    let keeper = keep.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut keeper = keeper.expect("a shell starts");
    let mut line = String::new();
    let told = keeper.stdout.take().map(|told| BufReader::new(told).read_line(&mut line));
    assert!(matches!(told, Some(Ok(_))) && line.trim() == "ready", "PostgreSQL did not start");
    let host = folder.display().to_string().replace('%', "%25").replace('/', "%2F");
    Server { address: (format!("postgres://plein@{host}/"), String::new()), _keeper: Some(keeper) }
}

/// Commits are not flushed: these databases need not outlive the machine, and the tests that kill bring their own.
const KEEP: &str = r#"
trap '' PIPE INT HUP
options="-c listen_addresses='' -c unix_socket_directories='$2' -c fsync=off -c max_connections=200"
"$1/initdb" --no-sync --auth=trust --username=plein --encoding=UTF8 --locale=C --pgdata=data >log 2>&1 \
    && "$1/pg_ctl" --pgdata=data --wait --silent --log=log --options="$options" start >/dev/null \
    && echo ready || { cat log >&2; echo failed; }
cat >/dev/null
"$1/pg_ctl" --pgdata=data --mode=immediate --silent stop >/dev/null 2>&1
cd / && rm -rf "$2"
"#;

/// The folder of the newest version's programs.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, programs)| programs.join("initdb").exists())
        .collect();
    versions.sort();
    versions.pop().map(|(_, programs)| programs)
}

/// PostgreSQL refuses to run as root: the user and group it made for itself when it was installed.
fn other_owner() -> Option<(u32, u32)> {
    let me = fs::metadata(Path::new("/proc/self")).ok()?;
    if std::os::unix::fs::MetadataExt::uid(&me) != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let line = users.lines().find(|line| line.starts_with("postgres:"))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}
