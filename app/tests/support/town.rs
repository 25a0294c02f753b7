//! A running demo town, and people who visit it over real HTTP.

use super::{Database, Folder};
use kit::db::FromRow;
use plein::{
    assembly::{self, Work},
    config::{Config, Where},
    cx::App,
    demo,
    municipality::{self, Settings},
    routes, suggestions,
    vocabulary::MunicipalityId,
};
use std::sync::Arc;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::oneshot,
    task::JoinHandle,
};

/// What a mail server shows that reports mails which came back.
pub const REPORT_SECRET: &str = "a secret of tests for reports";

/// A town that is served until it is let go.
pub struct Town {
    pub app: Arc<App>,
    pub port: u16,
    _stop: oneshot::Sender<()>,
    _served: JoinHandle<Result<(), String>>,
    _folder: Folder,
    _held: Option<std::fs::File>,
}

/// Serves the demo on a database, with a few hundred citizens.
pub async fn town(database: &Database) -> Town {
    serve(database, Folder::new()).await
}

async fn serve(database: &Database, folder: Folder) -> Town {
    let at = Where { data: Some(folder.path()), database: Some(database.address.clone()) };
    let mut config = Config::read(&at, "unused").expect("the configuration of the test is right");
    // Who names where she is in `X-Forwarded-For` is believed.
    config.trusted_proxies = vec![std::net::Ipv4Addr::LOCALHOST.into()];
    config.mail_report_secret = Some(REPORT_SECRET.to_owned());
    config.secret_key_file = Some(folder.path().join("secret.key"));
    std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").expect("a file");
    let listeners = assembly::listen(&["127.0.0.1:0".to_owned()]).await.expect("a free port");
    let port = listeners[0].local_addr().expect("an address").port();
    let size = demo::Size { people: 300, ..demo::Size::default() };
    let (held, mut app) = demo::open(&config, (port, size, demo::Before::Keep)).await.expect("the town is made");
    app.parts.insert(plein::chrome::DemoMode);
    let app = Arc::new(app);
    let mut table = routes::table();
    table.extend(routes::demo_table());
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = app.clone();
    let served = tokio::spawn(async move {
        let until = async {
            let _ = stopped.await;
        };
        assembly::serve(serving, &config, table, (listeners, Work::Here), until).await
    });
    Town { app, port, _stop: stop, _served: served, _folder: folder, _held: held }
}

impl Town {
    /// The same town after a restart: what was in memory is gone.
    pub async fn again(self, database: &Database) -> Town {
        let Town { app, _stop: stop, _served: served, _folder: folder, _held: held, .. } = self;
        drop(stop);
        served.await.expect("the server ends").expect("it ends well");
        drop((app, held));
        serve(database, folder).await
    }

    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Browser {
        Browser { port: self.port, host: "localhost".to_owned(), cookies: Vec::new() }
    }

    /// Somebody of the demo, signed in.
    pub async fn signed_in(&self, key: &str) -> Browser {
        let mut browser = self.visitor();
        let answer = browser.post("/demo/aanmelden", &format!("persoon={key}")).await;
        assert_eq!(answer.status, 303, "{key} signs in: {}", answer.body);
        browser
    }

    /// A role for one theme, given at the desk.
    pub async fn give_role(&self, key: &str, role: &str, theme: &str) {
        let number = kit::ids::encode(super::mails::person_of(key, self).await.parse().expect("an id"));
        let sql = format!("select id from themes where municipality_id = 1 and slug = '{theme}'");
        let theme: Vec<(i64,)> = self.rows(super::mails::sql(sql)).await;
        let theme = kit::ids::encode(theme[0].0);
        let form = [("persoon", &*number), ("rol", role), ("waarvoor", "themas"), ("thema", &*theme)];
        let given = self.signed_in("admin").await.post("/beheer/rollen", &encoded(&form)).await;
        assert_eq!(given.status, 303, "{}", given.body);
    }

    /// The id of the newest suggestion of a call whose title begins so.
    pub async fn suggestion(&self, call: &str, sort: &str) -> String {
        let list =
            self.visitor().get(&format!("/api/v1/suggestions?call={call}&sort={sort}&limit=1&status=submitted")).await;
        list.json()["items"][0]["id"].as_str().expect("the call has suggestions").to_owned()
    }

    /// The votes of a suggestion of Wilgenbeke, and how many of them were given by e-mail address alone.
    pub async fn votes(&self, id: &str) -> (i64, i64) {
        let mut tx = self.app.db.read().await.expect("the database reads");
        let id = id.parse().expect("the id of a suggestion");
        let found = suggestions::store::find_suggestion(&mut tx, MunicipalityId(1), id).await;
        let suggestion = found.expect("the database reads").expect("the suggestion is there");
        (suggestion.votes, suggestion.votes_by_email)
    }

    /// Changes the settings of a municipality, as the operator does.
    pub async fn set(&self, id: i64, change: impl FnOnce(&mut Settings)) {
        let town = self.app.towns.by_id(MunicipalityId(id)).expect("the municipality is there");
        let mut settings = town.settings.clone();
        change(&mut settings);
        let settings = serde_json::to_string(&settings).expect("settings are JSON");
        let written = self.app.db.write(move |tx| {
            let (town, settings) = (town.clone(), settings.clone());
            Box::pin(async move { municipality::store::update_settings(tx, town.id, &town.name, &settings).await })
        });
        written.await.expect("the settings are kept");
        self.app.towns.load(&self.app.db).await.expect("the settings are read");
        self.app.turns.changed_outside();
    }

    /// Does what no page does, such as letting time pass over a row.
    pub async fn run(&self, sql: &'static str) -> u64 {
        let ran = self.app.db.write(move |tx| Box::pin(async move { tx.run(sql, &[]).await }));
        let rows = ran.await.expect("the statement runs");
        self.app.turns.changed_outside();
        rows
    }

    pub async fn rows<T: FromRow>(&self, sql: &'static str) -> Vec<T> {
        self.app.db.read().await.expect("the database reads").all(sql, &[]).await.expect("the statement runs")
    }

    /// The code in the newest mail to an address, as it was typed.
    pub async fn code_to(&self, address: &str) -> String {
        let mails = self.visitor().get("/demo/mails.json").await.json();
        let mails = mails.as_array().expect("a list of mails");
        let mail = mails.iter().find(|mail| mail["to"] == address).unwrap_or_else(|| panic!("no mail to {address}"));
        let text = mail["text"].as_str().expect("a mail has text");
        let code = text.split_whitespace().find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()));
        code.unwrap_or_else(|| panic!("no code in {text}")).to_owned()
    }

    /// What `plein audit` would name.
    pub async fn differences(&self) -> usize {
        let mut tx = self.app.db.read().await.expect("the database reads");
        let recounts = plein::suggestions::store::recount(&mut tx).await.expect("the recount runs");
        recounts.iter().map(|recount| recount.differences.len()).sum()
    }
}

/// Fields as a form sends them.
pub fn encoded(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).expect("fields are text")
}

/// A visitor with her cookies.
#[derive(Clone)]
pub struct Browser {
    pub port: u16,
    pub host: String,
    pub cookies: Vec<(String, String)>,
}

pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The same when it is no text.
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Where a page goes on to by itself.
    pub fn onward(&self) -> &str {
        self.header("refresh").and_then(|line| line.strip_prefix("0; url=")).expect("the page goes on")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.body))
    }

    /// What a hidden field of the page holds.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let at = self.body.find(&start).unwrap_or_else(|| panic!("no {name} on: {}", self.body)) + start.len();
        self.body[at..].split('"').next().unwrap_or_default().to_owned()
    }

    /// The element with this id as written, up to the end of its form.
    pub fn form(&self, id: &str) -> &str {
        let start = self.body.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} on the page"));
        let rest = &self.body[start..];
        &rest[..rest.find("</form>").unwrap_or(rest.len())]
    }
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, &[], "").await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        self.ask("POST", path, &headers, form).await
    }

    pub async fn put(&mut self, path: &str) -> Answer {
        self.ask("PUT", path, &[("sec-fetch-site", "same-origin")], "").await
    }

    /// Follows where a 303 leads.
    pub async fn follow(&mut self, answer: &Answer) -> Answer {
        let to = answer.header("location").expect("the answer leads somewhere").to_owned();
        self.get(to.split('#').next().unwrap_or("/")).await
    }

    pub async fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.ask_bytes(method, path, headers, body.as_bytes()).await
    }

    pub async fn ask_bytes(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut text = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.host);
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            text.push_str(&format!("cookie: {}\r\n", pairs.join("; ")));
        }
        text.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        let answer = exchange(self.port, &[text.as_bytes(), body].concat()).await;
        for (name, value) in &answer.headers {
            if name == "set-cookie" {
                self.take_cookie(value);
            }
        }
        answer
    }

    fn take_cookie(&mut self, line: &str) {
        let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
        self.cookies.retain(|(known, _)| known != name);
        if !line.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

/// Sends bytes as they are and reads the answer; for what no browser would send, too.
pub async fn exchange(port: u16, bytes: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the town is served");
    stream.write_all(bytes).await.expect("the town reads");
    let mut raw = Vec::new();
    stream.read_to_end(&mut raw).await.expect("the town answers");
    let end = raw.windows(4).position(|w| w == b"\r\n\r\n").unwrap_or(raw.len());
    let head = String::from_utf8_lossy(&raw[..end]).into_owned();
    let bytes = raw.get(end + 4..).unwrap_or_default().to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(n, v)| (n.to_lowercase(), v.to_owned())).collect();
    Answer { status, headers, body, bytes }
}
