//! A PostgreSQL server of the benchmark's own, which flushes as a server in use does.

use std::{
    fs, io,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    /// PostgreSQL does not run as root: then the user it made for itself when it was installed.
    owner: Option<(u32, u32)>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.run("pg_ctl", &["--pgdata=data", "--mode=immediate", "--silent", "stop"]);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Server {
    /// Starts the newest PostgreSQL of this machine with its data in `folder`.
    pub fn start(folder: &Path) -> io::Result<Server> {
        let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")?
            .flatten()
            .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
            .collect();
        versions.sort();
        let (_, programs) = versions.pop().ok_or_else(|| io::Error::other("PostgreSQL is not installed"))?;
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder)?;
        let owner = owner()?;
        if let Some((user, group)) = owner {
            chown(folder, Some(user), Some(group))?;
        }
        let server = Server { programs, folder: folder.to_owned(), owner };
        server.run(
            "initdb",
            &["--no-sync", "--auth=trust", "--username=plein", "--encoding=UTF8", "--locale=C", "--pgdata=data"],
        )?;
        let options = format!(
            "--options=-c listen_addresses='' -c unix_socket_directories='{}' -c max_connections=200 \
             -c shared_buffers=512MB -c max_wal_size=4GB",
            folder.display()
        );
        server.run("pg_ctl", &["--pgdata=data", "--wait", "--silent", "--log=log", &options, "start"])?;
        Ok(server)
    }

    pub fn url(&self, database: &str) -> String {
        let host = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://plein@{host}/{database}")
    }

    pub async fn batch(&self, database: &str, sql: &str) -> io::Result<()> {
        let url = self.url(database);
        let (client, connection) =
            tokio_postgres::connect(&url, tokio_postgres::NoTls).await.map_err(io::Error::other)?;
        let carried = tokio::spawn(connection);
        client.batch_execute(sql).await.map_err(io::Error::other)?;
        drop(client);
        let _ = carried.await;
        Ok(())
    }

    /// Transactions a second of a script.
    pub fn pgbench(&self, database: &str, script: &Path, clients: usize, time: Duration) -> io::Result<f64> {
        let mut command = Command::new(self.programs.join("pgbench"));
        command.args(["--no-vacuum", "--protocol=prepared", "--jobs=2", "--username=plein"]);
        command.arg(format!("--client={clients}")).arg(format!("--time={}", time.as_secs().max(1)));
        command.arg(format!("--host={}", self.folder.display())).arg("--file").arg(script).arg(database);
        let said = String::from_utf8_lossy(&command.output()?.stdout).into_owned();
        let line = said.lines().find_map(|line| line.strip_prefix("tps = "));
        let number = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
        number.ok_or_else(|| io::Error::other(format!("pgbench says: {said}")))
    }

    fn run(&self, program: &str, arguments: &[&str]) -> io::Result<()> {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).current_dir(&self.folder).env("LC_ALL", "C");
        // The server outlives pg_ctl and would keep our pipes open: what it says goes to a file.
        let said = fs::File::create(self.folder.join(format!("{program}.said")))?;
        command.stdout(said.try_clone()?).stderr(said);
        if let Some((user, group)) = self.owner {
            command.uid(user).gid(group);
        }
        match command.status()?.success() {
            true => Ok(()),
            false => Err(io::Error::other(format!(
                "{program}: {}",
                fs::read_to_string(self.folder.join(format!("{program}.said"))).unwrap_or_default()
            ))),
        }
    }
}

fn owner() -> io::Result<Option<(u32, u32)>> {
    if fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd")?;
    let line = users.lines().find(|line| line.starts_with("postgres:"));
    let line = line.ok_or_else(|| io::Error::other("there is no user postgres"))?;
    let mut fields = line.split(':').skip(2).filter_map(|field| field.parse().ok());
    Ok(fields.next().zip(fields.next()))
}
