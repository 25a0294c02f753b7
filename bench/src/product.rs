//! The product as it is shipped: the demo town at a size, served by the release build in a process of its own.

use crate::load::{Connection, request};
use serde_json::Value;
use std::{
    fs, io,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// The call that grows with the town.
pub const CALL: &str = "plekken-vergroenen";

/// How large a town is, and where its rows lie.
#[derive(Debug, Clone)]
pub struct Plan {
    pub folder: PathBuf,
    pub suggestions: usize,
    pub votes: usize,
    pub people: usize,
    /// `None`: SQLite in the folder.
    pub database: Option<String>,
    /// Where its mails go; `None`: they leave as files.
    pub smtp: Option<u16>,
}

/// A served town; it stops when dropped.
pub struct Town {
    process: Child,
    pub port: u16,
    /// From the start of the process to the first page.
    pub started_in: Duration,
}

impl Drop for Town {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Plan {
    pub fn sqlite_file(&self) -> PathBuf {
        self.folder.join("plein.db")
    }

    /// Serves the town; makes it when it is not there yet.
    pub async fn serve(&self, program: &Path) -> io::Result<Town> {
        fs::create_dir_all(&self.folder)?;
        let key = self.folder.join("secret.key");
        if !key.exists() {
            fs::write(&key, "a key of the benchmark, long enough to be one")?;
        }
        let port = free_port()?;
        let mut command = Command::new(program);
        command.arg("demo").arg("--data").arg(&self.folder).args(["--listen", &format!("127.0.0.1:{port}")]);
        for (option, number) in
            [("--suggestions", self.suggestions), ("--votes", self.votes), ("--people", self.people)]
        {
            command.args([option, &number.to_string()]);
        }
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        if let Some(port) = self.smtp {
            command.env("PLEIN_SMTP_URL", format!("smtp://127.0.0.1:{port}")).env("PLEIN_MAIL_PACE", "60000");
        }
        command.env("PLEIN_SECRET_KEY_FILE", &key).env("PLEIN_LOG", "warn").stdout(Stdio::null());
        let begun = Instant::now();
        let mut town = Town { process: command.spawn()?, port, started_in: Duration::ZERO };
        while !town.answers("/").await {
            if let Some(status) = town.process.try_wait()? {
                return Err(io::Error::other(format!("the demo ended: {status}")));
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        town.started_in = begun.elapsed();
        Ok(town)
    }
}

fn free_port() -> io::Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Town {
    /// Whether a page comes within a second; while the town is made, the port is held and nothing answers.
    async fn answers(&self, path: &str) -> bool {
        let asked = async {
            let mut connection = Connection::open(self.port).await?;
            Ok::<_, io::Error>(connection.exchange(&self.get(path, &[])).await?.status == 200)
        };
        tokio::time::timeout(Duration::from_secs(1), asked).await.is_ok_and(|answer| answer.unwrap_or(false))
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
        request("GET", "localhost", path, headers)
    }

    pub fn put_vote(id: &str, cookie: &str) -> Vec<u8> {
        let headers = [("cookie", cookie), ("sec-fetch-site", "same-origin")];
        request("PUT", "localhost", &format!("/api/v1/suggestions/{id}/vote"), &headers)
    }

    pub async fn json(&self, path: &str) -> io::Result<Value> {
        let mut connection = Connection::open(self.port).await?;
        serde_json::from_slice(connection.exchange(&self.get(path, &[])).await?.body).map_err(io::Error::other)
    }

    /// Ids of suggestions that take votes, the newest first.
    pub async fn suggestions(&self, count: usize) -> io::Result<Vec<String>> {
        let mut ids = Vec::new();
        let mut page = 1;
        while ids.len() < count {
            let path = format!("/api/v1/suggestions?call={CALL}&sort=new&status=submitted&limit=100&cursor={page}");
            let list = self.json(&path).await?;
            let items = list["items"].as_array().filter(|items| !items.is_empty());
            let items = items.ok_or_else(|| io::Error::other(format!("{} suggestions, not {count}", ids.len())))?;
            ids.extend(items.iter().filter_map(|item| item["id"].as_str()).map(str::to_owned));
            page += 1;
        }
        ids.truncate(count);
        Ok(ids)
    }

    /// Cookies of so many citizens, some signing in at the same time.
    pub async fn sign_in(&self, citizens: RangeInclusive<usize>) -> io::Result<Vec<String>> {
        const DOORS: usize = 32;
        let mut doors = JoinSet::new();
        for door in 0..DOORS {
            let (port, citizens) = (self.port, citizens.clone().skip(door).step_by(DOORS));
            doors.spawn(async move {
                let mut connection = Connection::open(port).await?;
                let mut cookies = Vec::new();
                for number in citizens {
                    cookies.push(sign_in(&mut connection, &format!("burger-{number}")).await?);
                }
                Ok::<_, io::Error>(cookies)
            });
        }
        let mut cookies = Vec::new();
        while let Some(door) = doors.join_next().await {
            cookies.extend(door.map_err(io::Error::other)??);
        }
        Ok(cookies)
    }

    /// Resident memory in MiB.
    pub fn memory_mib(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
    }
}

/// The cookie of somebody of the demo.
pub async fn sign_in(connection: &mut Connection, key: &str) -> io::Result<String> {
    let form = format!("persoon={key}");
    let request = format!(
        "POST /demo/aanmelden HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    let answer = connection.exchange(request.as_bytes()).await?;
    let cookie = answer.header("set-cookie").and_then(|line| line.split(';').next());
    cookie.map(str::to_owned).ok_or_else(|| io::Error::other(format!("{key} could not sign in")))
}
