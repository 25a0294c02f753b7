//! The certified provider of `real/` as a process of the test's own, and a browser without windows to go through it.
use super::given;
use http::{Request, Response, header};
use kit::http_out::{HttpOut, Reach};
use openidconnect::url::Url;
use plein::municipality::{ClientAuthentication, ProviderSettings};
use std::{collections::HashMap, path::PathBuf, process::Stdio};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

pub struct Real {
    pub issuer: String,
    /// Ends when this is let go.
    _process: Child,
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "providers", "real"].iter().collect()
}

impl Real {
    /// Starts it for clients at these base URLs. Nothing where its packages are not installed (`./check fast`).
    pub async fn start(bases: &[&str]) -> Option<Real> {
        let folder = folder();
        if !folder.join("node_modules").is_dir() {
            return None;
        }
        let mut command = Command::new("node");
        command.arg("provider.mjs").arg("0").args(bases).current_dir(folder);
        let mut process = command.stdout(Stdio::piped()).kill_on_drop(true).spawn().expect("node is installed");
        let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        while let Some(line) = lines.next_line().await.expect("its output is text") {
            if let Some(issuer) = line.strip_prefix("ready ") {
                return Some(Real { issuer: issuer.to_owned(), _process: process });
            }
        }
        panic!("the provider ended before it was ready");
    }

    pub fn with_secret(&self, client: &str) -> ProviderSettings {
        self.settings(client, ClientAuthentication::Secret("secret of a test".to_owned()))
    }

    pub fn with_key(&self) -> ProviderSettings {
        let pem = include_str!("real/client-key.pem").to_owned();
        self.settings("plein-key", ClientAuthentication::PrivateKey { pem, key_id: "plein-test".to_owned() })
    }

    fn settings(&self, client: &str, authentication: ClientAuthentication) -> ProviderSettings {
        ProviderSettings {
            issuer: self.issuer.clone(),
            client_id: client.to_owned(),
            authentication,
            scopes: ["profile", "vo", "plein"].map(str::to_owned).to_vec(),
            role_claim: Some("plein_rol_3d".to_owned()),
            organisation_code: Some("OVO002949".to_owned()),
            single_organisation: false,
            role_map: vec![given("PleinMedewerker", "officer", &[]), given("PleinBeheerder", "administrator", &[])],
        }
    }
}

/// Keeps cookies, follows redirects within the provider.
pub struct Browser {
    http: HttpOut,
    cookies: HashMap<String, String>,
}

impl Browser {
    pub fn new() -> Browser {
        Browser { http: HttpOut::new(), cookies: HashMap::new() }
    }

    /// Opens `url`, chooses `person` (a key, or empty for the button that cancels), and gives the address outside the
    /// provider to which it sends.
    pub async fn choose(&mut self, url: &str, person: &str) -> Url {
        let choice = match self.open(url, "").await {
            Ok(page) => page,
            Err(outside) => return outside,
        };
        let form = format!("persoon={person}");
        self.open(choice.as_str(), &form).await.expect_err("the provider sends back to the application")
    }

    /// The page one ends on, or the address outside.
    pub async fn open(&mut self, url: &str, form: &str) -> Result<Url, Url> {
        let mut url = Url::parse(url).unwrap();
        let origin = url.origin();
        let mut form = form.to_owned();
        for _ in 0..10 {
            let answer = self.send(&url, std::mem::take(&mut form)).await;
            let Some(location) = answer.headers().get(header::LOCATION) else { return Ok(url) };
            url = url.join(location.to_str().unwrap()).unwrap();
            if url.origin() != origin {
                return Err(url);
            }
        }
        panic!("the provider goes in circles");
    }

    async fn send(&mut self, url: &Url, form: String) -> Response<Vec<u8>> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(if form.is_empty() { "GET" } else { "POST" })
            .uri(url.as_str())
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form.into_bytes())
            .unwrap();
        let answer = self.http.send(request, Reach::Operator).await.unwrap();
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }
}
