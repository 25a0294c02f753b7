//! The environment, read here and nowhere else.

use kit::{db::Url, mail::Pace};
use std::{net::IpAddr, path::PathBuf};

/// What the operator set; command-line options come before the environment.
#[derive(Debug, Clone)]
pub struct Config {
    pub listen: Vec<String>,
    pub data_dir: PathBuf,
    pub database: Url,
    pub smtp: Option<String>,
    pub mail_from: String,
    /// Where mails come back to that do not arrive; else to who sent them.
    pub mail_return: Option<String>,
    /// How many mails a minute one provider gets.
    pub mail_pace: Pace,
    /// What a mail server shows that reports mails which came back.
    pub mail_report_secret: Option<String>,
    pub secret_key_file: Option<PathBuf>,
    pub trusted_proxies: Vec<IpAddr>,
    pub log: String,
    pub log_as_json: bool,
}

/// Options every command takes.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Where {
    /// Folder for the database, tiles and keys (else PLEIN_DATA_DIR, else ./data).
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// sqlite:PATH or postgres://… (else PLEIN_DATABASE_URL, else DIR/plein.db).
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

impl Config {
    /// `default_data` is where data lies when nobody says otherwise.
    pub fn read(at: &Where, default_data: &str) -> Result<Config, String> {
        let data_dir = at.data.clone().or_else(|| variable("PLEIN_DATA_DIR").map(PathBuf::from));
        let data_dir = data_dir.unwrap_or_else(|| PathBuf::from(default_data));
        let database = at.database.clone().or_else(|| match at.data {
            // Who names a folder means the database in it.
            Some(_) => None,
            None => variable("PLEIN_DATABASE_URL"),
        });
        let database = match database {
            Some(url) => url.parse()?,
            None => Url::Sqlite(data_dir.join("plein.db")),
        };
        let proxies = variable("PLEIN_TRUSTED_PROXIES").unwrap_or_default();
        let proxies = proxies.split(',').map(str::trim).filter(|ip| !ip.is_empty());
        let trusted_proxies = proxies
            .map(|ip| ip.parse().map_err(|_| format!("PLEIN_TRUSTED_PROXIES: {ip} is not an address")))
            .collect::<Result<_, _>>()?;
        let format = variable("PLEIN_LOG_FORMAT").unwrap_or_else(|| "text".to_owned());
        if format != "text" && format != "json" {
            return Err(format!("PLEIN_LOG_FORMAT is {format}; it must be text or json"));
        }
        let mail_pace = match variable("PLEIN_MAIL_PACE") {
            None => Pace::default(),
            Some(pace) => match pace.parse() {
                Ok(pace) if (1..=60_000).contains(&pace) => Pace(pace),
                _ => return Err(format!("PLEIN_MAIL_PACE is {pace}; it must be a number from 1 to 60000")),
            },
        };
        let mail_report_secret = variable("PLEIN_MAIL_REPORT_SECRET");
        if mail_report_secret.as_ref().is_some_and(|secret| secret.len() < 16) {
            return Err("PLEIN_MAIL_REPORT_SECRET is too short; it needs 16 characters or more".to_owned());
        }
        Ok(Config {
            listen: variable("PLEIN_LISTEN")
                .map(|v| v.split(',').map(|a| a.trim().to_owned()).collect())
                .unwrap_or_default(),
            data_dir,
            database,
            smtp: variable("PLEIN_SMTP_URL"),
            mail_from: variable("PLEIN_MAIL_FROM").unwrap_or_else(|| "Plein <plein@localhost>".to_owned()),
            mail_return: variable("PLEIN_MAIL_RETURN"),
            mail_pace,
            mail_report_secret,
            secret_key_file: variable("PLEIN_SECRET_KEY_FILE").map(PathBuf::from),
            trusted_proxies,
            log: variable("PLEIN_LOG").unwrap_or_else(|| "info".to_owned()),
            log_as_json: format == "json",
        })
    }
}
