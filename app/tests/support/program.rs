//! The program as a process of its own, so that it can be killed and its words can be read.

use super::{Folder, town::Browser};
use std::{
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A program that serves; killed when it is let go.
pub struct Running {
    pub process: Child,
    pub port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Where a program keeps its things: a folder with `secret.key` in it, and a database.
pub struct Place<'a> {
    pub folder: &'a Folder,
    pub database: &'a str,
}

impl Place<'_> {
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plein"));
        command.arg(name).args(["--data", &self.folder.path().display().to_string(), "--database", self.database]);
        command.env("PLEIN_SECRET_KEY_FILE", self.folder.path().join("secret.key")).stdout(Stdio::null());
        command
    }

    /// Where a program that was started writes its log: beside the folder, so that it has room when the folder has none.
    pub fn log(&self) -> PathBuf {
        self.folder.path().with_extension("log")
    }

    /// Starts the demo and waits until it answers.
    pub async fn start(&self) -> Running {
        self.start_with(&[]).await
    }

    /// The same with something in its environment.
    pub async fn start_with(&self, environment: &[(&str, &str)]) -> Running {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = self.command("demo");
        command.args(["--people", "200", "--listen", &format!("127.0.0.1:{port}")]).envs(environment.iter().copied());
        let log = std::fs::File::options().create(true).append(true).open(self.log()).unwrap();
        let running = Running { process: command.stderr(log).spawn().unwrap(), port };
        for _ in 0..600 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() && ready(port).await {
                return running;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the demo did not start");
    }
}

pub fn visitor(port: u16) -> Browser {
    Browser { port, host: "localhost".to_owned(), cookies: Vec::new() }
}

async fn ready(port: u16) -> bool {
    // The port is held from the start; pages come when the town is made.
    let asked = tokio::time::timeout(Duration::from_millis(500), async move { visitor(port).get("/readyz").await });
    asked.await.is_ok_and(|answer| answer.status == 200)
}
